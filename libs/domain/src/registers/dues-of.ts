import { addDays, addMonths, compareDates } from '../calendar/day.ts';
import { dayOf } from './check-record.ts';
import type { DueShape, DueStep, FieldValues, RegisterShape } from './shape.ts';
import { hasEnded } from './stage-of.ts';

/**
 * What falls due in a record's life and is not yet done, earliest first: a batch completed on 28.02.2026 owes its certificates by 30.03.2026 and its first follow-up by 28.05.2026.
 * A record that took a way out owes nothing; a step that may be skipped falls due no more once a later one is taken.
 */
export function duesOf(shape: Pick<RegisterShape, 'dues' | 'steps' | 'exits'>, values: FieldValues): DueStep[] {
  if (shape.dues.length === 0 || hasEnded(shape, values)) return [];
  const open = shape.dues.filter((due) => dayOf(values, due.after) !== null && dayOf(values, due.doneBy) === null && !isPassedOver(shape, due, values));
  return open.map((due) => ({ code: due.code, dueOn: addDays(addMonths(dayOf(values, due.after)!, due.months), due.days) })).sort((a, b) => compareDates(a.dueOn, b.dueOn));
}

function isPassedOver({ steps }: Pick<RegisterShape, 'steps'>, { doneBy }: DueShape, values: FieldValues): boolean {
  const at = steps.findIndex(({ dateField }) => dateField === doneBy);
  return at >= 0 && steps[at]!.mayBeSkipped && steps.slice(at + 1).some(({ dateField }) => dayOf(values, dateField) !== null);
}
