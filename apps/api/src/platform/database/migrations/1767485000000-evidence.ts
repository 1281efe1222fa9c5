import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence behind entries and records, and what is known about persons. The files themselves lie in the file store, under the hash of their bytes.
 * Evidence only grows: a withdrawal and an erasure are rows of their own, and what a frozen review counted cannot be withdrawn.
 * Sealed fields are ciphertext; a row of them is replaced while the record lives and emptied once, for good.
 */
export class Evidence1767485000000 implements MigrationInterface {
  name = 'Evidence1767485000000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const sql of DOWN) await q.query(sql);
  }
}

const KEPT = ['evidence', 'evidence_link', 'evidence_withdrawal', 'evidence_erasure', 'personal_reveal'];

const UP = [
  `create table evidence (
     state_id smallint not null, scheme_code text not null, evidence_id uuid not null,
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), type text not null check (type in ('PDF','JPEG','PNG','WEBP','XLSX','CSV')), bytes integer not null check (bytes > 0), path text not null,
     file_name text not null check (file_name <> ''),
     taken_on date not null, place text,
     latitude_micro integer check (latitude_micro between -90000000 and 90000000), longitude_micro integer check (longitude_micro between -180000000 and 180000000),   -- millionths of a degree, as typed, never as the camera wrote them
     has_personal_data boolean not null, note text,
     added_by uuid not null references person, office_code text not null, added_at timestamptz not null,
     check ((latitude_micro is null) = (longitude_micro is null)),
     primary key (state_id, scheme_code, evidence_id),
     foreign key (state_id, scheme_code, office_code) references office
   )`,
  `create index evidence_bytes on evidence (state_id, scheme_code, sha256)`,
  `create index evidence_personal on evidence (state_id, scheme_code, taken_on) where has_personal_data`,
  // what it stands behind: an entry of a fortnight, or a record of a register
  `create table evidence_link (
     state_id smallint not null, scheme_code text not null, evidence_id uuid not null,
     subject text not null check (subject in ('ENTRY','RECORD')),
     fortnight_id text collate "C", indicator_code text, unit_id integer,
     record_id uuid,
     check (case subject when 'ENTRY' then fortnight_id is not null and indicator_code is not null and unit_id is not null and record_id is null
                         else record_id is not null and fortnight_id is null and indicator_code is null and unit_id is null end),
     primary key (state_id, scheme_code, evidence_id),
     foreign key (state_id, scheme_code, evidence_id) references evidence,
     foreign key (state_id, scheme_code, fortnight_id) references fortnight,
     foreign key (state_id, scheme_code, record_id) references register_record
   )`,
  `create index evidence_link_entry on evidence_link (state_id, scheme_code, fortnight_id, indicator_code, unit_id) where subject = 'ENTRY'`,
  `create index evidence_link_record on evidence_link (state_id, scheme_code, record_id) where subject = 'RECORD'`,
  `create table evidence_withdrawal (
     state_id smallint not null, scheme_code text not null, evidence_id uuid not null,
     reason text not null check (reason <> ''), withdrawn_by uuid not null references person, office_code text not null, withdrawn_at timestamptz not null,
     primary key (state_id, scheme_code, evidence_id),
     foreign key (state_id, scheme_code, evidence_id) references evidence
   )`,
  // under the fortnight's shared lock, as every writer of its facts: a freeze under way counts it, or finds it withdrawn
  `create function evidence_withdrawal_guard() returns trigger language plpgsql as $$
   declare l record;
   begin
     select k.fortnight_id, e.added_at into l from evidence_link k join evidence e using (state_id, scheme_code, evidence_id)
       where k.state_id = new.state_id and k.scheme_code = new.scheme_code and k.evidence_id = new.evidence_id and k.subject = 'ENTRY';
     if not found then
       return new;
     end if;
     perform pg_advisory_xact_lock_shared(fortnight_lock_key(new.state_id, new.scheme_code, l.fortnight_id));
     if exists (select 1 from fortnight f where f.state_id = new.state_id and f.scheme_code = new.scheme_code and f.fortnight_id = l.fortnight_id and f.frozen_at >= l.added_at) then
       raise exception 'the review of % counted this evidence', l.fortnight_id using errcode = 'P0F51', detail = l.fortnight_id;
     end if;
     return new;
   end $$`,
  `create trigger evidence_withdrawal_guard before insert on evidence_withdrawal for each row execute function evidence_withdrawal_guard()`,
  // the bytes of a file that shows a person are gone; that it was there, and what it proved, stays
  `create table evidence_erasure (
     state_id smallint not null, scheme_code text not null, evidence_id uuid not null,
     reason text not null check (reason <> ''), erased_by uuid references person, erased_at timestamptz not null,       -- by nobody: its time was up
     primary key (state_id, scheme_code, evidence_id),
     foreign key (state_id, scheme_code, evidence_id) references evidence
   )`,

  // fields about persons: AES-256-GCM, the number of the key in the second byte; names of the fields alone are readable
  `create table personal_detail (
     state_id smallint not null, scheme_code text not null, record_id uuid not null,
     sealed bytea,
     fields text[] not null,
     last_kept_on date not null,
     erased_at timestamptz, erased_by uuid references person, reason text,                                             -- by nobody: its time was up
     check ((sealed is null) = (erased_at is not null)),
     check ((erased_at is null) = (reason is null)),
     primary key (state_id, scheme_code, record_id),
     foreign key (state_id, scheme_code, record_id) references register_record
   )`,
  `create index personal_detail_due on personal_detail (state_id, scheme_code, last_kept_on) where erased_at is null`,
  `create function personal_detail_guard() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'UPDATE' then
       raise exception '% of % is refused: what is erased is emptied', tg_op, tg_table_name using errcode = 'P0F02';
     end if;
     if old.erased_at is not null then
       raise exception 'the sealed fields of record % are erased', old.record_id using errcode = 'P0F52';
     end if;
     if (new.state_id, new.scheme_code, new.record_id) is distinct from (old.state_id, old.scheme_code, old.record_id) then
       raise exception 'sealed fields stay with their record' using errcode = 'P0F02';
     end if;
     return new;
   end $$`,
  `create trigger personal_detail_guard before update or delete on personal_detail for each row execute function personal_detail_guard()`,
  `create trigger personal_detail_kept before truncate on personal_detail for each statement execute function personal_detail_guard()`,
  // who opened which sealed fields, what for (DPDP Act, purpose limitation); the values are not in it
  `create table personal_reveal (
     state_id smallint not null, scheme_code text not null, reveal_id uuid not null,
     record_id uuid not null,
     fields text[] not null, purpose text not null check (purpose <> ''), note text not null check (note <> ''),
     person_id uuid not null references person, office_code text not null, revealed_at timestamptz not null,
     primary key (state_id, scheme_code, reveal_id),
     foreign key (state_id, scheme_code, record_id) references register_record
   )`,
  `create index personal_reveal_record on personal_reveal (state_id, scheme_code, record_id, revealed_at)`,
  ...KEPT.map((table) => `create trigger ${table}_kept before update or delete or truncate on ${table} for each statement execute function refuse_change()`),
];

const DOWN = [
  ...['personal_reveal', 'personal_detail', 'evidence_erasure', 'evidence_withdrawal', 'evidence_link', 'evidence'].map((table) => `drop table ${table}`),
  'drop function personal_detail_guard', 'drop function evidence_withdrawal_guard',
];
