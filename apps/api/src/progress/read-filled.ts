import type { WORKBOOK_FAULTS, WorkbookReading } from '@pakhwada/contracts/progress';
import { readCount } from '@pakhwada/domain/progress';
import type { GridCell, GridSheet } from './read-grid.ts';
import type { WorkbookRow } from './workbook-rows.ts';

export const KEY_COLUMN = 'A';
export const FILL_COLUMN = 'H';
export const KEY_LINE = 3; // where the mark of the workbook stands
export const HEAD_LINE = 4;
const NIL = /^(nil|शून्य)$/i;

/** What the filled column says for the rows the office has. An empty cell says nothing; one that cannot be read is named by its place. */
export function readFilled(sheet: GridSheet, rows: readonly WorkbookRow[]): WorkbookReading {
  const known = new Map(rows.map((row) => [row.key, row]));
  const keys = new Map(sheet.cells.filter(({ column, row }) => column === KEY_COLUMN && row > HEAD_LINE).map(({ row, text }) => [row, text]));
  const seen = new Set<string>();
  const filled: WorkbookReading['filled'] = [];
  const faults: WorkbookReading['faults'] = [];
  for (const cell of sheet.cells) {
    if (cell.column !== FILL_COLUMN || cell.row <= HEAD_LINE) continue;
    const key = keys.get(cell.row) ?? '';
    const row = known.get(key);
    const reason = faultOf(cell, row, seen.has(key));
    seen.add(key);
    if (reason !== null || row === undefined) faults.push({ sheet: sheet.name, row: cell.row, column: cell.column, text: cell.text.slice(0, 80), reason: reason ?? 'UNKNOWN_ROW' });
    else filled.push({ indicatorCode: row.indicatorCode, unit: row.unit, field: row.field, text: NIL.test(cell.text) ? '0' : cell.text });
  }
  return { filled, faults };
}

function faultOf({ isFormula, text }: GridCell, row: WorkbookRow | undefined, isTwice: boolean): (typeof WORKBOOK_FAULTS)[number] | null {
  if (row === undefined) return 'UNKNOWN_ROW';
  if (isTwice) return 'ROW_TWICE';
  if (isFormula) return 'FORMULA';
  return NIL.test(text) || readCount(text) !== undefined ? null : 'NOT_A_WHOLE_NUMBER';
}
