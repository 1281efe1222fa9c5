import { Injectable } from '@nestjs/common';
import type { DueStep, FieldValues, RegisterCode } from '@pakhwada/domain/registers';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export interface DueRecord extends DueStep {
  readonly register: RegisterCode;
  readonly recordId: string;
  readonly key: string;
  readonly district: number;
  readonly values: FieldValues;
}

/** A register in the districts a charge is asked about; null: everywhere. */
export interface DuePlace {
  readonly register: RegisterCode;
  readonly districts: readonly number[] | null;
}

const PLACES = `(select * from jsonb_to_recordset($3::jsonb) as p(register text, districts int[]))`;
const THERE = `d.state_id = $1 and d.scheme_code = $2 and (p.districts is null or d.district_lgd = any(p.districts))`;

/** What falls due, from the open steps kept with the records: nothing is computed over rows. */
@Injectable()
export class DueRepository {
  async ofRecords(manager: EntityManager, key: SchemeKey, recordIds: readonly string[]): Promise<Map<string, DueStep[]>> {
    const rows: (DueStep & { recordId: string })[] = await manager.query(
      `select record_id as "recordId", code, due_on::text as "dueOn" from register_due where state_id = $1 and scheme_code = $2 and record_id = any($3::uuid[]) order by due_on, code`,
      [...schemeParameters(key), recordIds],
    );
    const dues = new Map<string, DueStep[]>();
    for (const { recordId, code, dueOn } of rows) dues.set(recordId, [...(dues.get(recordId) ?? []), { code, dueOn }]);
    return dues;
  }

  /** At these places until a day: how many, how many of them before another, and the first. */
  async until(manager: EntityManager, key: SchemeKey, places: readonly DuePlace[], until: string, lateBefore: string, most: number): Promise<{ readonly total: number; readonly late: number; readonly first: readonly DueRecord[] }> {
    const [counts]: { total: number; late: number }[] = await manager.query(
      `select count(*)::int as total, count(*) filter (where d.due_on < $5::date)::int as late from ${PLACES} p join register_due d on d.register = p.register and ${THERE} and d.due_on <= $4::date`,
      [...schemeParameters(key), JSON.stringify(places), until, lateBefore],
    );
    const first: DueRecord[] = await manager.query(
      `select d.register, d.record_id as "recordId", d.code, d.due_on::text as "dueOn", r.record_key as key, r.district_lgd as district, r."values"
       from ${PLACES} p join register_due d on d.register = p.register and ${THERE} and d.due_on <= $4::date
       join register_record r on r.state_id = d.state_id and r.scheme_code = d.scheme_code and r.record_id = d.record_id
       order by d.due_on, r.record_key, d.code limit $5`,
      [...schemeParameters(key), JSON.stringify(places), until, most],
    );
    return { ...counts!, first };
  }
}
