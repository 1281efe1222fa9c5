import type { CivilDate } from '../../calendar/fortnight.ts';
import type { MoneyHead } from '../rows.ts';

/** What a column of a PFMS or IFMS file can mean. The name of a payee is not among them: vouchers are evidence of money, not of persons. */
export const VOUCHER_FIELDS = ['sanctionNo', 'voucherNo', 'paidOn', 'amount', 'head', 'pfmsNo', 'particulars'] as const;
export type VoucherField = (typeof VOUCHER_FIELDS)[number];

/** Without these columns a file holds no vouchers. */
export const NEEDED_VOUCHER_FIELDS = ['sanctionNo', 'voucherNo', 'paidOn', 'amount'] as const satisfies readonly VoucherField[];

/** In what the amounts of a file are written, where the cell itself does not say. */
export const AMOUNT_UNITS = ['RUPEE', 'LAKH', 'CRORE'] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** Which column means what, by the words of its header, so that it fits the next file whatever the order of its columns. */
export interface ColumnMapping {
  readonly columns: Readonly<Partial<Record<VoucherField, string>>>; // header words as the file prints them
  readonly amountIn: AmountUnit;
}

/** STRICT: one bad row and nothing is taken. ACCEPT_GOOD: the good rows are taken, the bad ones come back as a file. */
export const IMPORT_MODES = ['STRICT', 'ACCEPT_GOOD'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** Where an import stands: sent, ordered to be read, being read; then one of the four ends. */
export const IMPORT_STATES = ['RECEIVED', 'WAITING', 'READING', 'TAKEN', 'REFUSED', 'CANCELLED', 'UNREADABLE'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** One payment as the treasury printed it. Sanction number and voucher number together are its name for ever. */
export interface Voucher {
  readonly sanctionNo: string;
  readonly voucherNo: string;
  readonly paidOn: CivilDate;
  readonly amountPaise: number;
  readonly head: MoneyHead | null; // null: the file does not say
  readonly pfmsNo: string | null;
  readonly particulars: string | null;
}

/** Every rule a row of the file can break; `language` words each (`voucherFault.<CODE>`). */
export const VOUCHER_FAULTS = [
  'MISSING', 'FORMULA', 'NUMBER_TOO_LONG', 'NUMBER_MANGLED', 'AMOUNT_UNREADABLE', 'AMOUNT_NEGATIVE', 'AMOUNT_ZERO', 'AMOUNT_TOO_LARGE', 'AMOUNT_BETWEEN_PAISE',
  'DATE_UNREADABLE', 'DATE_FUTURE', 'DATE_BEFORE_SCHEME', 'HEAD_UNKNOWN', 'TWICE_IN_FILE', 'TWICE_DIFFERENT', 'KNOWN_DIFFERENT',
] as const;
export type VoucherFaultCode = (typeof VOUCHER_FAULTS)[number];

/** What is wrong with one cell. `text` is what stands there; amounts end in Paise, dates are ISO, `row` is a row of the file. */
export interface VoucherFault {
  readonly code: VoucherFaultCode;
  readonly field: VoucherField;
  readonly values: Readonly<Record<string, string | number>>;
}
