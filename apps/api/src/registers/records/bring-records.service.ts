import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { recordKey, registerOf, type RegisterCode, type RegisterRecord } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import type { SchemeKey } from '../../fortnights/fortnight-record.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { RecordAuthor, StoredRecord } from './record.ts';
import { wholeRecord, type WholeRecord } from './record-row.ts';
import { RecordRepository } from './record.repository.ts';
import { RecordsService } from './records.service.ts';

/** A record as its source has it. The parent is named by its key. */
export interface BroughtRecord extends Pick<RegisterRecord, 'district' | 'values' | 'atLeast'> {
  readonly parentKey: string | null;
  readonly personal: RegisterRecord['values'];
}

/** Brings a register to where its source stands: what is missing is added, what has gone on since is revised. Whatever another hand has revised since is left as it stands. */
@Injectable()
export class BringRecordsService {
  constructor(
    private readonly clock: Clock,
    private readonly records: RecordRepository,
    private readonly adding: RecordsService,
  ) {}

  /** How many records were added or revised. */
  async bring(manager: EntityManager, scheme: SchemeKey, register: RegisterCode, rows: readonly BroughtRecord[], by: RecordAuthor): Promise<number> {
    const shape = registerOf(register);
    const keyOf = (row: BroughtRecord): string => recordKey(shape, row.values, row.parentKey);
    const standing = await this.records.byKeys(manager, scheme, register, rows.map(keyOf));
    const parents = shape.parent === null ? new Map<string, StoredRecord>() : await this.records.byKeys(manager, scheme, shape.parent, [...new Set(rows.flatMap(({ parentKey }) => parentKey ?? []))]);
    const own = await this.records.lastWrittenAs(manager, scheme, [...standing.values()].map(({ recordId }) => recordId), by.from);
    const placed = rows.flatMap((row) => {
      const parent = row.parentKey === null ? null : parents.get(row.parentKey);
      return parent === undefined ? [] : [{ row, parent, stands: standing.get(keyOf(row)) }]; // a parent that was renamed keeps what it has
    });
    const fresh = placed.filter(({ stands }) => stands === undefined).map(({ row, parent }) => ({ parentId: parent?.recordId ?? null, district: row.district, values: row.values, atLeast: row.atLeast, personal: row.personal }));
    if (fresh.length > 0) await this.adding.insertMany(manager, scheme, register, fresh, by);
    const changed = placed.flatMap(({ row, parent, stands }) => (stands && own.has(stands.recordId) && !isDeepStrictEqual(sorted(stands.values), sorted(row.values)) ? [{ stands, row, parent }] : []));
    const revised: WholeRecord[] = [];
    for (const { stands, row, parent } of changed) {
      const whole = wholeRecord(shape, { recordId: stands.recordId, parentId: stands.parentId, district: stands.district, values: row.values, atLeast: row.atLeast }, parent);
      if (await this.records.revise(manager, scheme, whole, stands.version, by, this.clock.now())) revised.push(whole);
    }
    await this.records.rewrite(manager, scheme, revised, this.clock.now());
    return fresh.length + revised.length;
  }
}

function sorted(values: RegisterRecord['values']): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}
