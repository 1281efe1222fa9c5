import type { Candidate, Criterion, Evaluator, PartnerCall, Score } from '@pakhwada/domain/partners';

export interface EvaluatorRecord extends Evaluator {
  readonly version: number;
}

/** An invitation with all that stands in it; lists in the order of the form. */
export interface CallRecord extends PartnerCall {
  readonly version: number;
  readonly criteria: readonly Criterion[];
  readonly evaluators: readonly EvaluatorRecord[];
  readonly candidates: readonly Candidate[];
  readonly scores: readonly Score[];
}

/** The version a person works with: it grows with the call, and with their own evaluation. What others score changes nobody's form. */
export function versionFor({ version, evaluators }: CallRecord, personId: string): number {
  return version + (evaluators.find(({ evaluatorId }) => evaluatorId === personId)?.version ?? 0);
}
