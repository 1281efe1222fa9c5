import type { Breach, BreachCode } from '@pakhwada/domain/workflow';
import { QueryFailedError } from 'typeorm';

// the guards of the database speak in these codes (see the first schema); a race that a service could not see ends here
const BY_STATE: Readonly<Record<string, BreachCode>> = { P0F01: 'FORTNIGHT_FROZEN', P0F03: 'OWN_ENTRY', P0F04: 'CUT_OFF_PASSED', P0F05: 'CORRECTION_OUTDATED', P0F06: 'SHEET_LOCKED', P0F07: 'REVISION_TAKEN', P0F08: 'REVERSAL_TWICE', P0F31: 'CERTIFICATE_LOCKED', P0F32: 'CERTIFICATE_CHANGED', P0F33: 'OWN_CERTIFICATE', P0F21: 'RE_APPROPRIATION_OPEN', P0F22: 'RE_APPROPRIATION_STATE', P0F41: 'RECORD_CHANGED', P0F61: 'RECORD_CHANGED', P0F51: 'EVIDENCE_COUNTED', P0F52: 'PERSONAL_ERASED', P0F71: 'SITTING_CLOSED', P0F72: 'MINUTES_ISSUED', P0F73: 'MINUTES_STATE', P0F74: 'OWN_DRAFT', P0F75: 'SITTING_NOT_HELD', P0F76: 'MEMBER_OUTSIDE_DATES', P0F81: 'ACTION_ENDED' };
const NAME_OF_DETAIL: Readonly<Record<string, string>> = { P0F01: 'fortnightId', P0F04: 'at', P0F08: 'txnNo', P0F31: 'state', P0F32: 'latest', P0F21: 'orderNo', P0F41: 'latest', P0F51: 'fortnightId', P0F81: 'actionState', P0F61: 'latest', P0F71: 'sitting', P0F72: 'latest', P0F73: 'minutesState', P0F75: 'sitting', P0F76: 'on' };
const BY_CONSTRAINT: Readonly<Record<string, BreachCode>> = { submission_pkey: 'REVISION_TAKEN', register_record_key: 'RECORD_TAKEN', submission_step_pkey: 'WRONG_STATE', submission_step_person: 'SAME_PERSON_TWICE', certificate_step_pkey: 'CERTIFICATE_LOCKED', re_appropriation_step_pkey: 'RE_APPROPRIATION_STATE', re_appropriation_step_person: 'THREE_PERSONS', quotation_withdrawal_pkey: 'QUOTATION_WITHDRAWN', evidence_withdrawal_pkey: 'EVIDENCE_WITHDRAWN', sitting_number: 'SITTING_NUMBER_TAKEN', sitting_pkey: 'SITTING_NUMBER_TAKEN', committee_pkey: 'COMMITTEE_TAKEN', committee_main: 'MAIN_TAKEN', minutes_pkey: 'MINUTES_CHANGED', minutes_open: 'MINUTES_CHANGED', minutes_step_pkey: 'MINUTES_CHANGED' };

/** The rule behind a refusal of the database, or null when it is a fault of ours. */
export function breachOfDatabaseError(error: unknown): BreachCode | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return BY_STATE[code ?? ''] ?? (code === '23505' ? (BY_CONSTRAINT[constraint ?? ''] ?? null) : null);
}

/** What the words of such a breach name: the guards hand the fortnight, the instant or the line over as the detail of their error. */
export function valuesOfDatabaseError(error: unknown): Breach['values'] {
  const { code, detail } = (error instanceof QueryFailedError ? error.driverError : {}) as { code?: string; detail?: string };
  const name = NAME_OF_DETAIL[code ?? ''];
  return name && detail ? { [name]: detail } : {};
}
