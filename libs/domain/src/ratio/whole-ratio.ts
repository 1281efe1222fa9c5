import { fraction, toRatio } from './fraction.ts';
import type { Fraction, Ratio } from './ratio.ts';

/** Lowest terms of two whole numbers, denominator above 0: 33/66 is 1/2. Plain numbers, since a review of 81,000 cells takes five such ratios for each. */
export function ratioOf(numerator: number, denominator: number): Ratio {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator < 1) return toRatio(fraction(numerator, denominator));
  const divisor = commonDivisor(numerator < 0 ? -numerator : numerator, denominator);
  return { numerator: `${numerator / divisor}`, denominator: `${denominator / divisor}` };
}

/** Greatest common divisor of two whole numbers from 0: 12 and 18 have 6; 0 and 5 have 5. */
export function commonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller !== 0) {
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}

/** A share that many whole numbers are multiplied by: its parts as plain numbers where they are small enough to stay exact. */
export interface Factor {
  readonly exact: Fraction;
  readonly numerator: number;
  readonly denominator: number;
}

export function factorOf(exact: Fraction): Factor {
  return { exact, numerator: Number(exact.numerator), denominator: Number(exact.denominator) };
}

/** Count x share, exact: a target of 20,000 at 9/20 planned is 9,000. */
export function timesRatio(count: number, { exact, numerator, denominator }: Factor): Ratio {
  const product = count * numerator;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(denominator)) return ratioOf(product, denominator);
  return toRatio(fraction(BigInt(count) * exact.numerator, exact.denominator));
}

/** (part / whole) : share, exact: 600 of 1,000 against 3/4 planned is 4/5. The share must not be 0. */
export function overRatio(part: number, whole: number, { exact, numerator, denominator }: Factor): Ratio {
  const [upper, lower] = [part * denominator, whole * numerator];
  if (Number.isSafeInteger(upper) && Number.isSafeInteger(lower) && lower > 0) return ratioOf(upper, lower);
  return toRatio(fraction(BigInt(part) * exact.denominator, BigInt(whole) * exact.numerator));
}
