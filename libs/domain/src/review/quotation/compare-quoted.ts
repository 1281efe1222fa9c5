import { compare, divide, fromRatio, roundHalfUp, subtract, toRatio } from '../../ratio/fraction.ts';
import type { Fraction, Ratio } from '../../ratio/ratio.ts';
import type { Quoted } from './quoted.ts';

export const QUOTED_STANDINGS = ['SAME', 'ROUNDED', 'TRUNCATED', 'DIFFERS', 'NOT_COMPUTED'] as const;
export type QuotedStanding = (typeof QUOTED_STANDINGS)[number];

export interface QuotedComparison {
  readonly standing: QuotedStanding;
  readonly difference: Ratio | null; // computed less quoted; null where nothing is computed
}

/**
 * A published figure beside the computed one (DOMAIN 4.5); the quotation is never corrected. 63.98 % was published as "64 %": the same when rounded half up; as "63 %": cut after the per cent; as "65 %": it differs.
 * NOT_COMPUTED where the review has no such figure.
 */
export function compareQuoted({ value, step }: Quoted, computed: Ratio | null): QuotedComparison {
  if (computed === null) return { standing: 'NOT_COMPUTED', difference: null };
  const [quoted, exact, unit] = [fromRatio(value), fromRatio(computed), fromRatio(step)];
  return { standing: standingOf(divide(quoted, unit).numerator, divide(exact, unit), compare(quoted, exact) === 0), difference: toRatio(subtract(exact, quoted)) };
}

function standingOf(quotedSteps: bigint, computedSteps: Fraction, isEqual: boolean): QuotedStanding {
  if (isEqual) return 'SAME';
  if (roundHalfUp(computedSteps) === quotedSteps) return 'ROUNDED';
  return computedSteps.numerator / computedSteps.denominator === quotedSteps ? 'TRUNCATED' : 'DIFFERS'; // whole-number division cuts towards 0
}
