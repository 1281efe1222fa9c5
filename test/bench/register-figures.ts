import { fortnightById } from '@pakhwada/domain/calendar';
import type { Cell } from '@pakhwada/domain/plan';
import type { FieldValues, RegisterCode } from '@pakhwada/domain/registers';
import { DataSource, type EntityManager } from 'typeorm';
import { FortnightsService } from '../../apps/api/src/fortnights/fortnights.service.ts';
import { officeCellsOf } from '../../apps/api/src/fortnights/plan-cells.ts';
import { databaseOptions } from '../../apps/api/src/platform/database/data-source.ts';
import { DerivedCellsService } from '../../apps/api/src/progress/derived/derived-cells.service.ts';
import { RecordsService } from '../../apps/api/src/registers/records/records.service.ts';
import { MarketRepository } from '../../apps/api/src/reviews/facts/market.repository.ts';
import { differencesFromRecount } from '../api/support/recount.ts';
import { inWords, rounded, type Board } from './board.ts';
import { keyOf } from './history.ts';
import { listeningTo, serverTime, walkQuery, type Ask } from './plan-walker.ts';
import { HAPPENINGS, KINDS, MEASURES, ONCE_PER_UNIT, RECORDS, registerPlan } from './register-plan.ts';
import { interleaved, ratiosOf, spreadOf, timed } from './rounds.ts';
import { aStage, type Stage } from './stage.ts';

export const REGISTERS = 'REGISTERS';
/** Two pasts, the longer sixteen times as full; both go beyond the two years whose frozen figures are looked back upon. `each`: happenings of each measure in a fortnight. */
const PAST = { '1x': { frozen: 60, each: 25 }, '16x': { frozen: 240, each: 100 } } as const;
type Past = keyof typeof PAST;
const GROWTH = 1.5;
const LIMIT_MILLISECONDS = 100;
const COUNTERS_COST = 1.25;
const UNITS_COST = 1.5; // of measures that count units, which are looked up one by one
const LARGE = ['register_happening', 'register_record', 'register_first', 'register_fortnight', 'register_fortnight_part', 'progress_entry'];
const BROUGHT = 10_000;

export interface RegisterRounds {
  readonly read: number;
  readonly write: number;
}

/** What registers cost a sheet and a review, and what their counters cost whoever brings records in. `crowd`: happenings of each measure in the open fortnight. */
export async function measureRegisters(board: Board, crowd: number, rounds: RegisterRounds): Promise<void> {
  const stages = { '1x': await aRegisterStage('1x', crowd), '16x': await aRegisterStage('16x', crowd) };
  try {
    await measureCells(board, stages, rounds.read, crowd * MEASURES.length);
    await measureMarket(board, stages, rounds.read);
    await measureBringing(board, stages['16x'], rounds.write);
    const differences = await differencesFromRecount((sql) => stages['16x'].server.database.query(sql));
    board.add({ section: REGISTERS, name: 'figures that differ from a recount', figures: { rows: differences.length }, target: '0', isMet: differences.length === 0 });
  } finally {
    for (const stage of Object.values(stages)) await stage.close();
  }
}

async function aRegisterStage(past: Past, crowd: number): Promise<Stage> {
  const { frozen, each } = PAST[past];
  const stage = await aStage(registerPlan(), { frozen, openShare: 0.5, isFirstBodyKept: false });
  const { scheme, frozen: ids, openId, server } = stage;
  const lay = (fortnights: readonly string[], from: number, count: number): Promise<unknown> =>
    server.database.query(HAPPENINGS, [fortnights.map((_, i) => from + i), fortnights.map((id) => fortnightById(id).startsOn), count, scheme.stateId, scheme.schemeCode, MEASURES, ONCE_PER_UNIT, KINDS]);
  for (let i = 0; i < ids.length; i += 12) await lay(ids.slice(i, i + 12), i, each);
  await lay([openId], ids.length, crowd);
  await server.database.query(RECORDS, [frozen * each, scheme.stateId, scheme.schemeCode, scheme.people[0]]);
  await server.database.query('vacuum analyze');
  return stage;
}

// ---- cells of a sheet

async function measureCells(board: Board, stages: Readonly<Record<Past, Stage>>, rounds: number, crowd: number): Promise<void> {
  for (const office of ['PMU', 'DIC-103']) {
    const cells = officeCellsOf(stages['16x'].scheme.plan, office);
    const readers = Object.fromEntries(Object.entries(stages).map(([past, stage]) => [past, reader(stage, cells)])) as Record<Past, (manager: EntityManager) => Promise<unknown>>;
    const taken = await interleaved(rounds, { '1x': () => timed(() => readers['1x'](stages['1x'].source.manager)), '16x': () => timed(() => readers['16x'](stages['16x'].source.manager)) });
    const { whole, buffers, server } = await explained(stages['16x'], readers['16x']);
    const growth = spreadOf(taken['16x']).calm / spreadOf(taken['1x']).calm;
    const name = `${cells.length} cells of ${office === 'PMU' ? 'the State' : 'a district'}, ${crowd.toLocaleString('en-IN')} happenings in the fortnight`;
    const figures = { '1x ms': inWords(spreadOf(taken['1x'])), '16x ms': inWords(spreadOf(taken['16x'])), growth: rounded(growth), 'ms in SQL': rounded(server), buffers, 'read whole': whole.join(' ') };
    board.add({ section: REGISTERS, name, figures, target: `< ${LIMIT_MILLISECONDS} ms; growth <= ${GROWTH}; nothing read whole`, isMet: spreadOf(taken['16x']).low < LIMIT_MILLISECONDS && growth <= GROWTH && whole.length === 0 });
  }
}

function reader({ server, scheme, openId }: Stage, cells: readonly Cell[]): (manager: EntityManager) => Promise<unknown> {
  const [derived, fortnights] = [server.get(DerivedCellsService), server.get(FortnightsService)];
  return async (manager) => {
    const fortnight = await fortnights.byId(manager, keyOf(scheme, openId));
    const derivedOf = await derived.read(manager, fortnight, scheme.plan, await fortnights.before(manager, fortnight), cells);
    const [first] = cells;
    if (derivedOf(first!.indicator.code, first!.unit) === null) throw new Error('no figure was derived');
  };
}

async function explained({ source }: Stage, run: (manager: EntityManager) => Promise<unknown>): Promise<{ whole: string[]; buffers: number; server: number }> {
  return source.transaction(async (inner) => {
    const { manager, asked } = listeningTo(inner);
    await run(manager);
    const ask: Ask = (sql, values) => inner.query(sql, [...values]);
    const sum = { whole: new Set<string>(), buffers: 0, server: 0 };
    for (const { sql, values } of asked) {
      const { scannedWhole, buffers } = await walkQuery(ask, sql, values);
      for (const table of scannedWhole) if (LARGE.includes(table)) sum.whole.add(table);
      sum.buffers += buffers;
      sum.server += await serverTime(ask, sql, values);
    }
    return { ...sum, whole: [...sum.whole] };
  });
}

// ---- what a review asks of registers

async function measureMarket(board: Board, stages: Readonly<Record<Past, Stage>>, rounds: number): Promise<void> {
  const market = new MarketRepository();
  const asks: Readonly<Record<string, (manager: EntityManager, stage: Stage) => Promise<unknown>>> = {
    'events, outcomes and meetings of a live review': (manager, { scheme, openId }) => market.read(manager, keyOf(scheme, openId), fortnightById(openId).endsOn),
    'different units by component, once a freeze': (manager, { scheme, openId }) => market.countReach(manager, keyOf(scheme, openId), scheme.plan, fortnightById(openId).endsOn),
  };
  for (const [name, ask] of Object.entries(asks)) {
    const isLive = name.includes('live');
    const run = (past: Past) => () => timed(() => stages[past].source.transaction((manager) => ask(manager, stages[past])));
    const taken = await interleaved(isLive ? rounds : Math.min(rounds, 3), { '1x': run('1x'), '16x': run('16x') });
    const { whole, buffers, server } = await explained(stages['16x'], (manager) => ask(manager, stages['16x']));
    const figures = { '1x ms': inWords(spreadOf(taken['1x'])), '16x ms': inWords(spreadOf(taken['16x'])), growth: rounded(spreadOf(taken['16x']).calm / spreadOf(taken['1x']).calm), 'ms in SQL': rounded(server), buffers, 'read whole': whole.join(' ') };
    board.add({ section: REGISTERS, name, figures, ...(isLive && { target: `< ${LIMIT_MILLISECONDS} ms; nothing read whole`, isMet: spreadOf(taken['16x']).low < LIMIT_MILLISECONDS && whole.length === 0 }) });
  }
}

// ---- bringing records in

async function measureBringing(board: Board, stage: Stage, rounds: number): Promise<void> {
  const owner = await new DataSource(databaseOptions(stage.server.database.url, 2)).initialize();
  try {
    const files = [['trainees', traineesFile, COUNTERS_COST], ['cases of digital finance (units counted once)', financeFile, UNITS_COST]] as const;
    for (const [name, file, limit] of files) {
      const bring = (areCounted: boolean) => (round: number) => broughtIn(owner, stage, file, round, areCounted);
      const taken = await interleaved(rounds, { counted: bring(true), bare: bring(false) });
      const cost = ratiosOf(taken.counted, taken.bare);
      const perSecond = (spread: number): number => Math.round(BROUGHT / (spread / 1000));
      board.add({
        section: REGISTERS,
        name: `${BROUGHT.toLocaleString('en-IN')} ${name} brought in, against the same without the counters of fortnights`,
        figures: { 'rows/s': perSecond(spreadOf(taken.counted).median), 'without rows/s': perSecond(spreadOf(taken.bare).median), ratio: inWords(cost) },
        target: `<= ${limit}x`,
        isMet: spreadOf(taken.counted).calm / spreadOf(taken.bare).calm <= limit,
      });
    }
  } finally {
    await owner.destroy();
  }
}

interface File {
  readonly register: RegisterCode;
  readonly parent: { readonly register: RegisterCode; readonly values: FieldValues } | null;
  row(i: number, round: number): FieldValues;
}

const dayIn = (i: number): string => `2024-${String(1 + ((i * 5) % 12)).padStart(2, '0')}-${String(1 + ((i * 11) % 28)).padStart(2, '0')}`;
const traineesFile: File = {
  register: 'trainee',
  parent: { register: 'batch', values: { batchNo: 'B', programme: 'ESDP', trade: 'Weaving', institute: 'ITI', seats: 33, plannedStartOn: '2024-01-01', plannedEndOn: '2024-12-31', startedOn: '2024-01-01' } },
  row: (i) => ({ rollNo: String(i), gender: i % 2 ? 'WOMEN' : 'MEN', social: i % 3 ? 'ST' : 'OBC', isMinority: i % 7 === 0, isPwd: false, isYouth: true, enrolledOn: dayIn(i), completedOn: dayIn(i), certifiedOn: dayIn(i + 1), certificateNo: `Z/${i}` }),
};
const financeFile: File = {
  register: 'finance-case',
  parent: null,
  row: (i, round) => ({ caseNo: `F-${i}`, udyam: `UDYAM-TS-${10 + (round % 90)}-${String(i - (i % 10 === 9 ? 1 : 0)).padStart(7, '0')}`, product: 'UPI', owner: i % 2 ? 'WOMEN_OWNED' : 'NOT_WOMEN_OWNED', size: 'MICRO', social: 'SC', isMinority: false, isPwd: false, trainedOn: dayIn(i), onboardedOn: dayIn(i), appliedOn: dayIn(i), appliedAmount: 100 }),
};

/** In a transaction that is taken back, so that every round finds the same; by the owner, who alone may keep the triggers from their work. */
async function broughtIn(owner: DataSource, { server, scheme }: Stage, { register, parent, row }: File, round: number, areCounted: boolean): Promise<number> {
  const [records, by] = [server.get(RecordsService), { personId: scheme.people[0], officeCode: 'PMU', from: 'IMPORT', importId: null } as const];
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  try {
    if (!areCounted) await runner.query('alter table register_happening disable trigger user');
    const lgds = scheme.plan.districts.map(({ lgd }) => lgd);
    const parents = parent ? await records.insertMany(runner.manager, scheme, parent.register, lgds.map((district) => ({ parentId: null, district, atLeast: [], personal: {}, values: { ...parent.values, batchNo: `B-${district}` } })), by) : [];
    const rows = Array.from({ length: BROUGHT }, (_, i) => ({ parentId: parents[i % lgds.length] ?? null, district: lgds[i % lgds.length]!, atLeast: [], personal: {}, values: row(i, round) }));
    return await timed(async () => {
      for (let from = 0; from < rows.length; from += 5000) await records.insertMany(runner.manager, scheme, register, rows.slice(from, from + 5000), by);
    });
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
