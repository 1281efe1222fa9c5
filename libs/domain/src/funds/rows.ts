import type { CivilDate, FortnightId } from '../calendar/fortnight.ts';
import type { SubmissionState } from '../workflow/sheet.ts';

/**
 * Kinds of money line an accountant can record, in the order of the ladder (DOMAIN 1.4): each is a ledger of its own, never one "budget" field.
 * BUDGET and REVISED_BUDGET are BE and RE of the year; REQUEST, ORDER, RELEASE are one instalment asked for, sanctioned, credited; LIMIT and TRANSFER reach a partner; REFUND lowers expenditure.
 * All amounts are typed positive (I17).
 */
export const MONEY_TYPES = [
  'SANCTION',
  'BUDGET',
  'REVISED_BUDGET',
  'REQUEST',
  'ORDER',
  'RELEASE',
  'LIMIT',
  'TRANSFER',
  'COMMITMENT',
  'EXPENDITURE',
  'REFUND',
  'INTEREST',
  'INTEREST_REMITTED',
] as const;
export type MoneyType = (typeof MONEY_TYPES)[number];

/** The heads a utilisation certificate is split by (GFR 12-A, 12-C). */
export const MONEY_HEADS = ['GENERAL', 'SALARY', 'CAPITAL'] as const;
export type MoneyHead = (typeof MONEY_HEADS)[number];

/** One line of the money sheet: one transaction of the fortnight. */
export interface MoneyRow {
  readonly line: number; // 1.. within the sheet
  readonly componentCode: string;
  readonly type: MoneyType;
  readonly amountPaise: number;
  readonly on: CivilDate; // its financial year is the year of this day
  readonly reference: string; // sanction, release, work-order or voucher number
  readonly remark: string | null;
  readonly head: MoneyHead;
  readonly partnerOffice: string | null; // to or by whom; LIMIT and TRANSFER name one
  readonly sanctionNo: string | null; // the order the line is charged to
  readonly pfmsNo: string | null;
  readonly tranche: number | null; // REQUEST, ORDER, RELEASE of one instalment carry one number
  readonly workOrder: string | null; // EXPENDITURE and REFUND: reference of the COMMITMENT they use up
  readonly dueOn: CivilDate | null; // COMMITMENT: when it will be paid
  readonly relatesTo: FortnightId | null; // an earlier fortnight: counted now, printed as prior-period
  readonly reverses: string | null; // TxnId of an earlier line of which this is the whole reversal
  readonly isOwnFunds: boolean; // EXPENDITURE above the release, from own funds, to be recouped (I3)
  readonly importId: string | null; // EXPENDITURE summed from the vouchers of an import
}

/** What a plain line leaves open. */
export const PLAIN_MONEY = {
  head: 'GENERAL',
  partnerOffice: null,
  sanctionNo: null,
  pfmsNo: null,
  tranche: null,
  workOrder: null,
  dueOn: null,
  relatesTo: null,
  reverses: null,
  isOwnFunds: false,
  importId: null,
} as const satisfies Partial<MoneyRow>;

export interface MoneyFact extends MoneyRow {
  readonly officeCode: string;
  readonly state: SubmissionState;
}

/** The name of a line for ever: fortnight, office and line, as in `2025-26-FN12/PMU/3`. A reversal names the line it takes back by it. */
export function txnId(fortnightId: FortnightId, officeCode: string, line: number): string {
  return `${fortnightId}/${officeCode}/${line}`;
}
