import { writeBook, type FILL } from '@pakhwada/report/workbook';

/** A text, a whole number, or a cell to be filled in. */
export type WrittenCell = string | number | null | typeof FILL;

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly number[]; // widths in characters
  readonly above: readonly string[]; // one line each over the table
  readonly head: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** One sheet to fill in as XLSX: everything but the cells to fill is locked, no formula anywhere. */
export function writeWorkbook({ head, rows, ...sheet }: WrittenSheet): Buffer {
  return writeBook([{ ...sheet, head: [head], rows: rows.map((cells) => ({ cells })), isLocked: true }]);
}
