import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import { ACTION_REMINDERS } from './action-point.ts';
import { remindersDue, tierOf, tiersOf, type SentReminder } from './action-reminders.ts';

const DUE = '2026-02-28';
const point = { state: 'OPEN' as const, dueOn: DUE, decidedOn: '2026-02-10' };

describe('the reminder of an action point due on 28.02.2026', () => {
  it.each([
    ['2026-02-20', null],
    ['2026-02-21', 'BEFORE_7'],
    ['2026-02-26', 'BEFORE_7'],
    ['2026-02-27', 'BEFORE_1'],
    ['2026-02-28', 'BEFORE_1'],
    ['2026-03-01', 'AFTER_1'],
    ['2026-03-06', 'AFTER_1'],
    ['2026-03-07', 'AFTER_7'],
    ['2026-03-14', 'AFTER_7'],
    ['2026-03-15', 'AFTER_15'],
    ['2026-06-01', 'AFTER_15'], // after a standstill the highest makes up for all
  ] as const)('on %s is %s', (today, reminder) => expect(remindersDue(point, today, [])).toBe(reminder));

  it('goes out once, and none below it after it', () => {
    expect(remindersDue(point, '2026-02-22', [{ reminder: 'BEFORE_7', dueOn: DUE }])).toBeNull();
    expect(remindersDue(point, '2026-03-07', [{ reminder: 'AFTER_15', dueOn: DUE }])).toBeNull();
    expect(remindersDue(point, '2026-03-07', [{ reminder: 'AFTER_1', dueOn: DUE }])).toBe('AFTER_7');
  });

  it('starts afresh with a later day', () => expect(remindersDue({ ...point, dueOn: '2026-03-20' }, '2026-03-13', [{ reminder: 'AFTER_7', dueOn: DUE }])).toBe('BEFORE_7'));

  it('never comes for a day before the decision, nor once it is claimed, closed or dropped', () => {
    expect(remindersDue({ ...point, decidedOn: '2026-02-25' }, '2026-02-26', [])).toBeNull();
    for (const state of ['CLAIMED', 'CLOSED', 'DROPPED'] as const) expect(remindersDue({ ...point, state }, '2026-03-15', [])).toBeNull();
  });

  it('comes at most five times over any run of days, each kind once and in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -17, max: 60 }), { maxLength: 60 }), (days) => {
        const sent: SentReminder[] = [];
        for (const day of [...days].sort((a, b) => a - b)) {
          const reminder = remindersDue(point, addDays(DUE, day), sent);
          if (reminder) sent.push({ reminder, dueOn: DUE });
        }
        const order = sent.map(({ reminder }) => ACTION_REMINDERS.indexOf(reminder));
        expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('who hears of it', () => {
  it('is the owner, from seven days late the convenor, from fifteen the chair', () => {
    expect(ACTION_REMINDERS.map((reminder) => tiersOf(reminder).at(-1))).toEqual(['OWNER', 'OWNER', 'OWNER', 'CONVENOR', 'CHAIR']);
    expect(tiersOf('AFTER_15')).toEqual(['OWNER', 'CONVENOR', 'CHAIR']);
    expect([0, 1, 6, 7, 14, 15, 90].map(tierOf)).toEqual([null, 'OWNER', 'OWNER', 'CONVENOR', 'CONVENOR', 'CHAIR', 'CHAIR']);
  });
});
