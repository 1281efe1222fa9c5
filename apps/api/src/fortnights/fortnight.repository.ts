import { Injectable } from '@nestjs/common';
import type { FortnightState } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, schemeParameters, type FortnightKey, type FortnightRecord, type SchemeKey, type SheetKey } from './fortnight-record.ts';

export interface FortnightInsert extends FortnightKey {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly planVersion: number;
  readonly opensAt: string;
  readonly cutOffAt: string;
  readonly resubmitUntil: string;
  readonly freezesAt: string;
}

const COLUMNS = `f.state_id as "stateId", f.scheme_code as "schemeCode", f.fortnight_id as "fortnightId", f.fortnight_id as id, f.starts_on::text as "startsOn", f.ends_on::text as "endsOn", f.state,
  f.plan_version as "planVersion", f.opens_at as "opensAt", f.cut_off_at as "cutOffAt", f.resubmit_until as "resubmitUntil", f.freezes_at as "freezesAt",
  f.extension_days as "extensionDays", f.extension_reason as "extensionReason", f.frozen_at as "frozenAt", r.sha256 as "reviewSha256", r.previous_sha256 as "previousSha256"`;
const FROM = `from fortnight f left join review r on r.state_id = f.state_id and r.scheme_code = f.scheme_code and r.fortnight_id = f.fortnight_id
  where f.state_id = $1 and f.scheme_code = $2`;
const LAST = (more: string): string => `select fortnight_id from fortnight where state_id = $1 and scheme_code = $2 ${more} order by fortnight_id desc limit 1`;
const CURRENT_FROM = `select least(left(l.fortnight_id, 7) || '-FN01', (${LAST('and frozen_at is not null')})) from (${LAST('')}) l`;

@Injectable()
export class FortnightRepository {
  async list(manager: EntityManager, key: SchemeKey): Promise<FortnightRecord[]> {
    return (await manager.query(`select ${COLUMNS} ${FROM} order by f.fortnight_id`, [...schemeParameters(key)])).map(readRecord);
  }

  /** The fortnights of one financial year, oldest first; without a year of the one that runs, and what is before it from the last frozen one on. */
  async ofYear(manager: EntityManager, key: SchemeKey, financialYear: string | null): Promise<FortnightRecord[]> {
    const rows = await manager.query(
      `select ${COLUMNS} ${FROM} and f.fortnight_id >= coalesce($3 || '-FN01', (${CURRENT_FROM})) and f.fortnight_id <= coalesce($3 || '-FN24', 'z') order by f.fortnight_id`,
      [...schemeParameters(key), financialYear],
    );
    return rows.map(readRecord);
  }

  /** The first and the last fortnight there is. */
  async span(manager: EntityManager, key: SchemeKey): Promise<{ readonly first: string; readonly last: string } | null> {
    const rows: { first: string | null; last: string | null }[] = await manager.query(
      `select min(fortnight_id) as first, max(fortnight_id) as last from fortnight where state_id = $1 and scheme_code = $2`,
      [...schemeParameters(key)],
    );
    const { first, last } = rows[0] ?? { first: null, last: null };
    return first === null || last === null ? null : { first, last };
  }

  async byId(manager: EntityManager, key: FortnightKey): Promise<FortnightRecord | null> {
    return firstRecord(await manager.query(`select ${COLUMNS} ${FROM} and f.fortnight_id = $3`, [...fortnightParameters(key)]));
  }

  /** The fortnights that are not frozen yet, oldest first: the waiting ones, then the open one. */
  async unfrozen(manager: EntityManager, key: SchemeKey): Promise<FortnightRecord[]> {
    return (await manager.query(`select ${COLUMNS} ${FROM} and f.frozen_at is null order by f.fortnight_id`, [...schemeParameters(key)])).map(readRecord);
  }

  /** Every fortnight before one, oldest first, and whether it is frozen. */
  async earlier(manager: EntityManager, key: FortnightKey): Promise<{ fortnightId: string; isFrozen: boolean }[]> {
    return manager.query(
      `select fortnight_id as "fortnightId", frozen_at is not null as "isFrozen" from fortnight where state_id = $1 and scheme_code = $2 and fortnight_id < $3 order by fortnight_id`,
      [...fortnightParameters(key)],
    );
  }

  async latest(manager: EntityManager, key: SchemeKey): Promise<FortnightRecord | null> {
    return firstRecord(await manager.query(`select ${COLUMNS} ${FROM} order by f.fortnight_id desc limit 1`, [...schemeParameters(key)]));
  }

  async latestFrozen(manager: EntityManager, key: SchemeKey, before: string): Promise<FortnightRecord | null> {
    const rows = await manager.query(`select ${COLUMNS} ${FROM} and f.frozen_at is not null and f.fortnight_id < $3 order by f.fortnight_id desc limit 1`, [...schemeParameters(key), before]);
    return firstRecord(rows);
  }

  /** Returns false when the fortnight was there already. */
  async insert(manager: EntityManager, row: FortnightInsert): Promise<boolean> {
    const inserted = await manager.query(
      `insert into fortnight (state_id, scheme_code, fortnight_id, starts_on, ends_on, state, plan_version, opens_at, cut_off_at, resubmit_until, freezes_at)
       values ($1, $2, $3, $4, $5, 'OPEN', $6, $7, $8, $9, $10) on conflict do nothing returning 1`,
      [...fortnightParameters(row), row.startsOn, row.endsOn, row.planVersion, row.opensAt, row.cutOffAt, row.resubmitUntil, row.freezesAt],
    );
    return inserted.length === 1;
  }

  async recordState(manager: EntityManager, key: FortnightKey, state: FortnightState): Promise<void> {
    await manager.query(`update fortnight set state = $4 where state_id = $1 and scheme_code = $2 and fortnight_id = $3`, [...fortnightParameters(key), state]);
  }

  async recordPlanVersion(manager: EntityManager, key: FortnightKey, planVersion: number): Promise<void> {
    await manager.query(`update fortnight set plan_version = $4 where state_id = $1 and scheme_code = $2 and fortnight_id = $3`, [...fortnightParameters(key), planVersion]);
  }

  async recordFreeze(manager: EntityManager, key: FortnightKey, frozenAt: string): Promise<void> {
    await manager.query(`update fortnight set state = 'FROZEN', frozen_at = $4 where state_id = $1 and scheme_code = $2 and fortnight_id = $3`, [...fortnightParameters(key), frozenAt]);
  }

  async recordExtension(manager: EntityManager, key: FortnightKey, moved: { readonly resubmitUntil: string; readonly freezesAt: string; readonly days: number; readonly reason: string }): Promise<void> {
    await manager.query(
      `update fortnight set resubmit_until = $4, freezes_at = $5, extension_days = $6, extension_reason = $7 where state_id = $1 and scheme_code = $2 and fortnight_id = $3`,
      [...fortnightParameters(key), moved.resubmitUntil, moved.freezesAt, moved.days, moved.reason],
    );
  }

  /** Waits for every writer of this fortnight's facts to end, and keeps new ones out until the transaction ends. */
  async lockAlone(manager: EntityManager, key: FortnightKey): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(fortnight_lock_key($1::smallint, $2, $3))`, [...fortnightParameters(key)]);
  }

  /** Taken before a sheet is judged, in one order for all: whoever sends it again and whoever signs it wait for each other. */
  async lockSheets(manager: EntityManager, key: FortnightKey, sheets: readonly SheetKey[]): Promise<void> {
    await manager.query(
      `with asked as materialized (select distinct office_code, sheet from unnest($4::text[], $5::text[]) as s(office_code, sheet) order by 1, 2)
       select count(pg_advisory_xact_lock(sheet_lock_key($1::smallint, $2, $3, office_code, sheet))) from asked`,
      [...fortnightParameters(key), sheets.map((sheet) => sheet.officeCode), sheets.map((sheet) => sheet.sheet)],
    );
  }

  /** Taken by writers of facts before they read: what they judge by cannot freeze under their hands. */
  async lockTogether(manager: EntityManager, key: FortnightKey): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock_shared(fortnight_lock_key($1::smallint, $2, $3))`, [...fortnightParameters(key)]);
  }
}

interface StoredFortnight extends Omit<FortnightRecord, 'opensAt' | 'cutOffAt' | 'resubmitUntil' | 'freezesAt' | 'frozenAt'> {
  readonly opensAt: Date;
  readonly cutOffAt: Date;
  readonly resubmitUntil: Date;
  readonly freezesAt: Date;
  readonly frozenAt: Date | null;
}

function readRecord(row: StoredFortnight): FortnightRecord {
  return {
    ...row,
    opensAt: row.opensAt.toISOString(),
    cutOffAt: row.cutOffAt.toISOString(),
    resubmitUntil: row.resubmitUntil.toISOString(),
    freezesAt: row.freezesAt.toISOString(),
    frozenAt: row.frozenAt?.toISOString() ?? null,
  };
}

function firstRecord(rows: readonly StoredFortnight[]): FortnightRecord | null {
  return rows[0] === undefined ? null : readRecord(rows[0]);
}
