import type { Beat, CivilDate, FortnightId } from '../calendar/fortnight.ts';

/** A name in the languages of the State. Names are data, never messages. */
export interface LocalName {
  readonly en: string;
  readonly hi: string;
  readonly local?: string;
}

export const AMOUNT_STAGES = ['ANNOUNCED', 'PROPOSED', 'IN_PRINCIPLE', 'SANCTIONED', 'REVISED'] as const;
export type AmountStage = (typeof AMOUNT_STAGES)[number];

/** One rung of the money ladder as published: how much, at which stage, on whose word. */
export interface PlanAmount {
  readonly stage: AmountStage;
  readonly amountPaise: number;
  readonly on: CivilDate;
  readonly authority: string;
  readonly source: string;
  readonly isIllustrative: boolean;
}

export const FUND_FLOWS = ['TSA', 'CNA_ACCOUNT', 'SNA', 'SNA_SPARSH', 'PLAIN_TRANSFER'] as const;
export type FundFlow = (typeof FUND_FLOWS)[number];

export const COMPONENT_KINDS = ['CORE', 'SUPPORT'] as const;
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

/** Component life cycle, DOMAIN 6.2. */
export const COMPONENT_STAGES = [
  'PROPOSED',
  'IN_PRINCIPLE',
  'SANCTIONED',
  'PARTNER_SELECTED',
  'UNDER_IMPLEMENTATION',
  'PHYSICALLY_COMPLETE',
  'FINANCIALLY_CLOSED',
  'ON_HOLD',
  'DROPPED',
] as const;
export type ComponentStage = (typeof COMPONENT_STAGES)[number];

/** C counter typed as the value during the fortnight; S stock as on the last day; R numerator and denominator. Milestones are listed apart. */
export const INDICATOR_NATURES = ['C', 'S', 'R'] as const;
export type IndicatorNature = (typeof INDICATOR_NATURES)[number];

export const OFFICE_KINDS = ['DISTRICT', 'PARTNER', 'PMU', 'DEPARTMENT', 'FINANCE', 'SECRETARIAT', 'COMMITTEE', 'AUDIT'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

export interface Office {
  readonly code: string; // "DIC-REASI"
  readonly kind: OfficeKind;
  readonly name: LocalName;
  readonly districtLgd: number | null; // DISTRICT offices only
}

export interface PlanDistrict {
  readonly lgd: number;
  readonly name: LocalName;
  readonly aliases: readonly string[];
  readonly division: LocalName;
  readonly weight: number; // population or another integer weight, for apportionment
  readonly isReporting: boolean;
}

/** A knot of a planned curve: by the end of this fortnight so much is planned, in 1/10,000. */
export interface CurveKnot {
  readonly fortnightId: FortnightId;
  readonly plannedBasisPoints: number;
}

/** A planned curve, optionally for one district only (snow-bound districts). */
export interface DistrictCurve {
  readonly districtLgd: number;
  readonly curve: readonly CurveKnot[];
}

/** Groups whose share is followed against a norm (DOMAIN 4.7 page 10). They overlap: no two are ever added. */
export const INCLUSION_GROUPS = ['WOMEN', 'SC', 'ST', 'MINORITY', 'PWD', 'MICRO'] as const;
export type InclusionGroup = (typeof INCLUSION_GROUPS)[number];

/** A norm may also speak of the weaker sections together, of which only a lower bound can be told. */
export const NORM_GROUPS = [...INCLUSION_GROUPS, 'WEAKER_SECTIONS'] as const;
export type NormGroup = (typeof NORM_GROUPS)[number];

/** What a norm rests on: an order or guideline, a rule of thumb, or nothing (made up to show the work). */
export const NORM_STANDINGS = ['ORDER', 'RULE_OF_THUMB', 'ILLUSTRATIVE'] as const;
export type NormStanding = (typeof NORM_STANDINGS)[number];

/** The share a group should have among those a component reaches. */
export interface InclusionNorm {
  readonly group: NormGroup;
  readonly shareBasisPoints: number; // 4000 = 40 %
  readonly standing: NormStanding;
  readonly source: string;
}

/** A breakdown a figure is asked for. SINGLE_CHOICE parts sum to the total; OVERLAPPING parts are each at most the total (I8). */
export interface BreakdownSet {
  readonly code: string; // "GENDER"
  readonly kind: 'SINGLE_CHOICE' | 'OVERLAPPING';
  readonly parts: readonly BreakdownPart[];
}

export interface BreakdownPart {
  readonly code: string;
  readonly name: LocalName;
  readonly inclusion?: InclusionGroup; // the group the part counts for; left out: none
}

/** Where a register gives an indicator its figure: one measure, or for a ratio the measure of each side (measure codes of the registers). */
export type RegisterSource = { readonly measure: string } | { readonly numerator: string; readonly denominator: string };

export interface Indicator {
  readonly code: string; // "C1-01"
  readonly nature: IndicatorNature;
  readonly name: LocalName;
  readonly unit: LocalName;
  /** Weight in the component's physical index, in 1/10,000. 0 = followed but not counted (outcomes, ratios, stocks). */
  readonly weightBasisPoints: number;
  /** Life target of the State; null where the plan sets none. Never invented. */
  readonly target: number | null;
  /** DISTRICT: one cell a district. STATE: one cell for the State. */
  readonly level: 'DISTRICT' | 'STATE';
  /** District targets, summing to the State target (I14); empty at STATE level or without target. */
  readonly districtTargets: readonly { readonly lgd: number; readonly target: number }[];
  /** Which office types the cell: the district's DIC, the component's partner, or the PMU. */
  readonly enteredBy: 'DISTRICT' | 'PARTNER' | 'PMU';
  readonly breakdowns: readonly string[]; // codes of Plan.breakdownSets
  readonly dli: string | null;
  readonly isHeadline: boolean;
  readonly register?: RegisterSource; // left out: no register stands behind it, an officer's word alone
}

export interface Milestone {
  readonly code: string; // "C2-M1"
  readonly name: LocalName;
  readonly plannedOn: CivilDate;
  readonly isCritical: boolean;
  readonly weightBasisPoints: number;
}

/** What one unit of an indicator should cost; beyond the band of the rules it is flagged (DOMAIN 6.5). */
export interface UnitCostNorm {
  readonly indicatorCode: string; // of the component's own indicators, counted one by one (C or S)
  readonly normPaise: number;
}

export interface Component {
  readonly code: string; // "C2"
  readonly kind: ComponentKind;
  readonly type: string; // catalogue type, "HEALTH_CLINIC"
  readonly name: LocalName;
  readonly shortName: LocalName;
  readonly amountPaise: number;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly officerOffice: string; // office of the component officer
  readonly partnerOffice: string | null;
  readonly curve: readonly CurveKnot[]; // empty: time elapsed stands in for the plan
  readonly districtCurves: readonly DistrictCurve[];
  readonly indicators: readonly Indicator[];
  readonly milestones: readonly Milestone[];
  readonly unitCost?: UnitCostNorm; // left out: the plan names no norm
  readonly inclusionNorms?: readonly InclusionNorm[];
}

/** How many enterprises the State has depends on who counted: an estimate, those with a Udyam number, or these with Udyam Assist. Never added, never mixed (DOMAIN finding 6). */
export const UNIVERSE_DEFINITIONS = ['ESTIMATE', 'UDYAM', 'UDYAM_AND_ASSIST'] as const;
export type UniverseDefinition = (typeof UNIVERSE_DEFINITIONS)[number];

export interface PlanUniverse {
  readonly definition: UniverseDefinition;
  readonly units: number;
  readonly micro?: number; // of these, where the source says it
  readonly womenOwned?: number;
  readonly asOn: CivilDate;
  readonly source: string;
  readonly isIllustrative: boolean;
}

/** A district of another State that still arrives in files of this one. Its rows are refused by name. */
export interface DistrictElsewhere {
  readonly lgd: number;
  readonly name: LocalName;
  readonly aliases: readonly string[];
  readonly stateLgd: number;
  readonly stateName: LocalName;
}

export interface PlanCalendar {
  readonly beat: Beat;
  readonly firstFortnightId: FortnightId;
  readonly reminderOffsets: readonly number[]; // days before T, e.g. [3, 1]
  readonly reminderHour: number; // local hour, 12
  readonly cutOffHour: string; // "23:59:59"
  readonly resubmitWorkingDays: number; // 2
  readonly freezeWorkingDays: number; // 3
  readonly freezeHour: string; // "18:00"
  readonly extensionWorkingDaysMax: number; // 3
  readonly holidays: readonly { readonly on: CivilDate; readonly name: LocalName; readonly isIllustrative: boolean }[];
  readonly weeklyHolidays: { readonly sundays: boolean; readonly saturdays: readonly number[] }; // e.g. [2, 4]
}

/** Limits of the status rule, versioned rows that come only from the plan file (DOMAIN 4.4). All shares in 1/10,000. */
export interface RuleSet {
  readonly version: number; // 1; 2: caps, work orders, statements of funds; 3: registers, verified share, inclusion; 4: the committee's work
  readonly redBelowSpi: number; // 7500
  readonly amberBelowSpi: number; // 9000
  readonly redMilestoneDaysLate: number; // > 45
  readonly amberMilestoneDaysLate: number; // > 15
  readonly silentFortnightsForRed: number; // 2
  readonly lowUseBelow: number; // 6000
  readonly lowUseAfterTimeElapsed: number; // 5000
  readonly lapseRiskAbove: number; // 1000 of the year's release
  readonly paidAheadAbovePoints: number; // 1500 = +15 pp
  readonly billsPendingBelowPoints: number; // -2500 = -25 pp
  readonly stretchAmberFrom: number; // 10000
  readonly stretchRedAbove: number; // 15000
  readonly staleAmberAfterDays: number; // 15
  readonly staleRedAfterDays: number; // 30
  readonly caps: { readonly lastQuarter: number; readonly march: number }; // of BE; applied from rule set 2 on
  readonly concentrationAbove?: number; // of all that is spent, on one component; left out: 8000
  readonly unitCostBand?: number; // either way from the norm; left out: 2500
}

/** The plan of one scheme of one State: everything that differs between States. Parsed from a plan file, versioned when applied. */
export interface Plan {
  readonly state: { readonly lgd: number; readonly code: string; readonly kind: 'STATE' | 'UT'; readonly name: LocalName; readonly government: LocalName };
  readonly scheme: {
    readonly code: string; // "jk-ramp"
    readonly title: LocalName;
    readonly department: LocalName;
    readonly startsOn: CivilDate;
    readonly endsOn: CivilDate;
    readonly fundFlow: FundFlow;
  };
  /** The file states figures that are not public fact: every screen and page says so. */
  readonly isIllustrative: boolean;
  readonly amounts: readonly PlanAmount[]; // oldest first; the last is the stage the money stands at
  readonly unallocatedPaise: number;
  readonly calendar: PlanCalendar;
  readonly rules: RuleSet;
  readonly offices: readonly Office[];
  readonly districts: readonly PlanDistrict[];
  readonly districtsElsewhere?: readonly DistrictElsewhere[];
  readonly universe?: readonly PlanUniverse[];
  readonly breakdownSets: readonly BreakdownSet[];
  readonly components: readonly Component[];
  readonly committee: { readonly name: LocalName; readonly members: readonly { readonly designation: LocalName; readonly isChair: boolean }[] };
  readonly approval: { readonly orderNo: string; readonly on: CivilDate; readonly authority: string } | null;
}
