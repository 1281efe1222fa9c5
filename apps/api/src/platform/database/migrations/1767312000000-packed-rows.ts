import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rows of a progress sheet, and the cells a fortnight was sealed with, once more as one text each: what a review of 81,000 rows is read from in time (docs/decisions/0008).
 * The rows stay the truth, with their keys, checks and guards; a text is written by the statement that writes its rows, and neither ever changes. What was written before is packed here.
 */
export class PackedRows1767312000000 implements MigrationInterface {
  name = 'PackedRows1767312000000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const table of ['sealed_packed', 'progress_packed']) await q.query(`drop table ${table}`);
  }
}

const UP = [
  `create table progress_packed (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     office_code text not null, sheet text not null default 'progress' check (sheet = 'progress'), revision integer not null,
     codes text not null,                    -- the indicators of the plain rows, the same for most offices
     rows text not null,
     primary key (state_id, scheme_code, fortnight_id, office_code, revision),
     foreign key (state_id, scheme_code, fortnight_id, office_code, sheet, revision) references submission
   )`,
  `create table sealed_packed (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     cells text not null,
     primary key (state_id, scheme_code, fortnight_id),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  `insert into progress_packed (state_id, scheme_code, fortnight_id, office_code, revision, codes, rows)
   select state_id, scheme_code, fortnight_id, office_code, revision, coalesce(json_agg(indicator_code) filter (where is_plain), '[]')::text, json_build_object(
     'units', coalesce(json_agg(unit_id) filter (where is_plain), '[]'),
     'values', coalesce(json_agg(value) filter (where is_plain), '[]'), 'reasons', coalesce(json_agg(reason_code) filter (where is_plain), '[]'),
     'others', coalesce(json_agg(json_build_array(indicator_code, unit_id, relates_to, value, numerator, denominator, qualifier, breakdowns, reason_code, remark)) filter (where not is_plain), '[]'))::text
   from (select e.*, e.relates_to = e.fortnight_id and e.value is not null and e.remark is null and e.qualifier = 'EXACT' and e.breakdowns = '{}' as is_plain from progress_entry e) e
   group by state_id, scheme_code, fortnight_id, office_code, revision`,
  `insert into sealed_packed (state_id, scheme_code, fortnight_id, cells)
   select r.state_id, r.scheme_code, r.fortnight_id, json_build_object(
     'lists', coalesce(p.lists, '[]'), 'plain', coalesce(p.plain, '[]'), 'others', (select coalesce(json_agg(json_build_array(indicator_code, unit_id, cumulative, during, numerator, denominator, qualifier, breakdowns, last_reported_in) order by unit_id), '[]') from sealed_cell c
         where c.state_id = r.state_id and c.scheme_code = r.scheme_code and c.fortnight_id = r.fortnight_id and not ${isPlain('c')}))::text
   from review r, lateral (
     select json_agg(l.units order by l.no) filter (where l.is_first) as lists, json_agg(json_build_array(l.indicator_code, l.no, l.cumulatives)) as plain from (
       select c.indicator_code, array_agg(c.unit_id order by c.unit_id) as units, array_agg(c.cumulative order by c.unit_id) as cumulatives,
         dense_rank() over w - 1 as no, row_number() over (partition by array_agg(c.unit_id order by c.unit_id)) = 1 as is_first from sealed_cell c
       where c.state_id = r.state_id and c.scheme_code = r.scheme_code and c.fortnight_id = r.fortnight_id and ${isPlain('c')} group by c.indicator_code
       window w as (order by array_agg(c.unit_id order by c.unit_id))) l) p`,
  ...['progress_packed', 'sealed_packed'].map((table) => `create trigger ${table}_kept before update or delete or truncate on ${table} for each statement execute function refuse_change()`),
];

function isPlain(cell: string): string {
  return `(${cell}.last_reported_in is not distinct from ${cell}.fortnight_id and ${cell}.numerator = 0 and ${cell}.denominator = 0 and ${cell}.qualifier = 'EXACT' and ${cell}.breakdowns = '{}')`;
}
