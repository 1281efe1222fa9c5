import type { AgendaItem, SittingPage } from '@pakhwada/contracts/committee';
import { minutesPaper, type MinuteItem, type MinutesPaper } from '@pakhwada/domain/committee';
import type { MinutesOrder, PaperMinutes, SittingOrder } from './model.ts';

const name = (en: string, hi: string) => ({ en, hi });
const both = (en: string, hi = '') => ({ en, hi });
const none = { en: '', hi: '' };
const itemIds = ['3f0c1df2-0000-4000-8000-000000000001', '3f0c1df2-0000-4000-8000-000000000002', '3f0c1df2-0000-4000-8000-000000000003'] as const;
const committee = { code: 'HPC', name: name('High Powered Committee', 'उच्चाधिकार प्राप्त समिति'), quorum: 3 };
const seat = (en: string, hi: string, at: number) => ({ seatId: `00000000-0000-4000-8000-00000000000${at}`, designation: name(en, hi) });
const seats = [seat('Chief Secretary', 'मुख्य सचिव', 1), seat('Secretary, Industries', 'सचिव, उद्योग', 2), seat('Director, Industries', 'निदेशक, उद्योग', 3), seat('Regional Manager, NABARD', 'क्षेत्रीय प्रबंधक, नाबार्ड', 4)];
const common = {
  format: 'pdf', language: 'en',
  scheme: { title: name('Raising and Accelerating MSME Performance', 'एमएसएमई के प्रदर्शन का उत्थान एवं त्वरण'), government: name('Government of the State', 'राज्य सरकार'), department: name('Industries Department', 'उद्योग विभाग'), isDemo: true },
} as const;

const item = (at: number, own: Partial<AgendaItem>): AgendaItem => ({
  ...{ itemId: itemIds[at]!, position: at + 1, number: `16/${at + 1}`, kind: 'DECISION', origin: 'HAND', subject: null, componentCode: null, title: none, background: none, presentStatus: none, issue: none, proposal: none },
  ...{ options: [], amountPaise: null, officeCode: null, fileNo: null, state: 'LISTED', carriedFrom: null, timesDeferred: 0, version: 1, ...own },
});

const agenda = [
  item(0, {
    ...{ componentCode: 'C2', title: both('Cover every district by the health clinic', 'हर जिले में स्वास्थ्य क्लिनिक'), background: both('The clinic works in 7 of 20 districts.\nThe partner asked for two more teams.'), presentStatus: both('480 of 1,000 units screened.') },
    ...{ issue: both('13 districts have no visit planned.'), proposal: both('Two teams from the savings of the component.'), options: [both('Two teams for six months'), both('One team for a year')], amountPaise: 46_00_000_00, officeCode: 'PMU', fileNo: 'IND/RAMP/2026/14', carriedFrom: '15/3', timesDeferred: 1 },
  }),
  item(1, { kind: 'NOTING', title: both('', 'वित्तीय प्रगति'), presentStatus: both('', '31.45 प्रतिशत व्यय हुआ।') }),
  item(2, { kind: 'ACTION_TAKEN', title: both('Action taken on the decisions of sitting 15') }),
];

const sixteenth = {
  ...{ sittingId: 'HPC-16', committeeCode: 'HPC', committee: committee.name, no: 16, state: 'HELD', on: '2026-02-06', firstOn: '2026-02-06', startsAt: '11:00', venue: both('Committee room, Civil Secretariat') },
  ...{ fortnightId: '2025-26-FN20', items: 3, minutesState: 'ISSUED', present: 3, videoLink: 'https://meet.example.in/hpc-16', noticeOn: '2026-02-02', calledOffReason: null, version: 5, quorum: { needed: 3, present: 3, isMet: true } },
  attendance: [
    ...seats.map((one, i) => ({ ...one, kind: (['PRESENT', 'BY_VIDEO', 'REPRESENTED', 'ABSENT'] as const)[i]!, representedBy: i === 2 ? 'Joint Director' : null, isChair: i === 0 })),
    { seatId: null, designation: name('Lead Bank Manager', 'अग्रणी बैंक प्रबंधक'), kind: 'PRESENT' as const, representedBy: null, isChair: false },
  ],
  agenda,
  minutes: [],
  may: { draft: false, notify: false, hold: false, readDrafts: true },
  warnings: [],
} satisfies SittingPage;

/** A paper of the sixteenth sitting, but its minutes. */
export function aSittingOrder(own: Partial<SittingOrder> = {}, sitting: Partial<SittingPage> = {}): SittingOrder {
  return {
    ...common,
    paper: 'agenda',
    committee: { quorum: committee.quorum, seats: seats.map((one, i) => ({ ...one, isChair: i === 0, isConvenor: i === 1 })) },
    sitting: { ...sixteenth, ...sitting },
    offices: { PMU: name('Programme Management Unit', 'कार्यक्रम प्रबंधन इकाई') },
    components: { C2: name('Health clinic', 'स्वास्थ्य क्लिनिक') },
    ...own,
  };
}

const minuteItems: readonly MinuteItem[] = [
  {
    ...{ itemId: itemIds[0], outcome: 'DECIDED', discussion: both('The Chair asked for district-wise coverage.\nThe partner said that two teams are enough.'), decision: both('Two teams shall visit the 13 districts by 31 March.', 'दो दल 31 मार्च तक 13 जिलों में जाएँगे।'), chosenOption: 0 },
    actions: [{ serial: 1, text: both('Send the tour plan of both teams'), officeCode: 'PMU', dueOn: '2026-02-20' }],
  },
  { itemId: itemIds[1], outcome: 'NOTED', discussion: none, decision: none, chosenOption: null, actions: [] },
  { itemId: itemIds[2], outcome: 'DEFERRED', discussion: none, decision: none, chosenOption: null, actions: [] },
];

/** The minutes of the sixteenth sitting, issued. */
export function aMinutesOrder(own: Partial<MinutesOrder> = {}, minutes: Partial<PaperMinutes> = {}, text: Partial<MinutesPaper> = {}): MinutesOrder {
  const office = { code: 'PMU', kind: 'PMU' as const, districtLgd: null, name: name('Programme Management Unit', 'कार्यक्रम प्रबंधन इकाई') };
  const issued = minutesPaper(sixteenth, committee, agenda.map((one) => ({ ...one, sittingId: 'HPC-16' })), { version: 1, items: minuteItems, closing: none, amendmentReason: null }, [office]);
  return { ...common, paper: 'minutes', minutes: { text: { ...issued, ...text }, state: 'ISSUED', confirmedIn: null, issuedAt: '2026-02-10T06:30:00.000Z', hash: 'ab'.repeat(32), ...minutes }, ...own };
}
