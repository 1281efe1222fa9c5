import { divide, fraction, ifKnown, isZero, missing, multiply, roundHalfUp } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/** PV = P x S: what the work planned by now is worth, to the paisa (DOMAIN 6.5). 52 % of 7.50 crore is 3.90 crore. */
export function plannedValuePaise(planned: Known<Fraction>, amountPaise: number): Known<number> {
  return ifKnown(planned, (share) => Number(roundHalfUp(multiply(share, fraction(amountPaise)))));
}

/** EAC = S / CPI: what all of the work costs if each rupee goes on earning what it did. 7.50 crore at CPI 1.0815 is 6.93 crore. Nothing earned for what was spent: NO_DENOMINATOR. */
export function estimateAtCompletionPaise(amountPaise: number, cpi: Known<Fraction>): Known<number> {
  return ifKnown(cpi, (index) => (isZero(index) ? missing('NO_DENOMINATOR') : Number(roundHalfUp(divide(fraction(amountPaise), index)))));
}
