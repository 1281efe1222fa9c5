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

/** What has fallen due of the records an office keeps: how much, and the first of it. */
export interface OfficeDue {
  readonly officeCode: string;
  readonly total: number;
  readonly late: number;
  readonly dues: readonly Omit<DueRecord, 'recordId' | 'district' | 'values'>[];
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

  /** By the office that wrote a record last. */
  async byOffice(manager: EntityManager, key: SchemeKey, asOn: string, most: number): Promise<OfficeDue[]> {
    return manager.query(
      `select office_code as "officeCode", count(*)::int as total, count(*) filter (where due_on < $3::date)::int as late,
         jsonb_agg(jsonb_build_object('register', register, 'key', record_key, 'code', code, 'dueOn', due_on) order by due_on, record_key, code) filter (where place <= $4) as dues
       from (
         select r.office_code, r.register, r.record_key, d.code, d.due_on, row_number() over (partition by r.office_code order by d.due_on, r.record_key, d.code) as place
         from register_due d join register_record r on r.state_id = d.state_id and r.scheme_code = d.scheme_code and r.record_id = d.record_id
         where d.state_id = $1 and d.scheme_code = $2 and d.due_on <= $3::date
       ) o group by office_code order by office_code`,
      [...schemeParameters(key), asOn, most],
    );
  }
}
