import type { CivilDate, FortnightId } from '../calendar/fortnight.ts';
import type { AmountStage, ComponentKind, ComponentStage, FundFlow, IndicatorNature, LocalName } from '../plan/plan.ts';
import type { Qualifier, ReasonCode, UnitId } from '../progress/rows.ts';
import type { Known, Ratio } from '../ratio/ratio.ts';
import type { SheetCode } from '../workflow/sheet.ts';
import type { CommitteeReview } from './committee/committee-review.ts';
import type { FundsReview } from './funds-review.ts';
import type { RegistersReview } from './registers/registers-review.ts';
import type { Sentence, SentenceValue, StatusCode } from './sentence.ts';

export { STATUS_CODES } from './sentence.ts';
export type { Sentence, SentenceValue, StatusCode } from './sentence.ts';

/** Money never changes the colour in rule set 1; it adds marks. */
export const MONEY_MARKS = ['LOW_USE', 'LAPSE_RISK', 'PAID_AHEAD', 'BILLS_PENDING'] as const;
export type MoneyMark = (typeof MONEY_MARKS)[number];

/** What a status rests on: the rule that decided, in words and values (message key `decided.<code>`). */
export interface Verdict {
  readonly status: StatusCode;
  readonly decidedBy: Sentence;
  readonly alsoMatched: readonly Sentence[];
}

export interface IndexFigures {
  readonly physical: Known<Ratio>; // phi, capped at 1 per indicator
  readonly physicalUncapped: Known<Ratio>;
  readonly planned: Known<Ratio>; // P
  readonly spi: Known<Ratio>;
}

export interface MoneyFigures {
  readonly amountPaise: number; // of the plan, at its stage
  readonly releasedBeforePaise: number;
  readonly releasedDuringPaise: number;
  readonly releasedPaise: number;
  readonly spentBeforePaise: number;
  readonly spentDuringPaise: number;
  readonly spentPaise: number;
  readonly releasedFyPaise: number;
  readonly spentFyPaise: number;
  readonly balancePaise: number; // released - spent
  readonly spentOfReleased: Known<Ratio>; // upsilon
  readonly spentOfAmount: Known<Ratio>; // psi
  readonly releasedOfAmount: Known<Ratio>;
  readonly earnedValuePaise: Known<number>; // EV = phi x S, rounded to the paisa
  readonly cpi: Known<Ratio>;
  readonly gapPoints: Known<Ratio>; // psi - phi
  readonly yearReleasePaise: Known<number>; // R_FY = opening unspent + released this FY
  readonly pacePaisePerDay: Known<Ratio>; // median of the last four frozen fortnights
  readonly projectedSpendPaise: Known<number>;
  readonly projectedLapsePaise: Known<number>; // before caps under rule set 1, after caps and work orders from 2 on
  readonly requiredPerFortnightPaise: Known<number>; // (S - E) / fortnights left to the end
  readonly bestFortnightPaise: Known<number>;
  readonly stretch: Known<Ratio>;
}

export interface TimeFigures {
  readonly elapsedDays: number;
  readonly totalDays: number;
  readonly elapsed: Ratio; // tau
  readonly endsOn: CivilDate;
  readonly fortnightsLeft: number;
}

export interface ForecastFigures {
  readonly gainPerDay: Known<Ratio>;
  readonly atEnd: Known<Ratio>; // never above 1; a projection
}

/** One indicator of one component, for the State (unit 0 = sum of its units) or for one unit. */
export interface IndicatorFigures {
  readonly unit: UnitId;
  readonly target: Known<number>;
  readonly plannedToDate: Known<Ratio>; // T x P, exact
  readonly yearTarget: Known<Ratio>;
  readonly fortnightTarget: Known<Ratio>;
  readonly before: number; // cumulative up to the last fortnight (S: last stand)
  readonly during: Known<number>;
  readonly priorPeriod: number; // late entries and corrections counted now
  readonly total: Known<number>; // S: stand on the last day; R: missing
  readonly qualifier: Qualifier;
  readonly share: Known<Ratio>; // total / target; R: numerator / denominator
  readonly plannedShare: Known<Ratio>;
  readonly againstPlan: Known<Ratio>; // share / plannedShare
  readonly isReported: boolean; // any value in this fortnight (NIL counts)
  readonly heldSince: FortnightId | null; // not reported now: figures held since
  readonly breakdowns: Readonly<Record<string, Readonly<Record<string, Known<number>>>>>; // cumulative; from rule set 3 on without small cells
  readonly breakdownTotal: Readonly<Record<string, Known<number>>>; // how much of the total carries the breakdown
}

export interface IndicatorReview {
  readonly code: string;
  readonly name: LocalName;
  readonly unitName: LocalName;
  readonly nature: IndicatorNature;
  readonly weightBasisPoints: number;
  readonly level: 'DISTRICT' | 'STATE';
  readonly isHeadline: boolean;
  readonly dli: string | null;
  readonly state: IndicatorFigures; // the State's total
  readonly units: readonly IndicatorFigures[]; // one per district (DISTRICT level), by LGD; empty at STATE level
  readonly reportedUnits: number;
  readonly expectedUnits: number;
  readonly approvedShare: Known<Ratio>; // of this fortnight's entries
}

export interface MilestoneReview {
  readonly code: string;
  readonly name: LocalName;
  readonly plannedOn: CivilDate;
  readonly actualOn: CivilDate | null;
  readonly isCritical: boolean;
  readonly weightBasisPoints: number;
  readonly daysLate: number; // 0 when done in time or not yet due
  readonly isOverdue: boolean; // due, not done
}

export interface CurvePoint {
  readonly on: CivilDate;
  readonly fortnightId: FortnightId;
  readonly planned: Ratio | null;
  readonly achieved: Ratio | null;
  readonly forecast: Ratio | null;
  readonly releasedPaise: number | null;
  readonly spentPaise: number | null;
}

export interface ComponentReview {
  readonly code: string;
  readonly kind: ComponentKind;
  readonly type: string;
  readonly name: LocalName;
  readonly shortName: LocalName;
  readonly officerOffice: LocalName;
  readonly partner: LocalName | null;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly stage: ComponentStage;
  readonly amountShare: Known<Ratio>; // of the scheme amount
  readonly time: TimeFigures;
  readonly index: IndexFigures;
  readonly previousIndex: IndexFigures | null; // at the last frozen fortnight
  readonly gainPoints: Known<Ratio>;
  readonly money: MoneyFigures;
  readonly marks: readonly MoneyMark[];
  readonly forecast: ForecastFigures;
  readonly verdict: Verdict;
  readonly previousStatus: StatusCode | null;
  readonly silentFortnights: number;
  readonly staleDays: Known<number>; // since the last approved entry date
  readonly reasonCode: ReasonCode | null;
  readonly recoveryOn: CivilDate | null;
  readonly remark: string | null;
  readonly nextPlan: string | null;
  readonly isStatusReported: boolean;
  readonly indicators: readonly IndicatorReview[];
  readonly milestones: readonly MilestoneReview[];
  readonly curve: readonly CurvePoint[];
  readonly reasons: readonly { readonly reason: ReasonCode; readonly units: readonly UnitId[]; readonly count: number }[]; // coded reasons given by offices
  readonly approvedShare: Known<Ratio>;
}

/** A district (or STATE, or a division's subtotal) against one component. Values are shares of the district's own plan. */
export interface MatrixCell {
  readonly componentCode: string;
  readonly index: Known<Ratio>;
  readonly planned: Known<Ratio>;
  readonly againstPlan: Known<Ratio>;
  readonly isReported: boolean; // this fortnight; NIL counts
  readonly isHeld: boolean; // figures held at the last report
}

export interface MatrixRow {
  readonly kind: 'DISTRICT' | 'STATE' | 'DIVISION' | 'ALL';
  readonly lgd: UnitId | null; // DIVISION and ALL: null
  readonly name: LocalName;
  readonly division: LocalName | null;
  readonly rank: number | null; // by againstPlan of `all`; null when not reported
  readonly all: MatrixCell; // componentCode "ALL": weighted by component money
  readonly cells: readonly MatrixCell[];
  readonly moveFromLast: number | null; // rank change
  readonly reportedSheets: number;
  readonly expectedSheets: number;
  readonly silentFortnights: number;
  readonly weight: number; // population weight of the plan
}

export interface OfficeReporting {
  readonly officeCode: string;
  readonly name: LocalName;
  readonly sheet: SheetCode;
  readonly state: 'NOT_REPORTED' | 'SUBMITTED' | 'VERIFIED' | 'APPROVED' | 'RETURNED';
  readonly isOnTime: boolean;
  readonly silentFortnights: number;
}

export interface Reporting {
  readonly expected: number;
  readonly reported: number;
  readonly onTime: number;
  readonly onTimeShare: Known<Ratio>;
  readonly approved: number;
  readonly approvedShare: Known<Ratio>; // of the sheets received
  readonly offices: readonly OfficeReporting[];
  readonly districtsReported: number;
  readonly districtsExpected: number;
}

/** A row that came in but was not approved by the freeze: it counts 0 and may be taken into the open fortnight. */
export interface ReceivedNotApproved {
  readonly officeCode: string;
  readonly officeName: LocalName;
  readonly sheet: SheetCode;
  readonly state: 'SUBMITTED' | 'VERIFIED' | 'RETURNED';
  readonly rows: number;
}

export interface PriorPeriodLine {
  readonly kind: 'LATE_ENTRY' | 'CORRECTION';
  readonly fortnightId: FortnightId; // the one it belongs to
  readonly componentCode: string;
  readonly indicatorCode: string;
  readonly indicatorName: LocalName;
  readonly unit: UnitId;
  readonly unitName: LocalName;
  readonly oldValue: number | null;
  readonly newValue: number | null;
  readonly delta: number;
  readonly reason: string | null;
}

/** One line of "what changed since the last fortnight". */
export interface Change {
  readonly code: string; // message key `change.<code>`
  readonly componentCode: string | null;
  readonly name: LocalName | null;
  readonly before: SentenceValue;
  readonly after: SentenceValue;
  readonly delta: SentenceValue | null;
  readonly isGood: boolean | null; // null: neither
}

export interface SchemeFigures {
  readonly weighted: IndexFigures; // by money, all components
  readonly simple: IndexFigures;
  readonly coreWeighted: IndexFigures;
  readonly coreSimple: IndexFigures;
  readonly previousWeighted: IndexFigures | null;
  readonly time: TimeFigures;
  readonly money: MoneyFigures;
  readonly forecast: ForecastFigures;
  readonly verdict: Verdict;
  readonly approvedShare: Known<Ratio>;
  /** The component that alone decides the State's colour, if leaving it out changes it (finding 2 of DOMAIN 0). */
  readonly decidingComponent: { readonly code: string; readonly amountShare: Ratio; readonly spiWithout: Ratio; readonly statusWithout: StatusCode } | null;
}

/** The assembled fortnight: the only source of figures for the screen, the documents and the mail. Plain JSON; integers and ratios only. */
export interface Review {
  readonly format: 'pakhwada-review/1' | 'pakhwada-review/2' | 'pakhwada-review/3' | 'pakhwada-review/4'; // 2: rule set 2, with funds; 3: with registers; 4: with the committee's work
  readonly isDemo: boolean;
  readonly isIllustrative: boolean;
  readonly state: { readonly lgd: number; readonly code: string; readonly kind: 'STATE' | 'UT'; readonly name: LocalName; readonly government: LocalName };
  readonly scheme: { readonly code: string; readonly title: LocalName; readonly department: LocalName; readonly startsOn: CivilDate; readonly endsOn: CivilDate; readonly fundFlow: FundFlow };
  readonly committee: LocalName;
  readonly fortnight: { readonly id: FortnightId; readonly financialYear: string; readonly number: number; readonly startsOn: CivilDate; readonly endsOn: CivilDate; readonly lengthDays: number };
  readonly previousFortnightId: FortnightId | null;
  readonly reportNumber: number; // 1 for the first fortnight of the scheme
  readonly basis: 'LIVE' | 'FROZEN';
  readonly asOn: CivilDate;
  readonly planVersion: number;
  readonly ruleSetVersion: number;
  readonly amount: Known<{ readonly stage: AmountStage; readonly amountPaise: number; readonly on: CivilDate; readonly authority: string; readonly source: string; readonly isIllustrative: boolean }>;
  readonly unallocatedPaise: number;
  readonly coreCount: number;
  readonly supportCount: number;
  readonly headline: Sentence;
  readonly lead: Sentence | null;
  readonly sentences: readonly Sentence[]; // gain, slip, money at risk, then decisions overdue and sought (before rule set 4 milestones overdue and not reported): five, always in this order
  readonly figures: SchemeFigures;
  readonly components: readonly ComponentReview[]; // in plan order
  readonly matrix: readonly MatrixRow[]; // districts by LGD, then divisions, then STATE, then ALL
  readonly curve: readonly CurvePoint[];
  readonly changes: readonly Change[];
  readonly reporting: Reporting;
  readonly receivedNotApproved: readonly ReceivedNotApproved[];
  readonly priorPeriod: readonly PriorPeriodLine[];
  readonly rules: { readonly version: number; readonly redBelowSpi: number; readonly amberBelowSpi: number; readonly redMilestoneDaysLate: number; readonly amberMilestoneDaysLate: number; readonly silentFortnightsForRed: number };
  readonly funds?: FundsReview; // from rule set 2 on
  readonly registers?: RegistersReview; // from rule set 3 on
  readonly committeeWork?: CommitteeReview; // from rule set 4 on
}
