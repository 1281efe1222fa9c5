import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';
import { HOSTILE_WORKBOOKS } from '../faults/support/hostile-workbooks.ts';
import { inWords, rounded, type Board } from './board.ts';
import { BAD, copyLines, COPY_COLUMNS, csvOf, readNow, ROWS, send, unitsOf, writeXlsx } from './register-files.ts';
import { copyRegistrations, importRegistrations } from './register-records.ts';
import { interleaved, ratiosOf, spreadOf, timed } from './rounds.ts';

const SECTION = 'REGISTER FILES';
const RATIO = 0.5;
const MEMORY_MB = 300;
const REFUSED_MS = 1000;
const EXPORT_GROWTH_MB = 60;
const HEAP_MB = 192; // a fixed heap: without one the engine lets rubbish lie as long as the machine has room
const REFUSALS = 5;

export const SHEET_ROWS = 1_048_575;

/** What a child process measured of itself. */
interface Measured {
  readonly megabytes: number; // its peak
  readonly before: number; // its peak before the deed
  readonly milliseconds: number;
  readonly longestMs: number; // the longest it did nothing else
  readonly rows: number;
  readonly rejected: number;
}

export const REGISTER_FILES = SECTION;

/** Files into the register of units against bare COPY into the same table, their acceptance to the row, the memory of a long workbook and of a long export in processes of their own, and how fast hostile files are refused. */
export async function measureRegisterFiles(board: Board, rounds: number, exported: number): Promise<void> {
  const [scheme, bare] = [await aScheme(), await aScheme()];
  try {
    for (const one of [scheme, bare]) await one.moveTo('2025-04-14T05:00:00.000Z');
    await measureRatio(board, scheme, bare, rounds);
    await measureAcceptance(board, scheme);
    await measureRefusals(board, scheme);
  } finally {
    await bare.server.close();
    await scheme.server.close();
  }
  await measureMemory(board, exported);
}

async function measureRatio(board: Board, scheme: TestScheme, bare: TestScheme, rounds: number): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-bench-copy-'));
  chmodSync(folder, 0o755); // the server reads it under a user of its own
  let rejected = 0;
  try {
    const taken = await interleaved(rounds, {
      copy: async (round) => {
        const file = path.join(folder, `${round}.csv`);
        writeFileSync(file, copyLines(bare.key.stateId, unitsOf(round)), { mode: 0o644 });
        const ms = await timed(() => bare.server.database.query(`copy unit (${COPY_COLUMNS}) from '${file}' with (format csv)`));
        rmSync(file);
        return ROWS / (ms / 1000);
      },
      import: async (round) => {
        const { id } = await send(scheme, csvOf(unitsOf(round)), 'ACCEPT_GOOD');
        const ms = await timed(async () => void (rejected = (await readNow(scheme, id)).rejected ?? 0));
        return ROWS / (ms / 1000);
      },
    });
    const ratio = ratiosOf(taken.import, taken.copy);
    const records = await interleaved(rounds, {
      copy: async (round) => ROWS / ((await copyRegistrations(bare, round, ROWS, folder)) / 1000),
      import: async (round) => ROWS / ((await importRegistrations(scheme, round, ROWS)) / 1000),
    });
    const ofRecords = ratiosOf(records.import, records.copy);
    board.add({
      section: SECTION,
      name: '1,00,000 registrations (CSV), with what follows from them',
      figures: { 'rows/s': inWords(spreadOf(records.import), 0), 'COPY rows/s': inWords(spreadOf(records.copy), 0), ratio: inWords(ofRecords) },
      isMet: null, // COPY is told what follows from each record; the product works it out
    });
    board.add({
      section: SECTION,
      name: '1,00,000 units (CSV) into the register',
      figures: { 'rows/s': inWords(spreadOf(taken.import), 0), 'COPY rows/s': inWords(spreadOf(taken.copy), 0), ratio: inWords(ratio), 'bad found/there': `${rejected}/${BAD}` },
      target: `>= ${RATIO}`,
      isMet: rounded(ratio.median) >= RATIO && rejected === BAD,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** L14, to the row. */
async function measureAcceptance(board: Board, scheme: TestScheme): Promise<void> {
  const count = async (): Promise<number> => (await scheme.server.database.query<{ n: number }>('select count(*)::int as n from unit'))[0]!.n;
  const file = csvOf(unitsOf(89));
  const before = await count();
  const strict = await readNow(scheme, (await send(scheme, file, 'STRICT')).id);
  const afterStrict = await count();
  const good = await readNow(scheme, (await send(scheme, file, 'ACCEPT_GOOD')).id);
  const again = await send(scheme, file, 'ACCEPT_GOOD');
  const figures = { 'strict: rejected': strict.rejected ?? 0, 'strict: written': afterStrict - before, 'good: written': (await count()) - afterStrict, 'sent again': again.isKnown ? 'known' : 'read twice' };
  board.add({ section: SECTION, name: `1,00,000 rows with ${BAD} bad`, figures, target: `${BAD}, 0, ${ROWS - BAD}, known`, isMet: strict.rejected === BAD && afterStrict === before && good.added === ROWS - BAD && (await count()) - afterStrict === ROWS - BAD && again.isKnown });
}

async function measureRefusals(board: Board, scheme: TestScheme): Promise<void> {
  for (const [name, make] of Object.entries(HOSTILE_WORKBOOKS)) {
    const file = make();
    const taken: number[] = [];
    let refused = 0;
    for (let round = 0; round < REFUSALS; round += 1) taken.push(await timed(() => send(scheme, file, 'STRICT', 'bomb.xlsx').catch(() => void (refused += 1))));
    const spread = spreadOf(taken);
    board.add({ section: SECTION, name: `refused: ${name}`, figures: { ms: inWords(spread, 0), kB: Math.round(file.length / 1024) }, target: `< ${REFUSED_MS} ms`, isMet: refused === REFUSALS && spread.median < REFUSED_MS });
  }
}

async function measureMemory(board: Board, exported: number): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-bench-xlsx-'));
  try {
    const file = path.join(folder, 'units.xlsx');
    await writeXlsx(unitsOf(1), file);
    const [read] = await inChild('import', file);
    board.add({ section: SECTION, name: `1,00,000 units (XLSX), in a heap of ${HEAP_MB} MB`, figures: figuresOf(read!), target: `< ${MEMORY_MB} MB`, isMet: read!.megabytes < MEMORY_MB && read!.rejected === BAD && read!.rows === ROWS });
    const [csv, xlsx, beyond] = await inChild('export', folder, String(exported));
    for (const [form, left] of [['CSV', csv!], ['XLSX', xlsx!]] as const)
      board.add({ section: SECTION, name: `${exported} units out as ${form}, in a heap of ${HEAP_MB} MB`, figures: figuresOf(left), target: `grows < ${EXPORT_GROWTH_MB} MB, no row lost`, isMet: left.megabytes - csv!.before < EXPORT_GROWTH_MB && left.rows === exported });
    if (exported === SHEET_ROWS) board.add({ section: SECTION, name: 'one row more out as XLSX: refused before work begins', figures: { ms: Math.round(beyond!.milliseconds), refused: beyond!.rejected }, target: `< ${REFUSED_MS} ms`, isMet: beyond!.rejected === 1 && beyond!.milliseconds < REFUSED_MS });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf({ megabytes, before, milliseconds, longestMs, rows }: Measured): Record<string, string | number> {
  return { 'peak MB': Math.round(megabytes), 'before MB': Math.round(before), rows, s: rounded(milliseconds / 1000, 1), 'longest pause ms': Math.round(longestMs) };
}

/** The same program once more, for one deed whose memory is to be told from everything else. */
async function inChild(...deed: readonly string[]): Promise<readonly Measured[]> {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, process.argv[1]!, '--child', deed.join('|')], { stdio: ['ignore', 'pipe', 'inherit'], env: process.env });
  let text = '';
  for await (const part of child.stdout) text += String(part);
  const last = text.trim().split('\n').at(-1) ?? '';
  return JSON.parse(last) as Measured[];
}
