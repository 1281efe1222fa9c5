import type { Source } from '../words.ts';
import { earnedValueOf } from './earned-value.ts';
import type { ChartRequest } from '../model.ts';
import type { FundsPart } from './model.ts';
import { statementTwoOf } from './statement-two.ts';

/** The pages on money that stand in the report from rule set 2 on; none under rule set 1. */
export function fundsOf(source: Source): { readonly part: FundsPart; readonly charts: readonly ChartRequest[] } | null {
  const { funds } = source.review;
  if (!funds) return null;
  const value = earnedValueOf(source, funds);
  return { part: { two: statementTwoOf(source, funds), value: value.part }, charts: value.charts };
}
