import { dayOf } from './check-record.ts';
import type { FieldValues } from './shape.ts';

/** Whether a project stands still: stalled on 10.06.2026 and not resumed since, neither commissioned nor dropped. One that was resumed in May and stalled again in June stands still. */
export function isStalled(values: FieldValues): boolean {
  const [stalledOn, resumedOn] = [dayOf(values, 'stalledOn'), dayOf(values, 'resumedOn')];
  return stalledOn !== null && (resumedOn === null || resumedOn < stalledOn) && dayOf(values, 'commissionedOn') === null && dayOf(values, 'droppedOn') === null;
}
