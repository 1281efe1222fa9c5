import type { CivilDate } from '../../calendar/fortnight.ts';
import type { InclusionGroup, NormGroup, NormStanding, UniverseDefinition } from '../../plan/plan.ts';
import type { VerificationLevel } from '../../progress/verification-level.ts';
import type { Known, Ratio } from '../../ratio/ratio.ts';
import type { OutcomeClass, ToldAt } from '../../registers/shapes/events.ts';
import type { Bounded, EventKind, ReachedBy } from './register-facts.ts';

export type LevelCounts = Readonly<Record<VerificationLevel, number>>;
export type LevelShares = Readonly<Record<VerificationLevel, Ratio>>;

/** An indicator's cumulative figure by level; of a ratio its denominator. */
export interface IndicatorVerification {
  readonly componentCode: string;
  readonly indicatorCode: string;
  readonly dli: string | null;
  readonly isRegistered: boolean; // the plan names a register for it
  readonly hasRecords: boolean; // and that register holds a record
  readonly levels: Known<LevelCounts>; // together the figure
  readonly verified: Known<Ratio>; // V2 and above of the figure
  readonly brings: Ratio; // into the physical index of its component: weight x achieved of target, at most the weight
}

/** Several indicators together, each by what it brings into the physical index. Counts of different things are never added. */
export interface GroupVerification {
  readonly levels: Known<LevelShares>; // together 1
  readonly verified: Known<Ratio>;
}

export interface Verification {
  readonly scheme: GroupVerification;
  readonly simple: Known<Ratio>; // unweighted mean of the components
  readonly components: readonly (GroupVerification & { readonly componentCode: string })[];
  readonly indicators: readonly IndicatorVerification[];
  readonly dlis: readonly (GroupVerification & { readonly dli: string; readonly indicatorCodes: readonly string[] })[];
}

/** The share of one group in one indicator. Figures of one to four, and such as would tell them, are suppressed (SMALL_CELL). */
export interface InclusionLine {
  readonly componentCode: string;
  readonly group: InclusionGroup;
  readonly indicatorCode: string;
  readonly isLead: boolean; // the figure held against the norm
  readonly numerator: Known<number>;
  readonly denominator: Known<number>; // what carries the breakdown
  readonly share: Known<Ratio>;
  readonly completeness: Known<Ratio>; // what carries the breakdown, of the whole figure
}

export interface NormLine {
  readonly componentCode: string;
  readonly group: NormGroup;
  readonly norm: Ratio;
  readonly standing: NormStanding;
  readonly source: string;
  readonly share: Known<Ratio>;
  readonly atLeastBy: InclusionGroup | null; // the share is a lower bound, that of this group alone
  readonly isMet: boolean | null; // null: it cannot be told
}

export interface Inclusion {
  readonly lines: readonly InclusionLine[];
  readonly norms: readonly NormLine[];
}

export interface KindOfEvent {
  readonly kind: EventKind;
  readonly planned: number; // not held and not called off
  readonly held: number;
  readonly heldDuring: number; // of these, in this fortnight
  readonly calledOff: number;
}

export interface OutcomeLine {
  readonly class: OutcomeClass;
  readonly count: number;
  readonly paise: number;
  readonly isAtLeast: boolean;
  readonly told: readonly { readonly at: ToldAt; readonly count: number; readonly paise: number; readonly isAtLeast: boolean }[];
}

export interface EventLine {
  readonly key: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly place: string;
  readonly district: number;
}

export interface MarketReview {
  readonly kinds: readonly KindOfEvent[];
  readonly sellers: Bounded; // of buyer-seller and reverse meets held
  readonly buyers: Bounded;
  readonly meetings: { readonly planned: number; readonly held: number };
  readonly outcomes: readonly OutcomeLine[]; // one for each class, never added across
  readonly held: readonly (EventLine & { readonly heldFrom: CivilDate; readonly heldTo: CivilDate; readonly sellers: Bounded | null; readonly buyers: Bounded | null; readonly countries: Bounded | null; readonly states: Bounded | null })[]; // newest first, at most twelve
  readonly followUps: readonly (EventLine & { readonly step: Exclude<ToldAt, 'AT_EVENT'>; readonly dueOn: CivilDate; readonly daysLate: number })[]; // due and not done, or due within sixty days
  readonly calendar: readonly (EventLine & { readonly from: CivilDate; readonly to: CivilDate })[]; // next sixty days
}

export interface ReachReview {
  readonly asOn: CivilDate;
  readonly units: number; // different units
  readonly sumOfComponents: number; // those in two components counted twice
  readonly components: readonly { readonly componentCode: string; readonly units: number }[];
  readonly overlaps: readonly ReachedBy[]; // in two components or more; combinations of fewer than five units together, without codes
  readonly coverage: readonly { readonly definition: UniverseDefinition; readonly units: number; readonly asOn: CivilDate; readonly source: string; readonly isIllustrative: boolean; readonly reached: Known<Ratio> }[];
}

/** What the registers add to a review, from rule set 3 on. */
export interface RegistersReview {
  readonly verification: Verification;
  readonly inclusion: Inclusion;
  readonly market: MarketReview;
  readonly reach: Known<ReachReview>;
}
