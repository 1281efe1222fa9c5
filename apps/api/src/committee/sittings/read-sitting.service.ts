import { Injectable } from '@nestjs/common';
import type { AgendaItem, SittingList, SittingPage, SittingSummary } from '@pakhwada/contracts/committee';
import { istDateOf } from '@pakhwada/domain/calendar';
import { isClosed, numberOf, quorumStanding, seatsOn, warningsOf } from '@pakhwada/domain/committee';
import type { Plan } from '@pakhwada/domain/plan';
import { canDraftSitting, canReadDrafts } from '@pakhwada/domain/rights';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { refuse } from '../../platform/http/rule-breach.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import { SchemesService } from '../../schemes/schemes.service.ts';
import { AgendaRepository, type AgendaRecord } from '../agenda/agenda.repository.ts';
import { CommitteesService } from '../committees/committees.service.ts';
import { MinutesRepository } from '../minutes/minutes.repository.ts';
import { SittingRepository, type SittingRecord } from './sitting.repository.ts';
import { SittingsService, type SittingCase } from './sittings.service.ts';

@Injectable()
export class SittingPapers {
  constructor(
    readonly sittings: SittingRepository,
    readonly agenda: AgendaRepository,
    readonly minutes: MinutesRepository,
  ) {}
}

@Injectable()
export class SittingSurroundings {
  constructor(
    private readonly schemes: SchemesService,
    private readonly clock: Clock,
  ) {}

  async of(manager: EntityManager, { schemeCode }: Officer): Promise<{ readonly plan: Plan; readonly now: Date; readonly today: string }> {
    const now = this.clock.now();
    return { plan: (await this.schemes.latestPlan(schemeCode, manager)).plan, now, today: istDateOf(now.toISOString()) };
  }
}

/** Sittings as their list and their page show them: papers in draft only to those who write, approve or audit them. */
@Injectable()
export class ReadSittingService {
  constructor(
    private readonly source: DataSource,
    private readonly committees: CommitteesService,
    private readonly finding: SittingsService,
    private readonly papers: SittingPapers,
    private readonly around: SittingSurroundings,
  ) {}

  async list(officer: Officer, { committee, offset }: { readonly committee?: string | undefined; readonly offset: number }): Promise<SittingList> {
    await this.committees.ensureFirst(officer);
    const { manager } = this.source;
    const seen = (await this.committees.list(manager, officer)).filter(({ code }) => committee === undefined || code === committee);
    if (seen.length === 0) refuse('NOT_FOUND');
    const { sittings, total } = await this.papers.sittings.list(manager, officer, seen.map(({ code }) => code), offset);
    return { sittings: sittings.map((sitting) => summaryOf(officer, { sitting, committee: seen.find(({ code }) => code === sitting.committeeCode)! })), total };
  }

  async page(officer: Officer, sittingId: string): Promise<SittingPage> {
    return this.read(this.source.manager, officer, sittingId);
  }

  async read(manager: EntityManager, officer: Officer, sittingId: string): Promise<SittingPage> {
    const found = await this.finding.open(manager, officer, sittingId);
    const { sitting, committee } = found;
    const { plan, today } = await this.around.of(manager, officer);
    const isDrafter = canDraftSitting(officer, committee);
    const readDrafts = canReadDrafts(officer, committee);
    const agenda = isAgendaShown(officer, found) ? await this.papers.agenda.items(manager, officer, sittingId) : [];
    const minutes = (await this.papers.minutes.versions(manager, officer, sittingId)).filter((one) => readDrafts || one.issuedAt !== null);
    return {
      ...summaryOf(officer, found),
      ...{ videoLink: sitting.videoLink, noticeOn: sitting.noticeOn, calledOffReason: sitting.state === 'CALLED_OFF' ? sitting.calledOffReason : null, version: sitting.version },
      quorum: quorumStanding(sitting.attendance, committee.quorum),
      attendance: sitting.attendance.length > 0 ? sitting.attendance.map((line) => ({ ...line })) : emptySheet(found),
      agenda: agenda.map((item) => itemOf(item, sitting)),
      minutes: minutes.map(({ version, state, issuedAt, amendmentReason }) => ({ version, state, issuedAt, amendmentReason })),
      may: { draft: isDrafter && !isClosed(sitting.state), notify: isDrafter && sitting.state === 'CALLED', hold: isDrafter && !isClosed(sitting.state) && today >= sitting.on, readDrafts },
      warnings: warningsOf(sitting, committee, plan.calendar),
    };
  }
}

/** The agenda is a draft until the notice has gone out. */
function isAgendaShown(officer: Officer, { sitting, committee }: SittingCase): boolean {
  return sitting.state !== 'CALLED' || canReadDrafts(officer, committee);
}

function summaryOf(officer: Officer, found: SittingCase): SittingSummary {
  const { sitting, committee } = found;
  const { sittingId, committeeCode, no, state, on, firstOn, startsAt, venue, fortnightId } = sitting;
  const isDraft = sitting.minutesState === 'DRAFT' || sitting.minutesState === 'CHAIR_APPROVED';
  return {
    ...{ sittingId, committeeCode, committee: committee.name, no, state, on, firstOn, startsAt, venue, fortnightId },
    items: isAgendaShown(officer, found) ? sitting.items : 0,
    minutesState: isDraft && !canReadDrafts(officer, committee) ? null : sitting.minutesState,
    present: quorumStanding(sitting.attendance, committee.quorum)?.present ?? null,
  };
}

function emptySheet({ sitting, committee }: SittingCase): SittingPage['attendance'] {
  return seatsOn(committee.seats, sitting.on).map(({ seatId, designation }) => ({ seatId, designation, kind: 'ABSENT', representedBy: null, isChair: false }));
}

export function itemOf({ itemId, position, kind, origin, subject, state, componentCode, title, background, presentStatus, issue, proposal, options, amountPaise, officeCode, fileNo, version, carriedNumber, timesDeferred }: AgendaRecord, { no }: Pick<SittingRecord, 'no'>): AgendaItem {
  return {
    ...{ itemId, position, number: numberOf(no, position), kind, origin, subject, state, componentCode, title, background, presentStatus, issue, proposal, options: options.map((option) => ({ ...option })) },
    ...{ amountPaise, officeCode, fileNo, version, carriedFrom: carriedNumber, timesDeferred },
  };
}

