import { csvRows } from '../platform/csv/csv-rows.ts';

export interface CsvLine {
  readonly line: number; // in the file, from 1
  readonly cells: readonly string[];
}

/** Comma-separated text as a spreadsheet writes it: quotes, doubled quotes, CRLF, a byte-order mark. Empty lines fall out; each row knows its line. */
export function readCsv(text: string): CsvLine[] {
  return [...csvRows(text.replace(/^\uFEFF/, ''))].map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) })).filter(({ cells }) => cells.some((cell) => cell !== ''));
}
