import { describe, expect, it } from '@jest/globals';
import { fitsHeader, guessMapping, placesOf } from './guess-mapping.ts';

describe('the guess of a mapping', () => {
  it('finds the header below a title, and its columns by English words', () => {
    const rows = [['Expenditure report'], [], ['S. No.', 'Sanction Number', 'Sanction Date', 'Voucher No.', 'Payment Date', 'Vendor', 'Net Amount (Rs.)', 'PFMS Transaction ID', 'Narration'], ['1', 'S/1', '', 'V/1', '', '', '5', '', '']];
    expect(guessMapping(rows)).toEqual({
      headerAt: 2,
      amountIn: 'RUPEE',
      columns: { sanctionNo: 'Sanction Number', voucherNo: 'Voucher No.', paidOn: 'Payment Date', amount: 'Net Amount (Rs.)', pfmsNo: 'PFMS Transaction ID', particulars: 'Narration' },
    });
  });

  it('finds them by Hindi words, and the unit of the amount', () => {
    expect(guessMapping([['स्वीकृति संख्या', 'वाउचर क्रमांक', 'भुगतान तिथि', 'राशि (लाख ₹)', 'विवरण']])).toMatchObject({
      amountIn: 'LAKH',
      columns: { sanctionNo: 'स्वीकृति संख्या', voucherNo: 'वाउचर क्रमांक', paidOn: 'भुगतान तिथि', amount: 'राशि (लाख ₹)', particulars: 'विवरण' },
    });
  });

  it('leaves open what no word tells, and takes no column twice', () => {
    expect(guessMapping([['Voucher', 'Amount', 'Voucher date']]).columns).toEqual({ voucherNo: 'Voucher', amount: 'Amount', paidOn: 'Voucher date' });
    expect(guessMapping([]).columns).toEqual({});
  });

  it('fits another file with the same columns in another order, and no file without them', () => {
    const kept = { columns: { sanctionNo: 'Sanction No', voucherNo: 'Voucher  no' }, amountIn: 'RUPEE' } as const;
    expect(fitsHeader(kept, ['voucher NO', 'x', 'SANCTION_NO'])).toBe(true);
    expect(placesOf(kept, ['voucher NO', 'x', 'SANCTION_NO'])).toEqual({ sanctionNo: 2, voucherNo: 0 });
    expect(fitsHeader(kept, ['voucher no'])).toBe(false);
  });
});
