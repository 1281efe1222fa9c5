import { aCertificate, aComponent, aMilestone, aPlan, anIndicator, crore, laterRules } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import type { Tick } from '@pakhwada/testing/clock';
import fc from 'fast-check';
import { MONEY_TYPES } from '../../funds/rows.ts';
import type { MoneyFact } from '../../funds/rows.ts';
import { missing } from '../../ratio/index.ts';
import type { FundsReview } from '../funds-review.ts';
import type { Review } from '../review.ts';

const plan = aPlan({ rules: laterRules(), components: [aComponent({ code: 'C1', amountPaise: crore(20) }), aComponent({ code: 'C2', amountPaise: crore(30) })] });

function run(...ticks: readonly Tick[]): { review: Review; funds: FundsReview } {
  const scheme = aRunningScheme({ plan });
  for (const tick of ticks) scheme.tick(tick);
  const review = scheme.last()?.review;
  if (!review?.funds) throw new Error('no fortnight was run under rule set 2');
  return { review, funds: review.funds };
}
const release = (amount: number, more: Partial<MoneyFact> = {}) => ({ componentCode: 'C1', type: 'RELEASE' as const, amountPaise: crore(amount), ...more });
const spend = (amount: number, more: Partial<MoneyFact> = {}) => ({ ...release(amount), type: 'EXPENDITURE' as const, ...more });

describe('statement I', () => {
  it('(3) + (4) = (5), (6) + (7) = (8), (12) = (5) - (8), with BE and then RE in (2)', () => {
    const { funds } = run({ money: [release(3), spend(1), { type: 'BUDGET', amountPaise: crore(8) }] }, { money: [release(1.5), spend(0.5), { type: 'REFUND', amountPaise: crore(0.1) }] });
    const [line] = funds.statementOne.lines;
    expect(line).toMatchObject({
      componentCode: 'C1', sanctionedPaise: crore(20), budgetPaise: crore(8), releasedBeforePaise: crore(3), releasedDuringPaise: crore(1.5), releasedPaise: crore(4.5), spentBeforePaise: crore(1), spentDuringPaise: crore(0.4), spentPaise: crore(1.4),
      spentOfReleased: { numerator: '14', denominator: '45' }, spentOfSanctioned: { numerator: '7', denominator: '100' }, committedPaise: 0, balancePaise: crore(3.1), releasedYearPaise: crore(4.5), spentYearPaise: crore(1.4),
    });
    expect(funds.statementOne.lines[1]).toMatchObject({ budgetPaise: missing('NOT_ON_RECORD'), spentOfReleased: missing('NO_DENOMINATOR') });
    expect(run({ money: [{ type: 'BUDGET', amountPaise: crore(8) }] }, { money: [{ type: 'REVISED_BUDGET', amountPaise: crore(6) }] }).funds.statementOne.total.budgetPaise).toBe(crore(6));
  });

  it('shows what is ordered and not yet paid in (11)', () => {
    const order = { type: 'COMMITMENT' as const, amountPaise: crore(2), reference: 'WO-1', dueOn: '2025-06-30' };
    const { funds } = run({ money: [release(3), order, spend(0.5, { workOrder: 'WO-1' })] });
    expect(funds.statementOne.total.committedPaise).toBe(crore(1.5));
  });

  it('tells prior-period amounts apart: late lines and reversals are counted now', () => {
    const { funds, review } = run(
      { money: [release(3), spend(1)] },
      { money: [release(1), spend(0.2, { relatesTo: '2025-26-FN01' }), spend(1, { reverses: '2025-26-FN01/PMU/2' }), spend(0.3)] },
    );
    expect(funds.statementOne.total).toMatchObject({ spentDuringPaise: crore(-0.5), priorSpentPaise: crore(-0.8), priorReleasedPaise: 0, spentPaise: crore(0.5) });
    expect(review.figures.money.spentPaise).toBe(crore(0.5));
  });

  it('takes a late refund off what was spent earlier', () => {
    const { funds } = run({ money: [release(3), spend(1)] }, { money: [spend(0.2), { type: 'REFUND', amountPaise: crore(0.3), relatesTo: '2025-26-FN01' }] });
    expect(funds.statementOne.total).toMatchObject({ spentDuringPaise: crore(-0.1), priorSpentPaise: crore(-0.3) });
  });

  it('begins the year anew on 1 April and keeps what is since inception', () => {
    const scheme = aRunningScheme({ plan: { ...plan, calendar: { ...plan.calendar, firstFortnightId: '2025-26-FN24' } } });
    scheme.tick({ money: [release(3), spend(1), { type: 'BUDGET', amountPaise: crore(8) }] });
    const total = scheme.tick({ money: [spend(0.5)] }).review.funds?.statementOne.total;
    expect(total).toMatchObject({ budgetPaise: missing('NOT_ON_RECORD'), releasedPaise: crore(3), releasedYearPaise: 0, spentPaise: crore(1.5), spentYearPaise: crore(0.5) });
  });

  const anyLine = fc.record({ componentCode: fc.constantFrom('C1', 'C2'), type: fc.constantFrom(...MONEY_TYPES), amountPaise: fc.integer({ min: 1, max: 9_99_99_99_999 }), relatesTo: fc.constantFrom(null, '2025-26-FN01') });

  it('sums to the paisa whatever is entered: rows, tiles, ladder and total agree', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyLine, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (fortnights) => {
        const { review, funds } = run(...fortnights.map((money) => ({ money })));
        const { lines, total } = funds.statementOne;
        for (const [figure, value] of Object.entries(total)) {
          if (typeof value !== 'number') continue;
          const parts = lines.map((line) => line[figure as keyof typeof line]);
          expect([figure, parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : 0), 0)]).toEqual([figure, value]);
        }
        for (const line of [...lines, total]) {
          expect(line.releasedPaise).toBe(line.releasedBeforePaise + line.releasedDuringPaise);
          expect(line.balancePaise).toBe(line.releasedPaise - line.spentPaise);
        }
        const { money } = review.figures;
        expect([total.releasedPaise, total.spentPaise, total.releasedYearPaise, total.spentYearPaise]).toEqual([money.releasedPaise, money.spentPaise, money.releasedFyPaise, money.spentFyPaise]);
        const onLadder = (code: string) => funds.ladder.find((rung) => rung.code === code)?.totalPaise;
        expect([onLadder('RELEASED'), onLadder('SPENT')]).toEqual([money.releasedPaise, money.spentPaise]);
        for (const rung of funds.ladder.slice(6)) {
          const parts = funds.ladderByComponent.map(({ rungs }) => rungs.find(({ code }) => code === rung.code)?.totalPaise as number);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(rung.totalPaise);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the ladder', () => {
  it('names the stage the amount stands at, with its order, and what nobody recorded as not on record', () => {
    const { funds } = run({ money: [release(3), { type: 'LIMIT', amountPaise: crore(1), partnerOffice: 'PARTNER-1' }] });
    const at = (code: string) => funds.ladder.find((rung) => rung.code === code);
    expect(at('SANCTIONED')).toMatchObject({ totalPaise: crore(50), on: '2025-03-15', authority: 'Ministry' });
    expect(at('IN_PRINCIPLE')?.totalPaise).toEqual(missing('NOT_ON_RECORD'));
    expect(at('BUDGET')).toMatchObject({ totalPaise: missing('NOT_ON_RECORD'), yearPaise: missing('NOT_ON_RECORD') });
    expect(at('LIMIT')).toMatchObject({ totalPaise: crore(1), yearPaise: crore(1), duringPaise: crore(1) });
    expect(at('TRANSFERRED')?.totalPaise).toBe(0);
    expect(funds.ladderByComponent[0]?.rungs.find(({ code }) => code === 'SANCTIONED')?.totalPaise).toBe(crore(20));
    expect([funds.fundFlow, funds.isLimit]).toEqual(['CNA_ACCOUNT', true]);
  });
});

describe('the rungs of certificates', () => {
  const at = (funds: FundsReview, code: string) => {
    const rung = funds.ladder.find((one) => one.code === code);
    return [rung?.totalPaise, rung?.yearPaise, rung?.duringPaise].map((paise) => Number(paise) / crore(1));
  };

  it('count what was submitted and accepted since inception, in this year and in this fortnight; a returned one is not submitted', () => {
    const scheme = aRunningScheme({ plan });
    scheme.tick({ money: [release(9), spend(9)] });
    const certificates = [
      aCertificate({ certificateNo: 'UC/1', spentPaise: crore(1), submittedOn: '2025-03-20', decidedOn: '2025-04-20' }),
      aCertificate({ certificateNo: 'UC/2', spentPaise: crore(2), submittedOn: '2025-04-05', state: 'SUBMITTED', decidedOn: null }),
      aCertificate({ certificateNo: 'UC/3', spentPaise: crore(4), submittedOn: '2025-04-18', state: 'RETURNED', decidedOn: '2025-04-19' }),
    ];
    const { funds } = scheme.tick({ certificates }).review;
    if (!funds) throw new Error('no funds');
    expect(at(funds, 'UC_SUBMITTED')).toEqual([3, 2, 0]);
    expect(at(funds, 'UC_ACCEPTED')).toEqual([1, 1, 1]);
    expect(funds.ladderByComponent[1]?.rungs.at(-1)).toMatchObject({ totalPaise: 0 });
  });
});

describe('statement II', () => {
  const tranches = { money: [release(3, { tranche: 1, reference: 'R-1' }), release(2, { tranche: 2, reference: 'R-2' })] };
  const states = (funds: FundsReview) => funds.statementTwo.lines.map(({ reference, usedPaise, state }) => [reference, usedPaise / crore(1), state]);

  it('uses the oldest release first', () => {
    expect(states(run(tranches).funds)).toEqual([['R-1', 0, 'CREDITED'], ['R-2', 0, 'CREDITED']]);
    expect(states(run(tranches, { money: [spend(1)] }).funds)).toEqual([['R-1', 1, 'PARTLY_USED'], ['R-2', 0, 'CREDITED']]);
    expect(states(run(tranches, { money: [spend(4)] }).funds)).toEqual([['R-1', 3, 'UC_DUE'], ['R-2', 1, 'PARTLY_USED']]);
  });

  it('shows a tranche once, at what became of it', () => {
    const asked = { type: 'REQUEST' as const, tranche: 3, reference: 'Q-3' };
    expect(states(run({ money: [asked] }).funds)).toEqual([['Q-3', 0, 'REQUESTED']]);
    expect(states(run({ money: [asked, { type: 'ORDER', tranche: 3, reference: 'O-3' }] }).funds)).toEqual([['O-3', 0, 'SANCTION_ISSUED']]);
    expect(states(run({ money: [asked, { type: 'ORDER', tranche: 3, reference: 'O-3' }, release(1, { tranche: 3, reference: 'R-3' })] }).funds)).toEqual([['R-3', 0, 'CREDITED']]);
  });

  it('leaves a reversed release out', () => {
    expect(states(run(tranches, { money: [release(3, { reverses: '2025-26-FN01/PMU/1' })] }).funds)).toEqual([['R-2', 0, 'CREDITED']]);
  });

  it('certifies the oldest release first, through submitted, returned and accepted', () => {
    const used = { money: [spend(4)] };
    const state = (certificate: Parameters<typeof aCertificate>[0]) => run(tranches, { ...used, certificates: [aCertificate({ spentPaise: crore(4), ...certificate })] }).funds.statementTwo.lines;
    expect(state({ state: 'SUBMITTED', decidedOn: null }).map((line) => [line.state, line.certificateState, line.certificateNo, line.acceptedPaise])).toEqual([['UC_SUBMITTED', 'SUBMITTED', 'UC/1', 0], ['UC_SUBMITTED', 'SUBMITTED', 'UC/1', 0]]);
    expect(state({ state: 'RETURNED', returnReason: 'Interest' }).map((line) => line.state)).toEqual(['UC_RETURNED', 'UC_RETURNED']);
    expect(state({}).map((line) => [line.state, line.acceptedPaise / crore(1), line.acceptedOn])).toEqual([['UC_ACCEPTED', 3, '2026-05-10'], ['PARTLY_USED', 1, '2026-05-10']]);
    expect(state({ spentPaise: crore(1) }).map((line) => [line.state, line.acceptedPaise / crore(1)])).toEqual([['UC_DUE', 1], ['PARTLY_USED', 0]]);
  });

  it('lets no certificate answer for a release of a later year', () => {
    const of = (financialYear: string) => run(tranches, { money: [spend(4)], certificates: [aCertificate({ financialYear, spentPaise: crore(4) })] }).funds.statementTwo.lines.map(({ acceptedPaise }) => acceptedPaise / crore(1));
    expect([of('2024-25'), of('2025-26')]).toEqual([[0, 0], [3, 1]]);
  });

  it('does not count a grantee’s certificate below the State’s own for the same year', () => {
    const own = aCertificate({ spentPaise: crore(2) });
    const below = aCertificate({ certificateNo: 'IP/1', form: 'GFR_12A', granteeOffice: 'PARTNER-1', spentPaise: crore(2) });
    const accepted = (certificates: Tick['certificates']) => run(tranches, { money: [spend(4)], ...(certificates && { certificates }) }).funds.statementTwo.lines.reduce((sum, line) => sum + line.acceptedPaise, 0) / crore(1);
    expect([accepted([own]), accepted([below]), accepted([own, below])]).toEqual([2, 2, 2]);
  });

  it('ages what is overdue from 12 months after the year of the release on, in buckets that make the backlog', () => {
    const scheme = aRunningScheme({ plan: { ...plan, scheme: { ...plan.scheme, endsOn: '2029-03-31' }, components: plan.components.map((one) => ({ ...one, endsOn: '2029-03-31' })) } });
    scheme.tick({ money: [release(3, { reference: 'R-1' }), spend(3)] });
    scheme.tick({ money: [release(1, { reference: 'R-2', componentCode: 'C2' })], certificates: [aCertificate({ spentPaise: crore(1), state: 'ACCEPTED' })] });
    const unspent = () => scheme.last()?.review.funds?.statementTwo.lines[1]?.state;
    const at = (on: string) => {
      while (!scheme.last()?.review || (scheme.last()?.review.asOn ?? '') < on) scheme.tick();
      const { lines, backlogPaise, ageing } = scheme.last()?.review.funds?.statementTwo as FundsReview['statementTwo'];
      return [lines[0]?.certificateDueOn, lines[0]?.pendingDays, lines[0]?.age, backlogPaise / crore(1), ageing.map(({ count, paise }) => [count, paise / crore(1)])];
    };
    expect(at('2027-03-31')).toEqual(['2027-03-31', 0, null, 0, [[0, 0], [0, 0], [0, 0], [0, 0]]]);
    expect(unspent()).toBe('CREDITED');
    expect(at('2027-04-15')).toEqual(['2027-03-31', 15, '0_3', 3, [[2, 3], [0, 0], [0, 0], [0, 0]]]);
    expect(at('2027-07-15')).toEqual(['2027-03-31', 106, '3_6', 3, [[0, 0], [2, 3], [0, 0], [0, 0]]]);
    expect(at('2028-03-31')).toEqual(['2027-03-31', 366, '6_12', 3, [[0, 0], [0, 0], [2, 3], [0, 0]]]);
    expect(at('2028-04-15')).toEqual(['2027-03-31', 381, 'OVER_12', 3, [[0, 0], [0, 0], [0, 0], [2, 3]]]);
    expect(unspent()).toBe('UC_DUE');
    expect(scheme.last()?.review.funds?.alerts.map(({ code }) => code)).toContain('CERTIFICATE_OVERDUE');
  });

  it('holds interest until it is deposited back', () => {
    const { statementTwo } = run({ money: [{ type: 'INTEREST', amountPaise: 5000 }, { type: 'INTEREST', componentCode: 'C2', amountPaise: 700 }] }, { money: [{ type: 'INTEREST_REMITTED', amountPaise: 1200 }] }).funds;
    expect([statementTwo.interestPaise, statementTwo.interestRemittedPaise, statementTwo.interestHeldPaise]).toEqual([5700, 1200, 4500]);
  });

  it('closes: releases are the released, used is the spent as far as releases go, certified never more than used', () => {
    const step = fc.record({ released: fc.integer({ min: 0, max: 900 }), spent: fc.integer({ min: 0, max: 900 }), certified: fc.integer({ min: 0, max: 1500 }), code: fc.constantFrom('C1', 'C2') });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), fc.boolean(), (steps, isWhole) => {
        const { funds } = run(
          ...steps.map(({ released, spent, certified, code }, i): Tick => ({
            money: [...(released > 0 ? [release(0, { componentCode: code, amountPaise: released })] : []), ...(spent > 0 ? [spend(0, { componentCode: code, amountPaise: spent })] : [])],
            certificates: [aCertificate({ certificateNo: `UC/${i}`, componentCode: isWhole ? null : code, spentPaise: certified, state: i % 3 === 1 ? 'RETURNED' : 'ACCEPTED' })],
          })),
        );
        const { lines } = funds.statementTwo;
        for (const { componentCode, releasedPaise, spentPaise } of funds.statementOne.lines) {
          const own = lines.filter((line) => line.componentCode === componentCode);
          expect(own.reduce((sum, line) => sum + line.amountPaise, 0)).toBe(releasedPaise);
          expect(own.reduce((sum, line) => sum + line.usedPaise, 0)).toBe(Math.min(releasedPaise, spentPaise));
          own.forEach((line, i) => {
            expect(line.acceptedPaise).toBeLessThanOrEqual(line.usedPaise);
            if (line.usedPaise < line.amountPaise) expect(own.slice(i + 1).every(({ usedPaise }) => usedPaise === 0)).toBe(true);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('earned value and unit cost', () => {
  const worked = aPlan({
    rules: laterRules(),
    components: [
      aComponent({
        code: 'C3', amountPaise: crore(7.5), unitCost: { indicatorCode: 'C3-01', normPaise: 10_000_00 }, milestones: [aMilestone('C3-M1', '2027-03-31', { weightBasisPoints: 0 })],
        curve: [{ fortnightId: '2025-26-FN01', plannedBasisPoints: 5200 }, { fortnightId: '2026-27-FN24', plannedBasisPoints: 10_000 }],
        indicators: [anIndicator({ code: 'C3-01', weightBasisPoints: 10_000, target: 5000, level: 'STATE', districtTargets: [], enteredBy: 'PMU' })],
      }),
      aComponent({ code: 'C9', amountPaise: crore(1) }),
    ],
  });
  const money = [release(3.75, { componentCode: 'C3' }), spend(3.19, { componentCode: 'C3' })];
  const { review } = aRunningScheme({ plan: worked }).tick({ value: ({ component }) => (component.code === 'C3' ? 2300 : 0), money });

  it('S 7.50, phi 0.46, P 0.52, spent 3.19: PV 3.90, EV 3.45, CPI 1.08, EAC 6.93, VAC 0.57 crore', () => {
    const [line] = review.funds?.earnedValue ?? [];
    const inCrore = (paise: unknown) => Math.round(Number(paise) / crore(0.01)) / 100;
    expect([line?.plannedValuePaise, line?.earnedValuePaise, line?.actualCostPaise, line?.estimateAtCompletionPaise, line?.varianceAtCompletionPaise].map(inCrore)).toEqual([3.9, 3.45, 3.19, 6.93, 0.57]);
    expect(line).toMatchObject({ budgetPaise: crore(7.5), spi: { numerator: '23', denominator: '26' }, cpi: { numerator: '345', denominator: '319' } });
    expect(review.funds?.earnedValue[1]).toMatchObject({ componentCode: 'C9', cpi: missing('NO_DENOMINATOR'), estimateAtCompletionPaise: missing('NO_DENOMINATOR'), varianceAtCompletionPaise: missing('NO_DENOMINATOR') });
    expect(review.funds?.earnedValue.at(-1)).toMatchObject({ componentCode: null, budgetPaise: crore(8.5), earnedValuePaise: crore(3.45), actualCostPaise: crore(3.19) });
  });

  it('3.19 crore for 2,300 is Rs 13,869.57 a unit: 38.7 % above a norm of Rs 10,000, flagged', () => {
    const [line] = review.funds?.unitCosts ?? [];
    expect(line).toMatchObject({ componentCode: 'C3', achieved: 2300, costPaise: { numerator: '31900000', denominator: '23' }, normPaise: 10_000_00, deviation: { numerator: '89', denominator: '230' }, isFlagged: true });
    expect(review.funds?.alerts.find(({ code }) => code === 'UNIT_COST')?.sentence).toMatchObject({ code: 'unitCostAbove', values: { cost: { kind: 'rupees', paise: 1386957 } } });
  });

  it('has no unit cost before the first unit, and flags nothing then', () => {
    const { review: first } = aRunningScheme({ plan: worked }).tick({ money });
    expect(first.funds?.unitCosts[0]).toMatchObject({ costPaise: missing('NO_DENOMINATOR'), deviation: missing('NO_DENOMINATOR'), isFlagged: false });
  });

  it('says that one component holds more than 80 % of all spending', () => {
    expect(review.funds?.alerts[0]).toMatchObject({ code: 'CONCENTRATION', componentCode: 'C3', sentence: { code: 'concentration', values: { share: { ratio: { numerator: '1', denominator: '1' } } } } });
  });
});
