import type { CivilDate } from '../../calendar/fortnight.ts';
import { referenceKey } from '../reference-key.ts';
import type { Voucher, VoucherFault } from './voucher.ts';

/** A voucher on record, as much of it as tells whether it is the same. */
export interface KnownVoucher {
  readonly paidOn: CivilDate;
  readonly amountPaise: number;
}

/**
 * Follows the vouchers of one file: the first of a name is taken, a later one is refused with the row of the first. Two payments of one amount on one day with different voucher numbers are two.
 * RAMP/14 V-7 in row 12 and again in row 40: TWICE_IN_FILE; with another amount or day: TWICE_DIFFERENT.
 */
export class RepeatedVouchers {
  private readonly first = new Map<string, KnownVoucher & { readonly row: number }>();

  /** Null: it has not been there before. */
  check(voucher: Voucher, row: number): VoucherFault | null {
    const key = `${referenceKey(voucher.sanctionNo)}\n${referenceKey(voucher.voucherNo)}`;
    const first = this.first.get(key);
    if (first === undefined) {
      this.first.set(key, { row, paidOn: voucher.paidOn, amountPaise: voucher.amountPaise });
      return null;
    }
    if (isSamePayment(first, voucher)) return { code: 'TWICE_IN_FILE', field: 'voucherNo', values: { row: first.row } };
    return { code: 'TWICE_DIFFERENT', field: 'voucherNo', values: { row: first.row, firstPaise: first.amountPaise, firstOn: first.paidOn, amountPaise: voucher.amountPaise, on: voucher.paidOn } };
  }
}

/**
 * A voucher number that is on record already: the same payment is known and passed over (null); one with another amount or day is refused, and both are said.
 * V-7 on record with 1,00,000 of 5 January, in the file with 1,10,000: KNOWN_DIFFERENT.
 */
export function checkKnownVoucher(known: KnownVoucher, voucher: Voucher): VoucherFault | null {
  if (isSamePayment(known, voucher)) return null;
  return { code: 'KNOWN_DIFFERENT', field: 'voucherNo', values: { knownPaise: known.amountPaise, knownOn: known.paidOn, amountPaise: voucher.amountPaise, on: voucher.paidOn } };
}

function isSamePayment(one: KnownVoucher, other: KnownVoucher): boolean {
  return one.amountPaise === other.amountPaise && one.paidOn === other.paidOn;
}
