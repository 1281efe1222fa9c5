import { unitsOf } from '../plan/index.ts';
import type { Indicator } from '../plan/index.ts';
import type { CorrectionFact, ProgressFact, UnitId } from '../progress/rows.ts';
import type { SealedCell } from './facts.ts';
import { foldCell } from './fold-cell.ts';
import type { CellState } from './fold-cell.ts';
import type { Frame } from './frame.ts';

/** All cells of all indicators, folded once; the maps keep a review of 81,000 cells from searching lists. */
export interface CellBook {
  readonly cells: ReadonlyMap<string, readonly CellState[]>; // by indicator, units in order
  readonly received: ReadonlyMap<string, Received>; // by indicator: rows that came in, counted or not
}

export interface Received {
  readonly rows: number;
  readonly approved: number;
  readonly reasoned: readonly ProgressFact[]; // the counted rows that give a coded reason
}

type ByUnit<T> = Map<UnitId, T>;

const NONE: readonly never[] = [];

export function cellBookOf(frame: Frame): CellBook {
  const { facts, plan, isCounted } = frame;
  const opening = new Map<string, ByUnit<SealedCell>>();
  for (const cell of facts.opening?.cells ?? []) atIndicator(opening, cell.indicatorCode).set(cell.unit, cell);
  const counted = new Map<string, ByUnit<ProgressFact>>();
  const late = new Map<string, ByUnit<ProgressFact[]>>();
  const received = new Map<string, GrowingReceived>();
  for (const row of facts.progress) {
    const counts = isCounted(row.state);
    receive(received, row, counts);
    if (!counts) continue;
    if (row.relatesTo === facts.fortnightId) atIndicator(counted, row.indicatorCode).set(row.unit, row);
    else append(atIndicator(late, row.indicatorCode), row.unit, row);
  }
  const corrections = new Map<string, ByUnit<CorrectionFact[]>>();
  for (const correction of facts.corrections) append(atIndicator(corrections, correction.indicatorCode), correction.unit, correction);

  const previousId = facts.opening?.fortnightId ?? null;
  const cells = new Map<string, readonly CellState[]>();
  for (const { indicators } of plan.components) {
    for (const indicator of indicators) cells.set(indicator.code, foldIndicator(indicator));
  }
  return { cells, received };

  function foldIndicator(indicator: Indicator): CellState[] {
    const { code, nature } = indicator;
    const [sealed, typed, lateRows, corrected] = [opening.get(code), counted.get(code), late.get(code), corrections.get(code)];
    return unitsOf(plan, indicator).map((unit) =>
      foldCell({ nature, unit, opening: sealed?.get(unit), now: typed?.get(unit), late: lateRows?.get(unit) ?? NONE, corrections: corrected?.get(unit) ?? NONE }, facts.fortnightId, previousId),
    );
  }
}

interface GrowingReceived {
  rows: number;
  approved: number;
  readonly reasoned: ProgressFact[];
}

function receive(received: Map<string, GrowingReceived>, row: ProgressFact, isCounted: boolean): void {
  const found = received.get(row.indicatorCode) ?? { rows: 0, approved: 0, reasoned: [] };
  if (found.rows === 0) received.set(row.indicatorCode, found);
  found.rows += 1;
  if (row.state === 'APPROVED') found.approved += 1;
  if (isCounted && row.reasonCode !== null) found.reasoned.push(row);
}

function atIndicator<T>(book: Map<string, ByUnit<T>>, code: string): ByUnit<T> {
  const found = book.get(code);
  if (found) return found;
  const fresh: ByUnit<T> = new Map();
  book.set(code, fresh);
  return fresh;
}

function append<T>(units: ByUnit<T[]>, unit: UnitId, item: T): void {
  const found = units.get(unit);
  if (found) found.push(item);
  else units.set(unit, [item]);
}
