import { aComponent, aMilestone, aPlan, crore } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import type { Tick } from '@pakhwada/testing/clock';
import { fraction, missing, toRatio } from '../ratio/index.ts';
import type { Known, Ratio } from '../ratio/index.ts';
import { headlineOf } from './headline.ts';
import { DECIDED_VALUES, SENTENCE_VALUES, buildReview } from './index.ts';
import type { Review, SchemeFigures, Sentence } from './index.ts';

const plan = aPlan({
  components: [
    aComponent({ code: 'C1', amountPaise: crore(2) }),
    aComponent({ code: 'C2', amountPaise: crore(8), milestones: [aMilestone('C2-M1', '2025-04-05', { isCritical: true, weightBasisPoints: 1250 }), aMilestone('C2-M2', '2025-04-05', { weightBasisPoints: 1250 })] }),
  ],
});
const only = (code: string, value: number) => (cell: { component: { code: string }; unit: number }) => (cell.component.code === code && cell.unit === 901 ? value : 0);

function after(...ticks: readonly Tick[]): Review {
  const scheme = aRunningScheme({ plan });
  for (const tick of ticks) scheme.tick(tick);
  const last = scheme.last();
  if (!last) throw new Error('no fortnight was run');
  return last.review;
}
const nth = (at: number) => (review: Review) => review.sentences[at] as Sentence;
const [gain, slip, money, milestones, reporting] = [nth(0), nth(1), nth(2), nth(3), nth(4)] as const;

describe('the five sentences', () => {
  it('names the component that gained most, by points', () => {
    const review = after({ value: only('C1', 30) }, { value: only('C2', 60) });
    expect(gain(review)).toMatchObject({ code: 'biggestGain', values: { component: { code: 'C2' }, points: { ratio: toRatio(fraction(5, 100)) } }, link: { to: 'component', code: 'C2' } });
    expect(gain(after({ value: only('C1', 30) }, {})).code).toBe('noGain');
  });

  it('names the component whose gap to the plan widened most', () => {
    const review = after({}, { value: only('C1', 200) });
    expect(slip(review)).toMatchObject({ code: 'biggestSlip', values: { component: { code: 'C2' } } });
    expect(slip(after({ value: () => 300 })).code).toBe('noSlip');
  });

  it('tells the money at risk and who holds most of it', () => {
    const release = (componentCode: string, amount: number) => ({ componentCode, type: 'RELEASE' as const, amountPaise: crore(amount) });
    const review = after({}, {}, {}, { money: [release('C1', 1), release('C2', 3)] });
    expect(money(review)).toMatchObject({ code: 'moneyAtRisk', values: { lapse: { paise: crore(4) }, on: { on: '2026-03-31' }, component: { code: 'C2' } }, link: { to: 'money' } });
    expect(money(after({}, {}, {}, {})).code).toBe('noMoneyAtRisk');
    expect(money(after({}, {}, {})).code).toBe('moneyAtRiskNotKnown'); // fewer than four frozen fortnights promise nothing
    expect(money(buildReview(aRunningScheme({ plan }).live())).code).toBe('moneyAtRiskNotKnown');
  });

  it('counts overdue milestones and names the worst, a critical one first', () => {
    const review = after({});
    expect(milestones(review)).toMatchObject({ code: 'milestonesOverdue', values: { count: { count: 2 }, critical: { count: 1 }, milestone: { name: { en: 'Milestone C2-M1' } }, days: { count: 10 } } });
    const done = { statuses: [{ componentCode: 'C2', milestones: ['C2-M1', 'C2-M2'].map((milestoneCode) => ({ milestoneCode, actualOn: '2025-04-10' })) }] };
    expect(milestones(after(done)).code).toBe('noMilestonesOverdue');
  });

  it('names offices that owe a sheet, each once', () => {
    const silent = { isSilent: (office: string) => office === 'PMU' || office === 'DIC-902' };
    expect(reporting(after({}, silent))).toMatchObject({ code: 'notReported', values: { count: { count: 2 }, expected: { count: 5 } } });
    expect(reporting(after(silent))).toMatchObject({ code: 'notReportedFirst', values: { count: { count: 2 }, expected: { count: 5 } } }); // no last report to hold figures at
    expect(reporting(after({}))).toMatchObject({ code: 'allReported', values: { expected: { count: 5 } } });
  });

  it('carries exactly the values its words are written for', () => {
    const reviews = [after({}), after({ value: only('C1', 30) }, { value: only('C2', 60), isSilent: (office) => office === 'PMU' }), buildReview(aRunningScheme({ plan }).live({}, '2025-04-03'))];
    for (const review of reviews) {
      for (const { code, values } of [review.headline, ...(review.lead ? [review.lead] : []), ...review.sentences]) expect([code, Object.keys(values).sort()]).toEqual([code, [...SENTENCE_VALUES[code as keyof typeof SENTENCE_VALUES]].sort()]);
      for (const { verdict } of review.components) for (const { code, values } of [verdict.decidedBy, ...verdict.alsoMatched]) expect([code, Object.keys(values).sort()]).toEqual([code, [...DECIDED_VALUES[code as keyof typeof DECIDED_VALUES]].sort()]);
    }
  });
});

describe('the headline', () => {
  const { figures, amount } = after({});
  const of = (physical: Known<Ratio>, planned: Known<Ratio>, projectedLapsePaise: Known<number>) =>
    headlineOf({ ...figures, weighted: { ...figures.weighted, physical, planned }, money: { ...figures.money, projectedLapsePaise } } satisfies SchemeFigures, amount, '2026-01-31');
  const share = (percent: number) => toRatio(fraction(Math.round(percent * 10), 1000));

  it.each([
    [31.5, 42.4, 6_81_00_000_00, 'headlineBehindLapse'],
    [31.5, 42.4, 0, 'headlineBehindNoLapse'],
    [31.5, 42.4, missing('TOO_LITTLE_HISTORY'), 'headlineBehind'],
    [42, 42.4, 1, 'headlineOnPlanLapse'],
    [42.4, 42.4, 0, 'headlineOnPlanNoLapse'],
    [42.4, 42, missing('TOO_LITTLE_HISTORY'), 'headlineOnPlan'],
    [50, 42, 1, 'headlineAheadLapse'],
    [50, 42, 0, 'headlineAheadNoLapse'],
    [50, 42, missing('TOO_LITTLE_HISTORY'), 'headlineAhead'],
  ] as const)('%s % done of %s % planned, lapse %s: %s', (done, plan_, lapse, code) => {
    const headline = of(share(done), share(plan_), lapse);
    expect(headline.code).toBe(code);
    expect(Object.keys(headline.values).sort()).toEqual([...SENTENCE_VALUES[code]].sort());
  });

  it('counts points without a sign', () => {
    expect(of(share(31.5), share(42.5), 0).values['points']).toEqual({ kind: 'points', ratio: toRatio(fraction(11, 100)) });
    expect(of(share(42.5), share(31.5), 0).values['points']).toEqual({ kind: 'points', ratio: toRatio(fraction(11, 100)) });
  });
});
