import { aCommittee, aComponent, aPlan, aRecordFact, aSitting, anActionPoint, anAgendaItem, committeeRules, crore, registerRules, told } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { aCommitteeReview } from '@pakhwada/testing/reviews';
import { ratioOf } from '../../ratio/index.ts';
import { registerOf } from '../../registers/registers.ts';
import { canonicalText } from '../canonical-text.ts';
import type { Review } from '../review.ts';
import { ASSET_DAYS } from './build-assets.ts';
import { PROJECT_DAYS } from './build-projects.ts';
import type { CommitteeFacts } from './committee-facts.ts';
import type { CommitteeReview } from './committee-review.ts';

const work = (review: Review): CommitteeReview => review.committeeWork!;
const story = aCommitteeReview();
const { actionTaken, decisionsSought, projects, partners, risks } = work(story);

/** A frozen first fortnight, as on 15.04.2025, with these papers. */
function withPapers(committee: Partial<CommitteeFacts>): Review {
  return aRunningScheme({ plan: aPlan({ rules: committeeRules() }) }).tick({ committee: { committees: [aCommittee()], ...committee } }).review;
}

describe('the committee in a review', () => {
  it('stands there from rule set 4 on, in the place of two of the five sentences', () => {
    const before = aRunningScheme({ plan: aPlan({ rules: registerRules() }) }).tick({ committee: { committees: [aCommittee()] } }).review;
    expect([before.format, before.committeeWork, before.sentences.map(({ code }) => code).slice(3)]).toEqual(['pakhwada-review/3', undefined, ['milestonesOverdue', 'allReported'].map((code) => (code === 'milestonesOverdue' ? 'noMilestonesOverdue' : code))]);
    expect([story.format, story.sentences.length, story.sentences.map(({ code }) => code).slice(3)]).toEqual(['pakhwada-review/4', 5, ['decisionsOverdue', 'decisionsSoughtWithMoney']]);
  });

  it('holds no float and is the same text each time', () => {
    expect(canonicalText(aCommitteeReview())).toBe(canonicalText(story));
  });

  it('is full of empty lists and reasons where no committee has sat', () => {
    const empty = aCommitteeReview({ isEmpty: true });
    expect([work(empty).lastSitting, work(empty).nextSitting, work(empty).decisionsSought, work(empty).actionTaken.open, work(empty).projects.projects, work(empty).risks]).toEqual([null, null, [], [], [], []]);
    expect(work(empty).actionTaken.closedOnTime).toEqual({ missing: 'NOT_DUE' });
    expect(work(empty).actionTaken.medianAgeDays).toEqual({ missing: 'NOT_ON_RECORD' });
    expect(work(empty).partners.map(({ officeCode, state, paidOfValue }) => [officeCode, state, paidOfValue])).toEqual([['PARTNER-2', null, { missing: 'NOT_ON_RECORD' }], ['PARTNER-1', null, { missing: 'NOT_ON_RECORD' }]]);
    expect(empty.sentences.map(({ code }) => code).slice(3)).toEqual(['noDecisionsYet', 'noSittingCalled']);
  });
});

describe('sentences four and five', () => {
  it('name the oldest overdue decision with its office, and what the next sitting is asked for', () => {
    const [, , , overdue, sought] = story.sentences;
    expect([overdue?.values.count, overdue?.values.number, overdue?.values.days, overdue?.link]).toEqual([{ kind: 'count', count: 2 }, { kind: 'name', name: { en: '13/2', hi: '13/2' } }, { kind: 'count', count: 11 }, { to: 'actions', code: 'HPC-13-2' }]);
    expect([sought?.values.count, sought?.values.sitting, sought?.values.amount, sought?.link]).toEqual([{ kind: 'count', count: 3 }, { kind: 'name', name: { en: '16', hi: '16' } }, { kind: 'paise', paise: crore(3.65) }, { to: 'decisions', code: 'HPC-16' }]);
  });

  it('say that nothing is overdue, that an agenda asks nothing, and leave the money out where no proposal names any', () => {
    const codes = (papers: Partial<CommitteeFacts>) => withPapers(papers).sentences.map(({ code }) => code).slice(3);
    const held = aSitting(1, '2025-04-03');
    const called = aSitting(2, '2025-04-22', { state: 'CALLED' });
    expect(codes({ sittings: [held, called], actions: [anActionPoint('HPC-1-1', '2025-04-03', '2025-04-30')] })).toEqual(['noDecisionsOverdue', 'noDecisionsSought']);
    expect(codes({ sittings: [held, called], agenda: [anAgendaItem(1, { sittingId: 'HPC-2' })] })).toEqual(['noDecisionsYet', 'decisionsSought']);
    expect(codes({ sittings: [held, called], agenda: [anAgendaItem(1, { sittingId: 'HPC-2', state: 'WITHDRAWN' }), anAgendaItem(2, { sittingId: 'HPC-2', kind: 'NOTING' })] })[1]).toBe('noDecisionsSought');
  });
});

describe('decisions sought', () => {
  it('are the listed proposals of the next called sitting, in their order, with office, status and how often they were put off', () => {
    expect(decisionsSought.map(({ number, office, status, timesDeferred }) => [number, office?.en, status, timesDeferred])).toEqual([['16/1', 'Institute of Management', 'RED', 0], ['16/2', 'Office DEPT', null, 2], ['16/3', 'Office FIN', 'RED', 0]]);
    expect([work(story).lastSitting?.sittingId, work(story).nextSitting?.sittingId]).toEqual(['HPC-15', 'HPC-16']);
  });

  it('take no sitting of another committee for the next one', () => {
    const review = withPapers({ committees: [aCommittee(), aCommittee({ code: 'DLC', kind: 'DISTRICT', district: 901, isMain: false })], sittings: [aSitting(3, '2025-04-16', { committeeCode: 'DLC', state: 'CALLED' }), aSitting(2, '2025-04-20', { state: 'CALLED' })] });
    expect(work(review).nextSitting?.sittingId).toBe('HPC-2');
  });
});

describe('the action taken report', () => {
  it('puts overdue decisions first, longest late at the top, and those claimed last', () => {
    expect(actionTaken.open.map(({ number, word, daysLate, isOverdue }) => [number, word, daysLate, isOverdue])).toEqual([
      ['13/2', 'NOT_STARTED', 11, true], ['14/1', 'BEHIND', 6, true], ['15/1', 'ON_SCHEDULE', 0, false], ['15/2', 'BEHIND', 0, false], ['15/3', 'NOT_STARTED', 0, false], ['14/3', 'IMPLEMENTED', 0, false],
    ]);
    expect(actionTaken.counts).toEqual({ overdueBehind: 1, overdueNotStarted: 1, onSchedule: 1, behindNotDue: 1, notStarted: 1, claimed: 1, closedSince: 2 });
    expect(actionTaken.open[1]?.askedDueOn).toBe('2026-02-20');
  });

  it('tells what was closed in the last sitting or since, and how much of what was due was closed in time', () => {
    expect(actionTaken.closedSince.map(({ number, daysLate }) => [number, daysLate])).toEqual([['13/3', 2], ['13/1', 0]]);
    // due by 31.01.2026 of sittings 13 to 15, not dropped: 13/1, 13/2, 13/3, 14/1, 14/3; closed in time: 13/1
    expect(actionTaken.closedOnTime).toEqual(ratioOf(1, 5));
    // ages 25, 18, 10, 10, 10, 18
    expect(actionTaken.medianAgeDays).toEqual(ratioOf(14, 1));
    expect(actionTaken.trend.map(({ no, closedOnTime, closedLate, claimed, open, dropped }) => [no, closedOnTime, closedLate, claimed, open, dropped])).toEqual([[13, 1, 1, 0, 1, 0], [14, 0, 0, 1, 1, 1], [15, 0, 0, 0, 3, 0]]);
  });

  it('follows the last ten sittings alone', () => {
    const sittings = Array.from({ length: 12 }, (_, i) => aSitting(i + 1, `2025-04-${String(i + 1).padStart(2, '0')}`));
    expect(work(withPapers({ sittings })).actionTaken.trend.map(({ no }) => no)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('turns the day after the due day from on schedule into behind, and a claim ends the lateness', () => {
    const sittings = [aSitting(1, '2025-04-01')];
    const on = (dueOn: string, more = {}) => work(withPapers({ sittings, actions: [anActionPoint('HPC-1-1', '2025-04-01', dueOn, { lastUpdate: told('ON_SCHEDULE', '2025-04-05'), ...more })] })).actionTaken.open[0];
    expect([on('2025-04-15')?.word, on('2025-04-14')?.word, on('2025-04-14')?.daysLate]).toEqual(['ON_SCHEDULE', 'BEHIND', 1]);
    expect([on('2025-04-10', { state: 'CLAIMED', claimedOn: '2025-04-12' })?.daysLate, on('2025-04-10', { state: 'CLAIMED', claimedOn: '2025-04-12' })?.isOverdue]).toEqual([2, false]);
  });
});

describe('projects', () => {
  it('stand in the stage they reached, longest first, with the sittings that passed meanwhile', () => {
    expect(projects.projects.map(({ key, stage, daysInStage, sittingsPending, isStalled, asksPending, daysToCommissioning }) => [key, stage, daysInStage, sittingsPending, isStalled, asksPending, daysToCommissioning])).toEqual([
      ['P-07', 'CLEARANCES', 108, 3, true, 1, 150], ['P-11', 'UNDER_CONSTRUCTION', 9, 0, false, 1, -16], ['P-14', 'PROPOSAL', 7, 0, false, 0, null],
    ]);
    expect([projects.running, projects.stalled, projects.dropped, projects.commissionedSince.map(({ key }) => key)]).toEqual([3, 1, 1, ['P-02']]);
    expect(projects.ageing).toEqual({ above30: 1, above60: 1, above90: 1 });
    expect(projects.projects[2]?.investedPaise).toEqual({ missing: 'NOT_ON_RECORD' });
  });

  it('add up in the pipeline, promised against what came', () => {
    expect(projects.pipeline.filter(({ count }) => count > 0).map(({ stage, count, investmentPaise, jobs, movedIn }) => [stage, count, investmentPaise, jobs, movedIn])).toEqual([
      ['PROPOSAL', 1, crore(8), 220, 1], ['CLEARANCES', 1, crore(26), 140, 0], ['UNDER_CONSTRUCTION', 1, crore(14.5), 85, 1], ['COMMISSIONED', 1, crore(3.2), 36, 1],
    ]);
    expect(projects.investment).toEqual({ promisedPaise: crore(51.7), actualPaise: crore(7.65), jobsPromised: 481, jobsActual: 53 });
  });

  it('tell who is waited for, and asks late first; an ask decided or of a dropped project waits no longer', () => {
    expect(projects.asks.map(({ key, department, daysLate, actionPointId }) => [key, department, daysLate, actionPointId])).toEqual([['P-07 / 1', 'POWER', 26, 'HPC-14-1'], ['P-11 / 1', 'FINANCE', 0, null]]);
    expect(projects.blockers).toEqual([{ department: 'POWER', projects: 1, asks: 1, oldestDays: 108 }, { department: 'FINANCE', projects: 0, asks: 1, oldestDays: 61 }]);
  });

  it('leave out what lies after the day of the review', () => {
    const project = aRecordFact('project', 'P-1', { title: 'Unit', receivedOn: '2025-04-02', examinedFrom: '2025-04-20', stalledOn: '2025-04-18' });
    const later = aRecordFact('project', 'P-2', { title: 'Later', receivedOn: '2025-04-16' });
    const { projects: found } = work(withPapers({ records: [project, later] }));
    expect(found.projects.map(({ key, stage, isStalled }) => [key, stage, isStalled])).toEqual([['P-1', 'PROPOSAL', false]]);
  });

  it('mark an asset more than a quarter off its norm, either way, and tell how full it is', () => {
    expect(projects.assets.map(({ key, stage, offNorm, isOffNorm, occupancy }) => [key, stage, offNorm, isOffNorm, occupancy])).toEqual([
      ['ITP-01', 'IN_USE', ratioOf(3, 10), true, ratioOf(17, 20)],
      ['ITP-02', 'UNDER_CONSTRUCTION', { missing: 'NOT_ON_RECORD' }, false, { missing: 'NOT_ON_RECORD' }],
      ['LAB-01', 'APPROVED', ratioOf(1, 60), false, { missing: 'NOT_ON_RECORD' }],
    ]);
    const cheap = (cost: number) => work(withPapers({ records: [aRecordFact('asset', 'A', { name: 'A', norm: 100, cost })] })).projects.assets[0]?.isOffNorm;
    expect([cheap(75), cheap(74), cheap(125), cheap(126)]).toEqual([false, true, false, true]);
  });
});

describe('partners', () => {
  it('are judged by what is on record; the rest says why not', () => {
    const [second, clinic] = partners;
    expect([clinic?.officeCode, clinic?.state, clinic?.componentCodes, clinic?.sheets, clinic?.timeliness]).toEqual(['PARTNER-1', 'ON_WATCH', ['C2'], { onTime: 1, expected: 1 }, ratioOf(1, 1)]);
    expect([clinic?.acceptance, clinic?.presence, clinic?.paidOfValue, clinic?.deliveredOfDue, clinic?.deliverablesLate, clinic?.observationsOpen, clinic?.observationsOldestDays]).toEqual([ratioOf(1, 1), ratioOf(2, 3), ratioOf(1, 4), ratioOf(1, 2), 1, 1, 42]);
    expect(clinic?.evidence).toEqual(ratioOf(1, 9)); // 12 of 108 backed
    expect(clinic?.unitCost[0]).toMatchObject({ indicatorCode: 'C2-01', normPaise: 50_000_00, costPaise: ratioOf(50_000_00, 1), offNorm: ratioOf(0, 1) });
    expect([second?.officeCode, second?.sheets, second?.acceptance, second?.presence]).toEqual(['PARTNER-2', { onTime: 0, expected: 0 }, { missing: 'NOT_REPORTED' }, ratioOf(3, 3)]);
    expect(second?.timeliness).toEqual({ missing: 'NOT_ASKED' });
  });
});

describe('risks', () => {
  it('are ranked by probability x impact; one that came true is certain, a settled one is left out', () => {
    expect(risks.map(({ key, kind, rating, ageDays, daysLate }) => [key, kind, rating, ageDays, daysLate])).toEqual([['K-2', 'ISSUE', 25, 82, 0], ['K-1', 'RISK', 16, 61, 11]]);
    expect(work(story).risksOpen).toBe(2);
  });

  it('are ten at most, older ones first among equals', () => {
    const records = Array.from({ length: 14 }, (_, i) => aRecordFact('risk', `K-${String(i).padStart(2, '0')}`, { kind: 'RISK', title: 'R', probability: 2, impact: 2, raisedOn: `2025-04-${String(14 - i).padStart(2, '0')}` }));
    const { risks: ten, risksOpen } = work(withPapers({ records }));
    expect([ten.length, risksOpen, ten[0]?.key, ten[9]?.key]).toEqual([10, 14, 'K-13', 'K-04']);
  });
});

describe('the forecast of completion', () => {
  it('adds what is left at the present pace to the day of the review', () => {
    const lines = work(story).completion;
    expect(lines.map(({ componentCode, pace }) => [componentCode, pace])).toEqual([['C1', 'MOVING'], ['C2', 'MOVING'], [null, 'MOVING']]);
    for (const { completionOn, endsOn, daysLate } of lines) expect([completionOn! > '2026-01-31', endsOn, daysLate! === 0]).toEqual([true, '2027-03-31', false]);
    const still = aRunningScheme({ plan: aPlan({ rules: committeeRules(), components: [aComponent()] }) });
    for (let tick = 0; tick < 5; tick += 1) still.tick();
    const [component, whole] = work(still.tick().review).completion;
    expect([component?.pace, component?.completionOn, whole?.pace]).toEqual(['STANDING', null, 'STANDING']);
  });
});

describe('consultations', () => {
  it('tell how far each challenge has come', () => {
    expect(work(story).consultations).toEqual([{ recordId: 'D-1', key: 'D-1', title: 'Two-day deliberation with start-ups', heldFrom: '2026-01-12', heldTo: '2026-01-13', participants: 120, isAtLeast: true, challenges: 3, recommended: 2, inAction: 1 }]);
  });
});

describe('the stages of the review', () => {
  it('are those of the registers of projects and assets, entered on the same days', () => {
    expect(registerOf('project').steps.map(({ code, dateField }) => [code, dateField])).toEqual(Object.entries(PROJECT_DAYS));
    expect(registerOf('asset').steps.map(({ code, dateField }) => [code, dateField])).toEqual(ASSET_DAYS.map((step) => [...step]));
  });
});
