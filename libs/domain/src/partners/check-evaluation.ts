import type { LocalName } from '../plan/plan.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { named } from './check-call.ts';
import type { Criterion, PartnerState } from './partner.ts';

type Points = { readonly candidateId: string; readonly criterionCode: string; readonly score: number };

/** An evaluator's own form: the interests that bind them, and their points. */
export interface AskedEvaluation {
  readonly conflicts: readonly { readonly candidateId: string; readonly note: string }[];
  readonly scores: readonly Points[];
}

/** What it is judged by: the call, and the interests the evaluator declared and the points given before. */
export interface EvaluationFacts {
  readonly criteria: readonly Criterion[];
  readonly candidates: readonly { readonly candidateId: string; readonly name: LocalName; readonly state: PartnerState }[];
  readonly conflicts: readonly { readonly candidateId: string }[];
  readonly scores: readonly Points[];
}

/**
 * Whether an evaluation may stand (DOMAIN 6.3): each point lies between 0 and the most of its criterion, once for a candidate and a criterion; whoever declared an interest in a candidate gives it none, and the declaration stays.
 * 12 points of 10 are refused SCORE_ABOVE_MOST. The points of a candidate that was shortlisted, engaged or turned down are closed. All faults at once, each at its cell.
 */
export function checkEvaluation({ criteria, candidates, conflicts, scores }: EvaluationFacts, asked: AskedEvaluation): Breach[] {
  const known = new Map(candidates.map((candidate) => [candidate.candidateId, candidate]));
  const bound = new Set([...conflicts, ...asked.conflicts].map(({ candidateId }) => candidateId));
  const seen = new Set<string>();
  const declared = asked.conflicts.flatMap(({ candidateId, note }): Breach[] => {
    const field = `conflicts.${candidateId}`;
    if (!known.has(candidateId)) return [block('CANDIDATE_UNKNOWN', {}, { field })];
    return note.trim() === '' ? [block('REASON_TEXT_NEEDED', {}, { field })] : [];
  });
  const taken = conflicts.filter(({ candidateId }) => asked.conflicts.every((one) => one.candidateId !== candidateId));
  const withdrawn = taken.flatMap(({ candidateId }) => (known.has(candidateId) ? [block('CONFLICT_STANDS', named(known.get(candidateId)!.name), { field: `conflicts.${candidateId}` })] : []));
  const cells = asked.scores.flatMap(({ candidateId, criterionCode, score }): Breach[] => {
    const field = cellOf(candidateId, criterionCode);
    const [candidate, criterion] = [known.get(candidateId), criteria.find(({ code }) => code === criterionCode)];
    if (!candidate) return [block('CANDIDATE_UNKNOWN', {}, { field })];
    if (!criterion) return [block('CRITERION_UNKNOWN', { criterion: criterionCode }, { field })];
    if (seen.has(field)) return [block('SCORE_TWICE', { ...named(candidate.name), criterion: criterionCode }, { field })];
    seen.add(field);
    return [
      ...(bound.has(candidateId) ? [block('CONFLICT_OF_INTEREST', named(candidate.name), { field })] : []),
      ...(score < 0 || score > criterion.most ? [block('SCORE_ABOVE_MOST', { score, most: criterion.most }, { field })] : []),
    ];
  });
  return [...declared, ...withdrawn, ...cells, ...checkClosed(candidates, scores, asked)];
}

function checkClosed(candidates: EvaluationFacts['candidates'], before: readonly Points[], asked: AskedEvaluation): Breach[] {
  const pointsOf = (scores: readonly Points[], id: string): string => JSON.stringify(scores.filter(({ candidateId }) => candidateId === id).map(({ criterionCode, score }) => `${criterionCode} ${score}`).sort());
  const closed = candidates.filter(({ candidateId, state }) => state !== 'INVITED' && state !== 'EVALUATED' && pointsOf(before, candidateId) !== pointsOf(asked.scores, candidateId));
  return closed.map(({ candidateId, name }) => block('EVALUATION_CLOSED', named(name), { field: `scores.${candidateId}` }));
}

export function cellOf(candidateId: string, criterionCode: string): string {
  return `scores.${candidateId}.${criterionCode}`;
}

/** How many points an evaluator is to give: every criterion of every candidate they are free to judge. Of one that was turned down, what was given till then is enough. */
export function expectedScores({ criteria, candidates, conflicts, scores }: Pick<EvaluationFacts, 'criteria' | 'candidates' | 'conflicts' | 'scores'>): number {
  const bound = new Set(conflicts.map(({ candidateId }) => candidateId));
  const given = (id: string): number => scores.filter(({ candidateId }) => candidateId === id).length;
  return candidates.reduce((sum, { candidateId, state }) => sum + (bound.has(candidateId) ? 0 : state === 'NOT_CHOSEN' ? given(candidateId) : criteria.length), 0);
}
