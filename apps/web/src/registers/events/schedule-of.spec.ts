import { describe, expect, it } from '@jest/globals';
import { aLine, manyMeetings } from '../register-fixture.ts';
import { scheduleOf } from './schedule-of.ts';

describe('the schedule of one-to-one meetings', () => {
  it('lays 150 meetings out as ten times at fifteen tables, each in its own cell', () => {
    const { tables, slots, unplaced } = scheduleOf(manyMeetings());
    expect([tables.length, slots.length, unplaced.length]).toEqual([15, 10, 0]);
    expect(tables.slice(0, 3)).toEqual(['1', '2', '3']); // not 1, 10, 11
    expect(slots.map(({ from }) => from)).toEqual(['10:00', '10:30', '11:00', '11:30', '12:00', '12:30', '13:00', '13:30', '14:00', '14:30']);
    expect(slots.flatMap(({ meetings }) => [...meetings.values()].map((list) => list.length))).toEqual(Array.from({ length: 150 }, () => 1));
  });

  it('shows two at one table at one time in one cell, and counts out what has no time', () => {
    const at = (seller: string, some: Record<string, string>) => aLine({ seller, buyer: 'B-1', plannedOn: '2026-01-20', ...some }, { recordId: `77777777-7777-4777-8777-00000000000${seller.at(-1)}` });
    const { slots, unplaced } = scheduleOf([at('S-1', { from: '10:00', table: '4' }), at('S-2', { from: '10:00', table: '4' }), at('S-3', { from: '10:30' })]);
    expect(slots[0]?.meetings.get('4')).toHaveLength(2);
    expect(unplaced).toHaveLength(1);
  });
});
