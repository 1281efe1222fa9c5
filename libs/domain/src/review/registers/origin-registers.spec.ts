import { aComponent, aPlan, anIndicator, crore, registerRules } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { kindOfFormula, originOf, recompute } from '../index.ts';
import type { Review } from '../index.ts';

const breakdownSets = [{ code: 'GENDER', kind: 'SINGLE_CHOICE', parts: [{ code: 'WOMEN', name: { en: 'Women', hi: 'महिला' }, inclusion: 'WOMEN' }, { code: 'MEN', name: { en: 'Men', hi: 'पुरुष' } }] }] as const;
const plan = aPlan({ rules: registerRules(), breakdownSets, components: [aComponent({ code: 'C1', amountPaise: crore(3) }), aComponent({ code: 'C2', amountPaise: crore(5), indicators: [anIndicator({ code: 'C2-01', weightBasisPoints: 7500 })] })] });
const review: Review = aRunningScheme({ plan }).tick({
  value: ({ indicator }) => (indicator.code === 'C1-01' ? { value: 33, breakdowns: { GENDER: { WOMEN: 22, MEN: 11 } } } : 8),
  registers: { backing: [{ indicatorCode: 'C1-01', unit: null, state: 'APPROVED', backed: 66, checked: 11 }, { indicatorCode: 'C2-01', unit: null, state: 'APPROVED', backed: 5, checked: 0 }] },
}).review;

describe('origin of the figures of registers', () => {
  it.each([
    ['verified', review.registers!.verification.scheme.verified],
    ['components.C1.verified', review.registers!.verification.components[0]!.verified],
    ['components.C1.indicators.C1-01.verified', review.registers!.verification.indicators[0]!.verified],
    ['components.C1.inclusion.WOMEN', review.registers!.inclusion.lines[0]!.share],
  ])('%s is the arithmetic shown beside it', (figure, printed) => {
    const origin = originOf(review, figure);
    expect(origin?.terms.length).toBeGreaterThan(0);
    expect(origin && recompute(origin)).toEqual(printed);
    expect(origin?.result).toEqual(printed);
    expect(origin && kindOfFormula(origin.formula)).toBe('SHARE');
    expect(origin?.selectors.indicatorCodes).toContain('C1-01');
  });
  it('tells an indicator by its levels', () => {
    expect(originOf(review, 'components.C1.indicators.C1-01.verified')?.terms.map(({ code, achieved }) => [code, achieved])).toEqual([['V0', '33'], ['V1', '0'], ['V2', '0'], ['V3', '55'], ['V4', '11']]);
  });
  it('knows no such figure before rule set 3, nor one the review does not hold', () => {
    const before = aRunningScheme({ plan: { ...plan, rules: registerRules({ version: 2 }) } }).tick().review;
    expect(['verified', 'components.C1.verified', 'components.C1.inclusion.WOMEN'].map((figure) => originOf(before, figure))).toEqual([null, null, null]);
    expect(['components.C1.inclusion.SC', 'components.C9.verified', 'components.C1.verified.more', 'verified.more'].map((figure) => originOf(review, figure))).toEqual([null, null, null, null]);
  });
});
