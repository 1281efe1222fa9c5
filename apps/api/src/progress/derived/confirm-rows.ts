import { confirmsRegister, type CellContext, type DerivedFigures, type ProgressRow } from '@pakhwada/domain/progress';
import type { EntryBasis } from './entry-basis.repository.ts';

/** What the registers counted for the rows of a sheet as it is handed in: of the fortnight itself, where a register stands behind the cell. */
export function basesOf(sheet: Pick<EntryBasis, 'officeCode' | 'revision'>, fortnightId: string, cells: readonly CellContext[], rows: readonly ProgressRow[]): EntryBasis[] {
  const derived = new Map(cells.flatMap((cell) => (cell.derived ? [[`${cell.indicatorCode} ${cell.unit}`, cell.derived] as const] : [])));
  return rows.flatMap((row) => {
    const figures = row.relatesTo === fortnightId ? derived.get(`${row.indicatorCode} ${row.unit}`) : undefined;
    return figures ? [basisOf(sheet, row, figures)] : [];
  });
}

function basisOf(sheet: Pick<EntryBasis, 'officeCode' | 'revision'>, row: ProgressRow, figures: DerivedFigures): EntryBasis {
  const derived = { derivedValue: figures.value ?? figures.numerator ?? 0, derivedOf: figures.denominator };
  return { ...sheet, ...derived, indicatorCode: row.indicatorCode, unit: row.unit, value: row.value ?? row.numerator ?? 0, valueOf: row.denominator, isConfirmed: confirmsRegister(row, figures) };
}
