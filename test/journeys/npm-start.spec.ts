import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { aDatabase } from '../api/support/database.ts';
import { freePort, root } from './support/built-server.ts';
import { demoTemplate } from './support/demo-template.ts';

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

const OLD_NODE = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } }); Object.defineProperty(process, 'version', { value: 'v18.20.4' });`;
const FULL_DISK = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; fs.statfsSync = () => ({ bavail: 2560, bsize: 4096 }); syncBuiltinESMExports();`;

describe('npm start', () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-start-'));
  const all: Started[] = [];
  let port: number;
  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(async () => {
    for (const started of all) await stop(started);
    rmSync(data, { recursive: true, force: true });
  });

  /** The command as a newcomer gives it; `before` is run in its process first. */
  function start(env: NodeJS.ProcessEnv = {}, before = ''): Started {
    const given = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', PAKHWADA_MODE: '', PORT: String(port), PAKHWADA_DATA: data, ...env };
    const kept = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
    const child = spawn(process.execPath, [...(before ? ['--import', `data:text/javascript,${encodeURIComponent(before)}`] : []), 'tools/start.mjs'], { cwd: root, env: kept, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
    const started: Started = { child, said: () => said, ended: new Promise((over) => child.once('exit', over)) };
    all.push(started);
    return started;
  }

  async function runs(started: Started): Promise<string> {
    const isOver = started.ended.then((code) => Promise.reject(new Error(`it ended with ${code}:\n${started.said()}`)));
    const isUp = (async () => {
      while (!started.said().includes('Ctrl C stops it')) await new Promise((later) => setTimeout(later, 100));
    })();
    await Promise.race([isUp, isOver]);
    isOver.catch(() => undefined);
    return started.said();
  }

  async function stop({ child, ended }: Started): Promise<number | null> {
    child.kill('SIGINT');
    return ended;
  }

  it.each([
    ['an old Node', {}, OLD_NODE, ['It needs Node 20.19 or newer; this is v18.20.4.', 'Install Node 24']],
    ['a full disk', {}, FULL_DISK, ['The disk is nearly full: 10 MB free', 'set PAKHWADA_DATA to a folder on another disk']],
    ['a port that is none', { PORT: 'abc' }, '', ['PORT must be a number from 1 to 65535; it is "abc".']],
  ])('ends with a clear message for %s', async (_, env, before, words) => {
    const started = start(env, before);
    expect(await started.ended).toBe(1);
    for (const word of words) expect(started.said()).toContain(word);
    expect(started.said()).not.toMatch(/\n\s+at /);
  });

  it('ends with a clear message when the port is taken, and names another', async () => {
    const other = net.createServer();
    await new Promise<void>((taken) => other.listen(port, '127.0.0.1', taken));
    const started = start();
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain(`Port ${port} is taken by another program.`);
    expect(started.said()).toContain(`PORT=${port + 1} npm start`);
    await new Promise((free) => other.close(free));
  });

  it('starts its own PostgreSQL, keeps what was written over a stop and a start, and does not run twice on one folder', async () => {
    const first = start({ PAKHWADA_MODE: 'office' });
    const said = await runs(first);
    expect(said).toContain(`Pakhwada runs at  http://127.0.0.1:${port}`);
    expect(said).toContain('database migrated');
    expect((await fetch(`http://127.0.0.1:${port}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'nobody', password: 'x' }) })).status).toBe(401);

    const again = start({ PAKHWADA_MODE: 'office', PORT: String(await freePort()) });
    expect(await again.ended).toBe(1);
    expect(again.said()).toContain('It already runs on this data folder');

    expect(await stop(first)).toBe(0);
    const second = start({ PAKHWADA_MODE: 'office' });
    expect(await runs(second)).not.toContain('database migrated'); // the tables are those of the first start
    expect((await fetch(`http://127.0.0.1:${port}`)).headers.get('content-type')).toContain('text/html');
    expect(await stop(second)).toBe(0);
  });

  it('prints the demo accounts, and a later start writes no history again', async () => {
    const database = await aDatabase({ copyOf: demoTemplate() });
    try {
      const reviews = (): Promise<unknown[]> => database.query('select fortnight_id, sha256 from review order by 1');
      const before = await reviews();
      expect(before).toHaveLength(32);
      const started = start({ DATABASE_URL: database.url, PAKHWADA_MODE: 'demo' });
      const said = await runs(started);
      expect(said).toMatch(/do\.reasi +\S+ +District officer, District Industries Centre, Reasi/);
      expect(said).not.toContain('writing the demo history');
      expect(await stop(started)).toBe(0);
      expect(await reviews()).toEqual(before);
    } finally {
      await database.drop();
    }
  });
});
