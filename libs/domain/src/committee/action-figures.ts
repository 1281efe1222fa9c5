import { daysBetween } from '../calendar/day.ts';
import type { CivilDate } from '../calendar/fortnight.ts';
import { fraction, median, toRatio } from '../ratio/fraction.ts';
import { missing, type Known, type Ratio } from '../ratio/ratio.ts';
import { ratioOf } from '../ratio/whole-ratio.ts';
import type { ActionPoint } from './action-point.ts';

/** Days that count, the first and the last among them. */
export interface ActionWindow {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * How many of the action points that fell due in a span of days the committee closed, claimed by the day set (a day that was put off counts as granted). Of four due from 01.10.2025 to 28.02.2026, two closed in time, one closed
 * that was claimed late and one open: 1/2. What was dropped counts nowhere. Missing as NOT_DUE where nothing fell due.
 */
export function closedOnTime(points: readonly Pick<ActionPoint, 'state' | 'dueOn' | 'claimedOn'>[], { from, to }: ActionWindow): Known<Ratio> {
  const due = points.filter(({ state, dueOn }) => state !== 'DROPPED' && dueOn >= from && dueOn <= to);
  return due.length === 0 ? missing('NOT_DUE') : ratioOf(due.filter(isClosedOnTime).length, due.length);
}

/** Whether the committee closed it, and its owner had claimed it by the day set. Due 28.02.2026, claimed that day, closed on 10.03.2026: yes. */
export function isClosedOnTime({ state, dueOn, claimedOn }: Pick<ActionPoint, 'state' | 'dueOn' | 'claimedOn'>): boolean {
  return state === 'CLOSED' && claimedOn !== null && claimedOn <= dueOn;
}

/**
 * The age in days of the action point in the middle of those not closed, since its decision; of an even number the mean of the two middle ones, exact (DOMAIN 6.9). Decided 4, 9, 16 and 30 days ago: 25/2.
 * Claimed ones are not closed yet and count. Missing as NOT_ON_RECORD where none is left.
 */
export function medianAge(points: readonly Pick<ActionPoint, 'state' | 'decidedOn'>[], today: CivilDate): Known<Ratio> {
  const ages = points.filter(({ state }) => state === 'OPEN' || state === 'CLAIMED').map(({ decidedOn }) => fraction(daysBetween(decidedOn, today)));
  return ages.length === 0 ? missing('NOT_ON_RECORD') : toRatio(median(ages));
}
