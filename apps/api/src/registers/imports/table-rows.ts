import type { FileCell } from '@pakhwada/domain/files';
import { from1904, type FileRow, type LongTable } from '../../platform/workbook/table-file.ts';
import { UnreadableFile } from '../../platform/workbook/unreadable-file.ts';
import { findHeader, HEADER_WITHIN, type FoundHeader, type HeaderWords } from './find-header.ts';
import type { ImportColumn } from './import-column.ts';

export interface TableRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, FileCell>>; // by the code of their column
  readonly all: readonly FileCell[]; // as they came
}

export interface TableBunch {
  readonly header: FoundHeader;
  readonly rows: readonly TableRow[];
}

/** The rows below the header of a sheet that hold anything, in bunches; none of a sheet without the header. */
export async function* tableRows(table: LongTable, sheet: string, words: HeaderWords, columns: readonly ImportColumn[]): AsyncGenerator<TableBunch> {
  let beginning: FileRow[] | null = [];
  let header: FoundHeader | null = null;
  for await (const bunch of table.rows(sheet)) {
    if (beginning !== null) {
      beginning.push(...bunch);
      if (beginning.length < HEADER_WITHIN) continue;
      header = findHeader(beginning.slice(0, HEADER_WITHIN), words, columns);
      if (header === null) return;
      yield bunchOf(beginning, header, table.isFrom1904);
      beginning = null;
    } else yield bunchOf(bunch, header!, table.isFrom1904);
  }
  if (beginning === null) return;
  header = findHeader(beginning, words, columns);
  if (header !== null) yield bunchOf(beginning, header, table.isFrom1904);
}

function bunchOf(rows: readonly FileRow[], header: FoundHeader, isFrom1904: boolean): TableBunch {
  const filled = rows.filter(({ row, cells }) => row > header.row && cells.some((cell) => typeof cell !== 'string' || cell.trim() !== ''));
  return { header, rows: filled.map(({ row, cells }) => ({ row, all: cells, cells: cellsOf(cells, header, isFrom1904) })) };
}

function cellsOf(cells: readonly FileCell[], { places }: FoundHeader, isFrom1904: boolean): Readonly<Record<string, FileCell>> {
  const named: Record<string, FileCell> = {};
  for (const [{ code, field }, at] of places) named[code] = isFrom1904 && field?.kind === 'DATE' ? from1904(cells[at] ?? '') : (cells[at] ?? '');
  return named;
}

/** Thrown when no sheet of a file has the columns of the register. */
export function refuseNoHeader(sheets: readonly string[]): never {
  throw new UnreadableFile('NO_HEADER', sheets.filter((name) => name !== '').join(', ').slice(0, 280));
}
