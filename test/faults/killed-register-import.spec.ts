import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RegisterImport, SentRegisterFile } from '@pakhwada/contracts/registers';
import pg from 'pg';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { FileStore } from '../../apps/api/src/platform/storage/file-store.ts';
import { type RunningPg, startPg } from '../../tools/pg.mjs';
import { aDatabase } from '../api/support/database.ts';
import { registerFiles, sendInto } from '../api/support/register-files.ts';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';
import { waitingFor } from './support/waiting-for.ts';

const ROWS = 10_000;
const BAD = 9_000; // in the third bunch that goes to the database
const FILE = ['Udyam number,Name of the enterprise,District,Registered on,Class', ...Array.from({ length: ROWS }, (_, i) => `UDYAM-TS-01-${String(i).padStart(7, '0')},Enterprise ${i},901,10.06.2024,${i === BAD ? 'Huge' : 'Micro'}`)].join('\n');

describe('kill -9 of the database while a file comes into a register', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-killed-'));
  const given = process.env.PAKHWADA_TEST_PG;
  let server: RunningPg;
  let scheme: TestScheme;
  beforeAll(async () => {
    server = await startPg({ dir: path.join(folder, 'pg') }); // with its safety on: this is what a person's machine runs
    process.env.PAKHWADA_TEST_PG = server.url;
    scheme = await aScheme({ database: await aDatabase() });
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
  });
  afterAll(async () => {
    await scheme?.server.close();
    await scheme?.server.database.drop();
    if (given === undefined) delete process.env.PAKHWADA_TEST_PG;
    else process.env.PAKHWADA_TEST_PG = given;
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const count = async (from: string): Promise<number> => (await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from ${from}`))[0]!.n;
  const read = async (id: string): Promise<RegisterImport> => (await (await scheme.as('officer901')).get(`${registerFiles(scheme)}/${id}`)).json<RegisterImport>();

  it('leaves nothing; the file is recognised when it is sent again, is read from its beginning, and comes in once', async () => {
    const { import: sent } = (await sendInto(scheme, 'unit', FILE, { mode: 'ACCEPT_GOOD' })).json<SentRegisterFile>();
    const holder = new pg.Client({ connectionString: scheme.server.database.url });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query('begin; lock table register_import_fault in access exclusive mode'); // all good rows are written by then, the bad one is not told and the import has not ended
    const reading = scheme.server.get(OutboxService).drain().then(() => 'done', () => 'killed');
    await waitingFor(scheme.server.database, 'insert into register_import_fault');
    expect(await read(sent.id)).toMatchObject({ state: 'READING', rowsRead: 8000, rowsAbout: ROWS + 1, canEnd: true }); // others see how far it has come

    const gone = once(server.child, 'exit');
    process.kill(-server.pid, 'SIGKILL');
    await gone;
    expect(await reading).toBe('killed');
    server = await startPg({ dir: path.join(folder, 'pg'), port: server.port });

    expect([await count('unit'), await count('unit_total where n <> 0'), await count('register_import_fault'), await count('register_import_rejected'), await count('register_import where outcome is not null')]).toEqual([0, 0, 0, 0, 0]);
    expect((await sendInto(scheme, 'unit', FILE)).json<SentRegisterFile>()).toMatchObject({ isKnown: true, import: { id: sent.id, state: 'READING' } });
    await scheme.server.database.query('update outbox set next_at = clock_timestamp() where done_at is null');
    await scheme.server.get(OutboxService).drain();
    expect(await read(sent.id)).toMatchObject({ state: 'TAKEN', rows: ROWS, added: ROWS - 1, rejected: 1, faults: 1 });
    expect([await count('unit'), await count('register_import_fault'), await count('register_import_rejected')]).toEqual([ROWS - 1, 1, 1]);
    const [stored] = await scheme.server.database.query<{ path: string }>('select path from register_import');
    expect(await scheme.server.get(FileStore).read(stored!.path)).toBeNull();
  });

  it('takes back what a strict reading had written when its ninth thousand turns out wrong', async () => {
    const before = await count('unit');
    const file = FILE.replaceAll('UDYAM-TS-01-', 'UDYAM-TS-02-');
    const { import: sent } = (await sendInto(scheme, 'unit', file)).json<SentRegisterFile>();
    await scheme.server.get(OutboxService).drain();
    expect(await read(sent.id)).toMatchObject({ state: 'REFUSED', rows: ROWS, added: 0, rejected: 1, faults: 1 });
    expect([await count('unit'), await count(`unit_total where n <> 0`)]).toEqual([before, await count('unit_total where n > 0')]);
  });

  it('is stopped half-way on request and leaves nothing either', async () => {
    const before = await count('unit');
    const { import: sent } = (await sendInto(scheme, 'unit', FILE.replaceAll('UDYAM-TS-01-', 'UDYAM-TS-03-'), { mode: 'ACCEPT_GOOD' })).json<SentRegisterFile>();
    const holder = new pg.Client({ connectionString: scheme.server.database.url });
    await holder.connect();
    await holder.query('begin; lock table register_import_fault in access exclusive mode');
    const reading = scheme.server.get(OutboxService).drain();
    await waitingFor(scheme.server.database, 'insert into register_import_fault');
    expect((await (await scheme.as('officer901')).post(`${registerFiles(scheme)}/${sent.id}/cancellation`)).json()).toMatchObject({ state: 'READING' });
    await holder.query('rollback');
    await holder.end();
    await reading;
    expect(await read(sent.id)).toMatchObject({ state: 'CANCELLED', added: 0, rejected: 0 });
    expect([await count('unit'), await count('register_import_fault')]).toEqual([before, 2]);
  });
});
