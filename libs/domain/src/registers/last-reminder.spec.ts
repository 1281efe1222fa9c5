import { describe, expect, it } from '@jest/globals';
import { lastReminder } from './last-reminder.ts';

const calendar = { reminderHour: 12, weeklyHolidays: { sundays: true, saturdays: [2, 4] }, holidays: [{ on: '2026-01-26', name: { en: 'Republic Day', hi: 'गणतंत्र दिवस' }, isIllustrative: false }] };

describe('the daily reminder of what is due in registers', () => {
  it.each([
    ['2026-02-02T05:30:00.000Z', '2026-01-31T06:30:00.000Z'], // Monday 11:00: a fifth Saturday is worked, Sunday is not
    ['2026-02-02T06:30:00.000Z', '2026-02-02T06:30:00.000Z'], // noon itself
    ['2026-02-16T03:00:00.000Z', '2026-02-13T06:30:00.000Z'], // a second Saturday is not worked
    ['2026-01-27T06:00:00.000Z', '2026-01-23T06:30:00.000Z'], // a holiday, a Sunday and a fourth Saturday lie between
    ['2026-01-31T20:00:00.000Z', '2026-01-31T06:30:00.000Z'], // past midnight in India
  ])('at %s was last due at %s', (now, at) => expect(lastReminder(calendar, now)).toBe(at));
  it('never comes where nobody works', () => expect(lastReminder({ ...calendar, weeklyHolidays: { sundays: true, saturdays: [1, 2, 3, 4, 5] }, holidays: Array.from({ length: 60 }, (_, i) => ({ on: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10), name: { en: 'x', hi: 'x' }, isIllustrative: false })) }, '2026-02-25T10:00:00.000Z')).toBeNull());
});
