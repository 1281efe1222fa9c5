import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CommitteeForm, CommitteePage } from '@pakhwada/contracts/committee';
import { istDateOf } from '@pakhwada/domain/calendar';
import { checkCommittee, type CommitteeContext, type Seat } from '@pakhwada/domain/committee';
import { canKeepCommittees } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse, RuleBreach } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { CommitteeTrail } from '../committee-trail.ts';
import { newCalendarToken } from './calendar-token.ts';
import { CommitteeRepository } from './committee.repository.ts';
import { CommitteesService } from './committees.service.ts';
import { ListCommitteesService } from './list-committees.service.ts';

@Injectable()
export class CommitteeHand {
  constructor(
    readonly committees: CommitteeRepository,
    readonly finding: CommitteesService,
    readonly schemes: SchemesService,
    readonly trail: CommitteeTrail,
    readonly clock: Clock,
  ) {}
}

/** Adds and revises committees and their seats. Seats that sat are ended, never removed or renamed. */
@Injectable()
export class KeepCommitteeService {
  constructor(
    private readonly source: DataSource,
    private readonly listing: ListCommitteesService,
    private readonly hand: CommitteeHand,
  ) {}

  async add(officer: Officer, form: CommitteeForm): Promise<CommitteePage> {
    refuseUnlessKeeper(officer);
    await this.hand.finding.ensureFirst(officer);
    return this.source.transaction(async (manager) => {
      await this.check(manager, officer, form, { seats: [], sat: [] });
      if (!(await this.hand.committees.insert(manager, officer, { ...rowOf(form), calendarToken: newCalendarToken() }, this.hand.clock.now()))) refuse('COMMITTEE_TAKEN', { committee: form.code });
      return this.save(manager, officer, form, 'committee.open');
    });
  }

  async revise(officer: Officer, code: string, form: CommitteeForm): Promise<CommitteePage> {
    return this.source.transaction(async (manager) => {
      const standing = await this.hand.finding.hold(manager, officer, code);
      refuseUnlessKeeper(officer);
      if (form.code !== code) refuse('COMMITTEE_UNKNOWN', { committee: form.code });
      if (form.version !== standing.version) refuse('COMMITTEE_CHANGED', { latest: standing.version }, await this.listing.one(manager, officer, code));
      await this.check(manager, officer, form, { seats: standing.seats, sat: await this.hand.committees.sat(manager, officer, code) });
      await this.hand.committees.update(manager, officer, rowOf(form));
      return this.save(manager, officer, form, 'committee.revise');
    });
  }

  private async check(manager: EntityManager, officer: Officer, form: CommitteeForm, standing: Pick<CommitteeContext, 'seats' | 'sat'>): Promise<void> {
    const { plan } = await this.hand.schemes.latestPlan(officer.schemeCode, manager);
    const main = (await this.hand.committees.list(manager, officer)).find(({ isMain }) => isMain);
    const breaches = checkCommittee(form, { plan, today: istDateOf(this.hand.clock.nowIso()), mainCode: main?.code ?? null, ...standing });
    if (breaches.length > 0) throw new RuleBreach(breaches);
  }

  private async save(manager: EntityManager, officer: Officer, form: CommitteeForm, action: string): Promise<CommitteePage> {
    const seats: Seat[] = form.seats.map((seat) => ({ ...seat, seatId: seat.seatId ?? randomUUID() }));
    await this.hand.committees.saveSeats(manager, officer, form.code, seats);
    await this.hand.trail.append(manager, officer, action, `committee/${form.code}`, { kind: form.kind, seats: seats.length });
    return this.listing.one(manager, officer, form.code);
  }
}

function refuseUnlessKeeper(officer: Officer): void {
  if (!canKeepCommittees(officer)) refuse('NO_RIGHT', { action: 'KEEP_COMMITTEE', role: officer.role });
}

function rowOf({ code, kind, name, district, series, quorum, noticeDays, isMain }: CommitteeForm): Omit<CommitteeForm, 'seats' | 'version'> {
  return { code, kind, name, district, series, quorum, noticeDays, isMain };
}
