import { commonDivisor, fraction, missing } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/** One part of an index: an indicator (achieved of target) or a milestone (1 or 0 of 1). Weights in 1/10,000; the target is above 0. */
export interface ShareTerm {
  readonly weight: number;
  readonly achieved: number;
  readonly target: number;
}

/**
 * Physical index phi: sum of weight x min(achieved / target, 1), over the sum of weights (DOMAIN 6.5). Formalisation: 0.70 x 9,200/20,000 + 0.20 x 98/200 + 0.10 x 3/5 = 0.48.
 * The cap keeps one over-achiever from hiding the others. Nothing that counts: NO_TARGET.
 */
export function physicalIndex(terms: readonly ShareTerm[]): Known<Fraction> {
  return weightedShare(terms, true);
}

/** The same without the cap, shown beside it: 1.20 of one target and 0.80 of another of equal weight are 1.00 here, 0.90 capped. */
export function physicalUncapped(terms: readonly ShareTerm[]): Known<Fraction> {
  return weightedShare(terms, false);
}

function weightedShare(terms: readonly ShareTerm[], isCapped: boolean): Known<Fraction> {
  let weights = 0;
  for (const { weight } of terms) weights += weight;
  if (weights === 0) return missing('NO_TARGET');
  const small = sumSmall(terms, isCapped);
  const { numerator, denominator } = small ?? sumExact(terms, isCapped);
  return fraction(numerator, BigInt(denominator) * BigInt(weights));
}

function sumSmall(terms: readonly ShareTerm[], isCapped: boolean): { numerator: number; denominator: number } | null {
  let numerator = 0;
  let denominator = 1;
  for (const { weight, achieved, target } of terms) {
    const counted = isCapped && achieved > target ? target : achieved;
    const factor = target / commonDivisor(denominator, target);
    const common = denominator * factor;
    const part = weight * counted * (common / target);
    numerator = numerator * factor + part;
    denominator = common;
    if (!Number.isSafeInteger(common) || !Number.isSafeInteger(part) || !Number.isSafeInteger(numerator)) return null;
  }
  return { numerator, denominator };
}

function sumExact(terms: readonly ShareTerm[], isCapped: boolean): Fraction {
  let [numerator, denominator] = [0n, 1n];
  for (const { weight, achieved, target } of terms) {
    const counted = isCapped && achieved > target ? target : achieved;
    numerator = numerator * BigInt(target) + BigInt(weight) * BigInt(counted) * denominator;
    denominator *= BigInt(target);
    ({ numerator, denominator } = fraction(numerator, denominator));
  }
  return { numerator, denominator };
}
