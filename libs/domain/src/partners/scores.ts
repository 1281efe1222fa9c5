import { divide, fraction, sum, multiply, toRatio, ZERO, type Fraction, type Ratio } from '../ratio/index.ts';
import type { Criterion, Evaluator, Score } from './partner.ts';

const WHOLE = 10_000; // basis points

/** A sheet of scores: what is judged, who judges, what they gave. */
export interface ScoreSheet {
  readonly criteria: readonly Criterion[];
  readonly evaluators: readonly Pick<Evaluator, 'evaluatorId' | 'conflicts'>[];
  readonly scores: readonly Score[];
}

/** How a candidate stands under one criterion: the mean of the points given, null where none is. */
export interface CriterionMean {
  readonly criterionCode: string;
  readonly mean: Ratio | null;
  readonly scores: number;
}

export interface CandidateScore {
  readonly total: Ratio | null; // share of 1; null: not fully scored
  readonly missing: number; // scores not yet given by those free of interest
  readonly conflicts: number; // evaluators bound to the candidate
  readonly byCriterion: readonly CriterionMean[];
}

/** Who may score a candidate: every evaluator of the call but those who declared an interest. */
export function judgesOf<E extends Pick<Evaluator, 'conflicts'>>(evaluators: readonly E[], candidateId: string): E[] {
  return evaluators.filter(({ conflicts }) => conflicts.every((conflict) => conflict.candidateId !== candidateId));
}

/**
 * What a candidate's scores come to: under each criterion the mean of the evaluators free of interest over the most points, weighted. Repute 40 % of 10 points with 8 and 6, expertise 60 % of 20 with 15 and 17:
 * 40 % x 7/10 + 60 % x 16/20 = 19/25. A score that is missing is missing, not zero: then there is no total. Points of whoever declared an interest are not counted.
 */
export function scoreOf({ criteria, evaluators, scores }: ScoreSheet, candidateId: string): CandidateScore {
  const judges = judgesOf(evaluators, candidateId);
  const free = new Set(judges.map(({ evaluatorId }) => evaluatorId));
  const given = scores.filter((score) => score.candidateId === candidateId && free.has(score.evaluatorId));
  const means = criteria.map(({ code }) => {
    const points = given.filter(({ criterionCode }) => criterionCode === code).map(({ score }) => score);
    return { code, count: points.length, mean: points.length === 0 ? null : divide(fraction(points.reduce((all, one) => all + one, 0)), fraction(points.length)) };
  });
  const missing = criteria.length * judges.length - means.reduce((all, { count }) => all + count, 0);
  const isWhole = missing === 0 && judges.length > 0 && criteria.length > 0;
  return {
    total: isWhole ? toRatio(sum(criteria.map((criterion, at) => weighted(criterion, means[at]!.mean ?? ZERO)))) : null,
    ...{ missing, conflicts: evaluators.length - judges.length },
    byCriterion: means.map(({ code, count, mean }) => ({ criterionCode: code, mean: mean === null ? null : toRatio(mean), scores: count })),
  };
}

function weighted({ weightBasisPoints, most }: Criterion, mean: Fraction): Fraction {
  return multiply(fraction(weightBasisPoints, WHOLE), divide(mean, fraction(most)));
}
