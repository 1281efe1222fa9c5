import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nameHashes, nameKey, readSearch, readUnit, type UnitValues } from '@pakhwada/domain/units';
import type { EntityManager } from 'typeorm';
import { DuplicateRepository } from '../../apps/api/src/registers/units/duplicate.repository.ts';
import { UnitCountRepository } from '../../apps/api/src/registers/units/unit-count.repository.ts';
import { UnitRepository } from '../../apps/api/src/registers/units/unit.repository.ts';
import { UnitSearchRepository, type FoundUnits, type UnitChoice } from '../../apps/api/src/registers/units/unit-search.repository.ts';
import { inWords, rounded, type Board } from './board.ts';
import { listeningTo, serverTime, walkQuery, type Ask } from './plan-walker.ts';
import { interleaved, ratiosOf, spreadOf, timed } from './rounds.ts';
import { dice, unitRow } from './unit-names.ts';
import { aUnitStage, bring, rowsOf, type UnitStage } from './unit-stage.ts';

export const UNITS = 'UNITS';
const BAD_EVERY = 100;
const KNOWN_EVERY = 200;
const LOOK_UP_MILLISECONDS = 10;
const WORD_MILLISECONDS = 150;
const LOAD_RATIO = 0.5;
const INDEX_RATIO = 6;
const COUNT_RATIO = 0.01;
const LARGE = 1_000_000; // from here on a count by reading is slow enough to be compared with
const COLUMNS = 'state_id, changed_at, udyam, uam, name, name_local, name_key, sound_hash, name_hash, district_lgd, class, investment_paise, turnover_paise, activity, nic, owner, social, is_minority, is_pwd, is_ex_serviceman, registered_on, cancelled_on';

/** The register of units of a whole State: what bringing rows in costs, what a search takes, what a count takes. */
export async function measureUnits(board: Board, units: number, rounds: { readonly load: number; readonly find: number }): Promise<void> {
  const stage = await aUnitStage(units);
  try {
    board.add({ section: UNITS, name: `${units.toLocaleString('en-IN')} units, validated and brought in`, figures: { 'rows/s': Math.round(units / stage.fillSeconds), ...(await sizes(stage)) } });
    await measureFind(board, stage, rounds.find);
    await measureCounts(board, stage, Math.min(rounds.find, 15));
    await measureLoad(board, stage, rounds.load);
    await measureIndexes(board, stage, rounds.load);
    const drift = await driftOf(stage);
    board.add({ section: UNITS, name: 'counts that differ from the units, after all this', figures: { rows: drift }, target: '0', isMet: drift === 0 });
  } finally {
    await stage.close();
  }
}

// ---- searches

interface Look {
  readonly name: string;
  readonly limit: number;
  choice(n: number): Partial<UnitChoice> & { readonly find: string };
}

async function measureFind(board: Board, stage: UnitStage, rounds: number): Promise<void> {
  const { units, districts, source, stateId } = stage;
  const row = (n: number) => unitRow(Math.floor(dice(n * 7919)() * units), units, districts);
  const word = (n: number, field: 'name' | 'nameLocal', from: number, to: number): string => row(n)[field]!.split(' ').slice(from, to).join(' ');
  const looks: Look[] = [
    { name: 'Udyam number', limit: LOOK_UP_MILLISECONDS, choice: (n) => ({ find: row(n).udyam! }) },
    { name: 'last seven digits', limit: LOOK_UP_MILLISECONDS, choice: (n) => ({ find: row(n).udyam!.slice(-7) }) },
    { name: 'old number (UAM)', limit: LOOK_UP_MILLISECONDS, choice: (n) => ({ find: row(n).uam ?? 'JK01A0000009' }) },
    { name: 'beginning of a name', limit: LOOK_UP_MILLISECONDS, choice: (n) => ({ find: word(n, 'name', 0, 1).slice(0, 4) }) },
    { name: 'beginning of a name in a district', limit: LOOK_UP_MILLISECONDS, choice: (n) => ({ find: word(n, 'name', 0, 1).slice(0, 4), district: districts[n % districts.length]! }) },
    { name: 'page of the State, latest first', limit: LOOK_UP_MILLISECONDS, choice: () => ({ find: '' }) },
    { name: 'page of a district', limit: LOOK_UP_MILLISECONDS, choice: (n) => ({ find: '', district: districts[n % districts.length]! }) },
    { name: 'page of a district and month', limit: LOOK_UP_MILLISECONDS, choice: (n) => ({ find: '', district: districts[n % districts.length]!, month: row(n).registeredOn!.slice(0, 7) }) },
    { name: 'page of medium enterprises in a district', limit: LOOK_UP_MILLISECONDS, choice: (n) => ({ find: '', district: districts[n % districts.length]!, class: 'MEDIUM' }) },
    { name: 'a page far on', limit: LOOK_UP_MILLISECONDS, choice: (n) => ({ find: '', after: { match: 'ALL', unitId: String(1 + Math.floor(dice(n)() * units)), attempt: 0 } }) },
    { name: 'words, Latin', limit: WORD_MILLISECONDS, choice: (n) => ({ find: word(n, 'name', 0, 2) }) },
    { name: 'words, Latin, none of them first', limit: WORD_MILLISECONDS, choice: (n) => ({ find: word(n, 'name', 1, 3) }) },
    { name: 'words, Devanagari', limit: WORD_MILLISECONDS, choice: (n) => ({ find: word(n, 'nameLocal', 0, 2) }) },
    { name: 'words, Devanagari, one beginning', limit: WORD_MILLISECONDS, choice: (n) => ({ find: word(n, 'nameLocal', 0, 1).slice(0, 4) }) },
    { name: 'a word of every fifteenth name', limit: WORD_MILLISECONDS, choice: (n) => ({ find: ['उद्योग', 'स्टोर', 'मिल्स', 'केंद्र'][n % 4]! }) },
    { name: 'a word that is nowhere', limit: WORD_MILLISECONDS, choice: () => ({ find: 'ज़ज़ज़' }) },
  ];
  const repository = new UnitSearchRepository();
  const run = (manager: EntityManager, { choice }: Look, n: number): Promise<FoundUnits> => {
    const { find, ...own } = choice(n);
    return repository.find(manager, stateId, { search: readSearch(find), district: null, class: null, month: null, after: null, ...own });
  };
  const taken = await interleaved(rounds, Object.fromEntries(looks.map((look) => [look.name, (n) => timed(() => run(source.manager, look, n))])));
  const ask: Ask = (sql, values) => source.query(sql, [...values]);
  for (const look of looks) {
    let [buffers, isWhole, found] = [0, false, 0];
    for (let n = 1; n <= 5; n += 1) {
      const { manager, asked } = listeningTo(source.manager);
      found += (await run(manager, look, n)).units.length;
      for (const { sql, values } of asked) {
        const walked = await walkQuery(ask, sql, values);
        buffers = Math.max(buffers, walked.buffers);
        isWhole ||= walked.scannedWhole.includes('unit');
      }
    }
    const spread = spreadOf(taken[look.name]!);
    board.add({ section: UNITS, name: look.name, figures: { ms: inWords(spread), 'blocks at most': buffers, 'found of 5': found, 'read whole': isWhole ? 'unit' : '' }, target: `< ${look.limit} ms, by an index`, isMet: spread.median < look.limit && !isWhole });
  }
}

// ---- counts

async function measureCounts(board: Board, stage: UnitStage, rounds: number): Promise<void> {
  const { source, stateId, districts, units } = stage;
  const ask: Ask = (sql, values) => source.query(sql, [...values]);
  const counting = new UnitCountRepository();
  const inServer = async (work: (manager: EntityManager) => Promise<unknown>): Promise<number> => {
    const { manager, asked } = listeningTo(source.manager);
    await work(manager);
    let sum = 0;
    for (const { sql, values } of asked) sum += await serverTime(ask, sql, values);
    return sum;
  };
  const taken = await interleaved(rounds, {
    kept: () => inServer((manager) => counting.totals(manager, stateId)),
    list: () => inServer((manager) => counting.total(manager, stateId, { district: districts[3]!, class: 'MICRO', month: '2022-05' })),
    months: () => inServer((manager) => counting.months(manager, stateId, '2024-02-01')),
    read: () => inServer((manager) => manager.query('select district_lgd, count(*) from unit where state_id = $1 and cancelled_on is null and merged_into is null group by 1', [stateId])),
    alike: (n) => timed(() => new DuplicateRepository().candidates(source.manager, stateId, districts[n % districts.length]!)),
  });
  const ratio = ratiosOf(taken.kept, taken.read);
  const isJudged = units >= LARGE;
  board.add(
    { section: UNITS, name: 'counts of all districts, classes, owners and groups', figures: { ms: inWords(spreadOf(taken.kept)), ratio: inWords(ratio, 4) }, target: isJudged ? `<= ${COUNT_RATIO} of COUNT(*)` : '', isMet: isJudged ? ratio.median <= COUNT_RATIO : null },
    { section: UNITS, name: '  COUNT(*) by district', figures: { ms: inWords(spreadOf(taken.read)) } },
    { section: UNITS, name: '  total of a list by district, class and month', figures: { ms: inWords(spreadOf(taken.list)) } },
    { section: UNITS, name: '  registrations of two years by month', figures: { ms: inWords(spreadOf(taken.months)) } },
    { section: UNITS, name: 'possible duplicates of a district', figures: { ms: inWords(spreadOf(taken.alike)) } },
  );
}

// ---- bringing rows in

async function measureLoad(board: Board, stage: UnitStage, rounds: number): Promise<void> {
  const { units, source, database } = stage;
  const count = Math.min(50_000, units / 10);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pakhwada-bench-units-'));
  chmodSync(folder, 0o755); // the server reads it under a user of its own
  let [next, found] = [units, { bad: 0, known: 0 }];
  const reserve = (): number => (next += count) - count;
  const plain = rowsOf(stage);
  try {
    const taken = await interleaved(rounds, {
      copy: async () => {
        const first = reserve();
        const file = path.join(folder, `${first}.csv`);
        writeFileSync(file, Array.from({ length: count }, (_, i) => copyLine(stage, readUnit(plain(first + i), stage.context) as UnitValues)).join('\n'), { mode: 0o644 });
        const ms = await timed(async () => (await database.query(`copy unit (${COLUMNS}) from '${file}' with (format csv)`), await database.query('select unit_settle()')));
        rmSync(file);
        return count / (ms / 1000);
      },
      product: async () => {
        const first = reserve();
        const rows = Array.from({ length: count }, (_, i) => (i % BAD_EVERY === 0 ? { ...plain(first + i), udyam: 'UDYAM-JK-0011223' } : i % KNOWN_EVERY === 1 ? plain(i) : plain(first + i)));
        const ms = await timed(() => source.transaction(async (manager) => {
          found = await bring(manager, stage, first, count, (n) => rows[n - first]!);
          await new UnitRepository().settle(manager);
        }));
        return count / (ms / 1000);
      },
    });
    const ratio = ratiosOf(taken.product, taken.copy);
    const [bad, known] = [Math.ceil(count / BAD_EVERY), Math.ceil((count - 1) / KNOWN_EVERY)];
    board.add({
      section: UNITS,
      name: `${count.toLocaleString('en-IN')} rows judged and added, against COPY of good rows`,
      figures: { 'rows/s': inWords(spreadOf(taken.product), 0), 'COPY rows/s': inWords(spreadOf(taken.copy), 0), ratio: inWords(ratio), 'bad and known found/there': `${found.bad}+${found.known}/${bad}+${known}` },
      target: `>= ${LOAD_RATIO}`,
      isMet: rounded(ratio.median) >= LOAD_RATIO && found.bad === bad && found.known === known,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyLine({ stateId }: UnitStage, unit: UnitValues): string {
  const key = nameKey(unit.name);
  return [stateId, '2026-01-20T06:00:00Z', unit.udyam, unit.uam, unit.name, unit.nameLocal, key, nameHashes(key).sound, nameHashes(key).name, unit.district, unit.class, unit.investmentPaise, unit.turnoverPaise, unit.activity, unit.nic, unit.owner, unit.social, unit.isMinority, unit.isPwd, unit.isExServiceman, unit.registeredOn, unit.cancelledOn].map((value) => value ?? '').join(',');
}

/** The same rows into the register with all its indexes and triggers, and into a twin that has the two every key needs. Rolled back, so that each round finds what the one before found. */
async function measureIndexes(board: Board, { database, stateId, units, districts, context }: UnitStage, rounds: number): Promise<void> {
  const count = Math.min(50_000, units / 10);
  await database.query('create table twin (like unit including defaults including constraints including identity)');
  await database.query('insert into twin overriding system value select * from unit');
  await database.query('alter table twin add primary key (state_id, unit_id), add unique (state_id, udyam), add foreign key (state_id, district_lgd) references district');
  await database.query('alter table twin alter column unit_id restart with 100000000');
  await database.query('create table waiting (like unit including defaults)');
  await database.query('alter table waiting alter column unit_id drop not null');
  const values = Array.from({ length: count }, (_, i) => readUnit({ ...unitRow(units + 1_000_000 + i, units, districts), udyam: `UDYAM-LA-77-${String(i).padStart(7, '0')}` }, context) as UnitValues);
  await database.query(
    `insert into waiting (${COLUMNS}) select * from unnest(${'smallint timestamptz text text text text text int int int text bigint bigint text text text text boolean boolean boolean date date'.split(' ').map((type, i) => `$${i + 1}::${type}[]`).join(', ')})`,
    columnsOf(stateId, values),
  );
  await database.query('vacuum analyze twin');
  const into = (table: string, after: string) => timed(() => database.query(`begin; insert into ${table} (${COLUMNS}) select ${COLUMNS} from waiting; ${after} rollback`));
  const taken = await interleaved(Math.min(rounds, 5), { twin: () => into('twin', ''), unit: () => into('unit', 'select unit_settle();') });
  const ratio = ratiosOf(taken.unit, taken.twin);
  board.add({
    section: UNITS,
    name: `${count.toLocaleString('en-IN')} rows into all indexes and counts, against the two keys`,
    figures: { ms: inWords(spreadOf(taken.unit), 0), 'two keys, ms': inWords(spreadOf(taken.twin), 0), ratio: inWords(ratio) },
    target: `<= ${INDEX_RATIO}`,
    isMet: ratio.median <= INDEX_RATIO,
  });
  await database.query('drop table twin, waiting');
}

function columnsOf(stateId: number, units: readonly UnitValues[]): unknown[][] {
  const rows = units.map((unit): unknown[] => {
    const key = nameKey(unit.name);
    return [stateId, '2026-01-20T06:00:00Z', unit.udyam, unit.uam, unit.name, unit.nameLocal, key, nameHashes(key).sound, nameHashes(key).name, unit.district, unit.class, unit.investmentPaise, unit.turnoverPaise, unit.activity, unit.nic, unit.owner, unit.social, unit.isMinority, unit.isPwd, unit.isExServiceman, unit.registeredOn, unit.cancelledOn];
  });
  return rows[0]!.map((_, i) => rows.map((row) => row[i]));
}

// ---- what stands at the end

async function driftOf({ database }: UnitStage): Promise<number> {
  const [row] = await database.query<{ n: number }>(
    `with there as (select district_lgd, class, coalesce(owner, 'NOT_KNOWN') as owner, coalesce(social, 'NOT_KNOWN') as social, date_trunc('month', registered_on)::date as month_on, count(*)::int as n from unit where cancelled_on is null and merged_into is null group by 1, 2, 3, 4, 5),
       kept as (select district_lgd, class, owner, social, month_on, sum(n)::int as n from unit_count group by 1, 2, 3, 4, 5 having sum(n) <> 0)
     select count(*)::int as n from ((select * from there except select * from kept) union all (select * from kept except select * from there)) d`,
  );
  return row!.n;
}

async function sizes({ database }: UnitStage): Promise<Record<string, string>> {
  const [row] = await database.query<{ heap: string; indexes: string; words: string }>(`select pg_size_pretty(pg_relation_size('unit')) as heap, pg_size_pretty(pg_indexes_size('unit')) as indexes, pg_size_pretty(pg_relation_size('unit_words')) as words`);
  return { heap: row!.heap, indexes: row!.indexes, 'of them words': row!.words };
}
