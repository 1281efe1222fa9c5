import type { Breach, BreachCode, BreachSeverity } from './breach.ts';
import { COMMITTEE_BREACH_VALUES } from './committee-breach-values.ts';
import type { RowRef } from './sheet.ts';

/**
 * The values each breach carries, so that a message can name them and a rule cannot forget one.
 * `...En` and `...Hi` are one value in two languages (`partsEn` and `partsHi` fill `{parts}`), `...Paise` is an amount, `on` and `...On` a date, `...Id` a fortnight, `state`, `action`, `type`, `stage`, `from` and `to` codes that have words of their own; the rest are counts, codes and names.
 */
export const BREACH_VALUES = {
  NOT_YOUR_DISTRICT: ['unit'],
  NOT_YOUR_SHEET: ['sheet', 'officeCode'],
  NO_RIGHT: ['action', 'role'],
  OWN_ENTRY: ['action'],
  SAME_PERSON_TWICE: ['action'],
  FORTNIGHT_NOT_OPEN: ['fortnightId', 'state'],
  CUT_OFF_PASSED: ['at'],
  RESUBMIT_PASSED: ['at'],
  FORTNIGHT_FROZEN: ['fortnightId'],
  ONLY_RETURNED_ROWS: [],
  SHEET_LOCKED: ['state'],
  WRONG_STATE: ['action', 'state'],
  REVISION_TAKEN: ['revision', 'latest'],
  DRAFT_CHANGED: ['version', 'latest'],
  NOTHING_TO_SUBMIT: [],
  UNKNOWN_FORTNIGHT: ['fortnightId'],
  UNKNOWN_OFFICE: ['officeCode'],
  UNKNOWN_SHEET: ['sheet'],
  EARLIER_NOT_FROZEN: ['fortnightId'],
  NOT_ALL_APPROVED: ['open'],
  ALREADY_EXTENDED: ['workingDays'],
  EXTENSION_TOO_LONG: ['workingDays', 'most'],
  REASON_TEXT_NEEDED: [],
  ROWS_NEEDED: [],
  UNKNOWN_ROW: ['named'],
  FREEZE_DUE: ['at'],
  REMIND_TOO_LATE: ['at'],
  NOBODY_TO_REMIND: [],
  REMINDED_TODAY: ['offices'],
  NO_MAIL_ADDRESS: ['offices'],

  UNKNOWN_INDICATOR: ['indicatorCode'],
  UNKNOWN_UNIT: ['unit'],
  CELL_NOT_YOURS: ['indicatorCode'],
  DUPLICATE_ROW: [],
  NEGATIVE: ['value'],
  TOO_LARGE: ['value'],
  NOT_A_WHOLE_NUMBER: [],
  VALUE_MISSING: [],
  RATIO_INCOMPLETE: [],
  RATIO_ABOVE_ONE: ['numerator', 'denominator'],
  BREAKDOWN_DIFFERS: ['set', 'total', 'sum', 'numbers', 'partsEn', 'partsHi'],
  BREAKDOWN_PART_ABOVE_TOTAL: ['set', 'partEn', 'partHi', 'value', 'total'],
  UNKNOWN_BREAKDOWN: ['set', 'part'],
  BREAKDOWN_INCOMPLETE: ['set', 'partsEn', 'partsHi'],
  REASON_NEEDED: [],
  REMARK_NEEDED: [],
  RELATES_TO_FUTURE: ['fortnightId'],
  RELATES_TO_UNKNOWN: ['fortnightId'],
  ABOVE_TARGET: ['total', 'target'],
  UNUSUAL_JUMP: ['value', 'last'],
  COUNTER_FELL: ['value', 'last'],
  DIFFERENCE_UNEXPLAINED: ['derived', 'value'],
  DIFFERENCE_EXPLAINED: ['derived', 'value'],
  DIFFERENCE_SINCE: ['derived', 'value'],
  PARTS_UNEXPLAINED: ['set', 'partsEn', 'partsHi'],
  PARTS_EXPLAINED: ['set', 'partsEn', 'partsHi'],
  PARTS_SINCE: ['set', 'partsEn', 'partsHi'],
  NOTHING_TO_CHECK: [],

  WORKBOOK_UNREADABLE: [],
  WORKBOOK_TOO_LARGE: ['kilobytes'],
  WORKBOOK_ELSEWHERE: ['key'],

  UNKNOWN_COMPONENT: ['componentCode'],
  UNKNOWN_MILESTONE: ['milestoneCode'],
  MILESTONE_DONE_BEFORE: ['on'],
  FUTURE_DATE: ['on', 'latestOn'],
  DATE_OUTSIDE_FORTNIGHT: ['on', 'startsOn', 'endsOn'],
  DATE_BEFORE_START: ['on', 'startsOn'],
  RECOVERY_DATE_NEEDED: [],
  RECOVERY_DATE_PAST: ['on', 'earliestOn'],
  STAGE_NOT_ALLOWED: ['from', 'to'],
  NEXT_PLAN_NEEDED: [],

  MONEY_NOT_SHOWN: [],
  AMOUNT_NOT_POSITIVE: [],
  RELEASED_ABOVE_AMOUNT: ['componentCode', 'releasedPaise', 'amountPaise'],
  SPENT_ABOVE_RELEASED: ['componentCode', 'spentPaise', 'releasedPaise'],
  REFUND_ABOVE_SPENT: ['componentCode', 'refundPaise', 'spentPaise'],
  REFERENCE_NEEDED: [],
  REFERENCE_REPEATED: ['reference', 'type'],
  FIELD_NOT_OF_KIND: ['type'],
  PARTNER_NEEDED: [],
  UNKNOWN_PARTNER: ['officeCode'],
  TRANCHE_NEEDED: [],
  DUE_DATE_NEEDED: [],
  DUE_DATE_EARLY: ['on', 'earliestOn'],
  BUDGET_TWICE: ['componentCode', 'type', 'year'],
  BUDGET_NEEDED: ['componentCode', 'year'],
  ORDER_ABOVE_REQUEST: ['tranche', 'orderPaise', 'requestPaise'],
  RELEASE_ABOVE_ORDER: ['tranche', 'releasePaise', 'orderPaise'],
  RELEASE_ABOVE_REQUEST: ['tranche', 'releasePaise', 'requestPaise'],
  LIMITS_ABOVE_RELEASED: ['componentCode', 'limitPaise', 'releasedPaise'],
  PARTNER_ABOVE_LIMIT: ['componentCode', 'officeCode', 'spentPaise', 'limitPaise'],
  SPENT_FROM_OWN_FUNDS: ['componentCode', 'excessPaise'],
  REMITTED_ABOVE_INTEREST: ['componentCode', 'remittedPaise', 'interestPaise'],
  UNKNOWN_WORK_ORDER: ['workOrder'],
  WORK_ORDER_EXCEEDED: ['workOrder', 'paidPaise', 'committedPaise'],
  REFUND_ABOVE_PAID: ['workOrder', 'abovePaise'],
  COMMITTED_ABOVE_AMOUNT: ['componentCode', 'committedPaise', 'spentPaise', 'amountPaise'],
  REVERSAL_UNKNOWN: ['txnNo'],
  REVERSAL_OF_REVERSAL: ['txnNo'],
  REVERSAL_TWICE: ['txnNo'],
  REVERSAL_DIFFERS: ['txnNo'],

  FILE_TOO_LARGE: ['megabytes'],
  FILE_UNREADABLE: ['problem', 'detail'], // a FileProblem and what stands in its words
  MAPPING_INCOMPLETE: ['fields'],
  MAPPING_TWICE: ['column', 'fields'],
  MOVE_NOT_POSITIVE: [],
  SANCTIONED_ABOVE_AMOUNT: ['componentCode', 'sanctionedPaise', 'amountPaise'],
  RELEASED_ABOVE_SANCTIONED: ['componentCode', 'releasedPaise', 'sanctionedPaise'],
  IMPORT_ENDED: [],
  VOUCHERS_DIFFER: ['sumPaise', 'typedPaise'],
  VOUCHER_TAKEN: ['fortnightId'],
  VOUCHERS_UNKNOWN: [],

  NOTHING_MOVED: [],
  ORDER_NO_NEEDED: [],
  MOVED_TO_ITSELF: [],
  MOVED_BELOW_RELEASED: ['componentCode', 'amountPaise', 'releasedPaise'],
  MOVED_BELOW_COMMITTED: ['componentCode', 'amountPaise', 'spentPaise', 'committedPaise'],
  UNALLOCATED_BARRED: ['stage'],
  UNALLOCATED_EXCEEDED: ['movedPaise', 'unallocatedPaise'],
  RE_APPROPRIATION_OPEN: ['orderNo'],
  RE_APPROPRIATION_STATE: ['reAppropriation'],
  THREE_PERSONS: [],
  NOT_THE_PROPOSER: [],
  PLAN_CHANGED: ['version', 'latest'],
  PLAN_AMOUNTS_OUTDATED: ['orderNo'],

  UNKNOWN_FIGURE: ['figure'],
  QUOTATION_UNREADABLE: ['published', 'figureKind'],
  QUOTATION_WITHDRAWN: [],

  CERTIFICATE_NEGATIVE: ['amountPaise'],
  CERTIFICATE_AVAILABLE_DIFFERS: ['statedPaise', 'followsPaise', 'differencePaise'],
  CERTIFICATE_CLOSING_DIFFERS: ['statedPaise', 'followsPaise', 'differencePaise'],
  CERTIFICATE_HEADS_DIFFER: ['statedPaise', 'followsPaise', 'differencePaise'],
  CERTIFICATE_OPENING_DIFFERS: ['statedPaise', 'followsPaise', 'differencePaise', 'certificateNo'],
  CERTIFICATE_OPENING_UNKNOWN: ['statedPaise', 'followsPaise', 'differencePaise'],
  CERTIFICATE_RECEIVED_DIFFERS: ['statedPaise', 'followsPaise', 'differencePaise'],
  CERTIFICATE_ABOVE_SPENT: ['statedPaise', 'followsPaise', 'differencePaise'],
  CERTIFIED_ABOVE_RELEASED: ['certifiedPaise', 'releasedPaise', 'differencePaise', 'count'], // count: other certificates on the same releases
  CERTIFICATE_INTEREST_DIFFERS: ['statedPaise', 'followsPaise', 'differencePaise'],
  CERTIFICATE_REMITTED_DIFFERS: ['statedPaise', 'followsPaise', 'differencePaise'],
  CERTIFICATE_HEAD_DIFFERS: ['head', 'statedPaise', 'followsPaise', 'differencePaise'],
  CERTIFICATE_SIGNED_EARLY: ['on', 'earliestOn', 'year'],
  CERTIFICATE_OVERLAPS: ['certificateNo'],
  COUNTER_SIGNATORY_NEEDED: [],
  SANCTION_NEEDED: [],
  UNKNOWN_SANCTION: ['sanctionNo'],
  UNKNOWN_GRANTEE: ['officeCode'],
  CERTIFICATE_LOCKED: ['state'],
  CERTIFICATE_CHANGED: ['latest'],
  OWN_CERTIFICATE: [],

  RECORD_FAULT: ['register', 'fault'], // a RecordFault, with the values of its own
  RECORD_CHANGED: ['latest'],
  RECORD_TAKEN: [],
  REGISTER_NOT_KEPT: ['register'],
  REGISTER_NOT_YOURS: ['register'],
  ROWS_NOT_SHOWN: [],
  EXPORT_TOO_LONG: ['most'],
  UNIT_MERGED: [],
  MERGED_SINCE: [],
  DUPLICATE_ELSEWHERE: [],

  EVIDENCE_TYPE_UNKNOWN: [],
  EVIDENCE_TYPE_DIFFERS: ['ending', 'fileType'],
  EVIDENCE_TWO_FILES: [],
  EVIDENCE_EMPTY: [],
  EVIDENCE_TOO_LARGE: ['megabytes'],
  EVIDENCE_DATED_LATE: ['on', 'latestOn'],
  EVIDENCE_DATED_EARLY: ['on', 'startsOn'],
  COORDINATES_INCOMPLETE: [],
  EVIDENCE_KNOWN: ['at'],
  EVIDENCE_NOT_YOURS: [],
  EVIDENCE_WITHDRAWN: [],
  EVIDENCE_COUNTED: ['fortnightId'],
  EVIDENCE_GONE: [],
  EVIDENCE_ERASED: [],
  PERSONAL_NOT_SHOWN: [],
  PERSONAL_KEY_MISSING: [],
  PERSONAL_KEY_OTHER: [],
  PERSONAL_ERASED: [],
  ERASURE_NOT_YOURS: [],

  PLAN_AMOUNTS_DIFFER: ['amountPaise', 'sumPaise'],
  PLAN_CURVE_FALLS: ['fortnightId', 'from', 'to'],
  PLAN_CURVE_RANGE: ['fortnightId', 'value'],
  PLAN_CURVE_MEAN: ['fortnightId', 'value', 'expected'],
  PLAN_WEIGHTS_DIFFER: ['componentCode', 'sum'],
  PLAN_TARGETS_DIFFER: ['indicatorCode', 'target', 'sum'],
  PLAN_TARGET_NEEDED: ['indicatorCode'],
  PLAN_DUPLICATE_CODE: ['code'],
  PLAN_UNKNOWN_CODE: ['code'],
  PLAN_DATES: ['on', 'earliestOn', 'latestOn'],
  PLAN_OFFICE_NEEDED: ['kind', 'for'],
  PLAN_CALENDAR: ['problem', 'detail'], // a PlanProblem and what stands in its words
  PLAN_SHAPE: ['problem', 'detail'],
  PLAN_MONEY_WORD: ['word'],
  PLAN_APPROVAL_NEEDED: [],
  PLAN_HOLDS_DEMO: [],
  PLAN_UNALLOCATED: ['unallocatedPaise', 'stage'],

  ...COMMITTEE_BREACH_VALUES,

  SIGN_IN_REFUSED: [],
  TOO_MANY_TRIES: ['minutes'],
  SESSION_OVER: [],
  LINK_SPENT: [],
  PASSWORD_TOO_SHORT: ['least'],
  FOREIGN_ORIGIN: [],
  NOT_FOUND: [],
  BAD_SHAPE: ['problem', 'detail'], // a ShapeProblem and what stands in its words
  BODY_TOO_LARGE: [],
  NOT_JSON_SENT: [],
  CORRECTION_EMPTY: [],
  CORRECTION_OUTDATED: ['oldValue', 'value'],
  ENTRY_NOT_FROZEN: ['fortnightId'],
  DEMO_ONLY: [],
} as const satisfies Record<BreachCode, readonly string[]>;

export type ValuesOf<C extends BreachCode> = { readonly [K in (typeof BREACH_VALUES)[C][number]]: string | number };

/** Where a breach belongs: the row and the field a screen marks. */
export interface Place {
  readonly row?: RowRef | null;
  readonly field?: string | null;
}

/** A breach that refuses the sheet: `block('UNUSUAL_JUMP', { value: 60, last: 8 }, { row, field: 'value' })`. */
export function block<C extends BreachCode>(code: C, values: ValuesOf<C>, place: Place = {}): Breach {
  return compose('BLOCK', code, values, place);
}

/** A breach that is shown and lets the sheet pass. */
export function warn<C extends BreachCode>(code: C, values: ValuesOf<C>, place: Place = {}): Breach {
  return compose('WARN', code, values, place);
}

/** Whether any breach refuses the sheet. A list of warnings alone does not. */
export function isRefused(breaches: readonly Breach[]): boolean {
  return breaches.some(({ severity }) => severity === 'BLOCK');
}

function compose<C extends BreachCode>(severity: BreachSeverity, code: C, values: ValuesOf<C>, { row = null, field = null }: Place): Breach {
  return { code, severity, row, field, values };
}
