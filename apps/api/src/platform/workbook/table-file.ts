import type { FileCell } from '@pakhwada/domain/files';
import { csvRows, csvSignOf, textOfFile } from '../csv/csv-rows.ts';
import { openWorkbookInParts } from './open-workbook-in-parts.ts';
import { openWorkbook } from './open-workbook.ts';
import { UnreadableFile, unreadableOf } from './unreadable-file.ts';
import type { WorkbookLimits } from './workbook-parts.ts';

export interface FileRow {
  readonly row: number; // as a spreadsheet numbers it, from 1
  readonly cells: readonly FileCell[];
}

interface AnyTable {
  readonly sheets: readonly string[]; // one without a name for CSV
  readonly isFrom1904: boolean;
  rowsAbout(sheet: string): number | null;
}

/** A file of rows, whatever its form. */
export interface TableFile extends AnyTable {
  rows(sheet: string): Generator<FileRow>;
}

/** A file of very many rows: they come in bunches, and between two of them other work is done. */
export interface LongTable extends AnyTable {
  rows(sheet: string): AsyncGenerator<readonly FileRow[]>;
}

export const ROWS_MAX = 500_000;
export const SHEET_OF_CSV = '';
const WORKBOOK_LIMITS: WorkbookLimits = { unpackedBytes: 200 * 1024 * 1024, strings: 2_000_000, cells: 40 * ROWS_MAX, columns: 200 };
const ZIP = 'PK\u0003\u0004';
const BUNCH = 1000;

/** Opens a file by what it is, not by its name. Old workbooks (.xls) and everything else that is no text are refused. */
export function openTableFile(bytes: Buffer): TableFile {
  if (isWorkbook(bytes)) return asUnreadable(() => openWorkbook(bytes, WORKBOOK_LIMITS));
  const { text, rows, ...file } = csvOf(bytes);
  return { ...file, rowsAbout: () => linesIn(text), rows };
}

/** As openTableFile, for files of which never more than a bunch of rows should stand in memory. */
export async function openLongTable(bytes: Buffer): Promise<LongTable> {
  if (isWorkbook(bytes)) {
    const book = await openWorkbookInParts(bytes, WORKBOOK_LIMITS).catch((error: unknown) => Promise.reject(unreadableOf(error)));
    return { ...book, rows: (sheet) => readably(book.rows(sheet)) };
  }
  const { text, rows, ...file } = csvOf(bytes);
  return { ...file, rowsAbout: () => linesIn(text), rows: () => inBunches(rows()) };
}

export function isWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('latin1') === ZIP;
}

export function* rowsOf(file: TableFile, sheet: string): Generator<FileRow> {
  if (!file.sheets.includes(sheet)) throw new UnreadableFile('NO_SUCH_SHEET', sheet);
  try {
    yield* file.rows(sheet);
  } catch (error) {
    throw unreadableOf(error);
  }
}

export function textOfCell(cell: FileCell): string {
  return typeof cell === 'string' ? cell : `=${cell.formula}`;
}

const DAYS_TO_1904 = 1462;

/** The day of a cell that counts from 1904, counted as everybody else does. */
export function from1904(cell: FileCell): FileCell {
  return typeof cell === 'string' && /^\d{5}(\.\d+)?$/.test(cell) ? String(Number(cell) + DAYS_TO_1904) : cell;
}

function csvOf(bytes: Buffer): { readonly sheets: readonly string[]; readonly isFrom1904: boolean; readonly text: string; readonly rows: () => Generator<FileRow> } {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isUtf16 && bytes.subarray(0, 8192).includes(0)) throw new UnreadableFile('NO_TEXT');
  const text = textOfFile(bytes);
  const sign = csvSignOf(text);
  return {
    sheets: [SHEET_OF_CSV],
    isFrom1904: false,
    text,
    rows: function* () {
      for (const { line, cells } of csvRows(text, sign)) yield { row: line, cells };
    },
  };
}

async function* inBunches(rows: Generator<FileRow>): AsyncGenerator<readonly FileRow[]> {
  let bunch: FileRow[] = [];
  for (const row of rows) {
    bunch.push(row);
    if (bunch.length === BUNCH) {
      yield bunch;
      bunch = [];
      await new Promise((others) => setImmediate(others));
    }
  }
  if (bunch.length > 0) yield bunch;
}

async function* readably(rows: AsyncGenerator<readonly FileRow[]>): AsyncGenerator<readonly FileRow[]> {
  try {
    yield* rows;
  } catch (error) {
    throw unreadableOf(error);
  }
}

function asUnreadable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw unreadableOf(error);
  }
}

function linesIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
