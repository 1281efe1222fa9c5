import { aComponent, aPlan, crore, laterRules, someFacts } from '@pakhwada/testing/builders';
import { aRunningScheme, handedIn } from '@pakhwada/testing/clock';
import type { RunningScheme, Tick } from '@pakhwada/testing/clock';
import fc from 'fast-check';
import { missing } from '../../ratio/index.ts';
import type { Plan } from '../../plan/index.ts';
import { SENTENCE_VALUES, buildReview, foldWaiting, ledgerAfter } from '../index.ts';
import type { Review } from '../index.ts';

const base = aPlan();
const planOf = (rules: Plan['rules']) => aPlan({ rules, calendar: { ...base.calendar, firstFortnightId: '2025-26-FN15' }, components: [aComponent({ code: 'C1', amountPaise: crore(60) }), aComponent({ code: 'C2', amountPaise: crore(40) })] });
const plan = planOf(laterRules({ caps: { lastQuarter: 3000, march: 1500 } }));

const money = (type: 'RELEASE' | 'EXPENDITURE' | 'BUDGET' | 'COMMITMENT', amount: number, more: object = {}) => ({ componentCode: 'C1', type, amountPaise: crore(amount), ...more });

/** FN 15 (1 November) to FN 20, ten lakh a day spent in each fortnight; released 30 crore, BE as given. */
function toFn20(budget: number | null, options: { readonly plan?: Plan; readonly orders?: readonly object[]; readonly lakhADay?: number } = {}): RunningScheme {
  const scheme = aRunningScheme({ plan: options.plan ?? plan });
  const perDay = (options.lakhADay ?? 10) / 100;
  for (const [at, days] of [15, 15, 15, 16, 15, 16].entries()) {
    const first = at === 0 ? [money('RELEASE', 30), ...(budget === null ? [] : [money('BUDGET', budget)]), ...(options.orders ?? [])] : [];
    scheme.tick({ money: [...first, money('EXPENDITURE', Math.round(perDay * days * 100) / 100)] });
  }
  return scheme;
}
const last = (scheme: RunningScheme): Review => {
  const review = scheme.last()?.review;
  if (!review?.funds) throw new Error('no fortnight was run under rule set 2');
  return review;
};
const lapseOf = (scheme: RunningScheme) => last(scheme).funds?.lapse;

describe('the lapse under rule set 2, on 31 January: 9.20 of 30 crore spent, ten lakh a day, 59 days left', () => {
  it('lets the pace run where no cap decides: 5.90 crore, lapse 14.90', () => {
    expect(lapseOf(toFn20(40))).toMatchObject({
      yearReleasePaise: crore(30), spentYearPaise: crore(9.2), daysLeft: 59, pacePaisePerDay: { numerator: `${crore(0.1)}`, denominator: '1' }, uncappedSpendPaise: crore(5.9), cappedSpendPaise: crore(5.9), isCapped: false, decidingCap: null,
      projectedSpendPaise: crore(5.9), projectedLapsePaise: crore(14.9), fortnightsLeft: 4, requiredPerFortnightPaise: crore(5.2), bestFortnightPaise: crore(1.6), stretch: { numerator: '13', denominator: '4' }, stretchGrade: 'RED',
    });
  });

  it('holds January to March to 30 % of BE less what January took: 4.50 - 3.10 = 1.40 crore', () => {
    const review = last(toFn20(15));
    expect(review.funds?.lapse).toMatchObject({ isCapped: true, decidingCap: 'LAST_QUARTER', cappedSpendPaise: crore(1.4), projectedLapsePaise: crore(19.4) });
    expect(review.funds?.lapse.caps[0]).toEqual({ code: 'LAST_QUARTER', capBasisPoints: 3000, capPaise: crore(4.5), spentPaise: crore(3.1), roomPaise: crore(1.4), used: { numerator: '31', denominator: '45' } });
    expect(review.sentences[2]).toMatchObject({ code: 'moneyAtRiskLastQuarter', values: { lapse: { paise: crore(19.4) }, cap: { ratio: { numerator: '3', denominator: '10' } }, component: { code: 'C1' } } });
    expect([review.figures.money.projectedLapsePaise, review.figures.money.projectedSpendPaise]).toEqual([crore(19.4), crore(1.4)]);
  });

  it('holds March to its own cap, here 10 % of 20: 2.80 + 2.00 = 4.80 crore', () => {
    const wide = planOf(laterRules({ caps: { lastQuarter: 6000, march: 1000 } }));
    const review = last(toFn20(20, { plan: wide }));
    expect(review.funds?.lapse).toMatchObject({ decidingCap: 'MARCH', cappedSpendPaise: crore(4.8) });
    expect(review.sentences[2]?.code).toBe('moneyAtRiskMarch');
  });

  it('says nothing by caps without a BE on record', () => {
    const lapse = lapseOf(toFn20(null));
    expect(lapse).toMatchObject({ isCapped: false, decidingCap: null, cappedSpendPaise: crore(5.9), projectedLapsePaise: crore(14.9) });
    expect(lapse?.caps.map(({ capPaise, roomPaise, used, spentPaise }) => [capPaise, roomPaise, used, spentPaise])).toEqual([
      [missing('NOT_ON_RECORD'), missing('NOT_ON_RECORD'), missing('NOT_ON_RECORD'), crore(3.1)],
      [missing('NOT_ON_RECORD'), missing('NOT_ON_RECORD'), missing('NOT_ON_RECORD'), 0],
    ]);
    expect(last(toFn20(null)).sentences[2]?.code).toBe('moneyAtRiskAfterCaps');
  });

  it('adds work orders due by 31 March and not yet paid, those of April or without a day not', () => {
    const orders = [money('COMMITMENT', 2, { reference: 'WO-1', dueOn: '2026-03-31' }), money('COMMITMENT', 3, { reference: 'WO-2', dueOn: '2026-04-01' }), money('COMMITMENT', 4, { reference: 'WO-3' })];
    expect(lapseOf(toFn20(40, { orders }))).toMatchObject({ commitmentsPaise: crore(2), projectedSpendPaise: crore(7.9), projectedLapsePaise: crore(12.9) });
  });

  it('never projects more than is there', () => {
    expect(lapseOf(toFn20(400, { orders: [money('COMMITMENT', 50, { reference: 'WO-1', dueOn: '2026-03-31' })] }))).toMatchObject({ projectedSpendPaise: crore(20.8), projectedLapsePaise: 0 });
    expect(last(toFn20(400, { orders: [money('COMMITMENT', 50, { reference: 'WO-1', dueOn: '2026-03-31' })] })).sentences[2]?.code).toBe('noMoneyAtRiskAfterCaps');
  });

  it('runs out of time with FN 12: 20.80 crore take 13 of the best fortnights, 4 are left', () => {
    const review = last(toFn20(40));
    expect(review.funds?.lapse).toMatchObject({ runsOutIn: '2025-26-FN12', isOutOfTime: true });
    expect(review.funds?.alerts.find(({ code }) => code === 'OUT_OF_TIME')).toMatchObject({ componentCode: null, sentence: { code: 'outOfTime', values: { left: { paise: crore(20.8) }, best: { paise: crore(1.6) }, since: { on: '2025-09-16' } } } });
  });

  it('is the same for the one component that holds all money, and nothing for the other', () => {
    const { funds } = last(toFn20(15));
    expect(funds?.lapseByComponent[0]?.lapse).toEqual(funds?.lapse);
    expect(funds?.lapseByComponent[1]?.lapse).toMatchObject({ yearReleasePaise: 0, projectedLapsePaise: 0, runsOutIn: missing('NOT_DUE'), isOutOfTime: false });
    expect(last(toFn20(15)).components[0]?.marks).toContain('LAPSE_RISK');
  });

  it('counts March from what was spent when FN 22 closed, live in FN 23 too', () => {
    const scheme = toFn20(40);
    scheme.tick({ money: [money('EXPENDITURE', 1)] });
    scheme.tick({ money: [money('EXPENDITURE', 1)] });
    const live = buildReview(scheme.live({ money: [money('EXPENDITURE', 0.7)] }, '2026-03-10'));
    expect(live.funds?.lapse.caps.map(({ spentPaise }) => spentPaise / crore(1))).toEqual([5.8, 0.7]);
    expect(live.funds?.lapse).toMatchObject({ daysLeft: 21, fortnightsLeft: 2 });
    const waiting = buildReview(scheme.ahead({ money: [money('EXPENDITURE', 0.7)] }, { money: [money('EXPENDITURE', 0.2)] }, '2026-03-20'));
    expect(waiting.funds?.lapse.caps.map(({ spentPaise }) => Math.round(spentPaise / crore(0.01)) / 100)).toEqual([6, 0.9]);
  });

  it('finds the turn of the year among fortnights that wait for their freeze', () => {
    const scheme = aRunningScheme({ plan });
    for (const days of [15, 15, 15]) scheme.tick({ money: [money('RELEASE', 5), money('EXPENDITURE', days / 10)] });
    const spent = (paise: number): Tick => ({ money: [money('EXPENDITURE', paise)] });
    const december = scheme.live(spent(1.6));
    const closed = foldWaiting(december);
    const january = { ...someFacts({ plan, fortnightId: '2025-26-FN19', basis: 'LIVE', opening: closed, history: december.history, ledger: ledgerAfter(december), waiting: [closed.scheme] }), ...handedIn(plan, '2025-26-FN19', spent(0.4)) };
    const open = foldWaiting(january);
    const facts = { ...someFacts({ plan, fortnightId: '2025-26-FN20', basis: 'LIVE', opening: open, history: december.history, ledger: ledgerAfter(january), waiting: [closed.scheme, open.scheme] }), ...handedIn(plan, '2025-26-FN20', spent(0.3)) };
    expect(buildReview(facts).funds?.lapse.caps[0]?.spentPaise).toBe(crore(0.7));
  });

  it('knows no pace before four frozen fortnights', () => {
    const scheme = aRunningScheme({ plan });
    expect(scheme.tick({ money: [money('RELEASE', 3), money('BUDGET', 3)] }).review.funds?.lapse).toMatchObject({ cappedSpendPaise: missing('TOO_LITTLE_HISTORY'), projectedLapsePaise: missing('TOO_LITTLE_HISTORY'), decidingCap: null, isCapped: false });
    expect(scheme.last()?.review.sentences[2]?.code).toBe('moneyAtRiskNotKnown');
  });

  it('is never below 0, never above the money left, and falls to the paisa with what is spent', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 3_00_00_000_00 }), fc.integer({ min: 0, max: 3_00_00_000_00 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 9 }), fc.integer({ min: 1, max: 20_00_00_000_00 }), (steps, budget) => {
        const scheme = aRunningScheme({ plan });
        steps.forEach(([released, spent], i) => scheme.tick({ money: [...(i === 0 ? [{ type: 'BUDGET' as const, amountPaise: budget }] : []), ...(released ? [{ type: 'RELEASE' as const, amountPaise: released }] : []), ...(spent ? [{ type: 'EXPENDITURE' as const, amountPaise: spent }] : [])] }));
        const lapse = lapseOf(scheme);
        const [year, spent, projected, lapsing] = [lapse?.yearReleasePaise, lapse?.spentYearPaise, lapse?.projectedSpendPaise, lapse?.projectedLapsePaise] as number[];
        const left = Math.max(0, (year ?? 0) - (spent ?? 0));
        expect(lapsing).toBe(left - (projected ?? 0));
        expect(lapsing).toBeGreaterThanOrEqual(0);
        expect(lapse?.cappedSpendPaise as number).toBeLessThanOrEqual(lapse?.uncappedSpendPaise as number);
        expect(lapse?.isCapped).toBe(lapse?.decidingCap !== null && (lapse?.cappedSpendPaise as number) < (lapse?.uncappedSpendPaise as number));
      }),
      { numRuns: 30 },
    );
  });
});

describe('rule set 1', () => {
  it('knows neither funds nor caps: lapse 14.90 crore before caps, format 1', () => {
    const review = toFn20(15, { plan: planOf({ ...plan.rules, version: 1 }) }).last()?.review;
    expect(review && 'funds' in review).toBe(false);
    expect([review?.format, review?.ruleSetVersion, review?.figures.money.projectedLapsePaise, review?.sentences[2]?.code]).toEqual(['pakhwada-review/1', 1, crore(14.9), 'moneyAtRisk']);
    expect([last(toFn20(15)).format, last(toFn20(15)).ruleSetVersion]).toEqual(['pakhwada-review/2', 2]);
  });

  it('gives way within a scheme: fortnights after the change are reviewed by rule set 2, with the same money', () => {
    const tick: Tick = { money: [money('EXPENDITURE', 0.2)] };
    const one = toFn20(15, { plan: planOf({ ...plan.rules, version: 1 }) });
    const [before, after] = [buildReview(one.live(tick)), buildReview({ ...one.live(tick), plan, planVersion: 2 })];
    const { projectedSpendPaise: _, projectedLapsePaise: __, ...same } = before.figures.money;
    expect(after.figures.money).toMatchObject(same);
    expect(after.funds?.statementOne.total).toMatchObject({ releasedPaise: crore(30), spentPaise: crore(9.4) });
  });
});

describe('alerts about money', () => {
  it('say paid ahead of work, ordered above the amount, and carry exactly the values their words are written for', () => {
    const scheme = aRunningScheme({ plan: aPlan({ rules: laterRules(), components: [aComponent({ code: 'C1', amountPaise: crore(5) }), aComponent({ code: 'C2', amountPaise: crore(40) })] }) });
    const { review } = scheme.tick({ value: ({ component }) => (component.code === 'C2' ? 200 : 0), money: [money('RELEASE', 4), money('EXPENDITURE', 3), money('COMMITMENT', 3, { reference: 'WO-1' }), { ...money('RELEASE', 1), componentCode: 'C2' }] });
    const { alerts = [] } = review.funds ?? {};
    expect(alerts.map(({ code, componentCode }) => [code, componentCode])).toEqual([['CONCENTRATION', 'C1'], ['PAID_AHEAD', 'C1'], ['BILLS_PENDING', 'C2'], ['COMMITTED_ABOVE', 'C1']]);
    expect(alerts.find(({ code }) => code === 'PAID_AHEAD')?.sentence.values).toMatchObject({ points: { ratio: { numerator: '3', denominator: '5' } } });
    expect(alerts.find(({ code }) => code === 'COMMITTED_ABOVE')?.sentence.values).toMatchObject({ committed: { paise: crore(3) }, spent: { paise: crore(3) }, amount: { paise: crore(5) } });
    for (const { code, values } of [...alerts.map(({ sentence }) => sentence), ...last(toFn20(15)).sentences, ...(last(toFn20(15)).funds?.alerts ?? []).map(({ sentence }) => sentence)]) {
      expect([code, Object.keys(values).sort()]).toEqual([code, [...SENTENCE_VALUES[code as keyof typeof SENTENCE_VALUES]].sort()]);
    }
  });

  it('take their limits from the rules', () => {
    const rules = laterRules({ concentrationAbove: 10_000 });
    const scheme = aRunningScheme({ plan: aPlan({ rules, components: [aComponent({ code: 'C1' }), aComponent({ code: 'C2' })] }) });
    expect(scheme.tick({ money: [money('RELEASE', 1), money('EXPENDITURE', 0.01)] }).review.funds?.alerts.filter(({ code }) => code === 'CONCENTRATION')).toEqual([]);
  });

  it('a plan without components has funds in which what is missing is missing', () => {
    const review = aRunningScheme({ plan: aPlan({ rules: laterRules(), components: [], unallocatedPaise: crore(70) }) }).tick().review;
    expect(review.funds).toMatchObject({ lapse: { projectedLapsePaise: missing('NO_COMPONENTS'), runsOutIn: missing('NO_COMPONENTS') }, statementOne: { lines: [], total: { sanctionedPaise: missing('NO_COMPONENTS') } }, alerts: [] });
  });
});
