import { addDays } from '../calendar/day.ts';
import type { CivilDate } from '../calendar/fortnight.ts';
import { ACTION_REMINDERS, type ActionPoint, type ActionReminder, type EscalationTier } from './action-point.ts';

/** Days before (negative) and after the day set at which each reminder comes. */
const OFFSETS: Readonly<Record<ActionReminder, number>> = { BEFORE_7: -7, BEFORE_1: -1, AFTER_1: 1, AFTER_7: 7, AFTER_15: 15 };

/** How long before the day set the first reminder comes. */
export const REMINDED_BEFORE_DAYS = -OFFSETS.BEFORE_7;

/** A reminder that has gone out, for the day that was set then. */
export interface SentReminder {
  readonly reminder: ActionReminder;
  readonly dueOn: CivilDate;
}

/**
 * The reminder an action point is due on a day, if any: 7 days and 1 day before the day set, then 1, 7 and 15 days after it, each once (LESSONS: reminders and three tiers). Due 28.02.2026: 21.02., 27.02., 01.03., 07.03. and
 * 15.03. After days of standstill, or holidays, the highest one that was reached makes up for those below it. A later day starts the ladder afresh. None for a day before the decision, and none once it is claimed.
 */
export function remindersDue(point: Pick<ActionPoint, 'state' | 'dueOn' | 'decidedOn'>, today: CivilDate, sent: readonly SentReminder[]): ActionReminder | null {
  if (point.state !== 'OPEN') return null;
  const reached = ACTION_REMINDERS.findLastIndex((reminder) => addDays(point.dueOn, OFFSETS[reminder]) <= today);
  const reminder = ACTION_REMINDERS[reached];
  if (reminder === undefined || addDays(point.dueOn, OFFSETS[reminder]) <= point.decidedOn) return null;
  const isPassed = sent.some((one) => one.dueOn === point.dueOn && ACTION_REMINDERS.indexOf(one.reminder) >= reached);
  return isPassed ? null : reminder;
}

/** Who hears of a reminder: its owner always; the convenor too from 7 days late; the chair too from 15 days late. */
export function tiersOf(reminder: ActionReminder): readonly EscalationTier[] {
  if (reminder === 'AFTER_15') return ['OWNER', 'CONVENOR', 'CHAIR'];
  return reminder === 'AFTER_7' ? ['OWNER', 'CONVENOR'] : ['OWNER'];
}

/** How far a point has been taken up: 5 days late the owner, 7 the convenor, 15 the chair. Null while it is not late. */
export function tierOf(daysLate: number): EscalationTier | null {
  if (daysLate >= OFFSETS.AFTER_15) return 'CHAIR';
  if (daysLate >= OFFSETS.AFTER_7) return 'CONVENOR';
  return daysLate >= OFFSETS.AFTER_1 ? 'OWNER' : null;
}
