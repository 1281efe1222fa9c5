import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Money moved between components: a proposal, its moves, and who proposed, concurred, approved, refused or withdrew it. An approval names the plan version it made.
 * And figures that somebody published, kept as they stood in print beside the computed ones; a wrong quotation is withdrawn by a further row, never changed.
 */
export class ReAppropriationsAndQuotations1767226300000 implements MigrationInterface {
  name = 'ReAppropriationsAndQuotations1767226300000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const sql of DOWN) await q.query(sql);
  }
}

const KEPT = ['re_appropriation', 're_appropriation_move', 're_appropriation_step', 'quotation', 'quotation_withdrawal'];

const UP = [
  // a version that an order of this house made; the others come from a plan file
  `alter table plan_version add is_revision boolean not null default false`,
  `create table re_appropriation (
     state_id smallint not null, scheme_code text not null, re_appropriation_id uuid not null,
     plan_version integer not null,          -- the amounts it sets out from
     order_no text not null check (order_no <> ''), ordered_on date not null, reason text not null check (reason <> ''),
     proposed_at timestamptz not null,
     primary key (state_id, scheme_code, re_appropriation_id),
     foreign key (state_id, scheme_code, plan_version) references plan_version
   )`,
  `create index re_appropriation_proposed on re_appropriation (state_id, scheme_code, proposed_at)`,
  `create table re_appropriation_move (
     state_id smallint not null, scheme_code text not null, re_appropriation_id uuid not null,
     line integer not null check (line >= 1),
     from_code text not null, to_code text not null check (to_code <> from_code),     -- a component, or UNALLOCATED
     amount_paise bigint not null check (amount_paise > 0 and amount_paise < 9000000000000000),
     primary key (state_id, scheme_code, re_appropriation_id, line),
     foreign key (state_id, scheme_code, re_appropriation_id) references re_appropriation
   )`,
  // step 1 proposes; where it stands is what its last step left
  `create table re_appropriation_step (
     state_id smallint not null, scheme_code text not null, re_appropriation_id uuid not null,
     step_no smallint not null check (step_no >= 1),
     action text not null check (action in ('PROPOSE','CONCUR','APPROVE','REFUSE','WITHDRAW')),
     person_id uuid not null references person, acting_office text not null, at timestamptz not null,
     reason text,
     plan_version integer,                   -- the version an approval made
     check ((action = 'PROPOSE') = (step_no = 1)),
     check ((action = 'APPROVE') = (plan_version is not null)),
     check (action <> 'REFUSE' or reason is not null),
     primary key (state_id, scheme_code, re_appropriation_id, step_no),
     foreign key (state_id, scheme_code, re_appropriation_id) references re_appropriation,
     foreign key (state_id, scheme_code, plan_version) references plan_version,
     foreign key (state_id, scheme_code, acting_office) references office
   )`,
  // three persons: who proposes neither concurs nor approves, and who concurs does not approve (I11)
  `create unique index re_appropriation_step_person on re_appropriation_step (state_id, scheme_code, re_appropriation_id, person_id) where action in ('PROPOSE','CONCUR','APPROVE')`,
  // an end is an end, nothing is approved that Finance has not seen, and one proposal waits at a time: proposals of a scheme wait for each other
  `create function re_appropriation_order() returns trigger language plpgsql as $$
   declare last text; waiting text;
   begin
     perform pg_advisory_xact_lock(hashtextextended('re-appropriation/' || new.scheme_code, new.state_id));
     select s.action into last from re_appropriation_step s where s.state_id = new.state_id and s.scheme_code = new.scheme_code and s.re_appropriation_id = new.re_appropriation_id order by s.step_no desc limit 1;
     if new.action = 'PROPOSE' then
       select r.order_no into waiting from re_appropriation r join lateral (
           select s.action from re_appropriation_step s where s.state_id = r.state_id and s.scheme_code = r.scheme_code and s.re_appropriation_id = r.re_appropriation_id order by s.step_no desc limit 1
         ) l on l.action in ('PROPOSE','CONCUR')
         where r.state_id = new.state_id and r.scheme_code = new.scheme_code limit 1;
       if waiting is not null then
         raise exception 're-appropriation % waits for a decision', waiting using errcode = 'P0F21', detail = waiting;
       end if;
     elsif last is null or last not in ('PROPOSE','CONCUR') or (new.action = 'CONCUR' and last <> 'PROPOSE') or (new.action = 'APPROVE' and last <> 'CONCUR') then
       raise exception '% does not follow on %', new.action, last using errcode = 'P0F22', detail = coalesce(last, '');
     end if;
     return new;
   end $$`,
  `create trigger re_appropriation_order before insert on re_appropriation_step for each row execute function re_appropriation_order()`,

  `create table quotation (
     state_id smallint not null, scheme_code text not null, quotation_id uuid not null,
     fortnight_id text collate "C" not null,
     figure text not null check (figure <> ''),         -- its path in the review, as the origin of a figure is asked for
     figure_kind text not null,                         -- how it was read: MONEY in paise, SHARE as a part of 1 ...
     published text not null check (published <> ''),   -- as printed, "64 %"
     value_numerator text not null, value_denominator text not null, step_numerator text not null, step_denominator text not null,   -- exact, of any size
     document text not null check (document <> ''), document_on date not null, page text,
     quoted_by uuid not null references person, quoting_office text not null, quoted_at timestamptz not null,
     primary key (state_id, scheme_code, quotation_id),
     foreign key (state_id, scheme_code, fortnight_id) references fortnight,
     foreign key (state_id, scheme_code, quoting_office) references office
   )`,
  `create index quotation_fortnight on quotation (state_id, scheme_code, fortnight_id)`,
  `create table quotation_withdrawal (
     state_id smallint not null, scheme_code text not null, quotation_id uuid not null,
     reason text not null check (reason <> ''),
     withdrawn_by uuid not null references person, withdrawing_office text not null, withdrawn_at timestamptz not null,
     primary key (state_id, scheme_code, quotation_id),
     foreign key (state_id, scheme_code, quotation_id) references quotation,
     foreign key (state_id, scheme_code, withdrawing_office) references office
   )`,
  ...KEPT.map((table) => `create trigger ${table}_kept before update or delete or truncate on ${table} for each statement execute function refuse_change()`),
];

const DOWN = [...KEPT.toReversed().map((table) => `drop table ${table}`), 'drop function re_appropriation_order', 'alter table plan_version drop column is_revision'];
