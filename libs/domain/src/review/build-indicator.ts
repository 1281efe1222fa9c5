import type { Component, Indicator } from '../plan/index.ts';
import type { UnitId } from '../progress/rows.ts';
import { missing, ratioOf } from '../ratio/index.ts';
import type { Known, Ratio } from '../ratio/index.ts';
import { NO_CELLS } from './cell-book.ts';
import type { CellBook, IndicatorCells, Received } from './cell-book.ts';
import { NO_BREAKDOWNS } from './fold-cell.ts';
import type { CellState } from './fold-cell.ts';
import type { Frame } from './frame.ts';
import { figuresOf, sumOfCells, targetsOf } from './indicator-figures.ts';
import type { PlannedBook } from './planned-book.ts';
import { toldBreakdowns } from './registers/told-breakdowns.ts';
import type { BrokenCell, ToldBreakdowns } from './registers/told-breakdowns.ts';
import type { IndicatorFigures, IndicatorReview } from './review.ts';

/** One indicator as reviewed, with the State's cell it rests on. */
export interface BuiltIndicator {
  readonly indicator: Indicator;
  readonly cells: IndicatorCells;
  readonly stateCell: CellState;
  readonly hasHeldUnits: boolean;
  readonly targets: readonly (number | null)[]; // of the units, in their order
  readonly review: IndicatorReview;
}

export function buildIndicators(component: Component, book: CellBook, planned: PlannedBook, frame: Frame): BuiltIndicator[] {
  return component.indicators.map((indicator) => buildIndicator(indicator, book, planned, frame));
}

function buildIndicator(indicator: Indicator, book: CellBook, planned: PlannedBook, frame: Frame): BuiltIndicator {
  const { nature, level } = indicator;
  const cells = book.cells.get(indicator.code) ?? NO_CELLS;
  const { stateCell, reportedUnits, hasHeldUnits } = sumOfCells(cells);
  const targets = targetsOf(indicator, cells.units);
  const told = stateCell.breakdowns === NO_BREAKDOWNS || frame.rules.version < 3 ? null : toldOf(indicator, cells, stateCell, frame);
  let units: readonly IndicatorFigures[] | null = null;
  return {
    indicator,
    cells,
    stateCell,
    hasHeldUnits,
    targets,
    review: {
      code: indicator.code,
      name: indicator.name,
      unitName: indicator.unit,
      nature,
      weightBasisPoints: indicator.weightBasisPoints,
      level,
      isHeadline: indicator.isHeadline,
      dli: indicator.dli,
      state: figuresOf(nature, stateCell, indicator.target, planned.state, told?.state),
      // worked out when first read: a live overview of 81,000 cells asks for none of them
      get units() {
        return (units ??= level === 'STATE' ? [] : unitFigures());
      },
      reportedUnits,
      expectedUnits: cells.units.length,
      approvedShare: approvedShare([book.received.get(indicator.code)]),
    },
  };

  function unitFigures(): IndicatorFigures[] {
    const figures: IndicatorFigures[] = [];
    cells.each((cell, place) => figures.push(figuresOf(nature, cell, targets[place] ?? null, planned.of(cell.unit), told?.units.get(cell.unit))));
    return figures;
  }
}

interface Told {
  readonly state: ToldBreakdowns;
  readonly units: ReadonlyMap<UnitId, ToldBreakdowns>;
}

function toldOf({ level }: Indicator, cells: IndicatorCells, stateCell: CellState, { breakdownSets }: Frame): Told {
  const broken: BrokenCell[] = [];
  if (level !== 'STATE') cells.each(({ unit, breakdowns }) => void (breakdowns !== NO_BREAKDOWNS && broken.push({ unit, breakdowns })));
  const told = toldBreakdowns([...broken, stateCell], breakdownSets);
  return { state: told.at(-1)!, units: new Map(broken.map(({ unit }, i) => [unit, told[i]!])) };
}

/** How much of what came in this fortnight is approved, by rows. Nothing came in: NOT_REPORTED. */
export function approvedShare(received: readonly (Pick<Received, 'rows' | 'approved'> | undefined)[]): Known<Ratio> {
  let [rows, approved] = [0, 0];
  for (const part of received) {
    rows += part?.rows ?? 0;
    approved += part?.approved ?? 0;
  }
  return rows === 0 ? missing('NOT_REPORTED') : ratioOf(approved, rows);
}
