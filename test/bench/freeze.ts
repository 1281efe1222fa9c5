import type { EntityManager } from 'typeorm';
import { FortnightFactsService } from '../../apps/api/src/fortnights/fortnight-facts.service.ts';
import { RenderReportService } from '../../apps/api/src/reports/render-report.service.ts';
import { ChainService } from '../../apps/api/src/reviews/chain.service.ts';
import { FreezeFortnightService } from '../../apps/api/src/reviews/freeze-fortnight.service.ts';
import { RecordFreezeService } from '../../apps/api/src/reviews/record-freeze.service.ts';
import { ReviewRepository } from '../../apps/api/src/reviews/review.repository.ts';
import { ReviewsService } from '../../apps/api/src/reviews/reviews.service.ts';
import { inWords, rounded, type Board } from './board.ts';
import { keyOf } from './history.ts';
import { realPlan } from './real-plan.ts';
import { interleaved, spreadOf, timed } from './rounds.ts';
import { aStage, asOwner, type Stage } from './stage.ts';

const FROZEN = 31;
const LIMITS = { freezeMilliseconds: 1000, verifyMilliseconds: 500, bodyMilliseconds: 5, bodyOverFloor: 25 } as const;
const READS = 60;

class RolledBack extends Error {}

/** The freeze of a real plan after 31 others, all of it, then undone, round by round; once it stays, and its two PDFs are made and the chain is followed. */
export async function measureFreeze(board: Board, planFile: string, rounds: number): Promise<void> {
  const stage = await aStage(realPlan(planFile), { frozen: FROZEN, openShare: 1 });
  try {
    const key = keyOf(stage.scheme, stage.openId);
    await asOwner(stage.server, async (manager) => {
      await manager.query(`update fortnight set cut_off_at = opens_at + interval '1 day', resubmit_until = opens_at + interval '1 day', freezes_at = opens_at + interval '1 day' where frozen_at is null`);
    });
    const store = storeTimes(stage);
    const freezing = stage.server.get(FreezeFortnightService);
    const taken = await interleaved(rounds, {
      freeze: () =>
        undone(stage, async (manager) => {
          if (!(await freezing.freeze(manager, key, null))) throw new Error(`${key.fortnightId} is frozen already`);
        }),
    });
    await stage.source.transaction((manager) => freezing.freeze(manager, key, null));
    const frozen = (await stage.server.get(ReviewsService).frozen(key))!;
    const rendering = stage.server.get(RenderReportService);
    const pdfs = await interleaved(Math.min(rounds, 3), { both: () => timed(() => Promise.all((['en', 'hi'] as const).map((language) => rendering.render({ ...frozen, language })))) });
    const freeze = spreadOf(taken.freeze);
    board.add(
      { section: 'FREEZE', name: `one fortnight of ${stage.scheme.schemeCode}, ${FROZEN} before it`, figures: { ms: inWords(freeze, 0), KiB: rounded(Buffer.byteLength(frozen.body) / 1024, 0) }, target: `< ${LIMITS.freezeMilliseconds} ms`, isMet: freeze.low < LIMITS.freezeMilliseconds },
      { section: 'FREEZE', name: '  of it storing the review and what it seals', figures: { ms: inWords(spreadOf(store.slice(1, rounds + 1)), 0) } },
      { section: 'FREEZE', name: 'its two PDFs, English and Hindi side by side', figures: { ms: inWords(spreadOf(pdfs.both), 0) }, isMet: null },
    );
    await measureBody(board, stage);
    await measureChain(board, stage, rounds);
  } finally {
    await stage.close();
  }
}

/** The stored bytes of a real fortnight, against the cheapest question there is. */
async function measureBody(board: Board, { source, scheme, openId }: Stage): Promise<void> {
  const { manager } = source;
  const taken = await interleaved(READS, { floor: () => timed(() => manager.query('select 1')), body: () => timed(() => new ReviewRepository().byId(manager, keyOf(scheme, openId))) });
  const [body, floor] = [spreadOf(taken.body), spreadOf(taken.floor)];
  const overFloor = body.median / floor.median;
  board.add({
    section: 'FREEZE',
    name: 'read its frozen body',
    figures: { ms: inWords(body), 'x select 1': rounded(overFloor, 1) },
    target: `<= ${LIMITS.bodyOverFloor}x, < ${LIMITS.bodyMilliseconds} ms`,
    isMet: overFloor <= LIMITS.bodyOverFloor && body.low < LIMITS.bodyMilliseconds,
  });
}

/** Every frozen review hashed again and held against the one before it. */
export async function measureChain(board: Board, { server, scheme }: Stage, rounds: number): Promise<void> {
  const chain = server.get(ChainService);
  const state = await chain.check(scheme);
  if (!state.isIntact) throw new Error(`the chain breaks at ${state.firstBrokenFortnight}`);
  const taken = await interleaved(rounds, { check: () => timed(() => chain.check(scheme)) });
  board.add({
    section: 'FREEZE',
    name: `follow the chain of ${state.count}`,
    figures: { ms: inWords(spreadOf(taken.check), 0) },
    target: `< ${LIMITS.verifyMilliseconds} ms`,
    isMet: spreadOf(taken.check).low < LIMITS.verifyMilliseconds,
  });
}

async function undone({ source }: Stage, work: (manager: EntityManager) => Promise<void>): Promise<number> {
  let taken = Number.NaN;
  await source
    .transaction(async (manager) => {
      taken = await timed(() => work(manager));
      throw new RolledBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });
  return taken;
}

/** What of each freeze is spent on writing: the review with its trail, then the sealed rows. */
function storeTimes({ server }: Stage): number[] {
  const times: number[] = [];
  const record = server.get(RecordFreezeService);
  const closed = server.get(FortnightFactsService);
  const [recordNow, sealNow] = [record.record.bind(record), closed.seal.bind(closed)];
  record.record = async (...given) => void times.push(await timed(() => recordNow(...given)));
  closed.seal = async (...given) => {
    const taken = await timed(() => sealNow(...given));
    times[times.length - 1] = (times.at(-1) ?? 0) + taken;
  };
  return times;
}
