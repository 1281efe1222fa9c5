import type { CivilDate } from '../calendar/fortnight.ts';
import type { LocalName } from '../plan/plan.ts';

/** Committees that review a scheme (DOMAIN 1.5): the high-powered one, the steering and executive ones, and their mirrors in the districts. */
export const COMMITTEE_KINDS = ['HIGH_POWERED', 'STEERING', 'EXECUTIVE', 'DISTRICT'] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];

/**
 * When a committee means to sit (DOMAIN 4.1). AFTER_FREEZE: every fortnight, so many working days after the figures are frozen, the day floats. TWICE_A_MONTH: on two days of the month, or the next working day.
 * WEEKDAY: the nth weekday of a month, 5 the last (PRAGATI sits on the fourth Wednesday), or the next working day.
 */
export type SeriesRule =
  | { readonly kind: 'AFTER_FREEZE'; readonly workingDays: number }
  | { readonly kind: 'TWICE_A_MONTH'; readonly days: readonly [number, number] }
  | { readonly kind: 'WEEKDAY'; readonly nth: 1 | 2 | 3 | 4 | 5; readonly weekday: number }; // weekday 0 = Sunday

/** A seat: a designation that belongs to the committee from a day to a day. Persons change, the seat stays; a changed designation is a new seat. */
export interface Seat {
  readonly seatId: string;
  readonly designation: LocalName;
  readonly officeCode: string | null; // the office of the plan it stands for; null: outside it (NABARD)
  readonly isChair: boolean;
  readonly isConvenor: boolean;
  readonly since: CivilDate;
  readonly until: CivilDate | null; // last day
}

export interface Committee {
  readonly code: string; // "HPC", in addresses and before the number of a sitting
  readonly kind: CommitteeKind;
  readonly name: LocalName;
  readonly district: number | null; // LGD, of a DISTRICT committee alone
  readonly series: SeriesRule;
  readonly quorum: number; // members present, the chair or who sits for them among them
  readonly noticeDays: number; // clear days between notice and sitting
  readonly isMain: boolean; // the fortnightly report goes to it
  readonly seats: readonly Seat[];
}
