import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Utilisation certificates (GFR 12-A, 12-C) as they were signed: one of each grantee, year and component (none: the whole scheme), a revision for each submission, and its steps.
 * The equations of the form hold in the table itself; a signed revision never changes, and only a returned one has a next.
 */
export class UtilisationCertificates1767226100000 implements MigrationInterface {
  name = 'UtilisationCertificates1767226100000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const sql of DOWN) await q.query(sql);
  }
}

const amount = (column: string): string => `${column} bigint not null check (${column} >= 0 and ${column} < 9000000000000000)`;

const UP = [
  `create table utilisation_certificate (
     state_id smallint not null, scheme_code text not null, certificate_no text collate "C" not null,
     revision integer not null check (revision >= 1),
     form text not null check (form in ('GFR_12A','GFR_12C')),
     financial_year text not null check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
     component_code text,                    -- null: the whole scheme
     grantee_office text not null,
     ${amount('opening_paise')},             -- (1)
     ${amount('interest_paise')},            -- (2)
     ${amount('remitted_paise')},            -- (3)
     ${amount('received_paise')},            -- (4)
     ${amount('available_paise')},           -- (5)
     ${amount('spent_paise')},               -- (6)
     ${amount('closing_paise')},             -- (7)
     ${amount('general_paise')}, ${amount('salary_paise')}, ${amount('capital_paise')},
     sanction_nos text[] not null check (cardinality(sanction_nos) between 1 and 100),
     signatory text not null check (signatory <> ''), counter_signatory text, signed_on date not null,
     check (available_paise = opening_paise + interest_paise - remitted_paise + received_paise),
     check (closing_paise = available_paise - spent_paise),
     check (spent_paise = general_paise + salary_paise + capital_paise),
     check (form <> 'GFR_12C' or coalesce(counter_signatory, '') <> ''),
     primary key (state_id, scheme_code, certificate_no, revision),
     foreign key (state_id, scheme_code, grantee_office) references office
   )`,
  `create unique index utilisation_certificate_grant on utilisation_certificate (state_id, scheme_code, financial_year, grantee_office, coalesce(component_code, ''), revision)`,
  `create table certificate_step (
     state_id smallint not null, scheme_code text not null, certificate_no text collate "C" not null, revision integer not null,
     step_no smallint not null check (step_no between 1 and 2),   -- 1 = SUBMIT, 2 = the decision; the state of a certificate is its last step
     action text not null check (action in ('SUBMIT','RETURN','ACCEPT')),
     person_id uuid not null references person,
     acting_office text not null,
     at timestamptz not null,
     reason text,                            -- why it was returned; the word that came with an acceptance
     check ((action = 'SUBMIT') = (step_no = 1)),
     check (action <> 'RETURN' or coalesce(reason, '') <> ''),
     primary key (state_id, scheme_code, certificate_no, revision, step_no),
     foreign key (state_id, scheme_code, certificate_no, revision) references utilisation_certificate,
     foreign key (state_id, scheme_code, acting_office) references office
   )`,
  // a certificate opens with the one of the year before, and shares its releases with others: all certificates of a scheme wait for each other
  `create function certificate_lock_key(p_state smallint, p_scheme text) returns bigint language sql immutable as $$
     select hashtextextended('utilisation-certificates/' || p_scheme, p_state)
   $$`,
  // revisions one by one, of the same grant, the next only after a return
  `create function certificate_order() returns trigger language plpgsql as $$
   declare before utilisation_certificate; stands text;
   begin
     perform pg_advisory_xact_lock(certificate_lock_key(new.state_id, new.scheme_code));
     select * into before from utilisation_certificate c where c.state_id = new.state_id and c.scheme_code = new.scheme_code and c.certificate_no = new.certificate_no order by c.revision desc limit 1;
     if new.revision <> coalesce(before.revision, 0) + 1 then
       raise exception 'certificate % has revision %', new.certificate_no, before.revision using errcode = 'P0F32', detail = coalesce(before.revision, 0);
     end if;
     if before.revision is not null then
       select s.action into stands from certificate_step s where s.state_id = new.state_id and s.scheme_code = new.scheme_code and s.certificate_no = new.certificate_no and s.revision = before.revision order by s.step_no desc limit 1;
       if stands is distinct from 'RETURN' or (before.form, before.financial_year, before.component_code, before.grantee_office) is distinct from (new.form, new.financial_year, new.component_code, new.grantee_office) then
         raise exception 'certificate % was not returned', new.certificate_no using errcode = 'P0F31', detail = case stands when 'ACCEPT' then 'ACCEPTED' when 'RETURN' then 'RETURNED' else 'SUBMITTED' end;
       end if;
     end if;
     return new;
   end $$`,
  `create trigger certificate_order before insert on utilisation_certificate for each row execute function certificate_order()`,
  // of the latest revision only; who submitted any revision decides about none (I11)
  `create function certificate_step_guard() returns trigger language plpgsql as $$
   declare latest integer;
   begin
     perform pg_advisory_xact_lock(certificate_lock_key(new.state_id, new.scheme_code));
     select max(c.revision) into latest from utilisation_certificate c where c.state_id = new.state_id and c.scheme_code = new.scheme_code and c.certificate_no = new.certificate_no;
     if new.revision <> latest then
       raise exception 'certificate % has a later revision', new.certificate_no using errcode = 'P0F32', detail = latest;
     end if;
     if new.action <> 'SUBMIT' and exists (select 1 from certificate_step s where s.state_id = new.state_id and s.scheme_code = new.scheme_code and s.certificate_no = new.certificate_no
         and s.action = 'SUBMIT' and s.person_id = new.person_id) then
       raise exception 'certificate % was prepared by the same person', new.certificate_no using errcode = 'P0F33';
     end if;
     return new;
   end $$`,
  `create trigger certificate_step_guard before insert on certificate_step for each row execute function certificate_step_guard()`,
  ...['utilisation_certificate', 'certificate_step'].map((table) => `create trigger ${table}_kept before update or delete or truncate on ${table} for each statement execute function refuse_change()`),
];

const DOWN = ['drop table certificate_step', 'drop table utilisation_certificate', 'drop function certificate_step_guard', 'drop function certificate_order', 'drop function certificate_lock_key'];
