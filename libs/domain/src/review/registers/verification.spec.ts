import fc from 'fast-check';
import { aComponent, aCorrection, aPlan, anIndicator, crore, registerRules } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { VERIFICATION_LEVELS } from '../../progress/verification-level.ts';
import { fraction, fromRatio, isMissing, ratioOf, sum, toRatio } from '../../ratio/index.ts';
import { buildReview } from '../index.ts';
import type { Review } from '../index.ts';
import { levelsOf } from './fold-backing.ts';
import type { BackedSum } from './register-facts.ts';
import type { Verification } from './registers-review.ts';

const behind = (indicatorCode: string, backed: number, more: Partial<BackedSum> = {}): BackedSum => ({ indicatorCode, unit: null, state: 'APPROVED', backed, checked: 0, ...more });
const of = ({ registers }: Review): Verification => registers!.verification;
const levels = (review: Review, code: string) => of(review).indicators.find(({ indicatorCode }) => indicatorCode === code)?.levels;

const plan = aPlan({
  rules: registerRules(),
  components: [
    aComponent({
      code: 'C4', type: 'ESDP', amountPaise: crore(6), milestones: [],
      indicators: [
        anIndicator({ code: 'C4-01', weightBasisPoints: 7500, target: 6000, districtTargets: [], level: 'STATE', enteredBy: 'PMU', dli: 'DLI 3', register: { measure: 'trainee.esdp.completed' } }),
        anIndicator({ code: 'C4-02', weightBasisPoints: 2500, target: 200, districtTargets: [], level: 'STATE', enteredBy: 'PMU', register: { measure: 'batch.esdp.completed' } }),
        anIndicator({ code: 'C4-R', nature: 'R', weightBasisPoints: 0, target: null, districtTargets: [], level: 'STATE', enteredBy: 'PMU' }),
      ],
    }),
    aComponent({ code: 'C2', type: 'HEALTH_CLINIC', amountPaise: crore(4), milestones: [], indicators: [anIndicator({ code: 'C2-01', nature: 'S', weightBasisPoints: 10_000, register: { measure: 'clinic.stable' } })] }),
  ],
});
const typed = (values: Readonly<Record<string, number>>) => ({ indicator }: { indicator: { code: string; nature: string } }) => (indicator.nature === 'R' ? { value: null, numerator: 1, denominator: 4 } : (values[indicator.code] ?? 0));

describe('the verified share', () => {
  it('is V2 and above of a figure; of a component by what its indicators bring into the index, of the scheme by money', () => {
    const tick = { value: typed({ 'C4-01': 3540, 'C4-02': 116, 'C2-01': 10 }), registers: { backing: [behind('C4-01', 1770), behind('C4-02', 116)], kept: ['batch' as const] } };
    const { review } = aRunningScheme({ plan }).tick(tick);
    expect(levels(review, 'C4-01')).toEqual({ V0: 1770, V1: 0, V2: 0, V3: 1770, V4: 0 });
    const [c4, c2] = of(review).components;
    // 0.75 x 0.59 = 0.4425, half of it verified; 0.25 x 0.58 = 0.145, all of it: 0.36625 of 0.5875
    expect(c4?.verified).toEqual(toRatio(fraction(36_625, 58_750)));
    expect(c2?.verified).toEqual(ratioOf(0, 1));
    // C2 brings 30 of 600 = 0.05 at 4 crore; C4 0.5875 at 6 crore
    expect(of(review).scheme.verified).toEqual(toRatio(fraction(6 * 36_625, 6 * 58_750 + 4 * 5_000)));
    expect(of(review).simple).toEqual(toRatio(fraction(36_625, 2 * 58_750)));
    expect(of(review).dlis).toEqual([{ dli: 'DLI 3', indicatorCodes: ['C4-01'], levels: expect.anything(), verified: ratioOf(1, 2) }]);
    expect(of(review).indicators.map(({ indicatorCode, isRegistered, hasRecords }) => [indicatorCode, isRegistered, hasRecords])).toEqual([['C4-01', true, false], ['C4-02', true, true], ['C4-R', false, false], ['C2-01', true, false]]);
  });

  it('is told by the sheet: handed in V1, verified V2, approved V3, checked by a third party V4', () => {
    const backing = (['SUBMITTED', 'VERIFIED', 'APPROVED', 'RETURNED'] as const).map((state, i) => behind('C4-01', 10 + i, { state, checked: i }));
    const tick = { value: typed({ 'C4-01': 100 }), registers: { backing } };
    expect(levels(buildReview(aRunningScheme({ plan }).live(tick)), 'C4-01')).toEqual({ V0: 54, V1: 10 + 13 - 3, V2: 11 - 1, V3: 12 - 2, V4: 1 + 2 + 3 });
    expect(levels(aRunningScheme({ plan }).tick(tick).review, 'C4-01')).toEqual({ V0: 88, V1: 0, V2: 0, V3: 10, V4: 2 }); // of a frozen one only what is approved
    expect(levels(aRunningScheme({ plan }).tick({ value: tick.value }).review, 'C4-01')).toEqual({ V0: 100, V1: 0, V2: 0, V3: 0, V4: 0 });
  });

  it('carries on what was sealed; what is attached or checked later raises it, a correction goes with its entry', () => {
    const scheme = aRunningScheme({ plan });
    expect(scheme.tick({ value: typed({ 'C4-01': 40 }), registers: { backing: [behind('C4-01', 30)] } }).sealed.backing).toEqual([{ indicatorCode: 'C4-01', unit: null, V1: 0, V2: 0, V3: 30, V4: 0 }]);
    const correction = aCorrection({ indicatorCode: 'C4-01', unit: 0, componentCode: 'C4', delta: -5, oldValue: 40 });
    const raised = { indicatorCode: 'C4-01', unit: null, fortnightId: null, backed: 10, checked: 25 };
    const { review, sealed } = scheme.tick({ value: typed({ 'C4-01': 20 }), corrections: [correction], registers: { backing: [behind('C4-01', 20 - 5)], raised: [raised] } });
    expect(levels(review, 'C4-01')).toEqual({ V0: 0, V1: 0, V2: 0, V3: 30, V4: 25 });
    expect(sealed.backing).toEqual([{ indicatorCode: 'C4-01', unit: null, V1: 0, V2: 0, V3: 30, V4: 25 }]);
    expect(levels(scheme.tick({ value: () => null }).review, 'C4-01')).toEqual({ V0: 0, V1: 0, V2: 0, V3: 30, V4: 25 }); // nobody asked the registers: nothing is forgotten
  });

  it('follows a stock cell by cell: a new stand takes the place of the old one, a silent district keeps its own', () => {
    const scheme = aRunningScheme({ plan });
    const cells = (backed: readonly number[]) => backed.map((amount, i) => behind('C2-01', amount, { unit: 901 + i })).filter((row) => row.backed > 0);
    scheme.tick({ value: ({ indicator, unit }) => (indicator.code === 'C2-01' ? 10 + (unit - 900) : null), registers: { backing: cells([11, 12, 0]) } }); // 11, 12, 13 units
    const { review } = scheme.tick({ value: ({ indicator, unit }) => (indicator.code === 'C2-01' && unit !== 902 ? 20 : null), registers: { backing: cells([0, 0, 20]) } });
    expect(levels(review, 'C2-01')).toEqual({ V0: 20, V1: 0, V2: 0, V3: 12 + 20, V4: 0 });
    const late = { indicatorCode: 'C2-01', unit: 902, backed: -12, checked: 0 };
    const again = (fortnightId: string) => levels(scheme.tick({ value: () => null, registers: { raised: [{ ...late, fortnightId }] } }).review, 'C2-01');
    expect(again('2025-26-FN02')).toMatchObject({ V3: 32 }); // not the stand that stands
    expect(again('2025-26-FN01')).toMatchObject({ V0: 32, V3: 20 });
  });

  it('is not there without a figure, and no share of nothing', () => {
    const { review } = aRunningScheme({ plan }).tick({ isSilent: () => true });
    expect(of(review).indicators.map(({ verified }) => verified)).toEqual(Array.from({ length: 4 }, () => ({ missing: 'NOT_REPORTED' })));
    expect([of(review).scheme.verified, of(review).simple]).toEqual([{ missing: 'NOT_REPORTED' }, { missing: 'NOT_REPORTED' }]);
    expect(of(aRunningScheme({ plan }).tick({}).review).indicators[0]?.verified).toEqual({ missing: 'NO_DENOMINATOR' });
  });

  it('levels always make the figure, and shares make one, whatever is claimed to stand behind', () => {
    const amount = fc.integer({ min: -50, max: 300 });
    fc.assert(
      fc.property(fc.nat(200), fc.array(fc.record({ V1: amount, V2: amount, V3: amount, V4: amount })), (figure, backings) => {
        const counts = levelsOf(figure, backings.map((one) => ({ indicatorCode: 'C1-01', unit: null, ...one })));
        expect(VERIFICATION_LEVELS.reduce((total, level) => total + counts[level], 0)).toBe(figure);
        expect(VERIFICATION_LEVELS.every((level) => counts[level] >= 0)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 3, maxLength: 3 }), fc.array(fc.nat(500), { minLength: 3, maxLength: 3 }), ([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => {
        const { review } = aRunningScheme({ plan }).tick({ value: typed({ 'C4-01': a, 'C4-02': b, 'C2-01': c }), registers: { backing: [behind('C4-01', x), behind('C4-02', y, { checked: y }), behind('C2-01', z, { unit: 901 })] } });
        for (const { levels: shares } of [of(review).scheme, ...of(review).components]) if (!isMissing(shares)) expect(toRatio(sum(VERIFICATION_LEVELS.map((level) => fromRatio(shares[level]))))).toEqual(ratioOf(1, 1));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a review of rule set 3', () => {
  it('has its own format; those before carry nothing of registers', () => {
    const formats = [1, 2, 3].map((version) => aRunningScheme({ plan: { ...plan, rules: registerRules({ version }) } }).tick({ registers: { backing: [behind('C4-01', 1)] } }).review);
    expect(formats.map(({ format, registers, funds }) => [format, registers !== undefined, funds !== undefined])).toEqual([['pakhwada-review/1', false, false], ['pakhwada-review/2', false, true], ['pakhwada-review/3', true, true]]);
  });
});
