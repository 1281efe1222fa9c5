import type { CivilDate } from '../../calendar/fortnight.ts';
import { isMangledNumber, keepable, latinDigits, type FileCell } from '../../files/file-cell.ts';
import { readDay } from '../../files/read-day.ts';
import type { MoneyHead } from '../rows.ts';
import { readAmount } from './read-amount.ts';
import { readHead } from './read-head.ts';
import { NEEDED_VOUCHER_FIELDS, type AmountUnit, type Voucher, type VoucherFault, type VoucherFaultCode, type VoucherField } from './voucher.ts';

/** What a voucher is judged by. */
export interface VoucherContext {
  readonly amountIn: AmountUnit;
  readonly schemeStartsOn: CivilDate;
  readonly latestOn: CivilDate; // today
}

export type VoucherCells = Readonly<Partial<Record<VoucherField, FileCell>>>;

const NUMBER_MAX = 60;
const PARTICULARS_MAX = 300;

/**
 * One row of a treasury file: the voucher it is, or everything wrong with it at once, each fault at its field.
 * Needs a sanction number, a voucher number, a day from the scheme's first to today, and a positive exact amount; a text that begins with = + - @ stays a text.
 */
export function checkVoucherRow(cells: VoucherCells, context: VoucherContext): { readonly voucher: Voucher } | { readonly faults: readonly VoucherFault[] } {
  const faults: VoucherFault[] = [];
  const fail = (field: VoucherField, code: VoucherFaultCode, values: VoucherFault['values'] = {}): void => void faults.push({ code, field, values });
  const text = (field: VoucherField): string => {
    const cell = cells[field] ?? '';
    if (typeof cell !== 'string') fail(field, 'FORMULA', { text: cell.formula.slice(0, NUMBER_MAX) });
    return typeof cell === 'string' ? latinDigits(keepable(cell)) : '';
  };
  const [sanctionNo, voucherNo] = [numberOf('sanctionNo', text('sanctionNo'), fail), numberOf('voucherNo', text('voucherNo'), fail)];
  const paidOn = dayOf(text('paidOn'), context, fail);
  const amountPaise = amountOf(text('amount'), context.amountIn, fail);
  const head = headOf(text('head'), fail);
  const pfmsNo = numberOf('pfmsNo', text('pfmsNo'), fail);
  for (const field of NEEDED_VOUCHER_FIELDS) if (isEmpty(cells[field])) fail(field, 'MISSING');
  if (faults.length > 0) return { faults };
  return { voucher: { sanctionNo, voucherNo, paidOn: paidOn!, amountPaise: amountPaise!, head, pfmsNo: pfmsNo || null, particulars: text('particulars').slice(0, PARTICULARS_MAX) || null } };
}

type Fail = (field: VoucherField, code: VoucherFaultCode, values?: VoucherFault['values']) => void;

function numberOf(field: 'sanctionNo' | 'voucherNo' | 'pfmsNo', text: string, fail: Fail): string {
  if (text.length > NUMBER_MAX) fail(field, 'NUMBER_TOO_LONG', { text: text.slice(0, NUMBER_MAX), most: NUMBER_MAX });
  else if (isMangledNumber(text)) fail(field, 'NUMBER_MANGLED', { text });
  return text;
}

function dayOf(text: string, { schemeStartsOn, latestOn }: VoucherContext, fail: Fail): CivilDate | null {
  if (text === '') return null;
  const on = readDay(text);
  if (on === null) fail('paidOn', 'DATE_UNREADABLE', { text: text.slice(0, NUMBER_MAX) });
  else if (on > latestOn) fail('paidOn', 'DATE_FUTURE', { on, latestOn });
  else if (on < schemeStartsOn) fail('paidOn', 'DATE_BEFORE_SCHEME', { on, startsOn: schemeStartsOn });
  return on;
}

function amountOf(text: string, amountIn: AmountUnit, fail: Fail): number | null {
  if (text === '') return null;
  const read = readAmount(text, amountIn);
  if ('paise' in read) return read.paise;
  fail('amount', read.fault, { text: text.slice(0, NUMBER_MAX) });
  return null;
}

function headOf(text: string, fail: Fail): MoneyHead | null {
  if (text === '') return null;
  const head = readHead(text);
  if (head === null) fail('head', 'HEAD_UNKNOWN', { text: text.slice(0, NUMBER_MAX) });
  return head;
}

function isEmpty(cell: FileCell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && keepable(cell) === '');
}
