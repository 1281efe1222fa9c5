import type { CivilDate } from '../calendar/fortnight.ts';
import type { IndicatorNature } from '../plan/plan.ts';

/** The registers of a scheme: what its work leaves behind, one record for each thing that happened (DOMAIN 2.2). The register of units stands apart: it is the State's, not the scheme's. */
export const REGISTER_CODES = [
  'camp', 'registration', 'clinic-case', 'batch', 'trainee', 'company', 'member', 'gi-application', 'finance-case', 'publicity-item', 'event', 'session', 'stall', 'participant', 'meeting', 'outcome',
  'project', 'ask', 'asset', 'consultation', 'challenge', 'claim', 'stakeholder', 'stakeholder-meeting', 'engagement', 'deliverable', 'observation', 'risk',
] as const;
export type RegisterCode = (typeof REGISTER_CODES)[number];

/** What a field holds. A date is a civil date, money whole paise, a UDYAM a number as printed on the certificate, a REFERENCE the key of another record under the same parent. */
export const FIELD_KINDS = ['TEXT', 'LONG_TEXT', 'DATE', 'COUNT', 'MONEY', 'CHOICE', 'FLAG', 'UDYAM', 'CIN', 'REFERENCE'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export type FieldValue = string | number | boolean;
export type FieldValues = Readonly<Record<string, FieldValue>>; // an empty field is absent, never '' or null

/** One field of a record. Words: `register.<register>.field.<code>`, choices `register.choice.<CHOICE>`. */
export interface FieldShape {
  readonly code: string;
  readonly kind: FieldKind;
  readonly isNeeded: boolean;
  /** A date that may lie ahead: a plan, not a fact (I9). */
  readonly isPlanned: boolean;
  /** Kept sealed and apart from the record, masked by role, erased when its time is up. */
  readonly isPersonal: boolean;
  /** "Over 100" may be stored as at least 100. */
  readonly mayBeLowerBound: boolean;
  readonly choices: readonly string[];
  readonly refersTo: RegisterCode | null;
  /** What the record referred to must be: a meeting's buyer is a BUYER among the participants. */
  readonly refersWhere: Readonly<Record<string, readonly string[]>>;
  readonly least: number; // smallest count
  readonly most: number; // longest text, greatest count
  /** A day that may lie before the scheme began: a park that was there already is entered with its own days. */
  readonly mayPrecedeScheme: boolean;
  /** A code of the plan: any office of it, an office of a partner, or a component. */
  readonly ofPlan: 'OFFICE' | 'PARTNER' | 'COMPONENT' | null;
}

/** A step of a record's life: it is taken on the day of its date field. Steps are taken in order; what a step needs must be filled with it. */
export interface StepShape {
  readonly code: string; // "COMPLETED"
  readonly dateField: string;
  readonly needs: readonly string[];
  /** The step may be left out by a record that goes further (a follow-up nobody answered). */
  readonly mayBeSkipped: boolean;
}

/** A way out of the life, with its day and its reason. Nothing follows it. */
export interface ExitShape {
  readonly code: string; // "CANCELLED"
  readonly dateField: string;
  readonly reasonField: string;
  readonly until: string; // the last step from which it can be taken
}

/** Where a part of a breakdown comes from: a choice or a flag of the record itself, of its unit, or a count typed beside the total. */
export type PartSource = { readonly choice: string; readonly parts: Readonly<Record<string, string>> } | { readonly flags: Readonly<Record<string, string>> } | { readonly counts: Readonly<Record<string, string>> };

/** What a register gives to an indicator: so many records, or the sum of a field, at the day of a date field. A stock (S) counts all up to a day. Words: `register.measure.<code>`. */
export interface MeasureShape {
  readonly code: string; // "trainee.completed"
  readonly nature: Extract<IndicatorNature, 'C' | 'S'>;
  readonly dateField: string;
  readonly sumOf: string | null; // null: the records are counted
  readonly isMoney: boolean;
  /** Units are meant, not records: one Udyam number counts once, on the first day it appears (I13). */
  readonly isOncePerUnit: boolean;
  readonly where: Readonly<Record<string, readonly string[]>>; // fields of the record
  readonly parentWhere: Readonly<Record<string, readonly string[]>>;
  readonly breakdowns: Readonly<Record<string, readonly PartSource[]>>; // GENDER, OWNER, SOCIAL, SIZE, AGE, TOLD
}

/** What falls due in a record's life: so long after one date, until another is filled. Words: `register.due.<code>`. */
export interface DueShape {
  readonly code: string; // "CERTIFICATES"
  readonly after: string; // date field
  readonly days: number;
  readonly months: number;
  readonly doneBy: string; // date field
}

export interface RegisterShape {
  readonly code: RegisterCode;
  readonly parent: RegisterCode | null;
  /** Components of these types keep it (Component.type of the plan). None: it is the scheme's as a whole, and kept under every plan. */
  readonly componentTypes: readonly string[];
  /** The fields whose values name a record inside its register, or inside its parent. */
  readonly key: readonly string[];
  /** In order of the form and of the template's columns. */
  readonly fields: readonly FieldShape[];
  readonly steps: readonly StepShape[];
  readonly exits: readonly ExitShape[];
  readonly measures: readonly MeasureShape[];
  readonly dues: readonly DueShape[];
  /** DISTRICT: each record lies in a district. ANYWHERE: in a district or at State level (0). PARENT: where its parent lies. */
  readonly place: 'DISTRICT' | 'ANYWHERE' | 'PARENT';
  /** FIELD: the districts and the partners keep it, the PMU at State level. STATE: the PMU, the nodal officer and the component officers. */
  readonly keepers: 'FIELD' | 'STATE';
  /** Rows of a SICKNESS register are shown only to those who treat them; all others see counts. COMMITTEE: rows are before the committee, whole to every charge; nobody is named in them but in sealed fields. */
  readonly sensitivity: 'OPEN' | 'PERSONAL' | 'SICKNESS' | 'COMMITTEE';
  /** Facts that cannot be before a day of the parent, nor without it: a trainee completes when the batch has started. */
  readonly notBeforeParent: readonly { readonly field: string; readonly parentField: string }[];
  /** A rule across fields that the vocabulary above cannot say, by name; see `check-record.ts`. */
  readonly rules: readonly CrossRule[];
}

/**
 * `parts` of fields together are at most `total`; the later day is not before the earlier; hours of a day read like 14:30 and come in order; where `field` is filled, or one of `choices`, `needs` is filled too; a step that is passed over needs the reason, unless all of it was before the scheme.
 * NEAR_NORM refuses nothing: a figure too far from its norm is told beside the record.
 */
export type CrossRule =
  | { readonly kind: 'SUM_AT_MOST'; readonly parts: readonly string[]; readonly total: string }
  | { readonly kind: 'NOT_BEFORE'; readonly earlier: string; readonly later: string }
  | { readonly kind: 'HOURS'; readonly from: string; readonly to: string }
  | { readonly kind: 'NEEDS'; readonly field: string; readonly choices: readonly string[]; readonly needs: string }
  | { readonly kind: 'SKIP_NEEDS'; readonly reasonField: string }
  | { readonly kind: 'NEAR_NORM'; readonly figure: string; readonly norm: string };

/** One record as it stands. `values` holds no personal field; those are sealed apart. */
export interface RegisterRecord {
  readonly recordId: string;
  readonly register: RegisterCode;
  readonly key: string; // of its key fields, "C4-RSI-01"; under a parent "C4-RSI-01 / 7"
  readonly parentId: string | null;
  readonly district: number; // LGD; 0 = State level
  readonly values: FieldValues;
  readonly atLeast: readonly string[]; // fields whose count is a lower bound
}

/** One thing a record says happened: so much of a measure on a day, with its breakdown. */
export interface Happening {
  readonly measure: string;
  readonly on: CivilDate;
  readonly count: number; // or paise, where the measure is money
  readonly isAtLeast: boolean;
  readonly parts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Something that falls due. */
export interface DueStep {
  readonly code: string;
  readonly dueOn: CivilDate;
}
