import { describe, expect, it } from '@jest/globals';
import { isUnread, moneyRowOf, newLine, runningTotal, typedLineOf, type TypedLine } from './typed-money.ts';

const line = (change: Partial<TypedLine> = {}): TypedLine => ({ line: 1, componentCode: 'C2', type: 'EXPENDITURE', amount: '12.5 lakh', on: '2026-02-05', reference: 'V-1', remark: '', ...change });

describe('a money line', () => {
  it.each([
    ['12.5 lakh', 125_000_000],
    ['12,50,000', 125_000_000],
    ['0.125 crore', 125_000_000],
    ['₹450.25', 45_025],
  ])('reads %s exactly', (amount, paise) => {
    expect(moneyRowOf(line({ amount })).amountPaise).toBe(paise);
  });

  it('does not guess at an amount it cannot read, and tells it from an empty one', () => {
    expect(isUnread(line({ amount: '12.5.0' }))).toBe(true);
    expect(isUnread(line({ amount: '' }))).toBe(false);
  });

  it('prints a saved amount so that it reads back as the same paise', () => {
    const row = moneyRowOf(line());
    expect(moneyRowOf(typedLineOf(row, 'en')).amountPaise).toBe(row.amountPaise);
    expect(moneyRowOf(typedLineOf(row, 'hi')).amountPaise).toBe(row.amountPaise);
  });

  it('numbers a new line after the highest, also when one in between was removed', () => {
    expect(newLine([line({ line: 1 }), line({ line: 4 })], 'C1').line).toBe(5);
  });

  it('adds releases and expenditure to what stood before and takes refunds off', () => {
    const rows = [line({ line: 1, type: 'RELEASE', amount: '1 crore' }), line({ line: 2 }), line({ line: 3, type: 'REFUND', amount: '2.5 lakh' }), line({ line: 4, componentCode: 'C9' })].map(moneyRowOf);
    expect(runningTotal({ code: 'C2', releasedPaise: 5_000_000_000, spentPaise: 1_000_000_000 }, rows)).toEqual({ releasedPaise: 6_000_000_000, spentPaise: 1_100_000_000 });
  });
});
