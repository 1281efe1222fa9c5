import { nextFortnightId } from '@pakhwada/domain/calendar';
import type { Plan } from '@pakhwada/domain/plan';
import { buildReview, foldWaiting, sealReview } from '@pakhwada/domain/review';
import type { HistoryPoint, Review, ReviewFacts, Sealed } from '@pakhwada/domain/review';
import { aPlan, someFacts } from '../builders/index.ts';
import { handedIn } from './handed-in.ts';
import type { Tick } from './handed-in.ts';

/** One closed fortnight: what came in, what it was reviewed as, what the next one opens with. */
export interface Ticked {
  readonly facts: ReviewFacts;
  readonly review: Review;
  readonly sealed: Sealed;
}

/** A scheme that moves from fortnight to fortnight in memory: facts -> review -> sealed -> next facts. */
export interface RunningScheme {
  readonly plan: Plan;
  readonly fortnightId: () => string;
  readonly last: () => Ticked | null;
  /** Closes the open fortnight with what the offices did in it. */
  readonly tick: (tick?: Tick) => Ticked;
  /** The facts of the open fortnight, counted live. */
  readonly live: (tick?: Tick, asOn?: string) => ReviewFacts;
  /** Facts of the fortnight after the open one, while that waits for its freeze. */
  readonly ahead: (waiting: Tick, tick?: Tick, asOn?: string) => ReviewFacts;
}

export function aRunningScheme({ plan = aPlan() }: { readonly plan?: Plan } = {}): RunningScheme {
  let fortnightId = plan.calendar.firstFortnightId;
  let last: Ticked | null = null;
  const history: HistoryPoint[] = [];
  const factsOf = (id: string, basis: ReviewFacts['basis'], opening: Sealed | null, tick: Tick, asOn?: string): ReviewFacts =>
    someFacts({ plan, fortnightId: id, basis, opening, history: [...history], ...handedIn(plan, id, tick), ...(asOn === undefined ? {} : { asOn }) });
  return {
    plan,
    fortnightId: () => fortnightId,
    last: () => last,
    tick: (tick = {}) => {
      const facts = factsOf(fortnightId, 'FROZEN', last?.sealed ?? null, tick);
      const review = buildReview(facts);
      last = { facts, review, sealed: sealReview(facts, review) };
      history.push(last.sealed.scheme);
      fortnightId = nextFortnightId(fortnightId);
      return last;
    },
    live: (tick = {}, asOn) => factsOf(fortnightId, 'LIVE', last?.sealed ?? null, tick, asOn),
    ahead: (waiting, tick = {}, asOn) => factsOf(nextFortnightId(fortnightId), 'LIVE', foldWaiting(factsOf(fortnightId, 'LIVE', last?.sealed ?? null, waiting)), tick, asOn),
  };
}
