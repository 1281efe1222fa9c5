import { addMonths } from '../calendar/day.ts';
import type { CivilDate } from '../calendar/fortnight.ts';

/**
 * The last day on which the sealed fields of a record are kept: so many months after its last step, or after today while it has taken none (DPDP Act, no longer than the purpose needs).
 * A trainee certified on 2026-01-31 and kept for 36 months is kept until 2029-01-31 and erased in the night after it.
 */
export function retainUntil(lastStepOn: CivilDate | null, today: CivilDate, months: number): CivilDate {
  return addMonths(lastStepOn ?? today, months);
}
