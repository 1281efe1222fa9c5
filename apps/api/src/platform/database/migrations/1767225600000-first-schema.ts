import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Read it top to bottom: places and people, the plan, the fortnight and its sheets, the facts, the frozen review, the work to be done later.
 * State first in every key (state_id = LGD code), so that States can be told apart, and moved apart, at any size.
 * Facts and frozen things refuse UPDATE, DELETE and TRUNCATE; a fact for a frozen or closed fortnight is refused under the fortnight's shared advisory lock.
 */
export class FirstSchema1767225600000 implements MigrationInterface {
  name = 'FirstSchema1767225600000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const sql of DOWN) await q.query(sql);
  }
}

const UP = [
  // ---- the clock: real time, unless this database is a demo with a clock of its own
  `create table demo_clock (
     id smallint primary key default 1 check (id = 1),
     shown_at timestamptz not null,          -- what the clock showed ...
     anchored_at timestamptz                 -- ... at this real instant; null = it stands still
   )`,
  `create function pakhwada_now() returns timestamptz language sql stable as $$
     select coalesce((select shown_at + coalesce(clock_timestamp() - anchored_at, interval '0') from demo_clock), clock_timestamp())
   $$`,

  // ---- places
  `create table state (
     state_id smallint primary key,          -- LGD State code
     code text not null unique,
     kind text not null check (kind in ('STATE','UT')),
     name_en text not null, name_hi text not null, name_local text
   )`,
  `create table district (
     state_id smallint not null references state,
     district_lgd integer not null,
     name_en text not null, name_hi text not null, name_local text,
     division_en text not null, division_hi text not null,
     is_reporting boolean not null,
     valid_from date not null default '1900-01-01', valid_to date,   -- districts move between States
     primary key (state_id, district_lgd)
   )`,

  // ---- the plan: versions are added, never changed
  `create table scheme (
     state_id smallint not null references state,
     scheme_code text not null unique,       -- stands in addresses
     is_demo boolean not null,
     created_at timestamptz not null,
     primary key (state_id, scheme_code)
   )`,
  `create table plan_version (
     state_id smallint not null, scheme_code text not null,
     version integer not null check (version >= 1),
     body text not null,                     -- canonical JSON of the domain's Plan
     sha256 text not null,
     approval_order text not null, approved_on date not null, approval_authority text not null,
     applied_at timestamptz not null,
     primary key (state_id, scheme_code, version),
     foreign key (state_id, scheme_code) references scheme
   )`,
  `create table office (
     state_id smallint not null, scheme_code text not null, office_code text not null,
     kind text not null,
     name_en text not null, name_hi text not null, name_local text,
     district_lgd integer,
     email text,
     primary key (state_id, scheme_code, office_code),
     foreign key (state_id, scheme_code) references scheme,
     foreign key (state_id, district_lgd) references district
   )`,
  `create table committee_member (
     state_id smallint not null, scheme_code text not null, member_no smallint not null,
     designation_en text not null, designation_hi text not null,
     is_chair boolean not null, email text, is_active boolean not null default true,
     primary key (state_id, scheme_code, member_no),
     foreign key (state_id, scheme_code) references scheme
   )`,

  // ---- people: rights rest on the office (charge), not on the person
  `create table person (
     person_id uuid primary key,
     login text not null,
     designation_en text not null, designation_hi text not null,
     password_hash text,                     -- null until the one-time link was used
     is_active boolean not null default true,
     created_at timestamptz not null
   )`,
  `create unique index person_login on person (lower(login))`,
  `create table charge (
     charge_id uuid primary key,
     person_id uuid not null references person,
     state_id smallint not null, scheme_code text not null, office_code text not null,
     role text not null,
     since timestamptz not null, until timestamptz,
     foreign key (state_id, scheme_code, office_code) references office
   )`,
  `create index charge_person on charge (person_id)`,
  `create table session (
     session_id uuid primary key,
     token_sha256 text not null unique,
     person_id uuid not null references person,
     created_at timestamptz not null, last_seen_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz,
     user_agent text
   )`,
  `create index session_person on session (person_id)`,
  `create table password_link (
     token_sha256 text primary key,
     person_id uuid not null references person,
     created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz
   )`,
  `create table sign_in_try (login text not null, address text not null, tried_at timestamptz not null)`,
  `create index sign_in_try_at on sign_in_try (tried_at)`,

  // ---- the fortnight
  `create table fortnight (
     state_id smallint not null, scheme_code text not null,
     fortnight_id text collate "C" not null check (fortnight_id ~ '^[0-9]{4}-[0-9]{2}-FN(0[1-9]|1[0-9]|2[0-4])$'),
     starts_on date not null, ends_on date not null check (ends_on > starts_on),
     state text not null check (state in ('UPCOMING','OPEN','CUTOFF','UNDER_VERIFICATION','FROZEN','REPORTED','PLACED_BEFORE_COMMITTEE')),
     plan_version integer not null,
     opens_at timestamptz not null, cut_off_at timestamptz not null, resubmit_until timestamptz not null, freezes_at timestamptz not null,
     extension_days smallint not null default 0 check (extension_days between 0 and 3), extension_reason text,
     frozen_at timestamptz,
     check (opens_at < cut_off_at and cut_off_at <= resubmit_until and resubmit_until <= freezes_at),
     check ((frozen_at is not null) = (state in ('FROZEN','REPORTED','PLACED_BEFORE_COMMITTEE'))),
     primary key (state_id, scheme_code, fortnight_id),
     unique (state_id, scheme_code, starts_on),
     foreign key (state_id, scheme_code, plan_version) references plan_version
   )`,
  // a frozen fortnight keeps its dates, its plan and its freeze; only its state may go on
  `create function fortnight_guard() returns trigger language plpgsql as $$
   begin
     if old.frozen_at is not null and (new.frozen_at is distinct from old.frozen_at or new.plan_version <> old.plan_version or new.starts_on <> old.starts_on or new.ends_on <> old.ends_on
        or new.freezes_at <> old.freezes_at or new.cut_off_at <> old.cut_off_at or new.state in ('UPCOMING','OPEN','CUTOFF','UNDER_VERIFICATION')) then
       raise exception 'fortnight % is frozen', old.fortnight_id using errcode = 'P0F01', detail = old.fortnight_id;
     end if;
     return new;
   end $$`,
  `create trigger fortnight_guard before update on fortnight for each row execute function fortnight_guard()`,

  // one lock per fortnight: shared by every writer of facts, exclusive for the freeze
  `create function fortnight_lock_key(p_state smallint, p_scheme text, p_fortnight text) returns bigint language sql immutable as $$
     select hashtextextended(p_scheme || '/' || p_fortnight, p_state)
   $$`,

  // ---- sheets: what an office hands in
  `create table draft (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null, office_code text not null, sheet text not null,
     version integer not null check (version >= 1),
     rows jsonb not null,
     saved_by uuid not null references person, saved_at timestamptz not null,
     primary key (state_id, scheme_code, fortnight_id, office_code, sheet),
     foreign key (state_id, scheme_code, fortnight_id) references fortnight,
     foreign key (state_id, scheme_code, office_code) references office
   )`,
  `create table submission (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null, office_code text not null, sheet text not null,
     revision integer not null check (revision >= 1),
     supersedes integer generated always as (nullif(revision - 1, 0)) stored,   -- with the key below: no gap in the chain
     row_count integer not null check (row_count >= 0),
     warnings integer not null default 0,
     submitted_by uuid not null references person,
     submitted_at timestamptz not null,
     primary key (state_id, scheme_code, fortnight_id, office_code, sheet, revision),
     foreign key (state_id, scheme_code, fortnight_id, office_code, sheet, supersedes) references submission (state_id, scheme_code, fortnight_id, office_code, sheet, revision),
     foreign key (state_id, scheme_code, fortnight_id) references fortnight,
     foreign key (state_id, scheme_code, office_code) references office
   )`,
  `create table submission_step (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null, office_code text not null, sheet text not null,
     revision integer not null,
     step_no smallint not null check (step_no >= 1),      -- 1 = SUBMIT; the state of a sheet is its last step
     action text not null check (action in ('SUBMIT','VERIFY','APPROVE','RETURN')),
     person_id uuid not null references person,
     acting_office text not null,
     at timestamptz not null,
     reason text,
     rows jsonb not null default '[]',
     check (action <> 'RETURN' or (reason is not null and jsonb_array_length(rows) > 0)),
     check ((action = 'SUBMIT') = (step_no = 1)),
     primary key (state_id, scheme_code, fortnight_id, office_code, sheet, revision, step_no),
     foreign key (state_id, scheme_code, fortnight_id, office_code, sheet, revision) references submission
   )`,
  // three pairs of eyes: nobody acts twice on one revision, so nobody verifies or approves an own entry (I11)
  `create unique index submission_step_person on submission_step (state_id, scheme_code, fortnight_id, office_code, sheet, revision, person_id) where action <> 'RETURN'`,

  // ---- the facts
  `create table progress_entry (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     indicator_code text not null,
     unit_id integer not null check (unit_id >= 0),        -- 0 = STATE, else the district's LGD code
     relates_to text collate "C" not null,                 -- the fortnight the work belongs to
     revision integer not null,
     office_code text not null, sheet text not null default 'progress' check (sheet = 'progress'),
     value bigint check (value >= 0 and value < 1000000000000000),
     numerator bigint check (numerator >= 0 and numerator < 1000000000000000),
     denominator bigint check (denominator >= 0 and denominator < 1000000000000000),
     qualifier text not null check (qualifier in ('EXACT','AT_LEAST')),
     breakdowns jsonb not null default '{}',
     reason_code text, remark text,
     check (relates_to <= fortnight_id),
     check ((value is null) <> (numerator is null)), check ((numerator is null) = (denominator is null)),
     primary key (state_id, scheme_code, fortnight_id, indicator_code, unit_id, relates_to, revision),
     foreign key (state_id, scheme_code, fortnight_id, office_code, sheet, revision) references submission
   )`,
  `create index progress_entry_origin on progress_entry (state_id, scheme_code, indicator_code, unit_id, fortnight_id)`,
  `create table component_status (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     component_code text not null, revision integer not null,
     office_code text not null, sheet text not null check (sheet = 'status-' || component_code),
     stage text not null, reason_code text, recovery_on date, remark text, next_plan text,
     primary key (state_id, scheme_code, fortnight_id, component_code, revision),
     foreign key (state_id, scheme_code, fortnight_id, office_code, sheet, revision) references submission
   )`,
  `create table milestone_entry (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     component_code text not null, revision integer not null,
     milestone_code text not null, actual_on date not null,
     primary key (state_id, scheme_code, fortnight_id, component_code, revision, milestone_code),
     foreign key (state_id, scheme_code, fortnight_id, component_code, revision) references component_status
   )`,
  `create table fund_txn (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     office_code text not null, sheet text not null default 'money' check (sheet = 'money'), revision integer not null,
     line integer not null check (line >= 1),
     component_code text not null,
     type text not null check (type in ('SANCTION','RELEASE','EXPENDITURE','REFUND')),
     amount_paise bigint not null check (amount_paise > 0 and amount_paise < 9000000000000000),
     txn_on date not null, reference text not null check (reference <> ''), remark text,
     primary key (state_id, scheme_code, fortnight_id, office_code, revision, line),
     foreign key (state_id, scheme_code, fortnight_id, office_code, sheet, revision) references submission
   )`,
  // a wrong frozen figure is mended by a signed addition in the open fortnight, proposed by one person, approved by another (I7, I11)
  `create table correction (
     correction_id uuid primary key,
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,       -- counted here
     indicator_code text not null, unit_id integer not null, component_code text not null,
     corrects_fortnight text collate "C" not null check (corrects_fortnight < fortnight_id),
     corrects_revision integer not null,
     old_value bigint not null, new_value bigint not null check (new_value >= 0 and new_value <> old_value),
     delta bigint generated always as (new_value - old_value) stored,
     reason text not null,
     proposed_by uuid not null references person, proposing_office text not null, proposed_at timestamptz not null,
     foreign key (state_id, scheme_code, corrects_fortnight, indicator_code, unit_id, corrects_fortnight, corrects_revision)
       references progress_entry (state_id, scheme_code, fortnight_id, indicator_code, unit_id, relates_to, revision),
     foreign key (state_id, scheme_code, fortnight_id) references fortnight
   )`,
  `create index correction_fortnight on correction (state_id, scheme_code, fortnight_id)`,
  `create table correction_approval (
     correction_id uuid primary key references correction,
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     approved_by uuid not null references person, approving_office text not null, approved_at timestamptz not null
   )`,
  // and of two proposals for one entry only one counts: approvals of an entry wait for each other, and the second no longer finds the value it set out from
  `create function correction_approval_guard() returns trigger language plpgsql as $$
   declare c correction; counted bigint;
   begin
     select * into c from correction k where k.correction_id = new.correction_id;
     if c.proposed_by = new.approved_by then
       raise exception 'the person who proposed a correction cannot approve it' using errcode = 'P0F03';
     end if;
     perform pg_advisory_xact_lock(hashtextextended(concat_ws('/', c.scheme_code, c.corrects_fortnight, c.indicator_code, c.unit_id), c.state_id));
     select e.value + coalesce((select sum(k.delta) from correction k join correction_approval a on a.correction_id = k.correction_id
         where k.state_id = c.state_id and k.scheme_code = c.scheme_code and k.corrects_fortnight = c.corrects_fortnight and k.indicator_code = c.indicator_code and k.unit_id = c.unit_id), 0)
       into counted from progress_entry e
       where e.state_id = c.state_id and e.scheme_code = c.scheme_code and e.fortnight_id = c.corrects_fortnight and e.indicator_code = c.indicator_code and e.unit_id = c.unit_id
         and e.relates_to = c.corrects_fortnight and e.revision = c.corrects_revision;
     if counted is distinct from c.old_value then
       raise exception 'the entry counts % by now, no longer %', counted, c.old_value using errcode = 'P0F05';
     end if;
     return new;
   end $$`,
  `create trigger correction_approval_guard before insert on correction_approval for each row execute function correction_approval_guard()`,

  // ---- what a freeze seals: the closing state of a fortnight, which the next one opens with
  `create table review (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     body text not null,                     -- the exact bytes; never re-serialised
     sha256 text not null,                   -- of previous_sha256 || body
     previous_sha256 text,
     plan_version integer not null, rule_set_version integer not null,
     frozen_at timestamptz not null,
     primary key (state_id, scheme_code, fortnight_id),
     foreign key (state_id, scheme_code, fortnight_id) references fortnight
   )`,
  `create unique index review_previous on review (state_id, scheme_code, coalesce(previous_sha256, ''))`,
  `create table sealed_cell (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     indicator_code text not null, unit_id integer not null,
     cumulative bigint not null, during bigint, numerator bigint not null, denominator bigint not null,
     qualifier text not null, breakdowns jsonb not null, last_reported_in text,
     primary key (state_id, scheme_code, fortnight_id, indicator_code, unit_id),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  `create table sealed_milestone (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     milestone_code text not null, actual_on date not null,
     primary key (state_id, scheme_code, fortnight_id, milestone_code),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  `create table sealed_component (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null, component_code text not null,
     line jsonb not null,                    -- the domain's SealedComponent
     primary key (state_id, scheme_code, fortnight_id, component_code),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  `create table sealed_office (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null, office_code text not null, sheet text not null,
     silent_fortnights integer not null,
     primary key (state_id, scheme_code, fortnight_id, office_code, sheet),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  `create table sealed_scheme (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     line jsonb not null,                    -- the domain's HistoryPoint without its components
     primary key (state_id, scheme_code, fortnight_id),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,

  // ---- documents and mail
  `create table report_file (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     language text not null check (language in ('en','hi')), version integer not null check (version >= 1),
     sha256 text not null, bytes integer not null, path text not null, review_sha256 text not null, template_version text not null,
     issued_at timestamptz not null,
     primary key (state_id, scheme_code, fortnight_id, language, version),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  `create table job_run (
     job text not null,                      -- what is done, for which scheme and fortnight
     due_at timestamptz not null,
     ran_at timestamptz not null,
     outcome text not null default 'DONE',
     primary key (job, due_at)
   )`,
  `create table outbox (
     outbox_id uuid primary key,
     key text not null unique,
     topic text not null,
     payload jsonb not null,
     created_at timestamptz not null,
     next_at timestamptz not null,
     attempts integer not null default 0,
     last_error text,
     done_at timestamptz
   )`,
  `create index outbox_due on outbox (next_at) where done_at is null`,
  `create table mail (
     mail_id uuid primary key,
     state_id smallint, scheme_code text, fortnight_id text collate "C",
     run text not null,                      -- what it was sent for; one row per run and recipient
     recipient text not null,
     message_id text not null unique,        -- hash of run and recipient: a repeat is recognisable
     subject text not null, body text not null, attachments jsonb not null default '[]',
     state text not null check (state in ('WAITING','SENT','FAILED','KEPT_AS_FILE')),
     attempts integer not null default 0, next_try_at timestamptz, last_error text,
     created_at timestamptz not null, sent_at timestamptz,
     unique (run, recipient)
   )`,
  `create index mail_waiting on mail (next_try_at) where state = 'WAITING'`,
  `create table audit_log (
     audit_id bigint generated always as identity primary key,
     at timestamptz not null,
     person_id uuid, office_code text,
     action text not null, subject text not null, detail jsonb not null default '{}'
   )`,
  `create table data_version (
     state_id smallint not null, scheme_code text not null, v bigint not null default 0,
     primary key (state_id, scheme_code)
   )`,

  // ---- guards: facts and frozen things only grow
  `create function refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception '% of % is refused: it is kept as it was recorded', tg_op, tg_table_name using errcode = 'P0F02';
   end $$`,
  ...[
    'plan_version', 'submission', 'submission_step', 'progress_entry', 'component_status', 'milestone_entry', 'fund_txn', 'correction', 'correction_approval',
    'review', 'sealed_cell', 'sealed_milestone', 'sealed_component', 'sealed_office', 'sealed_scheme', 'report_file', 'job_run', 'audit_log',
  ].map((table) => `create trigger ${table}_kept before update or delete or truncate on ${table} for each statement execute function refuse_change()`),

  // a fact for a fortnight: under the shared lock, not frozen, and before its freeze is due (a late freeze must not let late facts in)
  `create function fortnight_writable() returns trigger language plpgsql as $$
   declare f record;
   begin
     for f in select distinct n.state_id, n.scheme_code, n.fortnight_id from fresh n order by 1, 2, 3 loop
       perform pg_advisory_xact_lock_shared(fortnight_lock_key(f.state_id, f.scheme_code, f.fortnight_id));
       perform 1 from fortnight t where t.state_id = f.state_id and t.scheme_code = f.scheme_code and t.fortnight_id = f.fortnight_id
         and t.frozen_at is null and t.state <> 'UPCOMING' and pakhwada_now() < t.freezes_at;
       if not found then
         raise exception 'fortnight % takes nothing more', f.fortnight_id using errcode = 'P0F01', detail = f.fortnight_id;
       end if;
     end loop;
     return null;
   end $$`,
  ...['submission', 'submission_step', 'progress_entry', 'component_status', 'milestone_entry', 'fund_txn', 'correction', 'correction_approval'].map(
    (table) => `create trigger ${table}_writable after insert on ${table} referencing new table as fresh for each statement execute function fortnight_writable()`,
  ),
  // after the cut-off only a returned sheet may come again, and only until its second hour
  `create function submission_in_time() returns trigger language plpgsql as $$
   declare f fortnight;
   begin
     select * into f from fortnight t where t.state_id = new.state_id and t.scheme_code = new.scheme_code and t.fortnight_id = new.fortnight_id;
     if pakhwada_now() <= f.cut_off_at then
       return new;
     end if;
     if pakhwada_now() <= f.resubmit_until and exists (select 1 from submission_step s where s.state_id = new.state_id and s.scheme_code = new.scheme_code and s.fortnight_id = new.fortnight_id
         and s.office_code = new.office_code and s.sheet = new.sheet and s.revision = new.revision - 1 and s.action = 'RETURN') then
       return new;
     end if;
     raise exception 'entry for fortnight % has ended', new.fortnight_id
       using errcode = 'P0F04', detail = to_char(f.cut_off_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
   end $$`,
  `create trigger submission_in_time before insert on submission for each row execute function submission_in_time()`,
  // one lock per sheet: an office that sends a sheet again and an officer who verifies it wait for each other, and the later one finds what the earlier one did
  `create function sheet_lock_key(p_state smallint, p_scheme text, p_fortnight text, p_office text, p_sheet text) returns bigint language sql immutable as $$
     select hashtextextended(p_scheme || '/' || p_fortnight || '/' || p_office || '/' || p_sheet, p_state)
   $$`,
  `create function submission_order() returns trigger language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(sheet_lock_key(new.state_id, new.scheme_code, new.fortnight_id, new.office_code, new.sheet));
     if (select s.action from submission_step s where s.state_id = new.state_id and s.scheme_code = new.scheme_code and s.fortnight_id = new.fortnight_id and s.office_code = new.office_code
         and s.sheet = new.sheet and s.revision = new.revision - 1 order by s.step_no desc limit 1) in ('VERIFY', 'APPROVE') then
       raise exception 'sheet %/% is verified and was not returned', new.office_code, new.sheet using errcode = 'P0F06';
     end if;
     return new;
   end $$`,
  `create trigger submission_order before insert on submission for each row execute function submission_order()`,
  `create function step_of_latest() returns trigger language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(sheet_lock_key(new.state_id, new.scheme_code, new.fortnight_id, new.office_code, new.sheet));
     if exists (select 1 from submission s where s.state_id = new.state_id and s.scheme_code = new.scheme_code and s.fortnight_id = new.fortnight_id and s.office_code = new.office_code
         and s.sheet = new.sheet and s.revision > new.revision) then
       raise exception 'sheet %/% has a later revision', new.office_code, new.sheet using errcode = 'P0F07';
     end if;
     return new;
   end $$`,
  `create trigger step_of_latest before insert on submission_step for each row execute function step_of_latest()`,
];

const DOWN = [
  ...[
    'data_version', 'audit_log', 'mail', 'outbox', 'job_run', 'report_file', 'sealed_scheme', 'sealed_office', 'sealed_component', 'sealed_milestone', 'sealed_cell', 'review',
    'correction_approval', 'correction', 'fund_txn', 'milestone_entry', 'component_status', 'progress_entry', 'submission_step', 'submission', 'draft', 'fortnight',
    'sign_in_try', 'password_link', 'session', 'charge', 'person', 'committee_member', 'office', 'plan_version', 'scheme', 'district', 'state', 
  ].map((table) => `drop table ${table}`),
  'drop function step_of_latest', 'drop function submission_order', 'drop function sheet_lock_key', 'drop function submission_in_time', 'drop function fortnight_writable', 'drop function refuse_change', 'drop function correction_approval_guard', 'drop function fortnight_lock_key', 'drop function fortnight_guard',
  'drop function pakhwada_now', 'drop table demo_clock',
];
