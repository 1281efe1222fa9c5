import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a committee decided that somebody shall do by a day, and all that happened to it since. The point holds where it stands, so that lists are read by index; the trail only grows and says
 * after each step where it stood then, so that a frozen fortnight is told as it was known. The first day never changes, and nothing is closed but in a sitting.
 */
export class ActionPoints1767571300000 implements MigrationInterface {
  name = 'ActionPoints1767571300000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const sql of DOWN) await q.query(sql);
  }
}

const WORDS = `('NOT_STARTED','ON_SCHEDULE','BEHIND','IMPLEMENTED')`;
const STATES = `('OPEN','CLAIMED','CLOSED','DROPPED')`;

const UP = [
  `create table action_point (
     state_id smallint not null, scheme_code text not null, action_point_id text collate "C" not null,      -- HPC-15-6
     committee_code text collate "C" not null, sitting_id text collate "C" not null, serial smallint not null check (serial >= 1),
     item_id uuid, component_code text,
     text_en text not null, text_hi text not null, check (text_en <> '' or text_hi <> ''),
     office_code text not null,
     decided_on date not null, original_due_on date not null, due_on date not null,
     check (original_due_on >= decided_on and due_on >= decided_on),                                            -- I12
     asked_due_on date check (asked_due_on > due_on),                                                           -- a later day that waits for its decision
     extensions smallint not null default 0 check (extensions >= 0),
     state text not null check (state in ${STATES}),
     word text check (word in ${WORDS}), note_en text, note_hi text, reason_code text, told_at timestamptz,     -- what the owner told last
     check ((word is null) = (told_at is null)),
     claimed_on date, closed_on date, closed_in text collate "C",
     check (case state when 'CLAIMED' then claimed_on is not null when 'OPEN' then claimed_on is null else true end),
     check ((state = 'CLOSED') = (closed_in is not null) and (state = 'CLOSED') = (closed_on is not null)),
     check (closed_on >= claimed_on),
     reminders smallint not null default 0 check (reminders >= 0),
     version integer not null check (version >= 1),
     primary key (state_id, scheme_code, action_point_id),
     unique (state_id, scheme_code, sitting_id, serial),
     foreign key (state_id, scheme_code, committee_code) references committee,
     foreign key (state_id, scheme_code, sitting_id) references sitting,
     foreign key (state_id, scheme_code, closed_in) references sitting,
     foreign key (state_id, scheme_code, item_id) references agenda_item,
     foreign key (state_id, scheme_code, office_code) references office
   )`,
  `create index action_point_due on action_point (state_id, scheme_code, state, due_on)`,
  `create index action_point_office on action_point (state_id, scheme_code, office_code, state, due_on)`,
  `create index action_point_component on action_point (state_id, scheme_code, component_code, due_on) where component_code is not null`,
  // what is the committee's word stays; an end is an end, but that an amendment of the minutes can bring back what an amendment had left out
  `create function action_point_guard() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'UPDATE' then
       raise exception '% of % is refused: an action point is dropped, never removed', tg_op, tg_table_name using errcode = 'P0F02';
     end if;
     if (new.state_id, new.scheme_code, new.action_point_id, new.committee_code, new.sitting_id, new.serial, new.decided_on, new.original_due_on)
        is distinct from (old.state_id, old.scheme_code, old.action_point_id, old.committee_code, old.sitting_id, old.serial, old.decided_on, old.original_due_on) then
       raise exception 'action point %: its number, its decision and its first day stay', old.action_point_id using errcode = 'P0F02';
     end if;
     if old.state = 'CLOSED' and new is distinct from old then
       raise exception 'action point % is closed', old.action_point_id using errcode = 'P0F81', detail = old.state;
     end if;
     return new;
   end $$`,
  `create trigger action_point_guard before update or delete on action_point for each row execute function action_point_guard()`,
  `create trigger action_point_kept before truncate on action_point for each statement execute function action_point_guard()`,
  // the trail: what happened, by whom, and where the point stood afterwards
  `create table action_step (
     state_id smallint not null, scheme_code text not null, action_point_id text collate "C" not null, step_no integer not null check (step_no >= 1),
     act text not null check (act in ('DECIDED','UPDATE','ASK_EXTENSION','GRANT_EXTENSION','REFUSE_EXTENSION','CLOSE','REOPEN','DROP','AMENDED','REMINDED')),
     person_id uuid references person, acting_office text, at timestamptz not null,
     check (((person_id is null) = (act = 'REMINDED')) and ((acting_office is null) = (act = 'REMINDED'))),
     word text check (word in ${WORDS}), update_id uuid,                                                        -- evidence hangs on an update
     check ((act = 'UPDATE') = (update_id is not null) and (act = 'UPDATE') = (word is not null)),
     note_en text not null default '', note_hi text not null default '',                                        -- of DECIDED and AMENDED: the text of the point
     reason_code text, reason text check (reason <> ''),
     check (act not in ('ASK_EXTENSION','REFUSE_EXTENSION','REOPEN','DROP','AMENDED') or reason is not null),
     from_on date, to_on date,
     check (act not in ('ASK_EXTENSION','GRANT_EXTENSION','REFUSE_EXTENSION') or (from_on is not null and to_on > from_on)),
     sitting_id text collate "C", check ((act = 'CLOSE') = (sitting_id is not null)),
     minutes_version integer, check ((act in ('DECIDED','AMENDED')) = (minutes_version is not null)),
     reminder text check (reminder in ('BEFORE_7','BEFORE_1','AFTER_1','AFTER_7','AFTER_15')), check ((act = 'REMINDED') = (reminder is not null)),
     -- afterwards
     owner_office text not null, component_code text, state text not null check (state in ${STATES}), due_on date not null, asked_due_on date, extensions smallint not null, claimed_on date, closed_on date,
     primary key (state_id, scheme_code, action_point_id, step_no),
     unique (state_id, scheme_code, update_id),
     foreign key (state_id, scheme_code, action_point_id) references action_point,
     foreign key (state_id, scheme_code, sitting_id) references sitting,
     foreign key (state_id, scheme_code, acting_office) references office,
     foreign key (state_id, scheme_code, owner_office) references office
   )`,
  `create index action_step_at on action_step (state_id, scheme_code, at)`,
  // a reminder goes out once for each day that was set; a later day starts afresh
  `create unique index action_step_reminder on action_step (state_id, scheme_code, action_point_id, due_on, reminder) where act = 'REMINDED'`,
  `create trigger action_step_kept before update or delete or truncate on action_step for each statement execute function refuse_change()`,

  // evidence behind an update
  `alter table evidence_link add action_update_id uuid`,
  `alter table evidence_link drop constraint evidence_link_subject_check, drop constraint evidence_link_check`,
  `alter table evidence_link
     add constraint evidence_link_subject_check check (subject in ('ENTRY','RECORD','ACTION_UPDATE')),
     add constraint evidence_link_check check (case subject
       when 'ENTRY' then fortnight_id is not null and indicator_code is not null and unit_id is not null and record_id is null and action_update_id is null
       when 'RECORD' then record_id is not null and fortnight_id is null and indicator_code is null and unit_id is null and action_update_id is null
       else action_update_id is not null and record_id is null and fortnight_id is null and indicator_code is null and unit_id is null end),
     add constraint evidence_link_action_update foreign key (state_id, scheme_code, action_update_id) references action_step (state_id, scheme_code, update_id)`,
  `create index evidence_link_action on evidence_link (state_id, scheme_code, action_update_id) where subject = 'ACTION_UPDATE'`,
];

// evidence of updates cannot outlive the trail it stands behind
const DOWN = [
  `alter table evidence_link disable trigger evidence_link_kept`,
  `delete from evidence_link where subject = 'ACTION_UPDATE'`,
  `alter table evidence_link enable trigger evidence_link_kept`,
  `drop index evidence_link_action`,
  `alter table evidence_link drop constraint evidence_link_action_update, drop constraint evidence_link_subject_check, drop constraint evidence_link_check, drop column action_update_id`,
  `alter table evidence_link
     add constraint evidence_link_subject_check check (subject in ('ENTRY','RECORD')),
     add constraint evidence_link_check check (case subject when 'ENTRY' then fortnight_id is not null and indicator_code is not null and unit_id is not null and record_id is null
       else record_id is not null and fortnight_id is null and indicator_code is null and unit_id is null end)`,
  'drop table action_step', 'drop table action_point', 'drop function action_point_guard',
];
