// What must be in place before anything else runs. Only Node's own modules: this file works before node_modules exists.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const started = Date.now();

/** One line of progress with the time since the command began; on the error stream, so that a command's own output can go into a file. */
export function say(line) {
  console.error(`  ${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${line}`);
}

/** Ends with a message an officer can act on, never a stack trace. */
export function giveUp(...lines) {
  console.error(`\n  Pakhwada cannot start.\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) giveUp(`It needs Node 20.19 or newer; this is ${process.version}.`, 'Install Node 24 (the long-term release) and run the command again.');
}

export function checkDisk(folder, neededMb) {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((Number(bavail) * Number(bsize)) / 1024 / 1024);
  if (freeMb < neededMb) giveUp(`The disk is nearly full: ${freeMb} MB free at ${folder}, ${neededMb} MB needed.`, 'Free some space, or set PAKHWADA_DATA to a folder on another disk.');
}

export function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(`${process.platform}-${process.arch}-${process.versions.modules}`).digest('hex');
  const stamp = 'node_modules/.pakhwada-installed';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  checkDisk(root, 1500);
  say('installing the packages of the lock file (once; about a minute)');
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const npm = process.env.npm_execpath; // run npm with this very Node: no PATH or .cmd surprises
  const run = npm?.endsWith('.js') ? spawnSync(process.execPath, [npm, ...args], { stdio: ['inherit', 2, 2] }) : spawnSync('npm', args, { stdio: ['inherit', 2, 2], shell: true });
  if (run.status !== 0) giveUp('The packages could not be installed (see above).', 'Check the network and the free disk space, then run the command again.');
  writeFileSync(stamp, wanted);
}

/** Runs Nx targets and returns the exit code. */
function nx(args) {
  const run = spawnSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', ...args], {
    stdio: ['inherit', 2, 2],
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' },
  });
  return run.status ?? 1;
}

const SOURCES = ['apps', 'libs', 'plans', 'package-lock.json', 'tsconfig.base.json', 'tools'];

function listFiles(entry, into) {
  const stat = statSync(entry);
  if (!stat.isDirectory()) return into.push(`${entry} ${stat.size} ${Math.floor(stat.mtimeMs)}`);
  for (const name of readdirSync(entry).sort()) if (!['node_modules', 'dist', 'dist-app', 'out-tsc', 'coverage'].includes(name)) listFiles(path.join(entry, name), into);
}

/** Builds the API and the pages unless no source changed since the last build. */
export function ensureBuilt() {
  const files = [process.version];
  for (const entry of SOURCES) listFiles(entry, files);
  const wanted = createHash('sha256').update(files.join('\n')).digest('hex');
  const stamp = 'node_modules/.pakhwada-built';
  if (existsSync(stamp) && existsSync('apps/api/dist-app/main.mjs') && existsSync('apps/web/dist-app/index.html') && readFileSync(stamp, 'utf8') === wanted) return;
  say('building the server and the pages');
  if (nx(['run-many', '-t', 'build', '--outputStyle=static', '--verbose=false']) !== 0) giveUp('The build failed (see above).');
  writeFileSync(stamp, wanted);
}
