import { inWords, rounded, type Board, type Line } from './board.ts';
import { listeningTo, walkQuery } from './plan-walker.ts';
import { dashboardReads, type DashboardRead } from './reads.ts';
import { interleaved, spreadOf, timed, type Spread } from './rounds.ts';
import { planOf, type Size } from './size.ts';
import { aStage, type Stage } from './stage.ts';

const FLOOR_RATIO = 25;
const FLOOR_MILLISECONDS = 5;
const GROWTH = 1.5;
const SCALES = { '1x': 15, '4x': 60, '16x': 240 } as const; // frozen fortnights
const LARGE = ['progress_entry', 'sealed_cell', 'submission', 'submission_step']; // they grow with history; a small table is rightly read whole
type Scale = keyof typeof SCALES;
const NAMES = Object.keys(SCALES) as Scale[];

interface Measured {
  readonly taken: Readonly<Record<Scale | 'floor', readonly number[]>>;
  readonly buffers: Readonly<Record<Scale, number>>;
  readonly scannedWhole: readonly string[]; // at the largest scale
}

/** Every dashboard read at three lengths of history, turn by turn with the cheapest question there is. Returns the largest stage for further measures. */
export async function measureReads(board: Board, size: Size, rounds: number): Promise<Stage> {
  const stages = {} as Record<Scale, Stage>;
  for (const scale of NAMES) stages[scale] = await aStage(planOf(size), { frozen: SCALES[scale], openShare: 0.5 });
  const reads = Object.fromEntries(NAMES.map((scale) => [scale, dashboardReads(stages[scale])])) as Record<Scale, DashboardRead[]>;
  for (const [i, read] of reads['16x'].entries()) {
    const measured = await measureOne(stages, (scale) => reads[scale][i]!, rounds);
    board.add(lineOf(read, measured));
  }
  await stages['1x'].close();
  await stages['4x'].close();
  return stages['16x'];
}

async function measureOne(stages: Readonly<Record<Scale, Stage>>, readAt: (scale: Scale) => DashboardRead, rounds: number): Promise<Measured> {
  const managerAt = (scale: Scale) => stages[scale].source.manager;
  const variants = Object.fromEntries(NAMES.map((scale) => [scale, () => timed(() => readAt(scale).run(managerAt(scale)))])) as Record<Scale, () => Promise<number>>;
  const taken = await interleaved(rounds, { ...variants, floor: () => timed(() => managerAt('16x').query('select 1')) });
  const walked = { '1x': await explain(stages['1x'], readAt('1x')), '4x': await explain(stages['4x'], readAt('4x')), '16x': await explain(stages['16x'], readAt('16x')) };
  return { taken, buffers: { '1x': walked['1x'].buffers, '4x': walked['4x'].buffers, '16x': walked['16x'].buffers }, scannedWhole: NAMES.flatMap((scale) => walked[scale].scannedWhole) };
}

async function explain({ source }: Stage, read: DashboardRead): Promise<{ buffers: number; scannedWhole: string[] }> {
  const { manager, asked } = listeningTo(source.manager);
  await read.run(manager);
  const walked = [];
  for (const { sql, values } of asked) walked.push(await walkQuery((text, given) => source.query(text, [...given]), sql, values));
  return { buffers: walked.reduce((sum, { buffers }) => sum + buffers, 0), scannedWhole: walked.flatMap(({ scannedWhole }) => scannedWhole) };
}

/** Growth is judged by the tenth of the rounds that was least disturbed: what a longer history costs, it costs in every round, what a busy machine costs falls on some. Other ratios are judged by the medians; milliseconds, which fall to whoever else uses the machine, by the least disturbed round. */
function lineOf({ name, isSealed = false }: DashboardRead, { taken, buffers, scannedWhole }: Measured): Line {
  const spread = (scale: Scale | 'floor'): Spread => spreadOf(taken[scale]);
  const overFloor = spread('16x').median / spread('floor').median;
  const growth = spread('16x').calm / spread('1x').calm;
  const readsEntriesWhole = scannedWhole.includes('progress_entry');
  const isFast = !isSealed || (overFloor <= FLOOR_RATIO && spread('16x').low < FLOOR_MILLISECONDS);
  const targets = [...(isSealed ? [`<= ${FLOOR_RATIO}x, < ${FLOOR_MILLISECONDS} ms`] : []), `growth <= ${GROWTH}`, 'no scan of entries'];
  return {
    section: 'READ',
    name,
    figures: {
      'x select 1': rounded(overFloor, 1),
      '1x ms': inWords(spread('1x')),
      '4x ms': rounded(spread('4x').median),
      '16x ms': inWords(spread('16x')),
      growth: rounded(growth),
      'buffers 1x/16x': `${buffers['1x']}/${buffers['16x']}`,
      'read whole': LARGE.filter((table) => scannedWhole.includes(table)).join(' '),
    },
    target: targets.join('; '),
    isMet: isFast && !readsEntriesWhole && growth <= GROWTH,
  };
}
