import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files brought into registers and into the register of units: who sent which file, how far its reading has come, how it ended, what was wrong with it, and the rejected rows until somebody has mended them.
 * The file itself lies in the file store only until it is read: it may hold names and numbers that the register keeps sealed. So do the rejected rows, which are sealed likewise and erased when their time is up.
 */
export class RegisterImports1767485100000 implements MigrationInterface {
  name = 'RegisterImports1767485100000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const table of ['register_import_rejected', 'register_import_fault', 'register_import_progress', 'register_import']) await q.query(`drop table ${table}`);
    await q.query('drop function register_import_guard');
  }
}

const UP = [
  `create table register_import (
     state_id smallint not null, scheme_code text not null, import_id uuid not null,
     register text collate "C" not null,                                             -- a register's code, or 'unit'
     file_name text not null, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), bytes integer not null check (bytes > 0), path text not null,
     mode text not null check (mode in ('STRICT','ACCEPT_GOOD')),
     office_code text not null, role text not null, district_lgd integer,            -- the charge it was sent in: its rows are judged by that
     sent_by uuid not null references person, sent_at timestamptz not null,
     -- how it ended; absent while it waits or is read
     outcome text check (outcome in ('TAKEN','REFUSED','CANCELLED','UNREADABLE')), problem text, problem_detail text,
     row_count integer, added integer, known integer, rejected integer, fault_count integer, headers jsonb,   -- headers: what stood over the columns of each sheet
     ended_at timestamptz,
     check ((outcome is null) = (ended_at is null)),
     primary key (state_id, scheme_code, import_id),
     foreign key (state_id, scheme_code, office_code) references office
   )`,
  // the same bytes are read once into a register: a second sending finds the first, unless that came to nothing
  `create unique index register_import_file on register_import (state_id, scheme_code, register, sha256) where outcome is null or outcome = 'TAKEN'`,
  `create index register_import_sent on register_import (state_id, scheme_code, sent_at)`,
  // what was sent stays as it was sent, and an end is an end
  `create function register_import_guard() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'UPDATE' then
       raise exception '% of register_import is refused: it is kept as it was recorded', tg_op using errcode = 'P0F02';
     end if;
     if old.outcome is not null or (new.state_id, new.scheme_code, new.import_id, new.register, new.file_name, new.sha256, new.bytes, new.path, new.mode, new.office_code, new.role, new.district_lgd, new.sent_by, new.sent_at)
        is distinct from (old.state_id, old.scheme_code, old.import_id, old.register, old.file_name, old.sha256, old.bytes, old.path, old.mode, old.office_code, old.role, old.district_lgd, old.sent_by, old.sent_at) then
       raise exception '% of register_import is refused: it is kept as it was recorded', tg_op using errcode = 'P0F02';
     end if;
     return new;
   end $$`,
  `create trigger register_import_guard before update or delete on register_import for each row execute function register_import_guard()`,
  `create trigger register_import_kept before truncate on register_import for each statement execute function register_import_guard()`,
  // how far the reading has come; written beside the transaction that reads, so that others see it
  `create table register_import_progress (
     state_id smallint not null, scheme_code text not null, import_id uuid not null,
     rows_read integer not null default 0, rows_about integer,
     started_at timestamptz, is_cancel_asked boolean not null default false,
     primary key (state_id, scheme_code, import_id),
     foreign key (state_id, scheme_code, import_id) references register_import
   )`,
  // what a sealed field held is never among the values
  `create table register_import_fault (
     state_id smallint not null, scheme_code text not null, import_id uuid not null, fault_no integer not null,
     sheet text not null, row_no integer not null, column_name text not null, field text not null, code text not null, values jsonb not null default '{}',
     primary key (state_id, scheme_code, import_id, fault_no),
     foreign key (state_id, scheme_code, import_id) references register_import
   )`,
  `create trigger register_import_fault_kept before update or delete or truncate on register_import_fault for each statement execute function refuse_change()`,
  // the cells of a row as they came, sealed where the register has sealed fields; gone when its time is up
  `create table register_import_rejected (
     state_id smallint not null, scheme_code text not null, import_id uuid not null, first_fault integer not null,
     sheet text not null, row_no integer not null, faults integer not null check (faults > 0), cells bytea not null, is_sealed boolean not null,
     primary key (state_id, scheme_code, import_id, first_fault),
     foreign key (state_id, scheme_code, import_id) references register_import
   )`,
];
