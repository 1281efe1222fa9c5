import { aComponent, aName, aPlan, anIndicator, registerRules } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import type { InclusionNorm } from '../../plan/index.ts';
import { ratioOf } from '../../ratio/index.ts';
import type { Inclusion } from './registers-review.ts';

const state = { level: 'STATE', districtTargets: [], enteredBy: 'PMU', target: 6000 } as const;
const breakdownSets = [
  { code: 'GENDER', kind: 'SINGLE_CHOICE', parts: [{ code: 'WOMEN', name: aName('Women'), inclusion: 'WOMEN' }, { code: 'MEN', name: aName('Men') }] },
  { code: 'OWNER', kind: 'SINGLE_CHOICE', parts: [{ code: 'WOMEN_OWNED', name: aName('Women-owned'), inclusion: 'WOMEN' }, { code: 'OTHER', name: aName('Other') }] },
  { code: 'SOCIAL', kind: 'OVERLAPPING', parts: [{ code: 'SC', name: aName('SC'), inclusion: 'SC' }, { code: 'ST', name: aName('ST'), inclusion: 'ST' }] },
] as const;
const norm = (group: InclusionNorm['group'], percent: number): InclusionNorm => ({ group, shareBasisPoints: percent * 100, standing: 'RULE_OF_THUMB', source: 'Press' });
const planWith = (inclusionNorms: readonly InclusionNorm[] = []) =>
  aPlan({
    rules: registerRules(),
    breakdownSets,
    components: [
      aComponent({
        milestones: [], inclusionNorms,
        indicators: [anIndicator({ code: 'C1-00', ...state, weightBasisPoints: 5000, isHeadline: false, breakdowns: ['OWNER'] }), anIndicator({ code: 'C1-01', ...state, weightBasisPoints: 5000, breakdowns: ['GENDER', 'SOCIAL'] })],
      }),
    ],
  });

function reviewed(value: number, breakdowns: Readonly<Record<string, Readonly<Record<string, number>>>>, plan = planWith(), more: number | null = null): Inclusion {
  const scheme = aRunningScheme({ plan });
  const { review } = scheme.tick({ value: ({ indicator }) => (indicator.code === 'C1-01' ? { value, breakdowns } : 0) });
  if (more === null) return review.registers!.inclusion;
  return scheme.tick({ value: ({ indicator }) => (indicator.code === 'C1-01' ? more : 0) }).review.registers!.inclusion;
}
const lineOf = ({ lines }: Inclusion, group: string) => lines.find((line) => line.group === group && line.isLead);

describe('inclusion', () => {
  it('is the group’s share of those who are broken down: 22 women of 33 are 66.67 %', () => {
    expect(lineOf(reviewed(33, { GENDER: { WOMEN: 22, MEN: 11 } }), 'WOMEN')).toEqual({ componentCode: 'C1', group: 'WOMEN', indicatorCode: 'C1-01', isLead: true, numerator: 22, denominator: 33, share: ratioOf(22, 33), completeness: ratioOf(1, 1) });
  });
  it('says how much of the figure is broken down', () => {
    expect(lineOf(reviewed(33, { GENDER: { WOMEN: 22, MEN: 11 } }, planWith(), 7), 'WOMEN')).toMatchObject({ numerator: 22, denominator: 33, completeness: ratioOf(33, 40) });
    expect(lineOf(reviewed(33, {}), 'WOMEN')).toMatchObject({ share: { missing: 'NOT_REPORTED' }, completeness: ratioOf(0, 1) });
  });
  it('tells a group that is asked for since lately of what speaks of it, not of all before', () => {
    const plan = planWith();
    const scheme = aRunningScheme({ plan });
    const value = (typed: number, SOCIAL: Readonly<Record<string, number>>) => ({ value: ({ indicator }: { indicator: { code: string } }) => (indicator.code === 'C1-01' ? { value: typed, breakdowns: { SOCIAL } } : 0) });
    scheme.tick(value(500, { SC: 60 }));
    const { inclusion } = scheme.tick(value(40, { SC: 5, ST: 10 })).review.registers!;
    expect(lineOf(inclusion, 'SC')).toMatchObject({ numerator: 65, denominator: 540, completeness: ratioOf(1, 1) });
    expect(lineOf(inclusion, 'ST')).toMatchObject({ numerator: 10, denominator: 40, completeness: ratioOf(40, 540) });
  });
  it('keeps the lines of every indicator apart, the headline one before the norm', () => {
    const { lines } = reviewed(33, { GENDER: { WOMEN: 22, MEN: 11 }, SOCIAL: { SC: 6, ST: 0 } });
    expect(lines.map(({ group, indicatorCode, isLead }) => [group, indicatorCode, isLead])).toEqual([['WOMEN', 'C1-00', false], ['WOMEN', 'C1-01', true], ['SC', 'C1-01', true], ['ST', 'C1-01', true]]);
    expect(lines[3]).toMatchObject({ numerator: 0, share: ratioOf(0, 1) });
  });
  it('leaves out what would tell of one to four people, also by subtraction, and a whole of less than five', () => {
    const small = { missing: 'SMALL_CELL' };
    expect(lineOf(reviewed(33, { SOCIAL: { SC: 4, ST: 5 } }), 'SC')).toMatchObject({ numerator: small, share: small, denominator: 33 });
    expect(lineOf(reviewed(33, { SOCIAL: { SC: 4, ST: 5 } }), 'ST')).toMatchObject({ numerator: 5 });
    expect(lineOf(reviewed(33, { GENDER: { WOMEN: 31, MEN: 2 } }), 'WOMEN')).toMatchObject({ numerator: small, share: small });
    expect(lineOf(reviewed(4, { GENDER: { WOMEN: 4, MEN: 0 } }), 'WOMEN')).toMatchObject({ numerator: small, denominator: small, completeness: small });
  });

  it('is held against the norm of the plan; of the weaker sections only the greatest group is sure', () => {
    const plan = planWith([norm('WEAKER_SECTIONS', 40), norm('WOMEN', 70), norm('SC', 10), norm('MICRO', 90)]);
    const { norms } = reviewed(33, { GENDER: { WOMEN: 22, MEN: 11 }, SOCIAL: { SC: 6, ST: 5 } }, plan);
    expect(norms.map(({ group, share, atLeastBy, isMet }) => [group, share, atLeastBy, isMet])).toEqual([
      ['WEAKER_SECTIONS', ratioOf(22, 33), 'WOMEN', true],
      ['WOMEN', ratioOf(22, 33), null, false],
      ['SC', ratioOf(6, 33), null, true],
      ['MICRO', { missing: 'NOT_ASKED' }, null, null],
    ]);
    const low = reviewed(33, { GENDER: { WOMEN: 6, MEN: 27 }, SOCIAL: { SC: 7, ST: 5 } }, plan).norms[0];
    expect([low?.share, low?.atLeastBy, low?.isMet]).toEqual([ratioOf(7, 33), 'SC', null]); // together they may well be 40 %
  });
});
