import type { CivilDate, FortnightId } from '../calendar/fortnight.ts';
import type { AgeBucket, CertificateState } from '../funds/certificate.ts';
import type { FundFlow, LocalName } from '../plan/plan.ts';
import type { Known, Ratio } from '../ratio/ratio.ts';
import type { Sentence } from './sentence.ts';

/** The rungs of the money ladder, each a ledger of its own (DOMAIN 1.4). */
export const RUNG_CODES = [
  'ANNOUNCED',
  'PROPOSED',
  'IN_PRINCIPLE',
  'SANCTIONED',
  'BUDGET',
  'REVISED_BUDGET',
  'RELEASED',
  'LIMIT',
  'TRANSFERRED',
  'COMMITTED',
  'SPENT',
  'UC_SUBMITTED',
  'UC_ACCEPTED',
] as const;
export type RungCode = (typeof RUNG_CODES)[number];

/** One rung three ways (DOMAIN 4.5). A stage of the plan has a total and its order; BE and RE have only this year. */
export interface Rung {
  readonly code: RungCode;
  readonly totalPaise: Known<number>; // since inception
  readonly yearPaise: Known<number>;
  readonly duringPaise: Known<number>; // this fortnight
  readonly on: CivilDate | null; // of a stage of the plan
  readonly authority: string | null;
}

/** A line of statement I in the columns of DOMAIN 4.7: (5) = (3) + (4), (8) = (6) + (7), (9) = (8) / (5), (10) = (8) / (1), (12) = (5) - (8). */
export interface StatementOneLine {
  readonly componentCode: string | null; // null: the total
  readonly name: LocalName;
  readonly sanctionedPaise: Known<number>; // (1) the amount at the stage of the plan
  readonly budgetPaise: Known<number>; // (2) RE of this year, else BE
  readonly releasedBeforePaise: number; // (3)
  readonly releasedDuringPaise: number; // (4)
  readonly releasedPaise: number; // (5)
  readonly spentBeforePaise: number; // (6)
  readonly spentDuringPaise: number; // (7)
  readonly spentPaise: number; // (8)
  readonly spentOfReleased: Known<Ratio>; // (9)
  readonly spentOfSanctioned: Known<Ratio>; // (10)
  readonly committedPaise: number; // (11) ordered and not yet paid
  readonly balancePaise: number; // (12)
  readonly releasedYearPaise: number; // this financial year
  readonly spentYearPaise: number;
  readonly priorReleasedPaise: number; // of (4): relates to earlier fortnights
  readonly priorSpentPaise: number; // of (7)
}

/** RELEASE life cycle of DOMAIN 6.2, computed: money is used, and certified, oldest instalment first. */
export const INSTALMENT_STATES = ['REQUESTED', 'SANCTION_ISSUED', 'CREDITED', 'PARTLY_USED', 'UC_DUE', 'UC_SUBMITTED', 'UC_ACCEPTED', 'UC_RETURNED'] as const;
export type InstalmentState = (typeof INSTALMENT_STATES)[number];

/** A line of statement II: one instalment and where its certificate stands. */
export interface StatementTwoLine {
  readonly componentCode: string;
  readonly name: LocalName;
  readonly tranche: number | null;
  readonly reference: string;
  readonly txnId: string;
  readonly on: CivilDate;
  readonly amountPaise: number;
  readonly usedPaise: number;
  readonly state: InstalmentState;
  readonly certificateDueOn: CivilDate | null; // 12 months after the close of the year of the release
  readonly certificateState: CertificateState | null; // null: not yet due
  readonly certificateNo: string | null;
  readonly submittedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  readonly acceptedPaise: number;
  readonly pendingDays: number; // past the due day without acceptance
  readonly age: AgeBucket | null;
}

export interface StatementTwo {
  readonly lines: readonly StatementTwoLine[];
  readonly backlogPaise: number; // releases whose certificate is due less certificates accepted
  readonly ageing: readonly { readonly bucket: AgeBucket; readonly count: number; readonly paise: number }[];
  readonly interestPaise: number; // earned since inception
  readonly interestRemittedPaise: number;
  readonly interestHeldPaise: number;
}

/** One spending cap of the year's end against what is already spent in its time. */
export interface CapMeter {
  readonly code: 'LAST_QUARTER' | 'MARCH';
  readonly capBasisPoints: number; // of BE
  readonly capPaise: Known<number>;
  readonly spentPaise: number; // since 1 January, since 1 March
  readonly roomPaise: Known<number>;
  readonly used: Known<Ratio>; // spent / cap
}

/** What will lapse by 31 March (DOMAIN 6.5): every part of the arithmetic stands beside the result. */
export interface LapseFigures {
  readonly yearReleasePaise: Known<number>; // opening unspent + released this year
  readonly spentYearPaise: number;
  readonly daysLeft: number;
  readonly pacePaisePerDay: Known<Ratio>;
  readonly uncappedSpendPaise: Known<number>; // pace x days left
  readonly cappedSpendPaise: Known<number>; // after both caps; without BE the caps say nothing and this is the uncapped one
  readonly isCapped: boolean; // a cap made it smaller
  readonly decidingCap: CapMeter['code'] | null; // the one that did
  readonly commitmentsPaise: number; // dated work orders due by 31 March and not yet paid
  readonly projectedSpendPaise: Known<number>; // capped + commitments, never above what is there
  readonly projectedLapsePaise: Known<number>;
  readonly fortnightsLeft: number; // of the year
  readonly requiredPerFortnightPaise: Known<number>; // to spend the year's money by 31 March
  readonly bestFortnightPaise: Known<number>;
  readonly stretch: Known<Ratio>;
  readonly stretchGrade: 'EASY' | 'AMBER' | 'RED' | null;
  readonly runsOutIn: Known<FortnightId>; // last fortnight from which the best pace ever still spends it all; NOT_DUE when the money lasts no longer than the year
  readonly isOutOfTime: boolean; // that fortnight has passed
  readonly caps: readonly CapMeter[];
}

/** Earned value of a component or the scheme: PV = P x S, EV = phi x S, AC = spent, EAC = S / CPI. */
export interface EarnedValueLine {
  readonly componentCode: string | null; // null: the scheme
  readonly name: LocalName;
  readonly budgetPaise: number; // S
  readonly plannedValuePaise: Known<number>;
  readonly earnedValuePaise: Known<number>;
  readonly actualCostPaise: number;
  readonly spi: Known<Ratio>;
  readonly cpi: Known<Ratio>;
  readonly estimateAtCompletionPaise: Known<number>;
  readonly varianceAtCompletionPaise: Known<number>; // S - EAC
}

/** Unit cost E / A of a component's headline indicator against its norm; beyond +-25 % it is flagged. */
export interface UnitCostLine {
  readonly componentCode: string;
  readonly indicatorCode: string;
  readonly name: LocalName; // of the indicator
  readonly unitName: LocalName;
  readonly spentPaise: number;
  readonly achieved: Known<number>;
  readonly costPaise: Known<Ratio>; // paise for one unit
  readonly normPaise: number;
  readonly deviation: Known<Ratio>; // cost / norm - 1
  readonly isFlagged: boolean;
}

export const MONEY_ALERTS = ['CONCENTRATION', 'PAID_AHEAD', 'BILLS_PENDING', 'UNIT_COST', 'COMMITTED_ABOVE', 'CERTIFICATE_OVERDUE', 'OUT_OF_TIME'] as const;
export type MoneyAlertCode = (typeof MONEY_ALERTS)[number];

/** Something about money the committee should hear, in a computed sentence. */
export interface MoneyAlert {
  readonly code: MoneyAlertCode;
  readonly componentCode: string | null;
  readonly sentence: Sentence;
}

/** All of the money of a fortnight beyond the tiles: from rule set 2 on. */
export interface FundsReview {
  readonly fundFlow: FundFlow;
  readonly isLimit: boolean; // a "release" is a drawing limit in this flow, and is called one
  readonly ladder: readonly Rung[]; // the scheme
  readonly ladderByComponent: readonly { readonly componentCode: string; readonly name: LocalName; readonly rungs: readonly Rung[] }[];
  readonly statementOne: { readonly lines: readonly StatementOneLine[]; readonly total: StatementOneLine };
  readonly statementTwo: StatementTwo;
  readonly lapse: LapseFigures;
  readonly lapseByComponent: readonly { readonly componentCode: string; readonly lapse: LapseFigures }[];
  readonly earnedValue: readonly EarnedValueLine[]; // components in plan order, then the scheme
  readonly unitCosts: readonly UnitCostLine[];
  readonly alerts: readonly MoneyAlert[];
}
