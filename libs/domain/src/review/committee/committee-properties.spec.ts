import fc from 'fast-check';
import { aCommittee, aPlan, aRecordFact, aSitting, anActionPoint, committeeRules, told } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { addDays } from '../../calendar/index.ts';
import { isMissing } from '../../ratio/index.ts';
import type { CommitteeFacts, RecordFact } from './committee-facts.ts';
import type { CommitteeReview } from './committee-review.ts';

const plan = aPlan({ rules: committeeRules() });
const AS_ON = '2025-04-15';
const day = fc.integer({ min: -40, max: 20 }).map((n) => addDays(AS_ON, n));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

function work(committee: Partial<CommitteeFacts>): CommitteeReview {
  return aRunningScheme({ plan }).tick({ committee: { committees: [aCommittee()], ...committee } }).review.committeeWork!;
}

const sittings = Array.from({ length: 12 }, (_, i) => aSitting(i + 1, addDays('2025-02-01', i * 6)));
const action = fc.record({ no: fc.integer({ min: 1, max: 14 }), late: fc.integer({ min: 0, max: 30 }), state: fc.constantFrom('OPEN', 'CLAIMED', 'CLOSED', 'DROPPED'), word: maybe(fc.constantFrom('NOT_STARTED', 'ON_SCHEDULE', 'BEHIND')), claimed: fc.integer({ min: 0, max: 40 }) });
const actions = fc.array(action, { maxLength: 40 }).map((all) =>
  all.map(({ no, late, state, word, claimed }, i) => {
    const decidedOn = addDays('2025-02-01', (no - 1) * 6);
    const claimedOn = state === 'CLAIMED' || state === 'CLOSED' ? addDays(decidedOn, claimed) : null;
    return anActionPoint(`HPC-${no}-${i + 1}`, decidedOn, addDays(decidedOn, late), { state: state as 'OPEN', claimedOn, closedOn: state === 'CLOSED' ? addDays(decidedOn, claimed + 3) : null, lastUpdate: word === null ? null : told(word as 'BEHIND', decidedOn) });
  }),
);

const STEPS = ['receivedOn', 'examinedFrom', 'clearancesFrom', 'approvedOn', 'constructionFrom', 'trialFrom', 'commissionedOn'];
const project = fc.record({ from: day, steps: fc.integer({ min: 1, max: 7 }), dropped: maybe(day), investment: maybe(fc.integer({ min: 0, max: 1_000_000 })), blocker: maybe(fc.constantFrom('POWER', 'FIRE', 'ROADS')), asks: fc.array(maybe(day), { maxLength: 3 }) });
const records = fc.array(project, { maxLength: 30 }).map((all) =>
  all.flatMap(({ from, steps, dropped, investment, blocker, asks }, i): RecordFact[] => {
    const days = Object.fromEntries(STEPS.slice(0, steps).map((field, n) => [field, addDays(from, n * 4)]));
    const values = { title: `Project ${i}`, ...days, ...(dropped === null ? {} : { droppedOn: dropped }), ...(investment === null ? {} : { investment }), ...(blocker === null ? {} : { blocker }) };
    return [aRecordFact('project', `P-${i}`, values), ...asks.map((decided, n) => aRecordFact('ask', `P-${i} / ${n}`, { kind: 'POWER', department: 'POWER', askedOn: from, ...(decided === null ? {} : { decidedOn: decided }) }, `P-${i}`))];
  }),
);

describe('the committee’s figures add up', () => {
  it('every open action stands in exactly one count, and every action of a followed sitting in one of its fates', () => {
    fc.assert(
      fc.property(actions, (all) => {
        const { actionTaken: { open, counts, trend, closedOnTime } } = work({ sittings, actions: all });
        expect(counts.overdueBehind + counts.overdueNotStarted + counts.onSchedule + counts.behindNotDue + counts.notStarted + counts.claimed).toBe(open.length);
        expect(open.length).toBe(all.filter(({ state }) => state === 'OPEN' || state === 'CLAIMED').length);
        expect(counts.overdueBehind + counts.overdueNotStarted).toBe(open.filter(({ isOverdue }) => isOverdue).length);
        for (const one of trend) expect(one.closedOnTime + one.closedLate + one.claimed + one.open + one.dropped).toBe(all.filter(({ sittingId }) => sittingId === one.sittingId).length);
        if (!isMissing(closedOnTime)) expect(BigInt(closedOnTime.numerator)).toBeLessThanOrEqual(BigInt(closedOnTime.denominator));
        const ranks = open.map(({ isOverdue, state }) => (isOverdue ? 0 : state === 'OPEN' ? 1 : 2));
        expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
      }),
      { numRuns: 60 },
    );
  });

  it('the pipeline is all projects that were not dropped; those running, building and commissioned are each counted once', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { projects } = work({ sittings, records: all });
        const known = all.filter(({ register, values }) => register === 'project' && (String(values.receivedOn) <= AS_ON || String(values.droppedOn ?? '9') <= AS_ON));
        const inPipeline = projects.pipeline.reduce((sum, { count }) => sum + count, 0);
        expect(inPipeline + projects.dropped).toBe(known.length);
        expect(projects.pipeline.reduce((sum, { investmentPaise }) => sum + investmentPaise, 0)).toBe(projects.investment.promisedPaise);
        expect(projects.running).toBe(projects.projects.length);
        expect(inPipeline - projects.running).toBe(projects.pipeline.at(-1)!.count);
        expect(projects.projects.reduce((sum, { asksPending }) => sum + asksPending, 0)).toBe(projects.asksPending);
        expect(projects.blockers.reduce((sum, { asks }) => sum + asks, 0)).toBe(projects.asksPending);
        expect(projects.ageing.above30).toBeGreaterThanOrEqual(projects.ageing.above60);
      }),
      { numRuns: 60 },
    );
  });
});
