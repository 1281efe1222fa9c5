import { block } from '../workflow/breach-values.ts';
import type { Place } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';

/** 10^15: no count of a State reaches it, and every sum below it is exact in a number. */
export const COUNT_LIMIT = 1_000_000_000_000_000;

/** A typed count is whole, from 0 and below 10^15 (I7). -3, 2.5 and 10^15 are each refused at their cell. */
export function checkCount(value: number, place: Place): Breach[] {
  if (Number.isFinite(value) && Math.abs(value) >= COUNT_LIMIT) return [block('TOO_LARGE', { value }, place)];
  if (!Number.isInteger(value)) return [block('NOT_A_WHOLE_NUMBER', {}, place)];
  return value < 0 ? [block('NEGATIVE', { value }, place)] : [];
}
