import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../tools/pg.mjs';
import { aDatabase, type TestDatabase } from '../../api/support/database.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface RunningServer {
  readonly base: string;
  readonly database: TestDatabase;
  readonly dataFolder: string;
  /** Runs an office command against the same database and data folder. */
  cli(...args: string[]): { status: number; output: string };
  stop(): Promise<void>;
}

/** The built server as officers run it: its own process, database and data folder, on a free port. */
export async function aServer(mode: 'demo' | 'office', beforeStart?: (server: Pick<RunningServer, 'cli'>) => void): Promise<RunningServer> {
  const database = await aDatabase({ isEmpty: true });
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-journey-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    PORT: String(port),
    PUBLIC_URL: base,
    DATABASE_URL: database.url,
    PAKHWADA_MODE: mode,
    PAKHWADA_DATA: dataFolder,
    PAKHWADA_WEB_ROOT: path.join(root, 'apps/web/dist-app'),
  };
  const cli: RunningServer['cli'] = (...args) => {
    const run = spawnSync(process.execPath, ['apps/api/dist-app/cli.mjs', ...args], { cwd: root, env, encoding: 'utf8' });
    return { status: run.status ?? 1, output: run.stdout + run.stderr };
  };
  beforeStart?.({ cli });
  const child = spawn(process.execPath, ['apps/api/dist-app/main.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  await untilReady(base, () => child.exitCode, () => said);
  return {
    base,
    database,
    dataFolder,
    cli,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await new Promise((ended) => child.once('exit', ended));
      }
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function untilReady(base: string, ended: () => number | null, said: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (ended() !== null) throw new Error(`the server ended before it was ready:\n${said().slice(-4000)}`);
    try {
      if ((await fetch(`${base}/health/ready`)).ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`the server was not ready after two minutes:\n${said().slice(-4000)}`);
}
