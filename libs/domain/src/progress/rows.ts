import type { CivilDate, FortnightId } from '../calendar/fortnight.ts';
import type { ComponentStage } from '../plan/plan.ts';
import type { SubmissionState } from '../workflow/sheet.ts';

/** The reporting unit of a cell: 0 is STATE, anything else a district's LGD code. */
export type UnitId = number;
export const STATE_UNIT: UnitId = 0;

/** Reasons for delay, DOMAIN 6.6. R99 needs a remark. */
export const REASON_CODES = [
  'R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10',
  'R11', 'R12', 'R13', 'R14', 'R15', 'R16', 'R17', 'R18', 'R99',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** `AT_LEAST` keeps "over 100" honest: stored 100, printed >=100. */
export const QUALIFIERS = ['EXACT', 'AT_LEAST'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** set code -> part code -> count; an absent set is a declared incomplete breakdown. */
export type Breakdowns = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * One row of a progress sheet. `value` is the number *during* the fortnight for a counter (C), the stand on the last day for a stock (S);
 * a ratio (R) carries numerator and denominator instead. A blank row is absent, never 0; NIL is the value 0.
 */
export interface ProgressRow {
  readonly indicatorCode: string;
  readonly unit: UnitId;
  readonly relatesTo: FortnightId;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly qualifier: Qualifier;
  readonly breakdowns: Breakdowns;
  readonly reasonCode: ReasonCode | null;
  readonly remark: string | null;
}

/** One component's status page (sheet `status-C2`). */
export interface StatusRow {
  readonly componentCode: string;
  readonly stage: ComponentStage;
  readonly milestones: readonly { readonly milestoneCode: string; readonly actualOn: CivilDate }[]; // newly done
  readonly reasonCode: ReasonCode | null;
  readonly recoveryOn: CivilDate | null;
  readonly remark: string | null;
  readonly nextPlan: string | null;
}

export interface ProgressFact extends ProgressRow {
  readonly officeCode: string;
  readonly state: SubmissionState;
}
export interface StatusFact extends StatusRow {
  readonly officeCode: string;
  readonly state: SubmissionState;
}

/** A signed change to a frozen entry, counted in the open fortnight and printed as prior-period (I7). */
export interface CorrectionFact {
  readonly indicatorCode: string;
  readonly unit: UnitId;
  readonly correctsFortnight: FortnightId;
  readonly delta: number;
  readonly oldValue: number;
  readonly reason: string;
  readonly approvedByOffice: string;
  readonly componentCode: string;
}
