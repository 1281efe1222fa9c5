import type { CivilDate } from '../calendar/fortnight.ts';
import type { SubmissionState } from '../workflow/sheet.ts';

/** Kinds of money line an accountant can record. REFUND lowers expenditure; all amounts are typed positive (I17). */
export const MONEY_TYPES = ['SANCTION', 'RELEASE', 'EXPENDITURE', 'REFUND'] as const;
export type MoneyType = (typeof MONEY_TYPES)[number];

/** One line of the money sheet: one transaction of the fortnight. */
export interface MoneyRow {
  readonly line: number; // 1.. within the sheet
  readonly componentCode: string;
  readonly type: MoneyType;
  readonly amountPaise: number;
  readonly on: CivilDate;
  readonly reference: string; // sanction, release or voucher number
  readonly remark: string | null;
}

export interface MoneyFact extends MoneyRow {
  readonly officeCode: string;
  readonly state: SubmissionState;
}
