import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Template } from '../../api/support/database.ts';
import { environment, freePort, root, startBuilt } from './built-server.ts';

/** The demo as a fresh installation holds it, written by the built server itself; each suite works on a copy. */
export function demoTemplate(): Template {
  return { name: `pakhwada_demo_${fingerprint()}`, fill: seed };
}

async function seed(databaseUrl: string): Promise<void> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-seed-'));
  const server = await startBuilt({ ...environment({ mode: 'demo', databaseUrl, dataFolder, port: await freePort() }), PAKHWADA_SCHEDULER: 'off' });
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['apps/api/dist-app', 'plans']) for (const file of filesIn(path.join(root, folder))) hash.update(file).update(readFileSync(path.join(root, folder, file)));
  return hash.digest('hex').slice(0, 12);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
}
