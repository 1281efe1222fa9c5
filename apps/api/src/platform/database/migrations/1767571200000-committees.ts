import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Committees, their seats, sittings, agenda and minutes. Two sittings never share a number, a seat is marked only within its days, the agenda of a sitting that closed stays as it was, and of issued minutes nothing
 * changes but that a later sitting confirmed them: an amendment is the next version.
 */
export class Committees1767571200000 implements MigrationInterface {
  name = 'Committees1767571200000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const sql of DOWN) await q.query(sql);
  }
}

const UP = [
  `create table committee (
     state_id smallint not null, scheme_code text not null,
     committee_code text collate "C" not null check (committee_code ~ '^[A-Z0-9][A-Z0-9-]{0,11}$'),
     kind text not null check (kind in ('HIGH_POWERED','STEERING','EXECUTIVE','DISTRICT')),
     name_en text not null check (name_en <> ''), name_hi text not null check (name_hi <> ''), name_local text,
     district_lgd integer,                   -- of a district's mirror alone
     series jsonb not null,
     quorum smallint not null check (quorum >= 1), notice_days smallint not null check (notice_days >= 0),
     is_main boolean not null,               -- the fortnightly report goes to it
     calendar_token text not null check (length(calendar_token) >= 40),   -- opens the calendar feed, and nothing else
     version integer not null default 1 check (version >= 1),
     made_at timestamptz not null,
     check ((kind = 'DISTRICT') = (district_lgd is not null)),
     check (not is_main or district_lgd is null),
     primary key (state_id, scheme_code, committee_code),
     foreign key (state_id, scheme_code) references scheme,
     foreign key (state_id, district_lgd) references district
   )`,
  `create unique index committee_main on committee (state_id, scheme_code) where is_main`,
  `create table committee_seat (
     state_id smallint not null, scheme_code text not null, seat_id uuid not null,
     committee_code text collate "C" not null,
     place smallint not null check (place >= 1),   -- order of precedence
     designation_en text not null check (designation_en <> ''), designation_hi text not null check (designation_hi <> ''), designation_local text,
     office_code text,                       -- the office of the plan it stands for; null: outside it
     is_chair boolean not null, is_convenor boolean not null,
     since_on date not null, until_on date check (until_on >= since_on),   -- until_on: last day
     primary key (state_id, scheme_code, seat_id),
     foreign key (state_id, scheme_code, committee_code) references committee,
     foreign key (state_id, scheme_code, office_code) references office
   )`,
  `create index committee_seat_committee on committee_seat (state_id, scheme_code, committee_code, place)`,

  `create table sitting (
     state_id smallint not null, scheme_code text not null,
     sitting_id text collate "C" not null,   -- HPC-16
     committee_code text collate "C" not null, no integer not null check (no between 1 and 9999),
     state text not null check (state in ('CALLED','NOTIFIED','HELD','CALLED_OFF')),
     sits_on date not null, first_on date not null,
     hour text not null check (hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),   -- Indian Standard Time
     venue jsonb not null, video_link text,
     fortnight_id text collate "C",          -- whose figures are before it
     notice_on date, reason text,            -- why it was called off, or put off last
     calendar_uid uuid not null unique,      -- the calendar entry keeps it, whatever number and day the sitting gets
     sequence integer not null default 0,    -- of the calendar entry: grows with every change
     version integer not null default 1 check (version >= 1),
     called_at timestamptz not null, notified_at timestamptz, held_at timestamptz, called_off_at timestamptz, changed_at timestamptz not null,
     check (sitting_id = committee_code || '-' || no),
     check ((state = 'HELD') = (held_at is not null)),
     check ((state = 'CALLED_OFF') = (called_off_at is not null)),
     check (state <> 'NOTIFIED' or (notice_on is not null and notified_at is not null)),
     check (state <> 'CALLED_OFF' or reason is not null),
     primary key (state_id, scheme_code, sitting_id),
     constraint sitting_number unique (state_id, scheme_code, committee_code, no),
     foreign key (state_id, scheme_code, committee_code) references committee,
     foreign key (state_id, scheme_code, fortnight_id) references fortnight
   )`,
  `create index sitting_day on sitting (state_id, scheme_code, sits_on desc, sitting_id)`,
  `create index sitting_fortnight on sitting (state_id, scheme_code, fortnight_id)`,
  // what closed keeps its day, number and end
  `create function sitting_guard() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and old.state = 'HELD' and to_jsonb(new) - '{version,changed_at}'::text[] = to_jsonb(old) - '{version,changed_at}'::text[] then return new; end if;   -- the attendance was mended
     if tg_op = 'DELETE' or old.state in ('HELD','CALLED_OFF') then
       raise exception 'sitting % is %', old.sitting_id, old.state using errcode = 'P0F71', detail = old.sitting_id;
     end if;
     return new;
   end $$`,
  `create trigger sitting_guard before update or delete on sitting for each row execute function sitting_guard()`,

  `create table sitting_attendance (
     state_id smallint not null, scheme_code text not null, sitting_id text collate "C" not null,
     line smallint not null check (line >= 1),
     seat_id uuid,                           -- null: somebody invited
     designation_en text not null, designation_hi text not null, designation_local text,   -- as it was on the day
     kind text not null check (kind in ('PRESENT','BY_VIDEO','REPRESENTED','ABSENT')),
     represented_by text, is_chair boolean not null,
     check ((kind = 'REPRESENTED') = (represented_by is not null)),
     check (not is_chair or kind <> 'ABSENT'),
     primary key (state_id, scheme_code, sitting_id, line),
     unique (state_id, scheme_code, sitting_id, seat_id),
     foreign key (state_id, scheme_code, sitting_id) references sitting on update cascade,
     foreign key (state_id, scheme_code, seat_id) references committee_seat
   )`,
  `create unique index sitting_attendance_chair on sitting_attendance (state_id, scheme_code, sitting_id) where is_chair`,
  `create index sitting_attendance_seat on sitting_attendance (state_id, scheme_code, seat_id)`,

  `create table agenda_item (
     state_id smallint not null, scheme_code text not null, item_id uuid not null,
     sitting_id text collate "C" not null, position smallint not null check (position >= 1),
     kind text not null check (kind in ('DECISION','NOTING','ACTION_TAKEN')),
     origin text not null check (origin in ('HAND','DEFERRED','RED_COMPONENT','SLIP','MONEY_AT_RISK','OVERDUE_ACTIONS','ASK','STALLED_PROJECT')),
     subject text, component_code text,
     title jsonb not null, background jsonb not null, present_status jsonb not null, issue jsonb not null, proposal jsonb not null,   -- {en, hi} each
     options jsonb not null, amount_paise bigint check (amount_paise between 0 and 9000000000000000),
     office_code text, file_no text,
     state text not null check (state in ('LISTED','DECIDED','DEFERRED','WITHDRAWN')),
     reason text,                            -- why it was withdrawn
     carried_from uuid, times_deferred smallint not null default 0 check (times_deferred >= 0),
     version integer not null default 1 check (version >= 1),
     listed_at timestamptz not null, changed_at timestamptz not null,
     check ((carried_from is null) = (times_deferred = 0)),
     primary key (state_id, scheme_code, item_id),
     constraint agenda_item_position unique (state_id, scheme_code, sitting_id, position) deferrable initially deferred,
     foreign key (state_id, scheme_code, sitting_id) references sitting on update cascade,
     foreign key (state_id, scheme_code, carried_from) references agenda_item,
     foreign key (state_id, scheme_code, office_code) references office
   )`,
  // two suggestions with the same origin and subject are one
  `create unique index agenda_item_suggestion on agenda_item (state_id, scheme_code, sitting_id, origin, subject) where subject is not null and origin <> 'DEFERRED'`,
  // a deferred item is carried once
  `create unique index agenda_item_carried on agenda_item (state_id, scheme_code, carried_from) where carried_from is not null`,
  `create function agenda_guard() returns trigger language plpgsql as $$
   declare held text; one record;
   begin
     one := coalesce(new, old);
     select s.state into held from sitting s where s.state_id = one.state_id and s.scheme_code = one.scheme_code and s.sitting_id = one.sitting_id for share;
     if held is null or held in ('CALLED','NOTIFIED') then return one; end if;   -- null: the number of the sitting itself is changing
     -- the minutes say what became of an item; its words stay as they were put
     if tg_op = 'UPDATE' and held = 'HELD' and to_jsonb(new) - '{state,version,changed_at}'::text[] = to_jsonb(old) - '{state,version,changed_at}'::text[] then return new; end if;
     raise exception 'the sitting of item % is %', one.item_id, held using errcode = 'P0F71', detail = one.sitting_id;
   end $$`,
  `create trigger agenda_guard before insert or update or delete on agenda_item for each row execute function agenda_guard()`,

  `create table minutes (
     state_id smallint not null, scheme_code text not null, sitting_id text collate "C" not null,
     version smallint not null check (version >= 1),
     state text not null check (state in ('DRAFT','CHAIR_APPROVED','ISSUED','CONFIRMED')),
     draft jsonb not null,                   -- items and closing as they stand; frozen with the state ISSUED
     revision integer not null default 0 check (revision >= 0),
     issued_text text, sha256 text check (sha256 = encode(sha256(convert_to(issued_text, 'UTF8')), 'hex')),
     amendment_reason text check ((amendment_reason is not null) = (version > 1)),
     confirmed_in text collate "C",
     opened_at timestamptz not null, issued_at timestamptz, confirmed_at timestamptz,
     check ((state in ('ISSUED','CONFIRMED')) = (issued_text is not null and sha256 is not null and issued_at is not null)),
     check ((state = 'CONFIRMED') = (confirmed_in is not null and confirmed_at is not null)),
     primary key (state_id, scheme_code, sitting_id, version),
     foreign key (state_id, scheme_code, sitting_id) references sitting,
     foreign key (state_id, scheme_code, confirmed_in) references sitting
   )`,
  // one version is written at a time
  `create unique index minutes_open on minutes (state_id, scheme_code, sitting_id) where state in ('DRAFT','CHAIR_APPROVED')`,
  `create function minutes_guard() returns trigger language plpgsql as $$
   declare before_it text; held text;
   begin
     if tg_op = 'INSERT' then
       select s.state into held from sitting s where s.state_id = new.state_id and s.scheme_code = new.scheme_code and s.sitting_id = new.sitting_id;
       if held is distinct from 'HELD' then raise exception 'minutes of a sitting that was not held' using errcode = 'P0F75', detail = new.sitting_id; end if;
       select m.state into before_it from minutes m where m.state_id = new.state_id and m.scheme_code = new.scheme_code and m.sitting_id = new.sitting_id and m.version = new.version - 1;
       if new.state <> 'DRAFT' or (new.version > 1 and (before_it is null or before_it not in ('ISSUED','CONFIRMED'))) then
         raise exception 'a version of minutes begins as a draft, after the one before it was issued' using errcode = 'P0F73', detail = coalesce(before_it, '');
       end if;
       return new;
     end if;
     if tg_op = 'DELETE' then raise exception 'minutes are kept' using errcode = 'P0F72', detail = old.version::text; end if;
     if old.state in ('ISSUED','CONFIRMED') then
       if old.state = 'ISSUED' and new.state = 'CONFIRMED' and to_jsonb(new) - '{state,confirmed_in,confirmed_at}'::text[] = to_jsonb(old) - '{state,confirmed_in,confirmed_at}'::text[] then return new; end if;
       raise exception 'issued minutes never change' using errcode = 'P0F72', detail = old.version::text;
     end if;
     if (new.state_id, new.scheme_code, new.sitting_id, new.version) <> (old.state_id, old.scheme_code, old.sitting_id, old.version)
       or not (new.state = old.state or (old.state, new.state) in (('DRAFT','CHAIR_APPROVED'), ('CHAIR_APPROVED','DRAFT'), ('CHAIR_APPROVED','ISSUED')))
       or (old.state = 'CHAIR_APPROVED' and new.state in ('CHAIR_APPROVED','ISSUED') and new.draft <> old.draft) then
       raise exception '% does not follow on %', new.state, old.state using errcode = 'P0F73', detail = old.state;
     end if;
     return new;
   end $$`,
  `create trigger minutes_guard before insert or update or delete on minutes for each row execute function minutes_guard()`,

  `create table minutes_step (
     state_id smallint not null, scheme_code text not null, sitting_id text collate "C" not null, version smallint not null,
     step_no smallint not null check (step_no >= 1),
     step text not null check (step in ('DRAFT','APPROVE','RETURN','ISSUE','CONFIRM','AMEND')),
     person_id uuid not null references person, acting_office text not null, at timestamptz not null,
     reason text check (reason <> ''),
     check (step not in ('RETURN','AMEND') or reason is not null),
     primary key (state_id, scheme_code, sitting_id, version, step_no),
     foreign key (state_id, scheme_code, sitting_id, version) references minutes,
     foreign key (state_id, scheme_code, acting_office) references office
   )`,
  // who wrote a draft does not approve it (I11)
  `create function minutes_step_guard() returns trigger language plpgsql as $$
   begin
     if new.step = 'APPROVE' and exists (select 1 from minutes_step s where s.state_id = new.state_id and s.scheme_code = new.scheme_code and s.sitting_id = new.sitting_id and s.version = new.version and s.step = 'DRAFT' and s.person_id = new.person_id) then
       raise exception 'who wrote a draft does not approve it' using errcode = 'P0F74';
     end if;
     return new;
   end $$`,
  `create trigger minutes_step_guard before insert on minutes_step for each row execute function minutes_step_guard()`,
  `create trigger minutes_step_kept before update or delete or truncate on minutes_step for each statement execute function refuse_change()`,

  // a seat is marked only in its own committee and on a day it belonged to it; with issued minutes the attendance is closed as well
  `create function attendance_guard() returns trigger language plpgsql as $$
   declare one record; s record; seat record;
   begin
     one := coalesce(new, old);
     select t.sits_on, t.committee_code, t.state into s from sitting t where t.state_id = one.state_id and t.scheme_code = one.scheme_code and t.sitting_id = one.sitting_id for share;
     if s is null then return new; end if;   -- the number of the sitting itself is changing
     if s.state = 'CALLED_OFF' or exists (select 1 from minutes m where m.state_id = one.state_id and m.scheme_code = one.scheme_code and m.sitting_id = one.sitting_id and m.state in ('ISSUED','CONFIRMED')) then
       raise exception 'the attendance of % is closed', one.sitting_id using errcode = 'P0F71', detail = one.sitting_id;
     end if;
     if tg_op = 'DELETE' then return old; end if;
     if new.seat_id is not null then
       select c.committee_code, c.since_on, c.until_on into seat from committee_seat c where c.state_id = new.state_id and c.scheme_code = new.scheme_code and c.seat_id = new.seat_id for share;
       if seat.committee_code <> s.committee_code or s.sits_on < seat.since_on or s.sits_on > seat.until_on then
         raise exception 'seat % did not belong to the committee on %', new.seat_id, s.sits_on using errcode = 'P0F76', detail = s.sits_on::text;
       end if;
     end if;
     return new;
   end $$`,
  `create trigger attendance_guard before insert or update or delete on sitting_attendance for each row execute function attendance_guard()`,
  // the days of a seat that sat hold its sittings
  `create function seat_guard() returns trigger language plpgsql as $$
   declare sat date;
   begin
     select s.sits_on into sat from sitting_attendance a join sitting s on s.state_id = a.state_id and s.scheme_code = a.scheme_code and s.sitting_id = a.sitting_id
       where a.state_id = new.state_id and a.scheme_code = new.scheme_code and a.seat_id = new.seat_id and (s.sits_on < new.since_on or s.sits_on > new.until_on or new.committee_code <> old.committee_code) limit 1;
     if sat is not null then raise exception 'the seat sat on %', sat using errcode = 'P0F76', detail = sat::text; end if;
     return new;
   end $$`,
  `create trigger seat_guard before update on committee_seat for each row execute function seat_guard()`,
];

const TABLES = ['committee', 'committee_seat', 'sitting', 'sitting_attendance', 'agenda_item', 'minutes', 'minutes_step'];
const FUNCTIONS = ['sitting_guard', 'agenda_guard', 'minutes_guard', 'minutes_step_guard', 'attendance_guard', 'seat_guard'];
const DOWN = [...TABLES.toReversed().map((table) => `drop table ${table}`), ...FUNCTIONS.map((name) => `drop function ${name}`)];
