import { describe, expect, it } from '@jest/globals';
import { checkVoucherRow, type VoucherCells } from './check-voucher-row.ts';
import { readAmount } from './read-amount.ts';
import { readHead } from './read-head.ts';

const CONTEXT = { amountIn: 'RUPEE', schemeStartsOn: '2024-10-01', latestOn: '2026-01-31' } as const;
const GOOD: VoucherCells = { sanctionNo: 'RAMP/2026/14', voucherNo: 'V-7', paidOn: '18/01/2026', amount: '1,25,000.50' };
const faultsOf = (cells: VoucherCells): string[] => {
  const read = checkVoucherRow({ ...GOOD, ...cells }, CONTEXT);
  return 'faults' in read ? read.faults.map(({ field, code }) => `${field} ${code}`) : [];
};
const voucherOf = (cells: VoucherCells) => {
  const read = checkVoucherRow({ ...GOOD, ...cells }, CONTEXT);
  return 'voucher' in read ? read.voucher : read.faults;
};

describe('a row of a treasury file', () => {
  it('is a voucher with its exact paise and its day', () => {
    expect(voucherOf({ head: '35', pfmsNo: 'C012', particulars: ' Clinic kits ' })).toEqual({
      ...{ sanctionNo: 'RAMP/2026/14', voucherNo: 'V-7', paidOn: '2026-01-18', amountPaise: 1_25_000_50 },
      ...{ head: 'CAPITAL', pfmsNo: 'C012', particulars: 'Clinic kits' },
    });
  });

  it('is told everything that is wrong with it at once', () => {
    expect(faultsOf({ sanctionNo: ' ', voucherNo: 'V'.repeat(61), paidOn: '31.02.2026', amount: '(500.00)', head: 'Roads' })).toEqual([
      ...['voucherNo NUMBER_TOO_LONG', 'paidOn DATE_UNREADABLE', 'amount AMOUNT_NEGATIVE', 'head HEAD_UNKNOWN', 'sanctionNo MISSING'],
    ]);
    expect(faultsOf({ paidOn: '01.02.2026' })).toEqual(['paidOn DATE_FUTURE']);
    expect(faultsOf({ paidOn: '30.09.2024' })).toEqual(['paidOn DATE_BEFORE_SCHEME']);
    expect(faultsOf({ voucherNo: '1.23E+11' })).toEqual(['voucherNo NUMBER_MANGLED']);
    expect(faultsOf({ amount: { formula: 'A1*2' } })).toEqual(['amount FORMULA']);
    expect(faultsOf({ amount: '' })).toEqual(['amount MISSING']);
  });

  it('keeps a text that looks like a formula as a text, and takes its guard off', () => {
    expect(voucherOf({ sanctionNo: '=HYPERLINK("x")' })).toMatchObject({ sanctionNo: '=HYPERLINK("x")' });
    expect(voucherOf({ sanctionNo: `'@14`, voucherNo: "'-7" })).toMatchObject({ sanctionNo: '@14', voucherNo: '-7' });
    expect(voucherOf({ sanctionNo: 'RA\0MP\ud800' })).toMatchObject({ sanctionNo: 'RAMP' });
  });

  it('reads Devanagari digits', () => {
    expect(voucherOf({ amount: '१,२५,०००', paidOn: '१८/०१/२०२६' })).toMatchObject({ amountPaise: 1_25_000_00, paidOn: '2026-01-18' });
  });
});

describe('an amount of a treasury file', () => {
  it.each([
    ['125000', 'RUPEE', 1_25_000_00], ['1,25,000/-', 'RUPEE', 1_25_000_00], ['₹ 1,25,000.5', 'RUPEE', 1_25_000_50], ['Rs. 12.5 lakh', 'RUPEE', 12_50_000_00], ['12.5', 'LAKH', 12_50_000_00],
    ['0.77', 'CRORE', 77_00_000_00], ['Rs. 500 rupees', 'LAKH', 500_00], ['0.01', 'RUPEE', 1], ['999,999.99', 'RUPEE', 9_99_999_99],
  ] as const)('reads %s in %s exactly', (text, unit, paise) => expect(readAmount(text, unit)).toEqual({ paise }));
  it.each([
    ['(1,250.00)', 'AMOUNT_NEGATIVE'], ['-5', 'AMOUNT_NEGATIVE'], ['₹ -5', 'AMOUNT_NEGATIVE'], ['5-', 'AMOUNT_NEGATIVE'], ['0', 'AMOUNT_ZERO'], ['0.00', 'AMOUNT_ZERO'], ['1.234', 'AMOUNT_BETWEEN_PAISE'],
    ['99999999999999', 'AMOUNT_TOO_LARGE'], ['12,5', 'AMOUNT_UNREADABLE'], ['ten', 'AMOUNT_UNREADABLE'], ['1e5', 'AMOUNT_UNREADABLE'],
  ] as const)('refuses %s as %s', (text, fault) => expect(readAmount(text, 'RUPEE')).toEqual({ fault }));
});

describe('a head of account', () => {
  it('is known by word or object head', () => {
    expect(['31', '35-Grants for creation of capital assets', '36', 'वेतन', 'General', 'Roads'].map(readHead)).toEqual(['GENERAL', 'CAPITAL', 'SALARY', 'SALARY', 'GENERAL', null]);
  });
});
