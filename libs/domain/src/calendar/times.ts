import type { PlanCalendar } from '../plan/plan.ts';
import { addDays, istInstant } from './day.ts';
import type { Fortnight, FortnightTimes } from './fortnight.ts';
import { addWorkingDays } from './working-day.ts';

/**
 * The instants that rule a fortnight (DOMAIN 4.1), T being its last day: reminders at T-3, T-1 and T noon, entry ends at T 23:59:59, returned rows until T+2 working days 18:00,
 * freeze at T+3 working days 18:00 IST. FN 2025-26/20 freezes on 04.02.2026 at 12:30 UTC. An extension moves resubmission and freeze by so many working days. Refuses a beat without rules.
 */
export function timesOf(calendar: PlanCalendar, fortnight: Fortnight, extensionDays = 0): FortnightTimes {
  if (calendar.beat !== 'HALF_MONTH') throw new Error(`the beat ${calendar.beat} has no rules yet: only HALF_MONTH can be run`);
  const last = fortnight.endsOn;
  const noon = `${String(calendar.reminderHour).padStart(2, '0')}:00`;
  const offsets = [...new Set([...calendar.reminderOffsets, 0])].sort((a, b) => b - a);
  const workingDay = (n: number) => istInstant(addWorkingDays(calendar, last, n + extensionDays), calendar.freezeHour);
  return {
    opensAt: istInstant(fortnight.startsOn, '00:00'),
    reminders: offsets.map((offset) => istInstant(addDays(last, -offset), noon)),
    cutOffAt: istInstant(last, calendar.cutOffHour),
    resubmitUntil: workingDay(calendar.resubmitWorkingDays),
    freezesAt: workingDay(calendar.freezeWorkingDays),
  };
}
