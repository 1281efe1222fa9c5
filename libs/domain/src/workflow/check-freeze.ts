import type { FortnightId, Instant } from '../calendar/fortnight.ts';
import type { PlanCalendar } from '../plan/plan.ts';
import { checkRight } from '../rights/can.ts';
import type { Charge } from '../rights/roles.ts';
import { block } from './breach-values.ts';
import type { Breach } from './breach.ts';
import type { FortnightClock } from './check-sheet.ts';
import { isFrozen } from './life-cycles.ts';
import type { SubmissionState } from './sheet.ts';

export interface Extension {
  readonly workingDays: number;
  readonly reason: string;
}

/**
 * Whether the nodal officer may put off the freeze (DOMAIN 4.1): once, before it is due, by 1 to 3 working days, with a reason (elections, network shutdown).
 * FN 2025-26/20 freezes on 04.02.2026; two days make it 06.02.2026.
 */
export function checkExtension(
  context: { readonly charge: Charge; readonly fortnight: FortnightClock & { readonly extensionDays: number }; readonly calendar: Pick<PlanCalendar, 'extensionWorkingDaysMax'>; readonly now: Instant },
  { workingDays, reason }: Extension,
): Breach[] {
  const { charge, fortnight, calendar, now } = context;
  const breaches = checkRight(charge, 'EXTEND');
  const most = calendar.extensionWorkingDaysMax;
  if (fortnight.state === 'UPCOMING') breaches.push(block('FORTNIGHT_NOT_OPEN', { fortnightId: fortnight.id, state: fortnight.state }));
  else if (isFrozen(fortnight.state)) breaches.push(block('FORTNIGHT_FROZEN', { fortnightId: fortnight.id }));
  else if (Date.parse(now) >= Date.parse(fortnight.freezesAt)) breaches.push(block('FREEZE_DUE', { at: fortnight.freezesAt }));
  if (fortnight.extensionDays > 0) breaches.push(block('ALREADY_EXTENDED', { workingDays: fortnight.extensionDays }));
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > most) breaches.push(block('EXTENSION_TOO_LONG', { workingDays, most }, { field: 'workingDays' }));
  if (reason.trim() === '') breaches.push(block('REASON_TEXT_NEEDED', {}, { field: 'reason' }));
  return breaches;
}

/**
 * Whether the nodal officer may freeze before the due time: entry has ended, every sheet due is approved, the fortnight before is frozen.
 * One of 32 sheets still VERIFIED refuses it with `open: 1`.
 */
export function checkEarlyFreeze(context: {
  readonly charge: Charge;
  readonly fortnight: FortnightClock;
  readonly now: Instant;
  readonly sheets: readonly { readonly state: SubmissionState | null }[]; // one for every sheet due
  readonly earlierUnfrozen: FortnightId | null;
}): Breach[] {
  const { charge, fortnight, now, sheets, earlierUnfrozen } = context;
  const breaches = checkRight(charge, 'FREEZE_EARLY');
  const open = sheets.filter(({ state }) => state !== 'APPROVED').length;
  if (isFrozen(fortnight.state)) breaches.push(block('FORTNIGHT_FROZEN', { fortnightId: fortnight.id }));
  else if (fortnight.state === 'UPCOMING' || Date.parse(now) <= Date.parse(fortnight.cutOffAt)) breaches.push(block('WRONG_STATE', { action: 'FREEZE_EARLY', state: fortnight.state }));
  if (earlierUnfrozen !== null) breaches.push(block('EARLIER_NOT_FROZEN', { fortnightId: earlierUnfrozen }));
  if (open > 0) breaches.push(block('NOT_ALL_APPROVED', { open }));
  return breaches;
}
