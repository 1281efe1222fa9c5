import type { RecordLine } from '@pakhwada/contracts/registers';
import type { RegisterShape } from '@pakhwada/domain/registers';

const NAMING = ['title', 'organisation', 'name', 'enterprise', 'place', 'trade', 'product', 'institute', 'subject', 'speaker', 'raisedBy', 'partner'];

/** What a record is known by beside its number: an event's title, a participant's organisation, the trade of a batch. Empty where it has only its number. */
export function titleOfRecord(shape: RegisterShape, { values }: Pick<RecordLine, 'values'>): string {
  const named = NAMING.find((code) => typeof values[code] === 'string' && shape.fields.some((field) => field.code === code && field.kind === 'TEXT' && !shape.key.includes(code)));
  return named === undefined ? '' : String(values[named]);
}
