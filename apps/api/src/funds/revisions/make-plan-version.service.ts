import { Injectable } from '@nestjs/common';
import { revisedPlan, UNALLOCATED } from '@pakhwada/domain/funds';
import { pmuOf, type Plan } from '@pakhwada/domain/plan';
import type { EntityManager } from 'typeorm';
import type { FortnightRecord, SchemeKey } from '../../fortnights/fortnight-record.ts';
import { FortnightsService } from '../../fortnights/fortnights.service.ts';
import { OutboxService } from '../../platform/outbox/outbox.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { ApplyPlanService } from '../../schemes/apply-plan.service.ts';
import { ListRecipientsService } from '../../schemes/list-recipients.service.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import type { ReAppropriationRecord } from './re-appropriation.repository.ts';

export interface MadeVersion {
  readonly version: number;
  readonly fortnightId: string | null; // the open one that is judged by it from now on; null: the next to open
}

/**
 * The plan version that an approved move makes. The open fortnight takes it over, since no target moves with it; those that are frozen, or wait for it, keep the version of their day.
 * A fortnight that opened before the version in force was applied keeps its own too: it would else get that version's targets.
 */
@Injectable()
export class MakePlanVersionService {
  constructor(
    private readonly plans: ApplyPlanService,
    private readonly schemes: SchemesService,
    private readonly fortnights: FortnightsService,
    private readonly recipients: ListRecipientsService,
    private readonly outbox: OutboxService,
  ) {}

  /** Keeps plans and the money of the open fortnight as they are until the transaction ends; returns that fortnight. */
  async hold(manager: EntityManager, key: SchemeKey): Promise<FortnightRecord | null> {
    await this.plans.lock(manager);
    const found = (await this.fortnights.unfrozen(manager, key)).findLast(({ state }) => state === 'OPEN');
    if (found === undefined) return null;
    await this.fortnights.lockAlone(manager, found);
    const held = await this.fortnights.byId(manager, found);
    return held.state === 'OPEN' ? held : null;
  }

  async make(manager: EntityManager, officer: Officer, record: ReAppropriationRecord, open: FortnightRecord | null): Promise<MadeVersion> {
    const { plan, planVersion } = await this.schemes.latestPlan(officer.schemeCode, manager);
    const approval = { orderNo: record.orderNo, on: record.orderOn, authority: officerName(plan, officer) };
    const { version } = await this.plans.revise(manager, revisedPlan(plan, record.moves, approval), officer);
    const taker = open?.planVersion === planVersion ? open : null;
    if (taker) await this.fortnights.recordPlanVersion(manager, taker, version);
    await this.tell(manager, officer, plan, record, taker?.fortnightId ?? null);
    return { version, fortnightId: taker?.fortnightId ?? null };
  }

  /** The offices of the components that give or take, and all that had the proposal in hand. */
  private async tell(manager: EntityManager, { stateId, schemeCode, officeCode }: Officer, plan: Plan, record: ReAppropriationRecord, fortnightId: string | null): Promise<void> {
    const touched = plan.components.filter(({ code }) => record.moves.some(({ from, to }) => from === code || to === code));
    const offices = [...touched.flatMap(({ officerOffice, partnerOffice }) => [officerOffice, partnerOffice]), ...record.steps.map((step) => step.officeCode), officeCode, pmuOf(plan)?.code].flatMap((code) => code ?? []);
    const run = `re-appropriation:${schemeCode}:${record.id}`;
    const nameOf = (code: string) => plan.components.find((component) => component.code === code)?.shortName ?? null; // null: unallocated
    const values = { orderNo: record.orderNo, orderOn: record.orderOn, fortnightId, moves: record.moves.map(({ from, to, amountPaise }) => ({ from: from === UNALLOCATED ? null : nameOf(from), to: to === UNALLOCATED ? null : nameOf(to), amountPaise })) };
    const latest = fortnightId ?? (await this.fortnights.ofYear(manager, { stateId, schemeCode }, null)).at(-1)?.fortnightId;
    if (latest === undefined) return; // a scheme that has not begun: the ledger of mails goes by fortnight
    const addresses = await this.recipients.ofOffices(manager, stateId, schemeCode, offices);
    await this.outbox.append(manager, ...addresses.map((recipient) => ({ key: `${run}:${recipient}`, topic: 'mail.reAppropriation', payload: { stateId, schemeCode, fortnightId: latest, run, recipient, values } })));
  }
}

function officerName(plan: Plan, { officeCode }: Officer): string {
  return plan.offices.find(({ code }) => code === officeCode)?.name.en ?? officeCode;
}
