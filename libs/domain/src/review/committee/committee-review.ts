import type { CivilDate, FortnightId } from '../../calendar/fortnight.ts';
import type { ActionState, ActionWord } from '../../committee/action-point.ts';
import type { AgendaOrigin } from '../../committee/agenda.ts';
import type { OfficeText } from '../../committee/sitting.ts';
import type { PartnerState } from '../../partners/partner.ts';
import type { LocalName } from '../../plan/plan.ts';
import type { Known, Ratio } from '../../ratio/ratio.ts';
import type { StatusCode } from '../sentence.ts';

export interface SittingLine {
  readonly sittingId: string;
  readonly no: number;
  readonly committee: LocalName;
  readonly on: CivilDate;
  readonly startsAt: string;
  readonly venue: OfficeText;
  readonly fortnightId: FortnightId | null;
}

/** One proposal the next sitting of the main committee is asked to decide (page 2). */
export interface DecisionSought {
  readonly itemId: string;
  readonly number: string; // "16/1"
  readonly origin: AgendaOrigin;
  readonly title: OfficeText;
  readonly presentStatus: OfficeText;
  readonly proposal: OfficeText;
  readonly options: readonly OfficeText[];
  readonly amountPaise: number | null;
  readonly office: LocalName | null;
  readonly fileNo: string | null;
  readonly componentCode: string | null;
  readonly status: StatusCode | null; // of the component
  readonly timesDeferred: number;
}

/** One line of the action taken report (page 3). */
export interface ActionLine {
  readonly actionPointId: string;
  readonly number: string; // "15/6"
  readonly sittingId: string;
  readonly committeeCode: string;
  readonly text: OfficeText;
  readonly office: LocalName;
  readonly officeCode: string;
  readonly componentCode: string | null;
  readonly decidedOn: CivilDate;
  readonly originalDueOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly extensions: number;
  readonly ageDays: number; // since the decision
  readonly daysLate: number; // 0 when not late; of a closed one, how late it was claimed
  readonly word: ActionWord; // BEHIND as soon as the day has passed and it is not implemented
  readonly state: ActionState;
  readonly isOverdue: boolean;
  readonly actionTaken: OfficeText | null; // null: nothing was told yet
  readonly toldOn: CivilDate | null;
  readonly reasonCode: string | null;
  readonly closedOn: CivilDate | null;
  readonly askedDueOn: CivilDate | null; // a later day that waits for the committee's word
}

/** What became of the decisions of one sitting: closed by their day, closed late, claimed, open. */
export interface SittingTrend {
  readonly sittingId: string;
  readonly no: number;
  readonly on: CivilDate;
  readonly closedOnTime: number;
  readonly closedLate: number;
  readonly claimed: number;
  readonly open: number;
  readonly dropped: number;
}

export interface ActionTaken {
  readonly open: readonly ActionLine[]; // of every committee: overdue first, longest late first; then by day; then those claimed
  readonly closedSince: readonly ActionLine[]; // in the last sitting of the main committee or since
  readonly counts: { readonly overdueBehind: number; readonly overdueNotStarted: number; readonly onSchedule: number; readonly behindNotDue: number; readonly notStarted: number; readonly claimed: number; readonly closedSince: number };
  readonly closedOnTime: Known<Ratio>; // claimed by their day and closed / due by now, of the decisions of the last ten sittings
  readonly dueByNow: number; // of the decisions of the last ten sittings
  readonly closedByTheirDay: number; // of these
  readonly medianAgeDays: Known<Ratio>; // of what is not closed
  readonly trend: readonly SittingTrend[]; // last ten sittings of the main committee, oldest first
}

export const PROJECT_STAGES = ['PROPOSAL', 'EXAMINATION', 'CLEARANCES', 'APPROVED', 'UNDER_CONSTRUCTION', 'TRIAL', 'COMMISSIONED'] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

export interface ProjectLine {
  readonly recordId: string;
  readonly key: string;
  readonly title: string;
  readonly promoter: string;
  readonly sector: string | null;
  readonly district: number;
  readonly stage: ProjectStage | 'DROPPED';
  readonly stageSince: CivilDate;
  readonly daysInStage: number;
  readonly sittingsPending: number; // sittings held since it entered its stage
  readonly isStalled: boolean;
  readonly stalledReason: string | null;
  readonly blocker: string | null; // department
  readonly investmentPaise: Known<number>; // promised
  readonly investedPaise: Known<number>;
  readonly jobsPromised: Known<number>;
  readonly jobsActual: Known<number>;
  readonly commissioningOn: CivilDate | null; // target
  readonly daysToCommissioning: number | null; // negative: late
  readonly asksPending: number;
}

export interface AskLine {
  readonly recordId: string;
  readonly key: string;
  readonly projectKey: string;
  readonly projectTitle: string;
  readonly kind: string; // CAPITAL_SUBSIDY, POWER, LAND ...
  readonly department: string | null; // owner
  readonly officer: string | null; // designation
  readonly amountPaise: Known<number>;
  readonly askedOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly daysLate: number;
  readonly quantity: string | null;
  readonly actionPointId: string | null;
}

export interface AssetLine {
  readonly recordId: string;
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly district: number;
  readonly stage: string;
  readonly costPaise: Known<number>;
  readonly normPaise: Known<number>;
  readonly offNorm: Known<Ratio>; // (cost - norm) / norm
  readonly isOffNorm: boolean; // beyond 25 % either way: look again, it refuses nothing
  readonly occupancy: Known<Ratio>;
}

export interface ProjectsReview {
  readonly pipeline: readonly { readonly stage: ProjectStage; readonly count: number; readonly investmentPaise: number; readonly jobs: number; readonly movedIn: number }[]; // movedIn: since the last sitting
  readonly running: number; // not commissioned, not dropped
  readonly stalled: number; // of these
  readonly projects: readonly ProjectLine[]; // of these, longest in their stage first, at most two hundred
  readonly commissionedSince: readonly ProjectLine[];
  readonly dropped: number;
  readonly ageing: { readonly above30: number; readonly above60: number; readonly above90: number };
  readonly blockers: readonly { readonly department: string; readonly projects: number; readonly asks: number; readonly oldestDays: number }[];
  readonly asksPending: number;
  readonly asks: readonly AskLine[]; // of these, longest late first, at most two hundred
  readonly investment: { readonly promisedPaise: number; readonly actualPaise: number; readonly jobsPromised: number; readonly jobsActual: number };
  readonly assets: readonly AssetLine[]; // at most two hundred
  readonly assetStages: readonly { readonly stage: string; readonly count: number }[];
}

/** One implementing partner (page 13). What cannot be judged says why; no figure stands in for it. */
export interface PartnerLine {
  readonly officeCode: string;
  readonly name: LocalName;
  readonly state: PartnerState | null; // null: engaged by the plan, no record of how
  readonly componentCodes: readonly string[];
  readonly sheets: { readonly onTime: number; readonly expected: number }; // of this fortnight
  readonly timeliness: Known<Ratio>;
  readonly acceptance: Known<Ratio>; // of its rows so far decided, those not returned
  readonly evidence: Known<Ratio>; // verified share of its figures
  readonly unitCost: readonly { readonly indicatorCode: string; readonly costPaise: Known<Ratio>; readonly normPaise: number; readonly offNorm: Known<Ratio> }[];
  readonly presence: Known<Ratio>; // districts of its components with work / with a target
  readonly paidOfValue: Known<Ratio>;
  readonly deliveredOfDue: Known<Ratio>; // deliverables accepted / due
  readonly deliverablesLate: number;
  readonly observationsOpen: number;
  readonly observationsOldestDays: number | null;
}

export interface RiskLine {
  readonly recordId: string;
  readonly key: string;
  readonly title: string;
  readonly kind: 'RISK' | 'ISSUE';
  readonly componentCode: string | null;
  readonly probability: number; // 1..5; an issue has come true: 5
  readonly impact: number; // 1..5
  readonly rating: number; // probability x impact
  readonly ownerOffice: LocalName | null;
  readonly trigger: string | null;
  readonly reasonCode: string | null;
  readonly response: string | null;
  readonly raisedOn: CivilDate;
  readonly ageDays: number;
  readonly dueOn: CivilDate | null;
  readonly daysLate: number;
}

export interface ConsultationLine {
  readonly recordId: string;
  readonly key: string;
  readonly title: string;
  readonly heldFrom: CivilDate;
  readonly heldTo: CivilDate | null;
  readonly participants: Known<number>;
  readonly isAtLeast: boolean;
  readonly challenges: number;
  readonly recommended: number;
  readonly inAction: number; // linked to an action point
}

/** When the work ends at the present pace, and whether the money's pace can still be reached (page 15). A projection by rule. */
export interface CompletionLine {
  readonly componentCode: string | null; // null: the scheme
  readonly name: LocalName;
  readonly physical: Known<Ratio>;
  readonly gainPerDay: Known<Ratio>; // median of the last four frozen fortnights
  readonly pace: 'DONE' | 'MOVING' | 'STANDING' | 'NOT_KNOWN';
  readonly endsOn: CivilDate; // as planned
  readonly completionOn: CivilDate | null; // where it moves
  readonly daysLate: number | null; // negative: before its end
  readonly requiredPerFortnightPaise: Known<number>; // to spend the year's money by 31 March
  readonly bestFortnightPaise: Known<number>;
  readonly stretch: Known<Ratio>;
}

/** What the committee adds to a review, from rule set 4 on. */
export interface CommitteeReview {
  readonly lastSitting: SittingLine | null;
  readonly nextSitting: SittingLine | null;
  readonly decisionsSought: readonly DecisionSought[];
  readonly actionTaken: ActionTaken;
  readonly projects: ProjectsReview;
  readonly partners: readonly PartnerLine[];
  readonly risks: readonly RiskLine[]; // ten, highest rating first, older first among equals
  readonly risksOpen: number;
  readonly completion: readonly CompletionLine[]; // components in plan order, then the scheme
  readonly consultations: readonly ConsultationLine[]; // newest first, at most twelve
}
