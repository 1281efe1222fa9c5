import { Injectable } from '@nestjs/common';
import type { Attendance, Sitting } from '@pakhwada/domain/committee';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, schemeParameters, type FortnightKey, type SchemeKey } from '../../fortnights/fortnight-record.ts';

export interface SittingRecord extends Sitting {
  readonly version: number;
  readonly items: number; // on the agenda, withdrawn ones left out
  readonly minutesState: string | null; // of the latest version
  readonly calendarUid: string;
  readonly sequence: number;
  readonly changedAt: string;
}

export type SittingDay = Pick<Sitting, 'sittingId' | 'state' | 'on' | 'firstOn' | 'fortnightId'>;

/** What is typed of a sitting, and what its acts leave. */
export type SittingRow = Pick<Sitting, 'sittingId' | 'committeeCode' | 'no' | 'state' | 'on' | 'firstOn' | 'startsAt' | 'venue' | 'videoLink' | 'fortnightId' | 'noticeOn' | 'calledOffReason'>;

const OWN = `s.state_id = $1 and s.scheme_code = $2`;
const OF = (alias: string): string => `${alias}.state_id = s.state_id and ${alias}.scheme_code = s.scheme_code and ${alias}.sitting_id = s.sitting_id`;
const DAY = `s.sitting_id as "sittingId", s.state, s.sits_on::text as "on", s.first_on::text as "firstOn", s.fortnight_id as "fortnightId"`;
const SELECT = `select ${DAY}, s.committee_code as "committeeCode", s.no, s.hour as "startsAt", s.venue, s.video_link as "videoLink", s.notice_on::text as "noticeOn", s.reason as "calledOffReason",
    s.version, s.calendar_uid as "calendarUid", s.sequence, s.changed_at as "changedAt",
    (select count(*)::int from agenda_item i where ${OF('i')} and i.state <> 'WITHDRAWN') as items,
    (select m.state from minutes m where ${OF('m')} order by m.version desc limit 1) as "minutesState",
    coalesce((select jsonb_agg(jsonb_build_object('seatId', a.seat_id, 'designation', jsonb_strip_nulls(jsonb_build_object('en', a.designation_en, 'hi', a.designation_hi, 'local', a.designation_local)), 'kind', a.kind, 'representedBy', a.represented_by, 'isChair', a.is_chair) order by a.line)
      from sitting_attendance a where ${OF('a')}), '[]') as attendance
  from sitting s where ${OWN}`;

@Injectable()
export class SittingRepository {
  /** Latest first: of the committees named, fifty at a time. */
  async list(manager: EntityManager, key: SchemeKey, committees: readonly string[], offset: number): Promise<{ readonly sittings: SittingRecord[]; readonly total: number }> {
    const where = `and s.committee_code = any ($3::text[])`;
    const rows: StoredSitting[] = await manager.query(`${SELECT} ${where} order by s.sits_on desc, s.committee_code, s.no desc limit 50 offset $4`, [...schemeParameters(key), [...committees], offset]);
    const counted: { total: number }[] = await manager.query(`select count(*)::int as total from sitting s where ${OWN} ${where}`, [...schemeParameters(key), [...committees]]);
    return { sittings: rows.map(readRecord), total: counted[0]!.total };
  }

  /** Every sitting of a committee, oldest first: for its calendar. */
  async ofCommittee(manager: EntityManager, key: SchemeKey, code: string): Promise<SittingRecord[]> {
    const rows: StoredSitting[] = await manager.query(`${SELECT} and s.committee_code = $3 order by s.sits_on, s.no`, [...schemeParameters(key), code]);
    return rows.map(readRecord);
  }

  async byId(manager: EntityManager, key: SchemeKey, sittingId: string): Promise<SittingRecord | null> {
    const rows: StoredSitting[] = await manager.query(`${SELECT} and s.sitting_id = $3`, [...schemeParameters(key), sittingId]);
    return rows[0] ? readRecord(rows[0]) : null;
  }

  /** All who change a sitting, its agenda or its minutes wait for each other. */
  async lock(manager: EntityManager, key: SchemeKey, sittingId: string): Promise<void> {
    await manager.query(`select 1 from sitting s where ${OWN} and s.sitting_id = $3 for no key update`, [...schemeParameters(key), sittingId]);
  }

  /** Sittings on or after a day, and those of any day that are not over. */
  async daysFrom(manager: EntityManager, key: SchemeKey, code: string, from: string): Promise<SittingDay[]> {
    return manager.query(`select ${DAY} from sitting s where ${OWN} and s.committee_code = $3 and (s.sits_on >= $4 or s.state in ('CALLED','NOTIFIED') or s.fortnight_id is not null) and s.state <> 'CALLED_OFF' order by s.sits_on, s.no`, [
      ...[...schemeParameters(key), code, from],
    ]);
  }

  /** The next sitting of a committee that is not over: what one sitting defers goes there. */
  async nextOpen(manager: EntityManager, key: SchemeKey, code: string, after: { readonly on: string; readonly no: number }): Promise<SittingDay | null> {
    const rows: SittingDay[] = await manager.query(
      `select ${DAY} from sitting s where ${OWN} and s.committee_code = $3 and s.state in ('CALLED','NOTIFIED') and (s.sits_on, s.no) > ($4::date, $5::int) order by s.sits_on, s.no limit 1 for no key update`,
      [...schemeParameters(key), code, after.on, after.no],
    );
    return rows[0] ?? null;
  }

  /** Whether the committee the report goes to held a sitting with the figures of a fortnight before it. */
  async isHeldOn(manager: EntityManager, key: FortnightKey): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `select 1 from sitting s join committee c on c.state_id = s.state_id and c.scheme_code = s.scheme_code and c.committee_code = s.committee_code and c.is_main where ${OWN} and s.fortnight_id = $3 and s.state = 'HELD' limit 1`,
      [...fortnightParameters(key)],
    );
    return rows.length > 0;
  }

  /** The fortnight the last sitting held by a day had before it. */
  async fortnightBefore(manager: EntityManager, key: SchemeKey, { committeeCode, on, sittingId }: Pick<Sitting, 'committeeCode' | 'on' | 'sittingId'>): Promise<string | null> {
    const rows: { fortnightId: string | null }[] = await manager.query(
      `select s.fortnight_id as "fortnightId" from sitting s where ${OWN} and s.committee_code = $3 and s.state = 'HELD' and s.sits_on <= $4 and s.sitting_id <> $5 order by s.sits_on desc, s.no desc limit 1`,
      [...schemeParameters(key), committeeCode, on, sittingId],
    );
    return rows[0]?.fortnightId ?? null;
  }

  async insert(manager: EntityManager, key: SchemeKey, row: SittingRow, calendarUid: string, at: Date): Promise<void> {
    await manager.query(
      `insert into sitting (state_id, scheme_code, sitting_id, committee_code, no, state, sits_on, first_on, hour, venue, video_link, fortnight_id, calendar_uid, called_at, changed_at)
       values ($1, $2, $3, $4, $5, 'CALLED', $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
      [...schemeParameters(key), row.sittingId, row.committeeCode, row.no, row.on, row.firstOn, row.startsAt, JSON.stringify(row.venue), row.videoLink, row.fortnightId, calendarUid, at],
    );
  }

  /** Whoever saw the calendar entry gets it anew; the instants of its life are written with the state that has them. */
  async update(manager: EntityManager, key: SchemeKey, sittingId: string, row: SittingRow, at: Date): Promise<void> {
    await manager.query(
      `update sitting s set sitting_id = $4, no = $5, state = $6, sits_on = $7, first_on = $8, hour = $9, venue = $10, video_link = $11, fortnight_id = $12, notice_on = $13, reason = $14,
         notified_at = case $6 when 'CALLED' then null when 'NOTIFIED' then $15 else s.notified_at end, held_at = case $6 when 'HELD' then $15::timestamptz end, called_off_at = case $6 when 'CALLED_OFF' then $15::timestamptz end,
         sequence = s.sequence + 1, version = s.version + 1, changed_at = $15
       where ${OWN} and s.sitting_id = $3`,
      [...schemeParameters(key), sittingId, row.sittingId, row.no, row.state, row.on, row.firstOn, row.startsAt, JSON.stringify(row.venue), row.videoLink, row.fortnightId, row.noticeOn, row.calledOffReason, at],
    );
  }

  async saveAttendance(manager: EntityManager, key: SchemeKey, sittingId: string, lines: readonly Attendance[], at: Date): Promise<void> {
    await manager.query(`delete from sitting_attendance s where ${OWN} and s.sitting_id = $3`, [...schemeParameters(key), sittingId]);
    await manager.query(
      `insert into sitting_attendance (state_id, scheme_code, sitting_id, line, seat_id, designation_en, designation_hi, designation_local, kind, represented_by, is_chair)
       select $1, $2, $3, n.line, n."seatId", n.designation ->> 'en', n.designation ->> 'hi', n.designation ->> 'local', n.kind, n."representedBy", n."isChair"
       from jsonb_to_recordset($4::jsonb) as n(line smallint, "seatId" uuid, designation jsonb, kind text, "representedBy" text, "isChair" boolean)`,
      [...schemeParameters(key), sittingId, JSON.stringify(lines.map((one, i) => ({ ...one, line: i + 1 })))],
    );
    await manager.query(`update sitting s set version = s.version + 1, changed_at = $4 where ${OWN} and s.sitting_id = $3`, [...schemeParameters(key), sittingId, at]);
  }
}

type StoredSitting = Omit<SittingRecord, 'changedAt'> & { readonly changedAt: Date };

function readRecord(row: StoredSitting): SittingRecord {
  return { ...row, changedAt: row.changedAt.toISOString() };
}
