import { compare, isMissing } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';

export interface Ranked {
  readonly lgd: number;
  readonly againstPlan: Known<Fraction>;
  readonly isReported: boolean;
}

/** Rank by achievement against plan, best first; equal figures share a rank (1, 1, 3). A district that did not report has none: it is unknown, not last. */
export function rankDistricts(districts: readonly Ranked[]): Map<number, number> {
  const known = districts.flatMap(({ lgd, againstPlan, isReported }) => (isReported && !isMissing(againstPlan) ? [{ lgd, figure: againstPlan }] : []));
  known.sort((a, b) => compare(b.figure, a.figure) || a.lgd - b.lgd);
  const ranks = new Map<number, number>();
  known.forEach(({ lgd, figure }, index) => {
    const above = known[index - 1];
    ranks.set(lgd, above && compare(above.figure, figure) === 0 ? (ranks.get(above.lgd) ?? index + 1) : index + 1);
  });
  return ranks;
}
