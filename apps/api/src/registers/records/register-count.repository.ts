import { Injectable } from '@nestjs/common';
import type { RegisterCode } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export interface StageCount {
  readonly register: RegisterCode;
  readonly district: number;
  readonly stage: string;
  readonly n: number;
}

/** How many records stand, from the counters that are kept with every write. */
@Injectable()
export class RegisterCountRepository {
  async stages(manager: EntityManager, key: SchemeKey): Promise<StageCount[]> {
    return manager.query(`select register, district_lgd as district, stage, sum(n)::int as n from register_count where state_id = $1 and scheme_code = $2 group by 1, 2, 3 having sum(n) > 0`, [...schemeParameters(key)]);
  }

  async total(manager: EntityManager, key: SchemeKey, register: RegisterCode, districts: readonly number[] | null, stage: string | null): Promise<number> {
    const rows: { n: number }[] = await manager.query(
      `select coalesce(sum(n), 0)::int as n from register_count where state_id = $1 and scheme_code = $2 and register = $3 and ($4::int[] is null or district_lgd = any($4::int[])) and ($5::text is null or stage = $5)`,
      [...schemeParameters(key), register, districts, stage],
    );
    return rows[0]!.n;
  }

  /** First recorded since a day. */
  async added(manager: EntityManager, key: SchemeKey, since: string): Promise<{ readonly register: RegisterCode; readonly district: number; readonly n: number }[]> {
    return manager.query(`select register, district_lgd as district, sum(n)::int as n from register_added where state_id = $1 and scheme_code = $2 and recorded_on >= $3::date group by 1, 2`, [...schemeParameters(key), since]);
  }

  /** Steps that have fallen due by a day, in the order of an index. */
  async due(manager: EntityManager, key: SchemeKey, by: string): Promise<{ readonly register: RegisterCode; readonly district: number; readonly n: number }[]> {
    return manager.query(`select register, district_lgd as district, count(*)::int as n from register_due where state_id = $1 and scheme_code = $2 and due_on <= $3::date group by 1, 2`, [...schemeParameters(key), by]);
  }

  /** How many stand under a parent, and what they say happened. */
  async under(manager: EntityManager, key: SchemeKey, parentId: string): Promise<{ readonly register: RegisterCode; readonly n: number }[]> {
    return manager.query(`select register, count(*)::int as n from register_record where state_id = $1 and scheme_code = $2 and parent_id = $3 group by 1`, [...schemeParameters(key), parentId]);
  }

  async happenedUnder(manager: EntityManager, key: SchemeKey, parentId: string): Promise<{ readonly register: RegisterCode; readonly measure: string; readonly n: number; readonly isAtLeast: boolean }[]> {
    return manager.query(
      `select r.register, h.measure, sum(h.n)::bigint as n, bool_or(h.is_at_least) as "isAtLeast" from register_record r join register_happening h on h.state_id = r.state_id and h.scheme_code = r.scheme_code and h.record_id = r.record_id
       where r.state_id = $1 and r.scheme_code = $2 and r.parent_id = $3 group by 1, 2 order by 1, 2`,
      [...schemeParameters(key), parentId],
    );
  }
}
