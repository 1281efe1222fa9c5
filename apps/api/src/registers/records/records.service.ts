import { Injectable } from '@nestjs/common';
import { REGISTERS, registerOf, type RegisterCode } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { PersonalDetailRepository } from '../personal/personal-detail.repository.ts';
import type { NewRecord, RecordAuthor, StoredRecord } from './record.ts';
import { recordId } from './record-id.ts';
import { wholeRecord } from './record-row.ts';
import { RecordRepository } from './record.repository.ts';

/** Adds records that were read, checked and placed: one from a form, a hundred thousand from a file. The data version is the caller's to bump, once. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly clock: Clock,
    private readonly records: RecordRepository,
    private readonly personal: PersonalDetailRepository,
  ) {}

  /** Answers their ids, in the order they came. Parents are held until the transaction ends. */
  async insertMany(manager: EntityManager, scheme: SchemeKey, register: RegisterCode, rows: readonly NewRecord[], by: RecordAuthor, at: Date = this.clock.now()): Promise<readonly string[]> {
    const shape = registerOf(register);
    const parentIds = [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))];
    const parents = parentIds.length === 0 ? new Map() : await this.records.holdParents(manager, scheme, parentIds);
    const whole = rows.map(({ parentId, district, values, atLeast }) => {
      const parent = parentId === null ? null : parents.get(parentId);
      if (parent === undefined) throw new Error(`${register}: no record ${parentId} to stand under`);
      return wholeRecord(shape, { recordId: recordId(at), parentId, district: shape.place === 'PARENT' && parent ? parent.district : district, values, atLeast }, parent);
    });
    await this.records.insertMany(manager, scheme, whole, by, at);
    const sealed = rows.flatMap(({ personal }, i) => (Object.keys(personal).length === 0 ? [] : [{ recordId: whole[i]!.row.recordId, personal, lastStepOn: whole[i]!.row.stageOn }]));
    if (sealed.length > 0) await this.personal.saveMany(manager, scheme, sealed);
    return whole.map(({ row }) => row.recordId);
  }

  /** The record of that name as it stands; null where there is none. */
  async byKey(manager: EntityManager, scheme: SchemeKey, register: RegisterCode, key: string): Promise<StoredRecord | null> {
    return (await this.records.byKeys(manager, scheme, register, [key])).get(key) ?? null;
  }

  /** Records of whatever register that have such a field and name this in it: the asks and challenges that an action point answers. Twenty at most, by name. */
  async naming(manager: EntityManager, scheme: SchemeKey, field: string, value: string): Promise<readonly StoredRecord[]> {
    return this.records.naming(manager, scheme, REGISTERS.flatMap(({ code, fields }) => (fields.some((one) => one.code === field) ? [code] : [])), field, value);
  }
}
