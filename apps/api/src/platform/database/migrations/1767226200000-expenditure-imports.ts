import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of PFMS and IFMS with vouchers: who sent which file, how its columns were read, its vouchers, to what a person (or the register of orders) matched them, and the money line each stands behind.
 * A voucher is evidence, never expenditure by itself. Its name is sanction number and voucher number; the keys hold them in capitals with single spaces, the columns as the file prints them.
 */
export class ExpenditureImports1767226200000 implements MigrationInterface {
  name = 'ExpenditureImports1767226200000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table fund_txn drop constraint fund_txn_import');
    for (const table of ['voucher_taken', 'voucher_match', 'voucher', 'import_fault', 'import_progress', 'expenditure_import', 'import_mapping']) await q.query(`drop table ${table}`);
    await q.query('drop function expenditure_import_guard');
  }
}

const UP = [
  // which header words mean what, kept for the whole State; a new version is added when an officer maps otherwise
  `create table import_mapping (
     state_id smallint not null references state,
     version integer not null check (version >= 1),
     columns jsonb not null,                 -- field -> words of the header
     amount_in text not null check (amount_in in ('RUPEE','LAKH','CRORE')),
     kept_by uuid not null references person, kept_at timestamptz not null,
     primary key (state_id, version)
   )`,
  `create table expenditure_import (
     state_id smallint not null, scheme_code text not null, import_id uuid not null,
     file_name text not null, sha256 text not null, bytes integer not null, path text not null,   -- the file itself lies in the file store
     office_code text not null, sent_by uuid not null references person, sent_at timestamptz not null,
     -- the order to read it; absent until somebody has looked at its columns
     file_sheet text, mapping_version integer, mode text check (mode in ('STRICT','ACCEPT_GOOD')), ordered_by uuid references person, ordered_at timestamptz,
     -- how it ended; absent while it waits or is read
     outcome text check (outcome in ('TAKEN','REFUSED','CANCELLED','UNREADABLE')), problem text, problem_detail text,
     row_count integer, accepted integer, known integer, rejected integer, ended_at timestamptz,
     check ((ordered_at is null) = (mode is null) and (mode is null) = (mapping_version is null)),
     check ((outcome is null) = (ended_at is null)),
     primary key (state_id, scheme_code, import_id),
     foreign key (state_id, scheme_code, office_code) references office,
     foreign key (state_id, mapping_version) references import_mapping
   )`,
  // the same bytes are read once: a second sending finds the first, unless that came to nothing
  `create unique index expenditure_import_file on expenditure_import (state_id, scheme_code, sha256) where outcome is null or outcome = 'TAKEN'`,
  `create index expenditure_import_sent on expenditure_import (state_id, scheme_code, sent_at)`,
  // what was sent stays as it was sent, and an end is an end
  `create function expenditure_import_guard() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' or old.outcome is not null or (new.state_id, new.scheme_code, new.import_id, new.file_name, new.sha256, new.bytes, new.path, new.office_code, new.sent_by, new.sent_at)
        is distinct from (old.state_id, old.scheme_code, old.import_id, old.file_name, old.sha256, old.bytes, old.path, old.office_code, old.sent_by, old.sent_at)
        or (old.ordered_at is not null and new.ordered_at is distinct from old.ordered_at) then
       raise exception '% of expenditure_import is refused: it is kept as it was recorded', tg_op using errcode = 'P0F02';
     end if;
     return new;
   end $$`,
  `create trigger expenditure_import_guard before update or delete on expenditure_import for each row execute function expenditure_import_guard()`,
  // how far the reading has come; written beside the transaction that reads, so that others see it
  `create table import_progress (
     state_id smallint not null, scheme_code text not null, import_id uuid not null,
     rows_read integer not null default 0, rows_about integer,
     started_at timestamptz, is_cancel_asked boolean not null default false,
     primary key (state_id, scheme_code, import_id),
     foreign key (state_id, scheme_code, import_id) references expenditure_import
   )`,
  `create table import_fault (
     state_id smallint not null, scheme_code text not null, import_id uuid not null, fault_no integer not null,
     row_no integer not null, column_name text not null, field text not null, code text not null, values jsonb not null default '{}',
     primary key (state_id, scheme_code, import_id, fault_no),
     foreign key (state_id, scheme_code, import_id) references expenditure_import
   )`,
  `create table voucher (
     state_id smallint not null, scheme_code text not null,
     sanction_key text collate "C" not null, voucher_key text collate "C" not null,
     sanction_no text not null, voucher_no text not null,
     paid_on date not null, amount_paise bigint not null check (amount_paise > 0 and amount_paise < 9000000000000000),
     head text check (head in ('GENERAL','SALARY','CAPITAL')), pfms_no text, particulars text,
     import_id uuid not null, row_no integer not null,
     primary key (state_id, scheme_code, sanction_key, voucher_key),
     foreign key (state_id, scheme_code, import_id) references expenditure_import
   )`,
  `create index voucher_import on voucher (state_id, scheme_code, import_id, row_no)`,
  // the latest word counts: of one voucher, or (voucher_key null) of all vouchers of a sanction number in one import; component_code null takes a match back
  `create table voucher_match (
     state_id smallint not null, scheme_code text not null, import_id uuid not null,
     sanction_key text collate "C" not null, match_no integer not null check (match_no >= 1),
     voucher_key text collate "C",
     component_code text, partner_office text, head text check (head in ('GENERAL','SALARY','CAPITAL')),
     matched_by uuid references person,      -- null: the sanction number belongs to this component alone
     matched_at timestamptz not null,
     primary key (state_id, scheme_code, import_id, sanction_key, match_no),
     foreign key (state_id, scheme_code, import_id) references expenditure_import,
     foreign key (state_id, scheme_code, sanction_key, voucher_key) references voucher,
     foreign key (state_id, scheme_code, partner_office) references office
   )`,
  // the money line a voucher stands behind, by sheet revision; which of them hold is told by the sheet: the latest revision, and once its fortnight is frozen only an approved one
  `create table voucher_taken (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null, office_code text not null, revision integer not null, line integer not null,
     sanction_key text collate "C" not null, voucher_key text collate "C" not null,
     primary key (state_id, scheme_code, sanction_key, voucher_key, fortnight_id, office_code, revision),
     foreign key (state_id, scheme_code, sanction_key, voucher_key) references voucher,
     foreign key (state_id, scheme_code, fortnight_id, office_code, revision, line) references fund_txn
   )`,
  `create index voucher_taken_line on voucher_taken (state_id, scheme_code, fortnight_id, office_code, revision, line)`,
  `alter table fund_txn add constraint fund_txn_import foreign key (state_id, scheme_code, import_id) references expenditure_import`,
  ...['import_mapping', 'import_fault', 'voucher', 'voucher_match', 'voucher_taken'].map((table) => `create trigger ${table}_kept before update or delete or truncate on ${table} for each statement execute function refuse_change()`),
  `create trigger voucher_taken_writable after insert on voucher_taken referencing new table as fresh for each statement execute function fortnight_writable()`,
];
