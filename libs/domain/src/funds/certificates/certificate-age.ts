import { addDays, daysBetween, financialYearEnd } from '../../calendar/index.ts';
import type { CivilDate } from '../../calendar/index.ts';
import type { AgeBucket } from '../certificate.ts';

/** A certificate is due 12 months after the close of the financial year of the release (Rule 238): of 14.10.2024 by 31.03.2026. */
export function certificateDueOn(releasedOn: CivilDate): CivilDate {
  return `${Number(financialYearEnd(releasedOn).slice(0, 4)) + 1}-03-31`;
}

/** Days past the due day: 31.03.2026 on 10.04.2026 is 10; on the day itself 0. */
export function overdueDays(dueOn: CivilDate, asOn: CivilDate): number {
  return Math.max(0, daysBetween(dueOn, asOn));
}

/** By whole months since 31 March: to 30 June 0-3, to 30 September 3-6, to the next 31 March 6-12, then above 12. Not overdue: null. */
export function ageOf(dueOn: CivilDate, asOn: CivilDate): AgeBucket | null {
  if (asOn <= dueOn) return null;
  const year = Number(dueOn.slice(0, 4));
  if (asOn <= `${year}-06-30`) return '0_3';
  if (asOn <= `${year}-09-30`) return '3_6';
  return asOn <= `${year + 1}-03-31` ? '6_12' : 'OVER_12';
}

/** Whole months past the due day of 31 March: on 10 April 0, on 30 April 1, on 30 June 3; not overdue is 0. */
export function overdueMonths(dueOn: CivilDate, asOn: CivilDate): number {
  if (asOn <= dueOn) return 0;
  const monthsOf = (on: CivilDate) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
  return monthsOf(asOn) - monthsOf(dueOn) - (isMonthEnd(asOn) ? 0 : 1);
}

function isMonthEnd(on: CivilDate): boolean {
  return addDays(on, 1).endsWith('-01');
}
