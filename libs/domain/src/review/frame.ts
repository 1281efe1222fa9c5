import { fortnightById } from '../calendar/index.ts';
import type { CivilDate, Fortnight } from '../calendar/index.ts';
import { sheetsOf } from '../plan/index.ts';
import type { BreakdownSet, DueSheet, Plan, RuleSet } from '../plan/index.ts';
import type { SubmissionState } from '../workflow/sheet.ts';
import type { HistoryPoint, ReviewFacts, SealedComponent } from './facts.ts';

/** What every part of a review looks at: the facts, the fortnight and the frozen past. */
export interface Frame {
  readonly facts: ReviewFacts;
  readonly plan: Plan;
  readonly rules: RuleSet;
  readonly fortnight: Fortnight;
  readonly asOn: CivilDate;
  readonly hasEnded: boolean; // silence can only be told of a fortnight that is over
  readonly dueSheets: readonly DueSheet[];
  readonly breakdownSets: ReadonlyMap<string, BreakdownSet>;
  readonly lastFrozen: HistoryPoint | null;
  readonly isFirst: boolean; // nothing lies before: the opening figures are 0, not unknown
  /** One line per frozen fortnight, oldest first, of each component. */
  readonly pastOf: ReadonlyMap<string, readonly ComponentPast[]>;
  /** Whether rows in this state count: LIVE counts the latest submitted revision, FROZEN only what was approved. */
  readonly isCounted: (state: SubmissionState) => boolean;
}

export interface ComponentPast {
  readonly point: HistoryPoint;
  readonly sealed: SealedComponent;
}

export function frameOf(facts: ReviewFacts): Frame {
  const { plan, history } = facts;
  const fortnight = fortnightById(facts.fortnightId);
  const pastOf = new Map<string, ComponentPast[]>();
  for (const point of history) {
    for (const sealed of point.components) {
      const past = pastOf.get(sealed.componentCode);
      if (past) past.push({ point, sealed });
      else pastOf.set(sealed.componentCode, [{ point, sealed }]);
    }
  }
  return {
    facts,
    plan,
    rules: plan.rules,
    fortnight,
    asOn: facts.asOn,
    hasEnded: facts.basis === 'FROZEN' || facts.asOn >= fortnight.endsOn,
    dueSheets: sheetsOf(plan),
    breakdownSets: new Map(plan.breakdownSets.map((set) => [set.code, set])),
    lastFrozen: history.at(-1) ?? null,
    isFirst: facts.opening === null && history.length === 0,
    pastOf,
    isCounted: facts.basis === 'FROZEN' ? (state) => state === 'APPROVED' : () => true,
  };
}
