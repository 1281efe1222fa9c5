import type { CivilDate } from '../../calendar/fortnight.ts';
import { missing } from '../../ratio/index.ts';
import type { Known } from '../../ratio/index.ts';
import type { CommitteeRegister, RecordFact } from './committee-facts.ts';

/** A text of a record; an empty field is null. */
export function textOf({ values }: RecordFact, field: string): string | null {
  const value = values[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A count or an amount of a record; what is not filled in is not on record, never 0. */
export function numberOf({ values }: RecordFact, field: string): Known<number> {
  const value = values[field];
  return typeof value === 'number' ? value : missing('NOT_ON_RECORD');
}

/** The day of a fact as known on a day: what lies after it has not happened yet. */
export function dayBy(record: RecordFact, field: string, asOn: CivilDate): CivilDate | null {
  const on = textOf(record, field);
  return on !== null && on <= asOn ? on : null;
}

export function recordsOf(records: readonly RecordFact[], register: CommitteeRegister): RecordFact[] {
  return records.filter((record) => record.register === register).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The records under each record, by its id. */
export function byParent(records: readonly RecordFact[]): ReadonlyMap<string, readonly RecordFact[]> {
  const under = new Map<string, RecordFact[]>();
  for (const record of records) {
    const found = under.get(record.parentId ?? '');
    if (found) found.push(record);
    else under.set(record.parentId ?? '', [record]);
  }
  return under;
}
