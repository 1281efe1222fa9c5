import type { FortnightId } from '../calendar/fortnight.ts';

/** One frozen fortnight of a counter's cell: what the register counts for it today, and what has been counted of it. */
export interface FrozenCount {
  readonly fortnightId: FortnightId;
  readonly now: number; // in the register today
  readonly basis: number | null; // in the register when the entry that counts was handed in; null: nothing was compared
  readonly entered: number; // the entry that counts, with its approved corrections; 0 where none does
  readonly entersLate: number; // rows of later fortnights that relate to it
}

/**
 * What happened in a frozen fortnight and came into the register too late to be counted. The register had 12, 12 were entered, now it has 14: 2 are late; with a late row of 2 none is.
 * Fifteen entered with a reason where the register had 12: up to 15 nothing is late.
 */
export function lateCount({ now, basis, entered, entersLate }: FrozenCount): number {
  return Math.max(0, now - Math.max(basis ?? 0, entered) - entersLate);
}

/** What the register counted and no longer counts: 12 then, 12 entered, 9 now: 3. Once a correction took the 3 back, nothing is missing. */
export function lostCount({ now, basis, entered }: FrozenCount): number {
  return basis === null ? 0 : Math.max(0, Math.min(basis, entered) - now);
}
