import { fraction, ifBothKnown, ifKnown, missing, multiply, roundHalfUp, subtract } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/**
 * A share of money: psi = spent of the amount, upsilon = spent of the release (DOMAIN 6.5), two percentages that are named apart.
 * 3.19 of 7.50 crore is 42.53 %, of 3.75 released 85.07 %. Whole 0: NO_DENOMINATOR.
 */
export function shareOfPaise(partPaise: number, wholePaise: number): Known<Fraction> {
  return wholePaise === 0 ? missing('NO_DENOMINATOR') : fraction(partPaise, wholePaise);
}

/** Earned value EV = phi x S: what the work done is worth by the plan, to the paisa. 0.46 of 7.50 crore is 3.45 crore. */
export function earnedValuePaise(physical: Known<Fraction>, amountPaise: number): Known<number> {
  return ifKnown(physical, (share) => Number(roundHalfUp(multiply(share, fraction(amountPaise)))));
}

/** CPI = EV / E: work earned for each rupee spent, from the unrounded EV. 3.45 of 3.19 crore is 1.08. Nothing spent: NO_DENOMINATOR. */
export function costPerformance(physical: Known<Fraction>, amountPaise: number, spentPaise: number): Known<Fraction> {
  return ifKnown(physical, (share) => (spentPaise === 0 ? missing('NO_DENOMINATOR') : multiply(share, fraction(amountPaise, spentPaise))));
}

/** Gap psi - phi as a share: above 0 money runs ahead of work. 42.53 % spent, 46 % done: -3.5 points. */
export function gapOf(spentOfAmount: Known<Fraction>, physical: Known<Fraction>): Known<Fraction> {
  return ifBothKnown(spentOfAmount, physical, subtract);
}
