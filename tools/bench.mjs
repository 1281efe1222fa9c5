// `npm run bench`: measures speed as ratios inside one run, on a PostgreSQL of its own that ends with it; fails when a ratio misses its target.
// `-- --scale full` takes a longer past (about twenty minutes), `-- --scale ci` proves that every measure runs and judges none; `-- --only read,write` takes some of the measures.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, giveUp, root, say } from './ensure.mjs';

const LONGEST_MINUTES = { ci: 10, small: 15, full: 60 };

checkNode();
ensureInstalled();
ensureBuilt();

say('bundling the measures');
const { build } = await import('rolldown');
const out = path.join(root, 'node_modules/.cache/pakhwada-bench');
await build({
  input: { bench: 'test/bench/main.ts' },
  platform: 'node',
  tsconfig: 'apps/api/tsconfig.json',
  resolve: { conditionNames: ['@pakhwada/source', 'node'] },
  external: (id) => /^[a-z@]/.test(id) && !/^@(pakhwada|oxc-project)\//.test(id), // packages stay packages
  output: { dir: out, format: 'esm', entryFileNames: '[name].mjs', keepNames: true, codeSplitting: false, sourcemap: true },
  logLevel: 'warn',
});
// the report is made in a process of its own: the built one
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'report-child.mjs'), `import '../../../apps/api/dist-app/report-child.mjs';\n`);

say('starting a PostgreSQL for the measures, as durable as the product runs it');
const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-bench-'));
const { startPg } = await import('./pg.mjs');
const scale = ['full', 'ci'].find((one) => process.argv.includes(one) || process.argv.includes(`--scale=${one}`)) ?? 'small';
// a State of 90 lakh units gives its PostgreSQL memory, as docker/compose.yaml does; the small scales run on what PostgreSQL takes by itself
const forALargeState = ['shared_buffers=3GB', 'effective_cache_size=6GB', 'max_wal_size=4GB'].flatMap((setting) => ['-c', setting]);
const database = await startPg({ dir: path.join(folder, 'pg'), flags: scale === 'full' ? forALargeState : [] }).catch((error) => giveUp(String(error.message ?? error)));

const bench = spawn(process.execPath, ['--enable-source-maps', path.join(out, 'bench.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', PAKHWADA_TEST_PG: database.url, PAKHWADA_ROOT: root },
});
const limit = setTimeout(() => {
  console.error(`\n  The measures took longer than ${LONGEST_MINUTES[scale]} minutes and were ended.\n`);
  bench.kill('SIGKILL');
}, LONGEST_MINUTES[scale] * 60_000);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill('SIGTERM'));
const code = await new Promise((ended) => bench.once('exit', (status) => ended(status ?? 1)));
clearTimeout(limit);
await database.stop();
rmSync(folder, { recursive: true, force: true });
rmSync(database.dir, { recursive: true, force: true });
process.exit(code);
