import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { RunDueJobsService } from '../../apps/api/src/reviews/run-due-jobs.service.ts';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';
import { waitingFor } from './support/waiting-for.ts';

const FN = '2025-26-FN01';

describe('two processes on the same due jobs', () => {
  let one: TestScheme;
  let other: TestScheme;
  beforeAll(async () => {
    one = await aScheme();
    other = await aScheme({ database: one.server.database });
  });
  afterAll(async () => {
    await other?.server.close();
    await one?.server.close();
  });

  const count = async (sql: string): Promise<number> => (await one.server.database.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]!.n;
  const both = async (instant: string): Promise<string[][]> => {
    await one.moveTo(instant);
    await other.moveTo(instant);
    const done = await Promise.all([one.server.get(RunDueJobsService).tick(), other.server.get(RunDueJobsService).tick()]);
    return done.map((jobs) => jobs.map(({ job, fortnightId }) => `${job} ${fortnightId}`));
  };

  it('do the work twice when each looks first and marks afterwards (the naive form)', async () => {
    const { database } = one.server;
    await database.query(`create table naive_run (job text)`);
    await database.query(`create table naive_effect (job text)`);
    const hasRun = async (): Promise<boolean> => (await database.query(`select 1 from naive_run where job = 'freeze'`)).length > 0;
    const seen = await Promise.all([hasRun(), hasRun()]);
    for (const isDone of seen) {
      if (isDone) continue;
      await database.query(`insert into naive_effect values ('freeze')`);
      await database.query(`insert into naive_run values ('freeze')`);
    }
    expect(await count('naive_effect')).toBe(2);
  });

  it('do each job once between them', async () => {
    const [mine, theirs] = await both('2025-04-16T06:00:00.000Z');
    expect([...mine!, ...theirs!].filter((job) => !job.startsWith('remind')).sort()).toEqual([`cut-off ${FN}`, 'open 2025-26-FN02']);
    expect(await count(`audit_log where action in ('fortnight.cut-off', 'fortnight.open') and subject <> 'ts-scheme/${FN}'`)).toBe(1);
    expect(await count(`job_run where job = 'cut-off:ts-scheme:${FN}'`)).toBe(1);
  });

  it('freeze once though the first is killed half-way', async () => {
    const { database } = one.server;
    const holder = new pg.Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('begin; lock table outbox in access exclusive mode'); // the review is written, its report is not yet ordered
    await one.moveTo('2025-04-18T12:30:00.000Z');
    await other.moveTo('2025-04-18T12:30:00.000Z');
    const first = one.server.get(RunDueJobsService).tick().then(() => 'done', () => 'killed');
    const [victim] = await waitingFor(database, 'insert into outbox');
    const second = other.server.get(RunDueJobsService).tick();
    await wait(100);
    await holder.query(`select pg_terminate_backend($1)`, [victim]);
    expect(await first).toBe('killed');
    await holder.query('rollback');
    await holder.end();
    expect((await second).map(({ job, fortnightId }) => `${job} ${fortnightId}`)).toContain(`freeze ${FN}`);
    expect(await count('review')).toBe(1);
    expect(await count(`job_run where job like 'freeze:%'`)).toBe(1);
    expect(await count(`outbox where topic = 'report.issue'`)).toBe(1);
    expect(await count(`audit_log where action = 'fortnight.freeze'`)).toBe(1);
    expect(await one.server.get(RunDueJobsService).tick()).toEqual([]);
  });
});
