import { Injectable } from '@nestjs/common';
import { istDateOf } from '@pakhwada/domain/calendar';
import { isPending, ladderOf, standingOf, stateAfterActions, type PendingReAppropriation, type ReAppropriationContext } from '@pakhwada/domain/funds';
import type { Plan } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { MoneyLedgerService } from '../money-ledger.service.ts';
import { refuseUnlessMoneyShown } from '../refuse-unless-money-shown.ts';
import { ReAppropriationRepository, type ReAppropriationRecord } from './re-appropriation.repository.ts';

export interface RevisionContext extends ReAppropriationContext {
  readonly plan: Plan;
  readonly planVersion: number;
  readonly now: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const AFTER_ALL = '9998-99-FN24'; // sorts after every fortnight: the ledger before it is all that is on record

/** Who may read how money is moved, and what a move is judged by. */
@Injectable()
export class RevisionDeskService {
  constructor(
    private readonly schemes: SchemesService,
    private readonly ledgers: MoneyLedgerService,
    private readonly repository: ReAppropriationRepository,
    private readonly clock: Clock,
  ) {}

  /** Whoever reads the money sheet; the districts do not. */
  async open(manager: EntityManager, officer: Officer): Promise<void> {
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    refuseUnlessMoneyShown(officer, plan);
  }

  /** The plan in force, and released, spent and committed with every line that was handed in, frozen or not: a move leaves alone what waits for its freeze. */
  async context(manager: EntityManager, { stateId, schemeCode }: SchemeKey): Promise<RevisionContext> {
    const { plan, planVersion } = await this.schemes.latestPlan(schemeCode, manager);
    const all = { stateId, schemeCode, fortnightId: AFTER_ALL };
    const { sums, commitments } = await this.ledgers.lines(manager, all);
    const ladder = ladderOf(sums, []);
    const standings = plan.components.map(({ code }) => {
      const { releasedPaise, spentPaise, committedPaise } = standingOf(ladder, commitments, code);
      return { code, releasedPaise, spentPaise, committedPaise };
    });
    const now = this.clock.nowIso();
    return { plan, planVersion, standings, now, today: istDateOf(now) };
  }

  async find(manager: EntityManager, key: SchemeKey, id: string): Promise<ReAppropriationRecord> {
    return (UUID.test(id) ? await this.repository.byId(manager, key, id) : null) ?? refuse('NOT_FOUND');
  }

  /** The one proposal that waits, if any. */
  async waiting(manager: EntityManager, key: SchemeKey): Promise<ReAppropriationRecord | null> {
    return (await this.repository.list(manager, key)).find((record) => isPending(pendingOf(record).state)) ?? null;
  }
}

export function pendingOf({ steps, planVersion }: ReAppropriationRecord): PendingReAppropriation {
  return {
    state: stateAfterActions(steps.map(({ action }) => action)),
    proposedBy: steps[0]?.personId ?? '',
    concurredBy: steps.find(({ action }) => action === 'CONCUR')?.personId ?? null,
    planVersion,
  };
}
