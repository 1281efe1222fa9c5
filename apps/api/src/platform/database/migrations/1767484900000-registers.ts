import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The registers of a scheme: its records with their history, what they say happened (for the indicators), what of them falls due, and how many stand, kept by triggers so that no page counts rows.
 * What identifies a person is not here: it lies sealed beside the record, so a history that is kept for ever never holds it.
 */
export class Registers1767484900000 implements MigrationInterface {
  name = 'Registers1767484900000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const table of ['register_added', 'register_count', 'register_due', 'register_happening', 'register_history', 'register_record']) await q.query(`drop table ${table}`);
    for (const name of ['register_record_counted', 'register_record_revised', 'register_record_kept']) await q.query(`drop function ${name}`);
  }
}

const PLACE = `state_id, scheme_code, register, district_lgd`;
const DAY = `(recorded_at at time zone 'Asia/Kolkata')::date`;

/** Adds what a statement changed to the counters of its own column. */
const counted = (changes: string): string => `
  insert into register_count (${PLACE}, stage, slot, n)
  select ${PLACE}, stage, slot_no, sum(n) from (${changes}) c group by 1, 2, 3, 4, 5 having sum(n) <> 0 order by 1, 2, 3, 4, 5
  on conflict (${PLACE}, stage, slot) do update set n = register_count.n + excluded.n;
  insert into register_added (${PLACE}, recorded_on, slot, n)
  select ${PLACE}, recorded_on, slot_no, sum(n) from (${changes}) c group by 1, 2, 3, 4, 5 having sum(n) <> 0 order by 1, 2, 3, 4, 5
  on conflict (${PLACE}, recorded_on, slot) do update set n = register_added.n + excluded.n;`;
const countedOf = (image: string, n: number): string => `select ${PLACE}, stage, ${DAY} as recorded_on, ${n} as n from ${image}`;

const UP = [
  `create table register_record (
     state_id smallint not null, scheme_code text not null, record_id uuid not null,
     register text collate "C" not null,
     parent_id uuid,
     district_lgd integer not null check (district_lgd >= 0),                 -- 0 = State level
     record_key text collate "C" not null check (record_key <> ''),           -- with its parent's in front, as it is compared
     udyam text collate "C" check (udyam ~ '^UDYAM-[A-Z]{2}-[0-9]{2}-[0-9]{7}$'),
     stage text collate "C" not null, stage_on date,
     "values" jsonb not null,                                                 -- no personal field
     at_least text[] not null default '{}',
     version integer not null default 1 check (version >= 1),
     office_code text not null,
     recorded_by uuid not null, recorded_at timestamptz not null,
     changed_by uuid not null, updated_at timestamptz not null,
     changed_from text not null check (changed_from in ('FORM','IMPORT','MERGE','ERASURE','DEMO')),
     import_id uuid,
     primary key (state_id, scheme_code, record_id),
     foreign key (state_id, scheme_code, parent_id) references register_record   -- office and persons are looked up once a statement, see below
   ) with (autovacuum_vacuum_insert_threshold = 50000, autovacuum_analyze_scale_factor = 0.02)`,
  // an index that began with State and scheme would be taken for the primary key's as long as nothing is known of the table: a first import would read all of it for every row
  `create unique index register_record_key on register_record (register, state_id, scheme_code, record_key)`,
  `create index register_record_there on register_record (register, state_id, scheme_code, district_lgd, coalesce(stage_on, '0001-01-01'::date), record_key)`,
  `create index register_record_stage on register_record (stage, register, state_id, scheme_code, coalesce(stage_on, '0001-01-01'::date), record_key)`,
  `create index register_record_under on register_record (parent_id, state_id, scheme_code, register, record_key) where parent_id is not null`,
  `create index register_record_udyam on register_record (udyam, state_id, scheme_code, register) where udyam is not null`,
  // a second writer of a version is refused; every version that was is kept, by the owner's right alone
  `create table register_history (
     state_id smallint not null, scheme_code text not null, record_id uuid not null, version integer not null,
     image jsonb not null,                   -- the row as it was, with who made it so and when
     primary key (state_id, scheme_code, record_id, version),
     foreign key (state_id, scheme_code, record_id) references register_record
   )`,
  `create function register_record_revised() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     if (new.state_id, new.scheme_code, new.record_id, new.register, new.parent_id, new.recorded_by, new.recorded_at) is distinct from (old.state_id, old.scheme_code, old.record_id, old.register, old.parent_id, old.recorded_by, old.recorded_at) then
       raise exception 'a record keeps its register, its parent and its beginning' using errcode = 'P0F02';
     end if;
     if new.version <> old.version + 1 then
       raise exception 'record % was changed meanwhile', old.record_id using errcode = 'P0F61', detail = old.version::text;
     end if;
     insert into register_history (state_id, scheme_code, record_id, version, image)
     values (old.state_id, old.scheme_code, old.record_id, old.version, to_jsonb(old) - array['state_id', 'scheme_code', 'record_id', 'version', 'register', 'parent_id', 'recorded_by', 'recorded_at']);
     return new;
   end $$`,
  `create trigger register_record_revised before update on register_record for each row execute function register_record_revised()`,
  `create function register_record_kept() returns trigger language plpgsql as $$
   begin
     raise exception '% of % is refused: a record takes a way out, it is never taken away, and what it was stays', tg_op, tg_table_name using errcode = 'P0F02';
   end $$`,
  `create trigger register_record_kept before delete or truncate on register_record for each statement execute function register_record_kept()`,
  `create trigger register_history_kept before update or delete or truncate on register_history for each statement execute function register_record_kept()`,

  // what a record says happened; written anew with each version of it
  `create table register_happening (
     state_id smallint not null, scheme_code text not null,
     record_id uuid not null, measure text collate "C" not null,
     district_lgd integer not null, happened_on date not null,
     udyam text collate "C",
     n bigint not null check (n > 0),         -- records, a sum, or paise
     is_at_least boolean not null,
     parts jsonb not null,                    -- breakdown -> part -> count
     recorded_at timestamptz not null,        -- when it came in as it stands
     primary key (state_id, scheme_code, record_id, measure)                  -- no key to the record: it is written with it and records are never taken away; a hundred thousand checks are saved
   )`,
  `create index register_happening_there on register_happening (measure, state_id, scheme_code, district_lgd, happened_on)`,
  `create index register_happening_udyam on register_happening (udyam, measure, state_id, scheme_code) where udyam is not null`,
  // what is still to be done; a step that is done leaves it
  `create table register_due (
     state_id smallint not null, scheme_code text not null, record_id uuid not null, code text collate "C" not null,
     due_on date not null,
     register text collate "C" not null, district_lgd integer not null,       -- of the record, so that a charge's dues are found in order
     primary key (state_id, scheme_code, record_id, code),
     foreign key (state_id, scheme_code, record_id) references register_record
   )`,
  `create index register_due_there on register_due (register, state_id, scheme_code, district_lgd, due_on)`,

  // how many records stand, and how many were first recorded on a day. Every writer adds in a column of counters of its own (slot) until it commits, so that nobody waits for an import; readers add the columns up
  `create table register_count (
     state_id smallint not null, scheme_code text not null, register text collate "C" not null, district_lgd integer not null, stage text collate "C" not null, slot smallint not null, n integer not null,
     primary key (${PLACE}, stage, slot)
   ) with (fillfactor = 50)`,
  `create table register_added (
     state_id smallint not null, scheme_code text not null, register text collate "C" not null, district_lgd integer not null, recorded_on date not null, slot smallint not null, n integer not null,
     primary key (${PLACE}, recorded_on, slot)
   ) with (fillfactor = 80)`,
  `create function register_record_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
   declare slot_no smallint := 0;
   begin
     if exists (select from (select distinct state_id, scheme_code, office_code, recorded_by, changed_by from fresh) f
       where not exists (select from office o where (o.state_id, o.scheme_code, o.office_code) = (f.state_id, f.scheme_code, f.office_code))
         or (select count(*) from person p where p.person_id in (f.recorded_by, f.changed_by)) < case when f.recorded_by = f.changed_by then 1 else 2 end) then
       raise exception 'a record is written by an office and a person that are there' using errcode = '23503';   -- neither is ever taken away; a hundred thousand look-ups of one office are saved
     end if;
     while slot_no < 15 and not pg_try_advisory_xact_lock(7365742, slot_no) loop
       slot_no := slot_no + 1;
     end loop;
     if slot_no = 15 then
       perform pg_advisory_xact_lock(7365742, 15);
     end if;
     if tg_op = 'INSERT' then
       ${counted(countedOf('fresh', 1))}
     else
       ${counted(`${countedOf('fresh', 1)} union all ${countedOf('stale', -1)}`)}
     end if;
     return null;
   end $$`,
  `create trigger register_record_counted after insert on register_record referencing new table as fresh for each statement execute function register_record_counted()`,
  `create trigger register_record_recounted after update on register_record referencing new table as fresh old table as stale for each statement execute function register_record_counted()`,
];
