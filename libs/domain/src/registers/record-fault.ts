import { UDYAM_FAULTS } from './udyam.ts';

/** Every rule a record can break; `language` words each (`register.fault.<CODE>`). */
export const RECORD_FAULTS = [
  // one field
  'MISSING', 'FORMULA', 'TEXT_TOO_LONG', 'NUMBER_MANGLED', 'AADHAAR_REFUSED', 'DATE_UNREADABLE', 'DATE_FUTURE', 'DATE_BEFORE_SCHEME', 'COUNT_UNREADABLE', 'COUNT_NEGATIVE', 'COUNT_NOT_WHOLE', 'COUNT_TOO_SMALL', 'COUNT_TOO_LARGE',
  'AMOUNT_UNREADABLE', 'AMOUNT_NEGATIVE', 'AMOUNT_TOO_LARGE', 'AMOUNT_BETWEEN_PAISE', 'LOWER_BOUND_REFUSED', 'CHOICE_UNKNOWN', 'FLAG_UNREADABLE', 'CIN_UNREADABLE', ...UDYAM_FAULTS, 'CODE_UNKNOWN', 'UNKNOWN_FIELD',
  // its place
  'DISTRICT_NEEDED', 'DISTRICT_UNKNOWN', 'DISTRICT_ELSEWHERE', 'NOT_YOUR_DISTRICT', 'PARENT_NEEDED', 'PARENT_UNKNOWN', 'PARENT_ENDED', 'PARENT_NOT_YET', 'BEFORE_PARENT', 'AFTER_CHILD', 'REFERENCE_UNKNOWN', 'REFERENCE_OTHER', 'KEY_TAKEN', 'KEY_KNOWN_DIFFERENT', 'TWICE_IN_FILE',
  // its life
  'STEP_MISSING', 'SKIP_REASON_NEEDED', 'LIFE_ORDER', 'NEEDED_BY_STEP', 'EXIT_REASON_NEEDED', 'EXIT_DATE_NEEDED', 'EXIT_TOO_LATE', 'AFTER_EXIT',
  // across fields
  'NOT_BEFORE', 'HOUR_UNREADABLE', 'HOURS_ORDER', 'SUM_ABOVE_TOTAL', 'TOTAL_NEEDED', 'NEEDED_WITH', 'NEEDED_BY_CHOICE',
] as const;
export type RecordFaultCode = (typeof RECORD_FAULTS)[number];

/**
 * What is wrong with one field of a record. `text` is what stands there; `on` and `...On` are dates, `...Paise` amounts; `otherField`, `parentField` (of the `parentRegister`), `step`, `exit`, `choice` and `block` are codes that have words of their own.
 * `field` is a field's code, `district` or `parentKey`.
 */
export interface RecordFault {
  readonly code: RecordFaultCode;
  readonly field: string;
  readonly values: Readonly<Record<string, string | number>>;
}
