import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the registers counted for an entry when it was handed in, beside what the entry says: equal, it is confirmed. Written with the entry, and never changed, as the entry is.
 * A third party's check of an entry comes when it comes, also long after the freeze: it changes nothing that was frozen.
 */
export class EntryBasis1767485200000 implements MigrationInterface {
  name = 'EntryBasis1767485200000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const table of ['independent_check', 'entry_basis']) await q.query(`drop table ${table}`);
  }
}

const COUNT = (column: string): string => `${column} bigint check (${column} >= 0 and ${column} < 1000000000000000)`;

const UP = [
  `create table entry_basis (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     indicator_code text not null,
     unit_id integer not null check (unit_id >= 0),        -- 0 = STATE, else the district's LGD code
     revision integer not null,
     office_code text not null, sheet text not null default 'progress' check (sheet = 'progress'),
     ${COUNT('derived_value')},              -- of the register; of a ratio its numerator
     ${COUNT('derived_of')},                 -- of a ratio, its denominator
     ${COUNT('value')}, ${COUNT('value_of')}, -- of the entry
     is_confirmed boolean not null,          -- equal, breakdowns as well
     check (derived_value is not null and value is not null and (derived_of is null) = (value_of is null)),
     primary key (state_id, scheme_code, fortnight_id, indicator_code, unit_id, revision),
     foreign key (state_id, scheme_code, fortnight_id, office_code, sheet, revision) references submission
   )`,
  // an office's cells through the fortnights
  `create index entry_basis_cell on entry_basis (state_id, scheme_code, indicator_code, unit_id, fortnight_id)`,
  `create trigger entry_basis_writable after insert on entry_basis referencing new table as fresh for each statement execute function fortnight_writable()`,
  `create table independent_check (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     check_id uuid not null,
     indicator_code text not null, unit_id integer not null check (unit_id >= 0),
     revision integer not null check (revision >= 1),      -- what was checked; a later revision was not
     agency text not null check (agency <> ''), note text not null check (note <> ''),
     checked_on date not null,
     checked_by uuid not null references person, acting_office text not null, recorded_at timestamptz not null,
     primary key (state_id, scheme_code, check_id),
     foreign key (state_id, scheme_code, fortnight_id) references fortnight
   )`,
  `create index independent_check_entry on independent_check (state_id, scheme_code, fortnight_id, indicator_code, unit_id)`,
  ...['entry_basis', 'independent_check'].map((table) => `create trigger ${table}_kept before update or delete or truncate on ${table} for each statement execute function refuse_change()`),
];
