import fc from 'fast-check';
import { divide, fraction, multiply, toRatio } from './fraction.ts';
import { commonDivisor, factorOf, overRatio, ratioOf, timesRatio } from './whole-ratio.ts';

describe('ratios of whole numbers', () => {
  it('agrees with exact fractions for small and for very large numbers', () => {
    const counts = fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 10 ** 15 }));
    const shares = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 18n })).map(([n, d]) => fraction(n, d));
    fc.assert(
      fc.property(counts, counts, shares, (part, other, share) => {
        const whole = other + 1;
        expect(ratioOf(part, whole)).toEqual(toRatio(fraction(part, whole)));
        expect(timesRatio(part, factorOf(share))).toEqual(toRatio(multiply(fraction(part), share)));
        expect(overRatio(part, whole, factorOf(share))).toEqual(toRatio(divide(fraction(part, whole), share)));
      }),
    );
  });

  it('keeps a negative part negative', () => {
    expect(ratioOf(-4, 8)).toEqual({ numerator: '-1', denominator: '2' });
  });

  it('refuses a denominator of 0 and what is no whole number', () => {
    expect(() => ratioOf(1, 0)).toThrow(RangeError);
    expect(() => ratioOf(0.5, 2)).toThrow(RangeError);
    expect(commonDivisor(0, 5)).toBe(5);
  });
});
