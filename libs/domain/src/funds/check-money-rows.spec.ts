import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMoneyWord } from '../money/money-word.ts';
import { checkMoneyRows } from './check-money-rows.ts';
import type { MoneyContext } from './money-context.ts';
import type { LedgerSum } from './ledger.ts';
import { PLAIN_MONEY } from './rows.ts';
import type { MoneyRow } from './rows.ts';

const crore = (word: string) => parseMoneyWord(`${word} crore`) ?? Number.NaN;
interface Purse {
  readonly code: string;
  readonly amountPaise: number;
  readonly releasedPaise: number;
  readonly spentPaise: number;
}
const purses: readonly Purse[] = [{ code: 'C3', amountPaise: crore('7.50'), releasedPaise: crore('3.75'), spentPaise: crore('3.19') }, { code: 'C5', amountPaise: crore('6.00'), releasedPaise: 0, spentPaise: 0 }];
const context = ({ components = purses, ...own }: Partial<Omit<MoneyContext, 'components'>> & { readonly components?: readonly Purse[] } = {}): MoneyContext => ({
  fortnight: { startsOn: '2026-01-16', endsOn: '2026-01-31' },
  asOn: '2026-01-31',
  firstFortnightId: '2024-25-FN13',
  fundFlow: 'CNA_ACCOUNT',
  components,
  offices: ['PARTNER-A', 'PARTNER-B', 'PMU'],
  sums: components.flatMap(({ code, releasedPaise, spentPaise }) => [aSum(code, 'RELEASE', releasedPaise), aSum(code, 'EXPENDITURE', spentPaise)]),
  tranches: [],
  commitments: [],
  frozenLines: [],
  returned: null,
  ...own,
});
const aSum = (componentCode: string, type: MoneyRow['type'], paise: number): LedgerSum => ({ componentCode, type, head: 'GENERAL', financialYear: '2025-26', partnerOffice: null, paise });
const row = (own: Partial<MoneyRow> = {}): MoneyRow => ({ ...PLAIN_MONEY, line: 1, componentCode: 'C3', type: 'EXPENDITURE', amountPaise: crore('0.56'), on: '2026-01-20', reference: 'V-1', remark: null, ...own });
const found = (rows: readonly MoneyRow[], own: Parameters<typeof context>[0] = {}) => checkMoneyRows(context(own), rows).map(({ code, row: ref, field }) => `${code} ${ref?.line} ${field}`);

describe('a money sheet', () => {
  it('passes expenditure up to what is released: 3.19 + 0.56 = 3.75 crore', () => expect(found([row()])).toEqual([]));
  it('may be NIL', () => expect(found([])).toEqual([]));
  it('refuses spending above release (I3), with both sums', () => {
    expect(checkMoneyRows(context(), [row({ amountPaise: crore('0.56') + 1 })])).toEqual([
      { code: 'SPENT_ABOVE_RELEASED', severity: 'BLOCK', row: { line: 1 }, field: 'amountPaise', values: { componentCode: 'C3', spentPaise: crore('3.75') + 1, releasedPaise: crore('3.75') } },
    ]);
  });
  it('lets a release of the same sheet carry its spending, and a refund make room', () => {
    expect(found([row({ amountPaise: crore('1.56') }), row({ line: 2, type: 'RELEASE', amountPaise: crore('1.00') })])).toEqual([]);
    expect(found([row({ amountPaise: crore('0.60') }), row({ line: 2, type: 'REFUND', amountPaise: crore('0.04') })])).toEqual([]);
  });
  it('passes a release up to the amount of the component: 3.75 + 3.75 = 7.50 crore', () => expect(found([row({ type: 'RELEASE', amountPaise: crore('3.75') })])).toEqual([]));
  it('refuses release above the amount of the component (I2)', () => expect(found([row({ type: 'RELEASE', amountPaise: crore('3.76') })])).toEqual(['RELEASED_ABOVE_AMOUNT 1 amountPaise']));
  it('refuses a refund of more than was spent', () => expect(found([row({ type: 'REFUND', amountPaise: crore('3.20') })])).toEqual(['REFUND_ABOVE_SPENT 1 amountPaise']));
  it('refuses amounts that are not positive, whole or exact (I17)', () => {
    expect(found([row({ amountPaise: 0 })])).toEqual(['AMOUNT_NOT_POSITIVE 1 amountPaise']);
    expect(found([row({ amountPaise: -5 })])).toEqual(['AMOUNT_NOT_POSITIVE 1 amountPaise']);
    expect(found([row({ amountPaise: 0.5 })])).toEqual(['NOT_A_WHOLE_NUMBER 1 amountPaise']);
    expect(found([row({ amountPaise: 9e15 })])).toEqual(['TOO_LARGE 1 amountPaise']);
  });
  it('refuses days to come and days of another fortnight', () => {
    expect(found([row({ on: '2026-02-01' })])).toEqual(['FUTURE_DATE 1 on']);
    expect(found([row({ on: '2026-01-15' })])).toEqual(['DATE_OUTSIDE_FORTNIGHT 1 on']);
    expect(found([row({ on: '2026-01-21' })], { asOn: '2026-01-20' })).toEqual(['FUTURE_DATE 1 on']);
  });
  it('wants a reference, once per type and component; one order may release for several', () => {
    const release = (line: number, componentCode: string, reference: string) => row({ line, componentCode, type: 'RELEASE', amountPaise: 100, reference });
    expect(found([row({ reference: '  ' })])).toEqual(['REFERENCE_NEEDED 1 reference']);
    expect(found([release(1, 'C3', 'RAMP/2026/14'), release(2, 'C5', 'RAMP/2026/14')])).toEqual([]);
    expect(found([release(1, 'C3', 'RAMP/2026/14'), release(2, 'C3', ' ramp/2026/14 ')])).toEqual(['REFERENCE_REPEATED 2 reference']);
    expect(found([row()], { references: [{ type: 'EXPENDITURE', componentCode: 'C3', reference: 'v-1' }] })).toEqual(['REFERENCE_REPEATED 1 reference']);
  });
  it('refuses unknown components and a line twice', () => {
    expect(found([row({ componentCode: 'C77' })])).toEqual(['UNKNOWN_COMPONENT 1 componentCode']);
    expect(found([row({ amountPaise: 1 }), row({ amountPaise: 1, reference: 'V-2' })])).toEqual(['DUPLICATE_ROW 1 line']);
  });
  it('changes only returned lines after the cut-off', () => {
    const returned = { previous: [row(), row({ line: 2, amountPaise: 1, reference: 'V-2' })], rows: [{ line: 1 }] };
    expect(found([row({ amountPaise: 7 }), row({ line: 2, amountPaise: 1, reference: 'V-2' })], { returned })).toEqual([]);
    expect(found([row(), row({ line: 2, amountPaise: 2, reference: 'V-2' })], { returned, components: [{ code: 'C3', amountPaise: crore('9'), releasedPaise: crore('9'), spentPaise: 0 }] })).toEqual(['ONLY_RETURNED_ROWS 2 null']);
  });
  it('never lets spending pass what is released, whatever the lines', () => {
    const line = fc.record({ type: fc.constantFrom('RELEASE' as const, 'EXPENDITURE' as const, 'REFUND' as const), amountPaise: fc.integer({ min: 1, max: crore('2') }) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const rows = lines.map((own, i) => row({ ...own, line: i + 1, reference: `V-${i}` }));
        const sum = (type: MoneyRow['type']) => rows.reduce((all, one) => (one.type === type ? all + one.amountPaise : all), 0);
        const [released, spent] = [crore('3.75') + sum('RELEASE'), crore('3.19') + sum('EXPENDITURE') - sum('REFUND')];
        const isSound = released <= crore('7.50') && (spent <= released || sum('EXPENDITURE') === 0) && spent >= 0;
        expect(found(rows).length === 0).toBe(isSound);
      }),
    );
  });
});
