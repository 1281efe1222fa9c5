import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMoneyWord } from '../money/money-word.ts';
import { countedPaise } from './counted-paise.ts';
import { foldLedger } from './fold-ledger.ts';
import { EMPTY_LEDGER } from './ledger.ts';
import type { LedgerLine } from './ledger.ts';
import { MONEY_HEADS, MONEY_TYPES, PLAIN_MONEY } from './rows.ts';

const crore = (word: string) => parseMoneyWord(`${word} crore`) ?? Number.NaN;
const line = (own: Partial<LedgerLine> = {}): LedgerLine => ({
  ...{ ...PLAIN_MONEY, line: 1, componentCode: 'C3', type: 'RELEASE', amountPaise: crore('3'), on: '2026-01-20', reference: 'GO/1', remark: null, id: '2025-26-FN20/PMU/1', fortnightId: '2025-26-FN20' },
  ...own,
});
const order = (own: Partial<LedgerLine> = {}) => line({ type: 'COMMITMENT', amountPaise: crore('0.40'), reference: 'WO/7', dueOn: '2026-03-15', partnerOffice: 'PARTNER-A', ...own });
const paid = (amount: string, own: Partial<LedgerLine> = {}) => line({ type: 'EXPENDITURE', amountPaise: crore(amount), workOrder: 'wo/7', ...own });

describe('the ledger after a fortnight', () => {
  it('has one sum for each component, kind, head, year and partner; the year is that of the day', () => {
    const { sums } = foldLedger(EMPTY_LEDGER, [line(), line({ id: '2025-26-FN20/PMU/2', amountPaise: 1 }), line({ id: '2025-26-FN20/PMU/3', on: '2025-03-31', head: 'CAPITAL', relatesTo: '2024-25-FN24' })]);
    expect(sums).toEqual([
      { componentCode: 'C3', type: 'RELEASE', head: 'CAPITAL', financialYear: '2024-25', partnerOffice: null, paise: crore('3') },
      { componentCode: 'C3', type: 'RELEASE', head: 'GENERAL', financialYear: '2025-26', partnerOffice: null, paise: crore('3') + 1 },
    ]);
  });

  it('follows instalments line by line, oldest first, line 10 after line 9', () => {
    const lines = ['2025-26-FN20/PMU/10', '2025-26-FN20/PMU/9'].map((id) => line({ id })).concat(line({ id: '2025-26-FN20/PMU/2', on: '2026-01-17', type: 'REQUEST', tranche: 2 }));
    expect(foldLedger(EMPTY_LEDGER, lines).instalments.map(({ id }) => id)).toEqual(['2025-26-FN20/PMU/2', '2025-26-FN20/PMU/9', '2025-26-FN20/PMU/10']);
  });

  it('lets a reversal leave nothing of its line: no sum, no instalment', () => {
    const before = foldLedger(EMPTY_LEDGER, [line()]);
    const reversal = line({ id: '2025-26-FN21/PMU/1', fortnightId: '2025-26-FN21', on: '2026-02-03', reverses: '2025-26-FN20/PMU/1' });
    expect(foldLedger(before, [reversal])).toEqual(EMPTY_LEDGER);
  });

  it('follows a work order until it is paid in full: 15 + 5 lakh less a refund of 2 are 18 of 40', () => {
    const after = foldLedger(EMPTY_LEDGER, [paid('0.15'), order(), paid('0.05'), paid('0.02', { type: 'REFUND' })]);
    expect(after.commitments).toEqual([{ componentCode: 'C3', workOrder: 'WO/7', partnerOffice: 'PARTNER-A', dueOn: '2026-03-15', committedPaise: crore('0.40'), paidPaise: crore('0.18') }]);
    expect(foldLedger(after, [paid('0.22')]).commitments).toEqual([]);
  });

  it('opens a work order again when a payment is taken back, and drops one that is reversed', () => {
    const full = { ...EMPTY_LEDGER, commitments: [{ componentCode: 'C3', workOrder: 'WO/7', partnerOffice: null, dueOn: '2026-03-15', committedPaise: 40, paidPaise: 40 }] };
    expect(foldLedger(full, [paid('0', { amountPaise: 15, reverses: '2025-26-FN19/PMU/4' })]).commitments).toMatchObject([{ paidPaise: 25 }]);
    const unpaid = { ...EMPTY_LEDGER, commitments: [{ ...full.commitments[0]!, paidPaise: 0 }] };
    expect(foldLedger(unpaid, [order({ amountPaise: 40, workOrder: 'WO/7', reference: 'cancelled', reverses: '2025-26-FN19/PMU/3' })]).commitments).toEqual([]);
  });

  it('keeps the certificates as they are', () => expect(foldLedger(EMPTY_LEDGER, []).certificates).toBe(EMPTY_LEDGER.certificates));

  it('refuses sums that are no exact amount', () => expect(() => foldLedger(EMPTY_LEDGER, [line({ amountPaise: 8e15 }), line({ amountPaise: 8e15 })])).toThrow('no exact amount'));

  it('sums to the paisa what its lines say, in any order of the lines and of the fortnights', () => {
    const anyLine = fc.record({
      componentCode: fc.constantFrom('C1', 'C2'),
      type: fc.constantFrom(...MONEY_TYPES),
      head: fc.constantFrom(...MONEY_HEADS),
      partnerOffice: fc.constantFrom(null, 'PARTNER-A', 'PARTNER-B'),
      amountPaise: fc.integer({ min: 1, max: crore('9') }),
      on: fc.constantFrom('2025-03-20', '2025-04-02', '2026-01-20'),
      reverses: fc.constantFrom(null, null, 'x'),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), fc.nat(), (some, at) => {
        const lines = some.map((own, i) => line({ ...own, reference: `R/${i}`, id: `2025-26-FN20/PMU/${i + 1}` }));
        const { sums } = foldLedger(EMPTY_LEDGER, lines);
        const cell = (one: { componentCode: string; type: string; head: string; partnerOffice: string | null }) => [one.componentCode, one.type, one.head, one.partnerOffice].join();
        for (const one of lines) {
          const typed = lines.filter((other) => cell(other) === cell(one)).reduce((sum, other) => sum + countedPaise(other), 0);
          expect(sums.filter((other) => cell(other) === cell(one)).reduce((sum, { paise }) => sum + paise, 0)).toBe(typed);
        }
        expect(sums.every(({ paise }) => paise !== 0)).toBe(true);
        expect(foldLedger(EMPTY_LEDGER, [...lines].reverse())).toEqual(foldLedger(EMPTY_LEDGER, lines));
        const half = lines.length === 0 ? 0 : at % lines.length;
        expect(foldLedger(foldLedger(EMPTY_LEDGER, lines.slice(half)), lines.slice(0, half)).sums).toEqual(sums);
      }),
    );
  });
});
