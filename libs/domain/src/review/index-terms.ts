import type { Indicator } from '../plan/index.ts';
import type { ShareTerm } from '../rollup/index.ts';
import type { BuiltIndicator } from './build-indicator.ts';
import type { CellState } from './fold-cell.ts';
import type { MilestoneReview } from './review.ts';

/** What an indicator brings into an index: nothing without weight or target. A ratio counts as its numerator over its denominator. */
export function termOf({ nature, weightBasisPoints: weight }: Indicator, cell: Pick<CellState, 'total' | 'numerator' | 'denominator'>, target: number | null): ShareTerm | null {
  if (weight === 0) return null;
  if (nature === 'R') return { weight, achieved: cell.denominator === 0 ? 0 : cell.numerator, target: cell.denominator || 1 };
  return target === null || target === 0 ? null : { weight, achieved: cell.total ?? 0, target };
}

export function stateTerms(indicators: readonly BuiltIndicator[]): ShareTerm[] {
  return indicators.flatMap(({ indicator, stateCell }) => termOf(indicator, stateCell, indicator.target) ?? []);
}

export function milestoneTerms(milestones: readonly MilestoneReview[]): ShareTerm[] {
  return milestones.filter(({ weightBasisPoints }) => weightBasisPoints > 0).map(({ weightBasisPoints, actualOn }) => ({ weight: weightBasisPoints, achieved: actualOn === null ? 0 : 1, target: 1 }));
}
