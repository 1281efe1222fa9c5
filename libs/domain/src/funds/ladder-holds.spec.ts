import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fortnightById } from '../calendar/half-month.ts';
import { isRefused } from '../workflow/breach-values.ts';
import { checkMoneyRows } from './check-money-rows.ts';
import { countedPaise } from './counted-paise.ts';
import { foldLedger } from './fold-ledger.ts';
import { EMPTY_LEDGER } from './ledger.ts';
import type { LedgerLine, MoneyLedger } from './ledger.ts';
import { fieldsOfKind } from './fields-of-kind.ts';
import type { MoneyContext } from './money-context.ts';
import { MONEY_HEADS, MONEY_TYPES, PLAIN_MONEY, txnId } from './rows.ts';
import type { MoneyRow, MoneyType } from './rows.ts';
import { foldTranches } from './tranches.ts';

const AMOUNT = 60;
const COMPONENTS = ['C1', 'C2'];
const FORTNIGHTS = ['2024-25-FN23', '2024-25-FN24', '2025-26-FN01', '2025-26-FN02', '2025-26-FN03', '2025-26-FN04'];

interface Books {
  readonly ledger: MoneyLedger;
  readonly lines: readonly LedgerLine[]; // that count, of all fortnights
}

/** A typed line: what the kind has, by chance; now and then the reversal of a line on record. */
const typed = fc.record({
  at: fc.nat(),
  type: fc.constantFrom(...MONEY_TYPES, 'RELEASE' as const, 'RELEASE' as const, 'EXPENDITURE' as const, 'EXPENDITURE' as const),
  componentCode: fc.constantFrom('C1', 'C1', 'C1', 'C2'),
  head: fc.constantFrom(...MONEY_HEADS),
  amountPaise: fc.constantFrom(1, 5, 10, 20),
  partnerOffice: fc.constantFrom(null, null, 'PARTNER-A'),
  tranche: fc.constantFrom(null, 1),
  workOrder: fc.constantFrom(null, 'WO/1'),
  isOwnFunds: fc.boolean(),
  isLate: fc.constantFrom(false, false, true),
  reverses: fc.constantFrom(false, false, true),
});
type Typed = typeof typed extends fc.Arbitrary<infer T> ? T : never;

function rowOf(own: Typed, line: number, fortnightId: string, { lines }: Books): MoneyRow {
  const earlier = FORTNIGHTS.filter((id) => id < fortnightId);
  const original = own.reverses ? lines[own.at % Math.max(1, lines.length)] : undefined;
  const relatesTo = own.isLate ? (earlier[own.at % Math.max(1, earlier.length)] ?? null) : null;
  const day = { line, on: fortnightById(relatesTo ?? fortnightId).startsOn, relatesTo, remark: 'By chance' };
  if (original) return { ...original, ...day, reverses: original.id, workOrder: original.type === 'COMMITMENT' ? original.reference : original.workOrder, dueOn: null };
  const has = (field: ReturnType<typeof fieldsOfKind>[number]) => fieldsOfKind({ type: own.type, reverses: null }).includes(field);
  const { type, componentCode, head, amountPaise } = own;
  return {
    ...{ ...PLAIN_MONEY, ...day, type, componentCode, head, amountPaise, reference: type === 'COMMITMENT' ? 'WO/1' : `${fortnightId}/${line}` },
    partnerOffice: has('partnerOffice') ? own.partnerOffice : null,
    tranche: has('tranche') ? own.tranche : null,
    workOrder: has('workOrder') ? own.workOrder : null,
    dueOn: has('dueOn') ? '2025-12-31' : null,
    isOwnFunds: has('isOwnFunds') && own.isOwnFunds,
  };
}

function contextOf(fortnightId: string, { ledger, lines }: Books): MoneyContext {
  const fortnight = fortnightById(fortnightId);
  const isReversed = (id: string) => lines.some(({ reverses }) => reverses === id);
  return {
    ...{ fortnight, asOn: fortnight.endsOn, firstFortnightId: FORTNIGHTS[0]!, fundFlow: 'SNA', components: COMPONENTS.map((code) => ({ code, amountPaise: AMOUNT })), offices: ['PARTNER-A', 'PARTNER-B'] },
    ...{ sums: ledger.sums, tranches: foldTranches([], lines), commitments: everyOrder(lines), frozenLines: lines.map((line) => ({ ...line, isReversed: isReversed(line.id) })), returned: null },
    references: lines.filter(({ id, reverses }) => reverses === null && !isReversed(id)),
  };
}

/** Work orders from all lines, one by one: slower than the fold and none of its code. */
function everyOrder(lines: readonly LedgerLine[]): MoneyLedger['commitments'] {
  const standing = lines.filter(({ id, type, reverses }) => type === 'COMMITMENT' && reverses === null && !lines.some((other) => other.reverses === id));
  return standing.map(({ componentCode, reference, partnerOffice, dueOn, amountPaise }) => {
    const paid = lines.filter((line) => line.componentCode === componentCode && line.workOrder === reference && line.type !== 'COMMITMENT');
    return { componentCode, workOrder: reference, partnerOffice, dueOn, committedPaise: amountPaise, paidPaise: paid.reduce((sum, line) => sum + (line.type === 'REFUND' ? -1 : 1) * countedPaise(line), 0) };
  });
}

function brokenIn(lines: readonly LedgerLine[]): string[] {
  return COMPONENTS.flatMap((code) => {
    const sum = (types: readonly MoneyType[], is: (line: LedgerLine) => boolean = () => true) => lines.filter((line) => line.componentCode === code && types.includes(line.type) && is(line)).reduce((all, line) => all + countedPaise(line), 0);
    const released = sum(['RELEASE']);
    const spent = sum(['EXPENDITURE']) - sum(['REFUND']);
    const kept = sum(['INTEREST']) - sum(['INTEREST_REMITTED']);
    const years = ['2024-25', '2025-26'].map((year) => (line: LedgerLine) => (line.on < '2025-04-01') === (year === '2024-25'));
    const live = (type: MoneyType, of: (line: LedgerLine) => boolean) => lines.filter((line) => line.componentCode === code && line.type === type && of(line)).reduce((all, line) => all + (line.reverses === null ? 1 : -1), 0);
    const tranches = [1].map((tranche) => (['REQUEST', 'ORDER', 'RELEASE'] as const).map((type) => sum([type], (line) => line.tranche === tranche)) as [number, number, number]);
    return [
      ...(released <= AMOUNT && released >= 0 ? [] : ['released']),
      ...(spent >= 0 && spent <= released + kept + sum(['EXPENDITURE'], ({ isOwnFunds }) => isOwnFunds) ? [] : ['spent']),
      ...(sum(['LIMIT', 'TRANSFER']) <= released ? [] : ['limits']),
      ...(kept >= 0 ? [] : ['interest']),
      ...(years.every((of) => live('BUDGET', of) <= 1 && live('REVISED_BUDGET', of) <= 1 && (sum(['REVISED_BUDGET'], of) <= 0 || sum(['BUDGET'], of) > 0)) ? [] : ['budgets']),
      ...(tranches.every(([asked, ordered, came]) => (asked === 0 || ordered <= asked) && (ordered === 0 || came <= ordered)) ? [] : ['tranches']),
      ...(everyOrder(lines).every(({ committedPaise, paidPaise }) => paidPaise >= 0 && paidPaise <= committedPaise) ? [] : ['work orders']),
    ];
  });
}

describe('the ladder', () => {
  it('holds after any sheets that were let through, to the paisa, whatever stands in them', () => {
    const taken = { sheets: 0, reversals: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(fc.array(typed, { maxLength: 3 }), { minLength: FORTNIGHTS.length, maxLength: FORTNIGHTS.length }), (sheets) => {
        let books: Books = { ledger: EMPTY_LEDGER, lines: [] };
        for (const [i, sheet] of sheets.entries()) {
          const fortnightId = FORTNIGHTS[i]!;
          const rows = sheet.map((own, n) => rowOf(own, n + 1, fortnightId, books));
          const isOut = isRefused(checkMoneyRows(contextOf(fortnightId, books), rows));
          const lines = isOut ? [] : rows.map((row): LedgerLine => ({ ...row, id: txnId(fortnightId, 'PMU', row.line), fortnightId }));
          taken.refused += isOut ? 1 : 0;
          taken.sheets += lines.length > 0 ? 1 : 0;
          taken.reversals += lines.filter(({ reverses }) => reverses !== null).length;
          // the ledger is read with the orders the lines name, those paid in full among them
          books = { ledger: foldLedger({ ...books.ledger, commitments: everyOrder(books.lines) }, lines), lines: [...books.lines, ...lines] };
          expect(brokenIn(books.lines)).toEqual([]);
          expect(books.ledger.sums.reduce((sum, { paise }) => sum + paise, 0)).toBe(books.lines.reduce((sum, line) => sum + countedPaise(line), 0));
          expect(books.ledger.commitments).toEqual(everyOrder(books.lines).filter(({ committedPaise, paidPaise }) => paidPaise < committedPaise).sort((a, b) => (`${a.componentCode} ${a.workOrder}` < `${b.componentCode} ${b.workOrder}` ? -1 : 1)));
          expect(books.ledger.instalments.every(({ id }) => !books.lines.some(({ reverses }) => reverses === id))).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
    expect(taken.sheets).toBeGreaterThan(300);
    expect(taken.reversals).toBeGreaterThan(20);
    expect(taken.refused).toBeGreaterThan(300);
  });
});
