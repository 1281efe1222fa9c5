import { canonicalText } from '@pakhwada/domain/review';
import { DataSource } from 'typeorm';
import { databaseOptions } from '../../apps/api/src/platform/database/data-source.ts';
import { SealedLines1767398400000 } from '../../apps/api/src/platform/database/migrations/1767398400000-sealed-lines.ts';
import { aDatabase, type TestDatabase } from '../api/support/database.ts';
import { demoTemplate } from '../journeys/support/demo-template.ts';

const TABLES = ['sealed_lines', 'sealed_order'] as const;

describe('the money lines a freeze counted', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase({ copyOf: demoTemplate() });
  });
  afterAll(() => database?.drop());

  const sealed = async () => Promise.all(TABLES.map(async (table) => (await database.query<object>(`select * from ${table}`)).map((row) => canonicalText(row)).sort()));

  it('come to the paisa to what the ledgers grew by, component by component and in all', async () => {
    const [sums] = await database.query<{ lines: number; different: number }>(`
      with counted as (select component_code, type, sum(amount_paise) as paise from sealed_lines group by 1, 2),
      last as (select component_code, type, sum(amount_paise) as paise from sealed_money where fortnight_id = (select max(fortnight_id) from sealed_money) group by 1, 2),
      ledger as (select * from last union all select '', type, sum(paise) from last group by 2)
      select count(*)::int as lines, count(*) filter (where coalesce(c.paise, 0) <> coalesce(l.paise, 0))::int as different from counted c full join ledger l using (component_code, type)`);
    expect(sums?.lines).toBeGreaterThan(20);
    expect(sums?.different).toBe(0);
  });

  it('are the same again when a data folder made before is brought up to date', async () => {
    const before = await sealed();
    expect(before.every((rows) => rows.length > 5)).toBe(true);
    const source = await new DataSource(databaseOptions(database.url, 2)).initialize();
    const runner = source.createQueryRunner();
    await new SealedLines1767398400000().down(runner);
    await new SealedLines1767398400000().up(runner);
    await runner.release();
    await source.destroy();
    expect(await sealed()).toEqual(before);
  });
});
