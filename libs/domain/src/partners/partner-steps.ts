import type { LocalName } from '../plan/plan.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { named } from './check-call.ts';
import type { ComparedCandidate } from './compare-candidates.ts';
import type { PartnerState } from './partner.ts';

/** The life of a partner (DOMAIN 6.2): from where to where. What is not named is refused. */
export const PARTNER_STEPS: Readonly<Record<PartnerState, readonly PartnerState[]>> = {
  INVITED: ['EVALUATED', 'NOT_CHOSEN'],
  EVALUATED: ['SHORTLISTED', 'NOT_CHOSEN'],
  SHORTLISTED: ['ENGAGED', 'NOT_CHOSEN'],
  NOT_CHOSEN: [],
  ENGAGED: ['ON_WATCH', 'EXITED', 'CLOSED'],
  ON_WATCH: ['ENGAGED', 'EXITED', 'CLOSED'],
  EXITED: [],
  CLOSED: [],
};

export interface AskedStep {
  readonly candidateId: string;
  readonly to: PartnerState;
  readonly officeCode: string | null;
  readonly reason: string | null;
}

export interface StepFacts {
  readonly comparison: readonly ComparedCandidate[];
  readonly names: ReadonlyMap<string, LocalName>; // of candidates
  readonly partnerOffices: readonly string[]; // of the plan
}

/**
 * Whether a candidate may be led on. Shortlisting needs the pass mark; engaging names the partner's office of the plan, waits until all who are still in the running are fully scored, and needs a reason where another than the first is chosen;
 * turning down needs one always. One partner is engaged by a call. EVALUATED comes of itself, with the last score. All that is missing at once.
 */
export function checkPartnerStep({ comparison, names, partnerOffices }: StepFacts, { candidateId, to, officeCode, reason }: AskedStep): Breach[] {
  const candidate = comparison.find((one) => one.candidateId === candidateId);
  if (!candidate) return [block('CANDIDATE_UNKNOWN', {}, { field: 'candidateId' })];
  if (to === 'EVALUATED' || !PARTNER_STEPS[candidate.state].includes(to) || candidate.state === 'ENGAGED') return [block('PARTNER_STATE', { partnerState: candidate.state, partnerTo: to }, { field: 'to' })];
  const breaches: Breach[] = [];
  const name = named(names.get(candidateId)!);
  if (to === 'SHORTLISTED' && candidate.isPassed !== true) breaches.push(block('BELOW_PASS_MARK', name, { field: 'to' }));
  const isOther = to === 'ENGAGED' && candidate.rank !== 1;
  if (to === 'ENGAGED') {
    const engaged = comparison.find(({ state }) => state === 'ENGAGED');
    if (engaged) breaches.push(block('CALL_DECIDED', named(names.get(engaged.candidateId)!), { field: 'to' }));
    const missing = comparison.reduce((sum, one) => sum + (one.state === 'NOT_CHOSEN' ? 0 : one.missing), 0);
    if (missing > 0) breaches.push(block('EVALUATION_INCOMPLETE', { missing }, { field: 'to' }));
    if (officeCode === null || !partnerOffices.includes(officeCode)) breaches.push(block('PARTNER_OFFICE_NEEDED', {}, { field: 'officeCode' }));
  }
  if (isBlank(reason) && isOther) breaches.push(block('NOT_THE_FIRST', { ...name, rank: candidate.rank ?? 0 }, { field: 'reason' }));
  if (isBlank(reason) && to === 'NOT_CHOSEN') breaches.push(block('REASON_TEXT_NEEDED', {}, { field: 'reason' }));
  return breaches;
}

/** Where a partner at work may be led: put on watch, back to work, exited or closed. One the plan engaged without any record of how stands as engaged. */
export function standingSteps(state: PartnerState | null): readonly PartnerState[] {
  return PARTNER_STEPS[state ?? 'ENGAGED'];
}

/** Whether a partner at work may be led there; each step has its reason. */
export function checkStanding(state: PartnerState | null, { to, reason }: Pick<AskedStep, 'to' | 'reason'>): Breach[] {
  if (!standingSteps(state).includes(to)) return [block('PARTNER_STATE', { partnerState: state ?? 'ENGAGED', partnerTo: to }, { field: 'to' })];
  return isBlank(reason) ? [block('REASON_TEXT_NEEDED', {}, { field: 'reason' })] : [];
}

function isBlank(reason: string | null): boolean {
  return reason === null || reason.trim() === '';
}
