import type { OfficeKind } from '../plan/plan.ts';
import type { SheetKind } from '../workflow/sheet.ts';
import type { Action, Role } from './roles.ts';

/** How far a right reaches: the officer's own office, every office of the own district, or all. */
export const REACHES = ['OWN_OFFICE', 'OWN_DISTRICT', 'ALL'] as const;
export type Reach = (typeof REACHES)[number];

/** One line of the table of rights. `sheet` and `of` null: whatever sheet, whatever kind of office it comes from. */
export interface Right {
  readonly role: Role;
  readonly action: Action;
  readonly sheet: SheetKind | null;
  readonly of: readonly OfficeKind[] | null;
  readonly reach: Reach;
}

type Line = readonly [role: Role, action: Action, sheet: SheetKind | null, of: readonly OfficeKind[] | null, reach: Reach];

const LINES: readonly Line[] = [
  // progress of a district: its officer enters, the General Manager verifies, the nodal officer approves
  ['DISTRICT_OFFICER', 'ENTER', 'PROGRESS', ['DISTRICT'], 'OWN_OFFICE'],
  ['GM_DIC', 'VERIFY', 'PROGRESS', ['DISTRICT'], 'OWN_DISTRICT'],
  ['GM_DIC', 'RETURN', 'PROGRESS', ['DISTRICT'], 'OWN_DISTRICT'],
  ['NODAL_OFFICER', 'APPROVE', 'PROGRESS', ['DISTRICT', 'PARTNER'], 'ALL'],
  ['NODAL_OFFICER', 'RETURN', 'PROGRESS', ['DISTRICT', 'PARTNER', 'PMU'], 'ALL'],
  // progress of a partner: the PMU's completeness desk verifies
  ['PARTNER', 'ENTER', 'PROGRESS', ['PARTNER'], 'OWN_OFFICE'],
  ['PMU', 'VERIFY', 'PROGRESS', ['PARTNER'], 'ALL'],
  ['PMU', 'RETURN', 'PROGRESS', ['PARTNER'], 'ALL'],
  // State-level items: the PMU enters, the nodal officer verifies, the Secretary approves
  ['PMU', 'ENTER', 'PROGRESS', ['PMU'], 'OWN_OFFICE'],
  ['NODAL_OFFICER', 'VERIFY', 'PROGRESS', ['PMU'], 'ALL'],
  ['SECRETARY', 'APPROVE', 'PROGRESS', ['PMU'], 'ALL'],
  ['SECRETARY', 'RETURN', 'PROGRESS', ['PMU'], 'ALL'],
  // the page of a component
  ['COMPONENT_OFFICER', 'ENTER', 'STATUS', null, 'OWN_OFFICE'],
  ['PMU', 'VERIFY', 'STATUS', null, 'ALL'],
  ['PMU', 'RETURN', 'STATUS', null, 'ALL'],
  ['NODAL_OFFICER', 'APPROVE', 'STATUS', null, 'ALL'],
  ['NODAL_OFFICER', 'RETURN', 'STATUS', null, 'ALL'],
  // money: three pairs of eyes
  ['ACCOUNTANT', 'ENTER', 'MONEY', ['PMU'], 'OWN_OFFICE'],
  ['ACCOUNTANT', 'IMPORT_EXPENDITURE', 'MONEY', ['PMU'], 'OWN_OFFICE'],
  ['FINANCE', 'VERIFY', 'MONEY', null, 'ALL'],
  ['FINANCE', 'RETURN', 'MONEY', null, 'ALL'],
  ['NODAL_OFFICER', 'APPROVE', 'MONEY', null, 'ALL'],
  ['NODAL_OFFICER', 'RETURN', 'MONEY', null, 'ALL'],
  // money moved between components: prepared by those who keep the plan and the ledger, concurred in by Finance, approved by the Secretary
  ['PMU', 'PROPOSE_RE_APPROPRIATION', null, null, 'ALL'],
  ['ACCOUNTANT', 'PROPOSE_RE_APPROPRIATION', null, null, 'ALL'],
  ['FINANCE', 'CONCUR_RE_APPROPRIATION', null, null, 'ALL'],
  ['SECRETARY', 'APPROVE_RE_APPROPRIATION', null, null, 'ALL'],
  // published figures kept beside the computed ones
  ['PMU', 'QUOTE', null, null, 'ALL'],
  ['NODAL_OFFICER', 'QUOTE', null, null, 'ALL'],
  // utilisation certificates: the accountant prepares each of them, a partner its own; finance decides, and the nodal officer records the Ministry's word on the State's
  ['ACCOUNTANT', 'CERTIFY', 'MONEY', ['PMU', 'PARTNER'], 'ALL'],
  ['PARTNER', 'CERTIFY', 'MONEY', ['PARTNER'], 'OWN_OFFICE'],
  ['FINANCE', 'DECIDE_CERTIFICATE', 'MONEY', ['PMU', 'PARTNER'], 'ALL'],
  ['NODAL_OFFICER', 'DECIDE_CERTIFICATE', 'MONEY', ['PMU'], 'ALL'],
  // the fortnight as a whole
  ['NODAL_OFFICER', 'FREEZE_EARLY', null, null, 'ALL'],
  ['NODAL_OFFICER', 'EXTEND', null, null, 'ALL'],
  ['NODAL_OFFICER', 'REMIND', null, null, 'ALL'],
  ['PMU', 'REMIND', null, null, 'ALL'],
  ['SECRETARY', 'REISSUE', null, null, 'ALL'],
  // a correction of a frozen figure: proposed by those who enter or watch it, approved by the nodal officer, or by the Secretary where the nodal officer proposed it
  ['DISTRICT_OFFICER', 'CORRECT', 'PROGRESS', ['DISTRICT'], 'OWN_OFFICE'],
  ['GM_DIC', 'CORRECT', 'PROGRESS', ['DISTRICT'], 'OWN_DISTRICT'],
  ['PARTNER', 'CORRECT', 'PROGRESS', ['PARTNER'], 'OWN_OFFICE'],
  ['PMU', 'CORRECT', 'PROGRESS', null, 'ALL'],
  ['NODAL_OFFICER', 'CORRECT', 'PROGRESS', null, 'ALL'],
  ['NODAL_OFFICER', 'APPROVE_CORRECTION', 'PROGRESS', null, 'ALL'],
  ['SECRETARY', 'APPROVE_CORRECTION', 'PROGRESS', null, 'ALL'],
  // reading the sheets behind the figures
  ['DISTRICT_OFFICER', 'READ_SHEETS', null, null, 'OWN_OFFICE'],
  ['PARTNER', 'READ_SHEETS', null, null, 'OWN_OFFICE'],
  ['COMPONENT_OFFICER', 'READ_SHEETS', null, null, 'OWN_OFFICE'],
  ['ACCOUNTANT', 'READ_SHEETS', 'MONEY', null, 'OWN_OFFICE'],
  ['GM_DIC', 'READ_SHEETS', null, null, 'OWN_DISTRICT'],
  ['PMU', 'READ_SHEETS', null, null, 'ALL'],
  ['FINANCE', 'READ_SHEETS', null, null, 'ALL'],
  ['NODAL_OFFICER', 'READ_SHEETS', null, null, 'ALL'],
  ['SECRETARY', 'READ_SHEETS', null, null, 'ALL'],
  ['COMMITTEE_MEMBER', 'READ_SHEETS', null, null, 'ALL'],
  ['AUDITOR', 'READ_SHEETS', null, null, 'ALL'],
  // who got which report, and why not
  ['PMU', 'READ_DELIVERY', null, null, 'ALL'],
  ['NODAL_OFFICER', 'READ_DELIVERY', null, null, 'ALL'],
  ['SECRETARY', 'READ_DELIVERY', null, null, 'ALL'],
  ['COMMITTEE_MEMBER', 'READ_DELIVERY', null, null, 'ALL'],
  ['AUDITOR', 'READ_DELIVERY', null, null, 'ALL'],
];

/** The table of rights, role x action x sheet x charge (DOMAIN 6.7). READ_REVIEW is not in it: whoever has a charge reads the review. */
export const RIGHTS: readonly Right[] = LINES.map(([role, action, sheet, of, reach]) => ({ role, action, sheet, of, reach }));
