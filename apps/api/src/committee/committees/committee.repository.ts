import { Injectable } from '@nestjs/common';
import type { Committee, SatSeat, Seat } from '@pakhwada/domain/committee';
import type { EntityManager } from 'typeorm';
import { schemeParameters, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export interface CommitteeRecord extends Committee {
  readonly version: number;
  readonly calendarToken: string;
  readonly lastNo: number; // 0: never called
}

export type CommitteeRow = Omit<Committee, 'seats'> & { readonly calendarToken: string };

const NAME = (en: string): string => `jsonb_strip_nulls(jsonb_build_object('en', ${en}_en, 'hi', ${en}_hi, 'local', ${en}_local))`;
const OWN = `c.state_id = $1 and c.scheme_code = $2`;
const SELECT = `select c.committee_code as code, c.kind, ${NAME('c.name')} as name, c.district_lgd as district, c.series, c.quorum, c.notice_days as "noticeDays", c.is_main as "isMain", c.version, c.calendar_token as "calendarToken",
    coalesce((select max(s.no) from sitting s where s.state_id = c.state_id and s.scheme_code = c.scheme_code and s.committee_code = c.committee_code), 0) as "lastNo",
    coalesce((select jsonb_agg(jsonb_build_object('seatId', t.seat_id, 'designation', ${NAME('t.designation')}, 'officeCode', t.office_code, 'isChair', t.is_chair, 'isConvenor', t.is_convenor, 'since', t.since_on, 'until', t.until_on) order by t.place, t.since_on)
      from committee_seat t where t.state_id = c.state_id and t.scheme_code = c.scheme_code and t.committee_code = c.committee_code), '[]') as seats
  from committee c where ${OWN}`;

@Injectable()
export class CommitteeRepository {
  /** The main one first, then those of the State, then the districts'. */
  async list(manager: EntityManager, key: SchemeKey): Promise<CommitteeRecord[]> {
    return manager.query(`${SELECT} order by c.is_main desc, c.district_lgd nulls first, c.committee_code`, [...schemeParameters(key)]);
  }

  async byCode(manager: EntityManager, key: SchemeKey, code: string): Promise<CommitteeRecord | null> {
    const rows: CommitteeRecord[] = await manager.query(`${SELECT} and c.committee_code = $3`, [...schemeParameters(key), code]);
    return rows[0] ?? null;
  }

  async isNone(manager: EntityManager, key: SchemeKey): Promise<boolean> {
    return (await manager.query(`select 1 from committee c where ${OWN} limit 1`, [...schemeParameters(key)])).length === 0;
  }

  /** All who call its sittings or change its seats wait for each other. */
  async lock(manager: EntityManager, key: SchemeKey, code: string): Promise<void> {
    await manager.query(`select 1 from committee c where ${OWN} and c.committee_code = $3 for no key update`, [...schemeParameters(key), code]);
  }

  /** False when it was there already, or another is the main one. */
  async insert(manager: EntityManager, key: SchemeKey, row: CommitteeRow, madeAt: Date): Promise<boolean> {
    const inserted: unknown[] = await manager.query(
      `insert into committee (state_id, scheme_code, committee_code, kind, name_en, name_hi, name_local, district_lgd, series, quorum, notice_days, is_main, calendar_token, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning 1`,
      [...schemeParameters(key), row.code, row.kind, row.name.en, row.name.hi, row.name.local ?? null, row.district, JSON.stringify(row.series), row.quorum, row.noticeDays, row.isMain, row.calendarToken, madeAt],
    );
    return inserted.length === 1;
  }

  async update(manager: EntityManager, key: SchemeKey, row: Omit<CommitteeRow, 'calendarToken'>): Promise<void> {
    await manager.query(
      `update committee c set kind = $4, name_en = $5, name_hi = $6, name_local = $7, district_lgd = $8, series = $9, quorum = $10, notice_days = $11, is_main = $12, version = c.version + 1 where ${OWN} and c.committee_code = $3`,
      [...schemeParameters(key), row.code, row.kind, row.name.en, row.name.hi, row.name.local ?? null, row.district, JSON.stringify(row.series), row.quorum, row.noticeDays, row.isMain],
    );
  }

  /** Seats in their order; those left out never sat, and go. */
  async saveSeats(manager: EntityManager, key: SchemeKey, code: string, seats: readonly Seat[]): Promise<void> {
    await manager.query(`delete from committee_seat c where ${OWN} and c.committee_code = $3 and not (c.seat_id = any ($4::uuid[]))`, [...schemeParameters(key), code, seats.map(({ seatId }) => seatId)]);
    await manager.query(
      `insert into committee_seat (state_id, scheme_code, seat_id, committee_code, place, designation_en, designation_hi, designation_local, office_code, is_chair, is_convenor, since_on, until_on)
       select $1, $2, n."seatId", $3, n.place, n.designation ->> 'en', n.designation ->> 'hi', n.designation ->> 'local', n."officeCode", n."isChair", n."isConvenor", n.since, n.until
       from jsonb_to_recordset($4::jsonb) as n("seatId" uuid, place smallint, designation jsonb, "officeCode" text, "isChair" boolean, "isConvenor" boolean, since date, until date)
       on conflict (state_id, scheme_code, seat_id) do update set place = excluded.place, designation_en = excluded.designation_en, designation_hi = excluded.designation_hi, designation_local = excluded.designation_local,
         office_code = excluded.office_code, is_chair = excluded.is_chair, is_convenor = excluded.is_convenor, since_on = excluded.since_on, until_on = excluded.until_on`,
      [...schemeParameters(key), code, JSON.stringify(seats.map((seat, i) => ({ ...seat, place: i + 1 })))],
    );
  }

  /** Which seats sat, and from when to when: their designation and these days stay. */
  async sat(manager: EntityManager, key: SchemeKey, code: string): Promise<SatSeat[]> {
    return manager.query(
      `select a.seat_id as "seatId", min(c.sits_on)::text as "firstSatOn", max(c.sits_on)::text as "lastSatOn" from sitting c
       join sitting_attendance a on a.state_id = c.state_id and a.scheme_code = c.scheme_code and a.sitting_id = c.sitting_id
       where ${OWN} and c.committee_code = $3 and a.seat_id is not null group by 1`,
      [...schemeParameters(key), code],
    );
  }
}
