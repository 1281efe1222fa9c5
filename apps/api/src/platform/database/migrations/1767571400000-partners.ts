import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Invitations to implementing partners, their evaluation and where each partner stands. Interests that were declared and steps that were taken only grow; nobody scores a candidate they are bound to, and the scores of one
 * that was decided on stay. The trail holds what a standing became, so that a frozen fortnight is told as it was known.
 */
export class Partners1767571400000 implements MigrationInterface {
  name = 'Partners1767571400000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const sql of DOWN) await q.query(sql);
  }
}

const STATES = `('INVITED','SHORTLISTED','NOT_CHOSEN','ENGAGED')`; // EVALUATED follows from the scores
const STANDINGS = `('ENGAGED','ON_WATCH','EXITED','CLOSED')`;

const UP = [
  `create table partner_call (
     state_id smallint not null, scheme_code text not null,
     call_id text collate "C" not null check (call_id ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
     component_code text not null,
     title_en text not null check (title_en <> ''), title_hi text not null check (title_hi <> ''), title_local text,
     invited_on date not null, closes_on date not null, check (closes_on >= invited_on),
     pass_basis_points integer not null check (pass_basis_points between 0 and 10000),
     version integer not null default 1 check (version >= 1),
     made_at timestamptz not null,
     primary key (state_id, scheme_code, call_id),
     foreign key (state_id, scheme_code) references scheme
   )`,
  `create index partner_call_latest on partner_call (state_id, scheme_code, invited_on desc, call_id)`,
  `create table partner_criterion (
     state_id smallint not null, scheme_code text not null, call_id text collate "C" not null,
     criterion_code text collate "C" not null, place smallint not null check (place >= 1),
     "group" text not null check ("group" in ('REPUTE','EXPERTISE','PRESENCE','COST')),
     name_en text not null check (name_en <> ''), name_hi text not null check (name_hi <> ''), name_local text,
     weight_basis_points integer not null check (weight_basis_points between 1 and 10000),
     most integer not null check (most between 1 and 1000),
     primary key (state_id, scheme_code, call_id, criterion_code),
     foreign key (state_id, scheme_code, call_id) references partner_call
   )`,
  `create table partner_evaluator (
     state_id smallint not null, scheme_code text not null, call_id text collate "C" not null,
     person_id uuid not null references person, place smallint not null check (place >= 1),
     designation_en text not null, designation_hi text not null,            -- as it was when they were named
     declared_on date,                       -- null: interests not declared, nothing is scored
     version integer not null default 0 check (version >= 0),
     primary key (state_id, scheme_code, call_id, person_id),
     foreign key (state_id, scheme_code, call_id) references partner_call
   )`,
  `create table partner_candidate (
     state_id smallint not null, scheme_code text not null, call_id text collate "C" not null,
     candidate_id uuid not null, place smallint not null check (place >= 1),
     name_en text not null check (name_en <> ''), name_hi text not null check (name_hi <> ''), name_local text,
     legal_form text not null,
     state text not null default 'INVITED' check (state in ${STATES}),
     office_code text, check ((state = 'ENGAGED') = (office_code is not null)),
     primary key (state_id, scheme_code, call_id, candidate_id),
     foreign key (state_id, scheme_code, call_id) references partner_call,
     foreign key (state_id, scheme_code, office_code) references office
   )`,
  `create unique index partner_candidate_engaged on partner_candidate (state_id, scheme_code, call_id) where state = 'ENGAGED'`,
  `create table partner_conflict (
     state_id smallint not null, scheme_code text not null, call_id text collate "C" not null,
     person_id uuid not null, candidate_id uuid not null,
     note text not null check (note <> ''), declared_at timestamptz not null,
     primary key (state_id, scheme_code, call_id, person_id, candidate_id),
     foreign key (state_id, scheme_code, call_id, person_id) references partner_evaluator,
     foreign key (state_id, scheme_code, call_id, candidate_id) references partner_candidate
   )`,
  `create trigger partner_conflict_kept before update or delete or truncate on partner_conflict for each statement execute function refuse_change()`,
  `create table partner_score (
     state_id smallint not null, scheme_code text not null, call_id text collate "C" not null,
     person_id uuid not null, candidate_id uuid not null, criterion_code text collate "C" not null,
     score integer not null check (score between 0 and 1000), scored_at timestamptz not null,
     primary key (state_id, scheme_code, call_id, candidate_id, criterion_code, person_id),
     foreign key (state_id, scheme_code, call_id, person_id) references partner_evaluator,
     foreign key (state_id, scheme_code, call_id, candidate_id) references partner_candidate,
     foreign key (state_id, scheme_code, call_id, criterion_code) references partner_criterion
   )`,
  // whoever is bound gives no score, nor does anybody once the candidate was decided on
  `create function partner_score_guard() returns trigger language plpgsql as $$
   declare
     one partner_score := case when tg_op = 'DELETE' then old else new end;
     stands text;
   begin
     select state into stands from partner_candidate c where (c.state_id, c.scheme_code, c.call_id, c.candidate_id) = (one.state_id, one.scheme_code, one.call_id, one.candidate_id);
     if stands <> 'INVITED' then
       raise exception 'the scores of candidate % are closed', one.candidate_id using errcode = 'P0F91';
     end if;
     if tg_op = 'INSERT' and exists (select from partner_conflict c where (c.state_id, c.scheme_code, c.call_id, c.person_id, c.candidate_id) = (one.state_id, one.scheme_code, one.call_id, one.person_id, one.candidate_id)) then
       raise exception 'a candidate is scored by somebody bound to it' using errcode = 'P0F92';
     end if;
     if tg_op = 'INSERT' and not exists (select from partner_evaluator e where (e.state_id, e.scheme_code, e.call_id, e.person_id) = (one.state_id, one.scheme_code, one.call_id, one.person_id) and e.declared_on is not null) then
       raise exception 'interests are declared before anything is scored' using errcode = 'P0F92';
     end if;
     return one;
   end $$`,
  `create trigger partner_score_guard before insert or update or delete on partner_score for each row execute function partner_score_guard()`,
  // what was decided about a candidate stays
  `create function partner_candidate_guard() returns trigger language plpgsql as $$
   begin
     if old.state in ('ENGAGED','NOT_CHOSEN') and (tg_op = 'DELETE' or (new.state, new.office_code) is distinct from (old.state, old.office_code)) then
       raise exception 'candidate % is %', old.candidate_id, old.state using errcode = 'P0F02';
     end if;
     return case when tg_op = 'DELETE' then old else new end;
   end $$`,
  `create trigger partner_candidate_guard before update or delete on partner_candidate for each row execute function partner_candidate_guard()`,
  `create table partner_standing (
     state_id smallint not null, scheme_code text not null, office_code text not null,
     state text not null check (state in ${STANDINGS}), since_on date not null,
     call_id text collate "C",               -- that engaged it; null: engaged by the plan before any call
     version integer not null check (version >= 1), changed_at timestamptz not null,
     primary key (state_id, scheme_code, office_code),
     foreign key (state_id, scheme_code, office_code) references office,
     foreign key (state_id, scheme_code, call_id) references partner_call
   )`,
  // the trail of calls and of standings
  `create table partner_step (
     state_id smallint not null, scheme_code text not null, step_no bigint generated always as identity,
     call_id text collate "C", candidate_id uuid, office_code text,
     act text not null check (act in ('INVITED','REVISED','DECLARED','SCORED','SHORTLISTED','NOT_CHOSEN','ENGAGED','ON_WATCH','EXITED','CLOSED')),
     check (call_id is not null or office_code is not null),
     check (candidate_id is null or call_id is not null),
     -- a step of a standing names the office and the day it holds from
     since_on date, check ((office_code is null) = (since_on is null)), check (act not in ${STANDINGS} or office_code is not null),
     reason text check (reason <> ''),
     check (act not in ('NOT_CHOSEN','ON_WATCH','EXITED','CLOSED') or reason is not null),
     person_id uuid not null references person, acting_office text not null, at timestamptz not null,
     primary key (state_id, scheme_code, step_no),
     foreign key (state_id, scheme_code, call_id) references partner_call,
     foreign key (state_id, scheme_code, call_id, candidate_id) references partner_candidate,
     foreign key (state_id, scheme_code, office_code) references office,
     foreign key (state_id, scheme_code, acting_office) references office
   )`,
  `create index partner_step_call on partner_step (state_id, scheme_code, call_id, step_no) where call_id is not null`,
  `create index partner_step_office on partner_step (state_id, scheme_code, office_code, step_no) where office_code is not null`,
  `create trigger partner_step_kept before update or delete or truncate on partner_step for each statement execute function refuse_change()`,
];

const DOWN = [
  'drop table partner_step', 'drop table partner_standing', 'drop table partner_score', 'drop table partner_conflict', 'drop table partner_candidate', 'drop table partner_evaluator', 'drop table partner_criterion', 'drop table partner_call',
  'drop function partner_score_guard', 'drop function partner_candidate_guard',
];
