import type { CivilDate } from './fortnight.ts';

/** The Indian financial year a date lies in, April to March: 2026-01-31 lies in `2025-26`, 1999-04-01 in `1999-00`. */
export function financialYearOf(on: CivilDate): string {
  const year = Number(on.slice(0, 4)) - (on.slice(5, 7) < '04' ? 1 : 0);
  return financialYearFrom(year);
}

/** The last day of the financial year a date lies in: for 2026-01-31 it is 2026-03-31. */
export function financialYearEnd(on: CivilDate): CivilDate {
  return `${Number(financialYearOf(on).slice(0, 4)) + 1}-03-31`;
}

/** The name of the financial year that begins in April of a year: 2025 gives `2025-26`. */
export function financialYearFrom(year: number): string {
  return `${String(year).padStart(4, '0')}-${String((year + 1) % 100).padStart(2, '0')}`;
}
