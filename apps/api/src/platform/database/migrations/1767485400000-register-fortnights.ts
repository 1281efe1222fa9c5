import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the happenings of a register come to in each fortnight, for each district and for the State, kept by statement triggers: no cell of a sheet reads its measure's history, nor the fortnight's own happenings.
 * A bucket is a fortnight of the calendar (DOMAIN 4.1), not a day: a file whose records lie on all days of a year touches two dozen counters a measure and place, not a few hundred.
 */
export class RegisterFortnights1767485400000 implements MigrationInterface {
  name = 'RegisterFortnights1767485400000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const sql of DOWN) await q.query(sql);
  }
}

const MEASURE = `state_id, scheme_code, measure`;
const PLACE = `${MEASURE}, unit_id, starts_on`;
const UNIT = `state_id, scheme_code, udyam`;
/** A record of a district counts there and for the State (0); one of State level for the State alone. */
const PLACES = `unnest(case district_lgd when 0 then array[0] else array[0, district_lgd] end) as unit_id`;
const IS_ONCE = `is_once_per_unit and udyam is not null`;

/** Rows that count by themselves, once more or once less; those of a fortnight that are alike are added up before they are laid out to their places. */
const plain = (image: string, times: number): string => `
  select ${MEASURE}, unit_id, starts_on, parts, n, at_least_n, times
  from (select ${MEASURE}, district_lgd, register_fortnight_of(happened_on) as starts_on, parts, sum(n) * ${times} as n, sum(is_at_least::int) * ${times} as at_least_n, count(*) * ${times} as times from ${image} where not (${IS_ONCE}) group by 1, 2, 3, 4, 5, 6) alike
  cross join lateral ${PLACES}`;

/** What counts of units, once more or once less. */
const ofUnits = (image: string, times: number): string => `
  select ${PLACE}, parts, ${times} as n, is_at_least::int * ${times} as at_least_n, ${times} as times from ${image} cross join lateral unnest(counted)`;

/** Adds what changed to the counters of a column. Records that are broken down alike are counted before they are taken apart. */
const added = (changes: string, slot: string): string => `
  with change as materialized (select ${PLACE}, parts, sum(n) as n, sum(at_least_n) as at_least_n, sum(times) as times from (${changes}) c group by 1, 2, 3, 4, 5, 6),
  whole as (
    insert into register_fortnight (${PLACE}, slot, n, at_least_n)
    select ${PLACE}, ${slot}, sum(n), sum(at_least_n) from change group by 1, 2, 3, 4, 5 having sum(n) <> 0 or sum(at_least_n) <> 0 order by 1, 2, 3, 4, 5
    on conflict (${PLACE}, slot) do update set n = register_fortnight.n + excluded.n, at_least_n = register_fortnight.at_least_n + excluded.at_least_n)
  insert into register_fortnight_part (${PLACE}, breakdown, part, slot, n, at_least_n)
  select ${PLACE}, b.key, p.key, ${slot}, sum(p.value::bigint * c.times), sum(c.at_least_n)
  from change c cross join lateral jsonb_each(c.parts) b cross join lateral jsonb_each_text(b.value) p where c.times <> 0 or c.at_least_n <> 0
  group by 1, 2, 3, 4, 5, 6, 7 having sum(p.value::bigint * c.times) <> 0 or sum(c.at_least_n) <> 0 order by 1, 2, 3, 4, 5, 6, 7
  on conflict (${PLACE}, breakdown, part, slot) do update set n = register_fortnight_part.n + excluded.n, at_least_n = register_fortnight_part.at_least_n + excluded.at_least_n`;

/** Of each unit, measure and place the happening that counts: the first by its day, for the State and for each district (I13). */
const firsts = (rows: string): string => `
  select ${UNIT}, array_agg((measure, unit_id, register_fortnight_of(happened_on), is_at_least, parts)::register_counted order by measure, unit_id) as counted
  from (select distinct on (udyam, measure, unit_id, state_id, scheme_code) ${UNIT}, measure, unit_id, happened_on, is_at_least, parts from (${rows}) h cross join lateral ${PLACES}
    order by udyam, measure, unit_id, state_id, scheme_code, happened_on, record_id) f group by ${UNIT}`;
const onceOf = (image: string): string => `select * from ${image} where ${IS_ONCE}`;
const left = (image: string): string => `select distinct ${UNIT}, '{}'::register_counted[] as counted from ${image} where ${IS_ONCE}`;
const sameUnit = (row: string, other: string): string => ['udyam', 'state_id', 'scheme_code'].map((column) => `${row}.${column} = ${other}.${column}`).join(' and ');

/** Units nobody has counted yet count by their new rows alone; all others are taken hold of, whoever is writing them is waited for, and they are looked at again. */
const takeHold = (touched: string): string => `
  with touched as materialized (${touched}),
  made as (
    insert into register_first (${UNIT}, counted) select ${UNIT}, counted from touched order by udyam, state_id, scheme_code
    on conflict (${UNIT}) do update set counted = register_first.counted where false
    returning ${UNIT})
  select array_agg((${UNIT}, null)::register_first) into known from (select ${UNIT} from touched except select ${UNIT} from made) k;`;

/** A column of counters that no other writer adds to until this one has committed: nobody waits for an import. */
const ownSlot = `
    while slot_no < 15 and not pg_try_advisory_xact_lock(7365743, slot_no) loop
      slot_no := slot_no + 1;
    end loop;
    if slot_no = 15 then
      perform pg_advisory_xact_lock(7365743, 15);
    end if;`;

/** Five thousand records at once are sorted in memory; guesses about them are far too high, and nothing shall be compiled for them. */
const SETTINGS = `security definer set search_path = public, pg_temp set work_mem = '32MB' set jit = off`;
const KEPT = ['register_fortnight_part', 'register_fortnight', 'register_first'];

const UP = [
  `alter table register_happening add column is_once_per_unit boolean not null default false`,   // units are meant, not records: a Udyam number counts on the first day it appears
  `update register_happening set is_once_per_unit = true where measure in ('clinic.registered', 'finance.trained', 'finance.onboarded')`,
  // what came of a meet is counted by when it was told
  `update register_happening h set parts = jsonb_build_object('TOLD', jsonb_build_object(r."values" ->> 'told', h.n)) from register_record r
   where r.state_id = h.state_id and r.scheme_code = h.scheme_code and r.record_id = h.record_id and r.register = 'outcome'`,
  // no figure reads happenings by place and day any more
  `drop index register_happening_there`,
  `drop index register_happening_udyam`,
  `create index register_happening_once on register_happening (udyam, state_id, scheme_code) where ${IS_ONCE}`,
  `create function register_fortnight_of(on_day date) returns date language sql immutable parallel safe as $$
     select on_day - case when date_part('day', on_day) > 15 then date_part('day', on_day)::int - 16 else date_part('day', on_day)::int - 1 end $$`,
  `create table register_fortnight (
     state_id smallint not null, scheme_code text not null, measure text collate "C" not null,
     unit_id integer not null check (unit_id >= 0),        -- 0 = the State with its own records, else the district's LGD code
     starts_on date not null check (starts_on = register_fortnight_of(starts_on)),
     slot smallint not null,
     n bigint not null,                                    -- of this column alone: it may lie below nothing, the sum never does
     at_least_n integer not null,                          -- lower bounds among them
     primary key (${PLACE}, slot)
   ) with (fillfactor = 70)`,
  `create table register_fortnight_part (
     state_id smallint not null, scheme_code text not null, measure text collate "C" not null, unit_id integer not null, starts_on date not null,
     breakdown text collate "C" not null, part text collate "C" not null,
     slot smallint not null, n bigint not null, at_least_n integer not null,
     primary key (${PLACE}, breakdown, part, slot)
   ) with (fillfactor = 70)`,
  `create type register_counted as (measure text, unit_id integer, starts_on date, is_at_least boolean, parts jsonb)`,
  // what of each unit stands in the counters of measures that count units. Its row is held by whoever writes the unit, so that two who bring its first day at once do not count it twice
  `create table register_first (
     state_id smallint not null, scheme_code text not null, udyam text collate "C" not null,
     counted register_counted[] not null,                  -- of a unit that is gone nothing
     primary key (${UNIT})
   )`,
  `insert into register_first (${UNIT}, counted) ${firsts(onceOf('register_happening'))}`,
  added(`${plain('register_happening', 1)} union all ${ofUnits('register_first', 1)}`, '0'),

  `create function register_happening_counted() returns trigger language plpgsql ${SETTINGS} as $$
   declare
     slot_no smallint := 0;
     known register_first[];
   begin
     if tg_op = 'INSERT' then
       ${takeHold(firsts(onceOf('fresh')))}
     elsif tg_op = 'UPDATE' then
       ${takeHold(`select distinct on (${UNIT}) ${UNIT}, counted from (select *, 1 as nth from (${firsts(onceOf('fresh'))}) n union all select *, 2 from (${left('stale')}) l) t order by ${UNIT}, nth`)}
     else
       ${takeHold(left('stale'))}
     end if;
     -- a statement of its own: it sees what the others, who were waited for, have committed
     if known is not null then
       update register_first r set counted = coalesce(f.counted, '{}')
       from unnest(known) k left join (${firsts(`select h.* from unnest(known) k join register_happening h on ${sameUnit('h', 'k')} where h.is_once_per_unit and h.udyam is not null`)}) f on ${sameUnit('f', 'k')}
       where ${sameUnit('r', 'k')} and r.counted is distinct from coalesce(f.counted, '{}');
     end if;
     ${ownSlot}
     if tg_op = 'INSERT' then
       ${added(plain('fresh', 1), 'slot_no')};
     elsif tg_op = 'UPDATE' then
       ${added(`${plain('fresh', 1)} union all ${plain('stale', -1)}`, 'slot_no')};
     else
       ${added(plain('stale', -1), 'slot_no')};
     end if;
     return null;
   end $$`,
  `create function register_first_counted() returns trigger language plpgsql ${SETTINGS} as $$
   declare slot_no smallint := 0;
   begin
     ${ownSlot}
     if tg_op = 'INSERT' then
       ${added(ofUnits('fresh', 1), 'slot_no')};
     else
       ${added(`${ofUnits('fresh', 1)} union all ${ofUnits('stale', -1)}`, 'slot_no')};
     end if;
     return null;
   end $$`,
  ...['register_happening', 'register_first'].flatMap((table) => [
    `create trigger ${table}_counted after insert on ${table} referencing new table as fresh for each statement execute function ${table}_counted()`,
    `create trigger ${table}_recounted after update on ${table} referencing new table as fresh old table as stale for each statement execute function ${table}_counted()`,
  ]),
  `create trigger register_happening_uncounted after delete on register_happening referencing old table as stale for each statement execute function register_happening_counted()`,
  `create trigger register_happening_kept before truncate on register_happening for each statement execute function register_record_kept()`, // its counters would stay
  ...KEPT.map((table) => `create trigger ${table}_kept before ${table === 'register_first' ? 'delete or ' : ''}truncate on ${table} for each statement execute function register_record_kept()`),
];

const DOWN = [
  ...['counted', 'recounted', 'uncounted', 'kept'].map((name) => `drop trigger register_happening_${name} on register_happening`),
  ...KEPT.map((table) => `drop table ${table}`),
  ...['register_happening_counted', 'register_first_counted', 'register_fortnight_of'].map((name) => `drop function ${name}`),
  `drop type register_counted`,
  `drop index register_happening_once`,
  `alter table register_happening drop column is_once_per_unit`,
  `create index register_happening_there on register_happening (measure, state_id, scheme_code, district_lgd, happened_on)`,
  `create index register_happening_udyam on register_happening (udyam, measure, state_id, scheme_code) where udyam is not null`,
];
