import type { Instant } from '../calendar/fortnight.ts';
import { checkRight } from '../rights/can.ts';
import type { Charge } from '../rights/roles.ts';
import { block } from './breach-values.ts';
import type { Breach } from './breach.ts';
import type { FortnightClock } from './check-sheet.ts';
import { isFrozen } from './life-cycles.ts';
import type { SubmissionState } from './sheet.ts';

/**
 * Whether the nodal officer or the PMU may remind the offices of a fortnight now: while entry is open, and not before it opens.
 * FN 2025-26/20 can be reminded of until 31.01.2026, 23:59:59 IST; after that nothing new can be handed in for it.
 */
export function checkReminder({ charge, fortnight, now }: { readonly charge: Charge; readonly fortnight: FortnightClock; readonly now: Instant }): Breach[] {
  const breaches = checkRight(charge, 'REMIND');
  if (fortnight.state === 'UPCOMING') breaches.push(block('FORTNIGHT_NOT_OPEN', { fortnightId: fortnight.id, state: fortnight.state }));
  else if (isFrozen(fortnight.state) || Date.parse(now) > Date.parse(fortnight.cutOffAt)) breaches.push(block('REMIND_TOO_LATE', { at: fortnight.cutOffAt }));
  return breaches;
}

/** Whether a sheet is still to be handed in: never submitted, or returned and not answered. A sheet that is SUBMITTED waits for others. */
export function isOutstanding(state: SubmissionState | null): boolean {
  return state === null || state === 'RETURNED';
}
