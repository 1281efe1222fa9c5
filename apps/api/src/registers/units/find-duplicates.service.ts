import { Injectable } from '@nestjs/common';
import type { DuplicatePair } from '@pakhwada/contracts/registers';
import { rankDuplicates } from '@pakhwada/domain/units';
import { DataSource } from 'typeorm';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { DuplicateRepository } from './duplicate.repository.ts';
import { UnitDeskService } from './unit-desk.service.ts';
import { lineOf, type UnitRecord } from './unit-record.ts';
import { UnitRepository } from './unit.repository.ts';

const MOST = 50;

/** Units of a district that may be one, likest first, until a person has decided about them. */
@Injectable()
export class FindDuplicatesService {
  constructor(
    private readonly source: DataSource,
    private readonly desk: UnitDeskService,
    private readonly repository: DuplicateRepository,
    private readonly units: UnitRepository,
  ) {}

  async list(officer: Officer, district: number): Promise<DuplicatePair[]> {
    const { manager } = this.source;
    const plan = await this.desk.plan(officer, manager);
    const sight = this.desk.sight(officer, plan, district);
    if (sight === 'COUNTS') refuse('ROWS_NOT_SHOWN');
    const pairs = await this.repository.candidates(manager, officer.stateId, district);
    const units = new Map((await this.units.byIds(manager, officer.stateId, [...new Set(pairs.flatMap(({ first, second }) => [first, second]))])).map((unit) => [unit.unitId, unit]));
    const known = pairs.flatMap(({ first, second }): [UnitRecord, UnitRecord][] => {
      const [one, other] = [units.get(first), units.get(second)];
      return one && other ? [[one, other]] : [];
    });
    return rankDuplicates(known, MOST).map(({ first, second, likeness, reason }) => ({ pairId: `${first.unitId}-${second.unitId}`, district, first: lineOf(first, sight), second: lineOf(second, sight), likeness, reason }));
  }
}
