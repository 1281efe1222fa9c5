import { daysBetween } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import { fraction } from '../ratio/index.ts';
import type { Fraction } from '../ratio/index.ts';

export interface Elapsed {
  readonly elapsedDays: number;
  readonly totalDays: number;
  readonly elapsed: Fraction;
}

/**
 * How much of a component's own time has gone, tau (DOMAIN 6.5): both end days count, never below 0 or above 1.
 * 01.10.2024 to 31.03.2027 on 31.01.2026 is 488 of 912 days, 53.51 %. Refuses an end before the start.
 */
export function timeElapsed(startsOn: CivilDate, endsOn: CivilDate, on: CivilDate): Elapsed {
  const totalDays = daysBetween(startsOn, endsOn) + 1;
  if (totalDays < 1) throw new Error(`${endsOn} lies before ${startsOn}`);
  const elapsedDays = Math.min(Math.max(daysBetween(startsOn, on) + 1, 0), totalDays);
  return { elapsedDays, totalDays, elapsed: fraction(elapsedDays, totalDays) };
}
