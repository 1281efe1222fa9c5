import { Injectable } from '@nestjs/common';
import type { BackedSum, Backing, RaisedBacking } from '@pakhwada/domain/review';
import type { SubmissionState } from '@pakhwada/domain/workflow';
import type { EntityManager } from 'typeorm';
import { fortnightParameters, schemeParameters, type FortnightKey } from '../../fortnights/fortnight-record.ts';

/** The sheet whose rows are counted. */
export interface CountedSheet {
  readonly officeCode: string;
  readonly revision: number;
  readonly state: SubmissionState;
}

/** A late row or a correction: so much, about an entry of an earlier fortnight that said so much. */
export interface AboutEarlier {
  readonly fortnightId: string;
  readonly indicatorCode: string;
  readonly unit: number;
  readonly state: SubmissionState;
  readonly amount: number; // signed
  readonly said: number;
}

const ALL_CELLS = -1;
const IN = (row: string): string => `${row}.state_id = $1 and ${row}.scheme_code = $2`;
const STANDS = (link: string): string => `not exists (select 1 from evidence_withdrawal w where w.state_id = ${link}.state_id and w.scheme_code = ${link}.scheme_code and w.evidence_id = ${link}.evidence_id)`;
const ATTACHED = (entry: string): string => `${IN('k')} and k.subject = 'ENTRY' and k.fortnight_id = ${entry}.fortnight_id and k.indicator_code = ${entry}.indicator_code and k.unit_id = ${entry}.unit_id`;

/** How much of what is reported has evidence or a register behind it, and was checked: sums made where the rows lie. */
@Injectable()
export class BackingRepository {
  /** Of a fortnight's own rows. Only what has something behind it is looked at; stocks keep their cells apart. */
  async ofFortnight(manager: EntityManager, key: FortnightKey, sheets: readonly CountedSheet[], stocks: readonly string[]): Promise<BackedSum[]> {
    if (sheets.length === 0) return [];
    const rows: (Omit<BackedSum, 'unit'> & { unit: number })[] = await manager.query(
      `with sheets as (select * from jsonb_to_recordset($4::jsonb) as s("officeCode" text, revision int, state text)),
       behind as (
         select s.state, b.indicator_code, b.unit_id, b.revision, coalesce(b.value_of, b.value) as amount
         from entry_basis b join sheets s on s."officeCode" = b.office_code and s.revision = b.revision where ${IN('b')} and b.fortnight_id = $3 and b.is_confirmed
         union all
         select s.state, e.indicator_code, e.unit_id, e.revision, coalesce(e.denominator, e.value)
         from (select distinct indicator_code, unit_id from evidence_link k where ${IN('k')} and k.subject = 'ENTRY' and k.fortnight_id = $3 and ${STANDS('k')}) a
         join progress_entry e on ${IN('e')} and e.fortnight_id = $3 and e.indicator_code = a.indicator_code and e.unit_id = a.unit_id and e.relates_to = $3
         join sheets s on s."officeCode" = e.office_code and s.revision = e.revision
         where not exists (select 1 from entry_basis b where ${IN('b')} and b.fortnight_id = $3 and b.indicator_code = e.indicator_code and b.unit_id = e.unit_id and b.revision = e.revision and b.is_confirmed)
       ),
       checked as (select distinct indicator_code, unit_id, revision from independent_check where state_id = $1 and scheme_code = $2 and fortnight_id = $3)
       select b.indicator_code as "indicatorCode", case when b.indicator_code = any ($5) then b.unit_id else ${ALL_CELLS} end as unit, b.state,
         sum(b.amount)::bigint as backed, coalesce(sum(b.amount) filter (where c.revision is not null), 0)::bigint as checked
       from behind b left join checked c using (indicator_code, unit_id, revision) group by 1, 2, 3 order by 1, 2, 3`,
      [...fortnightParameters(key), JSON.stringify(sheets), stocks],
    );
    return rows.map((row) => ({ ...row, unit: cellOf(row.unit) }));
  }

  /** Of late rows and corrections: they are as sure as the entry they are about, by its evidence or by a register that said the same. */
  async ofEarlier(manager: EntityManager, key: FortnightKey, rows: readonly AboutEarlier[]): Promise<BackedSum[]> {
    if (rows.length === 0) return [];
    const sums: Omit<BackedSum, 'unit'>[] = await manager.query(
      `with e as (select * from jsonb_to_recordset($3::jsonb) as r(fortnight_id text, indicator_code text, unit_id int, state text, amount bigint, said bigint))
       select e.indicator_code as "indicatorCode", e.state, sum(e.amount)::bigint as backed,
         coalesce(sum(e.amount) filter (where exists (select 1 from independent_check c where ${IN('c')} and c.fortnight_id = e.fortnight_id and c.indicator_code = e.indicator_code and c.unit_id = e.unit_id)), 0)::bigint as checked
       from e where exists (select 1 from evidence_link k where ${ATTACHED('e')} and ${STANDS('k')})
         or exists (select 1 from entry_basis b where ${IN('b')} and b.fortnight_id = e.fortnight_id and b.indicator_code = e.indicator_code and b.unit_id = e.unit_id and b.is_confirmed and coalesce(b.value_of, b.value) = e.said)
       group by 1, 2 order by 1, 2`,
      [...schemeParameters(key), JSON.stringify(rows.map(({ fortnightId, indicatorCode, unit, ...row }) => ({ fortnight_id: fortnightId, indicator_code: indicatorCode, unit_id: unit, ...row })))],
    );
    return sums.map((sum) => ({ ...sum, unit: null }));
  }

  /** What was attached, withdrawn or checked since a freeze behind entries frozen up to then: as much more, or less, than was sealed. */
  async raisedSince(manager: EntityManager, key: FortnightKey, stocks: readonly string[]): Promise<RaisedBacking[]> {
    const rows: { indicatorCode: string; unit: number; fortnightId: string; backed: number; checked: number }[] = await manager.query(
      `with last_freeze as (select frozen_at as at from fortnight where state_id = $1 and scheme_code = $2 and fortnight_id = $3),
       touched as (
         select k.fortnight_id, k.indicator_code, k.unit_id from last_freeze, evidence e join evidence_link k using (state_id, scheme_code, evidence_id) where ${IN('e')} and e.added_at > last_freeze.at and k.subject = 'ENTRY' and k.fortnight_id <= $3
         union select k.fortnight_id, k.indicator_code, k.unit_id from last_freeze, evidence_withdrawal w join evidence_link k using (state_id, scheme_code, evidence_id)
           where ${IN('w')} and w.withdrawn_at > last_freeze.at and k.subject = 'ENTRY' and k.fortnight_id <= $3
         union select c.fortnight_id, c.indicator_code, c.unit_id from last_freeze, independent_check c where ${IN('c')} and c.recorded_at > last_freeze.at and c.fortnight_id <= $3
       ),
       entries as (
         select distinct on (e.fortnight_id, e.indicator_code, e.unit_id) e.fortnight_id, e.indicator_code, e.unit_id, e.revision, coalesce(e.denominator, e.value) as amount
         from touched t join progress_entry e on ${IN('e')} and e.fortnight_id = t.fortnight_id and e.indicator_code = t.indicator_code and e.unit_id = t.unit_id and e.relates_to = e.fortnight_id
         where (select s.action from submission_step s where ${IN('s')} and s.fortnight_id = e.fortnight_id and s.office_code = e.office_code and s.sheet = e.sheet and s.revision = e.revision order by s.step_no desc limit 1) = 'APPROVE'
         order by e.fortnight_id, e.indicator_code, e.unit_id, e.revision desc
       ),
       standing as (
         select e.*, b.is_confirmed, a.stood, a.stands, c.was_checked, c.is_checked from last_freeze, entries e
         left join entry_basis b on ${IN('b')} and b.fortnight_id = e.fortnight_id and b.indicator_code = e.indicator_code and b.unit_id = e.unit_id and b.revision = e.revision
         cross join lateral (select coalesce(bool_or(v.added_at <= last_freeze.at and (w.withdrawn_at is null or w.withdrawn_at > last_freeze.at)), false) as stood, coalesce(bool_or(w.withdrawn_at is null), false) as stands
           from evidence_link k join evidence v using (state_id, scheme_code, evidence_id) left join evidence_withdrawal w using (state_id, scheme_code, evidence_id) where ${ATTACHED('e')}) a
         cross join lateral (select coalesce(bool_or(i.recorded_at <= last_freeze.at), false) as was_checked, count(*) > 0 as is_checked
           from independent_check i where ${IN('i')} and i.fortnight_id = e.fortnight_id and i.indicator_code = e.indicator_code and i.unit_id = e.unit_id and i.revision = e.revision) c
       ),
       levels as (select *, (coalesce(is_confirmed, false) or stood) as had, (coalesce(is_confirmed, false) or stands) as has from standing)
       select indicator_code as "indicatorCode", case when indicator_code = any ($4) then unit_id else ${ALL_CELLS} end as unit, case when indicator_code = any ($4) then fortnight_id else '' end as "fortnightId",
         sum(amount * (has::int - had::int))::bigint as backed, sum(amount * ((has and is_checked)::int - (had and was_checked)::int))::bigint as checked
       from levels group by 1, 2, 3 having sum(amount * (has::int - had::int)) <> 0 or sum(amount * ((has and is_checked)::int - (had and was_checked)::int)) <> 0 order by 1, 2, 3`,
      [...fortnightParameters(key), stocks],
    );
    return rows.map((row) => ({ ...row, unit: cellOf(row.unit), fortnightId: row.fortnightId || null }));
  }

  /** As a fortnight closed. */
  async sealed(manager: EntityManager, key: FortnightKey): Promise<Backing[]> {
    const rows: { indicatorCode: string; unit: number; approved: number; checked: number }[] = await manager.query(
      `select indicator_code as "indicatorCode", unit_id as unit, approved, checked from sealed_backing where state_id = $1 and scheme_code = $2 and fortnight_id = $3 order by indicator_code collate "C", unit_id`,
      [...fortnightParameters(key)],
    );
    return rows.map(({ indicatorCode, unit, approved, checked }) => ({ indicatorCode, unit: cellOf(unit), V1: 0, V2: 0, V3: approved, V4: checked }));
  }

  async seal(manager: EntityManager, key: FortnightKey, backing: readonly Backing[]): Promise<void> {
    const rows = backing.map(({ indicatorCode, unit, V3, V4 }) => ({ indicatorCode, unit: unit ?? ALL_CELLS, approved: V3, checked: V4 }));
    await manager.query(
      `insert into sealed_backing (state_id, scheme_code, fortnight_id, indicator_code, unit_id, approved, checked)
       select $1, $2, $3, n."indicatorCode", n.unit, n.approved, n.checked from jsonb_to_recordset($4::jsonb) as n("indicatorCode" text, unit int, approved bigint, checked bigint)`,
      [...fortnightParameters(key), JSON.stringify(rows)],
    );
  }
}

function cellOf(unit: number): number | null {
  return unit === ALL_CELLS ? null : unit;
}
