import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { Plan } from './plan.ts';

const HOUR = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const LONGEST_EXTENSION = 3;

/**
 * The calendar and the limits of the status rule: half-months, hours of the day, returned rows due between cut-off and freeze, reminders inside the fortnight, red below amber.
 * Cut-off 23:59:59, resubmission T+2, freeze T+3 working days 18:00 pass; resubmission after the freeze is refused.
 */
export function checkCalendar({ calendar, rules }: Plan): Breach[] {
  const isWait = (n: number) => Number.isInteger(n) && n >= 0 && n <= 15;
  const faults: readonly (readonly [isFault: boolean, field: string, problem: string])[] = [
    [calendar.beat !== 'HALF_MONTH', 'calendar.beat', `the beat ${calendar.beat} has no rules yet`],
    [!HOUR.test(calendar.cutOffHour), 'calendar.cutOffHour', 'an hour is written like 23:59:59'],
    [!HOUR.test(calendar.freezeHour), 'calendar.freezeHour', 'an hour is written like 18:00'],
    [!Number.isInteger(calendar.reminderHour) || calendar.reminderHour < 0 || calendar.reminderHour > 23, 'calendar.reminderHour', 'the hour of reminders is 0 to 23'],
    [calendar.reminderOffsets.some((offset) => !Number.isInteger(offset) || offset < 0 || offset > 12), 'calendar.reminderOffsets', 'reminders go 0 to 12 days before the last day'],
    [!isWait(calendar.resubmitWorkingDays), 'calendar.resubmitWorkingDays', 'working days are 0 to 15'],
    [!isWait(calendar.freezeWorkingDays), 'calendar.freezeWorkingDays', 'working days are 0 to 15'],
    [calendar.freezeWorkingDays < calendar.resubmitWorkingDays, 'calendar.freezeWorkingDays', 'the freeze cannot come before returned rows are due'],
    [calendar.resubmitWorkingDays === 0 && calendar.freezeHour <= calendar.cutOffHour, 'calendar.freezeHour', 'returned rows cannot be due before the cut-off'],
    [!isWait(calendar.extensionWorkingDaysMax) || calendar.extensionWorkingDaysMax > LONGEST_EXTENSION, 'calendar.extensionWorkingDaysMax', `an extension is ${LONGEST_EXTENSION} working days at most`],
    [calendar.weeklyHolidays.saturdays.some((n) => !Number.isInteger(n) || n < 1 || n > 5), 'calendar.weeklyHolidays.saturdays', 'Saturdays of a month are 1 to 5'],
    [new Set(calendar.holidays.map(({ on }) => on)).size !== calendar.holidays.length, 'calendar.holidays', 'a date is listed twice'],
    [rules.redBelowSpi > rules.amberBelowSpi, 'rules.redBelowSpi', 'red begins below amber'],
    [rules.redMilestoneDaysLate < rules.amberMilestoneDaysLate, 'rules.redMilestoneDaysLate', 'red begins later than amber'],
  ];
  return faults.flatMap(([isFault, field, problem]) => (isFault ? [block('PLAN_CALENDAR', { problem }, { field })] : []));
}
