import { createHash } from 'node:crypto';
import type { MoneyLedger } from '@pakhwada/domain/funds';
import { buildReview, canonicalText } from '@pakhwada/domain/review';
import { laterRules } from '@pakhwada/testing/builders';
import type { EntityManager } from 'typeorm';
import { FortnightFactsService } from '../../apps/api/src/fortnights/fortnight-facts.service.ts';
import { FortnightsService } from '../../apps/api/src/fortnights/fortnights.service.ts';
import { SealedMoneyRepository } from '../../apps/api/src/fortnights/sealed-money.repository.ts';
import { CertificateRepository } from '../../apps/api/src/funds/certificates/certificate.repository.ts';
import { FrozenLedger } from '../../apps/api/src/funds/frozen-ledger.ts';
import { LedgerRepository } from '../../apps/api/src/funds/ledger.repository.ts';
import { MoneyLinesRepository, type LineChoice } from '../../apps/api/src/funds/lines/money-lines.repository.ts';
import { MoneyLedgerService } from '../../apps/api/src/funds/money-ledger.service.ts';
import { MoneyRepository } from '../../apps/api/src/funds/money.repository.ts';
import { FactsRepository } from '../../apps/api/src/reviews/facts.repository.ts';
import { ReviewRepository } from '../../apps/api/src/reviews/review.repository.ts';
import { inWords, type Board, type Line } from './board.ts';
import { keyOf } from './history.ts';
import { layMoney, type LaidMoney } from './money-past.ts';
import { listeningTo, serverTime, walkQuery, type Walked } from './plan-walker.ts';
import { interleaved, spreadOf, timed } from './rounds.ts';
import { planOf } from './size.ts';
import { asOwner, aStage, type Stage } from './stage.ts';

export const STATEMENTS = 'STATEMENTS after ten years of money, time in SQL';
const FROZEN = 240;
const LIMIT_MILLISECONDS = 5; // median
const ONCE_MILLISECONDS = 25; // least disturbed round
const PAGE = 100;
const LEDGERS = ['fund_txn', 'sealed_money', 'sealed_lines']; // they grow with the years; of the work orders every row is wanted

interface StatementRead {
  readonly name: string;
  readonly isOnce?: boolean; // after a start or a freeze
  run(manager: EntityManager): Promise<unknown>;
}

/** What the statements and the pages behind them ask of the database, ten years of a large scheme's money behind them. */
export async function measureStatements(board: Board, rounds: number): Promise<void> {
  let laid: LaidMoney | undefined;
  const plan = { ...planOf({ districts: 20, components: 12, indicators: 1 }), rules: laterRules() };
  const stage = await aStage(plan, { frozen: FROZEN, openShare: 1, isFirstBodyKept: false, money: async (manager, past) => void (laid = await layMoney(manager, past)) });
  try {
    await sealLast(stage);
    const reads = statementReads(stage);
    await compare(stage, laid!.ledger);
    const inSql = await interleaved(rounds, Object.fromEntries(reads.map((read) => [read.name, () => sqlTime(stage, read)])));
    const whole = await interleaved(rounds, Object.fromEntries(reads.map(({ name, run }) => [name, () => timed(() => run(stage.source.manager))])));
    for (const read of reads) board.add(await lineOf(stage, read, inSql[read.name]!, whole[read.name]!));
    const { sums, instalments, commitments } = laid!.ledger;
    board.add({ section: STATEMENTS, name: `  ${laid!.lines} lines; ${sums.length} sums, ${instalments.length} instalment lines, ${commitments.length} work orders`, figures: {} });
  } finally {
    await stage.close();
  }
}

function statementReads(stage: Stage): StatementRead[] {
  const { server, scheme, frozen, openId } = stage;
  const [open, last] = [keyOf(scheme, openId), keyOf(scheme, frozen.at(-1)!)];
  const lines = new MoneyLinesRepository();
  const all = { offices: ['PMU'], componentCode: null, isDuring: false, financialYear: null, offset: 0, take: PAGE };
  const releases: LineChoice = { ...all, types: ['REQUEST', 'ORDER', 'RELEASE', 'LIMIT', 'TRANSFER'], summed: 'RELEASE', lowering: null };
  const spending: LineChoice = { ...all, types: ['EXPENDITURE', 'REFUND'], summed: 'EXPENDITURE', lowering: 'REFUND' };
  const financialYear = openId.slice(0, 7);
  const page = (name: string, choice: LineChoice): StatementRead => ({ name, run: (manager) => lines.read(manager, open, choice) });
  const pages = (name: string, choice: LineChoice): StatementRead[] => [
    page(`${name}, this fortnight`, { ...choice, isDuring: true }),
    page(`${name}, this year`, { ...choice, financialYear }),
    page(`${name}, since inception`, choice),
    page(`${name}, since inception, one component`, { ...choice, componentCode: 'C1' }),
  ];
  return [
    { name: 'statements of a frozen fortnight (its sealed review)', run: (manager) => new ReviewRepository().byId(manager, last) },
    { name: 'ledger before the open fortnight, as the server holds it', run: (manager) => server.get(MoneyLedgerService).read(manager, open) },
    { name: 'ledger before the open fortnight, nothing in memory', isOnce: true, run: (manager) => freshLedger(stage).read(manager, open) },
    { name: '  of it the sums', run: (manager) => new SealedMoneyRepository().sums(manager, last) },
    { name: '  of it the instalments since inception', run: (manager) => new LedgerRepository().instalments(manager, open) },
    { name: '  of it the work orders', run: (manager) => new LedgerRepository().orders(manager, open) },
    { name: 'lines of the open fortnight', run: (manager) => new MoneyRepository().latestRows(manager, open) },
    ...pages('releases', releases),
    ...pages('expenditures', spending),
  ];
}

/** The ledger as the first reader after a start finds it. */
function freshLedger({ server }: Stage): MoneyLedgerService {
  return new MoneyLedgerService(server.get(FortnightsService), new FrozenLedger(server.get(FortnightFactsService), server.get(LedgerRepository)), server.get(MoneyRepository), server.get(CertificateRepository));
}

/** What is read is what the domain folds out of the same lines: nobody measures a ledger that lacks something. */
async function compare(stage: Stage, { sums, instalments, commitments }: MoneyLedger): Promise<void> {
  const read = await freshLedger(stage).read(stage.source.manager, keyOf(stage.scheme, stage.openId));
  const isSame = [[read.sums, sums], [read.instalments, instalments], [read.commitments, commitments]].every(([is, should]) => contents(is!) === contents(should!));
  if (!isSame || commitments.length === 0) throw new Error('the ledger that is read is not the one that was laid');
}

function contents(items: readonly object[]): string {
  return items.map((item) => canonicalText(item)).sort().join('\n');
}

/** The last frozen fortnight's review as a freeze stores it, statements and all. */
async function sealLast({ server, source, scheme, frozen }: Stage): Promise<void> {
  const key = keyOf(scheme, frozen.at(-1)!);
  const fortnight = await server.get(FortnightsService).byId(source.manager, key);
  const body = canonicalText(buildReview(await server.get(FactsRepository).frozenFacts(source.manager, fortnight)));
  const sha256 = createHash('sha256').update(body).digest('hex');
  await asOwner(server, (manager) => manager.query(`update review set body = $4, sha256 = $5 where state_id = $1 and scheme_code = $2 and fortnight_id = $3`, [key.stateId, key.schemeCode, key.fortnightId, body, sha256]));
}

/** Every question of a read asked anew, each as the server itself takes the time: planned, answered and written out. What the network and this process need on top is shown beside. */
async function sqlTime({ source }: Stage, { run }: StatementRead): Promise<number> {
  let taken = 0;
  for (const { sql, values } of await askedBy(source.manager, run)) taken += await serverTime((text, given) => source.query(text, [...given]), sql, values);
  return taken;
}

async function askedBy(entities: EntityManager, run: StatementRead['run']): Promise<{ sql: string; values: unknown[] }[]> {
  const { manager, asked } = listeningTo(entities);
  await run(manager);
  return asked;
}

async function lineOf({ source }: Stage, { name, isOnce = false, run }: StatementRead, inSql: readonly number[], whole: readonly number[]): Promise<Line> {
  const asked = await askedBy(source.manager, run);
  const walked: Walked[] = [];
  for (const { sql, values } of asked) walked.push(await walkQuery((text, given) => source.query(text, [...given]), sql, values));
  const scannedWhole = LEDGERS.filter((table) => walked.some((one) => one.scannedWhole.includes(table)));
  const spread = spreadOf(inSql);
  const isPart = name.startsWith(' ');
  return {
    section: STATEMENTS,
    name,
    figures: {
      'ms in SQL': inWords(spread),
      'ms with its way here': inWords(spreadOf(whole)),
      queries: asked.length,
      buffers: walked.reduce((sum, { buffers }) => sum + buffers, 0),
      'read whole': scannedWhole.join(' '),
    },
    ...(isPart ? {} : { target: `< ${isOnce ? ONCE_MILLISECONDS : LIMIT_MILLISECONDS} ms, no ledger read whole`, isMet: (isOnce ? spread.low < ONCE_MILLISECONDS : spread.median < LIMIT_MILLISECONDS) && scannedWhole.length === 0 }),
  };
}
