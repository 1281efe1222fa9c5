import { describe, expect, it } from '@jest/globals';
import { isUnread, moneyRowOf, newLine, reversalOf, typedLineOf, wholeLine, type TypedLine } from './typed-money.ts';

const line = (change: Partial<TypedLine> = {}): TypedLine => wholeLine({ line: 1, componentCode: 'C2', type: 'EXPENDITURE', amount: '12.5 lakh', on: '2026-02-05', reference: 'V-1', ...change });

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

  it('sends only what its kind has, and keeps the rest on the screen', () => {
    const typed = line({ type: 'COMMITMENT', dueOn: '2026-03-15', partnerOffice: 'PARTNER-A', head: 'CAPITAL', workOrder: 'WO/1', isOwnFunds: true, tranche: '2' });
    expect(moneyRowOf(typed)).toMatchObject({ dueOn: '2026-03-15', partnerOffice: 'PARTNER-A', head: 'CAPITAL', workOrder: null, isOwnFunds: false, tranche: null });
    expect(moneyRowOf({ ...typed, type: 'ORDER' })).toMatchObject({ dueOn: null, partnerOffice: null, tranche: 2 });
    expect(moneyRowOf({ ...typed, type: 'BUDGET' })).toMatchObject({ head: 'GENERAL', tranche: null });
  });

  it('gives a saved line back as it was saved', () => {
    const row = moneyRowOf(line({ workOrder: 'WO/1', head: 'SALARY', pfmsNo: 'P/1', sanctionNo: 'GO/1', relatesTo: '2025-26-FN18', remark: 'Late', isOwnFunds: true }));
    expect(moneyRowOf(typedLineOf(row, 'hi'))).toEqual(row);
  });

  it('takes a frozen line back whole: the same money, named, dated today, the reason still to be written', () => {
    const frozen = { ...moneyRowOf(line({ type: 'COMMITMENT', reference: 'WO/7', dueOn: '2026-03-15', partnerOffice: 'PARTNER-A', head: 'CAPITAL' })), id: '2025-26-FN18/PMU/4', fortnightId: '2025-26-FN18', isReversed: false };
    const { amountPaise, head, partnerOffice, type, componentCode } = frozen;
    expect(moneyRowOf(reversalOf([line({ line: 3 })], frozen, '2026-02-13', 'en'))).toMatchObject({ amountPaise, head, partnerOffice, type, componentCode, line: 4, on: '2026-02-13', reverses: frozen.id, workOrder: 'WO/7', dueOn: null, remark: null });
  });

  it('goes on with the component and the day of the line before', () => {
    expect(newLine([line({ componentCode: 'C4', on: '2026-02-09' })], 'C1')).toMatchObject({ line: 2, componentCode: 'C4', on: '2026-02-09', amount: '' });
    expect(newLine([line({ relatesTo: '2025-26-FN18', on: '2025-12-20' })], 'C1')).toMatchObject({ on: '' });
  });

  it('reads a copy that a device kept before a line had all its fields', () => {
    expect(moneyRowOf(wholeLine({ line: 1, componentCode: 'C2', type: 'RELEASE', amount: '1 crore' }))).toMatchObject({ type: 'RELEASE', head: 'GENERAL', tranche: null, relatesTo: null });
  });
});
