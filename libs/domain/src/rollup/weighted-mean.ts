import { fraction, isMissing, missing, multiply, sum } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

export interface WeightedPart {
  readonly weight: number; // paise of the component, or 1 for the simple mean
  readonly share: Known<Fraction>;
}

/**
 * Scheme index: sum of amount x component index over the sum of amounts (DOMAIN 6.5), so that 40 % of the money weighs 40 %. Weight 1 each gives the simple mean beside it.
 * 30.64 crore at 17 % and 6.20 crore at 48 % give 22.22 %. Parts without a figure carry no weight; nothing left: NO_TARGET, no part at all: NO_COMPONENTS.
 */
export function weightedMean(parts: readonly WeightedPart[]): Known<Fraction> {
  if (parts.length === 0) return missing('NO_COMPONENTS');
  const weighed: Fraction[] = [];
  let weights = 0n;
  for (const { weight, share } of parts) {
    if (isMissing(share) || weight === 0) continue;
    weighed.push(multiply(fraction(weight), share));
    weights += BigInt(weight);
  }
  if (weights === 0n) return missing('NO_TARGET');
  return multiply(sum(weighed), { numerator: 1n, denominator: weights });
}
