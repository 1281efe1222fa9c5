import type { Component, Indicator } from '../plan/index.ts';
import { missing, ratioOf } from '../ratio/index.ts';
import type { Known, Ratio } from '../ratio/index.ts';
import type { CellBook, Received } from './cell-book.ts';
import type { CellState } from './fold-cell.ts';
import { figuresOf, sumOfCells, targetOf } from './indicator-figures.ts';
import type { PlannedBook } from './planned-book.ts';
import type { IndicatorFigures, IndicatorReview } from './review.ts';

/** One indicator as reviewed, with the State's cell it rests on. */
export interface BuiltIndicator {
  readonly indicator: Indicator;
  readonly cells: readonly CellState[];
  readonly stateCell: CellState;
  readonly targetIn: (unit: number) => number | null;
  readonly review: IndicatorReview;
}

export function buildIndicators(component: Component, book: CellBook, planned: PlannedBook): BuiltIndicator[] {
  return component.indicators.map((indicator) => buildIndicator(indicator, book, planned));
}

function buildIndicator(indicator: Indicator, book: CellBook, planned: PlannedBook): BuiltIndicator {
  const { nature, level } = indicator;
  const cells = book.cells.get(indicator.code) ?? [];
  const stateCell = sumOfCells(cells);
  const targetIn = targetOf(indicator);
  let units: readonly IndicatorFigures[] | null = null;
  return {
    indicator,
    cells,
    stateCell,
    targetIn,
    review: {
      code: indicator.code,
      name: indicator.name,
      unitName: indicator.unit,
      nature,
      weightBasisPoints: indicator.weightBasisPoints,
      level,
      isHeadline: indicator.isHeadline,
      dli: indicator.dli,
      state: figuresOf(nature, stateCell, indicator.target, planned.state),
      // worked out when first read: a live overview of 81,000 cells asks for none of them
      get units() {
        return (units ??= level === 'STATE' ? [] : cells.map((cell) => figuresOf(nature, cell, targetIn(cell.unit), planned.of(cell.unit))));
      },
      reportedUnits: cells.reduce((count, { isReported }) => count + (isReported ? 1 : 0), 0),
      expectedUnits: cells.length,
      approvedShare: approvedShare([book.received.get(indicator.code)]),
    },
  };
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
