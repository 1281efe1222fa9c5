import { aComponent, aName, anIndicator, aPlan, laterRules, registerRules } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import type { BreakdownSet } from '../../plan/index.ts';
import type { IndicatorReview } from '../review.ts';

const small = { missing: 'SMALL_CELL' };
const gender: BreakdownSet = { code: 'GENDER', kind: 'SINGLE_CHOICE', parts: [{ code: 'WOMEN', name: aName('Women'), inclusion: 'WOMEN' }, { code: 'MEN', name: aName('Men') }, { code: 'OTHER', name: aName('Other') }] };
const social: BreakdownSet = { code: 'SOCIAL', kind: 'OVERLAPPING', parts: [{ code: 'SC', name: aName('SC'), inclusion: 'SC' }, { code: 'ST', name: aName('ST'), inclusion: 'ST' }] };
type Sets = Readonly<Record<string, Readonly<Record<string, number>>>>;

function reviewed(of: Readonly<Record<number, readonly [number, Sets]>>, rules = registerRules()) {
  const plan = aPlan({ rules, breakdownSets: [gender, social], components: [aComponent({ milestones: [], indicators: [anIndicator({ breakdowns: ['GENDER', 'SOCIAL'] })] })] });
  return aRunningScheme({ plan }).tick({ value: ({ unit }) => ({ value: of[unit]?.[0] ?? 0, breakdowns: of[unit]?.[1] ?? {} }) }).review;
}
const indicatorOf = (review: ReturnType<typeof reviewed>): IndicatorReview => review.components[0]!.indicators[0]!;
const toldOf = (of: Readonly<Record<number, readonly [number, Sets]>>, set: string) => {
  const { state, units } = indicatorOf(reviewed(of));
  return { state: state.breakdowns[set], units: Object.fromEntries(units.flatMap(({ unit, breakdowns }) => (breakdowns[set] ? [[unit, breakdowns[set]]] : []))) };
};

describe('breakdowns as a review tells them', () => {
  it('leave out a part of one to four and what would tell it by subtraction, the women last', () => {
    const told = toldOf({ 901: [33, { GENDER: { WOMEN: 9, MEN: 22, OTHER: 2 } }] }, 'GENDER');
    expect(told).toEqual({ state: { WOMEN: 9, MEN: small, OTHER: small }, units: { 901: { WOMEN: 9, MEN: small, OTHER: small } } });
  });
  it('leave out a second district, where the State’s part and the others would tell the first', () => {
    const { state, units } = toldOf({ 901: [33, { GENDER: { WOMEN: 3, MEN: 30 } }], 902: [40, { GENDER: { WOMEN: 10, MEN: 30 } }] }, 'GENDER');
    expect(state).toEqual({ WOMEN: 13, MEN: 60 });
    expect(units).toEqual({ 901: { WOMEN: small, MEN: small }, 902: { WOMEN: small, MEN: small } });
  });
  it('hold overlapping parts each against the rest of the whole', () => {
    const { state } = toldOf({ 901: [40, { SOCIAL: { SC: 12, ST: 3 } }] }, 'SOCIAL');
    expect(state).toEqual({ SC: 12, ST: small });
  });
  it('tell nothing of a whole below five, and leave every total of the figure as it is', () => {
    const { state } = indicatorOf(reviewed({ 901: [4, { GENDER: { WOMEN: 4, MEN: 0 } }], 902: [20, {}] }));
    expect(state).toMatchObject({ total: 24, breakdowns: { GENDER: { WOMEN: small, MEN: small } }, breakdownTotal: { GENDER: small } });
  });
  it('never tell on the body what the inclusion page leaves out', () => {
    const review = reviewed({ 901: [33, { GENDER: { WOMEN: 3, MEN: 30 } }] });
    expect(review.registers?.inclusion.lines.find(({ group }) => group === 'WOMEN')).toMatchObject({ numerator: small, share: small, denominator: 33 });
    expect(JSON.stringify(review.components)).not.toContain('"WOMEN":3');
  });
  it('are whole before rule set 3', () => {
    expect(indicatorOf(reviewed({ 901: [33, { GENDER: { WOMEN: 3, MEN: 30 } }] }, laterRules())).state.breakdowns).toEqual({ GENDER: { WOMEN: 3, MEN: 30 } });
  });
});
