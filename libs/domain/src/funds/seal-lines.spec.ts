import { describe, expect, it } from '@jest/globals';
import { foldCommitments } from './fold-commitments.ts';
import { PLAIN_MONEY, type MoneyRow } from './rows.ts';
import { countLines, orderChanges } from './seal-lines.ts';

const FN = '2026-27-FN01';
const LAKH = 1_00_000_00;
let at = 0;
const line = (own: Partial<MoneyRow> = {}) => ({ ...PLAIN_MONEY, line: (at += 1), componentCode: 'C1', type: 'EXPENDITURE' as const, amountPaise: LAKH, on: '2026-04-03', reference: `V/${at}`, remark: null, officeCode: 'PMU', revision: 2, ...own });
const order = (own: Partial<MoneyRow> = {}) => line({ type: 'COMMITMENT', amountPaise: 40 * LAKH, reference: 'WO/7', dueOn: '2026-09-30', partnerOffice: 'AGENCY', ...own });

describe('the lines of a fortnight, counted', () => {
  it('by sheet and kind, for each component and in all; a reversal is a line and takes off', () => {
    const lines = [5, 3, 2].map((lakh) => line({ amountPaise: lakh * LAKH })).concat(line({ amountPaise: 4 * LAKH, reverses: '2025-26-FN24/PMU/3' }), line({ componentCode: 'C2' }), line({ type: 'REFUND' }));
    expect(countLines(lines, FN).map(({ componentCode, type, revision, lines: count, paise }) => [componentCode, type, revision, count, paise / LAKH])).toEqual([['C1', 'EXPENDITURE', 2, 4, 6], [null, 'EXPENDITURE', 2, 5, 7], ['C2', 'EXPENDITURE', 2, 1, 1], ['C1', 'REFUND', 2, 1, 1], [null, 'REFUND', 2, 1, 1]]);
  });

  it('with those about an earlier financial year apart; an earlier fortnight of the same year is of the year', () => {
    const counted = countLines([line({ relatesTo: '2025-26-FN24' }), line(), line()], FN).filter(({ componentCode }) => componentCode === null).map(({ isEarlierYear, lines }) => [isEarlierYear, lines]);
    expect(counted).toEqual([[true, 1], [false, 2]]);
    expect(countLines([line({ relatesTo: FN }), line()], '2026-27-FN02')).toMatchObject([{ isEarlierYear: false, lines: 2 }, { componentCode: null, isEarlierYear: false, lines: 2 }]);
  });
});

describe('what a fortnight did to its work orders', () => {
  it('is one change for each order: given, paid, refunded, taken back', () => {
    expect(orderChanges([line({ workOrder: ' wo/7', amountPaise: 15 * LAKH }), order(), line({ workOrder: null })])).toEqual([
      { componentCode: 'C1', orderKey: 'WO/7', workOrder: 'WO/7', partnerOffice: 'AGENCY', dueOn: '2026-09-30', committedPaise: 40 * LAKH, paidPaise: 15 * LAKH },
    ]);
    expect(orderChanges([line({ type: 'REFUND', workOrder: 'WO/7', amountPaise: 2 * LAKH })])).toMatchObject([{ workOrder: null, committedPaise: 0, paidPaise: -2 * LAKH }]);
    expect(orderChanges([order({ reference: 'cancelled', workOrder: 'WO/7', reverses: '2025-26-FN24/PMU/1' })])).toMatchObject([{ orderKey: 'WO/7', workOrder: null, committedPaise: -40 * LAKH, paidPaise: 0 }]);
  });

  it('comes to what the ledger has, fortnight after fortnight', () => {
    const fortnights = [[order(), line({ workOrder: 'WO/7' })], [order({ reference: 'WO/8', componentCode: 'C2' }), line({ workOrder: 'WO/7', amountPaise: 9 * LAKH })], [line({ type: 'REFUND', workOrder: 'WO/7' })]];
    const folded = fortnights.reduce((orders, lines) => foldCommitments(orders, lines), foldCommitments([], []));
    const sums = (key: string, of: 'committedPaise' | 'paidPaise') => fortnights.flatMap((lines) => orderChanges(lines)).reduce((sum, change) => (change.orderKey === key ? sum + change[of] : sum), 0);
    expect(folded.map(({ workOrder, committedPaise, paidPaise }) => [workOrder, committedPaise, paidPaise])).toEqual(['WO/7', 'WO/8'].map((key) => [key, sums(key, 'committedPaise'), sums(key, 'paidPaise')]));
    expect(folded[0]).toMatchObject({ committedPaise: 40 * LAKH, paidPaise: 9 * LAKH });
  });
});
