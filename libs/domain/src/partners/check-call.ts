import type { CivilDate } from '../calendar/fortnight.ts';
import type { LocalName } from '../plan/plan.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { Criterion, PartnerState } from './partner.ts';

const WHOLE = 10_000; // basis points

/** An invitation as asked for. */
export interface AskedCall {
  readonly componentCode: string;
  readonly invitedOn: CivilDate;
  readonly closesOn: CivilDate;
  readonly passBasisPoints: number;
  readonly criteria: readonly Criterion[];
  readonly evaluators: readonly { readonly evaluatorId?: string; readonly login: string }[];
  readonly candidates: readonly { readonly candidateId?: string; readonly name: LocalName }[];
}

/** An invitation as it stands. */
export interface KnownCall {
  readonly componentCode: string;
  readonly passBasisPoints: number;
  readonly criteria: readonly Criterion[];
  readonly evaluators: readonly { readonly evaluatorId: string; readonly designation: LocalName; readonly declaredOn: CivilDate | null }[];
  readonly candidates: readonly { readonly candidateId: string; readonly name: LocalName; readonly state: PartnerState }[];
  readonly scoredCandidates: readonly string[];
}

/** Who a login belongs to; null: nobody of this scheme. `mayEvaluate`: whether one of their charges judges partners. */
export type FindEvaluator = (login: string) => { readonly personId: string; readonly mayEvaluate: boolean } | null;

/**
 * Whether an invitation may stand (DOMAIN 4.2): its component is the plan's, weights sum to 10,000 basis points, no code, evaluator or candidate twice, and whoever is named to judge has a charge that judges.
 * Weights of 4,000 and 5,900 are refused: they add up to 99 per cent. Once a score stands, criteria, weights and pass mark are closed, and who declared or was scored stays; once a candidate is shortlisted nobody comes to judge. All faults at once.
 */
export function checkCall(plan: { readonly components: readonly { readonly code: string }[] }, asked: AskedCall, known: KnownCall | null, find: FindEvaluator): Breach[] {
  const weights = asked.criteria.reduce((sum, { weightBasisPoints }) => sum + weightBasisPoints, 0);
  return [
    ...(plan.components.some(({ code }) => code === asked.componentCode) ? [] : [block('UNKNOWN_COMPONENT', { componentCode: asked.componentCode }, { field: 'componentCode' })]),
    ...(asked.closesOn < asked.invitedOn ? [block('CALL_CLOSES_EARLY', { on: asked.closesOn, invitedOn: asked.invitedOn }, { field: 'closesOn' })] : []),
    ...(weights === WHOLE ? [] : [block('WEIGHTS_DIFFER', { percent: String(weights / 100) }, { field: 'weights' })]),
    ...twice(asked.criteria.map(({ code }) => code)).map((at) => block('CRITERION_TWICE', { criterion: asked.criteria[at]!.code }, { field: `criteria.${at + 1}.code` })),
    ...checkEvaluators(asked, known, find),
    ...checkCandidates(asked, known),
    ...(known !== null && known.scoredCandidates.length > 0 && isOtherMeasure(asked, known) ? [block('CRITERIA_CLOSED', {}, { field: 'criteria' })] : []),
  ];
}

function checkEvaluators({ evaluators }: AskedCall, known: KnownCall | null, find: FindEvaluator): Breach[] {
  const standing = new Set(known?.evaluators.map(({ evaluatorId }) => evaluatorId));
  const persons = evaluators.map(({ evaluatorId, login }) => (evaluatorId === undefined ? (find(login)?.personId ?? `unknown ${login}`) : evaluatorId));
  const faults = evaluators.flatMap(({ evaluatorId, login }, at): Breach[] => {
    const place = { field: `evaluators.${at + 1}.login` };
    if (persons.indexOf(persons[at]!) < at) return [block('EVALUATOR_TWICE', { login }, place)];
    if (evaluatorId !== undefined) return standing.has(evaluatorId) ? [] : [block('EVALUATOR_UNKNOWN', { login }, place)];
    const found = find(login);
    return found === null ? [block('EVALUATOR_UNKNOWN', { login }, place)] : found.mayEvaluate ? [] : [block('EVALUATOR_RIGHT', { login }, place)];
  });
  const isDecided = known?.candidates.some(({ state }) => state === 'SHORTLISTED' || state === 'ENGAGED') ?? false;
  const late = isDecided && evaluators.some(({ evaluatorId }) => evaluatorId === undefined) ? [block('EVALUATORS_CLOSED', {}, { field: 'evaluators' })] : [];
  const gone = (known?.evaluators ?? []).filter(({ evaluatorId, declaredOn }) => declaredOn !== null && !persons.includes(evaluatorId));
  return [...faults, ...late, ...gone.map(({ designation }) => block('EVALUATOR_DECLARED', { designationEn: designation.en, designationHi: designation.hi }, { field: 'evaluators' }))];
}

function checkCandidates({ candidates }: AskedCall, known: KnownCall | null): Breach[] {
  const standing = new Map(known?.candidates.map((candidate) => [candidate.candidateId, candidate]));
  const ids = new Set(candidates.map(({ candidateId }) => candidateId));
  const repeated = new Set([...twice(candidates.map(({ name }) => nameKey(name.en))), ...twice(candidates.map(({ candidateId }, at) => candidateId ?? `new ${at}`))]);
  const unknown = candidates.flatMap(({ candidateId }, at) => (candidateId === undefined || standing.has(candidateId) ? [] : [at]));
  const gone = (known?.candidates ?? []).filter(({ candidateId, state }) => !ids.has(candidateId) && (known!.scoredCandidates.includes(candidateId) || state !== 'INVITED'));
  return [
    ...[...repeated].map((at) => block('CANDIDATE_TWICE', named(candidates[at]!.name), { field: `candidates.${at + 1}.en` })),
    ...unknown.map((at) => block('CANDIDATE_UNKNOWN', {}, { field: `candidates.${at + 1}.en` })),
    ...gone.map(({ name }) => block('CANDIDATE_SCORED', named(name), { field: 'candidates' })),
  ];
}

/** Other words for a criterion are no other measure; its weight, its points and the mark are. */
function isOtherMeasure(asked: AskedCall, known: KnownCall): boolean {
  const measure = ({ componentCode, passBasisPoints, criteria }: Pick<KnownCall, 'componentCode' | 'passBasisPoints' | 'criteria'>): string => JSON.stringify([componentCode, passBasisPoints, criteria.map(({ code, group, weightBasisPoints, most }) => [code, group, weightBasisPoints, most])]);
  return measure(asked) !== measure(known);
}

/** The places of what stood before. */
function twice(values: readonly string[]): number[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
}

function nameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function named(name: LocalName): { readonly nameEn: string; readonly nameHi: string } {
  return { nameEn: name.en, nameHi: name.hi };
}
