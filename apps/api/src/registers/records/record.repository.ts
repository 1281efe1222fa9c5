import { Injectable } from '@nestjs/common';
import { REGISTERS, type FieldValues, type RegisterCode } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import { listText } from '../../platform/database/list-text.ts';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';
import type { RecordAuthor, RecordOrigin, StoredRecord } from './record.ts';
import type { WholeRecord } from './record-row.ts';

const OWN = `r.state_id = $1 and r.scheme_code = $2`;
const COLUMNS = `r.record_id as "recordId", r.register, r.record_key as key, r.parent_id as "parentId", r.district_lgd as district, r."values", r.at_least as "atLeast", r.udyam, r.stage, r.stage_on::text as "stageOn", r.version, r.updated_at as "updatedAt"`;
const CHUNK = 5000;
const ONCE_PER_UNIT = REGISTERS.flatMap(({ measures }) => measures.filter(({ isOncePerUnit }) => isOncePerUnit).map(({ code }) => code));

/** A happening that is there already is written over, unless it is the same: then it keeps the day it came in. */
const UNLESS_SAME = `on conflict (state_id, scheme_code, record_id, measure) do update
         set district_lgd = excluded.district_lgd, happened_on = excluded.happened_on, udyam = excluded.udyam, n = excluded.n, is_at_least = excluded.is_at_least, is_once_per_unit = excluded.is_once_per_unit, parts = excluded.parts, recorded_at = excluded.recorded_at
         where (register_happening.district_lgd, register_happening.happened_on, register_happening.udyam, register_happening.n, register_happening.is_at_least, register_happening.is_once_per_unit, register_happening.parts)
           is distinct from (excluded.district_lgd, excluded.happened_on, excluded.udyam, excluded.n, excluded.is_at_least, excluded.is_once_per_unit, excluded.parts)`;

/** Which records a page shows: after one of them, in the order of its key. */
export interface RecordFilter {
  readonly districts: readonly number[] | null; // null: all
  readonly stage: string | null;
  readonly parentId: string | null;
  readonly keyFrom: string | null; // beginning of a key
  readonly udyam: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly isDueBy: string | null;
  readonly after: string | null; // a record's id
}

export interface HistoryRow {
  readonly version: number;
  readonly at: string;
  readonly from: RecordOrigin;
  readonly designation: { readonly en: string; readonly hi: string };
  readonly office: { readonly en: string; readonly hi: string };
  readonly district: number;
  readonly key: string;
  readonly values: FieldValues;
  readonly atLeast: readonly string[];
}

/** Records of registers, in few statements for many. What follows from a record (what happened, what falls due) is written with it. */
@Injectable()
export class RecordRepository {
  async find(manager: EntityManager, key: SchemeKey, recordId: string, isLocked = false): Promise<StoredRecord | null> {
    const rows: Stored[] = await manager.query(`select ${COLUMNS} from register_record r where ${OWN} and r.record_id = $3${isLocked ? ' for update' : ''}`, [...schemeParameters(key), recordId]);
    return rows[0] ? storedOf(rows[0]) : null;
  }

  /** By id, held as they are until the transaction ends: nobody revises a parent while something is put under it. */
  async holdParents(manager: EntityManager, key: SchemeKey, recordIds: readonly string[]): Promise<Map<string, StoredRecord>> {
    const rows: Stored[] = await manager.query(`select ${COLUMNS} from register_record r where ${OWN} and r.record_id = any($3::uuid[]) order by r.record_id for share`, [...schemeParameters(key), recordIds]);
    return new Map(rows.map((row) => [row.recordId, storedOf(row)]));
  }

  /** By key; `isHeld` as parents are. */
  async byKeys(manager: EntityManager, key: SchemeKey, register: RegisterCode, keys: readonly string[], isHeld = false): Promise<Map<string, StoredRecord>> {
    if (keys.length === 0) return new Map();
    const rows: Stored[] = await manager.query(`select ${COLUMNS} from register_record r where ${OWN} and r.register = $3 and r.record_key = any($4::text[]) ${isHeld ? 'order by r.record_id for share' : ''}`, [...schemeParameters(key), register, keys]);
    return new Map(rows.map((row) => [row.key, storedOf(row)]));
  }

  /** Of some registers, those that name something in a field. */
  async naming(manager: EntityManager, key: SchemeKey, registers: readonly RegisterCode[], field: string, value: string): Promise<StoredRecord[]> {
    const rows: Stored[] = await manager.query(`select ${COLUMNS} from register_record r where ${OWN} and r.register = any($3::text[]) and r."values" ->> $4 = $5 order by r.register, r.record_key limit 20`, [...schemeParameters(key), registers, field, value]);
    return rows.map(storedOf);
  }

  /** Of these records the ones whose last version came about this way. */
  async lastWrittenAs(manager: EntityManager, key: SchemeKey, recordIds: readonly string[], origin: RecordOrigin): Promise<ReadonlySet<string>> {
    if (recordIds.length === 0) return new Set();
    const rows: { recordId: string }[] = await manager.query(`select r.record_id as "recordId" from register_record r where ${OWN} and r.record_id = any($3::uuid[]) and r.changed_from = $4`, [...schemeParameters(key), recordIds, origin]);
    return new Set(rows.map(({ recordId }) => recordId));
  }

  async page(manager: EntityManager, key: SchemeKey, register: RegisterCode, filter: RecordFilter, limit: number): Promise<StoredRecord[]> {
    const isByKey = filter.parentId !== null || filter.keyFrom !== null;
    const order = isByKey ? 'r.record_key' : `${DAY} desc, r.record_key desc`;
    const beyond = isByKey ? `r.record_key > (select a.record_key from after a)` : `(${DAY}, r.record_key) < (select a.day, a.record_key from after a)`;
    const conditions = [...conditionsOf(filter), ...(filter.after === null ? [] : [beyond])];
    const rows: Stored[] = await manager.query(
      `with ${ASKED},
         after as (select coalesce(stage_on, '0001-01-01'::date) as day, record_key from register_record where state_id = $1 and scheme_code = $2 and record_id = $12::uuid)
       select ${COLUMNS} from register_record r where ${[OWN, 'r.register = $3', ...conditions].join(' and ')} order by ${order} limit ${limit}`,
      [...schemeParameters(key), register, ...askedOf(filter), filter.after],
    );
    return rows.map(storedOf);
  }

  /** How many a page's filter finds in all. */
  async count(manager: EntityManager, key: SchemeKey, register: RegisterCode, filter: RecordFilter): Promise<number> {
    const rows: { n: number }[] = await manager.query(`with ${ASKED} select count(*)::int as n from register_record r where ${[OWN, 'r.register = $3', ...conditionsOf(filter)].join(' and ')}`, [...schemeParameters(key), register, ...askedOf(filter)]);
    return rows[0]!.n;
  }

  /** The versions that were, newest first, and the one that is. */
  async history(manager: EntityManager, key: SchemeKey, recordId: string): Promise<HistoryRow[]> {
    const rows: (Omit<HistoryRow, 'at'> & { at: Date })[] = await manager.query(
      `select v.version, v.at, v.origin as "from", jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) as designation, jsonb_build_object('en', o.name_en, 'hi', o.name_hi) as office,
         v.district, v.key, v."values", v.at_least as "atLeast"
       from (
         select version, updated_at as at, changed_from as origin, changed_by, office_code, district_lgd as district, record_key as key, "values", to_jsonb(at_least) as at_least from register_record
           where state_id = $1 and scheme_code = $2 and record_id = $3
         union all
         select version, (image ->> 'updated_at')::timestamptz, image ->> 'changed_from', (image ->> 'changed_by')::uuid, image ->> 'office_code', (image ->> 'district_lgd')::int, image ->> 'record_key', image -> 'values', image -> 'at_least'
           from register_history where state_id = $1 and scheme_code = $2 and record_id = $3
       ) v join person p on p.person_id = v.changed_by join office o on o.state_id = $1 and o.scheme_code = $2 and o.office_code = v.office_code order by v.version desc`,
      [...schemeParameters(key), recordId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** New records with what follows from them, in chunks of one statement a table. */
  async insertMany(manager: EntityManager, key: SchemeKey, records: readonly WholeRecord[], by: RecordAuthor, at: Date): Promise<void> {
    for (let from = 0; from < records.length; from += CHUNK) {
      const chunk = records.slice(from, from + CHUNK);
      await this.insertRows(manager, key, chunk, by, at);
      await this.insertHappenings(manager, key, chunk, at, '');
      await this.insertDues(manager, key, chunk);
    }
  }

  /** One version follows another; false where somebody else was quicker. */
  async revise(manager: EntityManager, key: SchemeKey, { row }: WholeRecord, version: number, by: RecordAuthor, at: Date): Promise<boolean> {
    const found: unknown[] = await manager.query(
      `update register_record set district_lgd = $5, record_key = $6, udyam = $7, stage = $8, stage_on = $9, "values" = $10, at_least = $11, version = version + 1, office_code = $12, changed_by = $13, updated_at = $14, changed_from = $15, import_id = $16
       where state_id = $1 and scheme_code = $2 and record_id = $3 and version = $4 returning 1 as done`,
      [...schemeParameters(key), row.recordId, version, row.district, row.key, row.udyam, row.stage, row.stageOn, JSON.stringify(row.values), row.atLeast, by.officeCode, by.personId, at, by.from, by.importId],
    );
    return (found[0] as unknown[]).length > 0; // of an update the driver answers rows and their number
  }

  /** What follows from these records is written anew; what stays as it was keeps the day it came in. */
  async rewrite(manager: EntityManager, key: SchemeKey, records: readonly WholeRecord[], at: Date): Promise<void> {
    if (records.length === 0) return;
    const standing = records.flatMap(({ row, happenings }) => happenings.map(({ measure }) => [row.recordId, measure] as const));
    await manager.query(
      `delete from register_happening h where h.state_id = $1 and h.scheme_code = $2 and h.record_id = any($3::uuid[]) and not exists (select 1 from unnest($4::uuid[], $5::text[]) as s(record_id, measure) where s.record_id = h.record_id and s.measure = h.measure)`,
      [...schemeParameters(key), records.map(({ row }) => row.recordId), standing.map(([id]) => id), standing.map(([, measure]) => measure)],
    );
    await this.insertHappenings(manager, key, records, at, UNLESS_SAME);
    await manager.query(`delete from register_due d where d.state_id = $1 and d.scheme_code = $2 and d.record_id = any($3::uuid[])`, [...schemeParameters(key), records.map(({ row }) => row.recordId)]);
    await this.insertDues(manager, key, records);
  }

  /** Records under a parent follow it in district and key; a thousand at a time, in the order of their ids. */
  async childrenOf(manager: EntityManager, key: SchemeKey, parentId: string, after: string | null): Promise<StoredRecord[]> {
    const rows: Stored[] = await manager.query(
      `select ${COLUMNS} from register_record r where ${OWN} and r.parent_id = $3 and ($4::uuid is null or r.record_id > $4::uuid) order by r.record_id limit 1000 for update`,
      [...schemeParameters(key), parentId, after],
    );
    return rows.map(storedOf);
  }

  async moveChildren(manager: EntityManager, key: SchemeKey, rows: readonly { readonly recordId: string; readonly key: string; readonly district: number }[], by: RecordAuthor, at: Date): Promise<void> {
    await manager.query(
      `update register_record r set record_key = n.record_key, district_lgd = n.district_lgd, version = r.version + 1, office_code = $6, changed_by = $7, updated_at = $8, changed_from = $9
       from unnest($3::uuid[], $4::text[], $5::int[]) as n(record_id, record_key, district_lgd)
       where ${OWN} and r.record_id = n.record_id and (r.record_key, r.district_lgd) is distinct from (n.record_key, n.district_lgd)`,
      [...schemeParameters(key), rows.map((one) => one.recordId), rows.map((one) => one.key), rows.map((one) => one.district), by.officeCode, by.personId, at, by.from],
    );
  }

  /** The record of a register under a parent with the earliest day in a field; null where none has one. */
  async earliestChild(manager: EntityManager, key: SchemeKey, parentId: string, register: RegisterCode, field: string): Promise<{ readonly key: string; readonly on: string } | null> {
    const rows: { key: string; on: string }[] = await manager.query(
      `select r.record_key as key, r."values" ->> $5 as on from register_record r where ${OWN} and r.parent_id = $3 and r.register = $4 and r."values" ? $5 order by r."values" ->> $5, r.record_key limit 1`,
      [...schemeParameters(key), parentId, register, field],
    );
    return rows[0] ?? null;
  }

  private async insertRows(manager: EntityManager, key: SchemeKey, records: readonly WholeRecord[], by: RecordAuthor, at: Date): Promise<void> {
    const rows = records.map(({ row }) => row);
    await manager.query(
      `insert into register_record (state_id, scheme_code, record_id, register, parent_id, district_lgd, record_key, udyam, stage, stage_on, "values", at_least, office_code, recorded_by, recorded_at, changed_by, updated_at, changed_from, import_id)
       select $1, $2, n.record_id, n.register, n.parent_id, n.district_lgd, n.record_key, n.udyam, n.stage, n.stage_on, n."values"::jsonb, case n.at_least when '' then '{}' else string_to_array(n.at_least, ',') end, $13, $14, $15, $14, $15, $16, $17
       from unnest($3::uuid[], $4::text[], $5::uuid[], $6::int[], $7::text[], $8::text[], $9::text[], $10::date[], $11::text[], $12::text[]) as n(record_id, register, parent_id, district_lgd, record_key, udyam, stage, stage_on, "values", at_least)`,
      [
        ...schemeParameters(key),
        ...[rows.map((one) => one.recordId), rows.map((one) => one.register), rows.map((one) => one.parentId), rows.map((one) => one.district), rows.map((one) => one.key)].map(listText),
        ...[rows.map((one) => one.udyam), rows.map((one) => one.stage), rows.map((one) => one.stageOn)].map(listText),
        ...[jsonList(rows.map((one) => one.values)), listText(rows.map((one) => one.atLeast.join()))],
        ...[by.officeCode, by.personId, at, by.from, by.importId],
      ],
    );
  }

  private async insertHappenings(manager: EntityManager, key: SchemeKey, records: readonly WholeRecord[], at: Date, onConflict: string): Promise<void> {
    const rows = records.flatMap(({ row, happenings }) => happenings.map((one) => ({ ...one, row })));
    if (rows.length === 0) return;
    await manager.query(
      `insert into register_happening (state_id, scheme_code, record_id, measure, district_lgd, happened_on, udyam, n, is_at_least, is_once_per_unit, parts, recorded_at)
       select $1, $2, n.record_id, n.measure, n.district_lgd, n.happened_on, n.udyam, n.n, n.is_at_least, n.measure = any ($12), n.parts::jsonb, $11
       from unnest($3::uuid[], $4::text[], $5::int[], $6::date[], $7::text[], $8::bigint[], $9::boolean[], $10::text[]) as n(record_id, measure, district_lgd, happened_on, udyam, n, is_at_least, parts) ${onConflict}`,
      [
        ...schemeParameters(key),
        ...[rows.map(({ row }) => row.recordId), rows.map((one) => one.measure), rows.map(({ row }) => row.district), rows.map((one) => one.on), rows.map(({ row }) => row.udyam)].map(listText),
        ...[listText(rows.map((one) => one.count)), listText(rows.map((one) => one.isAtLeast)), jsonList(rows.map((one) => one.parts)), at, ONCE_PER_UNIT],
      ],
    );
  }

  private async insertDues(manager: EntityManager, key: SchemeKey, records: readonly WholeRecord[]): Promise<void> {
    const rows = records.flatMap(({ row, dues }) => dues.map((due) => ({ ...due, row })));
    if (rows.length === 0) return;
    await manager.query(
      `insert into register_due (state_id, scheme_code, record_id, code, due_on, register, district_lgd)
       select $1, $2, n.record_id, n.code, n.due_on, n.register, n.district_lgd from unnest($3::uuid[], $4::text[], $5::date[], $6::text[], $7::int[]) as n(record_id, code, due_on, register, district_lgd)`,
      [...schemeParameters(key), ...[rows.map(({ row }) => row.recordId), rows.map((one) => one.code), rows.map((one) => one.dueOn), rows.map(({ row }) => row.register), rows.map(({ row }) => row.district)].map(listText)],
    );
  }
}

/** Objects as a list of texts: JSON holds no control characters, so what JSON writes of them PostgreSQL reads. */
function jsonList(objects: readonly object[]): string {
  let last: { readonly one: object; readonly text: string } | null = null;
  const texts = objects.map((one) => {
    if (last?.one !== one) last = { one, text: JSON.stringify(one) }; // the happenings of a record share their parts
    return last.text;
  });
  return `{${JSON.stringify(texts).slice(1, -1)}}`;
}

type Stored = Omit<StoredRecord, 'updatedAt'> & { readonly updatedAt: Date };

function storedOf(row: Stored): StoredRecord {
  return { ...row, updatedAt: row.updatedAt.toISOString() };
}

const DAY = `coalesce(r.stage_on, '0001-01-01'::date)`;
const ASKED = `asked as (select $4::int[], $5::text, $6::uuid, $7::text, $8::text, $9::date, $10::date, $11::date)`; // names the kind of each parameter, used or not

function conditionsOf(filter: RecordFilter): string[] {
  return [
    ...(filter.districts === null ? [] : [`r.district_lgd = any($4::int[])`]),
    ...(filter.stage === null ? [] : [`r.stage = $5`]),
    ...(filter.parentId === null ? [] : [`r.parent_id = $6::uuid`]),
    ...(filter.keyFrom === null ? [] : [`r.record_key >= $7 and r.record_key < $7 || U&'\\+10FFFF'`]),
    ...(filter.udyam === null ? [] : [`r.udyam = $8`]),
    ...(filter.from === null ? [] : [`${DAY} >= $9::date`]),
    ...(filter.to === null ? [] : [`${DAY} <= $10::date`]),
    ...(filter.isDueBy === null ? [] : [`exists (select 1 from register_due d where d.state_id = r.state_id and d.scheme_code = r.scheme_code and d.record_id = r.record_id and d.due_on <= $11::date)`]),
  ];
}

function askedOf({ districts, stage, parentId, keyFrom, udyam, from, to, isDueBy }: RecordFilter): readonly unknown[] {
  return [districts, stage, parentId, keyFrom, udyam, from, to, isDueBy];
}
