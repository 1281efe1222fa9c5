import type { CivilDate, FortnightId } from '../../calendar/fortnight.ts';
import type { UnitId } from '../../progress/rows.ts';
import type { EVENT_KINDS, OutcomeClass, ToldAt } from '../../registers/shapes/events.ts';
import type { RegisterCode } from '../../registers/shape.ts';
import type { SubmissionState } from '../../workflow/sheet.ts';

export type EventKind = (typeof EVENT_KINDS)[number];

/** How much of an indicator's figure has evidence or a register behind it, added up over the rows of one fortnight. A ratio is measured by its denominator. */
export interface BackedSum {
  readonly indicatorCode: string;
  readonly unit: UnitId | null; // a stock keeps its cells apart; null: all cells of a counter or ratio
  readonly state: SubmissionState; // of the sheets the rows stand on
  readonly backed: number; // signed: a correction follows the entry it corrects
  readonly checked: number; // thereof, checked by a third party
}

/** What was attached, withdrawn or checked since the last freeze behind entries that are frozen already. */
export interface RaisedBacking {
  readonly indicatorCode: string;
  readonly unit: UnitId | null;
  readonly fortnightId: FortnightId | null; // of a stock: the stand it is about
  readonly backed: number; // signed
  readonly checked: number;
}

/** The cumulative figure of an indicator by how sure it is, above V0, as a fortnight closed. V1 and V2 are 0 at a freeze. */
export interface Backing {
  readonly indicatorCode: string;
  readonly unit: UnitId | null;
  readonly V1: number;
  readonly V2: number;
  readonly V3: number;
  readonly V4: number;
}

/** A count that may be a lower bound: "over 100" is at least 100. */
export interface Bounded {
  readonly count: number;
  readonly isAtLeast: boolean;
}

export interface EventFact {
  readonly key: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly place: string;
  readonly district: number; // LGD; 0 = State level
  readonly plannedFrom: CivilDate;
  readonly plannedTo: CivilDate;
  readonly heldFrom: CivilDate | null;
  readonly heldTo: CivilDate | null;
  readonly calledOffOn: CivilDate | null;
  readonly sellers: Bounded | null;
  readonly buyers: Bounded | null;
  readonly countries: Bounded | null;
  readonly states: Bounded | null;
  readonly followedUp: { readonly T30: CivilDate | null; readonly T90: CivilDate | null; readonly T180: CivilDate | null };
}

export interface OutcomeSum {
  readonly class: OutcomeClass;
  readonly told: ToldAt;
  readonly count: number;
  readonly paise: number;
  readonly isAtLeast: boolean;
}

/** Different units that stand in exactly these components, by Udyam number. */
export interface ReachedBy {
  readonly componentCodes: readonly string[];
  readonly units: number;
}

/** Units reached, counted when a fortnight is frozen: over lakhs of records it is no question for every page. */
export interface ReachFact {
  readonly asOn: CivilDate;
  readonly by: readonly ReachedBy[];
}

/** What the registers say beside the sheets of a fortnight. */
export interface RegisterFacts {
  readonly backing: readonly BackedSum[];
  readonly raised: readonly RaisedBacking[];
  readonly kept: readonly RegisterCode[]; // registers that hold a record
  readonly events: readonly EventFact[];
  readonly outcomes: readonly OutcomeSum[];
  readonly meetings: { readonly planned: number; readonly held: number };
  readonly reach: ReachFact | null; // null: not counted yet
}

export const NO_REGISTERS: RegisterFacts = { backing: [], raised: [], kept: [], events: [], outcomes: [], meetings: { planned: 0, held: 0 }, reach: null };
