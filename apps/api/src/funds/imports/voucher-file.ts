import { fitsHeader, placesOf, type ColumnMapping, type FileCell, type FileProblem, type VoucherCells, type VoucherField } from '@pakhwada/domain/funds';
import { csvRows, csvSignOf, textOfFile } from '../../platform/csv/csv-rows.ts';
import { lettersOf } from '../../platform/workbook/columns.ts';
import { BadWorkbook, openWorkbook } from '../../platform/workbook/open-workbook.ts';

export interface FileRow {
  readonly row: number; // as a spreadsheet numbers it, from 1
  readonly cells: readonly FileCell[];
}

/** A file of vouchers, whatever its form. */
export interface VoucherFile {
  readonly sheets: readonly string[]; // one without a name for CSV
  readonly isFrom1904: boolean;
  rowsAbout(sheet: string): number | null;
  rows(sheet: string): Generator<FileRow>;
}

/** Thrown where a file cannot be read at all. */
export class UnreadableFile extends Error {
  constructor(
    readonly problem: FileProblem,
    readonly detail = '',
  ) {
    super(problem);
  }
}

export const ROWS_MAX = 500_000;
const WORKBOOK_LIMITS = { unpackedBytes: 200 * 1024 * 1024, strings: 2_000_000, cells: 40 * ROWS_MAX, columns: 200 };
const SHEET_OF_CSV = '';
const ZIP = 'PK\u0003\u0004';

/** Opens a file by what it is, not by its name. Old workbooks (.xls) and everything else that is no text are refused. */
export function openVoucherFile(bytes: Buffer): VoucherFile {
  if (bytes.subarray(0, 4).toString('latin1') === ZIP) return asUnreadable(() => openWorkbook(bytes, WORKBOOK_LIMITS));
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isUtf16 && bytes.subarray(0, 8192).includes(0)) throw new UnreadableFile('NO_TEXT');
  const text = textOfFile(bytes);
  const sign = csvSignOf(text);
  return {
    sheets: [SHEET_OF_CSV],
    isFrom1904: false,
    rowsAbout: () => linesIn(text),
    rows: function* () {
      for (const { line, cells } of csvRows(text, sign)) yield { row: line, cells };
    },
  };
}

/** The rows below the header that hold anything, each with its mapped cells; a row beyond the limit ends it. */
export function* mappedRows(file: VoucherFile, sheet: string, mapping: ColumnMapping): Generator<{ readonly row: number; readonly cells: VoucherCells; readonly all: readonly FileCell[] }> {
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
export function headerRow(file: VoucherFile, sheet: string, mapping: ColumnMapping): readonly string[] {
  for (const { cells } of rowsOf(file, sheet)) {
    const texts = Array.from(cells, (cell) => textOfCell(cell ?? ''));
    if (fitsHeader(mapping, texts)) return texts;
  }
  return [];
}

/** The letter over the column of each field in the sheet. */
export function columnNames(file: VoucherFile, sheet: string, mapping: ColumnMapping): Readonly<Partial<Record<VoucherField, string>>> {
  return Object.fromEntries(Object.entries(placesOf(mapping, headerRow(file, sheet, mapping))).map(([field, at]) => [field, lettersOf(at + 1)]));
}

export function* rowsOf(file: VoucherFile, sheet: string): Generator<FileRow> {
  if (!file.sheets.includes(sheet)) throw new UnreadableFile('NO_SUCH_SHEET', sheet);
  try {
    yield* file.rows(sheet);
  } catch (error) {
    throw error instanceof BadWorkbook ? new UnreadableFile('NO_WORKBOOK', error.message) : error;
  }
}

export function textOfCell(cell: FileCell): string {
  return typeof cell === 'string' ? cell : `=${cell.formula}`;
}

function asUnreadable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof BadWorkbook ? new UnreadableFile('NO_WORKBOOK', error.message) : error;
  }
}

const DAYS_TO_1904 = 1462;

function from1904(cell: FileCell): FileCell {
  return typeof cell === 'string' && /^\d{5}(\.\d+)?$/.test(cell) ? String(Number(cell) + DAYS_TO_1904) : cell;
}

function linesIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
