import { ActionPage, ActionSummary, AgendaItem, AgendaSuggestion, CommitteePage, MinutesPage, SittingPage, SittingSummary } from '@pakhwada/contracts/committee';

const both = (en: string, hi = `${en} हिंदी`): { en: string; hi: string } => ({ en, hi });
const id = (no: number): string => `0a0a0a0a-0000-4000-8000-00000000000${no}`;
export const ITEMS = [id(1), id(2), id(3)] as const;
export const SEATS = [id(4), id(5), id(6)] as const;

/** A committee of three seats with its fifteenth sitting held. */
export const aCommittee = (some: Partial<CommitteePage> = {}): CommitteePage =>
  CommitteePage.parse({
    ...{ code: 'HPC', kind: 'HIGH_POWERED', name: both('High Powered Committee'), district: null, series: { kind: 'AFTER_FREEZE', workingDays: 2 }, quorum: 2, noticeDays: 3, isMain: true, version: 1, lastNo: 15 },
    seats: [
      { seatId: SEATS[0], designation: both('Principal Secretary'), officeCode: null, isChair: true, isConvenor: false, since: '2024-10-01', until: null },
      { seatId: SEATS[1], designation: both('Managing Director'), officeCode: 'PMU', isChair: false, isConvenor: true, since: '2024-10-01', until: null },
      { seatId: SEATS[2], designation: both('Director of Finance'), officeCode: null, isChair: false, isConvenor: false, since: '2024-10-01', until: null },
    ],
    next: [{ on: '2026-02-20', isCalled: false, sittingId: null }],
    may: { keep: true, call: true },
    calendarPath: '/v1/schemes/a-scheme/committees/HPC/calendar.ics?token=abc',
    offices: [{ code: 'PMU', name: both('Programme office') }, { code: 'IIM', name: both('Institute') }],
    ...some,
  });

export const aSummary = (some: Partial<SittingSummary> = {}): SittingSummary =>
  SittingSummary.parse({
    ...{ sittingId: 'HPC-16', committeeCode: 'HPC', committee: both('High Powered Committee'), no: 16, state: 'NOTIFIED', on: '2026-02-06', firstOn: '2026-02-06', startsAt: '11:00' },
    ...{ venue: { en: 'Committee Room 2', hi: '' }, fortnightId: '2025-26-FN20', items: 2, minutesState: null, present: null, ...some },
  });

const none = { en: '', hi: '' };
export const anItem = (some: Partial<AgendaItem> = {}): AgendaItem =>
  AgendaItem.parse({
    ...{ kind: 'DECISION', componentCode: 'C2', title: both('Coverage plan'), background: none, presentStatus: none, issue: none, proposal: { en: 'Approve the plan', hi: '' }, options: [], amountPaise: 3064_00_000_00, officeCode: 'IIM', fileNo: 'F/118', version: 1 },
    ...{ itemId: ITEMS[0], position: 1, number: '16/1', origin: 'HAND', subject: null, state: 'LISTED', carriedFrom: null, timesDeferred: 0, ...some },
  });

export const aSitting = (some: Partial<SittingPage> = {}): SittingPage =>
  SittingPage.parse({
    ...aSummary(),
    ...{ videoLink: null, noticeOn: '2026-02-02', calledOffReason: null, version: 3, quorum: null },
    attendance: aCommittee().seats.map(({ seatId, designation, isChair }) => ({ seatId, designation, kind: 'ABSENT', representedBy: null, isChair })),
    agenda: [anItem(), anItem({ itemId: ITEMS[1], position: 2, number: '16/2', kind: 'NOTING', title: { en: '', hi: 'केवल हिंदी' }, proposal: none, componentCode: null, amountPaise: null, officeCode: null, fileNo: null })],
    minutes: [],
    may: { draft: true, notify: true, hold: true, readDrafts: true },
    ...some,
  });

export const aSuggestion = (some: Partial<AgendaSuggestion> = {}): AgendaSuggestion => {
  const { itemId: _, position: __, number: ___, state: ____, carriedFrom: _____, timesDeferred: ______, version: _______, ...plain } = anItem();
  return AgendaSuggestion.parse({ ...plain, origin: 'RED_COMPONENT', subject: 'C5', title: both('Producer companies'), isTaken: false, ...some });
};

export const someMinutes = (some: Partial<MinutesPage> = {}): MinutesPage =>
  MinutesPage.parse({
    ...{ sittingId: 'HPC-16', version: 1, state: 'DRAFT', revision: 2, closing: none, amendmentReason: null, confirmedIn: null, hash: null, steps: [], may: ['DRAFT'], breaches: [] },
    items: [{ itemId: ITEMS[0], outcome: 'DECIDED', discussion: none, decision: both('Approved'), chosenOption: null, actions: [{ serial: 1, text: both('Send the calendar'), officeCode: 'IIM', dueOn: '2026-02-28' }], number: '16/1', title: both('Coverage plan') }],
    ...some,
  });

export const anAction = (some: Partial<ActionSummary> = {}): ActionSummary =>
  ActionSummary.parse({
    ...{ actionPointId: 'HPC-15-6', number: '15/6', sittingId: 'HPC-15', committee: both('High Powered Committee'), text: both('Sign with three banks'), officeCode: 'IIM', office: both('Institute'), componentCode: 'C2' },
    ...{ decidedOn: '2026-01-20', originalDueOn: '2026-01-31', dueOn: '2026-01-31', extensions: 0, state: 'OPEN', word: 'BEHIND', isOverdue: true, daysLate: 6, ageDays: 17, actionTaken: { en: 'Two of five signed', hi: '' } },
    ...{ toldOn: '2026-02-02', reasonCode: 'R01', claimedOn: null, closedOn: null, reminders: 1, waitsForExtension: false, ...some },
  });

export const anActionPage = (some: Partial<ActionPage> = {}): ActionPage =>
  ActionPage.parse({
    ...anAction(),
    ...{ item: { number: '15/2', title: both('Digital financing') }, answers: [], version: 4, may: ['UPDATE', 'ASK_EXTENSION'] },
    trail: [{ act: 'DECIDED', at: '2026-01-20T08:00:00.000Z', designation: both('Nodal officer'), office: both('Directorate'), word: null, note: both('Sign with three banks'), reason: null, reasonCode: null, fromOn: null, toOn: null, sittingId: null, reminder: null, updateId: null, evidence: 0 }],
    ...some,
  });
