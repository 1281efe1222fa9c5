import type { Charge, Role } from './roles.ts';

/** A committee as a target of rights: null is the State's, a district's mirror has its LGD code. */
export interface CommitteeTarget {
  readonly district: number | null;
}

const ALL_ACTIONS: readonly Role[] = ['PMU', 'ACCOUNTANT', 'FINANCE', 'NODAL_OFFICER', 'SECRETARY', 'COMMITTEE_MEMBER', 'AUDITOR'];
const LOOKERS_ON: readonly Role[] = ['COMMITTEE_MEMBER', 'AUDITOR'];

/** Whether a charge sees a committee at all: the State's everybody, a district's mirror its own district and whoever sits for the State. Another district gets the answer of one that does not exist. */
export function canReadCommittee({ districtLgd }: Charge, { district }: CommitteeTarget): boolean {
  return district === null || districtLgd === null || district === districtLgd;
}

/** Whether a charge keeps committees, seats and series: the convenor, as a rule the nodal officer. */
export function canKeepCommittees({ role }: Charge): boolean {
  return role === 'NODAL_OFFICER';
}

/** Whether a charge calls sittings, writes the agenda and drafts the minutes (DOMAIN 6.7: the PMU drafts, the nodal officer edits): of a mirror committee the GM of its district. */
export function canDraftSitting({ role, districtLgd }: Charge, { district }: CommitteeTarget): boolean {
  if (district !== null && role === 'GM_DIC') return district === districtLgd;
  return role === 'PMU' || role === 'NODAL_OFFICER';
}

/** Whether a charge approves minutes for the chair. Nobody approves a draft they wrote themselves (I11); the service asks for that. */
export function canApproveMinutes({ role }: Charge): boolean {
  return role === 'SECRETARY';
}

/** Whether a charge issues, confirms and amends minutes: the convenor. */
export function canIssueMinutes({ role, districtLgd }: Charge, { district }: CommitteeTarget): boolean {
  return role === 'NODAL_OFFICER' || (district !== null && role === 'GM_DIC' && district === districtLgd);
}

/** Whether a charge reads papers that are not yet issued: agenda and minutes in draft. Issued ones are read by whoever has a charge. */
export function canReadDrafts(charge: Charge, target: CommitteeTarget): boolean {
  return canDraftSitting(charge, target) || canApproveMinutes(charge) || charge.role === 'AUDITOR';
}

/** Whether a charge sees the action points of every office; all others see those of their own office, beside the report every charge reads. */
export function canSeeAllActions({ role }: Charge): boolean {
  return ALL_ACTIONS.includes(role);
}

/** Whether a charge sees the action points of a committee, whoever owns them: those who see all, and of a mirror committee the GM of its district. */
export function canSeeActionsOf(charge: Charge, { district }: CommitteeTarget): boolean {
  return canSeeAllActions(charge) || (charge.role === 'GM_DIC' && district !== null && district === charge.districtLgd);
}

/** Whether a charge tells what was done, claims it implemented, or asks for a later day: whoever sits in the office that owns the action point. */
export function canUpdateAction({ role, officeCode }: Charge, ownerOffice: string): boolean {
  return officeCode === ownerOffice && !LOOKERS_ON.includes(role);
}

/** Whether a charge decides on an extension, closes, reopens or drops for the committee: the convenor who records its word (of a mirror committee the GM of its district too), or the Secretary; never the office that owns it. */
export function canDecideAction({ role, officeCode, districtLgd }: Charge, ownerOffice: string, { district }: CommitteeTarget = { district: null }): boolean {
  const isConvenor = role === 'NODAL_OFFICER' || (role === 'GM_DIC' && district !== null && district === districtLgd);
  return (isConvenor || role === 'SECRETARY') && officeCode !== ownerOffice;
}

/** Whether a charge keeps calls, criteria and engagements of partners; scores are given by the evaluators a call names. */
export function canKeepPartners({ role }: Charge): boolean {
  return role === 'PMU' || role === 'NODAL_OFFICER';
}

/** Whether a charge may score candidates when a call names them as an evaluator. Partners and districts never judge partners. */
export function canEvaluate({ role }: Charge): boolean {
  return role === 'PMU' || role === 'NODAL_OFFICER' || role === 'FINANCE' || role === 'COMPONENT_OFFICER' || role === 'SECRETARY' || role === 'COMMITTEE_MEMBER';
}

/** Whether a charge sees the scores before the partner is chosen: those who keep, judge or audit. */
export function canSeeEvaluation(charge: Charge): boolean {
  return canKeepPartners(charge) || canEvaluate(charge) || charge.role === 'AUDITOR';
}
