import type { FieldShape, RegisterShape } from '@pakhwada/domain/registers';

const MOST = 5;
const LATER: readonly FieldShape['kind'][] = ['REFERENCE', 'MONEY', 'DATE', 'CHOICE', 'COUNT'];

/** The columns of a register's list beside its number, stage and district: what every record must say, then references, amounts, the days of its steps, choices and counts, in the order of the form. Sealed fields are no columns. */
export function listedFields(shape: RegisterShape): readonly FieldShape[] {
  const open = shape.fields.filter(({ code, kind, isPersonal }) => !isPersonal && kind !== 'LONG_TEXT' && !shape.key.includes(code));
  const isStep = ({ code }: FieldShape): boolean => shape.steps.some(({ dateField }) => dateField === code);
  const wanted = [...open.filter(({ isNeeded }) => isNeeded), ...LATER.flatMap((kind) => open.filter((field) => !field.isNeeded && field.kind === kind && (kind !== 'DATE' || isStep(field))))].slice(0, MOST);
  return open.filter((field) => wanted.includes(field));
}

const TO_THE_END: readonly FieldShape['kind'][] = ['COUNT', 'MONEY'];

export function isFigure({ kind }: FieldShape): boolean {
  return TO_THE_END.includes(kind);
}
