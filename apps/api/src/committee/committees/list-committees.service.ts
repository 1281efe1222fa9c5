import { Injectable } from '@nestjs/common';
import type { CommitteePage } from '@pakhwada/contracts/committee';
import { istDateOf } from '@pakhwada/domain/calendar';
import { nextSeriesDays } from '@pakhwada/domain/committee';
import type { Plan } from '@pakhwada/domain/plan';
import { canDraftSitting, canKeepCommittees } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { SittingRepository, type SittingDay } from '../sittings/sitting.repository.ts';
import { CommitteesService, type CommitteeRecord } from './committees.service.ts';

const NEXT = 6; // three months of a fortnightly series

/** The committees an officer sees, with the days they mean to sit next. */
@Injectable()
export class ListCommitteesService {
  constructor(
    private readonly source: DataSource,
    private readonly committees: CommitteesService,
    private readonly sittings: SittingRepository,
    private readonly schemes: SchemesService,
    private readonly clock: Clock,
  ) {}

  async list(officer: Officer): Promise<CommitteePage[]> {
    await this.committees.ensureFirst(officer);
    const { manager } = this.source;
    const pages: CommitteePage[] = [];
    for (const committee of await this.committees.list(manager, officer)) pages.push(await this.pageOf(manager, officer, committee));
    return pages;
  }

  async one(manager: EntityManager, officer: Officer, code: string): Promise<CommitteePage> {
    return this.pageOf(manager, officer, await this.committees.find(manager, officer, code));
  }

  private async pageOf(manager: EntityManager, officer: Officer, committee: CommitteeRecord): Promise<CommitteePage> {
    const { plan } = await this.schemes.latestPlan(officer.schemeCode, manager);
    const today = istDateOf(this.clock.nowIso());
    const called = await this.sittings.daysFrom(manager, officer, committee.code, today);
    return {
      ...{ code: committee.code, kind: committee.kind, name: committee.name, district: committee.district, series: plainSeries(committee.series), quorum: committee.quorum, noticeDays: committee.noticeDays, isMain: committee.isMain },
      ...{ version: committee.version, lastNo: committee.lastNo },
      seats: committee.seats.map((seat) => ({ ...seat })),
      next: nextDays(committee, plan, today, called),
      may: { keep: canKeepCommittees(officer), call: canDraftSitting(officer, committee) },
      calendarPath: `/v1/schemes/${officer.schemeCode}/committees/${committee.code}/calendar.ics?token=${committee.calendarToken}`,
      offices: plan.offices.map(({ code, name }) => ({ code, name })),
    };
  }
}

/** A day of the series on which, or for whose fortnight, a sitting is called; sittings called for other days stand among them. */
function nextDays({ series }: CommitteeRecord, plan: Plan, today: string, called: readonly SittingDay[]): CommitteePage['next'] {
  const days = nextSeriesDays(series, plan.calendar, { from: today, until: plan.scheme.endsOn, count: NEXT });
  const meant = days.flatMap(({ on, fortnightId }) => (called.some((one) => one.on === on || one.firstOn === on || (fortnightId !== null && one.fortnightId === fortnightId)) ? [] : [{ on, isCalled: false, sittingId: null }]));
  const set = called.filter(({ state, on }) => (state === 'CALLED' || state === 'NOTIFIED') && on >= today).map(({ on, sittingId }) => ({ on, isCalled: true, sittingId }));
  return [...meant, ...set].sort((a, b) => (a.on < b.on ? -1 : 1)).slice(0, NEXT);
}

function plainSeries(series: CommitteeRecord['series']): CommitteePage['series'] {
  return series.kind === 'TWICE_A_MONTH' ? { ...series, days: [...series.days] } : series;
}
