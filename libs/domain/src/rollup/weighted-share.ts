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

/** An index that grows term by term, where keeping every term would cost more than adding it. */
export interface GrowingIndex {
  weights: number;
  numerator: number;
  denominator: number;
  exact: Fraction | null; // once plain numbers no longer hold the sum
}

export function emptyIndex(): GrowingIndex {
  return { weights: 0, numerator: 0, denominator: 1, exact: null };
}

/** One term more, capped at its target. */
export function addTerm(index: GrowingIndex, weight: number, achieved: number, target: number): void {
  const counted = achieved > target ? target : achieved;
  index.weights += weight;
  if (index.exact === null) {
    const factor = target === index.denominator ? 1 : target / commonDivisor(index.denominator, target);
    const common = index.denominator * factor;
    const part = weight * counted * (common / target);
    const numerator = index.numerator * factor + part;
    if (Number.isSafeInteger(common) && Number.isSafeInteger(part) && Number.isSafeInteger(numerator)) {
      index.numerator = numerator;
      index.denominator = common;
      return;
    }
  }
  const { numerator, denominator } = index.exact ?? { numerator: BigInt(index.numerator), denominator: BigInt(index.denominator) };
  index.exact = fraction(numerator * BigInt(target) + BigInt(weight) * BigInt(counted) * denominator, denominator * BigInt(target));
}

/** What has grown: the same figure as the physical index of all its terms. */
export function shareOfIndex({ weights, numerator, denominator, exact }: GrowingIndex): Known<Fraction> {
  if (weights === 0) return missing('NO_TARGET');
  return fraction(exact?.numerator ?? numerator, BigInt(exact?.denominator ?? denominator) * BigInt(weights));
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
