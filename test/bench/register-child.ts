import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { ExportRegisterService } from '../../apps/api/src/registers/exports/export-register.service.ts';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';
import { officerOf, readNow, send } from './register-files.ts';
import { timed } from './rounds.ts';

/** One deed in a process of its own, told as a line of JSON: how much memory it took at its peak, how long, and how long nothing else could be done. */
export async function beRegisterChild(deed: string): Promise<void> {
  const [what = '', file = '', count = '0'] = deed.split('|');
  const scheme = await aScheme({ settings: { logLevel: 'silent' } });
  await scheme.moveTo('2025-04-14T05:00:00.000Z');
  if (what !== 'import') await fill(scheme, Number(count));
  const before = peak();
  const pauses = monitorEventLoopDelay({ resolution: 5 });
  pauses.enable();
  const told = { rows: 0, rejected: 0 };
  const milliseconds = await timed(async () => Object.assign(told, what === 'import' ? await bringIn(scheme, file) : await takeOut(scheme, what, file)));
  pauses.disable();
  const megabytes = peak();
  if (what === 'export-csv') told.rows = await linesIn(file);
  console.log(JSON.stringify({ megabytes, before, milliseconds, longestMs: pauses.max / 1e6, ...told }));
  await scheme.server.close();
}

async function bringIn(scheme: TestScheme, file: string): Promise<{ rows: number; rejected: number }> {
  const { id } = await send(scheme, readFileSync(file), 'ACCEPT_GOOD', 'units.xlsx');
  const { rows, rejected } = await readNow(scheme, id);
  return { rows: rows ?? 0, rejected: rejected ?? 0 };
}

async function takeOut(scheme: TestScheme, what: string, file: string): Promise<{ rows?: number; rejected: number }> {
  const form = what === 'export-csv' ? 'csv' : 'xlsx';
  try {
    const exported = await scheme.server.get(ExportRegisterService).export(officerOf(scheme), 'unit', { form, language: 'hi' });
    let rows = 0;
    await pipeline(exported.file, createWriteStream(file));
    if (form === 'xlsx') rows = Number(await scheme.server.database.query<{ n: number }>('select count(*)::int as n from unit').then(([row]) => row!.n));
    return { rows, rejected: 0 };
  } catch {
    return { rejected: 1 };
  }
}

async function fill({ server, key }: TestScheme, count: number): Promise<void> {
  await server.database.query(
    `insert into unit (state_id, changed_at, udyam, name, name_local, name_key, name_sound, district_lgd, registered_on, class)
     select $1, now(), 'UDYAM-TS-10-' || lpad(n::text, 7, '0'), 'Enterprise ' || n, 'उद्यम ' || n, 'enterprise' || n, 'ntrprs' || n, 901, date '2024-06-10', 'MICRO' from generate_series(1, $2::int) as n`,
    [key.stateId, count],
  );
}

/** Below the header. */
async function linesIn(file: string): Promise<number> {
  let count = -1;
  for await (const part of createReadStream(file)) for (const byte of part as Buffer) if (byte === 10) count += 1;
  return count;
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}

