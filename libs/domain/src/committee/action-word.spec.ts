import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import { actionNumber, actionPointIdOf, committeeOf } from './action-number.ts';
import { ACTION_STATES, ACTION_WORDS, type ActionState, type ActionWord } from './action-point.ts';
import { actionWord, daysLate, isOverdue, orderOfActions } from './action-word.ts';

const DUE = '2026-02-28';
const point = (state: ActionState = 'OPEN', word: ActionWord | null = null, own: { dueOn?: string; claimedOn?: string | null } = {}) => ({ state, dueOn: DUE, claimedOn: null, lastUpdate: word && { word }, ...own });

describe('the word of an action point', () => {
  it.each([
    ['OPEN', null, '2026-02-20', 'NOT_STARTED'],
    ['OPEN', null, '2026-03-05', 'NOT_STARTED'], // yet to start, and overdue
    ['OPEN', 'ON_SCHEDULE', '2026-02-28', 'ON_SCHEDULE'], // the day itself is in time
    ['OPEN', 'ON_SCHEDULE', '2026-03-01', 'BEHIND'],
    ['OPEN', 'BEHIND', '2026-02-01', 'BEHIND'],
    ['OPEN', 'IMPLEMENTED', '2026-02-20', 'ON_SCHEDULE'], // the committee sent the claim back
    ['OPEN', 'IMPLEMENTED', '2026-03-01', 'BEHIND'],
    ['CLAIMED', 'IMPLEMENTED', '2026-03-20', 'IMPLEMENTED'],
    ['CLOSED', 'IMPLEMENTED', '2026-03-20', 'IMPLEMENTED'],
  ] as const)('%s, told %s, on %s reads %s', (state, told, today, word) => expect(actionWord(point(state, told), today)).toBe(word));

  it('is on schedule on no day after the one that was set', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACTION_STATES), fc.option(fc.constantFrom(...ACTION_WORDS)), fc.integer({ min: 1, max: 400 }), (state, word, days) => {
        expect(actionWord(point(state, word), addDays(DUE, days))).not.toBe('ON_SCHEDULE');
      }),
    );
  });
});

describe('how late it is', () => {
  it.each([
    ['OPEN', null, '2026-02-28', 0, false],
    ['OPEN', null, '2026-03-05', 5, true],
    ['CLAIMED', '2026-03-02', '2026-03-20', 2, false],
    ['CLOSED', '2026-02-20', '2026-03-20', 0, false],
    ['DROPPED', null, '2026-03-20', 0, false],
  ] as const)('%s, claimed on %s, on %s: %d days', (state, claimedOn, today, days, overdue) => {
    expect(daysLate(point(state, null, { claimedOn }), today)).toBe(days);
    expect(isOverdue(point(state), today)).toBe(overdue);
  });
});

describe('the order of an action taken report', () => {
  const at = (serial: number, dueOn: string, state: ActionState = 'OPEN', closedOn: string | null = null) => ({ serial, sittingId: 'HPC-15', state, dueOn, closedOn });

  it('has the longest overdue first, then open ones by their day, claimed, closed with the latest first, dropped', () => {
    const points = [at(1, '2026-02-28'), at(2, '2026-01-10'), at(3, '2026-01-05'), at(4, '2026-01-02', 'CLAIMED'), at(5, '2026-01-02', 'CLOSED', '2026-01-15'), at(6, '2026-01-02', 'CLOSED', '2026-01-18'), at(7, '2026-01-01', 'DROPPED')];
    expect(orderOfActions(points, '2026-01-20').map(({ serial }) => serial)).toEqual([3, 2, 1, 4, 6, 5, 7]);
    expect(points[0]!.serial).toBe(1); // the list itself stays
  });

  it('keeps every point once, whatever order it comes in', () => {
    const some = fc.array(fc.record({ state: fc.constantFrom(...ACTION_STATES), days: fc.integer({ min: -60, max: 60 }) }), { maxLength: 30 });
    fc.assert(
      fc.property(some, (list) => {
        const points = list.map(({ state, days }, i) => at(i + 1, addDays(DUE, days), state, state === 'CLOSED' ? addDays(DUE, days + 1) : null));
        const ordered = orderOfActions(points, DUE);
        expect(ordered).toEqual(orderOfActions(points.toReversed(), DUE));
        expect([...ordered].sort((a, b) => a.serial - b.serial)).toEqual(points);
        const late = ordered.filter((one) => isOverdue(one, DUE));
        expect(ordered.slice(0, late.length)).toEqual(late);
      }),
    );
  });
});

describe('the address of an action point', () => {
  it('is printed by sitting and serial', () => {
    expect(actionPointIdOf('HPC-15', 6)).toBe('HPC-15-6');
    expect(actionNumber('HPC-15-6')).toBe('15/6');
    expect(actionNumber('DIC-REASI-2-11')).toBe('2/11');
    expect(committeeOf('DIC-REASI-2')).toBe('DIC-REASI');
    expect(() => committeeOf('HPC')).toThrow(RangeError);
  });
});
