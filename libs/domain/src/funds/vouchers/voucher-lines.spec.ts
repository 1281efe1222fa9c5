import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MoneyRow } from '../rows.ts';
import { checkKnownVoucher, RepeatedVouchers } from './repeated-vouchers.ts';
import type { Voucher } from './voucher.ts';
import { checkVoucherLines, readyLineOf, type VoucherGroup } from './voucher-lines.ts';

const LAKH = 1_00_000_00;
const group = (overrides: Partial<VoucherGroup> = {}): VoucherGroup => ({ importId: 'i', fileName: 'pfms.csv', componentCode: 'C1', head: 'GENERAL', partnerOffice: null, sanctionNo: 'S/1', lastPaidOn: '2026-01-18', firstVoucherNo: 'V/1', count: 3, sumPaise: 60 * LAKH, ...overrides });
const rowOf = (one: VoucherGroup, line = 1, overrides: Partial<MoneyRow> = {}): MoneyRow => ({ line, ...readyLineOf(one, '2025-26-FN21'), ...overrides });
const codes = (groups: VoucherGroup[], rows: MoneyRow[]) => checkVoucherLines(groups, '2025-26-FN21', rows).map(({ code, row, values }) => [code, row?.line, values.sumPaise, values.typedPaise]);

describe('lines that stand for vouchers', () => {
  it('are one expenditure of the group, told as prior-period when paid earlier', () => {
    expect(readyLineOf(group(), '2025-26-FN21')).toMatchObject({ type: 'EXPENDITURE', amountPaise: 60 * LAKH, on: '2026-01-18', relatesTo: '2025-26-FN20', reference: 'S/1 / V/1 +2', sanctionNo: 'S/1', importId: 'i' });
    expect(readyLineOf(group({ count: 1 }), '2025-26-FN20')).toMatchObject({ relatesTo: null, reference: 'S/1 / V/1' });
    expect(readyLineOf(group({ sanctionNo: 'S'.repeat(60), firstVoucherNo: 'V'.repeat(60) }), '2025-26-FN20').reference).toHaveLength(100);
  });

  it('pass when they are the exact sum, and are refused when changed, unknown or there twice', () => {
    const one = group();
    expect(codes([one], [rowOf(one)])).toEqual([]);
    expect(codes([one], [rowOf(one, 1, { amountPaise: 61 * LAKH })])).toEqual([['VOUCHERS_DIFFER', 1, 60 * LAKH, 61 * LAKH]]);
    expect(codes([one], [rowOf(one), rowOf(one, 2)])).toEqual([['VOUCHERS_DIFFER', 2, 0, 60 * LAKH]]);
    expect(codes([one], [rowOf(one, 1, { componentCode: 'C2' })])).toEqual([['VOUCHERS_DIFFER', 1, 0, 60 * LAKH]]);
    expect(codes([one], [rowOf(one, 1, { type: 'REFUND' })])).toEqual([['VOUCHERS_DIFFER', 1, 0, 60 * LAKH]]);
    expect(codes([one], [rowOf(one, 1, { importId: null, amountPaise: 5 })])).toEqual([]);
  });
});

const voucher = (overrides: Partial<Voucher> = {}): Voucher => ({ sanctionNo: 'S/1', voucherNo: 'V/1', paidOn: '2026-01-18', amountPaise: LAKH, head: null, pfmsNo: null, particulars: null, ...overrides });

describe('the same voucher again', () => {
  it('in one file is told with the row of the first; two equal payments of one day are two', () => {
    const seen = new RepeatedVouchers();
    expect([seen.check(voucher(), 2), seen.check(voucher({ voucherNo: 'V/2' }), 3)]).toEqual([null, null]);
    expect(seen.check(voucher({ voucherNo: ' v/1 ' }), 4)).toMatchObject({ code: 'TWICE_IN_FILE', values: { row: 2 } });
    expect(seen.check(voucher({ amountPaise: 2 }), 5)).toMatchObject({ code: 'TWICE_DIFFERENT', values: { row: 2, firstPaise: LAKH, amountPaise: 2 } });
  });

  it('on record is known when it is the same, and both are said when it is not', () => {
    expect(checkKnownVoucher({ paidOn: '2026-01-18', amountPaise: LAKH }, voucher())).toBeNull();
    expect(checkKnownVoucher({ paidOn: '2026-01-17', amountPaise: LAKH }, voucher())).toMatchObject({ code: 'KNOWN_DIFFERENT', values: { knownPaise: LAKH, knownOn: '2026-01-17', amountPaise: LAKH, on: '2026-01-18' } });
  });

  it('keeps every voucher of another name, whatever else is equal', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 50 }), (numbers) => {
      const seen = new RepeatedVouchers();
      expect(numbers.filter((n, row) => seen.check(voucher({ voucherNo: `V/${n}` }), row) !== null)).toEqual([]);
    }));
  });
});
