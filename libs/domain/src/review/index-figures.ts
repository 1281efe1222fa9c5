import { ifKnown, toRatio } from '../ratio/index.ts';
import type { Fraction, Known, Ratio } from '../ratio/index.ts';
import { schedulePerformance, weightedMean } from '../rollup/index.ts';
import type { IndexFigures } from './review.ts';

/** phi, phi uncapped and P as exact fractions, before they take their wire form. */
export interface IndexParts {
  readonly physical: Known<Fraction>;
  readonly uncapped: Known<Fraction>;
  readonly planned: Known<Fraction>;
}

export function knownRatio(figure: Known<Fraction>): Known<Ratio> {
  return ifKnown(figure, toRatio);
}

export function indexFiguresOf({ physical, uncapped, planned }: IndexParts): IndexFigures {
  return { physical: knownRatio(physical), physicalUncapped: knownRatio(uncapped), planned: knownRatio(planned), spi: knownRatio(schedulePerformance(physical, planned)) };
}

/** Index of several components by weight (paise, or 1 for the simple mean): the same components weigh in phi and in P. */
export function meanParts(components: readonly { readonly weight: number; readonly parts: IndexParts }[]): IndexParts {
  const of = (figure: keyof IndexParts) => weightedMean(components.map(({ weight, parts }) => ({ weight, share: ifKnown(parts.physical, () => parts[figure]) })));
  return { physical: of('physical'), uncapped: of('uncapped'), planned: of('planned') };
}
