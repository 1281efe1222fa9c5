import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a voucher counts already is asked at every sheet: its number, however it was spaced, is kept beside it and found by an index, not by reading ten years of lines. */
export class MoneyReferences1767226400000 implements MigrationInterface {
  name = 'MoneyReferences1767226400000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table fund_txn add column reference_key text generated always as (upper(regexp_replace(trim(reference), '\\s+', ' ', 'g'))) stored`);
    await q.query(`create index fund_txn_reference on fund_txn (state_id, scheme_code, reference_key)`);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(`alter table fund_txn drop column reference_key`);
  }
}
