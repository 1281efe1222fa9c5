import type { AttendanceForm, SittingPage } from '@pakhwada/contracts/committee';
import type { AttendanceKind } from '@pakhwada/domain/committee';

type Line = AttendanceForm['lines'][number];

/** A line as it is typed: nobody is marked before somebody marks them. */
export interface TypedLine extends Omit<Line, 'kind' | 'representedBy'> {
  readonly kind: AttendanceKind | null;
  readonly representedBy: string;
}

/** Before anything is recorded the chair's own seat stands for the chair (`chairSeats`); who comes may change it. */
export function typedAttendance({ attendance, present }: Pick<SittingPage, 'attendance' | 'present'>, chairSeats: readonly string[]): readonly TypedLine[] {
  return attendance.map((line) => ({
    ...line,
    kind: present === null ? null : line.kind,
    representedBy: line.representedBy ?? '',
    isChair: present === null ? line.seatId !== null && line.seatId === chairSeats[0] : line.isChair,
  }));
}

export type AttendanceFault = 'kind' | 'representedBy' | 'designation';

/** What is missing in a line: everybody is marked, who was represented says by whom, a guest has a designation in both languages. */
export function faultOfLine({ kind, representedBy, designation }: TypedLine): AttendanceFault | null {
  if (designation.en.trim() === '' || designation.hi.trim() === '') return 'designation';
  if (kind === null) return 'kind';
  return kind === 'REPRESENTED' && representedBy.trim() === '' ? 'representedBy' : null;
}

/** The sheet as it is sent; only when no line has a fault. */
export function readAttendance(lines: readonly TypedLine[], version: number): AttendanceForm | null {
  const read = lines.flatMap((line): Line[] => (line.kind === null || faultOfLine(line) !== null ? [] : [{ ...line, kind: line.kind, representedBy: line.kind === 'REPRESENTED' ? line.representedBy.trim() : null, isChair: line.isChair && line.kind !== 'ABSENT' }]));
  return read.length === lines.length ? { lines: read, version } : null;
}
