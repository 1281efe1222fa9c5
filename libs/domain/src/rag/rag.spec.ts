import { aName, crore, someRules } from '@pakhwada/testing/builders';
import { fraction, missing } from '../ratio/index.ts';
import { schedulePerformance } from '../rollup/index.ts';
import type { StatusFacts } from './index.ts';
import { decidingComponent, moneyMarksOf, schemeVerdict, statusOf } from './index.ts';

const rules = someRules();
const link = { to: 'component', code: 'C1' } as const;

function verdict(overrides: Partial<StatusFacts> & { readonly done?: number; readonly plan?: number }) {
  const { done = 50, plan = 50, ...rest } = overrides;
  const [physical, planned] = [fraction(done, 100), fraction(plan, 100)];
  return statusOf({ physical, planned, spi: schedulePerformance(physical, planned), overdue: [], silentFortnights: 0, stage: 'UNDER_IMPLEMENTATION', isEveryTargetVerified: false, ...rest }, rules, link);
}
const late = (daysLate: number, isCritical: boolean) => ({ name: aName(`M${daysLate}`), daysLate, isCritical });

describe('status of a component, rule set 1', () => {
  it.each([
    ['RED', 'spiRed', { done: 74, plan: 100 }],
    ['AMBER', 'spiAmber', { done: 75, plan: 100 }],
    ['AMBER', 'spiAmber', { done: 89, plan: 100 }],
    ['GREEN', 'onSchedule', { done: 90, plan: 100 }],
    ['RED', 'criticalMilestoneRed', { overdue: [late(46, true)] }],
    ['AMBER', 'criticalMilestoneAmber', { overdue: [late(45, true)] }],
    ['AMBER', 'criticalMilestoneAmber', { overdue: [late(16, true)] }],
    ['GREEN', 'onSchedule', { overdue: [late(15, true)] }],
    ['AMBER', 'milestoneAmber', { overdue: [late(200, false)] }],
    ['GREEN', 'onSchedule', { overdue: [late(15, false)] }],
    ['RED', 'silentRed', { silentFortnights: 2 }],
    ['GREEN', 'onSchedule', { silentFortnights: 1 }],
    ['GREY', 'notDue', { done: 0, plan: 0 }],
    ['GREEN', 'beforePlan', { done: 10, plan: 0 }],
    ['GREY', 'notJudged', { physical: missing('NO_TARGET'), spi: missing('NO_TARGET') }],
    ['BLUE', 'completed', { done: 100, plan: 100, stage: 'PHYSICALLY_COMPLETE', isEveryTargetVerified: true }],
    ['GREEN', 'onSchedule', { done: 100, plan: 100, stage: 'PHYSICALLY_COMPLETE' }],
  ] as const)('%s by %s', (status, code, facts) => {
    const { status: found, decidedBy } = verdict(facts);
    expect([found, decidedBy.code]).toEqual([status, code]);
    expect(decidedBy.link).toEqual(link);
  });

  it('prints the worst matching row as the reason and tells the others once', () => {
    const { status, decidedBy, alsoMatched } = verdict({ done: 80, plan: 100, overdue: [late(50, true), late(60, true), late(20, false)], silentFortnights: 3 });
    expect([status, decidedBy.code]).toEqual(['RED', 'criticalMilestoneRed']);
    expect(decidedBy.values['days']).toEqual({ kind: 'count', count: 60 });
    expect(alsoMatched.map(({ code }) => code)).toEqual(['silentRed', 'spiAmber', 'milestoneAmber']);
  });

  it('follows the limits of the plan, not its own', () => {
    expect(statusOf({ physical: fraction(6, 10), planned: fraction(1), spi: fraction(6, 10), overdue: [], silentFortnights: 0, stage: null, isEveryTargetVerified: false }, someRules({ redBelowSpi: 5000 }), link).status).toBe('AMBER');
  });
});

describe('money marks', () => {
  const calm = { spentOfReleased: fraction(9, 10), timeElapsed: fraction(6, 10), yearReleasePaise: 100, projectedLapsePaise: 10, gap: fraction(0) };

  it('stay away at the limits and come beyond them', () => {
    expect(moneyMarksOf(calm, rules)).toEqual([]);
    expect(moneyMarksOf({ ...calm, projectedLapsePaise: 11 }, rules)).toEqual(['LAPSE_RISK']);
    expect(moneyMarksOf({ ...calm, spentOfReleased: fraction(59, 100) }, rules)).toEqual(['LOW_USE']);
    expect(moneyMarksOf({ ...calm, spentOfReleased: fraction(59, 100), timeElapsed: fraction(1, 2) }, rules)).toEqual([]);
    expect(moneyMarksOf({ ...calm, gap: fraction(15, 100) }, rules)).toEqual([]);
    expect(moneyMarksOf({ ...calm, gap: fraction(151, 1000) }, rules)).toEqual(['PAID_AHEAD']);
    expect(moneyMarksOf({ ...calm, gap: fraction(-251, 1000) }, rules)).toEqual(['BILLS_PENDING']);
  });

  it('are not put on what is not known', () => {
    expect(moneyMarksOf({ ...calm, spentOfReleased: missing('NO_DENOMINATOR'), projectedLapsePaise: missing('TOO_LITTLE_HISTORY'), gap: missing('NO_TARGET') }, rules)).toEqual([]);
  });
});

describe('the component that decides', () => {
  const of = (code: string, amount: number, done: number, plan: number) => ({ code, amountPaise: crore(amount), physical: fraction(done, 100), planned: fraction(plan, 100) });

  it('is the one with most money whose absence would lift a red State', () => {
    const components = [of('A', 40, 10, 40), of('B', 30, 40, 40), of('C', 10, 0, 40), of('D', 20, 38, 40)];
    const deciding = decidingComponent(components, 'RED', rules);
    expect(deciding).toMatchObject({ code: 'A', statusWithout: 'AMBER' });
  });

  it('is the one that holds a green State up', () => {
    expect(decidingComponent([of('A', 50, 60, 40), of('B', 50, 25, 40)], 'GREEN', rules)).toMatchObject({ code: 'A', statusWithout: 'RED' });
  });

  it('is none where no single absence changes the colour, or only one component stands', () => {
    expect(decidingComponent([of('A', 50, 40, 40), of('B', 50, 40, 40)], 'GREEN', rules)).toBeNull();
    expect(decidingComponent([of('A', 50, 10, 40)], 'RED', rules)).toBeNull();
    expect(decidingComponent([], 'GREY', rules)).toBeNull();
  });

  it('leaves a State without targets unjudged', () => {
    expect(schemeVerdict(missing('NO_COMPONENTS'), missing('NO_COMPONENTS'), false, rules)).toMatchObject({ status: 'GREY', decidedBy: { code: 'notJudged' } });
  });
});
