import { can, checkRight } from '../../rights/can.ts';
import type { Action, Charge } from '../../rights/roles.ts';
import { block } from '../../workflow/breach-values.ts';
import type { Breach } from '../../workflow/breach.ts';

export const RE_APPROPRIATION_STATES = ['PROPOSED', 'CONCURRED', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const;
export type ReAppropriationState = (typeof RE_APPROPRIATION_STATES)[number];

export const RE_APPROPRIATION_DECISIONS = ['CONCUR', 'APPROVE', 'REFUSE', 'WITHDRAW'] as const;
export type ReAppropriationDecision = (typeof RE_APPROPRIATION_DECISIONS)[number];

interface Step {
  readonly from: ReAppropriationState;
  readonly decision: ReAppropriationDecision;
  readonly to: ReAppropriationState;
  readonly right: Action | null; // null: the person who proposed it
}

/** Finance concurs, the Secretary approves; either may refuse while it is their turn; who proposed it may withdraw it until it is decided. What is not listed is refused. */
export const RE_APPROPRIATION_STEPS: readonly Step[] = [
  { from: 'PROPOSED', decision: 'CONCUR', to: 'CONCURRED', right: 'CONCUR_RE_APPROPRIATION' },
  { from: 'PROPOSED', decision: 'REFUSE', to: 'REFUSED', right: 'CONCUR_RE_APPROPRIATION' },
  { from: 'PROPOSED', decision: 'WITHDRAW', to: 'WITHDRAWN', right: null },
  { from: 'CONCURRED', decision: 'APPROVE', to: 'APPROVED', right: 'APPROVE_RE_APPROPRIATION' },
  { from: 'CONCURRED', decision: 'REFUSE', to: 'REFUSED', right: 'APPROVE_RE_APPROPRIATION' },
  { from: 'CONCURRED', decision: 'WITHDRAW', to: 'WITHDRAWN', right: null },
];

/** Where a proposal stands and who has had it in hand; `planVersion` is the version it was written on. */
export interface PendingReAppropriation {
  readonly state: ReAppropriationState;
  readonly proposedBy: string;
  readonly concurredBy: string | null;
  readonly planVersion: number;
}

/** A proposal that still waits for somebody; one scheme has one at a time. */
export function isPending(state: ReAppropriationState): boolean {
  return RE_APPROPRIATION_STEPS.some(({ from }) => from === state);
}

/** Where a decision leads, or null where the table has no such step: APPROVE of what Finance has not seen. */
export function stateAfterDecision(from: ReAppropriationState, decision: ReAppropriationDecision): ReAppropriationState | null {
  return RE_APPROPRIATION_STEPS.find((step) => step.from === from && step.decision === decision)?.to ?? null;
}

/**
 * Why a person may not decide so, all reasons at once (I11): the charge, the turn, the same person twice; a refusal gives its reason. A proposal written on plan version 3 is not carried into version 4.
 * Concurring and approving ask for three persons in all; who proposed a move may withdraw it and nothing else.
 */
export function checkDecision(charge: Charge, pending: PendingReAppropriation, decision: ReAppropriationDecision, { reason, latestVersion }: { readonly reason: string | null; readonly latestVersion: number }): Breach[] {
  const { state, proposedBy, concurredBy, planVersion } = pending;
  const step = RE_APPROPRIATION_STEPS.find((one) => one.from === state && one.decision === decision);
  const turns = RE_APPROPRIATION_STEPS.filter((one) => one.decision === decision); // a Secretary who is late is told so, and no right of Finance
  const right = (step ?? turns.find((one) => one.right !== null && can(charge, one.right)) ?? turns[0])?.right ?? null;
  const isSigned = decision === 'CONCUR' || decision === 'APPROVE';
  return [
    ...(right === null ? (charge.personId === proposedBy ? [] : [block('NOT_THE_PROPOSER', {})]) : checkRight(charge, right)),
    ...(step ? [] : [block('RE_APPROPRIATION_STATE', { reAppropriation: state })]),
    ...(isSigned && (charge.personId === proposedBy || charge.personId === concurredBy) ? [block('THREE_PERSONS', {})] : []),
    ...(isSigned && step && planVersion !== latestVersion ? [block('PLAN_CHANGED', { version: planVersion, latest: latestVersion })] : []),
    ...(decision === 'REFUSE' && (reason ?? '').trim() === '' ? [block('REASON_TEXT_NEEDED', {}, { field: 'reason' })] : []),
  ];
}

/** The decisions a person can take now: what the screen offers as buttons. */
export function openDecisions(charge: Charge, pending: PendingReAppropriation, latestVersion: number): readonly ReAppropriationDecision[] {
  return RE_APPROPRIATION_DECISIONS.filter((decision) => checkDecision(charge, pending, decision, { reason: 'given', latestVersion }).length === 0);
}

/** Where the last step left a proposal: PROPOSE then CONCUR is CONCURRED. */
export function stateAfterActions(actions: readonly ('PROPOSE' | ReAppropriationDecision)[]): ReAppropriationState {
  const last = actions.at(-1);
  return RE_APPROPRIATION_STEPS.find(({ decision }) => decision === last)?.to ?? 'PROPOSED';
}
