import { describe, expect, it } from '@jest/globals';
import { aCalendar } from '@pakhwada/testing/builders';
import fc from 'fast-check';
import { addDays, addWorkingDays, fortnightById, isWorkingDay, weekdayOf } from '../calendar/index.ts';
import type { SeriesRule } from './committee.ts';
import { nextSeriesDays } from './series.ts';

const calendar = aCalendar();
const days = (rule: SeriesRule, from: string, count: number, until = '2027-03-31'): string[] => nextSeriesDays(rule, calendar, { from, until, count }).map(({ on }) => on);

describe('the series of a committee', () => {
  it('floats after the freeze: FN 20 freezes on Wednesday 04.02.2026, two working days later is Friday the 6th', () => {
    expect(nextSeriesDays({ kind: 'AFTER_FREEZE', workingDays: 2 }, calendar, { from: '2026-02-01', until: '2027-03-31', count: 2 })).toEqual([{ on: '2026-02-06', fortnightId: '2025-26-FN20' }, { on: '2026-02-20', fortnightId: '2025-26-FN21' }]);
    expect(days({ kind: 'AFTER_FREEZE', workingDays: 0 }, '2026-02-01', 1)).toEqual(['2026-02-04']);
    expect(days({ kind: 'AFTER_FREEZE', workingDays: 2 }, '2026-02-07', 1)).toEqual(['2026-02-20']);
    expect(days({ kind: 'AFTER_FREEZE', workingDays: 2 }, '2024-01-01', 1)).toEqual(['2025-04-21']); // before the first fortnight there is nothing to sit on
  });

  it('sits twice a month, on the next working day where offices are closed', () => {
    expect(days({ kind: 'TWICE_A_MONTH', days: [15, 31] }, '2026-02-01', 4)).toEqual(['2026-02-16', '2026-03-02', '2026-03-16', '2026-03-31']); // Sundays 15.02. and 15.03.; Saturday 28.02. is a fourth one
    expect(days({ kind: 'TWICE_A_MONTH', days: [10, 26] }, '2026-01-20', 1)).toEqual(['2026-01-27']); // Republic Day
  });

  it('sits on the nth weekday of a month, 5 the last', () => {
    expect(days({ kind: 'WEEKDAY', nth: 4, weekday: 3 }, '2026-01-01', 2)).toEqual(['2026-01-28', '2026-02-25']);
    expect(days({ kind: 'WEEKDAY', nth: 5, weekday: 5 }, '2026-01-01', 2)).toEqual(['2026-01-30', '2026-02-27']);
    expect(days({ kind: 'WEEKDAY', nth: 1, weekday: 4 }, '2026-01-02', 1)).toEqual(['2026-02-05']); // 1 January is over
  });

  it('ends with the scheme', () => {
    expect(days({ kind: 'WEEKDAY', nth: 1, weekday: 1 }, '2026-01-01', 9, '2026-02-15')).toEqual(['2026-01-05', '2026-02-02']);
    expect(days({ kind: 'AFTER_FREEZE', workingDays: 2 }, '2027-03-01', 9)).toEqual(['2027-03-05', '2027-03-20', '2027-04-06']);
    expect(days({ kind: 'AFTER_FREEZE', workingDays: 2 }, '2028-01-01', 3)).toEqual([]);
  });

  const rules = fc.oneof(
    fc.record({ kind: fc.constant('AFTER_FREEZE' as const), workingDays: fc.integer({ min: 0, max: 20 }) }),
    fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })).map(([a, b]) => ({ kind: 'TWICE_A_MONTH' as const, days: [Math.min(a, b), Math.max(a, b) + 1] as [number, number] })),
    fc.record({ kind: fc.constant('WEEKDAY' as const), nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const), weekday: fc.integer({ min: 0, max: 6 }) }),
  );
  const dates = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2025-04-01', n));

  it('names working days only, from the day asked on, each later than the one before, and the same from any day between', () => {
    fc.assert(
      fc.property(rules, dates, (rule, from) => {
        const found = nextSeriesDays(rule, calendar, { from, until: '2027-03-31', count: 6 });
        found.forEach(({ on }, i) => {
          expect([on >= from, isWorkingDay(calendar, on), i === 0 || on > found[i - 1]!.on]).toEqual([true, true, true]);
        });
        const [first, second] = found;
        if (first && second) expect(nextSeriesDays(rule, calendar, { from: addDays(first.on, 1), until: '2027-03-31', count: 1 })[0]).toEqual(second);
      }),
      { numRuns: 300 },
    );
  });

  it('never sits before its figures are frozen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), dates, (workingDays, from) => {
        for (const { on, fortnightId } of nextSeriesDays({ kind: 'AFTER_FREEZE', workingDays }, calendar, { from, until: '2027-03-31', count: 3 })) {
          expect(on).toBe(addWorkingDays(calendar, fortnightById(fortnightId!).endsOn, calendar.freezeWorkingDays + workingDays));
        }
      }),
    );
  });

  it('falls on its weekday unless offices are closed that day', () => {
    const moved = days({ kind: 'WEEKDAY', nth: 4, weekday: 1 }, '2026-01-01', 1);
    expect([moved, weekdayOf(moved[0]!)]).toEqual([['2026-01-27'], 2]); // Monday the 26th is Republic Day
  });
});
