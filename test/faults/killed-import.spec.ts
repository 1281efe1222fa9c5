import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SentFile } from '@pakhwada/contracts/funds';
import pg from 'pg';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { type RunningPg, startPg } from '../../tools/pg.mjs';
import { aDatabase } from '../api/support/database.ts';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';
import { HEADER, importsOf, MAPPING, sendFile } from '../api/support/vouchers.ts';
import { waitingFor } from './support/waiting-for.ts';

const FILE = [HEADER, ...Array.from({ length: 12_000 }, (_, i) => `S/1,V/${i},2025-04-10,${i === 7 ? '0' : '5'}`)].join('\n');

describe('kill -9 of the database while vouchers are read', () => {
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

  const count = async (table: string): Promise<number> => (await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;

  it('leaves nothing; the file is recognised when it is sent again, and comes in once', async () => {
    const accountant = await scheme.as('accountant');
    const { import: sent } = (await sendFile(scheme, FILE)).json<SentFile>();
    expect((await accountant.post(`${importsOf(scheme)}/${sent.id}/reading`, { sheet: '', mapping: MAPPING, mode: 'ACCEPT_GOOD' })).status).toBe(202);
    const holder = new pg.Client({ connectionString: scheme.server.database.url });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query('begin; lock table import_fault in access exclusive mode'); // all vouchers are written by then, their faults and the end of the import are not
    const reading = scheme.server.get(OutboxService).drain().then(() => 'done', () => 'killed');
    await waitingFor(scheme.server.database, 'insert into import_fault');
    expect((await accountant.get(`${importsOf(scheme)}/${sent.id}`)).json()).toMatchObject({ state: 'READING', rowsRead: 12_000, rowsAbout: 12_001 }); // others see how far it has come

    const gone = once(server.child, 'exit');
    process.kill(-server.pid, 'SIGKILL');
    await gone;
    expect(await reading).toBe('killed');
    server = await startPg({ dir: path.join(folder, 'pg'), port: server.port });

    expect([await count('voucher'), await count('voucher_match'), await count('import_fault'), await count('expenditure_import where outcome is not null')]).toEqual([0, 0, 0, 0]);
    expect((await sendFile(scheme, FILE)).json<SentFile>()).toMatchObject({ isKnown: true, import: { id: sent.id, state: 'READING' } });
    await scheme.server.database.query('update outbox set next_at = clock_timestamp() where done_at is null');
    await scheme.server.get(OutboxService).drain();
    expect((await accountant.get(`${importsOf(scheme)}/${sent.id}`)).json()).toMatchObject({ state: 'TAKEN', rows: 12_000, accepted: 11_999, rejected: 1 });
    expect([await count('voucher'), await count('import_fault')]).toEqual([11_999, 1]);
  });

  it('is stopped half-way on request and leaves nothing either', async () => {
    const accountant = await scheme.as('accountant');
    const { import: sent } = (await sendFile(scheme, FILE.replaceAll('S/1,', 'S/2,'))).json<SentFile>();
    await accountant.post(`${importsOf(scheme)}/${sent.id}/reading`, { sheet: '', mapping: MAPPING, mode: 'ACCEPT_GOOD' });
    const asked = await accountant.post(`${importsOf(scheme)}/${sent.id}/cancellation`);
    expect([asked.status, asked.json().state]).toEqual([200, 'WAITING']);
    const before = await count('voucher');
    await scheme.server.get(OutboxService).drain();
    expect((await accountant.get(`${importsOf(scheme)}/${sent.id}`)).json()).toMatchObject({ state: 'CANCELLED', accepted: 0, canEnd: false });
    expect(await count('voucher')).toBe(before);
    expect((await accountant.post(`${importsOf(scheme)}/${sent.id}/cancellation`)).json().code).toBe('IMPORT_ENDED');
  });
});
