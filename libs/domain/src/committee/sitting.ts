import type { CivilDate, FortnightId } from '../calendar/fortnight.ts';
import type { LocalName } from '../plan/plan.ts';

/** What an officer writes in one language of the office or in both; one of them at least is filled. A page of the other language shows it marked as it stands. */
export interface OfficeText {
  readonly en: string;
  readonly hi: string;
}

/** CALLED: the day is set. NOTIFIED: the notice has gone out. HELD and CALLED_OFF close it. A sitting put off keeps its number and gets a new day. */
export const SITTING_STATES = ['CALLED', 'NOTIFIED', 'HELD', 'CALLED_OFF'] as const;
export type SittingState = (typeof SITTING_STATES)[number];

export const ATTENDANCES = ['PRESENT', 'BY_VIDEO', 'REPRESENTED', 'ABSENT'] as const;
export type AttendanceKind = (typeof ATTENDANCES)[number];

/** One line of the attendance sheet. The designation is written as it was on the day: a seat renamed later changes no old sitting. Without a seat: somebody invited, who makes no quorum. */
export interface Attendance {
  readonly seatId: string | null;
  readonly designation: LocalName;
  readonly kind: AttendanceKind;
  readonly representedBy: string | null; // designation of who came instead
  readonly isChair: boolean; // of this sitting: the chair, or the member who sat for the chair
}

export interface Sitting {
  readonly sittingId: string; // "HPC-16"
  readonly committeeCode: string;
  readonly no: number;
  readonly state: SittingState;
  readonly on: CivilDate;
  readonly firstOn: CivilDate; // the day first set
  readonly startsAt: string; // "11:00", Indian Standard Time
  readonly venue: OfficeText;
  readonly videoLink: string | null;
  readonly fortnightId: FortnightId | null; // whose figures are before it
  readonly noticeOn: CivilDate | null;
  readonly calledOffReason: string | null;
  readonly attendance: readonly Attendance[];
}
