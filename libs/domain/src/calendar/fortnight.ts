/** A civil date in India, ISO `YYYY-MM-DD`. Day arithmetic lives in this folder only. */
export type CivilDate = string;

/** An instant, ISO UTC with `Z`. It comes only from a clock that is handed in. */
export type Instant = string;

/** `2025-26-FN20`: sorts as text in order of time. */
export type FortnightId = string;

/** How a department beats time. Only HALF_MONTH has rules today; the type leaves room for the others (DOMAIN 4.1). */
export const BEATS = ['HALF_MONTH', 'ROLLING_14', 'MONTH'] as const;
export type Beat = (typeof BEATS)[number];

export interface Fortnight {
  readonly id: FortnightId;
  readonly financialYear: string; // "2025-26"
  readonly number: number; // 1..24
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly lengthDays: number;
}

/** The instants that rule one fortnight, from the plan's calendar (DOMAIN 4.1). */
export interface FortnightTimes {
  readonly opensAt: Instant;
  readonly reminders: readonly Instant[]; // T-3, T-1, T noon
  readonly cutOffAt: Instant; // T 23:59:59.999 IST
  readonly resubmitUntil: Instant;
  readonly freezesAt: Instant;
}
