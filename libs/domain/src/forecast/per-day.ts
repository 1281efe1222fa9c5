import { fraction, median, missing, multiply } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/** What one frozen fortnight brought: paise spent, or the rise of the physical index. */
export interface FortnightGain {
  readonly gain: Fraction;
  readonly lengthDays: number;
}

const LOOKED_AT = 4;

/**
 * Pace: the median of the last four frozen fortnights per day (DOMAIN 6.9), since half-months are 13 to 16 days long. Gains of 1.0, 1.2, 0.8, 1.4 points in 15, 16, 15, 16 days
 * give 0.070833 points a day. Oldest first. Fewer than four: TOO_LITTLE_HISTORY, since one quiet fortnight would promise that nothing lapses.
 */
export function medianPerDay(gains: readonly FortnightGain[]): Known<Fraction> {
  const last = gains.slice(-LOOKED_AT);
  if (last.length < LOOKED_AT) return missing('TOO_LITTLE_HISTORY');
  return median(last.map(({ gain, lengthDays }) => multiply(gain, fraction(1, lengthDays))));
}
