import type { Fraction, Ratio } from './ratio.ts';

/**
 * An exact share: 2/4 is 1/2. Every figure of the review stays a fraction until it is printed (DOMAIN 6.9).
 * The sign moves to the numerator; a zero or fractional part is refused with a RangeError.
 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError('A fraction needs a denominator other than zero');
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  return { numerator: n / divisor, denominator: d / divisor };
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = a > b ? [a, b] : [b, a];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** 1/3 + 1/6 = 1/2. */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return fraction(a.numerator + b.numerator, a.denominator);
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** 1/2 - 1/3 = 1/6. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** 2/3 x 3/4 = 1/2. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** 1/2 : 1/4 = 2. Refuses a zero divisor with a RangeError: the caller decides which missing reason that is. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive, like a sort's comparison: 1/3 before 1/2. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function min(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function max(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

export function isZero(figure: Fraction): boolean {
  return figure.numerator === 0n;
}

/** The sum over one common denominator, reduced once; an empty list is 0. */
export function sum(parts: readonly Fraction[]): Fraction {
  let numerator = 0n;
  let denominator = 1n;
  for (const part of parts) {
    if (part.denominator === denominator) {
      numerator += part.numerator;
    } else {
      numerator = numerator * part.denominator + part.numerator * denominator;
      denominator *= part.denominator;
      ({ numerator, denominator } = fraction(numerator, denominator));
    }
  }
  return fraction(numerator, denominator);
}

/**
 * The middle value; of an even count the mean of the two middle ones, as a fraction (DOMAIN 6.9).
 * 1.0, 1.2, 0.8, 1.4 give 1.1. Refuses an empty list with a RangeError.
 */
export function median(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort(compare);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('A median needs at least one value');
  return multiply(add(lower, upper), { numerator: 1n, denominator: 2n });
}

/** Half away from zero, by whole-number arithmetic: 5/2 is 3, -5/2 is -3, 1/3 is 0. */
export function roundHalfUp(figure: Fraction): bigint {
  const isNegative = figure.numerator < 0n;
  const size = isNegative ? -figure.numerator : figure.numerator;
  const rounded = (size * 2n + figure.denominator) / (figure.denominator * 2n);
  return isNegative ? -rounded : rounded;
}

/** The wire form: decimal strings, since a product of targets and paise outgrows a safe number. */
export function toRatio(figure: Fraction): Ratio {
  return { numerator: figure.numerator.toString(), denominator: figure.denominator.toString() };
}

export function fromRatio(ratio: Ratio): Fraction {
  return fraction(BigInt(ratio.numerator), BigInt(ratio.denominator));
}
