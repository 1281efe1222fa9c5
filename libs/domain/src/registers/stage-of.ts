import type { CivilDate } from '../calendar/fortnight.ts';
import { dayOf } from './check-record.ts';
import type { FieldValues, RegisterShape } from './shape.ts';

/** Where a record stands before its first step: it is listed, nothing has happened yet. */
export const LISTED = 'LISTED';

/** Where a record stands and since when: its way out, else the last step it took. A batch started on 02.02.2026 and not yet completed is STARTED since that day; a buyer who has not come is LISTED. */
export function stageOf(shape: Pick<RegisterShape, 'steps' | 'exits'>, values: FieldValues): { readonly stage: string; readonly on: CivilDate | null } {
  const exit = shape.exits.find(({ dateField }) => dayOf(values, dateField) !== null);
  const last = exit ?? shape.steps.findLast(({ dateField }) => dayOf(values, dateField) !== null);
  return last ? { stage: last.code, on: dayOf(values, last.dateField) } : { stage: LISTED, on: null };
}

/** Whether the record has taken a way out: nothing follows it, and nothing new is put under it. */
export function hasEnded(shape: Pick<RegisterShape, 'exits'>, values: FieldValues): boolean {
  return shape.exits.some(({ dateField }) => dayOf(values, dateField) !== null);
}
