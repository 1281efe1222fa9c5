import { divide, isZero } from './fraction.ts';
import { isMissing, missing } from './ratio.ts';
import type { Fraction, Known, MissingReason } from './ratio.ts';

/** Computes from a figure that may be absent; an absent one passes on with its own reason. */
export function ifKnown<T, R>(figure: Known<T>, compute: (known: T) => Known<R>): Known<R> {
  return isMissing(figure) ? figure : compute(figure);
}

/** Computes from two figures; the first absent one gives the reason. */
export function ifBothKnown<A, B, R>(a: Known<A>, b: Known<B>, compute: (a: A, b: B) => Known<R>): Known<R> {
  if (isMissing(a)) return a;
  return isMissing(b) ? b : compute(a, b);
}

/** a : b, or the reason why not when b is 0: a missing denominator is never 0 % or 100 % (DOMAIN 4.5). */
export function quotient(a: Known<Fraction>, b: Known<Fraction>, whenZero: MissingReason): Known<Fraction> {
  return ifBothKnown(a, b, (part, whole) => (isZero(whole) ? missing(whenZero) : divide(part, whole)));
}

/** The figure, or what stands in for it. */
export function knownOr<T>(figure: Known<T>, otherwise: T): T {
  return isMissing(figure) ? otherwise : figure;
}
