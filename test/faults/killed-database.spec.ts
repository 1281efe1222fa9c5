import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ChainService } from '../../apps/api/src/reviews/chain.service.ts';
import { RunDueJobsService } from '../../apps/api/src/reviews/run-due-jobs.service.ts';
import { type RunningPg, startPg } from '../../tools/pg.mjs';
import { aDatabase } from '../api/support/database.ts';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';
import { waitingFor } from './support/waiting-for.ts';

const FN = '2025-26-FN01';

describe('kill -9 of the database during a freeze', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-killed-'));
  const given = process.env.PAKHWADA_TEST_PG;
  let server: RunningPg;
  let scheme: TestScheme;
  beforeAll(async () => {
    server = await startPg({ dir: path.join(folder, 'pg') }); // with its safety on: this is what a person's machine runs
    process.env.PAKHWADA_TEST_PG = server.url;
    scheme = await aScheme({ database: await aDatabase() });
  });
  afterAll(async () => {
    await scheme?.server.close();
    await scheme?.server.database.drop();
    if (given === undefined) delete process.env.PAKHWADA_TEST_PG;
    else process.env.PAKHWADA_TEST_PG = given;
    await server?.stop();
    for (const left of [folder, server?.dir, `${server?.dir}.secret`]) rmSync(left ?? folder, { recursive: true, force: true }); // root's data lies elsewhere
  });

  const count = async (table: string): Promise<number> => (await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;

  it('leaves nothing half done, and the freeze comes once afterwards', async () => {
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
    await scheme.allReport(FN, 12);
    await scheme.allApprove(FN);
    await scheme.tickAt('2025-04-16T06:00:00.000Z');
    const holder = new pg.Client({ connectionString: scheme.server.database.url });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query('begin; lock table sealed_cell in access exclusive mode'); // the review, the state and the order for the report are written; the seal is not
    await scheme.moveTo('2025-04-18T12:30:00.000Z');
    const freezing = scheme.server.get(RunDueJobsService).tick().then(() => 'done', () => 'killed');
    await waitingFor(scheme.server.database, 'insert into sealed_cell');

    const gone = once(server.child, 'exit');
    process.kill(-server.pid, 'SIGKILL'); // the postmaster and all its children: the group that startPg made
    await gone;
    expect(await freezing).toBe('killed');
    server = await startPg({ dir: path.join(folder, 'pg'), port: server.port });

    expect([await count('review'), await count('sealed_cell'), await count(`job_run where job like 'freeze:%'`), await count(`outbox where topic = 'report.issue'`), await count('fortnight where frozen_at is not null')]).toEqual([0, 0, 0, 0, 0]);
    expect(await count(`submission_step where action = 'APPROVE'`)).toBe(6); // what was committed before is all there
    expect((await scheme.server.get(RunDueJobsService).tick()).map(({ job, fortnightId }) => `${job} ${fortnightId}`)).toEqual([`freeze ${FN}`]);
    expect(await scheme.server.get(ChainService).check(scheme.key)).toMatchObject({ isIntact: true, count: 1 });
    expect([await count('sealed_cell'), await count(`job_run where job like 'freeze:%'`), await count(`outbox where topic = 'report.issue'`)]).toEqual([4, 1, 1]);
  });
});
