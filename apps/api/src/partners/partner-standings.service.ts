import { Injectable } from '@nestjs/common';
import type { PartnerStanding, StandingStep } from '@pakhwada/contracts/partners';
import { istDateOf } from '@pakhwada/domain/calendar';
import { checkStanding, standingSteps, type PartnerState } from '@pakhwada/domain/partners';
import { canKeepPartners, canSeeEvaluation } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../schemes/schemes.service.ts';
import { PartnerTrail } from './partner-trail.ts';
import { StandingRepository } from './standing.repository.ts';

/** How the partners of the plan stand, and what leads them on: watch, back to work, exit, the end of the work. Why is told to those who keep, judge or audit, and to the partner itself. */
@Injectable()
export class PartnerStandingsService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
    private readonly standings: StandingRepository,
    private readonly trail: PartnerTrail,
  ) {}

  list(officer: Officer): Promise<PartnerStanding[]> {
    return this.read(this.source.manager, officer);
  }

  async lead(officer: Officer, officeCode: string, { to, reason, version }: StandingStep): Promise<PartnerStanding> {
    await this.source.transaction(async (manager) => {
      if (!canKeepPartners(officer)) refuse('PARTNERS_NOT_YOURS');
      const shown = (await this.read(manager, officer)).find((one) => one.officeCode === officeCode) ?? refuse('NOT_FOUND');
      const standing = await this.standings.find(manager, officer, officeCode);
      const latest = standing?.version ?? 0;
      if (version !== latest) refuse('PARTNER_CHANGED', { latest }, shown);
      const breaches = checkStanding(standing?.state ?? null, { to, reason });
      if (breaches.length > 0) throw new RuleBreach(breaches);
      const since = istDateOf(this.clock.nowIso());
      if (!(await this.standings.save(manager, officer, { officeCode, state: to, since, callId: standing?.callId ?? null, version }, this.clock.now()))) refuse('PARTNER_CHANGED', { latest: latest + 1 }, shown);
      await this.trail.append(manager, officer, { act: to as 'ON_WATCH', officeCode, sinceOn: since, reason: reason.trim() });
    });
    return (await this.read(this.source.manager, officer)).find((one) => one.officeCode === officeCode)!;
  }

  private async read(manager: EntityManager, officer: Officer): Promise<PartnerStanding[]> {
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    const standings = new Map((await this.standings.list(manager, officer)).map((standing) => [standing.officeCode, standing]));
    const trail = await this.trail.ofOffices(manager, officer);
    return plan.offices.filter(({ kind }) => kind === 'PARTNER').map(({ code, name }) => {
      const standing = standings.get(code) ?? null;
      const isTold = canSeeEvaluation(officer) || officer.officeCode === code;
      return {
        ...{ officeCode: code, name, componentCodes: plan.components.filter(({ partnerOffice }) => partnerOffice === code).map((component) => component.code) },
        ...{ state: standing?.state ?? null, since: standing?.since ?? null, callId: standing?.callId ?? null, version: standing?.version ?? 0 },
        trail: isTold ? trail.filter(({ officeCode }) => officeCode === code).map(({ at, designation, act, reason }) => ({ at, designation, to: act as PartnerState, reason })) : [],
        may: canKeepPartners(officer) ? [...standingSteps(standing?.state ?? null)] : [],
      };
    });
  }
}
