import { ONE, ZERO, add, fraction, ifBothKnown, max, min, multiply } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/**
 * Where the work ends if it goes on at the present pace: phi + gain per day x days left (DOMAIN 6.9), a projection, never above 1 nor below 0.
 * 0.33 with 0.00070833 a day for 424 days gives 63.03 %.
 */
export function forecastAtEnd(physical: Known<Fraction>, gainPerDay: Known<Fraction>, daysLeft: number): Known<Fraction> {
  return ifBothKnown(physical, gainPerDay, (done, gain) => max(ZERO, min(ONE, add(done, multiply(gain, fraction(Math.max(0, daysLeft)))))));
}
