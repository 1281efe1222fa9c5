import { Injectable } from '@nestjs/common';
import type { PartnerCallPage, PartnerStep } from '@pakhwada/contracts/partners';
import { istDateOf } from '@pakhwada/domain/calendar';
import { checkPartnerStep, compareCandidates } from '@pakhwada/domain/partners';
import { canKeepPartners } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { breachOf, refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import { versionFor } from './call-record.ts';
import { GetCallService } from './get-call.service.ts';
import { CallHand } from './keep-call.service.ts';
import { StandingRepository, type StandingRecord } from './standing.repository.ts';

/** Shortlists a candidate, engages one, or turns one down. Who is engaged is at work from that day, in the name of an office of the plan. */
@Injectable()
export class StepCandidateService {
  constructor(
    private readonly source: DataSource,
    private readonly schemes: SchemesService,
    private readonly standings: StandingRepository,
    private readonly hand: CallHand,
    private readonly getting: GetCallService,
  ) {}

  async step(officer: Officer, callId: string, step: PartnerStep): Promise<PartnerCallPage> {
    await this.source.transaction(async (manager) => {
      if (!canKeepPartners(officer)) refuse('PARTNERS_NOT_YOURS');
      const call = (await this.hand.calls.find(manager, officer, callId, true)) ?? refuse('NOT_FOUND');
      const latest = versionFor(call, officer.personId);
      if (step.version !== latest) refuse('PARTNER_CHANGED', { latest }, await this.getting.pageOf(manager, officer, call));
      const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
      const partnerOffices = plan.offices.flatMap(({ code, kind }) => (kind === 'PARTNER' ? [code] : []));
      const standing = step.to === 'ENGAGED' && step.officeCode !== null ? await this.standings.find(manager, officer, step.officeCode) : null;
      const breaches = checkPartnerStep({ comparison: compareCandidates(call), names: new Map(call.candidates.map(({ candidateId, name }) => [candidateId, name])), partnerOffices }, step);
      if (standing?.state === 'ON_WATCH') breaches.push(breachOf('PARTNER_STATE', { partnerState: 'ON_WATCH', partnerTo: 'ENGAGED' }, { field: 'officeCode' }));
      if (breaches.length > 0) throw new RuleBreach(breaches);
      const officeCode = step.to === 'ENGAGED' ? step.officeCode! : null;
      const since = officeCode === null ? null : await this.engage(manager, officer, callId, officeCode, standing);
      await this.hand.calls.lead(manager, officer, callId, step.candidateId, step.to, officeCode);
      await this.hand.calls.touch(manager, officer, callId);
      await this.hand.trail.append(manager, officer, { act: step.to as 'SHORTLISTED', callId, candidateId: step.candidateId, ...(officeCode !== null && since !== null && { officeCode, sinceOn: since }), reason: step.reason?.trim() || null });
    });
    return this.getting.page(officer, callId);
  }

  /** A partner already at work under another call stays so since that day. */
  private async engage(manager: EntityManager, officer: Officer, callId: string, officeCode: string, standing: StandingRecord | null): Promise<string> {
    if (standing?.state === 'ENGAGED') return standing.since;
    const since = istDateOf(this.hand.clock.nowIso());
    const version = standing?.version ?? 0;
    if (!(await this.standings.save(manager, officer, { officeCode, state: 'ENGAGED', since, callId, version }, this.hand.clock.now()))) refuse('PARTNER_CHANGED', { latest: version + 1 });
    return since;
  }
}
