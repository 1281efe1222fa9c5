// `npm start`: install, build, database, server. Again: starts in seconds and loses nothing.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { checkDisk, checkNode, ensureBuilt, ensureInstalled, giveUp, root, say } from './ensure.mjs';

checkNode();
const port = Number(process.env.PORT ?? 4100);
if (!Number.isInteger(port) || port < 1 || port > 65535) giveUp(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
const data = path.resolve(process.env.PAKHWADA_DATA ?? path.join(root, '.pakhwada'));

await refuseTakenPort();
checkDisk(data, 300);
holdLock();
ensureInstalled();
ensureBuilt();

let database;
let addresses = { DATABASE_URL: process.env.DATABASE_URL };
if (!addresses.DATABASE_URL) {
  say('starting the embedded PostgreSQL');
  const [{ startPg }, { serverLogin }] = await Promise.all([import('./pg.mjs'), import('./pg-login.mjs')]);
  try {
    database = await startPg({ dir: path.join(data, 'pg') });
    addresses = { DATABASE_URL: await serverLogin(database), DATABASE_OWNER_URL: database.url };
  } catch (error) {
    giveUp('The embedded database did not start:', String(error.message ?? error).split('\n').slice(-6).join('\n  '), `Its files lie in ${path.join(data, 'pg')}.`);
  }
}
const mode = process.env.PAKHWADA_MODE ?? (database ? 'demo' : 'office');

say(`starting the server in ${mode} mode`);
const server = spawn(process.execPath, ['--enable-source-maps', 'apps/api/dist-app/main.mjs'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    NODE_ENV: 'production',
    NODE_OPTIONS: '--max-old-space-size=768', // with room for gigabytes the engine would let rubbish lie; see README
    ...process.env,
    PORT: String(port),
    ...addresses,
    PAKHWADA_MODE: mode,
    PAKHWADA_DATA: data,
    ...(database ? { PERSONAL_KEY_FILE: process.env.PERSONAL_KEY_FILE ?? path.join(data, 'personal.key') } : {}), // with its own database it keeps its own key as well
    PAKHWADA_WEB_ROOT: path.join(root, 'apps/web/dist-app'),
  },
});

const log = createWriteStream(path.join(data, 'server.log'), { flags: 'a' });
createInterface({ input: server.stdout }).on('line', (line) => {
  log.write(`${line}\n`);
  tell(line);
});

let isStopping = false;
async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGTERM');
    await new Promise((done) => server.once('exit', done));
  }
  await database?.stop();
  rmSync(path.join(data, 'running.pid'), { force: true });
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
server.on('exit', (code) => void stop(code ?? 1));
// npm that is ended from outside leaves this process behind, with nobody to stop it: it then stops itself
const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'start') setInterval(() => process.ppid !== parent && void stop(0), 1000).unref();

await greet();

/** The server logs for machines; a person at the terminal sees what takes time and what goes wrong. */
function tell(line) {
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    console.log(line);
    return;
  }
  if (entry.level >= 40) console.error(`  ${entry.level >= 50 ? 'ERROR' : 'WARNING'}  ${entry.msg}${entry.err?.message ? `: ${entry.err.message}` : ''}`);
  else if (entry.room === 'Demo' || entry.applied) say(entry.msg);
}

async function greet() {
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    await new Promise((later) => setTimeout(later, 200));
    try {
      if ((await fetch(`${address}/health/ready`)).ok) break;
    } catch {
      // not listening yet
    }
  }
  const about = await (await fetch(`${address}/v1/about`)).json();
  console.log(`\n  Pakhwada runs at  ${address}\n`);
  if (about.accounts.length > 0) {
    console.log('  Demo accounts (demo data, not official):');
    for (const account of about.accounts) console.log(`    ${account.login.padEnd(24)} ${account.password.padEnd(16)} ${account.designation.en}, ${account.office.en}`);
    console.log('');
  }
  console.log(`  The server's log: ${path.join(data, 'server.log')}`);
  console.log('  Ctrl C stops it. Nothing is lost.\n');
}

function refuseTakenPort() {
  return new Promise((free) => {
    const probe = net.createServer();
    probe.once('error', (error) => giveUp(error.code === 'EADDRINUSE' ? `Port ${port} is taken by another program.` : `Port ${port} cannot be used: ${error.message}.`, `Choose another one, for example: PORT=${port + 1} npm start`));
    probe.listen(port, '127.0.0.1', () => probe.close(free));
  });
}

/** Two servers on one data folder would fight over the database files. */
function holdLock() {
  mkdirSync(data, { recursive: true });
  const file = path.join(data, 'running.pid');
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (other > 0 && other !== process.pid && isAlive(other)) giveUp(`It already runs on this data folder (process ${other}): ${data}`, 'Stop that one first, or set PAKHWADA_DATA to another folder.');
  writeFileSync(file, String(process.pid));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
