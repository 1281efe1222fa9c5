import { buildReview, canonicalText } from '@pakhwada/domain/review';
import { FortnightsService } from '../../apps/api/src/fortnights/fortnights.service.ts';
import { FactsRepository } from '../../apps/api/src/reviews/facts.repository.ts';
import { LiveReviewService } from '../../apps/api/src/reviews/live-review.service.ts';
import { inWords, rounded, type Board } from './board.ts';
import { keyOf } from './history.ts';
import { interleaved, spreadOf, timed } from './rounds.ts';
import { planOf, type Size } from './size.ts';
import { aStage } from './stage.ts';

const LIMIT_MILLISECONDS = 100;
const HUGE: Size = { districts: 75, components: 12, indicators: 90 };

/** The worst State: 81,000 cells, all of them sealed and all of them reported anew. Read from nothing, then from memory under its tag. */
export async function measureLive(board: Board, rounds: number): Promise<void> {
  const stage = await aStage(planOf(HUGE), { frozen: 1, openShare: 1, isFirstBodyKept: false });
  try {
    const { manager } = stage.source;
    const fortnight = await stage.server.get(FortnightsService).byId(manager, keyOf(stage.scheme, stage.openId));
    const reading = stage.server.get(FactsRepository);
    const read = () => reading.liveFacts(manager, fortnight, fortnight.endsOn);
    let facts = await read();
    if (facts.progress.length !== 81_000 || facts.opening?.cells.length !== 81_000) throw new Error(`the worst State has ${facts.progress.length} rows and ${facts.opening?.cells.length} sealed ones`);
    let review = buildReview(facts);
    const taken = await interleaved(rounds, {
      floor: () => timed(() => manager.query('select 1')),
      cold: async () => {
        const cpu = process.cpuUsage();
        const from = performance.now();
        facts = await read();
        const readAt = performance.now();
        review = buildReview(facts);
        const builtAt = performance.now();
        const { user, system } = process.cpuUsage(cpu);
        parts.facts.push(readAt - from);
        parts.build.push(builtAt - readAt);
        parts.cpu.push((user + system) / 1000);
        return builtAt - from;
      },
      text: () => timed(async () => void canonicalText(review)),
    });
    const cold = spreadOf(taken.cold);
    board.add(
      {
        section: 'LIVE',
        name: '81,000 rows + 81,000 sealed: facts + buildReview',
        figures: { 'ms (low-p95)': inWords(cold, 0), 'least disturbed': rounded(cold.low, 0), 'x select 1': rounded(cold.median / spreadOf(taken.floor).median, 0) },
        target: `<= ${LIMIT_MILLISECONDS} ms`,
        isMet: cold.low <= LIMIT_MILLISECONDS,
      },
      { section: 'LIVE', name: '  of it reading the facts', figures: { 'ms (low-p95)': inWords(spreadOf(parts.facts), 0) } },
      { section: 'LIVE', name: '  of it buildReview', figures: { 'ms (low-p95)': inWords(spreadOf(parts.build), 0) } },
      { section: 'LIVE', name: '  processor time of this process', figures: { 'ms (low-p95)': inWords(spreadOf(parts.cpu), 0) } },
      { section: 'LIVE', name: 'its text of all figures of all cells', figures: { 'ms (low-p95)': inWords(spreadOf(taken.text), 0) } },
      { section: 'LIVE', name: 'then from memory under its tag', figures: { 'ms (low-p95)': inWords(spreadOf(await fromMemory(stage.server.get(LiveReviewService), fortnight, rounds)), 2) } },
    );
  } finally {
    await stage.close();
  }
}

const parts = { facts: [] as number[], build: [] as number[], cpu: [] as number[] };

async function fromMemory(live: LiveReviewService, fortnight: Parameters<LiveReviewService['read']>[0], rounds: number): Promise<number[]> {
  await (await live.read(fortnight)).body();
  const taken = await interleaved(rounds, { memory: () => timed(async () => (await live.read(fortnight)).body()) });
  return taken.memory;
}
