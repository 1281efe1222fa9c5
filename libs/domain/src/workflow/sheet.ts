import type { FortnightId, Instant } from '../calendar/fortnight.ts';

/**
 * A sheet is what one office hands in for one fortnight: its progress grid, one component's status page, or the money page.
 * It is drafted, submitted, verified and approved as a whole; a return names the rows.
 */
export type SheetCode = 'progress' | 'money' | `status-${string}`;
export const SHEET_KINDS = ['PROGRESS', 'STATUS', 'MONEY'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** State of the latest revision of a sheet = its last step. DRAFT and MISSING have no submission. */
export const SUBMISSION_STATES = ['SUBMITTED', 'VERIFIED', 'APPROVED', 'RETURNED'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const STEP_ACTIONS = ['SUBMIT', 'VERIFY', 'APPROVE', 'RETURN'] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** Life cycle of a fortnight, DOMAIN 6.2. No edge leads back from FROZEN. */
export const FORTNIGHT_STATES = ['UPCOMING', 'OPEN', 'CUTOFF', 'UNDER_VERIFICATION', 'FROZEN', 'REPORTED', 'PLACED_BEFORE_COMMITTEE'] as const;
export type FortnightState = (typeof FORTNIGHT_STATES)[number];

/** One sheet that was handed in: its latest revision and where that stands. */
export interface SheetFact {
  readonly officeCode: string;
  readonly sheet: SheetCode;
  readonly revision: number;
  readonly state: SubmissionState;
  readonly submittedAt: Instant;
  readonly firstSubmittedAt: Instant; // revision 1: decides "on time"
}

/** A row of a sheet, as named by a return. */
export interface RowRef {
  readonly indicatorCode?: string;
  readonly unit?: number;
  readonly relatesTo?: FortnightId;
  readonly componentCode?: string;
  readonly milestoneCode?: string;
  readonly line?: number;
}
