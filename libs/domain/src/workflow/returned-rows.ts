import { block } from './breach-values.ts';
import type { Breach } from './breach.ts';
import type { RowRef } from './sheet.ts';

/** What a sheet was returned with after the cut-off: its rows as they stood, and the ones named. */
export interface Returned<T> {
  readonly previous: readonly T[];
  readonly rows: readonly RowRef[];
}

/**
 * After the cut-off only the rows a return named may be new, changed or left out (DOMAIN 4.1). A return that names an indicator without a unit opens it for all units.
 * Of 30 rows with one returned, changing a second is refused at that row. `refOf` gives the place of a row.
 */
export function checkReturnedRows<T>(rows: readonly T[], returned: Returned<T>, refOf: (row: T) => RowRef): Breach[] {
  const before = new Map(returned.previous.map((row) => [textOf(refOf(row)), row]));
  const after = new Set(rows.map((row) => textOf(refOf(row))));
  const changed = rows.filter((row) => textOf(before.get(textOf(refOf(row)))) !== textOf(row));
  const left = returned.previous.filter((row) => !after.has(textOf(refOf(row))));
  return [...changed, ...left].map(refOf).flatMap((row) => (returned.rows.some((named) => isNamed(named, row)) ? [] : [block('ONLY_RETURNED_ROWS', {}, { row })]));
}

/** Whether a return names a row: an indicator alone means all its units. */
export function isNamed(named: RowRef, row: RowRef): boolean {
  const keys = Object.keys(named) as (keyof RowRef)[];
  return keys.length > 0 && keys.every((key) => named[key] === row[key]);
}

/** One text for equal values, whatever the order of their keys. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part)) ?? '';
}
