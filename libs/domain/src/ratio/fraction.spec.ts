import fc from 'fast-check';
import { ONE, ZERO, add, compare, divide, fraction, fromRatio, isZero, max, median, min, multiply, roundHalfUp, subtract, sum, toRatio } from './fraction.ts';

const fractions = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n })).map(([n, d]) => fraction(n, d));

describe('fraction', () => {
  it('keeps lowest terms and a positive denominator', () => {
    expect(fraction(2, 4)).toEqual({ numerator: 1n, denominator: 2n });
    expect(fraction(3, -6)).toEqual({ numerator: -1n, denominator: 2n });
    expect(fraction(0, -6)).toEqual(ZERO);
  });

  it('refuses a zero denominator and a part that is no whole number', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(1.5, 2)).toThrow(RangeError);
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
  });

  it('adds, subtracts, multiplies and divides exactly', () => {
    expect(add(fraction(1, 3), fraction(1, 6))).toEqual(fraction(1, 2));
    expect(subtract(fraction(1, 2), fraction(1, 3))).toEqual(fraction(1, 6));
    expect(multiply(fraction(2, 3), fraction(3, 4))).toEqual(fraction(1, 2));
    expect(divide(fraction(1, 2), fraction(1, 4))).toEqual(fraction(2));
  });

  it('takes the mean of the middle two of an even count', () => {
    expect(median([fraction(10, 10), fraction(12, 10), fraction(8, 10), fraction(14, 10)])).toEqual(fraction(11, 10));
    expect(median([fraction(5), fraction(1), fraction(3)])).toEqual(fraction(3));
    expect(() => median([])).toThrow(RangeError);
  });

  it('rounds half away from zero by whole numbers, where 1.005 in floats would fall', () => {
    expect(roundHalfUp(fraction(5, 2))).toBe(3n);
    expect(roundHalfUp(fraction(-5, 2))).toBe(-3n);
    expect(roundHalfUp(fraction(1005, 10))).toBe(101n);
    expect(roundHalfUp(fraction(1, 3))).toBe(0n);
  });

  it('travels as decimal strings beyond safe numbers', () => {
    const large = fraction(10n ** 30n + 1n, 10n ** 20n);
    expect(toRatio(large).numerator).toBe((10n ** 30n + 1n).toString());
    expect(fromRatio(toRatio(large))).toEqual(large);
  });

  it('obeys arithmetic for any fractions', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(sum([a, b, c])).toEqual(add(a, add(b, c)));
        expect(compare(min(a, b), max(a, b))).toBeLessThanOrEqual(0);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(fromRatio(toRatio(a))).toEqual(a);
      }),
    );
  });
});
