import { addDays, isCivilDate } from '../calendar/day.ts';
import type { CivilDate } from '../calendar/fortnight.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const TIME = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?Z?$/i;
const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const MONTH_NAMED = /^(\d{1,2})[ ./-]([A-Z]{3})[A-Z]*[ ./-](\d{4})$/i;
const SERIAL = /^(\d{5})(\.\d+)?$/;

const read = new Map<string, CivilDate | null>(); // a file of a hundred thousand rows holds a few hundred days
const KEPT = 4096;

/**
 * A day as a file writes it: 31.01.2026, 31-01-2026, 31/01/2026, 31-Jan-2026, 2026-01-31, each with or without a time, and the number a spreadsheet keeps for a day (46053).
 * The day stands first, as everywhere in India: 02/03/2026 is 2 March. Null for what is no day, 31.02.2026 and years of two digits among them.
 */
export function readDay(text: string): CivilDate | null {
  const found = read.get(text);
  if (found !== undefined) return found;
  if (read.size >= KEPT) read.clear();
  const on = parse(text.trim().replace(TIME, ''));
  read.set(text, on);
  return on;
}

function parse(text: string): CivilDate | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return existing(dayFirst[4]!, dayFirst[3]!, dayFirst[1]!);
  const named = MONTH_NAMED.exec(text);
  if (named) return existing(named[3]!, String(MONTHS.indexOf(named[2]!.toUpperCase()) + 1), named[1]!);
  const serial = SERIAL.exec(text);
  if (serial) return addDays('1899-12-30', Number(serial[1])); // 1 = 1900-01-01, and 1900 counts a day too many
  return isCivilDate(text) ? text : null;
}

function existing(year: string, month: string, day: string): CivilDate | null {
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(on) ? on : null;
}
