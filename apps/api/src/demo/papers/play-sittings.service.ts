import { Injectable } from '@nestjs/common';
import type { AttendanceForm, CommitteePage, SittingPage } from '@pakhwada/contracts/committee';
import { canDraftSitting, canKeepCommittees } from '@pakhwada/domain/rights';
import { KeepCommitteeService } from '../../committee/committees/keep-committee.service.ts';
import { ListCommitteesService } from '../../committee/committees/list-committees.service.ts';
import { AgendaService } from '../../committee/agenda/agenda.service.ts';
import { ActOnSittingService } from '../../committee/sittings/act-on-sitting.service.ts';
import { CallSittingService } from '../../committee/sittings/call-sitting.service.ts';
import { ReadSittingService } from '../../committee/sittings/read-sitting.service.ts';
import type { Officer } from '../../platform/http/signed-in.decorator.ts';
import type { StateStage } from '../demo-stage.service.ts';
import { paise } from '../story/money-lines.ts';
import type { ItemStory, Papers, SittingStory } from '../story/papers/papers.schema.ts';
import { foundOrNull, officerWho, type PaperStep } from './paper-acts.ts';
import { PlayMinutesService } from './play-minutes.service.ts';

const HOURS = { seats: '10:00', called: '10:30', putOff: '12:00', notified: '16:30', sat: '13:30' } as const;

/** The hands that call a sitting, write its agenda, send its notice and hold it. */
@Injectable()
export class SittingHands {
  constructor(
    readonly committees: ListCommitteesService,
    readonly keeping: KeepCommitteeService,
    readonly reading: ReadSittingService,
    readonly calling: CallSittingService,
    readonly acting: ActOnSittingService,
    readonly agenda: AgendaService,
  ) {}
}

/** The sittings of the papers: called with their agenda, put off, notified, held. Each step looks at how the sitting stands and leaves what a visitor has done. */
@Injectable()
export class PlaySittingsService {
  constructor(
    private readonly hands: SittingHands,
    private readonly minutes: PlayMinutesService,
  ) {}

  steps(stage: StateStage): PaperStep[] {
    const { papers } = stage;
    const [first] = papers.sittings;
    const { convenor } = papers;
    return [
      ...(first && convenor ? [{ on: first.called, hour: HOURS.seats, name: 'called' as const, run: () => this.nameConvenor(stage, convenor) }] : []),
      ...papers.sittings.flatMap((sitting) => [...this.stepsOf(stage, sitting), ...this.minutes.steps(stage, sitting)]),
    ];
  }

  private stepsOf(stage: StateStage, sitting: SittingStory): PaperStep[] {
    const { called, putOff, noticed, held } = sitting;
    return [
      { on: called, hour: HOURS.called, name: 'called', run: () => this.call(stage, sitting) },
      ...putOff.map(({ said, to, reason }, n): PaperStep => ({
        ...{ on: said, hour: HOURS.putOff, name: 'called' },
        run: () => this.act(stage, sitting, ({ state, on }) => (isOpen(state) && on === (putOff[n - 1]?.to ?? sitting.on) ? { act: 'PUT_OFF', reason, on: to, startsAt: sitting.at } : null)),
      })),
      ...(noticed ? [{ on: noticed, hour: HOURS.notified, name: 'called' as const, run: () => this.act(stage, sitting, ({ state }) => (state === 'CALLED' ? { act: 'NOTIFY', reason: null, on: null, startsAt: null } : null)) }] : []),
      ...(held ? [{ on: dayOf(sitting), hour: HOURS.sat, name: 'sat' as const, run: () => this.hold(stage, sitting) }] : []),
    ];
  }

  private async nameConvenor(stage: StateStage, { place, office }: NonNullable<Papers['convenor']>): Promise<number> {
    const keeper = officerWho(stage, canKeepCommittees);
    const committee = (await this.hands.committees.list(keeper)).find(({ code }) => code === stage.papers.committee);
    if (!committee || committee.seats.some(({ isConvenor }) => isConvenor)) return 0;
    const { next: _, lastNo: __, may: ___, calendarPath: ____, offices: _____, ...form } = committee;
    const seats = form.seats.map((seat, n): CommitteePage['seats'][number] => (n === place - 1 ? { ...seat, isConvenor: true, officeCode: office } : seat));
    await this.hands.keeping.revise(keeper, committee.code, { ...form, seats });
    return 1;
  }

  private async call(stage: StateStage, { no, on, at, venue, fortnight, agenda }: SittingStory): Promise<number> {
    const drafter = drafterOf(stage);
    const { committee } = stage.papers;
    const form = { committeeCode: committee, no, on, startsAt: at, venue, videoLink: null, fortnightId: fortnight ?? null, version: 0 };
    const page = (await this.find(drafter, `${committee}-${no}`)) ?? (await this.hands.calling.call(drafter, form));
    if (!isOpen(page.state)) return 0;
    const missing = agenda.filter(({ title }) => !page.agenda.some((item) => item.title.en === title.en)); // one that was deferred stands there already
    for (const item of missing) await this.hands.agenda.add(drafter, page.sittingId, itemForm(item));
    return missing.length;
  }

  private async hold(stage: StateStage, sitting: SittingStory): Promise<number> {
    const drafter = drafterOf(stage);
    const page = await this.find(drafter, `${stage.papers.committee}-${sitting.no}`);
    if (!page || !isOpen(page.state) || page.on !== dayOf(sitting)) return 0;
    const { version } = page.attendance.some(({ kind }) => kind !== 'ABSENT') ? page : await this.hands.acting.recordAttendance(drafter, page.sittingId, sheetOf(page, sitting));
    await this.hands.acting.act(drafter, page.sittingId, { act: 'HOLD', reason: null, on: null, startsAt: null, version });
    return 1;
  }

  private async act(stage: StateStage, { no }: SittingStory, asked: (page: SittingPage) => Omit<Parameters<ActOnSittingService['act']>[2], 'version'> | null): Promise<number> {
    const drafter = drafterOf(stage);
    const page = await this.find(drafter, `${stage.papers.committee}-${no}`);
    const act = page && asked(page);
    if (!page || !act) return 0;
    await this.hands.acting.act(drafter, page.sittingId, { ...act, version: page.version });
    return 1;
  }

  private find(officer: Officer, sittingId: string): Promise<SittingPage | null> {
    return foundOrNull(this.hands.reading.page(officer, sittingId));
  }
}

function drafterOf(stage: StateStage): Officer {
  return officerWho(stage, (charge) => canDraftSitting(charge, { district: null }));
}

/** The day it sits on in the end. */
function dayOf({ on, putOff }: SittingStory): string {
  return putOff.at(-1)?.to ?? on;
}

function isOpen(state: SittingPage['state']): boolean {
  return state === 'CALLED' || state === 'NOTIFIED';
}

function sheetOf({ attendance, version }: SittingPage, { absent, byVideo, represented }: SittingStory): AttendanceForm {
  const lines = attendance.map((line, n): AttendanceForm['lines'][number] => {
    const place = n + 1;
    const came = represented[String(place)];
    if (came !== undefined) return { ...line, kind: 'REPRESENTED', representedBy: came, isChair: false };
    const kind = absent.includes(place) ? 'ABSENT' : byVideo.includes(place) ? 'BY_VIDEO' : 'PRESENT';
    return { ...line, kind, representedBy: null, isChair: place === 1 };
  });
  return { lines, version };
}

function itemForm({ kind, component, title, background, status, issue, proposal, options, amount, office, file }: ItemStory): Parameters<AgendaService['add']>[2] {
  return {
    ...{ kind, componentCode: component ?? null, title, background, presentStatus: status, issue, proposal, options },
    ...{ amountPaise: amount === undefined ? null : paise(amount), officeCode: office ?? null, fileNo: file ?? null, version: 0 },
  };
}
