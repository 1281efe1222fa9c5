import { daysBetween, financialYearEnd, financialYearOf } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import { ZERO, add, compare, fraction, isMissing, max, min, multiply, roundHalfUp } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/** The days after a date up to 31 March, by the cap that rules them: those before 1 January are free, March days stand under both caps. */
export interface YearDays {
  readonly free: number;
  readonly januaryFebruary: number;
  readonly march: number;
}

/** After 15.12.2025 there are 16 free days, 59 of January and February and 31 of March. */
export function yearDaysAfter(asOn: CivilDate): YearDays {
  const year = Number(financialYearOf(asOn).slice(0, 4));
  const upTo = (on: CivilDate) => Math.max(0, daysBetween(asOn, on));
  const [toDecember, toMarch, all] = [upTo(`${year}-12-31`), upTo(`${year + 1}-03-01`), upTo(financialYearEnd(asOn))];
  const toFebruary = Math.max(0, toMarch - 1); // the day before 1 March, leap year or not
  return { free: toDecember, januaryFebruary: toFebruary - toDecember, march: all - toFebruary };
}

/** What the caps still let through, in paise; missing where no BE is on record: then that cap says nothing. */
export interface CapRooms {
  readonly lastQuarter: Known<number>;
  readonly march: Known<number>;
}

export type CapCode = 'LAST_QUARTER' | 'MARCH';

export interface CappedSpend {
  readonly paise: number;
  readonly decidingCap: CapCode | null; // null: the pace stays below both
}

/**
 * Spend to 31 March at a pace a day, under the caps of the year's end (DOMAIN 1.4, 6.5): free days in full, January to March at most the quarter's room, of it March at most its own.
 * 10 lakh a day after 15 December, rooms 6.00 and 2.00 crore: 1.60 + min(5.90 + min(3.10, 2.00), 6.00) = 7.60 crore; the last quarter decides. A pace below 0 (refunds) spends nothing.
 */
export function cappedSpend(pacePaisePerDay: Fraction, days: YearDays, rooms: CapRooms): CappedSpend {
  const pace = max(ZERO, pacePaisePerDay);
  const at = (n: number) => multiply(pace, fraction(n));
  const march = under(at(days.march), rooms.march);
  const quarter = under(add(at(days.januaryFebruary), march), rooms.lastQuarter);
  const isQuarter = compare(quarter, add(at(days.januaryFebruary), march)) < 0;
  const decidingCap = isQuarter ? 'LAST_QUARTER' : compare(march, at(days.march)) < 0 ? 'MARCH' : null;
  return { paise: Number(roundHalfUp(add(at(days.free), quarter))), decidingCap };
}

function under(spend: Fraction, room: Known<number>): Fraction {
  return isMissing(room) ? spend : min(spend, fraction(Math.max(0, room)));
}
