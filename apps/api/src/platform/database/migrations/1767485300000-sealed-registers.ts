import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A freeze seals how much of each figure has evidence or a register behind it, and how many units were reached: a review opens with some hundred rows in place of every entry since inception,
 * and different units among lakhs of records are counted once a fortnight. What was proved or checked since the last freeze is found by its hour.
 */
export class SealedRegisters1767485300000 implements MigrationInterface {
  name = 'SealedRegisters1767485300000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of UP) await q.query(sql);
  }
  async down(q: QueryRunner): Promise<void> {
    for (const index of ['evidence_added', 'evidence_withdrawal_at', 'independent_check_recorded', 'register_happening_unit']) await q.query(`drop index ${index}`);
    for (const table of ['sealed_reach', 'sealed_backing']) await q.query(`drop table ${table}`);
  }
}

const UP = [
  `create table sealed_backing (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     indicator_code text not null,
     unit_id integer not null check (unit_id >= -1),   -- of a stock; -1 = all cells of a counter or ratio together
     approved bigint not null,                         -- of the cumulative figure: evidence or a register behind it
     checked bigint not null,                          -- and checked by a third party
     primary key (state_id, scheme_code, fortnight_id, indicator_code, unit_id),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  `create table sealed_reach (
     state_id smallint not null, scheme_code text not null, fortnight_id text collate "C" not null,
     reached jsonb not null,                           -- day, and different units by the components they stand in
     primary key (state_id, scheme_code, fortnight_id),
     foreign key (state_id, scheme_code, fortnight_id) references review
   )`,
  ...['sealed_backing', 'sealed_reach'].map((table) => `create trigger ${table}_kept before update or delete or truncate on ${table} for each statement execute function refuse_change()`),
  `create index evidence_added on evidence (state_id, scheme_code, added_at)`,
  `create index evidence_withdrawal_at on evidence_withdrawal (state_id, scheme_code, withdrawn_at)`,
  `create index independent_check_recorded on independent_check (state_id, scheme_code, recorded_at)`,
  `create index register_happening_unit on register_happening (state_id, scheme_code, measure, happened_on, udyam) where udyam is not null`,
];
