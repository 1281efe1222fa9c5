import { daysBetween } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import { fraction, missing } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/** On-time reporting: sheets in by the cut-off of those expected (DOMAIN 6.5); NIL counts as reported. 29 of 32 is 90.6 %. Nothing expected: NO_DENOMINATOR. */
export function onTimeShare(onTime: number, expected: number): Known<Fraction> {
  return expected === 0 ? missing('NO_DENOMINATOR') : fraction(onTime, expected);
}

/** Staleness: days since the last approved entry. From 31.12.2025 to 31.01.2026 it is 31, beyond the 30 that turn its cell red. Never approved: NOT_REPORTED. */
export function staleDays(lastApprovedOn: CivilDate | null, asOn: CivilDate): Known<number> {
  return lastApprovedOn === null ? missing('NOT_REPORTED') : Math.max(0, daysBetween(lastApprovedOn, asOn));
}
