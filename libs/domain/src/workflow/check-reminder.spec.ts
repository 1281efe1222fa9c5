import { describe, expect, it } from '@jest/globals';
import type { Charge, Role } from '../rights/roles.ts';
import type { FortnightClock } from './check-sheet.ts';
import { checkReminder, isOutstanding } from './check-reminder.ts';

const charge = (role: Role): Charge => ({ personId: 'p', role, officeCode: 'PMU', districtLgd: null });
const fortnight: FortnightClock = { id: '2025-26-FN20', state: 'OPEN', cutOffAt: '2026-01-31T18:29:59.999Z', resubmitUntil: '2026-02-03T12:30:00.000Z', freezesAt: '2026-02-04T12:30:00.000Z' };
const codes = (role: Role, change: Partial<FortnightClock>, now: string) => checkReminder({ charge: charge(role), fortnight: { ...fortnight, ...change }, now }).map(({ code }) => code);

describe('a reminder by hand', () => {
  it('is for the nodal officer and the PMU while entry is open, to its last second', () => {
    for (const role of ['NODAL_OFFICER', 'PMU'] as const) expect(codes(role, {}, '2026-01-31T18:29:59.999Z')).toEqual([]);
    expect(codes('GM_DIC', {}, '2026-01-30T06:00:00.000Z')).toEqual(['NO_RIGHT']);
  });
  it('comes too late once entry has ended, and too early before it opens', () => {
    expect(codes('PMU', {}, '2026-01-31T18:30:00.000Z')).toEqual(['REMIND_TOO_LATE']);
    expect(codes('PMU', { state: 'FROZEN' }, '2026-01-30T06:00:00.000Z')).toEqual(['REMIND_TOO_LATE']);
    expect(codes('PMU', { state: 'UPCOMING' }, '2026-01-01T06:00:00.000Z')).toEqual(['FORTNIGHT_NOT_OPEN']);
  });
  it('is owed to who never handed in and to who has not answered a return', () => {
    expect(([null, 'RETURNED', 'SUBMITTED', 'VERIFIED', 'APPROVED'] as const).map(isOutstanding)).toEqual([true, true, false, false, false]);
  });
});
