import type { CivilDate, FortnightId } from '../calendar/fortnight.ts';
import type { LedgerSum, MoneyLedger } from '../funds/ledger.ts';
import type { MoneyFact } from '../funds/rows.ts';
import type { LineCount, OrderChange } from '../funds/seal-lines.ts';
import type { ComponentStage, Plan } from '../plan/plan.ts';
import type { PlainRows } from '../progress/plain-rows.ts';
import type { Breakdowns, CorrectionFact, ProgressFact, Qualifier, ReasonCode, StatusFact, UnitId } from '../progress/rows.ts';
import type { Ratio } from '../ratio/ratio.ts';
import type { SheetFact } from '../workflow/sheet.ts';
import type { CommitteeFacts } from './committee/committee-facts.ts';
import type { Backing, RegisterFacts } from './registers/register-facts.ts';
import type { StatusCode } from './review.ts';

/** What one cell stood at when the last fortnight closed. */
export interface SealedCell {
  readonly indicatorCode: string;
  readonly unit: UnitId;
  readonly cumulative: number; // C: sum; S: last stand; R: 0
  readonly during: number | null; // value of the fortnight it was sealed with; null = not reported in it
  readonly numerator: number; // R: sums
  readonly denominator: number;
  readonly qualifier: Qualifier; // AT_LEAST once any part of it was
  readonly breakdowns: Breakdowns; // cumulative
  readonly lastReportedIn: FortnightId | null;
}

/** The plain cells of one indicator as columns side by side, units rising. What was typed in the fortnight they were sealed with is left out: nothing opens with it. */
export interface PlainCells {
  readonly indicatorCode: string;
  readonly units: readonly UnitId[];
  readonly cumulatives: readonly number[];
}

export interface SealedMilestone {
  readonly milestoneCode: string;
  readonly actualOn: CivilDate;
}

/** What one component stood at when a fortnight closed; also its point on every curve. */
export interface SealedComponent {
  readonly componentCode: string;
  readonly stage: ComponentStage;
  readonly physical: Ratio;
  readonly planned: Ratio;
  readonly releasedPaise: number; // cumulative since inception
  readonly spentPaise: number;
  readonly releasedFyPaise: number; // cumulative this financial year
  readonly spentFyPaise: number;
  readonly status: StatusCode;
  readonly silentFortnights: number; // successive fortnights in which no office reported on it
  readonly reasonCode: ReasonCode | null;
  readonly recoveryOn: CivilDate | null;
}

export interface SealedOffice {
  readonly officeCode: string;
  readonly sheet: string;
  readonly silentFortnights: number;
}

/** What a fortnight opens with: how the one before it closed. */
export interface Opening {
  readonly fortnightId: FortnightId;
  readonly cells: readonly SealedCell[];
  readonly plainCells: readonly PlainCells[]; // a cell stands either here or among the cells
  readonly milestones: readonly SealedMilestone[];
  readonly components: readonly SealedComponent[];
  readonly offices: readonly SealedOffice[];
  readonly scheme: HistoryPoint;
  readonly backing?: readonly Backing[]; // left out: nothing stood behind any figure yet
}

/** The closing state of a fortnight. Written by the freeze, row by row; nothing in it is ever recomputed. */
export interface Sealed extends Opening {
  readonly moneySums: readonly LedgerSum[]; // what the ledger of the next fortnight opens with
  readonly lineCounts: readonly LineCount[]; // of this fortnight alone, as the work orders
  readonly orderChanges: readonly OrderChange[];
}

/** One closed fortnight on the scheme's curves. */
export interface HistoryPoint {
  readonly fortnightId: FortnightId;
  readonly endsOn: CivilDate;
  readonly lengthDays: number;
  readonly physical: Ratio; // weighted by money
  readonly planned: Ratio;
  readonly releasedPaise: number;
  readonly spentPaise: number;
  readonly spentDuringPaise: number;
  readonly projectedLapsePaise: number | null;
  readonly reportedOffices: number;
  readonly expectedOffices: number;
  readonly components: readonly SealedComponent[];
}

/** Everything a review is made of. Two equal ReviewFacts give equal reviews, byte for byte. */
export interface ReviewFacts {
  readonly plan: Plan;
  readonly planVersion: number;
  readonly fortnightId: FortnightId;
  readonly asOn: CivilDate; // last day of the fortnight; today while it runs
  /** LIVE counts the latest submitted revision of each sheet; FROZEN counts only APPROVED ones. */
  readonly basis: 'LIVE' | 'FROZEN';
  readonly isDemo: boolean;
  readonly opening: Opening | null; // null in the first fortnight
  readonly history: readonly HistoryPoint[]; // earlier frozen fortnights, oldest first
  readonly waiting?: readonly HistoryPoint[]; // fortnights between the last frozen one and the opening that wait for their freeze, oldest first
  readonly sheets: readonly SheetFact[];
  readonly progress: readonly ProgressFact[];
  readonly plainProgress: readonly PlainRows[]; // a row stands either here or in progress
  readonly statuses: readonly StatusFact[];
  readonly money: readonly MoneyFact[];
  readonly ledger: MoneyLedger; // before this fortnight
  readonly corrections: readonly CorrectionFact[];
  readonly registers?: RegisterFacts; // left out: not asked for, as under rule sets 1 and 2
  readonly committee?: CommitteeFacts; // from rule set 4 on
}
