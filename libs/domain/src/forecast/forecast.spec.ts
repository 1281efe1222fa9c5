import { ONE, ZERO, fraction, isMissing, missing, multiply, roundHalfUp } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import { forecastAtEnd, medianPerDay, projectedLapsePaise, projectedSpendPaise, requiredPerFortnightPaise, stretchOf } from './index.ts';

const CRORE = 1_00_00_000_00;
const lengths = [15, 16, 15, 16];
const gainsOf = (gains: readonly number[], scale: number) => gains.map((gain, k) => ({ gain: fraction(Math.round(gain * 1000), 1000 * scale), lengthDays: lengths[k] ?? 15 }));
const rounded = (figure: Known<Fraction>, scale: number) => (isMissing(figure) ? figure : Number(roundHalfUp(multiply(figure, fraction(scale)))) / scale);

describe('pace', () => {
  it('is the median of the last four fortnights per day: 0.0070833 crore', () => {
    const gains = [{ gain: fraction(99), lengthDays: 15 }, ...gainsOf([0.1, 0.12, 0.08, 0.14], 1)];
    expect(rounded(medianPerDay(gains), 10_000_000)).toBe(0.0070833);
  });

  it('says that there is too little history before the fourth frozen fortnight', () => {
    const quiet = { gain: fraction(30), lengthDays: 15 };
    expect(medianPerDay([quiet, quiet, quiet, quiet])).toEqual(fraction(2));
    expect(medianPerDay([quiet, quiet, quiet])).toEqual(missing('TOO_LITTLE_HISTORY'));
    expect(medianPerDay([])).toEqual(missing('TOO_LITTLE_HISTORY'));
  });
});

describe('projected lapse', () => {
  it('is 0.83 crore for 1.25 unspent, 59 days before 31 March', () => {
    const pace = medianPerDay(gainsOf([0.1, 0.12, 0.08, 0.14].map((crore) => crore * 1_00_00_000), 1).map(({ gain, lengthDays }) => ({ gain: multiply(gain, fraction(100)), lengthDays })));
    const projected = projectedSpendPaise(pace, 59);
    expect(Math.round((projected as number) / (CRORE / 100)) / 100).toBe(0.42);
    const lapse = projectedLapsePaise(1.25 * CRORE, 0, projected);
    expect(Math.round((lapse as number) / (CRORE / 100)) / 100).toBe(0.83);
  });

  it('is 0 when the pace is enough, and nothing is projected from refunds', () => {
    expect(projectedLapsePaise(100, 40, 80)).toBe(0);
    expect(projectedSpendPaise(fraction(-5), 59)).toBe(0);
    expect(projectedLapsePaise(100, 40, missing('TOO_LITTLE_HISTORY'))).toEqual(missing('TOO_LITTLE_HISTORY'));
  });
});

describe('forecast at the end', () => {
  it('is 63.03 % for 33 % done and 424 days left', () => {
    expect(rounded(forecastAtEnd(fraction(33, 100), medianPerDay(gainsOf([1.0, 1.2, 0.8, 1.4], 100)), 424), 10_000)).toBe(0.6303);
  });

  it('is never above 1 nor below 0', () => {
    expect(forecastAtEnd(fraction(9, 10), fraction(1, 100), 424)).toEqual(ONE);
    expect(forecastAtEnd(fraction(1, 10), fraction(-1, 100), 424)).toEqual(ZERO);
  });
});

describe('required rate', () => {
  it('is 1.94 crore a fortnight for (77.30 - 22.90) / 28', () => {
    const required = requiredPerFortnightPaise(77.3 * CRORE, 22.9 * CRORE, 28);
    expect(Math.round((required as number) / (CRORE / 100)) / 100).toBe(1.94);
    expect(rounded(stretchOf(required, 1.6 * CRORE), 100)).toBe(1.21);
  });

  it('has no figure after the end or before the first rupee', () => {
    expect(requiredPerFortnightPaise(100, 0, 0)).toEqual(missing('NO_DENOMINATOR'));
    expect(stretchOf(100, 0)).toEqual(missing('NO_DENOMINATOR'));
  });
});
