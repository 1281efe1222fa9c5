import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../apps/api/src/platform/audit/audit.service.ts';
import { Clock } from '../../apps/api/src/platform/clock/clock.ts';
import { DataVersionService } from '../../apps/api/src/platform/data-version/data-version.service.ts';
import { JobsService } from '../../apps/api/src/platform/jobs/jobs.service.ts';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { FileStore } from '../../apps/api/src/platform/storage/file-store.ts';
import { anApp, type TestApp } from './support/app.ts';
import { aDatabase, type TestDatabase } from './support/database.ts';

const SCRIPT = 'export const figures = "1,00,000";\n'.repeat(200);

describe('the platform', () => {
  let database: TestDatabase;
  let webRoot: string;
  let one: TestApp;
  let two: TestApp; // a second process on the same database
  beforeAll(async () => {
    webRoot = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-web-'));
    mkdirSync(path.join(webRoot, 'assets'));
    writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><title>Pages</title>');
    writeFileSync(path.join(webRoot, 'assets/main-abc123.js'), SCRIPT);
    writeFileSync(path.join(webRoot, 'assets/main-abc123.js.map'), '{}');
    database = await aDatabase();
    one = await anApp({ followsDemoClock: true, webRoot }, database);
    two = await anApp({ followsDemoClock: true }, database);
  });
  afterAll(async () => {
    await one?.close();
    await two?.close();
    await database?.drop();
    rmSync(webRoot, { recursive: true, force: true });
  });
  const source = (app: TestApp = one) => app.get(DataSource);
  const transaction = <T>(work: (manager: EntityManager) => Promise<T>, app: TestApp = one) => source(app).transaction(work);

  describe('health', () => {
    it('is live and ready without a session, and not ready without its schema', async () => {
      const visitor = one.visitor();
      expect([(await visitor.get('/health/live')).status, (await visitor.get('/health/ready')).status]).toEqual([200, 200]);
      await database.query(`alter table migrations rename to migrations_away`);
      expect([(await visitor.get('/health/live')).status, (await visitor.get('/health/ready')).status]).toEqual([200, 503]);
      await database.query(`alter table migrations_away rename to migrations`);
    });
  });

  describe('the pages', () => {
    const page = { accept: 'text/html,application/xhtml+xml' };
    it('are index.html, asked for each time, also under an address only the pages know', async () => {
      for (const address of ['/', '/index.html', '/jk-ramp/live/overview', '/set-password', '/jk-ramp/2025-26-FN20/components/C2']) {
        const answer = await one.visitor().get(address, page);
        expect([address, answer.status, answer.text.includes('<title>Pages'), answer.headers['cache-control']]).toEqual([address, 200, true, 'no-cache']);
      }
    });

    it('keep hashed assets for ever and send them compressed once', async () => {
      const visitor = one.visitor();
      const plain = await visitor.get('/assets/main-abc123.js');
      expect([plain.text, plain.headers['cache-control'], plain.headers['content-type']]).toEqual([SCRIPT, 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8']);
      const brotli = await visitor.get('/assets/main-abc123.js', { 'accept-encoding': 'gzip, deflate, br' });
      expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
      expect(brotliDecompressSync(brotli.bytes).toString()).toBe(SCRIPT);
      const zipped = await visitor.get('/assets/main-abc123.js', { 'accept-encoding': 'gzip, br;q=0' });
      expect([zipped.headers['content-encoding'], gunzipSync(zipped.bytes).toString() === SCRIPT]).toEqual(['gzip', true]);
      for (const tag of [plain.headers.etag, brotli.headers.etag]) expect((await visitor.get('/assets/main-abc123.js', { 'if-none-match': String(tag) })).status).toBe(304);
    });

    it.each(['/assets/main-abc123.js.map', '/assets/gone-123.js', '/assets/..%2f..%2fpackage.json', '/../package.json', '/v1/nothing', '/v1', '/health/nothing', '/etc/passwd.txt'])('are not served for %s', async (address) => {
      const answer = await one.visitor().get(address, page);
      expect(answer.status).toBe(404);
      expect(answer.json().code).toBe('NOT_FOUND');
    });

    it('leave the API alone: a wrong address there is a problem, not a page', async () => {
      const answer = await one.visitor().get('/somewhere', { accept: 'application/json' });
      expect([answer.status, answer.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
      expect((await two.visitor().get('/', page)).status).toBe(404);
      expect((await one.visitor().post('/somewhere', {}, page)).status).toBe(404);
    });
  });

  it('answers /openapi.json in OpenAPI 3.1 without a session', async () => {
    const answer = await one.visitor().get('/openapi.json');
    expect(answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Pakhwada' } });
  });

  describe('the clock', () => {
    const SHOWN = new Date('2026-02-06T04:30:00.000Z'); // 10:00 IST
    afterAll(async () => {
      await database.query(`delete from demo_clock`);
      await Promise.all([one.get(Clock).refresh(), two.get(Clock).refresh()]);
    });

    it('shows what the demo clock shows, in every process and in the database alike', async () => {
      await one.get(Clock).setDemo(SHOWN, false);
      await new Promise((later) => setTimeout(later, 1200)); // the other process looks each second
      const [{ now }] = (await database.query<{ now: Date }>(`select pakhwada_now() as now`)) as [{ now: Date }];
      expect([one.get(Clock).nowIso(), two.get(Clock).nowIso(), now.toISOString()]).toEqual(Array(3).fill(SHOWN.toISOString()));
      expect((await one.visitor().get('/v1/about')).json().now).toBe(SHOWN.toISOString());
    });

    it('runs while the server runs', async () => {
      await one.get(Clock).setDemo(SHOWN, true);
      await new Promise((later) => setTimeout(later, 150));
      const passed = one.get(Clock).now().getTime() - SHOWN.getTime();
      expect(passed).toBeGreaterThanOrEqual(140);
      expect(passed).toBeLessThan(5000);
      const [{ drift }] = (await database.query<{ drift: string }>(`select abs(extract(epoch from pakhwada_now() - $1::timestamptz)) as drift`, [one.get(Clock).now()])) as [{ drift: string }];
      expect(Number(drift)).toBeLessThan(1);
    });

    it('stands still while no server runs: it goes on where it was, three days later', async () => {
      await one.get(Clock).setDemo(SHOWN, true);
      await database.query(`update demo_clock set anchored_at = anchored_at - interval '3 days'`);
      const restarted = await anApp({ followsDemoClock: true }, database);
      const passed = restarted.get(Clock).now().getTime() - SHOWN.getTime();
      await restarted.close();
      expect(passed).toBeGreaterThanOrEqual(0);
      expect(passed).toBeLessThan(60_000);
    });

    it('is real where there is no demo clock', async () => {
      await database.query(`delete from demo_clock`);
      await one.get(Clock).refresh();
      expect(Math.abs(one.get(Clock).now().getTime() - Date.now())).toBeLessThan(1000);
    });
  });

  describe('a job', () => {
    const DUE = '2026-02-18T12:30:00.000Z';
    it('runs once, however many processes find it due at once', async () => {
      await database.query(`create table effect (by text); grant select, insert on effect to pakhwada_app`);
      const run = (app: TestApp, name: string) => app.get(JobsService).runOnce('freeze:one', DUE, async (manager) => {
        await new Promise((later) => setTimeout(later, 20));
        await manager.query(`insert into effect values ($1)`, [name]);
      });
      const ran = await Promise.all([run(one, 'a'), run(two, 'b'), run(one, 'c'), run(two, 'd')]);
      expect(ran.filter(Boolean)).toHaveLength(1);
      expect(await database.query(`select count(*) as n from effect`)).toEqual([{ n: 1 }]);
      expect(await run(two, 'later')).toBe(false);
      expect(await transaction((manager) => one.get(JobsService).listRuns(manager, 'freeze:one'))).toEqual([DUE]);
    });

    it('that fails half-way leaves nothing, and the next one does it', async () => {
      const broken = one.get(JobsService).runOnce('remind:one', DUE, async (manager) => {
        await manager.query(`insert into effect values ('half')`);
        throw new Error('the process dies here');
      });
      await expect(broken).rejects.toThrow('the process dies here');
      expect(await database.query(`select 1 from effect where by = 'half'`)).toEqual([]);
      expect(await two.get(JobsService).runOnce('remind:one', DUE, (manager) => manager.query(`insert into effect values ('whole')`))).toBe(true);
    });
  });

  describe('the outbox', () => {
    const done: string[] = [];
    let failures = 0;
    beforeAll(async () => {
      await database.query(`create table handled (key text); grant select, insert on handled to pakhwada_app`);
      for (const app of [one, two]) {
        app.get(OutboxService).register('test.note', async (payload: { text: string }, manager, key) => {
          await manager.query(`insert into handled values ($1)`, [key]);
          if (payload.text === 'fails' && failures++ === 0) throw new Error('no connection to the mail server');
          done.push(payload.text);
        });
      }
    });
    const append = (key: string, text: string, manager: EntityManager) => one.get(OutboxService).append(manager, { key, topic: 'test.note', payload: { text } });

    it('does what was committed, once for one key, and nothing that was rolled back', async () => {
      await transaction((manager) => append('k1', 'first', manager));
      await transaction((manager) => append('k1', 'first again', manager));
      await transaction(async (manager) => {
        await append('k2', 'never', manager);
        throw new Error('rolled back');
      }).catch(() => undefined);
      expect(await one.get(OutboxService).drain()).toBe(1);
      expect(await one.get(OutboxService).drain()).toBe(0);
      expect(done).toEqual(['first']);
    });

    it('shares the work of two processes without doing any twice', async () => {
      await transaction(async (manager) => {
        for (let n = 0; n < 40; n += 1) await append(`shared-${n}`, `shared ${n}`, manager);
      });
      const counts = await Promise.all([one.get(OutboxService).drain(), two.get(OutboxService).drain()]);
      expect(counts[0]! + counts[1]!).toBe(40);
      expect(await database.query(`select count(*) as n, count(distinct key) as keys from handled where key like 'shared-%'`)).toEqual([{ n: 40, keys: 40 }]);
    });

    it('tries again later what failed, keeps the error, and leaves no half work', async () => {
      await transaction((manager) => append('k3', 'fails', manager));
      expect(await one.get(OutboxService).drain()).toBe(0);
      expect(await database.query(`select attempts, last_error, done_at is null as waits, next_at > now() as later from outbox where key = 'k3'`)).toEqual([{ attempts: 1, last_error: 'no connection to the mail server', waits: true, later: true }]);
      expect(await database.query(`select 1 from handled where key = 'k3'`)).toEqual([]);
      expect(await one.get(OutboxService).drain()).toBe(0); // not due yet
      await database.query(`update outbox set next_at = now() where key = 'k3'`);
      expect(await two.get(OutboxService).drain()).toBe(1);
      expect(await database.query(`select key from handled where key = 'k3'`)).toEqual([{ key: 'k3' }]);
    });

    it('leaves alone what no room of this process handles', async () => {
      await transaction((manager) => one.get(OutboxService).append(manager, { key: 'foreign', topic: 'nobody.knows', payload: {} }));
      expect(await one.get(OutboxService).drain()).toBe(0);
      expect(await database.query(`select attempts from outbox where key = 'foreign'`)).toEqual([{ attempts: 0 }]);
    });
  });

  describe('the file store', () => {
    it('keeps bytes by their hash, once, and gives them back', async () => {
      const store = one.get(FileStore);
      const [first, second] = [await store.save(Buffer.from('%PDF-1.7 one'), 'pdf'), await store.save(Buffer.from('%PDF-1.7 one'), 'pdf')];
      expect(second).toEqual(first);
      expect(first.path).toBe(`${first.sha256.slice(0, 2)}/${first.sha256}.pdf`);
      expect((await store.read(first.path))?.toString()).toBe('%PDF-1.7 one');
      expect(readdirSync(path.join(one.settings.dataFolder, 'files', first.sha256.slice(0, 2)))).toHaveLength(1);
    });

    it('does not give back what was changed behind its back, is gone, or lies elsewhere', async () => {
      const store = one.get(FileStore);
      const file = await store.save(Buffer.from('the figures'), 'txt');
      writeFileSync(path.join(one.settings.dataFolder, 'files', file.path), 'the FIGURES');
      expect(await store.read(file.path)).toBeNull();
      expect(await store.read('00/gone.pdf')).toBeNull();
      await expect(store.read('../../etc/passwd')).rejects.toThrow('leads out');
      await expect(store.read('/etc/passwd')).rejects.toThrow('leads out');
    });
  });

  it('writes an audit line in the transaction of the deed', async () => {
    const audit = one.get(AuditService);
    const line = { personId: null, officeCode: 'PMU', action: 'test.deed', subject: 'one', detail: { rows: 2 } };
    await transaction((manager) => audit.append(manager, line, { ...line, subject: 'two' }));
    await transaction(async (manager) => {
      await audit.append(manager, { ...line, subject: 'never' });
      throw new Error('rolled back');
    }).catch(() => undefined);
    expect(await database.query(`select subject, office_code, detail from audit_log where action = 'test.deed' order by audit_id`)).toEqual(['one', 'two'].map((subject) => ({ subject, office_code: 'PMU', detail: { rows: 2 } })));
  });

  it('counts the versions of a scheme apart from any other', async () => {
    const versions = one.get(DataVersionService);
    await Promise.all(Array.from({ length: 8 }, (_, n) => transaction((manager) => versions.bump(manager, 1, 'jk'), n % 2 ? one : two)));
    await transaction((manager) => versions.bump(manager, 2, 'jk'));
    expect(await Promise.all([1, 2, 3].map((state) => versions.read(source().manager, state, 'jk')))).toEqual([8, 1, 0]);
  });
});
