import { dayOf } from './check-record.ts';
import { keyText } from './record-key.ts';
import type { RecordFault } from './record-fault.ts';
import type { FieldValues, RegisterCode, RegisterShape } from './shape.ts';
import { hasEnded, stageOf } from './stage-of.ts';

/** The record another stands under, as it is kept. */
export interface ParentRecord {
  readonly shape: RegisterShape;
  readonly key: string;
  readonly values: FieldValues;
}

/** The record of a register that a key names, in the scheme or under the same parent; undefined where none stands. */
export type FindReferred = (register: RegisterCode, key: string) => FieldValues | undefined;

/**
 * Whether a record may stand where it does: under a parent whose days let its own be, and with the records it names. A trainee cannot complete before the batch has started; a batch that was cancelled takes no new facts;
 * the buyer of a meeting is a BUYER of the same event. `known` is the record as it stood, null for a new one: under an ended parent it may be mended or taken out, not carried on.
 */
export function checkPlacement(shape: RegisterShape, values: FieldValues, parent: ParentRecord | null, known: FieldValues | null, find: FindReferred): RecordFault[] {
  return [...(parent === null ? [] : [...checkEndedParent(shape, values, parent, known), ...checkDaysUnder(shape, values, parent)]), ...checkReferences(shape, values, find)];
}

function checkEndedParent(shape: RegisterShape, values: FieldValues, parent: ParentRecord, known: FieldValues | null): RecordFault[] {
  if (!hasEnded(parent.shape, parent.values)) return [];
  const said = { key: parent.key, parentRegister: parent.shape.code, exit: stageOf(parent.shape, parent.values).stage };
  if (known === null) return [{ code: 'PARENT_ENDED', field: 'parentKey', values: said }];
  const taken = shape.steps.filter(({ dateField }) => values[dateField] !== undefined && known[dateField] === undefined);
  return taken.map(({ dateField }) => ({ code: 'PARENT_ENDED', field: dateField, values: said }));
}

function checkDaysUnder(shape: RegisterShape, values: FieldValues, parent: ParentRecord): RecordFault[] {
  return shape.notBeforeParent.flatMap(({ field, parentField }): RecordFault[] => {
    const [on, parentOn] = [dayOf(values, field), dayOf(parent.values, parentField)];
    if (on === null) return [];
    if (parentOn === null) return [{ code: 'PARENT_NOT_YET', field, values: { on, key: parent.key, parentField, parentRegister: parent.shape.code } }];
    return on < parentOn ? [{ code: 'BEFORE_PARENT', field, values: { on, key: parent.key, parentField, parentRegister: parent.shape.code, otherOn: parentOn } }] : [];
  });
}

function checkReferences(shape: RegisterShape, values: FieldValues, find: FindReferred): RecordFault[] {
  return shape.fields.flatMap(({ code, refersTo, refersWhere }): RecordFault[] => {
    const named = values[code];
    if (refersTo === null || typeof named !== 'string') return [];
    const found = find(refersTo, keyText(named));
    if (!found) return [{ code: 'REFERENCE_UNKNOWN', field: code, values: { key: named.slice(0, 60) } }];
    const isRight = Object.entries(refersWhere).every(([field, allowed]) => allowed.includes(String(found[field])));
    return isRight ? [] : [{ code: 'REFERENCE_OTHER', field: code, values: { key: named.slice(0, 60), choice: String(found[Object.keys(refersWhere)[0]!] ?? '') } }];
  });
}
