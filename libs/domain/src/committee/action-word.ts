import { daysBetween } from '../calendar/day.ts';
import type { CivilDate } from '../calendar/fortnight.ts';
import type { ActionPoint, ActionUpdate, ActionWord } from './action-point.ts';

/** What the day decides of an action point. */
export type DatedAction = Pick<ActionPoint, 'state' | 'dueOn' | 'claimedOn'> & { readonly lastUpdate: Pick<ActionUpdate, 'word'> | null };

/**
 * Whether the day set has passed and nobody says it is done. Due 28.02.2026 and open: overdue from 01.03.2026 on. What its owner claims as done waits for the committee, and is not overdue.
 */
export function isOverdue({ state, dueOn }: Pick<ActionPoint, 'state' | 'dueOn'>, today: CivilDate): boolean {
  return state === 'OPEN' && dueOn < today;
}

/**
 * Days past the day set: of an open one until today, of one that was claimed or closed until the claim (DOMAIN 4.7 page 3). Due 28.02.2026, today 05.03.2026: 5; claimed on 02.03.2026: 2, however long the committee took.
 * 0 when in time, and of what was dropped.
 */
export function daysLate({ state, dueOn, claimedOn }: Pick<ActionPoint, 'state' | 'dueOn' | 'claimedOn'>, today: CivilDate): number {
  if (state === 'DROPPED') return 0;
  return Math.max(0, daysBetween(dueOn, state === 'OPEN' ? today : (claimedOn ?? today)));
}

/**
 * The word of e-Samiksha an action point is shown with (DOMAIN 4.3): IMPLEMENTED once it is claimed or closed; else what its owner told last, NOT_STARTED before. On schedule turns into behind the day after the day set:
 * told ON_SCHEDULE, due 28.02.2026, it reads BEHIND on 01.03.2026. A claim the committee sent back reads as work in hand.
 */
export function actionWord(point: DatedAction, today: CivilDate): ActionWord {
  if (point.state === 'CLAIMED' || point.state === 'CLOSED') return 'IMPLEMENTED';
  const told = point.lastUpdate?.word ?? 'NOT_STARTED';
  if (told === 'NOT_STARTED' || told === 'BEHIND') return told;
  return point.dueOn < today ? 'BEHIND' : 'ON_SCHEDULE';
}

type Ordered = Pick<ActionPoint, 'state' | 'dueOn' | 'closedOn' | 'sittingId' | 'serial'>;

/**
 * The order of an action taken report: overdue first, the longest late at the top; then what is open, by its day; then what is claimed and waits for the committee; then closed ones, the latest first; last what was dropped.
 * Due 10.01., 28.02. and 05.01.2026 on 20.01.2026: 05.01., 10.01., 28.02. Returns a new list.
 */
export function orderOfActions<Point extends Ordered>(points: readonly Point[], today: CivilDate): Point[] {
  return [...points].sort((a, b) => rankOf(a, today) - rankOf(b, today) || byDay(a, b) || compareText(a.sittingId, b.sittingId) || a.serial - b.serial);
}

const RANKS: Readonly<Record<ActionPoint['state'], number>> = { OPEN: 1, CLAIMED: 2, CLOSED: 3, DROPPED: 4 };

function rankOf(point: Ordered, today: CivilDate): number {
  return isOverdue(point, today) ? 0 : RANKS[point.state];
}

function byDay(a: Ordered, b: Ordered): number {
  return compareText(b.closedOn ?? '', a.closedOn ?? '') || compareText(a.dueOn, b.dueOn);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
