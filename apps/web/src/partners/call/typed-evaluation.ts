import type { EvaluationForm, PartnerCallPage } from '@pakhwada/contracts/partners';
import { cellOf, checkEvaluation } from '@pakhwada/domain/partners';
import type { Breach } from '@pakhwada/domain/workflow';

/** An evaluation as typed: which candidates one is bound to and why, and the scores as texts. */
export interface TypedEvaluation {
  readonly isFree: boolean; // "no interest in any of them"
  readonly bound: Readonly<Record<string, string>>; // candidate: note
  readonly scores: Readonly<Record<string, string>>; // cell
}

/** The place of a note, as the rules name it. */
export const noteOf = (candidateId: string): string => `conflicts.${candidateId}`;

/** What was saved before; an evaluator who declared and named nobody is free. */
export function typedEvaluation({ mine }: PartnerCallPage): TypedEvaluation {
  return {
    isFree: mine !== null && mine.conflicts.length === 0,
    bound: Object.fromEntries((mine?.conflicts ?? []).map(({ candidateId, note }) => [candidateId, note])),
    scores: Object.fromEntries((mine?.scores ?? []).map(({ candidateId, criterionCode, score }) => [cellOf(candidateId, criterionCode), String(score)])),
  };
}

/** Interests come first: nothing is scored before they are declared. */
export function isDeclared({ isFree, bound }: TypedEvaluation): boolean {
  return isFree || Object.values(bound).some((note) => note.trim() !== '');
}

/** Whether a candidate can still be scored: not shortlisted, engaged or turned down. */
export function isOpenToScores(page: PartnerCallPage, candidateId: string): boolean {
  const state = page.comparison.find((one) => one.candidateId === candidateId)?.state;
  return state === 'INVITED' || state === 'EVALUATED';
}

/** The cells one is free to fill, in the order the eye goes. */
function cellsOf({ criteria, comparison }: PartnerCallPage, { bound }: TypedEvaluation): readonly { readonly at: string; readonly candidateId: string; readonly criterionCode: string }[] {
  return comparison.filter(({ candidateId }) => !(candidateId in bound)).flatMap(({ candidateId }) => criteria.map(({ code }) => ({ at: cellOf(candidateId, code), candidateId, criterionCode: code })));
}

const textAt = ({ scores }: TypedEvaluation, at: string): string => (scores[at] ?? '').trim();

/** Cells that hold something that is no whole number. */
export function unreadable(page: PartnerCallPage, typed: TypedEvaluation): readonly string[] {
  return cellsOf(page, typed).flatMap(({ at }) => (textAt(typed, at) === '' || /^\d{1,4}$/.test(textAt(typed, at)) ? [] : [at]));
}

/** How many cells are empty yet. */
export function openCells(page: PartnerCallPage, typed: TypedEvaluation): number {
  return cellsOf(page, typed).filter(({ at, candidateId }) => textAt(typed, at) === '' && isOpenToScores(page, candidateId)).length;
}

/** What the server would say: the same rules, on what was declared and given before. */
export function judgeEvaluation(page: PartnerCallPage, typed: TypedEvaluation): readonly Breach[] {
  return checkEvaluation({ criteria: page.criteria, candidates: page.comparison, conflicts: page.mine?.conflicts ?? [], scores: page.mine?.scores ?? [] }, evaluationOf(page, typed));
}

/** What is sent; a candidate one is bound to gets no score. */
export function evaluationOf(page: PartnerCallPage, typed: TypedEvaluation): EvaluationForm {
  return {
    conflicts: Object.entries(typed.bound).map(([candidateId, note]) => ({ candidateId, note: note.trim() })),
    scores: cellsOf(page, typed).flatMap(({ at, candidateId, criterionCode }) => (/^\d{1,4}$/.test(textAt(typed, at)) ? [{ candidateId, criterionCode, score: Number(textAt(typed, at)) }] : [])),
    version: page.version,
  };
}
