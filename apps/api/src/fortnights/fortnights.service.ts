import { Injectable } from '@nestjs/common';
import { yearsBetween } from '@pakhwada/domain/calendar';
import { canMove } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { refuse } from '../platform/http/rule-breach.ts';
import type { FortnightKey, FortnightRecord, SchemeKey, SheetKey } from './fortnight-record.ts';
import { FortnightRepository } from './fortnight.repository.ts';

export interface Before {
  readonly ids: readonly string[]; // oldest first
  readonly lastFrozen: FortnightKey | null;
  readonly waiting: readonly FortnightRecord[]; // oldest first
}

/** The fortnights of a scheme as other rooms need them. */
@Injectable()
export class FortnightsService {
  constructor(private readonly repository: FortnightRepository) {}

  async list(manager: EntityManager, key: SchemeKey): Promise<FortnightRecord[]> {
    return this.repository.list(manager, key);
  }

  /** Of one financial year, oldest first; null: of the year that runs, and before it from the last frozen one on, so that nothing unsettled is left out. */
  async ofYear(manager: EntityManager, key: SchemeKey, financialYear: string | null): Promise<FortnightRecord[]> {
    return this.repository.ofYear(manager, key, financialYear);
  }

  /** The financial years there are fortnights of, latest first. No fortnight between the first and the last is ever left out. */
  async years(manager: EntityManager, key: SchemeKey): Promise<{ financialYear: string; firstFortnightId: string; lastFortnightId: string }[]> {
    const span = await this.repository.span(manager, key);
    return span === null ? [] : yearsBetween(span.first, span.last).reverse();
  }

  async byId(manager: EntityManager, key: FortnightKey): Promise<FortnightRecord> {
    return (await this.repository.byId(manager, key)) ?? refuse('UNKNOWN_FORTNIGHT', { fortnightId: key.fortnightId });
  }

  /** `live` stands for the fortnight that is open; when all are closed, for the last one. */
  async resolve(manager: EntityManager, key: SchemeKey, fortnightId: string): Promise<FortnightRecord> {
    if (fortnightId !== 'live') return this.byId(manager, { stateId: key.stateId, schemeCode: key.schemeCode, fortnightId });
    const last = await this.repository.latest(manager, key);
    return last ?? refuse('UNKNOWN_FORTNIGHT', { fortnightId });
  }

  /** Oldest first: those past their cut-off, then the open one. */
  async unfrozen(manager: EntityManager, key: SchemeKey): Promise<FortnightRecord[]> {
    return this.repository.unfrozen(manager, key);
  }

  /** What lies before a fortnight: the last frozen one it opens with, and the ones on top of it that wait for their freeze. */
  async before(manager: EntityManager, { stateId, schemeCode, fortnightId }: FortnightKey): Promise<Before> {
    const earlier = await this.repository.earlier(manager, { stateId, schemeCode, fortnightId });
    const last = earlier.findLast((one) => one.isFrozen);
    const waiting: FortnightRecord[] = [];
    for (const one of earlier.filter((other) => !other.isFrozen)) waiting.push(await this.byId(manager, { stateId, schemeCode, fortnightId: one.fortnightId }));
    return { ids: earlier.map((one) => one.fortnightId), lastFrozen: last ? { stateId, schemeCode, fortnightId: last.fortnightId } : null, waiting };
  }

  async latestFrozen(manager: EntityManager, key: SchemeKey, before: string): Promise<FortnightRecord | null> {
    return this.repository.latestFrozen(manager, key, before);
  }

  /** For the freeze: no writer of this fortnight's facts is under way, and none begins before the transaction ends. */
  async lockAlone(manager: EntityManager, key: FortnightKey): Promise<void> {
    await this.repository.lockAlone(manager, key);
  }

  /** For writers of facts, before they read what they judge by; with the sheets they write or sign. */
  async lockTogether(manager: EntityManager, key: FortnightKey, sheets: readonly SheetKey[]): Promise<void> {
    await this.repository.lockTogether(manager, key);
    if (sheets.length > 0) await this.repository.lockSheets(manager, key, sheets);
  }

  async recordFreeze(manager: EntityManager, key: FortnightKey, frozenAt: string): Promise<void> {
    await this.repository.recordFreeze(manager, key, frozenAt);
  }

  /** From now on the fortnight is judged by this version: only for one that is open, and whose targets the version leaves as they are. */
  async recordPlanVersion(manager: EntityManager, key: FortnightKey, planVersion: number): Promise<void> {
    await this.repository.recordPlanVersion(manager, key, planVersion);
  }

  /** The committee's report of a frozen fortnight has gone out. */
  async recordReported(manager: EntityManager, key: FortnightKey): Promise<void> {
    const { state } = await this.byId(manager, key);
    if (canMove(state, 'REPORTED')) await this.repository.recordState(manager, key, 'REPORTED');
  }

  async isThere(manager: EntityManager, { stateId, schemeCode }: SchemeKey, fortnightId: string): Promise<boolean> {
    return (await this.repository.byId(manager, { stateId, schemeCode, fortnightId })) !== null;
  }

  /** The committee the report goes to sat with the figures of a fortnight before it. False where its report has not gone out: it is placed when it has. */
  async recordPlaced(manager: EntityManager, key: FortnightKey): Promise<boolean> {
    const { state } = await this.byId(manager, key);
    if (!canMove(state, 'PLACED_BEFORE_COMMITTEE')) return false;
    await this.repository.recordState(manager, key, 'PLACED_BEFORE_COMMITTEE');
    return true;
  }
}
