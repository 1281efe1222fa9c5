import type { FileCell } from '@pakhwada/domain/files';
import { fitsHeader, placesOf, type ColumnMapping, type VoucherCells, type VoucherField } from '@pakhwada/domain/funds';
import { lettersOf } from '../../platform/workbook/columns.ts';
import { from1904, ROWS_MAX, rowsOf, textOfCell, type TableFile } from '../../platform/workbook/table-file.ts';
import { UnreadableFile } from '../../platform/workbook/unreadable-file.ts';

/** The rows below the header that hold anything, each with its mapped cells; a row beyond the limit ends it. */
export function* mappedRows(file: TableFile, sheet: string, mapping: ColumnMapping): Generator<{ readonly row: number; readonly cells: VoucherCells; readonly all: readonly FileCell[] }> {
  let places: readonly (readonly [VoucherField, number])[] | null = null;
  let count = 0;
  for (const { row, cells } of rowsOf(file, sheet)) {
    if (places === null) {
      const texts = Array.from(cells, (cell) => textOfCell(cell ?? ''));
      if (fitsHeader(mapping, texts)) places = Object.entries(placesOf(mapping, texts)) as [VoucherField, number][];
    } else if (cells.some((cell) => typeof cell !== 'string' || cell.trim() !== '')) {
      count += 1;
      if (count > ROWS_MAX) throw new UnreadableFile('TOO_MANY_ROWS', String(ROWS_MAX));
      const mapped: Partial<Record<VoucherField, FileCell>> = {};
      for (const [field, at] of places) mapped[field] = field === 'paidOn' && file.isFrom1904 ? from1904(cells[at] ?? '') : (cells[at] ?? '');
      yield { row, cells: mapped, all: cells };
    }
  }
}

/** The header of a sheet, by the mapped columns that stand in it. */
export function headerRow(file: TableFile, sheet: string, mapping: ColumnMapping): readonly string[] {
  for (const { cells } of rowsOf(file, sheet)) {
    const texts = Array.from(cells, (cell) => textOfCell(cell ?? ''));
    if (fitsHeader(mapping, texts)) return texts;
  }
  return [];
}

/** The letter over the column of each field in the sheet. */
export function columnNames(file: TableFile, sheet: string, mapping: ColumnMapping): Readonly<Partial<Record<VoucherField, string>>> {
  return Object.fromEntries(Object.entries(placesOf(mapping, headerRow(file, sheet, mapping))).map(([field, at]) => [field, lettersOf(at + 1)]));
}
