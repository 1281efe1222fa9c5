/** A number as exact digits with the format it is shown by. It is a value: the workbook computes nothing. */
export interface NumberCell {
  readonly digits: string; // "-5000.00": plain, with a point
  readonly format: string;
  readonly text: string; // as a file without formats writes it: a share in per cent, an index with its decimals
}

/** A cell that the reader fills in; every other one of a locked sheet is closed. */
export const FILL = Symbol('a cell to fill');

/** A text, a whole number, an exact number with its format, nothing, or a cell to fill. */
export type BookCell = string | number | NumberCell | null | typeof FILL;

export interface BookRow {
  readonly cells: readonly BookCell[];
  readonly isStrong?: boolean; // a total, or the head of a further table
}

/** One sheet: lines above the table, its head, which stays in sight, and its rows. */
export interface BookSheet {
  readonly name: string;
  readonly columns: readonly number[]; // widths in characters
  readonly above: readonly string[];
  readonly head: readonly (readonly string[])[]; // one line or two
  readonly rows: readonly BookRow[];
  readonly isLocked?: boolean; // no password: it guards against a slip, not against a person
}
