import type { CivilDate } from '../calendar/fortnight.ts';
import type { LocalName } from '../plan/plan.ts';

/** INVITED -> EVALUATED -> SHORTLISTED -> ENGAGED -> ON_WATCH -> EXITED or CLOSED (DOMAIN 6.2). From ON_WATCH back to ENGAGED when it mends. */
export const PARTNER_STATES = ['INVITED', 'EVALUATED', 'SHORTLISTED', 'NOT_CHOSEN', 'ENGAGED', 'ON_WATCH', 'EXITED', 'CLOSED'] as const;
export type PartnerState = (typeof PARTNER_STATES)[number];

/** Repute, expertise, presence: what the State asked for. A call may split them further; each criterion belongs to one. */
export const CRITERION_GROUPS = ['REPUTE', 'EXPERTISE', 'PRESENCE', 'COST'] as const;
export type CriterionGroup = (typeof CRITERION_GROUPS)[number];

/** Weights sum to 10,000 basis points. A score lies between 0 and `most`. */
export interface Criterion {
  readonly code: string;
  readonly group: CriterionGroup;
  readonly name: LocalName;
  readonly weightBasisPoints: number;
  readonly most: number;
}

/** An invitation to partners for a component. */
export interface PartnerCall {
  readonly callId: string; // "C2-2025-1"
  readonly componentCode: string;
  readonly title: LocalName;
  readonly invitedOn: CivilDate;
  readonly closesOn: CivilDate;
  readonly passBasisPoints: number; // least weighted score to be shortlisted, of 10,000
  readonly criteria: readonly Criterion[];
}

/** An evaluator declares before scoring whether any interest binds them to a candidate; with one they do not score it. */
export interface Evaluator {
  readonly evaluatorId: string;
  readonly designation: LocalName;
  readonly declaredOn: CivilDate | null; // null: not declared; scores nothing
  readonly conflicts: readonly { readonly candidateId: string; readonly note: string }[];
}

export interface Candidate {
  readonly candidateId: string;
  readonly name: LocalName;
  readonly legalForm: string;
  readonly officeCode: string | null; // the office of the plan, once engaged
  readonly state: PartnerState;
}

export interface Score {
  readonly evaluatorId: string;
  readonly candidateId: string;
  readonly criterionCode: string;
  readonly score: number;
}
