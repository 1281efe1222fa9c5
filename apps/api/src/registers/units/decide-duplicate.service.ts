import { Injectable } from '@nestjs/common';
import type { DuplicateDecision } from '@pakhwada/contracts/registers';
import { canMergeUnits } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { DuplicateRepository, type PairDecision } from './duplicate.repository.ts';
import { UnitDeskService } from './unit-desk.service.ts';
import { unitIdOf, type UnitRecord } from './unit-record.ts';
import { UnitTrail } from './unit-trail.ts';
import { UnitRepository, type Hand } from './unit.repository.ts';

type Asked = z.infer<typeof DuplicateDecision>;

/**
 * A person's word about two units of a district. To keep both of a pair that was merged takes the merger back, while the unit that stands was not itself merged since. A merged unit keeps its row, its number and its records; only the
 * counts move. Answers the id of the unit that stands, of two the first that was named.
 */
@Injectable()
export class DecideDuplicateService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: UnitDeskService,
    private readonly repository: DuplicateRepository,
    private readonly units: UnitRepository,
    private readonly trail: UnitTrail,
  ) {}

  async decide(officer: Officer, { first, second, decision, reason }: Asked): Promise<string> {
    return this.source.transaction(async (manager) => {
      const [lower, higher] = await this.pair(manager, officer, first, second);
      const hand = this.desk.hand(officer);
      const ids = { first: lower.unitId, second: higher.unitId };
      const inOrder = first === lower.unitId ? decision : swapped(decision);
      const last = await this.repository.decision(manager, officer.stateId, ids);
      const isMerged = lower.mergedInto === higher.unitId || higher.mergedInto === lower.unitId;
      if (inOrder !== 'KEEP_BOTH') await this.merge(manager, officer.stateId, hand, inOrder === 'MERGE_INTO_FIRST' ? higher : lower, inOrder === 'MERGE_INTO_FIRST' ? lower : higher);
      else if (isMerged) await this.part(manager, officer.stateId, hand, lower, higher);
      await this.repository.insert(manager, officer.stateId, ids, (last?.decisionNo ?? 0) + 1, inOrder, reason, hand);
      await this.trail.append(manager, officer, 'unit.decide', `${lower.unitId}/${higher.unitId}`, { decision: inOrder, reason });
      return inOrder === 'KEEP_BOTH' ? first : inOrder === 'MERGE_INTO_FIRST' ? lower.unitId : higher.unitId;
    });
  }

  /** The two units, the lower id first, both locked: of one district, in which the officer may decide. */
  private async pair(manager: EntityManager, officer: Officer, first: string, second: string): Promise<readonly [UnitRecord, UnitRecord]> {
    const ids = [first, second].flatMap((id) => unitIdOf(id) ?? []);
    const [lower, higher] = ids.length < 2 || first === second ? [] : await this.units.byIds(manager, officer.stateId, ids, true);
    if (!lower || !higher) return refuse('NOT_FOUND');
    if (!canMergeUnits(officer, lower.district) || !canMergeUnits(officer, higher.district)) return refuse('REGISTER_NOT_YOURS', { register: 'unit' });
    if (lower.district !== higher.district) return refuse('DUPLICATE_ELSEWHERE');
    return [lower, higher];
  }

  private async merge(manager: EntityManager, stateId: number, hand: Hand, given: UnitRecord, kept: UnitRecord): Promise<void> {
    if (given.mergedInto !== null || kept.mergedInto !== null) refuse('UNIT_MERGED');
    await this.units.merge(manager, stateId, given, kept.unitId, hand);
  }

  private async part(manager: EntityManager, stateId: number, hand: Hand, lower: UnitRecord, higher: UnitRecord): Promise<void> {
    const [given, kept] = lower.mergedInto === higher.unitId ? [lower, higher] : [higher, lower];
    if (kept.mergedInto !== null) refuse('MERGED_SINCE');
    await this.units.merge(manager, stateId, given, null, hand);
  }
}

function swapped(decision: PairDecision): PairDecision {
  return decision === 'MERGE_INTO_FIRST' ? 'MERGE_INTO_SECOND' : decision === 'MERGE_INTO_SECOND' ? 'MERGE_INTO_FIRST' : decision;
}
