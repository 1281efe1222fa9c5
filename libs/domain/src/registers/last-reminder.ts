import { addDays, istDateOf, istInstant } from '../calendar/day.ts';
import type { Instant } from '../calendar/fortnight.ts';
import { isWorkingDay } from '../calendar/working-day.ts';
import type { PlanCalendar } from '../plan/plan.ts';

const DAYS_BACK = 31;

/**
 * The last instant by now at which offices are reminded of what is due in their registers: the reminder's hour of a working day. On Monday 02.02.2026 at 11:00 that is noon of Saturday 31.01.2026,
 * a fifth Saturday; an hour later it is Monday's own. After days of standstill one reminder makes up for all. Null where a month has no working day.
 */
export function lastReminder(calendar: Pick<PlanCalendar, 'reminderHour' | 'holidays' | 'weeklyHolidays'>, now: Instant): Instant | null {
  const today = istDateOf(now);
  for (let back = 0; back <= DAYS_BACK; back += 1) {
    const on = addDays(today, -back);
    const at = istInstant(on, `${String(calendar.reminderHour).padStart(2, '0')}:00`);
    if (isWorkingDay(calendar, on) && Date.parse(at) <= Date.parse(now)) return at;
  }
  return null;
}
