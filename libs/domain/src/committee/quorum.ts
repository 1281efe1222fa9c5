import type { Attendance } from './sitting.ts';

export interface QuorumStanding {
  readonly needed: number;
  readonly present: number;
  readonly isMet: boolean;
}

/**
 * How many seats were there, in the room, by video or through who came instead, and whether that makes the quorum, with somebody in the chair. 4 of 7 needed: chair, two members, one represented make it; somebody invited
 * holds no seat and makes none. Null before the attendance is in.
 */
export function quorumStanding(attendance: readonly Attendance[], needed: number): QuorumStanding | null {
  if (attendance.length === 0) return null;
  const present = attendance.filter(({ seatId, kind }) => seatId !== null && kind !== 'ABSENT').length;
  return { needed, present, isMet: present >= needed && attendance.some(({ isChair }) => isChair) };
}
