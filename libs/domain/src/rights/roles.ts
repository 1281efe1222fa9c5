/** What a person does from their office. Charge = role + office (DOMAIN 6.7). */
export const ROLES = [
  'PARTNER',
  'DISTRICT_OFFICER',
  'GM_DIC',
  'PMU',
  'ACCOUNTANT',
  'COMPONENT_OFFICER',
  'FINANCE',
  'NODAL_OFFICER',
  'SECRETARY',
  'COMMITTEE_MEMBER',
  'AUDITOR',
] as const;
export type Role = (typeof ROLES)[number];

export interface Charge {
  readonly personId: string;
  readonly role: Role;
  readonly officeCode: string;
  readonly districtLgd: number | null;
}

export const ACTIONS = ['READ_REVIEW', 'ENTER', 'VERIFY', 'APPROVE', 'RETURN', 'FREEZE_EARLY', 'EXTEND', 'REMIND', 'CORRECT', 'APPROVE_CORRECTION', 'REISSUE', 'READ_DELIVERY', 'READ_SHEETS', 'IMPORT_EXPENDITURE', 'PROPOSE_RE_APPROPRIATION', 'CONCUR_RE_APPROPRIATION', 'APPROVE_RE_APPROPRIATION', 'QUOTE', 'CERTIFY', 'DECIDE_CERTIFICATE'] as const;
export type Action = (typeof ACTIONS)[number];
