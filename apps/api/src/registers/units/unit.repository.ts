import { Injectable } from '@nestjs/common';
import { nameHashes, nameKey, type UnitValues } from '@pakhwada/domain/units';
import type { EntityManager } from 'typeorm';
import { listText } from '../../platform/database/list-text.ts';
import type { UnitVersion } from './unit-history.ts';
import { UNIT_COLUMNS, type UnitRecord } from './unit-record.ts';

/** Who changes a unit, and when by the product's clock. */
export interface Hand {
  readonly personId: string | null; // null: a command did it
  readonly at: Date;
}

const COLUMNS = `udyam, uam, name, name_local, name_key, sound_hash, name_hash, district_lgd, class, investment_paise, turnover_paise, activity, nic, owner, social, is_minority, is_pwd, is_ex_serviceman, registered_on, cancelled_on`;
const LISTS = `text text text text text int int int text bigint bigint text text text text boolean boolean boolean date date`.split(' ');

@Injectable()
export class UnitRepository {
  /** Adds units that are new, some thousands at a time, and says which Udyam numbers they were; one that is on record, or comes in at the same moment by another hand, is left as it is. */
  async insertMany(manager: EntityManager, stateId: number, rows: readonly UnitValues[], { personId, at }: Hand): Promise<ReadonlySet<string>> {
    if (rows.length === 0) return new Set();
    const added: { udyam: string }[] = await manager.query(
      `insert into unit (state_id, changed_at, changed_by, ${COLUMNS})
       select $1, $2, $3, n.* from unnest(${LISTS.map((type, i) => `$${i + 4}::${type}[]`).join(', ')}) as n on conflict (state_id, udyam) do nothing returning udyam`,
      [stateId, at, personId, ...columnsOf(rows)],
    );
    return new Set(added.map(({ udyam }) => udyam));
  }

  /** Puts the words of what was added in their place. Called once after an import: until then a search walks through the list of what is new. */
  async settle(manager: EntityManager): Promise<void> {
    await manager.query('select unit_settle()');
  }

  async byUdyam(manager: EntityManager, stateId: number, udyams: readonly string[]): Promise<ReadonlyMap<string, UnitRecord>> {
    if (udyams.length === 0) return new Map();
    const rows: UnitRecord[] = await manager.query(`select ${UNIT_COLUMNS} from unit u where u.state_id = $1 and u.udyam = any($2::text[])`, [stateId, [...new Set(udyams)]]);
    return new Map(rows.map((row) => [row.udyam, row]));
  }

  /** Units by their ids, in the order of the ids; locked, they wait for whoever changes them, in the same order for everybody. */
  async byIds(manager: EntityManager, stateId: number, unitIds: readonly string[], isLocked = false): Promise<UnitRecord[]> {
    return manager.query(`select ${UNIT_COLUMNS} from unit u where u.state_id = $1 and u.unit_id = any($2::bigint[]) order by u.unit_id ${isLocked ? 'for update' : ''}`, [stateId, unitIds]);
  }

  /** Writes a unit anew as the version after `version`; what it was is kept by the database. */
  async revise(manager: EntityManager, stateId: number, unitId: string, version: number, values: UnitValues, { personId, at }: Hand): Promise<void> {
    await manager.query(
      `update unit set (changed_at, changed_by, version, ${COLUMNS}) = ($3, $4, $5 + 1, ${LISTS.map((type, i) => `$${i + 6}::${type}`).join(', ')}) where state_id = $1 and unit_id = $2`,
      [stateId, unitId, at, personId, version, ...fieldsOf(values)],
    );
  }

  /** Merges a unit into another, or (null) takes that back. */
  async merge(manager: EntityManager, stateId: number, { unitId, version }: UnitRecord, mergedInto: string | null, { personId, at }: Hand): Promise<void> {
    await manager.query(`update unit set merged_into = $3, version = $4 + 1, changed_at = $5, changed_by = $6 where state_id = $1 and unit_id = $2`, [stateId, unitId, mergedInto, version, at, personId]);
  }

  /** A unit as it stands and as it was, newest first. */
  async versions(manager: EntityManager, stateId: number, unitId: string): Promise<UnitVersion[]> {
    return manager.query(
      `select v.version, v.image, case when p.person_id is not null then jsonb_build_object('en', p.designation_en, 'hi', p.designation_hi) end as by
       from (select u.version, to_jsonb(u) as image from unit u where u.state_id = $1 and u.unit_id = $2 union all select h.version, h.image from unit_history h where h.state_id = $1 and h.unit_id = $2) v
       left join person p on p.person_id = (v.image ->> 'changed_by')::uuid order by v.version desc`,
      [stateId, unitId],
    );
  }
}

function fieldsOf(unit: UnitValues): (string | number | boolean | null)[] {
  const key = nameKey(unit.name);
  const hashes = nameHashes(key);
  return [
    ...[unit.udyam, unit.uam, unit.name, unit.nameLocal, key, hashes.sound, hashes.name, unit.district, unit.class, unit.investmentPaise, unit.turnoverPaise],
    ...[unit.activity, unit.nic, unit.owner, unit.social, unit.isMinority, unit.isPwd, unit.isExServiceman, unit.registeredOn, unit.cancelledOn],
  ];
}

function columnsOf(rows: readonly UnitValues[]): unknown[] {
  const columns: (string | number | boolean | null)[][] = LISTS.map(() => []);
  for (const row of rows) fieldsOf(row).forEach((value, i) => columns[i]!.push(value));
  return columns.map(listText);
}
