import { nextFortnightId } from '@pakhwada/domain/calendar';
import { EMPTY_LEDGER, type MoneyLedger } from '@pakhwada/domain/funds';
import type { Plan } from '@pakhwada/domain/plan';
import { buildReview, foldWaiting, ledgerAfter, sealReview } from '@pakhwada/domain/review';
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
  let ledger = EMPTY_LEDGER;
  const factsOf = (id: string, basis: ReviewFacts['basis'], opening: Sealed | null, tick: Tick, before: MoneyLedger, asOn?: string): ReviewFacts =>
    someFacts({ plan, fortnightId: id, basis, opening, history: [...history], ledger: withCertificates(before, tick), ...handedIn(plan, id, tick), ...(asOn === undefined ? {} : { asOn }) });
  return {
    plan,
    fortnightId: () => fortnightId,
    last: () => last,
    tick: (tick = {}) => {
      const facts = factsOf(fortnightId, 'FROZEN', last?.sealed ?? null, tick, ledger);
      const review = buildReview(facts);
      last = { facts, review, sealed: sealReview(facts, review) };
      history.push(last.sealed.scheme);
      ledger = ledgerAfter(facts);
      fortnightId = nextFortnightId(fortnightId);
      return last;
    },
    live: (tick = {}, asOn) => factsOf(fortnightId, 'LIVE', last?.sealed ?? null, tick, ledger, asOn),
    ahead: (waiting, tick = {}, asOn) => {
      const facts = factsOf(fortnightId, 'LIVE', last?.sealed ?? null, waiting, ledger);
      return factsOf(nextFortnightId(fortnightId), 'LIVE', foldWaiting(facts), tick, ledgerAfter(facts), asOn);
    },
  };
}

function withCertificates(ledger: MoneyLedger, { certificates = [] }: Tick): MoneyLedger {
  const given = new Set(certificates.map(({ certificateNo }) => certificateNo));
  return { ...ledger, certificates: [...ledger.certificates.filter(({ certificateNo }) => !given.has(certificateNo)), ...certificates] };
}
