// `npm test`: sets up by itself, then lint, types, house law, all specs, API on a real PostgreSQL, journeys in a real browser.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, say } from './ensure.mjs';

checkNode();
ensureInstalled();

// Never spawnSync here: the database of the tests writes its log into a pipe that this process has to go on reading.
const failed = [];
async function stage(name, args, { env = {}, isQuiet = false } = {}) {
  const [started, output] = [performance.now(), []];
  const child = spawn(process.execPath, args, { stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', env: { ...process.env, ...env } });
  for (const stream of isQuiet ? [child.stdout, child.stderr] : []) stream.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((ended) => child.once('close', (status) => ended(status ?? 1)));
  if (code !== 0) {
    failed.push(name);
    process.stdout.write(Buffer.concat(output));
  }
  say(`${name}: ${code === 0 ? 'passed' : 'FAILED'} after ${Math.round((performance.now() - started) / 1000)} s`);
}
const jest = (workers, args) => ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--ci', `--maxWorkers=${workers}`, ...args];
const workers = Math.max(2, os.availableParallelism() - 1);

ensureBuilt();
say('lint and types, side by side');
const tsc = 'node_modules/ts7/bin/tsc';
const projects = ['libs', 'apps'].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)).filter((folder) => existsSync(`${folder}/tsconfig.json`));
await Promise.all([
  stage('lint', ['node_modules/eslint/bin/eslint.js', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'], { isQuiet: true }),
  stage('types', [tsc, '-b', ...projects], { isQuiet: true }).then(() => stage('types of the tests', [tsc, '-p', 'test'], { isQuiet: true })),
]);

const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-test-'));
const { startPg } = await import('./pg.mjs');
const database = process.env.PAKHWADA_TEST_PG ? undefined : await startPg({ dir: path.join(folder, 'pg'), isThrowaway: true });
const env = { PAKHWADA_TEST_PG: process.env.PAKHWADA_TEST_PG ?? database.url };
try {
  await stage('libraries, rooms and pages', jest(workers, ['--selectProjects', 'domain', 'contracts', 'language', 'charts', 'ui', 'report', 'testing', 'api', 'web']), { env });
  await stage('house, API on PostgreSQL, races and faults', jest(workers, ['--selectProjects', 'test', '--testPathIgnorePatterns', '/journeys/']), { env });
  await stage('journeys in a browser', jest(2, ['--selectProjects', 'test', '--testPathPatterns', '/journeys/']), { env });
} finally {
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (failed.length > 0) console.error(`\n  These stages failed: ${failed.join('; ')}.\n`);
else say('all passed');
process.exit(failed.length === 0 ? 0 : 1);
