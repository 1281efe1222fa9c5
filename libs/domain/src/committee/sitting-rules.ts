import { daysBetween, isWorkingDay } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/fortnight.ts';
import type { PlanCalendar } from '../plan/plan.ts';
import { block, warn } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { Committee, Seat } from './committee.ts';
import { isUnwritten } from './office-text.ts';
import { quorumStanding } from './quorum.ts';
import { isSeatedOn } from './seats.ts';
import type { Attendance, Sitting, SittingState } from './sitting.ts';

export const SITTING_ACTS = ['NOTIFY', 'HOLD', 'CALL_OFF', 'PUT_OFF'] as const;
export type SittingAct = (typeof SITTING_ACTS)[number];

/** The life of a sitting. What is not listed is refused; HELD and CALLED_OFF end it. One that is put off is called anew for the other day, and needs another notice. */
export const SITTING_STEPS: readonly { readonly from: SittingState; readonly act: SittingAct; readonly to: SittingState }[] = [
  { from: 'CALLED', act: 'NOTIFY', to: 'NOTIFIED' },
  { from: 'CALLED', act: 'HOLD', to: 'HELD' }, // one that was held before the office worked here had its notice on paper
  { from: 'NOTIFIED', act: 'HOLD', to: 'HELD' },
  { from: 'CALLED', act: 'PUT_OFF', to: 'CALLED' },
  { from: 'NOTIFIED', act: 'PUT_OFF', to: 'CALLED' },
  { from: 'CALLED', act: 'CALL_OFF', to: 'CALLED_OFF' },
  { from: 'NOTIFIED', act: 'CALL_OFF', to: 'CALLED_OFF' },
];

/** The state an act leads to; null where the table has no such step: HOLD of one that was called off. */
export function stateAfterAct(from: SittingState, act: SittingAct): SittingState | null {
  return SITTING_STEPS.find((step) => step.from === from && step.act === act)?.to ?? null;
}

/** Whether a sitting is over: held or called off. Its agenda and its day stay as they are. */
export function isClosed(state: SittingState): boolean {
  return state === 'HELD' || state === 'CALLED_OFF';
}

/** What refuses a sitting as it was typed: no place and no link, and a number another sitting of the committee has (`takenBy`, its address). */
export function checkSittingForm({ venue, videoLink }: Pick<Sitting, 'venue' | 'videoLink'>, takenBy: string | null): Breach[] {
  const breaches: Breach[] = [];
  if (takenBy !== null) breaches.push(block('SITTING_NUMBER_TAKEN', { sitting: takenBy }, { field: 'no' }));
  if (isUnwritten(venue) && videoLink === null) breaches.push(block('VENUE_NEEDED', {}, { field: 'venue' }));
  return breaches;
}

export interface ActAsked {
  readonly act: SittingAct;
  readonly reason: string | null;
  readonly on: CivilDate | null; // PUT_OFF: the new day
  readonly startsAt: string | null;
}

/**
 * What refuses an act on a sitting today: a step its life does not have, holding it before its day or without the attendance, putting it off to no day, to the same hour or to a day that is over, calling it off without
 * a reason. A sitting of 06.02.2026 is held on 06.02.2026 or after, with one chair among those present.
 */
export function checkSittingAct(sitting: Sitting, { act, reason, on, startsAt }: ActAsked, today: CivilDate): Breach[] {
  const { sittingId, state, attendance } = sitting;
  if (stateAfterAct(state, act) === null) return [block('SITTING_STATE', { sitting: sittingId, sittingState: state }, { field: 'act' })];
  const breaches: Breach[] = [];
  if ((act === 'CALL_OFF' || act === 'PUT_OFF') && (reason ?? '').trim() === '') breaches.push(block('REASON_TEXT_NEEDED', {}, { field: 'reason' }));
  if (act === 'HOLD' && today < sitting.on) breaches.push(block('SITTING_NOT_YET', { on: sitting.on }));
  if (act === 'HOLD' && attendance.length === 0) breaches.push(block('ATTENDANCE_NEEDED', {}));
  if (act === 'HOLD' && attendance.length > 0 && !attendance.some(({ isChair }) => isChair)) breaches.push(block('SITTING_CHAIR_NEEDED', {}));
  if (act === 'PUT_OFF' && on === null) breaches.push(block('NEW_DAY_NEEDED', {}, { field: 'on' }));
  if (act === 'PUT_OFF' && on !== null && on < today) breaches.push(block('NEW_DAY_PAST', { on, earliestOn: today }, { field: 'on' }));
  if (act === 'PUT_OFF' && on === sitting.on && (startsAt ?? sitting.startsAt) === sitting.startsAt) breaches.push(block('NEW_DAY_NEEDED', {}, { field: 'on' }));
  return breaches;
}

/**
 * What refuses an attendance sheet: before the day, a seat of another committee, twice, or outside its days, one that is represented by nobody, two chairs or one that stayed away. A seat that ended on 31.01.2026 is not
 * marked on 06.02.2026.
 */
export function checkAttendance({ sittingId, on, state }: Pick<Sitting, 'sittingId' | 'on' | 'state'>, lines: readonly Attendance[], seats: readonly Seat[], today: CivilDate): Breach[] {
  if (state === 'CALLED_OFF') return [block('SITTING_CLOSED', { sitting: sittingId })];
  const breaches: Breach[] = today < on ? [block('SITTING_NOT_YET', { on })] : [];
  for (const [i, line] of lines.entries()) {
    const place = { field: `lines.${i}` };
    const seat = seats.find(({ seatId }) => seatId === line.seatId);
    const names = { designationEn: line.designation.en, designationHi: line.designation.hi };
    if (line.seatId !== null && !seat) breaches.push(block('SEAT_UNKNOWN', {}, place));
    if (seat && !isSeatedOn(seat, on)) breaches.push(block('MEMBER_OUTSIDE_DATES', { ...names, on }, place));
    if (line.seatId !== null && lines.findIndex(({ seatId }) => seatId === line.seatId) < i) breaches.push(block('MEMBER_TWICE', names, place));
    if ((line.kind === 'REPRESENTED') !== ((line.representedBy ?? '').trim() !== '')) breaches.push(block('REPRESENTATIVE_NEEDED', names, place));
    if (line.isChair && line.kind === 'ABSENT') breaches.push(block('CHAIR_ABSENT', names, place));
    if (line.isChair && line.seatId === null) breaches.push(block('CHAIR_WITHOUT_SEAT', names, place));
  }
  if (lines.filter(({ isChair }) => isChair).length > 1) breaches.push(block('CHAIR_TWICE', { on }, { field: 'lines' }));
  if (state === 'HELD' && lines.length === 0) breaches.push(block('ATTENDANCE_NEEDED', {}));
  else if (state === 'HELD' && !lines.some(({ isChair }) => isChair)) breaches.push(block('SITTING_CHAIR_NEEDED', {}));
  return breaches;
}

/**
 * What does not stop a sitting and is told: a day on which offices are closed, a notice shorter than the committee's, a quorum that was not met. Notice on 03.02. for 06.02.2026 leaves two clear days. Whether a quorum binds
 * is the committee's own affair (DOMAIN 4.2): a note is printed.
 */
export function warningsOf(sitting: Sitting, { noticeDays, quorum }: Pick<Committee, 'noticeDays' | 'quorum'>, calendar: PlanCalendar): Breach[] {
  const warnings: Breach[] = [];
  if (!isClosed(sitting.state) && !isWorkingDay(calendar, sitting.on)) warnings.push(warn('SITTING_ON_HOLIDAY', { on: sitting.on }));
  const clear = sitting.noticeOn === null ? null : Math.max(0, daysBetween(sitting.noticeOn, sitting.on) - 1);
  if (clear !== null && clear < noticeDays) warnings.push(warn('NOTICE_SHORT', { days: clear, noticeDays }));
  const standing = quorumStanding(sitting.attendance, quorum);
  if (standing !== null && !standing.isMet) warnings.push(warn('QUORUM_SHORT', { present: standing.present, needed: standing.needed }));
  return warnings;
}
