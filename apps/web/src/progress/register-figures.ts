import type { ProgressCell, ProgressSheet } from '@pakhwada/contracts/progress';
import type { DerivedCell } from '@pakhwada/contracts/registers';
import { differingSets, isAsDerived, type CellContext, type DerivedFigures } from '@pakhwada/domain/progress';
import { emptyRow, isBlank, readRow, type TypedRow } from './typed-row.ts';

/** A cell of the grid with what the registers count for it. */
export type GridCell = ProgressCell & Pick<CellContext, 'derived'>;
export type GridSheet = Omit<ProgressSheet, 'cells'> & { readonly cells: readonly GridCell[] };

/** How a typed row stands to its register. */
export type RegisterStand = 'BLANK' | 'SAME' | 'DIFFERS' | 'PARTS_DIFFER';

export function keyOfCell({ indicatorCode, unit }: { readonly indicatorCode: string; readonly unit: number }): string {
  return `${indicatorCode}/${unit}`;
}

/** The sheet with the registers' figures at its cells, so that the rules of the domain see them as they are typed. */
export function withRegisters(sheet: ProgressSheet, derived: readonly DerivedCell[]): GridSheet {
  const known = new Map(derived.map((cell) => [keyOfCell(cell), cell.derived]));
  return { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, derived: known.get(keyOfCell(cell)) ?? null })) };
}

export function standOf(row: TypedRow | undefined, derived: DerivedFigures): RegisterStand {
  if (row === undefined || isBlank(row)) return 'BLANK';
  const { row: read } = readRow(row);
  if (!isAsDerived(read, derived)) return 'DIFFERS';
  return differingSets(read, derived).length === 0 ? 'SAME' : 'PARTS_DIFFER';
}

/** The row with the register's figures and breakdowns in place of what was typed; reason and remark stay. */
export function takenOver(row: TypedRow, { value, numerator, denominator, isAtLeast, breakdowns }: DerivedFigures): TypedRow {
  const text = (count: number | null): string => (count === null ? '' : String(count));
  const texts = Object.fromEntries(Object.entries(breakdowns).map(([set, parts]) => [set, Object.fromEntries(Object.entries(parts).map(([part, count]) => [part, String(count)]))]));
  return { ...row, value: text(value), numerator: text(numerator), denominator: text(denominator), isAtLeast, breakdowns: texts };
}

export function takenOverAt(row: TypedRow | undefined, cell: GridCell, relatesTo: string, derived: DerivedFigures): TypedRow {
  return takenOver(row ?? emptyRow(cell.indicatorCode, cell.unit, relatesTo), derived);
}
