import type { FortnightId } from '../calendar/fortnight.ts';
import { isBehind, totalOf } from './cell-progress.ts';
import type { CellContext, SpiLimits } from './cell-progress.ts';
import type { ProgressRow } from './rows.ts';

/** All rows of one cell together, this fortnight's and late ones; each question is answered once, however many rows ask it. */
export interface OwnRows {
  hasCurrent(): boolean;
  total(): number;
  isBehind(): boolean;
}

export function groupRows(context: { readonly fortnightId: FortnightId; readonly limits: SpiLimits }, cells: ReadonlyMap<string, CellContext>, rows: readonly ProgressRow[]): (row: ProgressRow) => OwnRows {
  const groups = new Map<string, ProgressRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOfCell(row));
    if (group) group.push(row);
    else groups.set(keyOfCell(row), [row]);
  }
  const known = new Map([...groups].map(([key, group]) => [key, ownRows(context, cells.get(key), group)]));
  return (row) => known.get(keyOfCell(row)) ?? ownRows(context, cells.get(keyOfCell(row)), []);
}

export function keyOfCell({ indicatorCode, unit }: Pick<ProgressRow, 'indicatorCode' | 'unit'>): string {
  return `${indicatorCode}/${unit}`;
}

function ownRows({ fortnightId, limits }: { readonly fortnightId: FortnightId; readonly limits: SpiLimits }, cell: CellContext | undefined, rows: readonly ProgressRow[]): OwnRows {
  return {
    hasCurrent: once(() => rows.some(({ relatesTo }) => relatesTo === fortnightId)),
    total: once(() => (cell ? totalOf(cell, rows) : 0)),
    isBehind: once(() => cell !== undefined && isBehind(cell, rows, limits)),
  };
}

function once<T>(ask: () => T): () => T {
  let answer: { readonly value: T } | null = null;
  return () => (answer ??= { value: ask() }).value;
}
