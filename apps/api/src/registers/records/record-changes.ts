import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { FieldValue, FieldValues, RegisterShape } from '@pakhwada/domain/registers';
import type { HistoryRow } from './record.repository.ts';

/** The versions of a record, newest first, each with the fields it changed, in the order of the form; `shown` is what the charge may see of one. */
export function changesOf({ fields }: Pick<RegisterShape, 'fields'>, history: readonly HistoryRow[], shown: (values: FieldValues) => FieldValues): RegisterRecordPage['history'] {
  return history.map((one, i) => ({
    ...{ version: one.version, at: one.at, by: one.designation, office: one.office, from: one.from },
    changed: changedFields(fields.map(({ code }) => code), history[i + 1], one),
    values: { ...shown(one.values) } as Record<string, FieldValue>,
  }));
}

function changedFields(fields: readonly string[], before: HistoryRow | undefined, now: HistoryRow): string[] {
  if (!before) return [];
  const isChanged = (field: string): boolean => before.values[field] !== now.values[field] || before.atLeast.includes(field) !== now.atLeast.includes(field);
  return [...fields.filter(isChanged), ...(before.district === now.district ? [] : ['district'])];
}
