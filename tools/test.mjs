// `npm test`: sets up by itself, then lint, types, house law, all specs, API on a real PostgreSQL, journeys in a real browser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, nx, say } from './ensure.mjs';

checkNode();
ensureInstalled();
const jest = (args, env = {}) =>
  spawnSync(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--ci', ...args], { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

const failed = [];
function stage(name, run) {
  say(name);
  if (run() !== 0) failed.push(name);
}

stage('lint', () => spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'], { stdio: 'inherit' }).status ?? 1);
stage('types', () => nx(['run-many', '-t', 'typecheck', '--outputStyle=static', '--verbose=false'], { NX_SKIP_NX_CACHE: 'true' }));
say('build');
ensureBuilt();

const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-test-'));
const { startPg } = await import('./pg.mjs');
const database = process.env.PAKHWADA_TEST_PG ? undefined : await startPg({ dir: path.join(folder, 'pg'), flags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'] });
const env = { PAKHWADA_TEST_PG: process.env.PAKHWADA_TEST_PG ?? database.url };
try {
  stage('libraries, rooms and pages', () => jest(['--selectProjects', 'domain', 'contracts', 'language', 'charts', 'ui', 'report', 'testing', 'api', 'web'], env));
  stage('house, API on PostgreSQL, races and faults', () => jest(['--selectProjects', 'test', '--testPathIgnorePatterns', '/journeys/'], env));
  stage('journeys in a browser', () => jest(['--selectProjects', 'test', '-i', '--testPathPatterns', '/journeys/'], env));
} finally {
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (failed.length > 0) console.error(`\n  These stages failed: ${failed.join('; ')}.\n`);
else say('all passed');
process.exit(failed.length === 0 ? 0 : 1);
