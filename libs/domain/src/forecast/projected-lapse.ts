import { fraction, ifKnown, multiply, roundHalfUp } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/** Spend expected up to 31 March: pace x days left, to the paisa (DOMAIN 6.9). 0.0070833 crore a day x 59 days is 0.42 crore. A pace below 0 (refunds) projects nothing. */
export function projectedSpendPaise(pacePaisePerDay: Known<Fraction>, daysLeft: number): Known<number> {
  return ifKnown(pacePaisePerDay, (pace) => Math.max(0, Number(roundHalfUp(multiply(pace, fraction(Math.max(0, daysLeft)))))));
}

/**
 * Projected lapse before caps: the money of the year (opening unspent + released this year) less what is spent and will be spent by 31 March, never below 0 (DOMAIN 6.5, 6.9).
 * Unspent 1.25 crore, projected 0.42: lapse 0.83 crore.
 */
export function projectedLapsePaise(yearReleasePaise: number, spentFyPaise: number, projected: Known<number>): Known<number> {
  return ifKnown(projected, (spend) => Math.max(0, yearReleasePaise - spentFyPaise - spend));
}
