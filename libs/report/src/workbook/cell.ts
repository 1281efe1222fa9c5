/** A number as exact digits with the format it is shown by. It is a value: the workbook computes nothing. */
export interface NumberCell {
  readonly digits: string; // "-5000.00": plain, with a point
  readonly format: string;
  readonly text: string; // as a file without formats writes it: a share in per cent, an index with its decimals
}

/** A cell that the reader fills in; every other one of a locked sheet is closed. */
export const FILL = Symbol('a cell to fill');

/** A text that is wrong: it stands on a coloured ground, so that it is found among many. */
export interface MarkedCell {
  readonly marked: string;
}

/** A text, a whole number, an exact number with its format, a marked text, nothing, or a cell to fill. */
export type BookCell = string | number | NumberCell | MarkedCell | null | typeof FILL;

export interface BookRow {
  readonly cells: readonly BookCell[];
  readonly isStrong?: boolean; // a total, or the head of a further table
}

/** What may be chosen in the cells of a column below the head: the texts of a column of another sheet. A reader is helped, not held to it. */
export interface ChoiceList {
  readonly column: number; // from 1
  readonly rows: number; // below the head
  readonly of: { readonly sheet: string; readonly column: number; readonly count: number }; // from its first row
}

/** One sheet: lines above the table, its head, which stays in sight, and its rows. */
export interface BookSheet {
  readonly name: string;
  readonly columns: readonly number[]; // widths in characters
  readonly above: readonly string[];
  readonly head: readonly (readonly string[])[]; // one line or two
  readonly rows: readonly BookRow[];
  readonly lists?: readonly ChoiceList[];
  readonly isHidden?: boolean; // it only holds what others choose from
  readonly isLocked?: boolean; // no password: it guards against a slip, not against a person
}
