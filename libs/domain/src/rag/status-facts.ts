import type { ComponentStage, LocalName } from '../plan/plan.ts';
import type { Fraction, Known } from '../ratio/index.ts';

/** A milestone that is due and not done. */
export interface OverdueMilestone {
  readonly name: LocalName;
  readonly daysLate: number;
  readonly isCritical: boolean;
}

/** What a component's status is decided by. */
export interface StatusFacts {
  readonly physical: Known<Fraction>;
  readonly planned: Known<Fraction>;
  readonly spi: Known<Fraction>;
  readonly overdue: readonly OverdueMilestone[];
  readonly silentFortnights: number; // successive fortnights in which no office reported on it; NIL is a report
  readonly stage: ComponentStage | null; // null: the State as a whole
  readonly isEveryTargetVerified: boolean;
}
