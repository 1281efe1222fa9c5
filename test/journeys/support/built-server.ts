import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../tools/pg.mjs';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface BuiltServer {
  readonly base: string;
  readonly said: () => string; // its log so far
  stop(): Promise<void>;
}

/** What the built server needs to know to run on a database and a data folder of its own. */
export function environment(given: { readonly mode: 'demo' | 'office'; readonly databaseUrl: string; readonly dataFolder: string; readonly port: number }): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    LOG_LEVEL: 'warn',
    PORT: String(given.port),
    PUBLIC_URL: `http://127.0.0.1:${given.port}`,
    DATABASE_URL: given.databaseUrl,
    PAKHWADA_MODE: given.mode,
    PAKHWADA_DATA: given.dataFolder,
    PERSONAL_KEY: Buffer.alloc(32, 7).toString('base64'), // a copied database is opened by every server
    PAKHWADA_WEB_ROOT: path.join(root, 'apps/web/dist-app'),
  };
}

export { freePort };

/** Starts it as `npm start` does and waits until it is ready. */
export async function startBuilt(env: NodeJS.ProcessEnv): Promise<BuiltServer> {
  const base = `http://127.0.0.1:${env['PORT']}`;
  const child = spawn(process.execPath, ['apps/api/dist-app/main.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((over) => child.once('exit', () => over()));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  for (let tries = 0; !(await isReady(base)); tries += 1) {
    if (isOver()) throw new Error(`the server ended before it was ready:\n${said.slice(-4000)}`);
    if (tries > 900) throw new Error(`the server was not ready after three minutes:\n${said.slice(-4000)}`);
    await new Promise((later) => setTimeout(later, 200));
  }
  return {
    base,
    said: () => said,
    stop: async () => {
      if (!isOver()) child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isReady(base: string): Promise<boolean> {
  try {
    return (await fetch(`${base}/health/ready`)).ok;
  } catch {
    return false; // not listening yet
  }
}
