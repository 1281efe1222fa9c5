import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';
import { UNIT_COLUMNS, type UnitRecord } from '../units/unit-record.ts';

/** Which rows of a register leave it. */
export interface ExportFilter {
  readonly districts: readonly number[] | null; // null: all
  readonly stage: string | null;
}

/** A record as it is exported; nothing about a person is in its values. */
export interface ExportedRecord {
  readonly key: string;
  readonly district: number;
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly atLeast: readonly string[];
  readonly stage: string;
  readonly stageOn: string | null;
}

const AT_ONCE = 2000;
const RECORDS = `from register_record r where r.state_id = $1 and r.scheme_code = $2 and r.register = $3 and ($4::int[] is null or r.district_lgd = any($4::int[])) and ($5::text is null or r.stage = $5)`;
const UNITS = `from unit u where u.state_id = $1 and ($2::int[] is null or u.district_lgd = any($2::int[]))`;

/** The rows of a register in bunches, by a cursor of one snapshot: the database hands out the next when the last have left, and a file has as many rows as the register had when it began. */
@Injectable()
export class ExportRowRepository {
  constructor(private readonly source: DataSource) {}

  records(key: SchemeKey, register: string, { districts, stage }: ExportFilter): AsyncGenerator<readonly ExportedRecord[]> {
    return this.walk(`select r.record_key as key, r.district_lgd as district, r."values", r.at_least as "atLeast", r.stage, r.stage_on::text as "stageOn" ${RECORDS} order by r.record_key`, [...schemeParameters(key), register, districts, stage]);
  }

  units({ stateId }: SchemeKey, { districts }: ExportFilter): AsyncGenerator<readonly UnitRecord[]> {
    return this.walk(`select ${UNIT_COLUMNS} ${UNITS} order by u.unit_id`, [stateId, districts]);
  }

  /** Whether more records would leave than that; asked of the counters that are kept. */
  async hasMoreRecords(manager: EntityManager, key: SchemeKey, register: string, { districts, stage }: ExportFilter, most: number): Promise<boolean> {
    const [{ n }]: [{ n: number }] = await manager.query(
      `select coalesce(sum(n), 0)::bigint as n from register_count where state_id = $1 and scheme_code = $2 and register = $3 and ($4::int[] is null or district_lgd = any($4::int[])) and ($5::text is null or stage = $5)`,
      [...schemeParameters(key), register, districts, stage],
    );
    return n > most;
  }

  /** Units that stand are asked of their counters; only where these are few enough it is looked whether those that no longer stand make them too many. */
  async hasMoreUnits(manager: EntityManager, { stateId }: SchemeKey, { districts }: ExportFilter, most: number): Promise<boolean> {
    const [{ n }]: [{ n: number }] = await manager.query(`select coalesce(sum(n), 0)::bigint as n from unit_total where state_id = $1 and ($2::int[] is null or district_lgd = any($2::int[]))`, [stateId, districts]);
    return n > most || (await manager.query(`select 1 ${UNITS} offset ${most} limit 1`, [stateId, districts])).length > 0;
  }

  private async *walk<Row>(sql: string, parameters: readonly unknown[]): AsyncGenerator<readonly Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.query('begin transaction isolation level repeatable read read only');
      await runner.query(`declare exported no scroll cursor for ${sql}`, [...parameters]);
      for (;;) {
        const rows = (await runner.query(`fetch forward ${AT_ONCE} from exported`)) as Row[];
        if (rows.length === 0) return;
        yield rows;
      }
    } finally {
      await runner.query('rollback').catch(() => undefined); // also when nobody reads on
      await runner.release();
    }
  }
}
