import { describe, expect, it } from '@jest/globals';
import { parseMoneyWord } from '../money/money-word.ts';
import { checkMoneyRows } from './check-money-rows.ts';
import type { FrozenLine, LedgerSum } from './ledger.ts';
import type { MoneyContext } from './money-context.ts';
import { PLAIN_MONEY } from './rows.ts';
import type { MoneyRow } from './rows.ts';

const crore = (word: string) => parseMoneyWord(`${word} crore`) ?? Number.NaN;
const sum = (type: MoneyRow['type'], word: string, own: Partial<LedgerSum> = {}): LedgerSum => ({ componentCode: 'C3', type, head: 'GENERAL', financialYear: '2025-26', partnerOffice: null, paise: crore(word), ...own });
const context = (own: Partial<MoneyContext> = {}): MoneyContext => ({
  ...{ fortnight: { startsOn: '2026-01-16', endsOn: '2026-01-31' }, asOn: '2026-01-31', firstFortnightId: '2024-25-FN13', fundFlow: 'CNA_ACCOUNT', components: [{ code: 'C3', amountPaise: crore('7.50') }] },
  ...{ offices: ['PARTNER-A', 'PARTNER-B'], sums: [sum('RELEASE', '3.75'), sum('EXPENDITURE', '3.19')], tranches: [], commitments: [], frozenLines: [], returned: null },
  ...own,
});
const row = (own: Partial<MoneyRow> = {}): MoneyRow => ({ ...PLAIN_MONEY, line: 1, componentCode: 'C3', type: 'EXPENDITURE', amountPaise: crore('0.10'), on: '2026-01-20', reference: `V/${own.line ?? 1}`, remark: null, ...own });
const found = (rows: readonly MoneyRow[], own: Partial<MoneyContext> = {}) => checkMoneyRows(context(own), rows).map(({ code, severity, row: ref, field }) => `${severity === 'WARN' ? 'warns ' : ''}${code} ${ref?.line} ${field}`);

describe('a line of its kind', () => {
  it('has nothing of another kind', () => {
    expect(found([row({ tranche: 2 })])).toEqual(['FIELD_NOT_OF_KIND 1 tranche']);
    expect(found([row({ type: 'SANCTION', isOwnFunds: true, workOrder: 'WO/1', dueOn: '2026-02-01' })])).toEqual(['FIELD_NOT_OF_KIND 1 workOrder', 'FIELD_NOT_OF_KIND 1 dueOn', 'FIELD_NOT_OF_KIND 1 isOwnFunds']);
  });
  it('names its partner where money goes to one, and one that is known', () => {
    expect(found([row({ type: 'LIMIT' }), row({ line: 2, type: 'TRANSFER', partnerOffice: 'PARTNER-A' })])).toEqual(['PARTNER_NEEDED 1 partnerOffice']);
    expect(found([row({ partnerOffice: 'NOBODY' })])).toEqual(['UNKNOWN_PARTNER 1 partnerOffice']);
  });
});

describe('a prior-period line', () => {
  const late = (own: Partial<MoneyRow> = {}) => row({ relatesTo: '2025-26-FN18', on: '2025-12-20', remark: 'The bill came late', ...own });
  it('has a day of the earlier fortnight and says why it comes late', () => {
    expect(found([late()])).toEqual([]);
    expect(found([late({ on: '2026-01-20' })])).toEqual(['DATE_OUTSIDE_FORTNIGHT 1 on']);
    expect(found([late({ remark: ' ' })])).toEqual(['REASON_TEXT_NEEDED 1 remark']);
  });
  it('relates neither to this fortnight, nor to one to come, nor to one before the plan', () => {
    expect(found([late({ relatesTo: '2025-26-FN20' })])).toEqual(['RELATES_TO_FUTURE 1 relatesTo']);
    expect(found([late({ relatesTo: '2025-26-FN21' })])).toEqual(['RELATES_TO_FUTURE 1 relatesTo']);
    expect(found([late({ relatesTo: '2024-25-FN12', on: '2024-09-20' })])).toEqual(['RELATES_TO_UNKNOWN 1 relatesTo']);
  });
});

describe('budget estimates', () => {
  it('stand once a year and component, and the revised one after the first', () => {
    expect(found([row({ type: 'BUDGET' })])).toEqual([]);
    expect(found([row({ type: 'BUDGET' })], { sums: [sum('BUDGET', '4')] })).toEqual(['BUDGET_TWICE 1 type']);
    expect(found([row({ type: 'BUDGET' })], { sums: [sum('BUDGET', '4', { financialYear: '2024-25' })] })).toEqual([]);
    expect(found([row({ type: 'REVISED_BUDGET' })])).toEqual(['BUDGET_NEEDED 1 type']);
    expect(found([row({ type: 'BUDGET' }), row({ line: 2, type: 'REVISED_BUDGET' }), row({ line: 3, type: 'REVISED_BUDGET' })])).toEqual(['BUDGET_TWICE 3 type']);
  });
});

describe('an instalment', () => {
  const part = (line: number, type: MoneyRow['type'], amount: string, tranche: number | null = 2) => row({ line, type, amountPaise: crore(amount), tranche });
  it('is sanctioned within its request and released within its order', () => {
    expect(found([part(1, 'REQUEST', '2'), part(2, 'ORDER', '1.8'), part(3, 'RELEASE', '0.9'), part(4, 'RELEASE', '0.9')])).toEqual([]);
    expect(found([part(1, 'REQUEST', '2'), part(2, 'ORDER', '2.1')])).toEqual(['ORDER_ABOVE_REQUEST 2 amountPaise']);
    const tranches = [{ componentCode: 'C3', tranche: 2, requestedPaise: crore('2'), orderedPaise: crore('1.8'), releasedPaise: crore('0.9') }];
    expect(found([part(1, 'RELEASE', '0.91')], { tranches })).toEqual(['RELEASE_ABOVE_ORDER 1 amountPaise']);
    expect(found([part(1, 'REQUEST', '0.5'), part(2, 'RELEASE', '0.5')])).toEqual([]);
    expect(found([part(1, 'REQUEST', '0.5'), part(2, 'RELEASE', '0.51')])).toEqual(['RELEASE_ABOVE_REQUEST 2 amountPaise']);
    expect(found([part(1, 'REQUEST', '1', null)])).toEqual(['TRANCHE_NEEDED 1 tranche']);
  });
  it('is named by a release while one is still to come', () => {
    const tranches = [{ componentCode: 'C3', tranche: 1, requestedPaise: 10, orderedPaise: 0, releasedPaise: 0 }];
    expect(found([part(1, 'RELEASE', '0.1', null)], { tranches })).toEqual(['TRANCHE_NEEDED 1 tranche']);
    expect(found([part(1, 'RELEASE', '0.1', null)], { tranches: [{ ...tranches[0]!, releasedPaise: 10 }] })).toEqual([]);
  });
});

describe('limits and partners', () => {
  const limit = (line: number, amount: string, own: Partial<MoneyRow> = {}) => row({ line, type: 'LIMIT', amountPaise: crore(amount), partnerOffice: 'PARTNER-A', ...own });
  it('are within what is released', () => {
    expect(found([limit(1, '3.00'), limit(2, '0.75', { type: 'TRANSFER', partnerOffice: 'PARTNER-B' })])).toEqual([]);
    expect(found([limit(1, '3.00'), limit(2, '0.76', { type: 'TRANSFER', partnerOffice: 'PARTNER-B' })])).toEqual(['LIMITS_ABOVE_RELEASED 2 amountPaise']);
  });
  it('bound what a partner spends, where any are on record and money is drawn under limits', () => {
    const paid = (amount: string, partnerOffice = 'PARTNER-A') => row({ line: 9, amountPaise: crore(amount), partnerOffice });
    expect(found([limit(1, '0.05'), paid('0.06')])).toEqual(['PARTNER_ABOVE_LIMIT 9 amountPaise']);
    expect(found([limit(1, '0.05'), paid('0.06')], { fundFlow: 'PLAIN_TRANSFER' })).toEqual([]);
    expect(found([limit(1, '0.05'), paid('0.06', 'PARTNER-B')])).toEqual([]);
    expect(found([limit(1, '0.05'), { ...paid('0.06'), isOwnFunds: true }])).toEqual([]);
  });
});

describe('spending', () => {
  it('reaches into interest that was kept, not into what was deposited back', () => {
    const sums = [sum('RELEASE', '3.75'), sum('EXPENDITURE', '3.75'), sum('INTEREST', '0.10'), sum('INTEREST_REMITTED', '0.04')];
    expect(found([row({ amountPaise: crore('0.06') })], { sums })).toEqual([]);
    expect(found([row({ amountPaise: crore('0.07') })], { sums })).toEqual(['SPENT_ABOVE_RELEASED 1 amountPaise']);
    expect(found([row({ type: 'INTEREST_REMITTED', amountPaise: crore('0.07') })], { sums })).toEqual(['REMITTED_ABOVE_INTEREST 1 amountPaise', 'SPENT_ABOVE_RELEASED 1 amountPaise']);
    expect(found([row({ amountPaise: crore('0.06') }), row({ line: 2, type: 'INTEREST_REMITTED', amountPaise: 1 })], { sums })).toEqual(['SPENT_ABOVE_RELEASED 1 amountPaise']);
  });
  it('goes above the release only from own funds, which is told', () => {
    expect(found([row({ amountPaise: crore('0.50') }), row({ line: 2, amountPaise: crore('0.20'), isOwnFunds: true })])).toEqual(['warns SPENT_FROM_OWN_FUNDS 2 isOwnFunds']);
    expect(found([row({ amountPaise: crore('0.90') }), row({ line: 2, amountPaise: crore('0.20'), isOwnFunds: true })])).toEqual(['SPENT_ABOVE_RELEASED 2 amountPaise']);
    const recouping = [sum('RELEASE', '3.75'), sum('EXPENDITURE', '3.95')];
    expect(found([row()], { sums: recouping })).toEqual(['SPENT_ABOVE_RELEASED 1 amountPaise']);
    expect(found([row(), row({ line: 2, type: 'RELEASE', amountPaise: crore('0.30') })], { sums: recouping })).toEqual([]);
  });
  it('releases within what is sanctioned, and sanctions within the amount, once sanctions are kept', () => {
    const release = row({ type: 'RELEASE', amountPaise: crore('0.10') });
    expect(found([release], { sums: [sum('SANCTION', '3.80'), sum('RELEASE', '3.75')] })).toEqual(['RELEASED_ABOVE_SANCTIONED 1 amountPaise']);
    expect(found([release, row({ line: 2, type: 'SANCTION', amountPaise: crore('0.05') })], { sums: [sum('SANCTION', '3.80'), sum('RELEASE', '3.75')] })).toEqual([]);
    expect(found([release], { sums: [sum('RELEASE', '3.75')] })).toEqual([]); // a ledger that begins with its releases
    expect(found([row({ type: 'SANCTION', amountPaise: crore('900') })])).toContain('SANCTIONED_ABOVE_AMOUNT 1 amountPaise');
  });
  it('and every other ledger stays an exact amount', () => {
    expect(found([row({ type: 'SANCTION', amountPaise: 6e15 }), row({ line: 2, type: 'SANCTION', amountPaise: 4e15 })])).toEqual(['TOO_LARGE 2 amountPaise', 'SANCTIONED_ABOVE_AMOUNT 2 amountPaise']);
    const paid = (line: number) => row({ line, amountPaise: 8e15, workOrder: 'WO/7' });
    expect(found([paid(1), paid(2), row({ line: 3, type: 'COMMITMENT', amountPaise: 8e15, reference: 'WO/7', dueOn: '2026-03-01' })])).toContain('TOO_LARGE 2 amountPaise');
  });
});

describe('a work order', () => {
  const order = (own: Partial<MoneyRow> = {}) => row({ type: 'COMMITMENT', amountPaise: crore('0.40'), reference: 'WO/7', dueOn: '2026-03-15', ...own });
  const commitments = [{ componentCode: 'C3', workOrder: 'WO/7', partnerOffice: null, dueOn: '2026-03-15', committedPaise: crore('0.40'), paidPaise: crore('0.35') }];
  it('needs a due day that does not lie before it, and a number of its own', () => {
    expect(found([order()])).toEqual([]);
    expect(found([order({ dueOn: null })])).toEqual(['DUE_DATE_NEEDED 1 dueOn']);
    expect(found([order({ dueOn: '2026-01-19' })])).toEqual(['DUE_DATE_EARLY 1 dueOn']);
    expect(found([order(), order({ line: 2, reference: ' wo/7' })])).toEqual(['REFERENCE_REPEATED 2 reference']);
  });
  it('is found by what is paid on it, and not exceeded', () => {
    expect(found([row({ workOrder: 'WO/8' })])).toEqual(['UNKNOWN_WORK_ORDER 1 workOrder']);
    expect(found([row({ workOrder: 'wo/7', amountPaise: crore('0.05') })], { commitments })).toEqual([]);
    expect(found([row({ workOrder: 'WO/7', amountPaise: crore('0.06') })], { commitments })).toEqual(['WORK_ORDER_EXCEEDED 1 amountPaise']);
    expect(found([row({ workOrder: 'WO/7' }), order({ line: 2 })])).toEqual([]);
    expect(found([row({ workOrder: 'WO/7', type: 'REFUND', amountPaise: crore('0.36') })], { commitments })).toEqual(['REFUND_ABOVE_PAID 1 amountPaise']);
  });
  it('is told to the committee when ordered and spent come above the amount (I5)', () => {
    expect(found([order({ amountPaise: crore('4.31') })])).toEqual([]);
    expect(found([order({ amountPaise: crore('4.32') })])).toEqual(['warns COMMITTED_ABOVE_AMOUNT 1 amountPaise']);
  });
});

describe('a reversal', () => {
  const frozen = (own: Partial<FrozenLine> = {}): FrozenLine => ({ ...row({ amountPaise: crore('0.19'), on: '2025-12-20', reference: 'V-19' }), id: '2025-26-FN18/PMU/4', fortnightId: '2025-26-FN18', isReversed: false, ...own });
  const back = (own: Partial<MoneyRow> = {}) => row({ amountPaise: crore('0.19'), reference: 'V-19', reverses: '2025-26-FN18/PMU/4', remark: 'Booked under the wrong component', ...own });
  const with1 = (line: Partial<FrozenLine>, own: Partial<MoneyContext> = {}) => ({ frozenLines: [frozen(line)], ...own });
  it('takes back a frozen line whole, with a reason', () => {
    expect(found([back()], with1({}))).toEqual([]);
    expect(found([back({ remark: null })], with1({}))).toEqual(['REASON_TEXT_NEEDED 1 remark']);
    expect(found([back()])).toEqual(['REVERSAL_UNKNOWN 1 reverses']);
  });
  it.each([{ amountPaise: 1 }, { type: 'REFUND' as const }, { head: 'CAPITAL' as const }, { partnerOffice: 'PARTNER-A' }, { isOwnFunds: true }])('is of the same money: not %j', (other) => {
    expect(found([back(other)], with1({}))).toEqual(['REVERSAL_DIFFERS 1 reverses']);
  });
  it('happens once, and never to a reversal', () => {
    expect(found([back()], with1({ isReversed: true }))).toEqual(['REVERSAL_TWICE 1 reverses']);
    expect(found([back(), back({ line: 2 })], with1({}))).toEqual(['REVERSAL_TWICE 2 reverses']);
    expect(found([back()], with1({ reverses: '2025-26-FN17/PMU/1' }))).toEqual(['REVERSAL_OF_REVERSAL 1 reverses']);
  });
  it('frees the number of its line: the right amount is typed under it at once', () => {
    const references = [{ type: 'EXPENDITURE' as const, componentCode: 'C3', reference: 'V-19' }];
    expect(found([back(), row({ line: 2, reference: 'V-19' })], with1({}, { references }))).toEqual([]);
    expect(found([row({ line: 2, reference: 'V-19' })], with1({}, { references }))).toEqual(['REFERENCE_REPEATED 2 reference']);
  });
  it('leaves every limit true: no release is taken back that is spent', () => {
    expect(found([back({ type: 'RELEASE' })], with1({ type: 'RELEASE' }))).toEqual([]);
    expect(found([back({ type: 'RELEASE', amountPaise: crore('0.60') })], with1({ type: 'RELEASE', amountPaise: crore('0.60') }))).toEqual(['SPENT_ABOVE_RELEASED 1 amountPaise']);
    const request = { type: 'REQUEST' as const, tranche: 1 };
    const tranches = [{ componentCode: 'C3', tranche: 1, requestedPaise: crore('0.19'), orderedPaise: crore('0.19'), releasedPaise: 0 }];
    expect(found([back(request)], with1(request, { tranches }))).toEqual(['ORDER_ABOVE_REQUEST 1 amountPaise']);
    const budget = { type: 'BUDGET' as const };
    expect(found([back(budget)], with1({ ...budget, on: '2025-02-20' }))).toEqual(['REVERSAL_DIFFERS 1 reverses']);
    expect(found([back(budget)], with1(budget, { sums: [sum('BUDGET', '0.19'), sum('REVISED_BUDGET', '0.15')] }))).toEqual(['BUDGET_NEEDED 1 type']);
    expect(found([back(budget), row({ line: 2, ...budget })], with1(budget, { sums: [sum('BUDGET', '0.19'), sum('REVISED_BUDGET', '0.15')] }))).toEqual([]);
  });
  it('of own funds covers nothing else: the same money is not typed again as if it had been released', () => {
    const sums = [sum('RELEASE', '3.75'), sum('EXPENDITURE', '3.94')];
    const own = with1({ isOwnFunds: true }, { sums });
    expect(found([back({ isOwnFunds: true })], own)).toEqual([]);
    expect(found([back({ isOwnFunds: true }), row({ line: 2, amountPaise: crore('0.19') })], own)).toEqual(['SPENT_ABOVE_RELEASED 2 amountPaise']);
    expect(found([back({ isOwnFunds: true }), row({ line: 2, amountPaise: crore('0.19'), isOwnFunds: true })], own)).toEqual(['warns SPENT_FROM_OWN_FUNDS 2 isOwnFunds']);
  });
  it('of a refund cannot pay a work order above its amount', () => {
    const commitments = [{ componentCode: 'C3', workOrder: 'WO/7', partnerOffice: null, dueOn: '2026-03-15', committedPaise: crore('0.40'), paidPaise: crore('0.30') }];
    const refund = { type: 'REFUND' as const, workOrder: 'WO/7' };
    expect(found([back(refund)], with1(refund, { commitments }))).toEqual(['WORK_ORDER_EXCEEDED 1 amountPaise']);
  });
  it('of a work order names it, and comes after what was paid on it', () => {
    const order = { type: 'COMMITMENT' as const, reference: 'WO/7', dueOn: '2026-03-15' };
    const commitments = (paidPaise: number) => [{ componentCode: 'C3', workOrder: 'WO/7', partnerOffice: null, dueOn: '2026-03-15', committedPaise: crore('0.19'), paidPaise }];
    const cancelled = back({ type: 'COMMITMENT', workOrder: 'WO/7' });
    expect(found([cancelled], with1(order, { commitments: commitments(0) }))).toEqual([]);
    expect(found([cancelled], with1(order, { commitments: commitments(1) }))).toEqual(['WORK_ORDER_EXCEEDED 1 amountPaise']);
    expect(found([{ ...cancelled, workOrder: null }], with1(order, { commitments: commitments(0) }))).toEqual(['REVERSAL_DIFFERS 1 reverses']);
  });
});
