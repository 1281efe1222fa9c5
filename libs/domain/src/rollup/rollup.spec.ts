import fc from 'fast-check';
import { add, compare, fraction, isMissing, missing, roundHalfUp, multiply, ONE, sum } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import { costPerformance, earnedValuePaise, gapOf, onTimeShare, physicalIndex, physicalUncapped, schedulePerformance, shareOfPaise, staleDays, weightedMean } from './index.ts';

const CRORE = 1_00_00_000_00;
const rounded = (figure: Known<Fraction>, scale: number) => (isMissing(figure) ? figure : Number(roundHalfUp(multiply(figure, fraction(scale)))) / scale);

describe('the worked check: S 7.50, R 3.75, E 3.19 crore, phi 0.46, P 0.52', () => {
  const [amount, released, spent, physical, planned] = [7.5 * CRORE, 3.75 * CRORE, 3.19 * CRORE, fraction(46, 100), fraction(52, 100)];

  it('gives psi 42.53 %, upsilon 85.07 %, SPI 0.885, EV 3.45, CPI 1.08, gap -3.5 points', () => {
    expect(rounded(shareOfPaise(spent, amount), 10_000)).toBe(0.4253);
    expect(rounded(shareOfPaise(spent, released), 10_000)).toBe(0.8507);
    expect(rounded(schedulePerformance(physical, planned), 1000)).toBe(0.885);
    expect(earnedValuePaise(physical, amount)).toBe(3.45 * CRORE);
    expect(rounded(costPerformance(physical, amount, spent), 100)).toBe(1.08);
    expect(rounded(gapOf(shareOfPaise(spent, amount), physical), 1000)).toBe(-0.035);
  });

  it('has no figure where there is no denominator, and says which', () => {
    expect(shareOfPaise(0, 0)).toEqual(missing('NO_DENOMINATOR'));
    expect(schedulePerformance(physical, fraction(0))).toEqual(missing('NOT_DUE'));
    expect(schedulePerformance(missing('NO_TARGET'), planned)).toEqual(missing('NO_TARGET'));
    expect(costPerformance(physical, amount, 0)).toEqual(missing('NO_DENOMINATOR'));
  });
});

describe('physical index', () => {
  it('weighs achieved over target: 0.70 x 9,200/20,000 + 0.20 x 98/200 + 0.10 x 3/5 = 0.48', () => {
    const terms = [
      { weight: 7000, achieved: 9200, target: 20_000 },
      { weight: 2000, achieved: 98, target: 200 },
      { weight: 1000, achieved: 3, target: 5 },
    ];
    expect(physicalIndex(terms)).toEqual(fraction(48, 100));
  });

  it('caps each part at its target and shows the uncapped figure apart', () => {
    const terms = [
      { weight: 5000, achieved: 120, target: 100 },
      { weight: 5000, achieved: 80, target: 100 },
    ];
    expect(physicalIndex(terms)).toEqual(fraction(9, 10));
    expect(physicalUncapped(terms)).toEqual(ONE);
  });

  it('is missing where nothing counts', () => {
    expect(physicalIndex([])).toEqual(missing('NO_TARGET'));
    expect(physicalIndex([{ weight: 0, achieved: 5, target: 10 }])).toEqual(missing('NO_TARGET'));
  });

  it('is the same sum in plain fractions, for targets of any size, and never above 1', () => {
    const term = fc.record({ weight: fc.integer({ min: 1, max: 10_000 }), achieved: fc.integer({ min: 0, max: 10 ** 9 }), target: fc.integer({ min: 1, max: 10 ** 9 }) });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 12 }), (terms) => {
        const weights = terms.reduce((all, { weight }) => all + weight, 0);
        const expected = sum(terms.map(({ weight, achieved, target }) => multiply(fraction(weight, weights), fraction(Math.min(achieved, target), target))));
        const index = physicalIndex(terms) as Fraction;
        expect(index).toEqual(expected);
        expect(compare(index, ONE)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('scheme index', () => {
  it('weighs components by money and keeps the simple mean beside it', () => {
    const parts = [
      { weight: 30.64 * CRORE, share: fraction(17, 100) },
      { weight: 6.2 * CRORE, share: fraction(48, 100) },
    ];
    expect(rounded(weightedMean(parts), 10_000)).toBe(0.2222);
    expect(rounded(weightedMean(parts.map(({ share }) => ({ weight: 1, share }))), 10_000)).toBe(0.325);
  });

  it('leaves out parts without a figure and says why nothing is left', () => {
    expect(weightedMean([{ weight: 5, share: fraction(1, 2) }, { weight: 95, share: missing('NO_TARGET') }])).toEqual(fraction(1, 2));
    expect(weightedMean([{ weight: 5, share: missing('NO_TARGET') }])).toEqual(missing('NO_TARGET'));
    expect(weightedMean([])).toEqual(missing('NO_COMPONENTS'));
  });

  it('lies between its parts', () => {
    const part = fc.record({ weight: fc.integer({ min: 1, max: 10 ** 12 }), share: fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 500, max: 1000 })).map(([n, d]) => fraction(n, d)) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
        const mean = weightedMean(parts) as Fraction;
        const sorted = parts.map(({ share }) => share).sort(compare);
        expect(compare(mean, sorted[0] as Fraction)).toBeGreaterThanOrEqual(0);
        expect(compare(mean, sorted.at(-1) as Fraction)).toBeLessThanOrEqual(0);
        expect(add(mean, fraction(0))).toEqual(mean);
      }),
    );
  });
});

describe('reporting', () => {
  it('counts on time against expected, and days since the last approved entry', () => {
    expect(onTimeShare(29, 32)).toEqual(fraction(29, 32));
    expect(onTimeShare(0, 0)).toEqual(missing('NO_DENOMINATOR'));
    expect(staleDays('2025-12-31', '2026-01-31')).toBe(31);
    expect(staleDays(null, '2026-01-31')).toEqual(missing('NOT_REPORTED'));
  });
});
