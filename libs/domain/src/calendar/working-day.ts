import type { PlanCalendar } from '../plan/plan.ts';
import { addDays, weekdayOf } from './day.ts';
import type { CivilDate } from './fortnight.ts';

const LONGEST_WAIT = 366; // days without one working day: then the calendar itself is wrong

type Holidays = Pick<PlanCalendar, 'holidays' | 'weeklyHolidays'>;

/** Whether offices of the State work on a date: not on Sundays, the Saturdays the plan names (2nd and 4th) and its gazetted holidays. 2026-01-31, a fifth Saturday, is a working day. */
export function isWorkingDay(calendar: Holidays, on: CivilDate): boolean {
  const weekday = weekdayOf(on);
  if (weekday === 0 && calendar.weeklyHolidays.sundays) return false;
  if (weekday === 6 && calendar.weeklyHolidays.saturdays.includes(Math.ceil(Number(on.slice(8)) / 7))) return false;
  return !calendar.holidays.some((holiday) => holiday.on === on);
}

/** The n-th working day after a date: T = 31.01.2026 (Saturday) and n = 3 give Wednesday 04.02.2026; n = 0 the date itself. Refuses a negative n. */
export function addWorkingDays(calendar: Holidays, on: CivilDate, n: number): CivilDate {
  if (!Number.isInteger(n) || n < 0) throw new Error(`${n} is no number of working days`);
  let day = on;
  let waited = 0;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) [left, waited] = [left - 1, 0];
    else if (++waited > LONGEST_WAIT) throw new Error('the calendar has no working day in a year');
  }
  return day;
}
