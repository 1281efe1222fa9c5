import type { CivilDate, Instant } from './fortnight.ts';

const DAY = 86_400_000;
const IST = 330 * 60_000; // UTC+05:30, no daylight saving
const epochs = new Map<CivilDate, number>(); // a review asks for the same few hundred dates thousands of times

/** Whether the text is a day that exists: `2026-02-29` is refused, 2026 being no leap year. */
export function isCivilDate(on: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return false;
  return toCivilDate(midnight(on)) === on;
}

/** Days from one date to another, `to - from`: 2026-01-31 to 2026-02-15 is 15; negative when `to` lies earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (epoch(to) - epoch(from)) / DAY;
}

/** The date n days later (earlier when n is negative): 2026-01-31 + 1 is 2026-02-01. */
export function addDays(on: CivilDate, n: number): CivilDate {
  return toCivilDate(epoch(on) + n * DAY);
}

/** The date n months later, on the last day of a month that is too short: 2026-11-30 + 3 is 2027-02-28. */
export function addMonths(on: CivilDate, n: number): CivilDate {
  const [year, month, day] = [Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1 + n, Number(on.slice(8, 10))];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return toCivilDate(Date.UTC(year, month, Math.min(day, last)));
}

/** Order of two dates, for sorting: negative when the first is earlier. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The date a clock on an Indian wall shows: 2026-02-05T18:30:00Z is already 2026-02-06 there (UTC+05:30). */
export function istDateOf(instant: Instant): CivilDate {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new Error(`"${instant}" is no instant`);
  return toCivilDate(at + IST);
}

/**
 * The instant of an hour on the Indian wall clock: 2026-02-05 at 18:00 is 2026-02-05T12:30:00.000Z.
 * An hour that names seconds lasts until the end of that second: 23:59:59 is 18:29:59.999Z.
 */
export function istInstant(on: CivilDate, hour: string): Instant {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(hour);
  if (!parts) throw new Error(`"${hour}" is no hour of the day`);
  const seconds = parts[3] === undefined ? 0 : Number(parts[3]) + 0.999;
  return new Date(epoch(on) - IST + Number(parts[1]) * 3_600_000 + Number(parts[2]) * 60_000 + Math.round(seconds * 1000)).toISOString();
}

/** Day of the week, 0 = Sunday: 2026-01-31 is a Saturday, 6. */
export function weekdayOf(on: CivilDate): number {
  return new Date(epoch(on)).getUTCDay();
}

function epoch(on: CivilDate): number {
  const found = epochs.get(on);
  if (found !== undefined) return found;
  if (!isCivilDate(on)) throw new Error(`"${on}" is no date`);
  const at = midnight(on);
  epochs.set(on, at);
  return at;
}

function midnight(on: string): number {
  return new Date(0).setUTCFullYear(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10))); // Date.UTC takes the year 1 for 1901
}

function toCivilDate(at: number): CivilDate {
  return new Date(at).toISOString().slice(0, 10);
}
