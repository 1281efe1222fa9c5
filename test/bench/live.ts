import type { Plan } from '@pakhwada/domain/plan';
import { buildReview, canonicalText, type Review, type ReviewFacts } from '@pakhwada/domain/review';
import type { FortnightRecord } from '../../apps/api/src/fortnights/fortnight-record.ts';
import { FortnightsService } from '../../apps/api/src/fortnights/fortnights.service.ts';
import { FactsRepository } from '../../apps/api/src/reviews/facts.repository.ts';
import { LiveReviewService } from '../../apps/api/src/reviews/live-review.service.ts';
import { inWords, rounded, type Board, type Line } from './board.ts';
import { keyOf } from './history.ts';
import { realPlan } from './real-plan.ts';
import { interleaved, spreadOf, timed } from './rounds.ts';
import { planOf } from './size.ts';
import { aStage, type Stage } from './stage.ts';

const LIMIT_MILLISECONDS = 100;
const WARM_ROUNDS = 10;
const COLD_PER_ROUND = 6;
const SECTION = 'LIVE facts + buildReview, from nothing';

/** The worst State in three shapes, and a real one: everything sealed, everything reported anew. Read from nothing, then from memory under its tag. */
export async function measureLive(board: Board, planFile: string, rounds: number): Promise<void> {
  const cases: readonly (readonly [name: string, plan: Plan, isJudged: boolean])[] = [
    ['81,000 rows, and 81,000 sealed', planOf({ districts: 75, components: 12, indicators: 90 }), true],
    ['40,500 rows, and 40,500 sealed', planOf({ districts: 75, components: 12, indicators: 45 }), false],
    ['9,000 rows of 9 parts, and as many sealed', planOf({ districts: 75, components: 12, indicators: 10, parts: 9 }), true],
    ['the real plan', realPlan(planFile), false],
  ];
  for (const [name, plan, isJudged] of cases) {
    const stage = await aStage(plan, { frozen: 1, openShare: 1, isFirstBodyKept: false });
    try {
      board.add(await measureOne(stage, name, rounds, isJudged));
    } finally {
      await stage.close();
    }
  }
}

export const LIVE = SECTION;

async function measureOne({ server, source, scheme, openId }: Stage, name: string, rounds: number, isJudged: boolean): Promise<Line> {
  const { manager } = source;
  const fortnight = await server.get(FortnightsService).byId(manager, keyOf(scheme, openId));
  const reading = server.get(FactsRepository);
  const parts = { read: [] as number[], build: [] as number[], processor: [] as number[] };
  const cold = async (): Promise<number> => {
    const before = process.cpuUsage();
    const from = performance.now();
    const facts = await reading.liveFacts(manager, fortnight, fortnight.endsOn);
    const readAt = performance.now();
    buildReview(facts);
    const builtAt = performance.now();
    const { user, system } = process.cpuUsage(before);
    parts.read.push(readAt - from);
    parts.build.push(builtAt - readAt);
    parts.processor.push((user + system) / 1000);
    return builtAt - from;
  };
  for (let round = 0; round < WARM_ROUNDS; round += 1) await cold(); // a server that has been running for a while
  const taken = spreadOf((await interleaved(rounds * COLD_PER_ROUND, { cold })).cold);
  const facts = await reading.liveFacts(manager, fortnight, fortnight.endsOn);
  // the texts apart from the rest: what they leave behind would be cleared away in the time of the next review
  const texts = await interleaved(rounds, { served: () => textOf(facts, JSON.stringify), frozen: () => textOf(facts, canonicalText) });
  return {
    section: SECTION,
    name,
    figures: {
      rows: rowCount(facts),
      ms: inWords(taken, 0),
      'facts ms': inWords(spreadOf(parts.read), 0),
      'build ms': inWords(spreadOf(parts.build), 0),
      'processor ms': rounded(spreadOf(parts.processor).median, 0),
      'text ms': inWords(spreadOf(texts.served), 0),
      'text to freeze ms': inWords(spreadOf(texts.frozen), 0),
      'from memory ms': inWords(spreadOf(await fromMemory(server.get(LiveReviewService), fortnight, rounds)), 1),
    },
    ...(isJudged ? { target: `<= ${LIMIT_MILLISECONDS} ms undisturbed`, isMet: taken.low <= LIMIT_MILLISECONDS } : {}),
  };
}

/** The text of a review nobody has looked into yet: the figures of its units are worked out on the way. */
async function textOf(facts: ReviewFacts, write: (review: Review) => string): Promise<number> {
  const review = buildReview(facts);
  return timed(async () => void write(review));
}

function rowCount({ progress, plainProgress, opening }: ReviewFacts): number {
  const ofSheets = plainProgress.reduce((sum, { values }) => sum + values.length, progress.length);
  return (opening?.plainCells ?? []).reduce((sum, { units }) => sum + units.length, ofSheets + (opening?.cells.length ?? 0));
}

async function fromMemory(live: LiveReviewService, fortnight: FortnightRecord, rounds: number): Promise<number[]> {
  await (await live.read(fortnight)).body();
  const taken = await interleaved(rounds, { memory: () => timed(async () => (await live.read(fortnight)).body()) });
  return taken.memory;
}
