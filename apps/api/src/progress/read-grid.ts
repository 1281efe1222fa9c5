import { lettersOf } from '../platform/workbook/columns.ts';
import { BadWorkbook, openWorkbook } from '../platform/workbook/open-workbook.ts';

export interface GridCell {
  readonly row: number; // as the workbook numbers them, from 1
  readonly column: string; // "H"
  readonly text: string; // a number as its digits, a formula as it is written
  readonly isFormula: boolean;
}
export interface GridSheet {
  readonly name: string;
  readonly cells: readonly GridCell[]; // those that are not empty, in the order of the file
}

const LIMITS = { unpackedBytes: 12 * 1024 * 1024, strings: 60_000, cells: 60_000, columns: 200 }; // ten times the largest grid

/** The first sheet of a workbook, cell by cell; null when it is none, is damaged, carries macros or is larger than any grid. */
export function readGrid(file: Buffer): GridSheet | null {
  try {
    const book = openWorkbook(file, LIMITS);
    const [name = ''] = book.sheets;
    const cells: GridCell[] = [];
    for (const { row, cells: inRow } of book.rows(name)) {
      for (const [at, cell] of inRow.entries()) {
        const isFormula = typeof cell !== 'string';
        const text = isFormula ? `=${cell.formula}` : cell.trim();
        if (text !== '') cells.push({ row, column: lettersOf(at + 1), text, isFormula });
      }
    }
    return { name, cells };
  } catch (error) {
    if (error instanceof BadWorkbook) return null;
    throw error;
  }
}
