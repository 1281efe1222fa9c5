import { csvText } from '@pakhwada/language/format';
import type { TableTwin } from '../series/chart-words.ts';

/** The figures of a drawing as a CSV that opens in a spreadsheet. */
export function csvOf(table: TableTwin): string {
  return csvText([table.columns.map((column) => column.label), ...table.rows]);
}
