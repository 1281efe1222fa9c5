import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { PlanProblem } from './plan-problems.ts';
import type { Plan } from './plan.ts';

const HOUR = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const LONGEST_EXTENSION = 3;

/**
 * The calendar and the limits of the status rule: half-months, hours of the day, returned rows due between cut-off and freeze, reminders inside the fortnight, red below amber.
 * Cut-off 23:59:59, resubmission T+2, freeze T+3 working days 18:00 pass; resubmission after the freeze is refused.
 */
export function checkCalendar({ calendar, rules }: Plan): Breach[] {
  const isWait = (n: number) => Number.isInteger(n) && n >= 0 && n <= 15;
  const faults: readonly (readonly [isFault: boolean, field: string, problem: PlanProblem, detail?: string])[] = [
    [calendar.beat !== 'HALF_MONTH', 'calendar.beat', 'BEAT', calendar.beat],
    [!HOUR.test(calendar.cutOffHour), 'calendar.cutOffHour', 'WRITTEN_LIKE', '23:59:59'],
    [!HOUR.test(calendar.freezeHour), 'calendar.freezeHour', 'WRITTEN_LIKE', '18:00'],
    [!Number.isInteger(calendar.reminderHour) || calendar.reminderHour < 0 || calendar.reminderHour > 23, 'calendar.reminderHour', 'REMINDER_HOUR'],
    [calendar.reminderOffsets.some((offset) => !Number.isInteger(offset) || offset < 0 || offset > 12), 'calendar.reminderOffsets', 'REMINDER_DAYS'],
    [!isWait(calendar.resubmitWorkingDays), 'calendar.resubmitWorkingDays', 'WORKING_DAYS'],
    [!isWait(calendar.freezeWorkingDays), 'calendar.freezeWorkingDays', 'WORKING_DAYS'],
    [calendar.freezeWorkingDays < calendar.resubmitWorkingDays, 'calendar.freezeWorkingDays', 'FREEZE_TOO_EARLY'],
    [calendar.resubmitWorkingDays === 0 && calendar.freezeHour <= calendar.cutOffHour, 'calendar.freezeHour', 'RETURNS_TOO_EARLY'],
    [!isWait(calendar.extensionWorkingDaysMax) || calendar.extensionWorkingDaysMax > LONGEST_EXTENSION, 'calendar.extensionWorkingDaysMax', 'EXTENSION', `${LONGEST_EXTENSION}`],
    [calendar.weeklyHolidays.saturdays.some((n) => !Number.isInteger(n) || n < 1 || n > 5), 'calendar.weeklyHolidays.saturdays', 'SATURDAYS'],
    [new Set(calendar.holidays.map(({ on }) => on)).size !== calendar.holidays.length, 'calendar.holidays', 'HOLIDAY_TWICE'],
    [rules.redBelowSpi > rules.amberBelowSpi, 'rules.redBelowSpi', 'RED_ABOVE_AMBER'],
    [rules.redMilestoneDaysLate < rules.amberMilestoneDaysLate, 'rules.redMilestoneDaysLate', 'RED_BEFORE_AMBER'],
  ];
  return faults.flatMap(([isFault, field, problem, detail = '']) => (isFault ? [block('PLAN_CALENDAR', { problem, detail }, { field })] : []));
}
