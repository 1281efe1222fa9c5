import { Injectable } from '@nestjs/common';
import { foldWaiting, type HistoryPoint, type ReviewFacts, type Sealed } from '@pakhwada/domain/review';
import type { EntityManager } from 'typeorm';
import { FortnightFactsService } from '../fortnights/fortnight-facts.service.ts';
import type { FortnightKey, FortnightRecord } from '../fortnights/fortnight-record.ts';
import { FortnightsService } from '../fortnights/fortnights.service.ts';
import { MoneyFactsService } from '../funds/money-facts.service.ts';
import { ProgressFactsService } from '../progress/progress-facts.service.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import { CommitteeRepository } from './facts/committee.repository.ts';
import { RegisterFactsReader } from './facts/register-facts.ts';

const COMMITTEE_FROM = 4; // rule set

/** Everything a review is made of, read through one manager: hand in a transaction that sees one moment (REPEATABLE READ), or one that holds the fortnight alone. */
@Injectable()
export class FactsRepository {
  constructor(
    private readonly schemes: SchemesService,
    private readonly fortnights: FortnightsService,
    private readonly closed: FortnightFactsService,
    private readonly progress: ProgressFactsService,
    private readonly money: MoneyFactsService,
    private readonly registers: RegisterFactsReader,
    private readonly committee: CommitteeRepository,
  ) {}

  /** Frozen: it opens with what the fortnight before it closed with. */
  async frozenFacts(manager: EntityManager, fortnight: FortnightRecord): Promise<ReviewFacts> {
    const history = await this.closed.history(manager, fortnight, fortnight.fortnightId);
    const opening = await this.closed.closing(manager, fortnight, history);
    return this.withCommittee(manager, fortnight, await this.factsOf(manager, fortnight, 'FROZEN', fortnight.endsOn, opening, history));
  }

  /** Live: the fortnights that wait for their freeze are folded into the opening, oldest first, with what they hold now. */
  async liveFacts(manager: EntityManager, fortnight: FortnightRecord, asOn: string): Promise<ReviewFacts> {
    const history = await this.closed.history(manager, fortnight, fortnight.fortnightId);
    let opening = await this.closed.closing(manager, fortnight, history);
    const waiting: HistoryPoint[] = [];
    for (const one of (await this.fortnights.before(manager, fortnight)).waiting) {
      opening = foldWaiting({ ...(await this.factsOf(manager, one, 'LIVE', one.endsOn, opening, history)), waiting: [...waiting] });
      waiting.push(opening.scheme);
    }
    const facts = await this.withCommittee(manager, fortnight, await this.factsOf(manager, fortnight, 'LIVE', asOn, opening, history));
    return { ...facts, ...(waiting.length > 0 && { waiting }) };
  }

  /** What the next fortnight opens with of it. */
  async sealRegisters(manager: EntityManager, key: FortnightKey, sealed: Sealed, { registers }: ReviewFacts): Promise<void> {
    await this.registers.seal(manager, key, sealed, registers);
  }

  private async factsOf(manager: EntityManager, fortnight: FortnightRecord, basis: ReviewFacts['basis'], asOn: string, opening: ReviewFacts['opening'], history: ReviewFacts['history']): Promise<ReviewFacts> {
    const key: FortnightKey = fortnight;
    const [scheme]: { isDemo: boolean }[] = await manager.query(`select is_demo as "isDemo" from scheme where state_id = $1 and scheme_code = $2`, [key.stateId, key.schemeCode]);
    const sheets = await this.closed.sheets(manager, key);
    const plan = await this.schemes.planOf(key.stateId, key.schemeCode, fortnight.planVersion, manager);
    const facts = {
      plan,
      planVersion: fortnight.planVersion,
      fortnightId: fortnight.fortnightId,
      asOn,
      basis,
      isDemo: scheme?.isDemo ?? false,
      opening,
      history,
      sheets: sheets.map(({ officeCode, sheet, revision, state, submittedAt, firstSubmittedAt }) => ({ officeCode, sheet, revision, state, submittedAt, firstSubmittedAt })),
      ...(await this.progress.read(manager, key, sheets)),
      ...(await this.money.read(manager, key, sheets)),
    };
    if (!this.registers.isAsked(plan, basis)) return facts;
    return this.withRegisters(manager, key, facts);
  }

  /** Papers and registers of the committee as they were known by the due time of the fortnight, from rule set 4 on. What waits is only folded: nothing of them opens a fortnight. */
  private async withCommittee(manager: EntityManager, fortnight: FortnightRecord, facts: ReviewFacts): Promise<ReviewFacts> {
    if (facts.plan.rules.version < COMMITTEE_FROM) return facts;
    return { ...facts, committee: await this.committee.read(manager, fortnight, { known: facts.basis === 'FROZEN' ? fortnight.freezesAt : 'infinity', asOn: facts.asOn }) };
  }

  /** A fortnight that opens with a frozen one opens with what was sealed behind its figures; one that opens with a waiting one has that folded in already. */
  private async withRegisters(manager: EntityManager, key: FortnightKey, facts: ReviewFacts): Promise<ReviewFacts> {
    const afterFreezeOf = facts.opening !== null && facts.opening.fortnightId === facts.history.at(-1)?.fortnightId ? facts.opening.fortnightId : null;
    const registers = await this.registers.read(manager, { key, facts, afterFreezeOf });
    if (afterFreezeOf === null || facts.opening === null) return { ...facts, registers };
    return { ...facts, registers, opening: { ...facts.opening, backing: await this.registers.opening(manager, { ...key, fortnightId: afterFreezeOf }) } };
  }
}
