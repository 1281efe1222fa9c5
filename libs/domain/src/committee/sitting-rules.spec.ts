import { describe, expect, it } from '@jest/globals';
import { aCalendar, aName, aPlan } from '@pakhwada/testing/builders';
import fc from 'fast-check';
import { addDays } from '../calendar/index.ts';
import type { Committee, Seat } from './committee.ts';
import { quorumStanding } from './quorum.ts';
import { checkCommittee, isSeatedOn, quorumOfSeats, seatsOn, type CommitteeContext } from './seats.ts';
import { checkAttendance, checkSittingAct, checkSittingForm, SITTING_ACTS, SITTING_STEPS, stateAfterAct, warningsOf, type ActAsked } from './sitting-rules.ts';
import { SITTING_STATES, type Attendance, type Sitting } from './sitting.ts';

const seat = (seatId: string, own: Partial<Seat> = {}): Seat => ({ seatId, designation: aName(seatId), officeCode: null, isChair: seatId === 'CS', isConvenor: false, since: '2025-04-01', until: null, ...own });
const SEATS = [seat('CS'), seat('SECY'), seat('DIRECTOR', { until: '2026-01-31' }), seat('BANK')];
const line = (seatId: string | null, own: Partial<Attendance> = {}): Attendance => ({ seatId, designation: aName(seatId ?? 'Invited'), kind: 'PRESENT', representedBy: null, isChair: seatId === 'CS', ...own });
const sitting = (own: Partial<Sitting> = {}): Sitting => ({
  sittingId: 'HPC-16', committeeCode: 'HPC', no: 16, state: 'NOTIFIED', on: '2026-02-06', firstOn: '2026-02-06', startsAt: '11:00', venue: { en: 'Hall', hi: '' }, videoLink: null, fortnightId: null, noticeOn: '2026-02-02', calledOffReason: null, attendance: [], ...own,
});
const codes = (breaches: readonly { readonly code: string }[]): string[] => breaches.map(({ code }) => code);

describe('seats', () => {
  it('belong to the committee from their first to their last day, both included', () => {
    const ended = seat('DIRECTOR', { since: '2025-04-01', until: '2026-01-31' });
    expect(['2025-03-31', '2025-04-01', '2026-01-31', '2026-02-01'].map((on) => isSeatedOn(ended, on))).toEqual([false, true, true, false]);
    expect(seatsOn(SEATS, '2026-02-06').map(({ seatId }) => seatId)).toEqual(['CS', 'SECY', 'BANK']);
    expect([0, 1, 7, 8].map(quorumOfSeats)).toEqual([1, 1, 4, 5]);
  });

  const committee: Omit<Committee, 'seats'> = { code: 'HPC', kind: 'HIGH_POWERED', name: aName('Committee'), district: null, series: { kind: 'AFTER_FREEZE', workingDays: 2 }, quorum: 3, noticeDays: 3, isMain: true };
  const context = (own: Partial<CommitteeContext> = {}): CommitteeContext => ({ plan: aPlan(), today: '2026-02-02', seats: SEATS, sat: [], mainCode: 'HPC', ...own });

  it('are kept as they were on the days they sat: ended later, never removed or renamed', () => {
    const sat = [{ seatId: 'SECY', firstSatOn: '2025-06-02', lastSatOn: '2026-01-21' }];
    const change = (own: Partial<Seat>) => codes(checkCommittee({ ...committee, seats: SEATS.map((one) => (one.seatId === 'SECY' ? { ...one, ...own } : one)) }, context({ sat })));
    expect(change({ until: '2026-01-21' })).toEqual(['QUORUM_ABOVE_SEATS']); // two are left on the 2nd of February
    expect(change({ until: '2026-01-20' })).toEqual(['QUORUM_ABOVE_SEATS', 'SEAT_SAT']);
    expect(change({ since: '2025-06-03' })).toEqual(['SEAT_SAT']);
    expect(change({ designation: aName('Commissioner') })).toEqual(['SEAT_SAT']);
    expect(codes(checkCommittee({ ...committee, quorum: 2, seats: SEATS.filter(({ seatId }) => seatId !== 'SECY') }, context({ sat })))).toEqual(['SEAT_SAT']);
    expect(codes(checkCommittee({ ...committee, quorum: 2, seats: SEATS.filter(({ seatId }) => seatId !== 'BANK') }, context({ sat })))).toEqual([]);
  });

  it('have one chair on every day, and an own district only where the committee is one of a district', () => {
    const next = seat('CS2', { isChair: true, since: '2026-02-01' });
    expect(codes(checkCommittee({ ...committee, seats: [...SEATS, { ...next, seatId: 'CS' }] }, context()))).toEqual(['CHAIR_TWICE', 'SEAT_UNKNOWN']); // one seat stands in the list once
    expect(codes(checkCommittee({ ...committee, quorum: 1, seats: [seat('CS', { until: '2026-01-31' }), { ...next, seatId: 'BANK' }] }, context()))).toEqual([]);
    expect(codes(checkCommittee({ ...committee, quorum: 1, seats: [seat('CS', { until: '2026-01-31' })] }, context()))).toEqual(['CHAIR_NEEDED']);
    expect(codes(checkCommittee({ ...committee, kind: 'DISTRICT', isMain: false, seats: SEATS }, context()))).toEqual(['COMMITTEE_DISTRICT']);
    expect(codes(checkCommittee({ ...committee, kind: 'DISTRICT', isMain: false, district: 555, seats: SEATS }, context()))).toEqual(['DISTRICT_ELSEWHERE']);
    expect(codes(checkCommittee({ ...committee, kind: 'DISTRICT', isMain: false, district: 901, seats: SEATS }, context()))).toEqual([]);
    expect(codes(checkCommittee({ ...committee, code: 'SSC', seats: [] }, context()))).toEqual(['MAIN_TAKEN', 'CHAIR_NEEDED']);
  });
});

describe('the quorum', () => {
  it('counts seats that were there, by video or by somebody in their place, under a chair; whoever is invited holds no seat', () => {
    expect(quorumStanding([], 3)).toBeNull();
    const came = [line('CS'), line('SECY', { kind: 'BY_VIDEO' }), line('BANK', { kind: 'REPRESENTED', representedBy: 'DGM' }), line(null)];
    expect(quorumStanding(came, 3)).toEqual({ needed: 3, present: 3, isMet: true });
    expect(quorumStanding(came, 4)).toEqual({ needed: 4, present: 3, isMet: false });
    expect(quorumStanding(came.map((one) => ({ ...one, isChair: false })), 3)?.isMet).toBe(false);
  });

  it('is never more than the seats marked, and one more present never unmakes it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('PRESENT' as const, 'BY_VIDEO' as const, 'ABSENT' as const), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 12 }), (kinds, needed) => {
        const lines = kinds.map((kind, i) => line(`S${i}`, { kind, isChair: i === 0 && kind !== 'ABSENT' }));
        const before = quorumStanding(lines, needed)!;
        expect(before.present).toBeLessThanOrEqual(lines.length);
        const after = quorumStanding([...lines, line('NEW')], needed)!;
        expect(after.present).toBe(before.present + 1);
        if (before.isMet) expect(after.isMet).toBe(true);
      }),
    );
  });
});

describe('a sitting', () => {
  const asked = (act: ActAsked['act'], own: Partial<ActAsked> = {}): ActAsked => ({ act, reason: null, on: null, startsAt: null, ...own });

  it('has a number of its own and a place', () => {
    expect(codes(checkSittingForm({ venue: { en: '', hi: ' ' }, videoLink: null }, 'HPC-16'))).toEqual(['SITTING_NUMBER_TAKEN', 'VENUE_NEEDED']);
    expect(checkSittingForm({ venue: { en: '', hi: '' }, videoLink: 'https://meet.example.gov.in' }, null)).toEqual([]);
  });

  it('is held on its day or after it, once the attendance is in and somebody held the chair', () => {
    const held = [line('CS'), line('SECY')];
    expect(codes(checkSittingAct(sitting(), asked('HOLD'), '2026-02-05'))).toEqual(['SITTING_NOT_YET', 'ATTENDANCE_NEEDED']);
    expect(codes(checkSittingAct(sitting({ attendance: [line('SECY')] }), asked('HOLD'), '2026-02-06'))).toEqual(['SITTING_CHAIR_NEEDED']);
    for (const today of ['2026-02-06', '2026-03-01']) expect(checkSittingAct(sitting({ attendance: held }), asked('HOLD'), today)).toEqual([]);
  });

  it('is put off to a later hour or another day that is not over, and called off, with a reason', () => {
    expect(codes(checkSittingAct(sitting(), asked('PUT_OFF', { on: '2026-02-01' }), '2026-02-03'))).toEqual(['REASON_TEXT_NEEDED', 'NEW_DAY_PAST']);
    expect(codes(checkSittingAct(sitting(), asked('PUT_OFF', { on: '2026-02-06', reason: 'x' }), '2026-02-03'))).toEqual(['NEW_DAY_NEEDED']);
    expect(checkSittingAct(sitting(), asked('PUT_OFF', { on: '2026-02-06', startsAt: '15:00', reason: 'x' }), '2026-02-03')).toEqual([]);
    expect(codes(checkSittingAct(sitting(), asked('CALL_OFF'), '2026-02-03'))).toEqual(['REASON_TEXT_NEEDED']);
  });

  it('takes no step its table does not have; held and called off are an end', () => {
    for (const state of SITTING_STATES) {
      for (const act of SITTING_ACTS) {
        const to = SITTING_STEPS.find((step) => step.from === state && step.act === act)?.to ?? null;
        expect(stateAfterAct(state, act)).toBe(to);
        const refused = codes(checkSittingAct(sitting({ state }), asked(act), '2026-02-06')).includes('SITTING_STATE');
        expect([state, act, refused]).toEqual([state, act, to === null]);
      }
    }
    expect(SITTING_STEPS.some(({ from }) => from === 'HELD' || from === 'CALLED_OFF')).toBe(false);
  });

  it('marks only seats that belong on the day, each once, and tells all that is wrong', () => {
    const check = (lines: readonly Attendance[], own: Partial<Sitting> = {}, today = '2026-02-06') => codes(checkAttendance(sitting(own), lines, SEATS, today));
    expect(check([line('CS'), line('SECY'), line('BANK', { kind: 'REPRESENTED', representedBy: 'DGM' }), line(null)])).toEqual([]);
    expect(check([line('DIRECTOR')])).toEqual(['MEMBER_OUTSIDE_DATES']); // its last day was 31.01.
    expect(check([line('DIRECTOR')], { on: '2026-01-31' })).toEqual([]);
    expect(check([line('CS'), line('CS'), line('NOBODY'), line('SECY', { kind: 'REPRESENTED' }), line(null, { isChair: true, kind: 'ABSENT' })])).toEqual(['MEMBER_TWICE', 'SEAT_UNKNOWN', 'REPRESENTATIVE_NEEDED', 'CHAIR_ABSENT', 'CHAIR_WITHOUT_SEAT', 'CHAIR_TWICE']);
    expect(check([line('CS')], {}, '2026-02-05')).toEqual(['SITTING_NOT_YET']);
    expect(check([], { state: 'HELD' })).toEqual(['ATTENDANCE_NEEDED']);
    expect(check([line('SECY')], { state: 'HELD' })).toEqual(['SITTING_CHAIR_NEEDED']);
    expect(check([line('CS')], { state: 'CALLED_OFF' })).toEqual(['SITTING_CLOSED']);
  });

  it('refuses every member on every day outside its seat', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (at, before, length) => {
        const on = addDays('2026-02-06', at);
        const since = addDays('2026-02-06', -before);
        const until = addDays(since, length);
        const refused = codes(checkAttendance(sitting({ on }), [line('X')], [seat('X', { since, until })], '2028-01-01')).includes('MEMBER_OUTSIDE_DATES');
        expect(refused).toBe(on < since || on > until);
      }),
    );
  });

  it('is warned of, not stopped, by a short notice, a quorum not met and a day on which offices are closed', () => {
    const warn = (own: Partial<Sitting>) => warningsOf(sitting(own), { noticeDays: 3, quorum: 3 }, aCalendar()).map(({ code, severity, values }) => [code, severity, values]);
    expect(warn({})).toEqual([]); // 3, 4 and 5 February lie between
    expect(warn({ noticeOn: '2026-02-03' })).toEqual([['NOTICE_SHORT', 'WARN', { days: 2, noticeDays: 3 }]]);
    expect(warn({ on: '2026-01-26', noticeOn: null })).toEqual([['SITTING_ON_HOLIDAY', 'WARN', { on: '2026-01-26' }]]);
    expect(warn({ state: 'HELD', attendance: [line('CS'), line('SECY')] })).toEqual([['QUORUM_SHORT', 'WARN', { present: 2, needed: 3 }]]);
  });
});
