import type { FortnightId } from '../calendar/fortnight.ts';
import { isMissing, missing } from '../ratio/index.ts';
import type { Known } from '../ratio/index.ts';

const A_YEAR = 24;

/** Fortnights that a sum takes at a pace, the last one begun counted: 5.00 crore at 1.60 a fortnight take 4. Nothing to spend: 0; no pace above 0: NO_DENOMINATOR. */
export function fortnightsNeeded(leftPaise: number, bestPaise: Known<number>): Known<number> {
  if (isMissing(bestPaise)) return bestPaise;
  if (leftPaise <= 0) return 0;
  return bestPaise <= 0 ? missing('NO_DENOMINATOR') : Number((BigInt(leftPaise) + BigInt(bestPaise) - 1n) / BigInt(bestPaise));
}

/**
 * The fortnight in which the money runs out of time: the last one from which the best pace ever would still spend it all by 31 March. Four fortnights needed: FN 21, the first half of February.
 * What needs more than the year stands at its first fortnight; nothing left to spend: NOT_DUE.
 */
export function runsOutIn(financialYear: string, needed: Known<number>): Known<FortnightId> {
  if (isMissing(needed)) return needed;
  if (needed === 0) return missing('NOT_DUE');
  return `${financialYear}-FN${String(Math.max(1, A_YEAR + 1 - needed)).padStart(2, '0')}`;
}
