import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanCalendar } from '../plan/plan.ts';
import { addDays, istDateOf, istInstant } from './day.ts';
import { fortnightById } from './half-month.ts';
import { timesOf } from './times.ts';
import { addWorkingDays, isWorkingDay } from './working-day.ts';

const republicDay = { on: '2026-01-26', name: { en: 'Republic Day', hi: 'गणतंत्र दिवस' }, isIllustrative: false };
const calendar: PlanCalendar = {
  beat: 'HALF_MONTH',
  firstFortnightId: '2024-25-FN13',
  reminderOffsets: [3, 1],
  reminderHour: 12,
  cutOffHour: '23:59:59',
  resubmitWorkingDays: 2,
  freezeWorkingDays: 3,
  freezeHour: '18:00',
  extensionWorkingDaysMax: 3,
  holidays: [republicDay],
  weeklyHolidays: { sundays: true, saturdays: [2, 4] },
};

describe('working days', () => {
  it('rests on Sundays, second and fourth Saturdays and gazetted holidays, not on other Saturdays', () => {
    expect(isWorkingDay(calendar, '2026-01-31')).toBe(true); // fifth Saturday
    expect(isWorkingDay(calendar, '2026-01-10')).toBe(false); // second
    expect(isWorkingDay(calendar, '2026-01-24')).toBe(false); // fourth
    expect(isWorkingDay(calendar, '2026-01-25')).toBe(false); // Sunday
    expect(isWorkingDay(calendar, '2026-01-26')).toBe(false); // holiday
    expect(isWorkingDay(calendar, '2026-01-27')).toBe(true);
  });

  it('counts three working days from 31.01.2026 to 04.02.2026, and over a long weekend', () => {
    expect(addWorkingDays(calendar, '2026-01-31', 3)).toBe('2026-02-04');
    expect(addWorkingDays(calendar, '2026-01-23', 1)).toBe('2026-01-27');
    expect(addWorkingDays(calendar, '2026-01-25', 0)).toBe('2026-01-25');
  });

  it('refuses a negative count, and a calendar that never works', () => {
    expect(() => addWorkingDays(calendar, '2026-01-31', -1)).toThrow('no number of working days');
    const idle = { weeklyHolidays: calendar.weeklyHolidays, holidays: Array.from({ length: 400 }, (_, i) => ({ ...republicDay, on: addDays('2026-01-01', i) })) };
    expect(() => addWorkingDays(idle, '2026-01-01', 1)).toThrow('no working day');
  });

  it('never goes back when the date or the count grows, and ends on a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 9 }), (day, n, later) => {
        const on = addDays('2024-01-01', day);
        const end = addWorkingDays(calendar, on, n);
        expect(isWorkingDay(calendar, end)).toBe(true);
        expect(addWorkingDays(calendar, addDays(on, later), n) >= end).toBe(true);
        expect(addWorkingDays(calendar, on, n + 1) > end).toBe(true);
      }),
    );
  });
});

describe('the instants of a fortnight', () => {
  it('runs FN 2025-26/20 from 16 January to its freeze on 4 February 18:00 IST', () => {
    expect(timesOf(calendar, fortnightById('2025-26-FN20'))).toEqual({
      opensAt: '2026-01-15T18:30:00.000Z',
      reminders: ['2026-01-28T06:30:00.000Z', '2026-01-30T06:30:00.000Z', '2026-01-31T06:30:00.000Z'],
      cutOffAt: '2026-01-31T18:29:59.999Z',
      resubmitUntil: '2026-02-03T12:30:00.000Z',
      freezesAt: '2026-02-04T12:30:00.000Z',
    });
  });

  it('moves resubmission and freeze, not the cut-off, when the nodal officer extends', () => {
    const plain = timesOf(calendar, fortnightById('2025-26-FN20'));
    const extended = timesOf(calendar, fortnightById('2025-26-FN20'), 2);
    expect(extended).toEqual({ ...plain, resubmitUntil: '2026-02-05T12:30:00.000Z', freezesAt: '2026-02-06T12:30:00.000Z' });
  });

  it('opens a fortnight in the millisecond after the cut-off of the one before', () => {
    const gap = Date.parse(timesOf(calendar, fortnightById('2025-26-FN21')).opensAt) - Date.parse(timesOf(calendar, fortnightById('2025-26-FN20')).cutOffAt);
    expect(gap).toBe(1);
  });

  it('takes hours, offsets and waits from the plan', () => {
    const own = { ...calendar, reminderOffsets: [], reminderHour: 9, cutOffHour: '20:00', freezeHour: '10:30', resubmitWorkingDays: 0, freezeWorkingDays: 1 };
    expect(timesOf(own, fortnightById('2025-26-FN20'))).toEqual({
      opensAt: '2026-01-15T18:30:00.000Z',
      reminders: ['2026-01-31T03:30:00.000Z'],
      cutOffAt: '2026-01-31T14:30:00.000Z',
      resubmitUntil: '2026-01-31T05:00:00.000Z',
      freezesAt: '2026-02-02T05:00:00.000Z',
    });
  });

  it.each(['ROLLING_14', 'MONTH'] as const)('refuses the beat %s, which has no rules yet', (beat) => {
    expect(() => timesOf({ ...calendar, beat }, fortnightById('2025-26-FN20'))).toThrow(beat);
  });

  it('reads the Indian date off an instant', () => {
    expect(istDateOf('2026-02-05T18:29:59.999Z')).toBe('2026-02-05');
    expect(istDateOf('2026-02-05T18:30:00Z')).toBe('2026-02-06');
    expect(() => istDateOf('soon')).toThrow('no instant');
    expect(() => istInstant('2026-02-05', '24:00')).toThrow('no hour');
  });
});
