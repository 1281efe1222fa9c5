import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { ExportRegisterService } from '../../apps/api/src/registers/exports/export-register.service.ts';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';
import { officerOf, readNow, send } from './register-files.ts';
import { timed } from './rounds.ts';

interface Told {
  readonly rows: number;
  readonly rejected: number;
}

/** Deeds in a process of their own, told as a line of JSON: how much memory it took at its peak, how long, and how long nothing else could be done. */
export async function beRegisterChild(deed: string): Promise<void> {
  const [what = '', place = '', count = '0'] = deed.split('|');
  const scheme = await aScheme({ settings: { logLevel: 'silent' } });
  await scheme.moveTo('2025-04-14T05:00:00.000Z');
  console.log(JSON.stringify(what === 'import' ? [await measured(() => bringIn(scheme, place))] : await takeAllOut(scheme, place, Number(count))));
  await scheme.server.close();
}

async function measured(work: () => Promise<Told>): Promise<object> {
  const before = peak();
  const pauses = monitorEventLoopDelay({ resolution: 5 });
  pauses.enable();
  let told: Told = { rows: 0, rejected: 0 };
  const milliseconds = await timed(async () => void (told = await work()));
  pauses.disable();
  return { megabytes: peak(), before, milliseconds, longestMs: pauses.max / 1e6, ...told };
}

async function bringIn(scheme: TestScheme, file: string): Promise<Told> {
  const { id } = await send(scheme, readFileSync(file), 'ACCEPT_GOOD', 'units.xlsx');
  const { rows, rejected } = await readNow(scheme, id);
  return { rows: rows ?? 0, rejected: rejected ?? 0 };
}

async function takeAllOut(scheme: TestScheme, folder: string, count: number): Promise<object[]> {
  await addUnits(scheme, 1, count);
  const told = [await measured(() => takeOut(scheme, 'csv', folder)), await measured(() => takeOut(scheme, 'xlsx', folder))];
  await addUnits(scheme, count + 1, count + 1);
  return [...told, await measured(() => takeOut(scheme, 'xlsx', folder).catch(() => ({ rows: 0, rejected: 1 })))];
}

async function takeOut(scheme: TestScheme, form: 'csv' | 'xlsx', folder: string): Promise<Told> {
  const exported = await scheme.server.get(ExportRegisterService).export(officerOf(scheme), 'unit', { form, language: 'hi' });
  const file = path.join(folder, exported.name);
  await pipeline(exported.file, createWriteStream(file));
  const rows = form === 'csv' ? await linesIn(file) : await scheme.server.database.query<{ n: number }>('select count(*)::int as n from unit').then(([row]) => row!.n);
  return { rows, rejected: 0 };
}

async function addUnits({ server, key }: TestScheme, from: number, to: number): Promise<void> {
  await server.database.query(
    `insert into unit (state_id, changed_at, udyam, name, name_local, name_key, sound_hash, name_hash, district_lgd, registered_on, class)
     select $1, now(), 'UDYAM-TS-10-' || lpad(n::text, 7, '0'), 'Enterprise ' || n, 'उद्यम ' || n, 'enterprise' || n, hashtext('ntrprs' || n), hashtext('enterprise' || n), 901, date '2024-06-10', 'MICRO' from generate_series($2::int, $3::int) as n`,
    [key.stateId, from, to],
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
