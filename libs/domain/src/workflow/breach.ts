import type { RowRef } from './sheet.ts';

/** How much a breach weighs: BLOCK refuses the sheet, WARN lets it pass and is shown. */
export type BreachSeverity = 'BLOCK' | 'WARN';

/**
 * One broken rule: a code that `language` words (message key `breach.<code>`), the place it belongs to and the numbers in it.
 * Rules return every breach at once, never only the first.
 */
export interface Breach {
  readonly code: BreachCode;
  readonly severity: BreachSeverity;
  readonly row: RowRef | null; // null: the sheet, the fortnight or the right as a whole
  readonly field: string | null; // "value", "breakdowns.GENDER", "reasonCode", "milestones.C2-M1" ...
  readonly values: Readonly<Record<string, string | number>>;
}

export const BREACH_CODES = [
  // place and time
  'NOT_YOUR_DISTRICT', 'NOT_YOUR_SHEET', 'NO_RIGHT', 'OWN_ENTRY', 'SAME_PERSON_TWICE', 'FORTNIGHT_NOT_OPEN', 'CUT_OFF_PASSED', 'RESUBMIT_PASSED', 'FORTNIGHT_FROZEN',
  'ONLY_RETURNED_ROWS', 'SHEET_LOCKED', 'WRONG_STATE', 'REVISION_TAKEN', 'DRAFT_CHANGED', 'NOTHING_TO_SUBMIT', 'UNKNOWN_FORTNIGHT', 'UNKNOWN_OFFICE', 'UNKNOWN_SHEET', 'EARLIER_NOT_FROZEN', 'NOT_ALL_APPROVED', 'ALREADY_EXTENDED', 'EXTENSION_TOO_LONG', 'REASON_TEXT_NEEDED', 'ROWS_NEEDED', 'FREEZE_DUE',
  // progress rows
  'UNKNOWN_INDICATOR', 'UNKNOWN_UNIT', 'CELL_NOT_YOURS', 'DUPLICATE_ROW', 'NEGATIVE', 'TOO_LARGE', 'NOT_A_WHOLE_NUMBER', 'VALUE_MISSING', 'RATIO_INCOMPLETE', 'RATIO_ABOVE_ONE',
  'BREAKDOWN_DIFFERS', 'BREAKDOWN_PART_ABOVE_TOTAL', 'UNKNOWN_BREAKDOWN', 'BREAKDOWN_INCOMPLETE', 'REASON_NEEDED', 'REMARK_NEEDED', 'RELATES_TO_FUTURE', 'RELATES_TO_UNKNOWN', 'ABOVE_TARGET', 'UNUSUAL_JUMP', 'COUNTER_FELL',
  // status rows
  'UNKNOWN_COMPONENT', 'UNKNOWN_MILESTONE', 'MILESTONE_DONE_BEFORE', 'FUTURE_DATE', 'DATE_OUTSIDE_FORTNIGHT', 'DATE_BEFORE_START', 'RECOVERY_DATE_NEEDED', 'RECOVERY_DATE_PAST', 'STAGE_NOT_ALLOWED', 'NEXT_PLAN_NEEDED',
  // money
  'AMOUNT_NOT_POSITIVE', 'RELEASED_ABOVE_AMOUNT', 'SPENT_ABOVE_RELEASED', 'REFUND_ABOVE_SPENT', 'REFERENCE_NEEDED', 'REFERENCE_REPEATED',
  // plan
  'PLAN_AMOUNTS_DIFFER', 'PLAN_CURVE_FALLS', 'PLAN_CURVE_RANGE', 'PLAN_WEIGHTS_DIFFER', 'PLAN_TARGETS_DIFFER', 'PLAN_DUPLICATE_CODE', 'PLAN_UNKNOWN_CODE', 'PLAN_DATES', 'PLAN_SHAPE', 'PLAN_MONEY_WORD', 'PLAN_APPROVAL_NEEDED', 'PLAN_HOLDS_DEMO', 'PLAN_UNALLOCATED', 'PLAN_CURVE_MEAN', 'PLAN_TARGET_NEEDED', 'PLAN_OFFICE_NEEDED', 'PLAN_CALENDAR',
  // people
  'SIGN_IN_REFUSED', 'TOO_MANY_TRIES', 'SESSION_OVER', 'LINK_SPENT', 'PASSWORD_TOO_SHORT', 'FOREIGN_ORIGIN', 'NOT_FOUND', 'BAD_SHAPE', 'CORRECTION_EMPTY', 'CORRECTION_OUTDATED', 'ENTRY_NOT_FROZEN', 'DEMO_ONLY',
] as const;
export type BreachCode = (typeof BREACH_CODES)[number];
