import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aDatabase, type TestDatabase } from '../../api/support/database.ts';
import { environment, freePort, root, startBuilt } from './built-server.ts';
import { demoTemplate } from './demo-template.ts';

export interface Ran {
  readonly status: number;
  readonly output: string;
}

export interface RunningServer {
  readonly base: string;
  readonly database: TestDatabase;
  readonly dataFolder: string;
  /** Runs an office command against the same database and data folder. */
  cli(...args: string[]): Ran;
  stop(): Promise<void>;
}

/** One office command, as `npm run cli --` runs it. */
export function runCli(env: NodeJS.ProcessEnv, ...args: string[]): Ran {
  const run = spawnSync(process.execPath, ['apps/api/dist-app/cli.mjs', ...args], { cwd: root, env, encoding: 'utf8' });
  return { status: run.status ?? 1, output: run.stdout + run.stderr };
}

/** The built server as officers run it: its own process, database and data folder, on a free port. A demo begins with its history, an office with nothing. */
export async function aServer(mode: 'demo' | 'office', { settings = {}, beforeStart }: { readonly settings?: NodeJS.ProcessEnv; readonly beforeStart?: (cli: RunningServer['cli']) => void } = {}): Promise<RunningServer> {
  const database = await aDatabase(mode === 'demo' ? { copyOf: demoTemplate() } : { isEmpty: true });
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-journey-'));
  const env = { ...environment({ mode, databaseUrl: database.url, dataFolder, port: await freePort() }), ...settings };
  const cli: RunningServer['cli'] = (...args) => runCli(env, ...args);
  const clearAway = async (): Promise<void> => {
    await database.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    beforeStart?.(cli);
    const server = await startBuilt(env);
    return { base: server.base, database, dataFolder, cli, stop: () => server.stop().then(clearAway) };
  } catch (error) {
    await clearAway();
    throw error;
  }
}
