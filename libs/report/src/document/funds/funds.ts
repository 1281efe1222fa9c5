import type { Source } from '../words.ts';
import { earnedValueOf } from './earned-value.ts';
import type { FundsPart } from './model.ts';
import { statementTwoOf } from './statement-two.ts';

/** The pages on money that stand in the report from rule set 2 on; none under rule set 1. */
export function fundsOf(source: Source): FundsPart | null {
  const { funds } = source.review;
  return funds ? { two: statementTwoOf(source, funds), value: earnedValueOf(source, funds) } : null;
}
