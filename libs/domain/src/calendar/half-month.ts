import { addDays, daysBetween, isCivilDate } from './day.ts';
import { financialYearFrom, financialYearOf } from './financial-year.ts';
import type { CivilDate, Fortnight, FortnightId } from './fortnight.ts';

const known = new Map<FortnightId, Fortnight>(); // a fortnight never changes; the same few are asked for thousands of times a review
const followers = new Map<FortnightId, FortnightId>();

/**
 * The fortnight a date lies in: A = 1st to 15th, B = 16th to the last day (DOMAIN 4.1).
 * 2026-01-31 lies in `2025-26-FN20`, 16 days long; the last of February 2028 in a period of 14. Refuses what is no date.
 */
export function fortnightOf(on: CivilDate): Fortnight {
  if (!isCivilDate(on)) throw new Error(`"${on}" is no date`);
  const number = ((Number(on.slice(5, 7)) + 8) % 12) * 2 + (on.slice(8) <= '15' ? 1 : 2);
  return fortnightById(`${financialYearOf(on)}-FN${String(number).padStart(2, '0')}`);
}

/** The fortnight of an id: `2025-26-FN01` is 1 to 15 April 2025, `2025-26-FN24` 16 to 31 March 2026. Refuses a bad id, `2025-27-FN01` among them. */
export function fortnightById(id: FortnightId): Fortnight {
  const found = known.get(id);
  if (found) return found;
  const fortnight = build(id);
  known.set(id, fortnight);
  return fortnight;
}

/** Whether the text is the id of a half-month: `2025-26-FN24` is, `2025-26-FN25` is not. */
export function isFortnightId(id: string): boolean {
  const parts = /^(\d{4})-\d{2}-FN(0[1-9]|1\d|2[0-4])$/.exec(id);
  return parts !== null && id.startsWith(`${financialYearFrom(Number(parts[1]))}-`);
}

/** The id after this one: `2025-26-FN24` is followed by `2026-27-FN01`. */
export function nextFortnightId(id: FortnightId): FortnightId {
  const found = followers.get(id);
  if (found !== undefined) return found;
  const next = fortnightOf(addDays(fortnightById(id).endsOn, 1)).id;
  followers.set(id, next);
  return next;
}

/** The id before this one: `2026-27-FN01` follows `2025-26-FN24`. */
export function previousFortnightId(id: FortnightId): FortnightId {
  return fortnightOf(addDays(fortnightById(id).startsOn, -1)).id;
}

/** All fortnights from one id to another, both included: 2024-25-FN13 to 2025-26-FN20 are 32; none when `to` lies before `from`. */
export function fortnightsBetween(fromId: FortnightId, toId: FortnightId): Fortnight[] {
  const last = fortnightById(toId).id;
  const list: Fortnight[] = [];
  for (let id = fortnightById(fromId).id; id <= last; id = nextFortnightId(id)) list.push(fortnightById(id));
  return list;
}

/** The financial years from one fortnight to another, oldest first, each with its first and last fortnight of them: 2024-25-FN13 to 2025-26-FN20 are 2024-25 (FN13 to FN24) and 2025-26 (FN01 to FN20). */
export function yearsBetween(fromId: FortnightId, toId: FortnightId): { financialYear: string; firstFortnightId: FortnightId; lastFortnightId: FortnightId }[] {
  const [from, to] = [fortnightById(fromId), fortnightById(toId)];
  const [first, last] = [Number(from.financialYear.slice(0, 4)), Number(to.financialYear.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => financialYearFrom(first + i)).map((financialYear) => ({
    financialYear,
    firstFortnightId: financialYear === from.financialYear ? from.id : `${financialYear}-FN01`,
    lastFortnightId: financialYear === to.financialYear ? to.id : `${financialYear}-FN24`,
  }));
}

/**
 * Fortnights still to come after this one, up to the one a date lies in (DOMAIN 6.9): after `2025-26-FN20` to 31.03.2027 there are 28.
 * 0 when the date is already reached.
 */
export function fortnightsLeft(fromId: FortnightId, toDate: CivilDate): number {
  return Math.max(0, position(fortnightOf(toDate)) - position(fortnightById(fromId)));
}

function position(fortnight: Fortnight): number {
  return Number(fortnight.financialYear.slice(0, 4)) * 24 + fortnight.number;
}

function build(id: FortnightId): Fortnight {
  if (!isFortnightId(id)) throw new Error(`"${id}" is no fortnight: it is written like 2025-26-FN20`);
  const [from, number] = [Number(id.slice(0, 4)), Number(id.slice(10))];
  const month = ((Math.ceil(number / 2) + 2) % 12) + 1;
  const year = month < 4 ? from + 1 : from;
  const stem = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const isFirstHalf = number % 2 === 1;
  const startsOn = `${stem}-${isFirstHalf ? '01' : '16'}`;
  const endsOn = isFirstHalf ? `${stem}-15` : lastDayOf(year, month);
  return { id, financialYear: id.slice(0, 7), number, startsOn, endsOn, lengthDays: daysBetween(startsOn, endsOn) + 1 };
}

function lastDayOf(year: number, month: number): CivilDate {
  const next = month === 12 ? `${year + 1}-01-01` : `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
