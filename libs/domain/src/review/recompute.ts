import { ONE, ZERO, divide, fraction, fromRatio, isZero, max, min, multiply, subtract, sum, toRatio } from '../ratio/index.ts';
import type { Fraction, Ratio } from '../ratio/index.ts';
import type { FigureOrigin, FormulaCode, OriginTerm } from './origin-parts.ts';

const achieved = ({ achieved: count }: OriginTerm): Fraction => fraction(BigInt(count ?? '0'));
const result = ({ result: share }: OriginTerm): Fraction => (share ? fromRatio(share) : ZERO);
const weighed = (term: OriginTerm, share: Fraction): Fraction => (term.weight ? multiply(fromRatio(term.weight), share) : ZERO);
const shareOf = (term: OriginTerm): Fraction => divide(achieved(term), fraction(BigInt(term.target ?? '1')));
const total = (terms: readonly OriginTerm[]): Fraction => sum(terms.map(achieved));
const mean = (terms: readonly OriginTerm[]): Fraction => sum(terms.map((term) => weighed(term, result(term))));
const ofPlan = ([physical, planned]: readonly OriginTerm[]): Fraction | null => (physical && planned && !isZero(result(planned)) ? divide(result(physical), result(planned)) : null);

const ARITHMETIC: Record<FormulaCode, (terms: readonly OriginTerm[]) => Fraction | null> = {
  physical: (terms) => sum(terms.map((term) => weighed(term, min(ONE, shareOf(term))))),
  schemePhysical: mean,
  schemePlanned: mean,
  planned: ([term]) => (term ? result(term) : null),
  spi: ofPlan,
  againstPlan: ofPlan,
  elapsed: ([term]) => (term ? shareOf(term) : null),
  share: ([term]) => (term ? shareOf(term) : null),
  amount: total,
  released: total,
  spent: total,
  indicator: total,
  lapse: ([yearRelease, ...less]) => (yearRelease ? max(ZERO, subtract(achieved(yearRelease), total(less))) : null),
};

/** The figure anew from its terms alone: what proves that a printed number is the arithmetic shown beside it (I15). Null where the figure is missing. */
export function recompute({ formula, terms, result: figure }: Pick<FigureOrigin, 'formula' | 'terms' | 'result'>): Ratio | null {
  if (figure === null || terms.length === 0) return null;
  const anew = ARITHMETIC[formula](terms);
  return anew && toRatio(anew);
}
