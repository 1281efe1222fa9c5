import { Injectable } from '@nestjs/common';
import { checkPlacement, keyText, recordKey, registerOf, type FieldValues, type ReadRecord, type RecordFault, type RegisterCode, type RegisterShape } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { RecordRepository } from './record.repository.ts';
import type { StoredRecord } from './record.ts';

/** Where a record that was read would stand: under which parent, in which district, under which key; and the record that stands there already. */
export interface PlacedRecord {
  readonly parentId: string | null;
  readonly district: number;
  readonly key: string;
  readonly known: { readonly recordId: string; readonly isSame: boolean } | null;
  readonly faults: readonly RecordFault[];
}

/** What only the database can say about records that were read: any number of them in a handful of statements. */
@Injectable()
export class PlaceRecordsService {
  constructor(private readonly records: RecordRepository) {}

  /** `standing`: the record itself as it stands, when one is revised. Faults hold everything but a key that is taken: whether that is one, the caller knows. */
  async place(manager: EntityManager, key: SchemeKey, shape: RegisterShape, reads: readonly ReadRecord[], standing: FieldValues | null = null): Promise<PlacedRecord[]> {
    const parents = shape.parent === null ? null : await this.records.byKeys(manager, key, shape.parent, unique(reads.map(({ parentKey }) => parentKey ?? '')), true);
    const referred = await this.referred(manager, key, shape, reads);
    const keys = reads.map(({ values, parentKey }) => recordKey(shape, values, parentKey));
    const known = await this.records.byKeys(manager, key, shape.code, unique(keys));
    return reads.map((read, i) => {
      const parent = read.parentKey === null ? null : (parents?.get(read.parentKey) ?? undefined);
      const found = known.get(keys[i]!);
      return {
        parentId: parent?.recordId ?? null,
        district: shape.place === 'PARENT' ? (parent?.district ?? 0) : read.district,
        key: keys[i]!,
        known: found ? { recordId: found.recordId, isSame: isSame(found, read, shape) } : null,
        faults: parent === undefined ? [{ code: 'PARENT_UNKNOWN', field: 'parentKey', values: { key: (read.parentKey ?? '').slice(0, 60) } }] : this.faultsOf(shape, read, parent, standing, referred),
      };
    });
  }

  private faultsOf(shape: RegisterShape, read: ReadRecord, parent: StoredRecord | null, standing: FieldValues | null, referred: ReadonlyMap<RegisterCode, ReadonlyMap<string, StoredRecord>>): RecordFault[] {
    const under = parent === null ? null : { shape: registerOf(parent.register), key: parent.key, values: parent.values };
    return checkPlacement(shape, read.values, under, standing, (register, named) => referred.get(register)?.get(fullKey(register, named, read.parentKey))?.values);
  }

  private async referred(manager: EntityManager, key: SchemeKey, shape: RegisterShape, reads: readonly ReadRecord[]): Promise<Map<RegisterCode, Map<string, StoredRecord>>> {
    const wanted = new Map<RegisterCode, Set<string>>();
    for (const { code, refersTo } of shape.fields) {
      if (refersTo === null) continue;
      const keys = wanted.get(refersTo) ?? new Set();
      wanted.set(refersTo, keys);
      for (const { values, parentKey } of reads) if (typeof values[code] === 'string') keys.add(fullKey(refersTo, keyText(values[code]), parentKey));
    }
    const found = new Map<RegisterCode, Map<string, StoredRecord>>();
    for (const [register, keys] of wanted) found.set(register, await this.records.byKeys(manager, key, register, [...keys]));
    return found;
  }
}

/** What is named stands under the same parent, or, in a register without one, in the scheme. */
function fullKey(register: RegisterCode, named: string, parentKey: string | null): string {
  return registerOf(register).parent === null || parentKey === null ? named : `${parentKey} / ${named}`;
}

function isSame(known: StoredRecord, read: ReadRecord, shape: RegisterShape): boolean {
  const [a, b] = [Object.entries(known.values), Object.entries(read.values)];
  const isPlaced = shape.place === 'PARENT' || known.district === read.district;
  return isPlaced && a.length === b.length && a.every(([field, value]) => read.values[field] === value) && [...known.atLeast].sort().join() === [...read.atLeast].sort().join();
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
