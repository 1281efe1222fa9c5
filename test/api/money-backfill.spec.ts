import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { databaseOptions, MIGRATIONS } from '../../apps/api/src/platform/database/data-source.ts';
import { aDatabase, type TestDatabase } from './support/database.ts';
import { anOpenFortnight, aStep, aSubmission, someFacts } from './support/facts.ts';

const YEAR_END = '2024-25-FN24';
const NEXT_YEAR = '2025-26-FN01';

/** A folder of the first release, with three fortnights: two frozen across a year's end, one open. */
describe('a data folder of an earlier release', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await aDatabase({ isEmpty: true });
    source = await new DataSource({ ...databaseOptions(database.url, 2), migrations: MIGRATIONS.slice(0, 1) }).initialize();
    await source.runMigrations();
    const { people } = await someFacts(database); // its open fortnight holds a release of 100 that is not frozen
    await anOpenFortnight(database, YEAR_END, '2025-03-16', '2025-03-31');
    await anOpenFortnight(database, NEXT_YEAR, '2025-04-01', '2025-04-15');
    const lines = async (fortnightId: string, revision: number, rows: readonly string[]) => {
      await aSubmission(database, { sheet: 'money', revision, personId: people[0], fortnightId });
      for (const row of rows) await database.query(`insert into fund_txn values (1, 'one', $1, 'DIC-A', 'money', $2, ${row}, null)`, [fortnightId, revision]);
    };
    const approve = async (fortnightId: string, revision: number) => {
      await aStep(database, { sheet: 'money', revision, stepNo: 2, action: 'VERIFY', personId: people[1], fortnightId });
      await aStep(database, { sheet: 'money', revision, stepNo: 3, action: 'APPROVE', personId: people[2], fortnightId });
    };
    await lines(YEAR_END, 1, [`1, 'C1', 'RELEASE', 999, '2025-03-20', 'R/0'`]); // sent again, with another amount
    await lines(YEAR_END, 2, [`1, 'C1', 'RELEASE', 700, '2025-03-20', 'R/1'`, `2, 'C1', 'EXPENDITURE', 300, '2025-03-21', 'V/1'`, `3, 'C1', 'REFUND', 40, '2025-03-22', 'F/1'`]);
    await approve(YEAR_END, 2);
    await lines(NEXT_YEAR, 1, [`1, 'C1', 'EXPENDITURE', 20, '2025-04-02', 'V/2'`, `2, 'C2', 'RELEASE', 5, '2025-04-03', 'R/2'`, `3, 'C1', 'EXPENDITURE', 2, '2025-04-04', 'V/3'`]);
    await approve(NEXT_YEAR, 1);
    await aSubmission(database, { sheet: 'money', revision: 3, personId: people[0], fortnightId: YEAR_END }).catch(() => undefined); // approved: takes no third
    for (const fortnightId of [YEAR_END, NEXT_YEAR]) {
      await database.query(`update fortnight set state = 'FROZEN', frozen_at = now() where fortnight_id = $1`, [fortnightId]);
      await database.query(`insert into review values (1, 'one', $1, '{}', $2, $3, 1, 1, now())`, [fortnightId, fortnightId, fortnightId === YEAR_END ? null : YEAR_END]);
    }
    await source.destroy();
    source = await new DataSource(databaseOptions(database.url, 2)).initialize();
    await source.runMigrations();
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  it('gets what its frozen fortnights closed with: the approved revision alone, cumulative, by the year of the day', async () => {
    const sums = (fortnightId: string) =>
      database.query<{ text: string }>(`select concat_ws(' ', component_code, type, head, financial_year, amount_paise) as text from sealed_money where fortnight_id = $1 order by 1`, [fortnightId]).then((rows) => rows.map(({ text }) => text));
    expect(await sums(YEAR_END)).toEqual(['C1 EXPENDITURE GENERAL 2024-25 300', 'C1 REFUND GENERAL 2024-25 40', 'C1 RELEASE GENERAL 2024-25 700']);
    expect(await sums(NEXT_YEAR)).toEqual(['C1 EXPENDITURE GENERAL 2024-25 300', 'C1 EXPENDITURE GENERAL 2025-26 22', 'C1 REFUND GENERAL 2024-25 40', 'C1 RELEASE GENERAL 2024-25 700', 'C2 RELEASE GENERAL 2025-26 5']);
    expect(await sums('2025-26-FN20')).toEqual([]);
  });

  it('gets how many lines of each kind count, of the approved revision, for each component and in all', async () => {
    const rows = await database.query<{ text: string }>(`select concat_ws(' ', fortnight_id, revision, component_code, type, lines, amount_paise) as text from sealed_lines where type = 'RELEASE' or fortnight_id = $1 order by 1`, [NEXT_YEAR]);
    expect(rows.map(({ text }) => text)).toEqual([
      ...[`${YEAR_END} 2  RELEASE 1 700`, `${YEAR_END} 2 C1 RELEASE 1 700`],
      ...[`${NEXT_YEAR} 1  EXPENDITURE 2 22`, `${NEXT_YEAR} 1  RELEASE 1 5`, `${NEXT_YEAR} 1 C1 EXPENDITURE 2 22`, `${NEXT_YEAR} 1 C2 RELEASE 1 5`],
    ]);
  });

  it('keeps its lines as plain ones', async () => {
    const lines = await database.query(`select distinct head, partner_office, tranche, relates_to, reverses, is_own_funds from fund_txn`);
    expect(lines).toEqual([{ head: 'GENERAL', partner_office: null, tranche: null, relates_to: null, reverses: null, is_own_funds: false }]);
  });
});
