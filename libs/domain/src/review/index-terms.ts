import type { Indicator } from '../plan/index.ts';
import type { ShareTerm } from '../rollup/index.ts';
import type { BuiltIndicator } from './build-indicator.ts';
import type { CellState } from './fold-cell.ts';
import type { MilestoneReview } from './review.ts';

/** What an indicator brings into an index: nothing without weight or target. A ratio counts as its numerator over its denominator. */
export function termOf(indicator: Indicator, cell: CellState, target: number | null): ShareTerm | null {
  const counted = countedTarget(indicator, cell, target);
  return counted === 0 ? null : { weight: indicator.weightBasisPoints, achieved: achievedOf(indicator, cell), target: counted };
}

/** What a cell is measured against; 0 where it brings nothing. */
export function countedTarget({ nature, weightBasisPoints }: Indicator, { denominator }: CellState, target: number | null): number {
  if (weightBasisPoints === 0) return 0;
  return nature === 'R' ? denominator || 1 : (target ?? 0);
}

export function achievedOf({ nature }: Indicator, { total, numerator, denominator }: CellState): number {
  if (nature === 'R') return denominator === 0 ? 0 : numerator;
  return total ?? 0;
}

export function stateTerms(indicators: readonly BuiltIndicator[]): ShareTerm[] {
  return indicators.flatMap(({ indicator, stateCell }) => termOf(indicator, stateCell, indicator.target) ?? []);
}

export function milestoneTerms(milestones: readonly MilestoneReview[]): ShareTerm[] {
  return milestones.filter(({ weightBasisPoints }) => weightBasisPoints > 0).map(({ weightBasisPoints, actualOn }) => ({ weight: weightBasisPoints, achieved: actualOn === null ? 0 : 1, target: 1 }));
}
