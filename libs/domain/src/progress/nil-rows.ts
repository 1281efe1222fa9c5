import type { FortnightId } from '../calendar/fortnight.ts';
import type { CellContext } from './cell-progress.ts';
import type { ProgressRow } from './rows.ts';

/**
 * NIL in one stroke: every counter without a value for this fortnight gets 0; stocks, ratios, what is typed already and what a register counts otherwise stay as they are.
 * 13 counters with 4 typed give 9 new rows of 0. NIL is a report, a blank is silence.
 */
export function nilRows(cells: readonly CellContext[], rows: readonly ProgressRow[], fortnightId: FortnightId): readonly ProgressRow[] {
  const isOf = (cell: CellContext) => (row: ProgressRow) => row.indicatorCode === cell.indicatorCode && row.unit === cell.unit && row.relatesTo === fortnightId;
  const empty = cells.filter((cell) => cell.nature === 'C' && !hasHappened(cell) && !rows.some((row) => isOf(cell)(row) && row.value !== null));
  const kept = rows.filter((row) => !empty.some((cell) => isOf(cell)(row)));
  return [...kept, ...empty.map((cell) => ({ ...nilRow(cell, fortnightId), ...noteOf(rows.find(isOf(cell))) }))];
}

function nilRow({ indicatorCode, unit }: CellContext, relatesTo: FortnightId): ProgressRow {
  return { indicatorCode, unit, relatesTo, value: 0, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: {}, reasonCode: null, remark: null };
}

function noteOf(row: ProgressRow | undefined): Partial<ProgressRow> {
  return row ? { reasonCode: row.reasonCode, remark: row.remark } : {};
}

/** Whether the register says that something happened. */
function hasHappened({ derived }: CellContext): boolean {
  return derived !== undefined && derived !== null && derived.value !== null && derived.value > 0;
}
