import type { FortnightId } from '../calendar/index.ts';
import { rowsOfPlain } from '../progress/plain-rows.ts';
import type { PlainCells, ReviewFacts, SealedCell } from './facts.ts';
import { NO_BREAKDOWNS } from './fold-cell.ts';

/** Whether a sealed cell is no more than a number: reported in the fortnight it was sealed with, exactly, without a breakdown. 129 camps to date: plain; 0.62 of an audit: not. */
export function isPlainCell(cell: SealedCell, fortnightId: FortnightId): boolean {
  if (cell.lastReportedIn !== fortnightId || cell.numerator !== 0 || cell.denominator !== 0 || cell.qualifier !== 'EXACT') return false;
  for (const _ in cell.breakdowns) return false;
  return true;
}

/** The same cells one by one. */
export function cellsOfPlain(indicators: readonly PlainCells[], fortnightId: FortnightId): SealedCell[] {
  return indicators.flatMap(({ indicatorCode, units, cumulatives }) =>
    units.map((unit, i): SealedCell => {
      return { indicatorCode, unit, cumulative: cumulatives[i] ?? 0, during: null, numerator: 0, denominator: 0, qualifier: 'EXACT', breakdowns: NO_BREAKDOWNS, lastReportedIn: fortnightId };
    }),
  );
}

/** The same facts with nothing in columns. Either form gives the same review, byte for byte. */
export function inRows(facts: ReviewFacts): ReviewFacts {
  const { opening } = facts;
  return {
    ...facts,
    progress: [...facts.progress, ...rowsOfPlain(facts.plainProgress, facts.fortnightId)],
    plainProgress: [],
    opening: opening && { ...opening, cells: [...opening.cells, ...cellsOfPlain(opening.plainCells, opening.fortnightId)], plainCells: [] },
  };
}
