import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The enterprises of a State, at ninety lakh rows: their history kept by a trigger, their counts kept by a trigger, so that no page counts rows, and what persons decided about possible duplicates.
 * No extension is needed: words are found by PostgreSQL's own text search, which keeps words of every script whole, and likeness is judged by the domain.
 */
export class Units1767484800000 implements MigrationInterface {
  name = 'Units1767484800000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const table of ['unit_decision', 'unit_count', 'unit_total', 'unit_history', 'unit']) await q.query(`drop table ${table}`);
    for (const name of ['unit_found', 'unit_settle', 'unit_counted', 'unit_revised', 'unit_kept']) await q.query(`drop function ${name}`);
  }
}

// the district stands among the words, so that a search in one district passes over all others inside the index
const WORDS = `to_tsvector('simple', translate(name, './-_&,()''"@:+‘’“”–—·।', '                     ') || ' ' || coalesce(name_local, '') || ' district' || district_lgd)`;
const STANDS = `cancelled_on is null and merged_into is null`;
const COLUMNS = `state_id, date_trunc('month', registered_on::timestamp)::date as month_on, district_lgd, class, coalesce(owner, 'NOT_KNOWN') as owner, coalesce(social, 'NOT_KNOWN') as social`;

/** Adds what a statement changed to the counters of its own column. */
const counted = (changes: string): string => `
  with change as (select state_id, month_on, district_lgd, class, owner, social, sum(n)::int as n from (${changes}) c group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0),
  monthly as (
    insert into unit_count (state_id, month_on, district_lgd, class, owner, social, slot, n)
    select state_id, month_on, district_lgd, class, owner, social, slot_no, n from change
    on conflict (state_id, month_on, district_lgd, class, owner, social, slot) do update set n = unit_count.n + excluded.n)
  insert into unit_total (state_id, district_lgd, class, owner, social, slot, n)
  select state_id, district_lgd, class, owner, social, slot_no, sum(n) from change group by 1, 2, 3, 4, 5 having sum(n) <> 0
  on conflict (state_id, district_lgd, class, owner, social, slot) do update set n = unit_total.n + excluded.n;`;

const COUNTERS = `class text collate "C" not null, owner text collate "C" not null, social text collate "C" not null, slot smallint not null, n integer not null`;

const UP = [
  `create table unit (
     state_id smallint not null references state,
     unit_id bigint generated always as identity,
     udyam text collate "C" not null check (udyam ~ '^UDYAM-[A-Z]{2}-[0-9]{2}-[0-9]{7}$'),
     uam text collate "C" check (uam ~ '^[A-Z]{2}[0-9]{2}[A-Z][0-9]{7}$'),   -- the number of before July 2020
     name text not null check (name <> ''),
     name_local text check (name_local <> ''),
     name_key text collate "C" not null,     -- the letters and digits of the name alone, small
     sound_hash integer, name_hash integer not null, -- of how the key sounds (null: too short to tell), and of the key itself: who may be one stands beside each other
     district_lgd integer not null,
     class text collate "C" not null check (class in ('MICRO','SMALL','MEDIUM')),
     investment_paise bigint check (investment_paise >= 0), turnover_paise bigint check (turnover_paise >= 0),
     activity text collate "C" check (activity in ('MANUFACTURING','SERVICES','TRADE')),
     nic text collate "C" check (nic ~ '^[0-9]{5}$'),                        -- NIC 2008, with its leading zero
     owner text collate "C" check (owner in ('WOMEN_OWNED','NOT_WOMEN_OWNED')),
     social text collate "C" check (social in ('SC','ST','OBC','GENERAL')),
     is_minority boolean, is_pwd boolean, is_ex_serviceman boolean,
     registered_on date not null,
     cancelled_on date check (cancelled_on >= registered_on),
     merged_into bigint check (merged_into <> unit_id),
     version integer not null default 1 check (version >= 1),
     changed_at timestamptz not null, changed_by uuid,                       -- of this version; null: a command did it
     primary key (state_id, unit_id),
     foreign key (state_id, district_lgd) references district,
     foreign key (state_id, merged_into) references unit
   ) with (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000, autovacuum_analyze_scale_factor = 0.02)`,
  `create unique index unit_udyam on unit (state_id, udyam)`,
  `create index unit_last_seven on unit (state_id, right(udyam, 7), unit_id)`,
  `create index unit_name on unit (state_id, name_key, unit_id, district_lgd)`,
  `create index unit_alike on unit (state_id, district_lgd, sound_hash, name_hash, unit_id) where sound_hash is not null and ${STANDS}`,
  `create index unit_registered on unit (state_id, registered_on, unit_id) where ${STANDS}`,
  `create index unit_registered_there on unit (state_id, district_lgd, registered_on, unit_id) where ${STANDS}`,
  `create index unit_larger on unit (state_id, class, registered_on, unit_id, district_lgd) where class <> 'MICRO' and ${STANDS}`, // one unit in a hundred
  `create index unit_old_number on unit (state_id, district_lgd, uam, unit_id) include (cancelled_on, merged_into) where uam is not null`,
  `create index unit_merged on unit (state_id, merged_into) where merged_into is not null`,
  // words of both scripts in one index; what comes in waits in a list until autovacuum or unit_settle() puts it in its place
  `create index unit_words on unit using gin (${WORDS}) with (gin_pending_list_limit = 65536)`,

  `create table unit_history (
     state_id smallint not null, unit_id bigint not null, version integer not null,
     image jsonb not null,                   -- the row as it was, with who made it so and when
     primary key (state_id, unit_id, version),
     foreign key (state_id, unit_id) references unit
   )`,
  `create function unit_revised() returns trigger language plpgsql as $$
   begin
     if (new.state_id, new.unit_id) is distinct from (old.state_id, old.unit_id) then
       raise exception 'a unit keeps its key' using errcode = 'P0F02';
     end if;
     if new.version <> old.version + 1 then
       raise exception 'unit % was changed meanwhile', old.unit_id using errcode = 'P0F41', detail = old.version::text;
     end if;
     insert into unit_history (state_id, unit_id, version, image) values (old.state_id, old.unit_id, old.version, to_jsonb(old) - array['state_id', 'unit_id', 'version', 'name_key', 'sound_hash', 'name_hash']);
     return new;
   end $$`,
  `create trigger unit_revised before update on unit for each row execute function unit_revised()`,
  `create function unit_kept() returns trigger language plpgsql as $$
   begin
     raise exception '% of unit is refused: a unit is cancelled or merged, never taken away', tg_op using errcode = 'P0F02';
   end $$`,
  `create trigger unit_kept before delete or truncate on unit for each statement execute function unit_kept()`,
  `create trigger unit_history_kept before update or delete or truncate on unit_history for each statement execute function refuse_change()`,

  // how many units stand. Every writer adds in a column of counters of its own (slot) until it commits, so that nobody waits for an import and no two wait for each other; readers add the columns up
  `create table unit_count (
     state_id smallint not null, month_on date not null, district_lgd integer not null, ${COUNTERS},   -- first day of the month of registration
     primary key (state_id, month_on, district_lgd, class, owner, social, slot)
   ) with (fillfactor = 80)`,
  `create table unit_total (
     state_id smallint not null, district_lgd integer not null, ${COUNTERS},
     primary key (state_id, district_lgd, class, owner, social, slot)
   ) with (fillfactor = 50)`,
  `create function unit_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
   declare slot_no smallint := 0;
   begin
     while slot_no < 15 and not pg_try_advisory_xact_lock(7365741, slot_no) loop
       slot_no := slot_no + 1;
     end loop;
     if slot_no = 15 then
       perform pg_advisory_xact_lock(7365741, 15);
     end if;
     if tg_op = 'INSERT' then
       ${counted(`select ${COLUMNS}, 1 as n from fresh where ${STANDS}`)}
     else
       ${counted(`select ${COLUMNS}, 1 as n from fresh where ${STANDS} union all select ${COLUMNS}, -1 from stale where ${STANDS}`)}
     end if;
     return null;
   end $$`,
  `create trigger unit_counted after insert on unit referencing new table as fresh for each statement execute function unit_counted()`,
  `create trigger unit_recounted after update on unit referencing new table as fresh old table as stale for each statement execute function unit_counted()`,
  `create function unit_settle() returns bigint language sql security definer set search_path = public, pg_temp as $$ select gin_clean_pending_list('unit_words') $$`,

  // Units with these words, in the order they lie in. For a word that no statistics know a planner guesses one row in fifty, and would rather walk through the whole table until a page is full: here it has no choice but the index
  `create function unit_found(p_state smallint, p_words tsquery, p_class text, p_from date, p_until date, p_after tid, p_most integer) returns setof bigint language plpgsql stable rows 51
     set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set enable_tidscan = off set max_parallel_workers_per_gather = 0 set work_mem = '32MB' as $$
   begin
     return query select u.unit_id from unit u
       where u.state_id = p_state and ${WORDS} @@ p_words and (p_class is null or u.class = p_class)
         and (p_from is null or u.registered_on >= p_from and u.registered_on < p_until) and (p_after is null or u.ctid > p_after)
       limit p_most;
   end $$`,

  // a person's word about two units that may be one; the latest counts
  `create table unit_decision (
     state_id smallint not null, first_id bigint not null, second_id bigint not null check (first_id < second_id),
     decision_no integer not null check (decision_no >= 1),
     decision text not null check (decision in ('KEEP_BOTH','MERGE_INTO_FIRST','MERGE_INTO_SECOND')),
     reason text not null check (reason <> ''),
     decided_by uuid not null references person, decided_at timestamptz not null,
     primary key (state_id, first_id, second_id, decision_no),
     foreign key (state_id, first_id) references unit,
     foreign key (state_id, second_id) references unit
   )`,
  `create trigger unit_decision_kept before update or delete or truncate on unit_decision for each statement execute function refuse_change()`,
];
