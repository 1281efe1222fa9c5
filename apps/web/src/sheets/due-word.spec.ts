import { describe, expect, it } from '@jest/globals';
import { dueWord } from './due-word.ts';

const dueAt = '2026-02-15T18:29:59.000Z'; // 23:59:59 in India

describe('when a sheet is due', () => {
  it.each([
    ['2026-02-13T06:00:00.000Z', 'fortnights.dueInDays', { days: 2 }],
    ['2026-02-14T18:00:00.000Z', 'fortnights.dueTomorrow', {}], // 23:30 in India, half an hour before its last day
    ['2026-02-14T18:31:00.000Z', 'fortnights.dueToday', {}],
    ['2026-02-15T18:30:00.000Z', 'fortnights.duePassed', {}],
  ])('counts days as India lives them: at %s it is %s', (now, key, values) => {
    expect(dueWord(dueAt, now)).toEqual({ key, values });
  });
});
