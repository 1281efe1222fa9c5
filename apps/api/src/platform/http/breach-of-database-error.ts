import type { Breach, BreachCode } from '@pakhwada/domain/workflow';
import { QueryFailedError } from 'typeorm';

// the guards of the database speak in these codes (see the first schema); a race that a service could not see ends here
const BY_STATE: Readonly<Record<string, BreachCode>> = { P0F01: 'FORTNIGHT_FROZEN', P0F03: 'OWN_ENTRY', P0F04: 'CUT_OFF_PASSED', P0F05: 'CORRECTION_OUTDATED', P0F06: 'SHEET_LOCKED', P0F07: 'REVISION_TAKEN' };
const BY_CONSTRAINT: Readonly<Record<string, BreachCode>> = { submission_pkey: 'REVISION_TAKEN', submission_step_pkey: 'WRONG_STATE', submission_step_person: 'SAME_PERSON_TWICE' };

/** The rule behind a refusal of the database, or null when it is a fault of ours. */
export function breachOfDatabaseError(error: unknown): BreachCode | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  return BY_STATE[code ?? ''] ?? (code === '23505' ? (BY_CONSTRAINT[constraint ?? ''] ?? null) : null);
}

/** What the words of such a breach name: the guards hand the fortnight or the instant over as the detail of their error. */
export function valuesOfDatabaseError(error: unknown): Breach['values'] {
  const { code, detail } = (error instanceof QueryFailedError ? error.driverError : {}) as { code?: string; detail?: string };
  const name = code === 'P0F01' ? 'fortnightId' : code === 'P0F04' ? 'at' : null;
  return name && detail ? { [name]: detail } : {};
}
