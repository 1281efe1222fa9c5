import { isMissing, type Known, type MissingReason } from '@pakhwada/domain/ratio';
import { DASH } from '@pakhwada/language/format';
import type { Source } from '../document/words.ts';
import type { BookCell, BookRow, BookSheet, NumberCell } from '../workbook/cell.ts';

/** A cell that may be absent: its reason is said below the table. */
export type TableCell = Known<string | NumberCell | null>;

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly isStrong?: boolean;
}

/** One table of the statements, for the workbook and for the CSV alike. */
export interface StatementTable {
  readonly name: string;
  readonly widths: readonly number[];
  readonly above: readonly string[];
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly TableRow[];
}

export function cellOf<T>(figure: Known<T>, make: (known: T) => NumberCell | string): TableCell {
  return isMissing(figure) ? figure : make(figure);
}

export function sheetOf(table: StatementTable, say: Source['say']): BookSheet {
  const rows: BookRow[] = table.rows.map(({ cells, isStrong = false }) => ({ cells: cells.map((cell): BookCell => (isMissing(cell) ? DASH : cell)), isStrong }));
  const reasons = reasonsOf(table).map(([reason, places]) => ({ cells: [`${DASH} ${say(`missing.${reason}`)}: ${places.join(', ')}`] }));
  return { name: table.name, columns: table.widths, above: table.above, head: table.head, rows: reasons.length > 0 ? [...rows, { cells: [] }, ...reasons] : rows };
}

/** Where each reason holds, by the names a spreadsheet gives its cells. */
function reasonsOf({ above, head, rows }: StatementTable): (readonly [MissingReason, string[]])[] {
  const found = new Map<MissingReason, string[]>();
  rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (!isMissing(cell)) return;
      found.set(cell.missing, [...(found.get(cell.missing) ?? []), `${String.fromCharCode(65 + column)}${above.length + head.length + row + 1}`]);
    }),
  );
  return [...found];
}

/** The cells of a table as text: figures in plain digits, a dash where one is absent. */
export function textsOf({ head, rows }: StatementTable): string[][] {
  return [...head.map((line) => [...line]), ...rows.map(({ cells }) => cells.map((cell) => (isMissing(cell) ? DASH : cell === null ? '' : typeof cell === 'string' ? cell : cell.text)))];
}
