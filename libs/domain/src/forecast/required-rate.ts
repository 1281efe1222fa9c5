import { fraction, ifBothKnown, missing, roundHalfUp } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/** Money to be spent in each fortnight left, (S - E) / fortnights, to the paisa: (77.30 - 22.90) / 28 is 1.94 crore. No fortnight left: NO_DENOMINATOR. */
export function requiredPerFortnightPaise(amountPaise: number, spentPaise: number, fortnightsLeft: number): Known<number> {
  return fortnightsLeft < 1 ? missing('NO_DENOMINATOR') : Number(roundHalfUp(fraction(amountPaise - spentPaise, fortnightsLeft)));
}

/** Required rate against the best fortnight so far: 1.94 against 1.60 crore is 1.21; above 1 more is asked than was ever done. No fortnight with spending yet: NO_DENOMINATOR. */
export function stretchOf(requiredPaise: Known<number>, bestPaise: Known<number>): Known<Fraction> {
  return ifBothKnown(requiredPaise, bestPaise, (required, best) => (best <= 0 ? missing('NO_DENOMINATOR') : fraction(required, best)));
}
