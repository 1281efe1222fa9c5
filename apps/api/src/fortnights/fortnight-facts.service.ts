import { Injectable } from '@nestjs/common';
import type { LedgerSum } from '@pakhwada/domain/funds';
import type { HistoryPoint, Opening, Sealed, SealedCell, SealedComponent, SealedMilestone } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import type { FortnightKey, SchemeKey } from './fortnight-record.ts';
import { FrozenPast } from './frozen-past.ts';
import { SealedMoneyRepository } from './sealed-money.repository.ts';
import { SealedRepository } from './sealed.repository.ts';
import { SubmissionRepository, type SheetRecord } from './submission.repository.ts';

export type { SheetRecord };

/** What is known of a fortnight as a whole: the sheets handed in, and what frozen fortnights closed with. */
@Injectable()
export class FortnightFactsService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly sealed: SealedRepository,
    private readonly past: FrozenPast,
    private readonly money: SealedMoneyRepository,
  ) {}

  async sheets(manager: EntityManager, key: FortnightKey): Promise<SheetRecord[]> {
    return this.submissions.latestSheets(manager, key);
  }

  /** Every frozen fortnight before one, oldest first. */
  async history(manager: EntityManager, key: SchemeKey, before: string): Promise<HistoryPoint[]> {
    return this.past.before(manager, key, before);
  }

  /** The closing state of the last fortnight of a history. */
  async closing(manager: EntityManager, key: SchemeKey, history: readonly HistoryPoint[]): Promise<Opening | null> {
    const scheme = history.at(-1);
    if (!scheme) return null;
    const last = { stateId: key.stateId, schemeCode: key.schemeCode, fortnightId: scheme.fortnightId };
    return {
      fortnightId: scheme.fortnightId,
      ...(await this.sealed.cells(manager, last)),
      milestones: await this.sealed.milestones(manager, last),
      components: scheme.components,
      offices: await this.sealed.offices(manager, last),
      scheme,
    };
  }

  /** What some cells stood at when a frozen fortnight closed. */
  async someCells(manager: EntityManager, key: FortnightKey, indicatorCodes: readonly string[], units: readonly number[]): Promise<SealedCell[]> {
    return this.sealed.someCells(manager, key, indicatorCodes, units);
  }

  async components(manager: EntityManager, key: FortnightKey): Promise<SealedComponent[]> {
    return this.sealed.components(manager, key);
  }

  async milestones(manager: EntityManager, key: FortnightKey): Promise<SealedMilestone[]> {
    return this.sealed.milestones(manager, key);
  }

  /** The last fortnight that was frozen before one, and the hash that vouches for it and all before it. */
  async lastFrozen(manager: EntityManager, key: SchemeKey, before: string): Promise<{ readonly fortnightId: string; readonly sha256: string } | null> {
    return this.sealed.lastFrozen(manager, key, before);
  }

  /** Every ledger of the scheme since inception, as a frozen fortnight closed. */
  async moneySums(manager: EntityManager, key: FortnightKey): Promise<LedgerSum[]> {
    return this.money.sums(manager, key);
  }

  async seal(manager: EntityManager, key: FortnightKey, sealed: Sealed): Promise<void> {
    await this.sealed.insert(manager, key, sealed);
    await this.money.insert(manager, key, sealed);
  }
}
