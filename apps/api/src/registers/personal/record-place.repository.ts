import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@pakhwada/domain/calendar';
import type { RegisterCode } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

/** Where a record lies: what rights on it are judged by. */
export interface RecordPlace {
  readonly recordId: string;
  readonly register: RegisterCode;
  readonly district: number;
}
export interface RetainedRecord extends RecordPlace {
  readonly key: string;
  readonly retainUntil: CivilDate;
}

@Injectable()
export class RecordPlaceRepository {
  async find(manager: EntityManager, key: SchemeKey, recordId: string): Promise<RecordPlace | null> {
    const [row]: RecordPlace[] = await manager.query(`select record_id as "recordId", register, district_lgd as district from register_record where state_id = $1 and scheme_code = $2 and record_id = $3`, [...schemeParameters(key), recordId]);
    return row ?? null;
  }

  /** Whose sealed fields are kept until a day at the latest, earliest first; how many, and the first of them. */
  async retainedUntil(manager: EntityManager, key: SchemeKey, until: CivilDate, most: number): Promise<{ readonly total: number; readonly first: readonly RetainedRecord[] }> {
    const rows: (RetainedRecord & { readonly total: number })[] = await manager.query(
      `select r.record_id as "recordId", r.register, r.district_lgd as district, r.record_key as key, d.last_kept_on as "retainUntil", count(*) over ()::int as total
       from personal_detail d join register_record r using (state_id, scheme_code, record_id)
       where d.state_id = $1 and d.scheme_code = $2 and d.erased_at is null and d.last_kept_on <= $3::date order by d.last_kept_on, r.record_key limit $4`,
      [...schemeParameters(key), until, most],
    );
    return { total: rows[0]?.total ?? 0, first: rows.map(({ total: _, ...row }) => row) };
  }
}
