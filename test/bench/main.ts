import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Board } from './board.ts';
import { measureChain, measureFreeze } from './freeze.ts';
import { measureReads } from './growth.ts';
import { measureHttp } from './http.ts';
import { measureImport } from './imports.ts';
import { LIVE, measureLive } from './live.ts';
import { describeMachine, loadNow } from './machine.ts';
import { beRegisterChild } from './register-child.ts';
import { measureRegisters, REGISTERS } from './register-figures.ts';
import { measureRegisterFiles, REGISTER_FILES, SHEET_ROWS } from './register-imports.ts';
import { measureScript } from './script.ts';
import type { Size } from './size.ts';
import { measureStatements, STATEMENTS } from './statements.ts';
import { measureUnits, UNITS } from './units.ts';
import { measureWrites } from './writes.ts';

interface Scale {
  readonly reads: Size;
  readonly rounds: { readonly read: number; readonly live: number; readonly write: number; readonly http: number; readonly freeze: number; readonly import: number; readonly statements: number; readonly units: { readonly load: number; readonly find: number }; readonly registers: { readonly read: number; readonly write: number } };
  readonly units: number;
  readonly httpMilliseconds: number;
  readonly exported: number; // units that leave in a file
  readonly happenings: number; // of each of sixteen measures in a fortnight
}

/** `ci` proves that every measure runs and tells what is there; it is too small and its machine too busy for its times to be judged. */
const SCALES: Readonly<Record<string, Scale>> = {
  ci: { reads: { districts: 10, components: 3, indicators: 1 }, rounds: { read: 3, live: 1, write: 1, http: 1, freeze: 1, import: 1, statements: 3, units: { load: 1, find: 3 }, registers: { read: 2, write: 1 } }, units: 20_000, httpMilliseconds: 200, exported: 20_000, happenings: 500 },
  small: { reads: { districts: 75, components: 12, indicators: 1 }, rounds: { read: 60, live: 7, write: 5, http: 5, freeze: 7, import: 5, statements: 60, units: { load: 3, find: 40 }, registers: { read: 20, write: 5 } }, units: 200_000, httpMilliseconds: 1000, exported: 200_000, happenings: 4_000 },
  full: { reads: { districts: 75, components: 12, indicators: 10 }, rounds: { read: 150, live: 15, write: 9, http: 5, freeze: 15, import: 9, statements: 150, units: { load: 5, find: 60 }, registers: { read: 40, write: 9 } }, units: 9_000_000, httpMilliseconds: 3000, exported: SHEET_ROWS, happenings: 25_000 },
};

const { values } = parseArgs({ options: { scale: { type: 'string', default: 'small' }, only: { type: 'string' }, child: { type: 'string' } } });
if (values.child !== undefined) {
  await beRegisterChild(values.child);
  process.exit(0);
}
const scale = SCALES[values.scale];
if (!scale) throw new Error(`--scale is ci, small or full, not ${values.scale}`);
const isJudged = values.scale !== 'ci';
const wanted = new Set((values.only ?? 'script,read,http,write,import,registers-in,registers,units,statements,freeze,live').split(','));
const root = process.env.PAKHWADA_ROOT ?? process.cwd();
const planFile = path.join(root, 'plans/jammu-kashmir.yaml');

const board = new Board();
const from = performance.now();
const loadBefore = loadNow();
const machine: { -readonly [Key in string]?: unknown } = {};
const done = (section: string) => board.print(section);

if (wanted.has('script')) {
  measureScript(board, path.join(root, 'apps/web/dist-app'));
  done('SCRIPT');
}
if (wanted.has('read') || wanted.has('http')) {
  const stage = await measureReads(board, scale.reads, scale.rounds.read);
  Object.assign(machine, await describeMachine(stage.source));
  if (wanted.has('read')) done('READ');
  if (wanted.has('freeze')) await measureChain(board, stage, scale.rounds.freeze);
  if (wanted.has('http')) {
    await measureHttp(board, stage, scale.rounds.http, scale.httpMilliseconds);
    done('HTTP');
  }
  await stage.close();
}
if (wanted.has('write')) {
  await measureWrites(board, scale.rounds.write);
  done('WRITE');
}
if (wanted.has('import')) {
  await measureImport(board, scale.rounds.import);
  done('IMPORT');
}
if (wanted.has('units')) {
  await measureUnits(board, scale.units, scale.rounds.units);
  done(UNITS);
}
if (wanted.has('registers-in')) {
  await measureRegisterFiles(board, scale.rounds.import, scale.exported);
  done(REGISTER_FILES);
}
if (wanted.has('registers')) {
  await measureRegisters(board, scale.happenings, scale.rounds.registers);
  done(REGISTERS);
}
if (wanted.has('statements')) {
  await measureStatements(board, scale.rounds.statements);
  done(STATEMENTS);
}
if (wanted.has('freeze')) {
  await measureFreeze(board, planFile, scale.rounds.freeze);
  done('FREEZE');
}
if (wanted.has('live')) {
  await measureLive(board, planFile, scale.rounds.live);
  done(LIVE);
}

Object.assign(machine, { loadBefore, loadAfter: loadNow() });
const seconds = Math.round((performance.now() - from) / 1000);
console.log(`\nmachine: ${Object.entries(machine).map(([name, value]) => `${name} ${String(value)}`).join(', ')}; scale ${values.scale}; ${seconds} s`);
const folder = path.join(root, '.bench');
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}-${values.scale}.json`);
writeFileSync(file, `${JSON.stringify({ scale: values.scale, machine, seconds, lines: board.lines }, null, 2)}\n`);
console.log(`written: ${path.relative(root, file)}`);
for (const line of board.failed) console.error(`${isJudged ? 'missed' : 'not judged at this scale'}: ${line.section} ${line.name.trim()} (${line.target ?? ''})`);
process.exit(isJudged && board.failed.length > 0 ? 1 : 0);
