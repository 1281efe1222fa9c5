import { aDatabase, type TestDatabase } from '../api/support/database.ts';
import { walkPlan, walkQuery } from './plan-walker.ts';

describe('the walker of query plans', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database?.drop());

  const walk = (sql: string, values: readonly unknown[] = []) => walkQuery((text, given) => database.query(text, given), sql, values);

  it('catches a planted reading of all entries, also inside a sub-query', async () => {
    const planted = `select s.office_code, (select sum(e.value) from progress_entry e where e.office_code || '' = s.office_code) from (values ('DIC-1')) s(office_code)`;
    expect((await walk(planted)).scannedWhole).toEqual(['progress_entry']);
  });

  it('is content with a reading by key', async () => {
    const byKey = `select value from progress_entry where state_id = $1 and scheme_code = $2 and fortnight_id = $3 and indicator_code = 'C1-01'`;
    const walked = await walk(byKey, [1, 'one', '2025-26-FN20']);
    expect(walked.scannedWhole).toEqual([]);
    expect(walked.serverMilliseconds).toBeGreaterThan(0);
  });

  it('finds parallel scans below other nodes and counts the blocks of the whole', () => {
    const scan = { 'Node Type': 'Parallel Seq Scan', 'Relation Name': 'progress_entry' };
    expect(walkPlan({ 'Node Type': 'Aggregate', 'Shared Hit Blocks': 7, 'Shared Read Blocks': 3, Plans: [{ 'Node Type': 'Gather', Plans: [scan] }] })).toEqual({ scannedWhole: ['progress_entry'], buffers: 10 });
  });
});
