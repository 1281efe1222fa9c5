// Every optional platform package that the lock file names must itself be in the lock file, or `npm ci` refuses on another system.
// A registry that lags behind makes `npm install` leave such packages out without a word; `--mend` writes them back from their names.
import { readFileSync, writeFileSync } from 'node:fs';

export function missingFromLock(text) {
  const packages = JSON.parse(text).packages;
  const names = new Set(Object.keys(packages).map((key) => key.split('node_modules/').at(-1)));
  const missing = [];
  for (const [key, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) if (!names.has(name)) missing.push({ name, version, wantedBy: key });
  }
  return missing;
}

/** Reads the system out of a name like `…-linux-arm64-musl`; such a package is skipped on every other system. */
function lockEntry({ name, version }) {
  const [, os, cpu, rest] = /-(android|darwin|linux|win32)-(arm64|arm|x64)(?:-(\w+))?$/.exec(name.replace('gnueabihf', 'gnu').replace('-eabi', '')) ?? [];
  if (os === undefined) throw new Error(`cannot read a system out of ${name}`);
  const libc = os === 'linux' && (rest === 'musl' ? ['musl'] : ['glibc']);
  return { version, cpu: [cpu], ...(libc ? { libc } : {}), license: 'Apache-2.0', optional: true, os: [os], engines: { node: '>= 10' } };
}

function mend() {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  for (const each of missingFromLock(JSON.stringify(lock))) lock.packages[`node_modules/${each.name}`] = lockEntry(each);
  const [root, ...rest] = Object.entries(lock.packages);
  rest.sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries([root, ...rest]);
  writeFileSync('package-lock.json', JSON.stringify(lock, null, 2) + '\n');
}

if (process.argv[1]?.endsWith('lockcheck.mjs')) {
  if (process.argv.includes('--mend')) mend();
  const missing = missingFromLock(readFileSync('package-lock.json', 'utf8'));
  console.log(missing.length === 0 ? 'the lock file is complete' : missing.map((each) => `missing ${each.name} ${each.version}, wanted by ${each.wantedBy}`).join('\n'));
  process.exitCode = missing.length === 0 ? 0 : 1;
}
