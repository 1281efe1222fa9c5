import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';
import { HOSTILE_WORKBOOKS } from '../faults/support/hostile-workbooks.ts';
import { inWords, rounded, type Board } from './board.ts';
import { BAD, copyLines, COPY_COLUMNS, csvOf, readNow, ROWS, send, unitsOf, writeXlsx } from './register-files.ts';
import { interleaved, ratiosOf, spreadOf, timed } from './rounds.ts';

const SECTION = 'REGISTER FILES';
const RATIO = 0.5;
const MEMORY_MB = 300;
const REFUSED_MS = 1000;
const EXPORTED_ROWS = 1_000_000;
const EXPORT_GROWTH_MB = 100;
const REFUSALS = 5;

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
export async function measureRegisterFiles(board: Board, rounds: number): Promise<void> {
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
  await measureMemory(board);
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

async function measureMemory(board: Board): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-bench-xlsx-'));
  try {
    const file = path.join(folder, 'units.xlsx');
    await writeXlsx(unitsOf(1), file);
    const read = await inChild('import', file);
    board.add({ section: SECTION, name: '1,00,000 units (XLSX), a process of its own', figures: figuresOf(read), target: `< ${MEMORY_MB} MB`, isMet: read.megabytes < MEMORY_MB && read.rejected === BAD && read.rows === ROWS });
    for (const form of ['csv', 'xlsx'] as const) {
      const left = await inChild(`export-${form}`, path.join(folder, `units.${form}`), String(EXPORTED_ROWS));
      board.add({ section: SECTION, name: `10,00,000 units out as ${form.toUpperCase()}, a process of its own`, figures: figuresOf(left), target: `grows < ${EXPORT_GROWTH_MB} MB, no row lost`, isMet: left.megabytes - left.before < EXPORT_GROWTH_MB && left.rows === EXPORTED_ROWS });
    }
    const beyond = await inChild('export-beyond', path.join(folder, 'beyond.xlsx'), '1048576');
    board.add({ section: SECTION, name: '10,48,576 units out as XLSX: refused before work begins', figures: { ms: Math.round(beyond.milliseconds), refused: beyond.rejected }, target: '< 1000 ms', isMet: beyond.rejected === 1 && beyond.milliseconds < 1000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf({ megabytes, before, milliseconds, longestMs, rows }: Measured): Record<string, string | number> {
  return { 'peak MB': Math.round(megabytes), 'before MB': Math.round(before), rows, s: rounded(milliseconds / 1000, 1), 'longest pause ms': Math.round(longestMs) };
}

/** The same program once more, for one deed whose memory is to be told from everything else. */
async function inChild(...deed: readonly string[]): Promise<Measured> {
  const child = spawn(process.execPath, [process.argv[1]!, '--child', deed.join('|')], { stdio: ['ignore', 'pipe', 'inherit'], env: process.env });
  let text = '';
  for await (const part of child.stdout) text += String(part);
  const last = text.trim().split('\n').at(-1) ?? '';
  return JSON.parse(last) as Measured;
}
