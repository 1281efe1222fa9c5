import { duesOf, happeningsOf, recordKey, stageOf, type DueStep, type FieldValues, type Happening, type RegisterRecord, type RegisterShape } from '@pakhwada/domain/registers';
import type { RecordRow } from './record.ts';

/** A record with everything that follows from it: its row, what it says happened, what of it falls due. */
export interface WholeRecord {
  readonly row: RecordRow;
  readonly happenings: readonly Happening[];
  readonly dues: readonly DueStep[];
}

export interface Parent {
  readonly key: string;
  readonly values: FieldValues;
}

export function wholeRecord(shape: RegisterShape, record: Omit<RegisterRecord, 'key' | 'register'>, parent: Parent | null): WholeRecord {
  const { stage, on } = stageOf(shape, record.values);
  const udyam = record.values.udyam;
  return {
    row: { ...record, register: shape.code, key: recordKey(shape, record.values, parent?.key ?? null), udyam: typeof udyam === 'string' ? udyam : null, stage, stageOn: on },
    happenings: happeningsOf(shape, record.values, record.atLeast, parent?.values ?? null),
    dues: duesOf(shape, record.values),
  };
}
