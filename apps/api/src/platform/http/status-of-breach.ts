import type { BreachCode } from '@pakhwada/domain/workflow';

const STATUS: Partial<Record<BreachCode, number>> = {
  SESSION_OVER: 401, SIGN_IN_REFUSED: 401,
  TOO_MANY_TRIES: 429,
  NO_RIGHT: 403, NOT_YOUR_DISTRICT: 403, NOT_YOUR_SHEET: 403, MONEY_NOT_SHOWN: 403, OWN_ENTRY: 403, OWN_CERTIFICATE: 403, SAME_PERSON_TWICE: 403, FOREIGN_ORIGIN: 403, DEMO_ONLY: 403, THREE_PERSONS: 403, NOT_THE_PROPOSER: 403,
  NOT_FOUND: 404, UNKNOWN_FORTNIGHT: 404, UNKNOWN_OFFICE: 404, UNKNOWN_SHEET: 404,
  FORTNIGHT_NOT_OPEN: 409, CUT_OFF_PASSED: 409, RESUBMIT_PASSED: 409, FORTNIGHT_FROZEN: 409, SHEET_LOCKED: 409, WRONG_STATE: 409, REVISION_TAKEN: 409, DRAFT_CHANGED: 409,
  EARLIER_NOT_FROZEN: 409, NOT_ALL_APPROVED: 409, ALREADY_EXTENDED: 409, REMIND_TOO_LATE: 409, REMINDED_TODAY: 409, NOBODY_TO_REMIND: 409, NO_MAIL_ADDRESS: 409, LINK_SPENT: 409, PLAN_HOLDS_DEMO: 409, ENTRY_NOT_FROZEN: 409, IMPORT_ENDED: 409, CERTIFICATE_LOCKED: 409, CERTIFICATE_CHANGED: 409, VOUCHER_TAKEN: 409, CORRECTION_OUTDATED: 409, RE_APPROPRIATION_OPEN: 409, RE_APPROPRIATION_STATE: 409, PLAN_CHANGED: 409, PLAN_AMOUNTS_OUTDATED: 409, QUOTATION_WITHDRAWN: 409,
  BODY_TOO_LARGE: 413, NOT_JSON_SENT: 415, BAD_SHAPE: 400,
};
// of several breaches the one decides that keeps the most from the person who asks
const ORDER = [401, 429, 403, 404, 409, 413, 415, 422, 400];

/** The HTTP status of a refusal: rights 403, not found 404, state and revision 409, every other rule 422, faults of form alone 400. */
export function statusOf(codes: readonly BreachCode[]): number {
  const found = codes.map((code) => STATUS[code] ?? 422);
  return ORDER.find((status) => found.includes(status)) ?? 422;
}

export function leadingCode(codes: readonly BreachCode[]): BreachCode {
  const status = statusOf(codes);
  return codes.find((code) => (STATUS[code] ?? 422) === status)!;
}
