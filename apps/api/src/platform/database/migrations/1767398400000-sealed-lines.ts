import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A freeze seals how many money lines of each kind its sheets hold and what they did to each work order: a page out of ten years finds its place by some hundred rows, and nobody adds up ten years of
 * payments to know which orders are open. Fortnights that were frozen before get theirs here.
 */
export class SealedLines1767398400000 implements MigrationInterface {
  name = 'SealedLines1767398400000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const table of ['sealed_lines', 'sealed_order']) await q.query(`drop table ${table}`);
    await q.query(`drop index fund_txn_kind`);
  }
}

const COUNTED = `
  select t.* from fund_txn t
  join review r on r.state_id = t.state_id and r.scheme_code = t.scheme_code and r.fortnight_id = t.fortnight_id
  where t.revision = (select max(s.revision) from submission s where s.state_id = t.state_id and s.scheme_code = t.scheme_code and s.fortnight_id = t.fortnight_id and s.office_code = t.office_code and s.sheet = t.sheet)
    and (select s.action from submission_step s where s.state_id = t.state_id and s.scheme_code = t.scheme_code and s.fortnight_id = t.fortnight_id
      and s.office_code = t.office_code and s.sheet = t.sheet and s.revision = t.revision order by s.step_no desc limit 1) = 'APPROVE'`;
const SIGNED = `case when reverses is null then amount_paise else -amount_paise end`;
const IS_GIVEN = `type = 'COMMITMENT' and reverses is null`;
const GIVEN = (column: string): string => `(array_agg(${column} order by line) filter (where ${IS_GIVEN}))[1]`;

const UP = [
  // a page of one component's lines
  `create index fund_txn_kind on fund_txn (state_id, scheme_code, component_code, type, fortnight_id)`,
  `create table sealed_lines (
     state_id smallint not null, scheme_code text not null,
     component_code text collate "C" not null, -- '' = of all components
     type text collate "C" not null, fortnight_id text collate "C" not null,
     office_code text collate "C" not null, revision integer not null, -- the sheet that counts
     is_earlier_year boolean not null,       -- about a fortnight of an earlier financial year
     lines integer not null check (lines > 0),
     amount_paise bigint not null,           -- reversals taken off
     primary key (state_id, scheme_code, component_code, type, fortnight_id, office_code, is_earlier_year) include (revision, lines, amount_paise),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  `create table sealed_order (
     state_id smallint not null, scheme_code text not null, component_code text collate "C" not null,
     order_key text collate "C" not null,    -- the number, however it was spaced
     fortnight_id text collate "C" not null,
     work_order text, partner_office text, due_on date, -- as given in this fortnight, if it was
     committed_paise bigint not null, paid_paise bigint not null,
     primary key (state_id, scheme_code, component_code, order_key, fortnight_id),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  `insert into sealed_lines (state_id, scheme_code, component_code, type, fortnight_id, office_code, revision, is_earlier_year, lines, amount_paise)
   select state_id, scheme_code, c.code, type, fortnight_id, office_code, revision, coalesce(left(relates_to, 7) <> left(fortnight_id, 7), false), count(*), sum(${SIGNED})
   from (${COUNTED}) t, unnest(array[component_code, '']) as c(code) group by 1, 2, 3, 4, 5, 6, 7, 8`,
  `insert into sealed_order (state_id, scheme_code, component_code, order_key, fortnight_id, work_order, partner_office, due_on, committed_paise, paid_paise)
   select state_id, scheme_code, component_code, upper(regexp_replace(trim(case when ${IS_GIVEN} then reference else work_order end), '\\s+', ' ', 'g')), fortnight_id,
     ${GIVEN('reference')}, ${GIVEN('partner_office')}, ${GIVEN('due_on')},
     coalesce(sum(${SIGNED}) filter (where type = 'COMMITMENT'), 0), coalesce(sum(case when type = 'REFUND' then -(${SIGNED}) else ${SIGNED} end) filter (where type <> 'COMMITMENT'), 0)
   from (${COUNTED}) t where work_order is not null or ${IS_GIVEN} group by 1, 2, 3, 4, 5`,
  ...['sealed_lines', 'sealed_order'].map((table) => `create trigger ${table}_kept before update or delete or truncate on ${table} for each statement execute function refuse_change()`),
];
