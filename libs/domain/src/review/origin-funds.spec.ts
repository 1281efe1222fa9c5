import { aCertificate, aComponent, aPlan, crore, laterRules } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { RUNG_CODES, isFundsFormula, kindOfFormula, kindOfFundsTerm, originOf, recompute } from './index.ts';
import type { Review } from './index.ts';
import { FUNDS_FORMULAS } from './origin-parts.ts';

const base = aPlan();
const plan = aPlan({
  rules: laterRules({ caps: { lastQuarter: 3000, march: 1500 } }),
  calendar: { ...base.calendar, firstFortnightId: '2025-26-FN15' },
  components: [aComponent({ code: 'C1', amountPaise: crore(60), unitCost: { indicatorCode: 'C1-01', normPaise: 1_23_456_78 } }), aComponent({ code: 'C2', amountPaise: crore(40) })],
});
const line = (type: 'RELEASE' | 'EXPENDITURE' | 'BUDGET' | 'COMMITMENT' | 'INTEREST' | 'INTEREST_REMITTED' | 'SANCTION', amountPaise: number, more: object = {}) => ({ componentCode: 'C1', type, amountPaise, ...more });

function reviewed(untilTick: number, budget: number): Review {
  const scheme = aRunningScheme({ plan });
  for (let k = 0; k < untilTick; k += 1) {
    const first = [line('RELEASE', crore(30)), line('BUDGET', budget), line('SANCTION', crore(60)), line('COMMITMENT', crore(2), { reference: 'WO-1', dueOn: '2026-02-28' }), line('INTEREST', 12345), line('INTEREST_REMITTED', 345), line('RELEASE', crore(3), { componentCode: 'C2' })];
    scheme.tick({
      value: ({ unit }) => unit % 5,
      money: [...(k === 0 ? first : []), line('EXPENDITURE', 1_23_45_678_90 + k), line('EXPENDITURE', 12_34_567, { componentCode: 'C2' }), ...(k === 2 ? [line('EXPENDITURE', 777, { relatesTo: '2025-26-FN15' })] : [])],
      ...(k === 3 ? { certificates: [aCertificate({ componentCode: null, spentPaise: crore(3) })] } : {}),
    });
  }
  const review = scheme.last()?.review;
  if (!review) throw new Error('no fortnight was run');
  return review;
}

const LAPSE = ['projectedLapse', 'projectedSpend', 'yearRelease', 'spentYear', 'pace', 'uncappedSpend', 'cappedSpend', 'commitments', 'requiredPerFortnight', 'bestFortnight', 'stretch', 'runsOutIn'];
const CAPS = ['lastQuarter', 'march'].flatMap((cap) => ['Cap', 'Spent', 'Room', 'Used'].map((figure) => `${cap}${figure}`));
const COLUMNS = ['sanctioned', 'budget', 'releasedBefore', 'releasedDuring', 'released', 'spentBefore', 'spentDuring', 'spent', 'spentOfReleased', 'spentOfSanctioned', 'committed', 'balance', 'releasedYear', 'spentYear', 'priorReleased', 'priorSpent'];
const EARNED = ['pv', 'ev', 'ac', 'spi', 'cpi', 'eac', 'vac'];
const RUNGS = RUNG_CODES.flatMap((code) => [code, `${code}.year`, `${code}.during`]).map((rung) => `ladder.${rung}`);
const OWN = [...[...LAPSE, ...CAPS].map((figure) => `lapse.${figure}`), ...EARNED, ...RUNGS];
const PATHS = [
  'lapse', 'components.C1.lapse',
  ...OWN.map((figure) => `funds.${figure}`),
  ...['C1', 'C2'].flatMap((code) => OWN.map((figure) => `components.${code}.funds.${figure}`)),
  'components.C1.funds.unitCost', 'components.C1.funds.unitCostDeviation',
  ...['C1', 'C2', 'total'].flatMap((row) => COLUMNS.map((column) => `funds.statementOne.${row}.${column}`)),
  ...['backlog', 'interest', 'interestRemitted', 'interestHeld'].map((figure) => `funds.statementTwo.${figure}`),
];

describe('origin of a figure of the funds', () => {
  const [capped, free, late] = [reviewed(6, crore(18)), reviewed(6, crore(90)), reviewed(9, crore(30))];

  it.each(PATHS)('%s: its terms make the figure again, capped or not, in January and in March', (path) => {
    for (const review of [capped, free, late]) {
      const origin = originOf(review, path);
      expect(origin).not.toBeNull();
      expect([path, origin && recompute(origin)]).toEqual([path, origin?.result]);
    }
  });

  it('leads to the very figures of the review', () => {
    const { funds } = capped;
    const at = (path: string) => originOf(capped, path)?.result?.numerator;
    expect(at('funds.lapse.projectedLapse')).toBe(`${String(funds?.lapse.projectedLapsePaise)}`);
    expect(at('lapse')).toBe(at('funds.lapse.projectedLapse'));
    expect(at('funds.statementOne.C2.spent')).toBe(`${String(funds?.statementOne.lines[1]?.spentPaise)}`);
    expect(at('components.C1.funds.eac')).toBe(`${String(funds?.earnedValue[0]?.estimateAtCompletionPaise)}`);
    expect(at('funds.lapse.lastQuarterRoom')).toBe(`${String(funds?.lapse.caps[0]?.roomPaise)}`);
    expect(originOf(capped, 'funds.lapse.cappedSpend')?.terms.map(({ code }) => code)).toEqual(['pace', 'freeDays', 'januaryFebruaryDays', 'marchDays', 'quarterRoom', 'marchRoom']);
  });

  it('names the recorded lines to be listed', () => {
    expect(originOf(capped, 'funds.statementOne.C2.spent')?.selectors).toMatchObject({ componentCodes: ['C2'], moneyTypes: ['EXPENDITURE', 'REFUND'] });
    expect(originOf(capped, 'funds.ladder.COMMITTED')?.selectors).toMatchObject({ componentCodes: ['C1', 'C2'], moneyTypes: ['COMMITMENT'] });
  });

  it('shows no terms of a figure that is missing', () => {
    const fresh = reviewed(1, crore(18));
    expect(originOf(fresh, 'funds.lapse.cappedSpend')).toMatchObject({ formula: 'cappedSpend', result: null, terms: [] });
    expect(originOf(fresh, 'funds.ladder.ANNOUNCED')).toMatchObject({ result: null, terms: [] });
  });

  it.each(['funds', 'funds.lapse', 'funds.lapse.lapse', 'funds.lapse.pace.C1', 'funds.statementOne.C9.spent', 'funds.statementOne.C1', 'funds.statementTwo.lines', 'funds.ladder.SPENT.week', 'components.C9.funds.eac', 'components.C2.funds.unitCost', 'components.C1.funds.eac.x'])('has none for "%s"', (path) => {
    expect(originOf(capped, path)).toBeNull();
  });

  it('has none at all under rule set 1', () => {
    const { funds: _, ...before } = capped;
    expect(originOf(before, 'funds.lapse.projectedLapse')).toBeNull();
    expect(originOf(before, 'components.C1.funds.eac')).toBeNull();
    expect(originOf(before, 'lapse')?.formula).toBe('lapse');
  });

  it('uses every formula it names', () => {
    const used = new Set(PATHS.map((path) => originOf(capped, path)?.formula));
    expect(FUNDS_FORMULAS.filter((formula) => !used.has(formula))).toEqual([]);
  });

  it('tells money from days, shares and prices', () => {
    expect(['lapseAfterCaps', 'stretch', 'capUsed', 'runsOutIn', 'unitCost', 'spi', 'released', 'indicator'].map(kindOfFormula)).toEqual(['MONEY', 'INDEX', 'SHARE', 'COUNT', 'PRICE', 'INDEX', 'MONEY', 'COUNT']);
    expect(['pace', 'daysLeft', 'capShare', 'norm'].map(kindOfFundsTerm)).toEqual(['MONEY', 'COUNT', 'SHARE', 'PRICE']);
    expect(['cappedSpend', 'released'].map(isFundsFormula)).toEqual([true, false]);
  });
});
