import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkProgressRows } from './check-progress-rows.ts';
import type { ProgressContext } from './check-progress-rows.ts';
import type { CellContext } from './cell-progress.ts';
import type { ProgressRow } from './rows.ts';

const cell = (own: Partial<CellContext> = {}): CellContext => ({ indicatorCode: 'C4-01', unit: 627, nature: 'C', target: 154, plannedToDate: { numerator: '90', denominator: '1' }, before: 66, lastDuring: 10, breakdowns: ['GENDER', 'SOCIAL'], ...own });
const ratio = cell({ indicatorCode: 'C4-09', nature: 'R', target: null, plannedToDate: null, breakdowns: [] });
const context = (own: Partial<ProgressContext> = {}): ProgressContext => ({
  fortnightId: '2025-26-FN20',
  earlier: ['2025-26-FN18', '2025-26-FN19'],
  officeUnit: 627,
  cells: [cell(), ratio],
  planUnits: [{ indicatorCode: 'C4-01', units: [627, 624] }, { indicatorCode: 'C4-09', units: [627, 624] }, { indicatorCode: 'C7-01', units: [0] }, { indicatorCode: 'C2-01', units: [627, 624] }],
  sets: [
    { code: 'GENDER', kind: 'SINGLE_CHOICE', parts: [{ code: 'WOMEN', name: { en: 'Women', hi: 'महिला' } }, { code: 'MEN', name: { en: 'Men', hi: 'पुरुष' } }, { code: 'OTHER', name: { en: 'Other', hi: 'अन्य' } }] },
    { code: 'SOCIAL', kind: 'OVERLAPPING', parts: [{ code: 'SC', name: { en: 'Scheduled Caste', hi: 'अनुसूचित जाति' } }, { code: 'PWD', name: { en: 'With disability', hi: 'दिव्यांग' } }] },
  ],
  limits: { redBelowSpi: 7500, amberBelowSpi: 9000 },
  returned: null,
  ...own,
});
const batch = { GENDER: { WOMEN: 22, MEN: 11 }, SOCIAL: { SC: 12, PWD: 0 } }; // the Reasi batch
const row = (own: Partial<ProgressRow> = {}): ProgressRow => ({ indicatorCode: 'C4-01', unit: 627, relatesTo: '2025-26-FN20', value: 33, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: batch, reasonCode: null, remark: null, ...own });
const plain = (own: Partial<ProgressRow> = {}) => row({ breakdowns: {}, reasonCode: 'R11', ...own });
const quota = (numerator: number | null, denominator: number | null) => row({ indicatorCode: 'C4-09', value: null, numerator, denominator, breakdowns: {} });
const check = (rows: readonly ProgressRow[], own: Partial<ProgressContext> = {}) => checkProgressRows(context(own), rows);
const blocks = (rows: readonly ProgressRow[], own: Partial<ProgressContext> = {}) => check(rows, own).filter(({ severity }) => severity === 'BLOCK').map(({ code, field }) => `${code} ${field}`);
const warns = (rows: readonly ProgressRow[], own: Partial<ProgressContext> = {}) => check(rows, own).filter(({ severity }) => severity === 'WARN').map(({ code, field }) => `${code} ${field}`);

describe('a progress sheet', () => {
  it('passes a batch of 22 women and 11 men', () => expect(check([row()])).toEqual([]));
  it('is not empty: silence is no report, NIL is', () => {
    expect(blocks([])).toEqual(['NOTHING_TO_SUBMIT null']);
    expect(blocks([plain({ value: 0 })])).toEqual([]);
  });
  it('says everything at once, each at its own row and field', () => {
    const breaches = check([row({ value: -1, breakdowns: { AGE: { YOUNG: 1 } } }), quota(5, null)]);
    expect(breaches).toEqual([
      { code: 'NEGATIVE', severity: 'BLOCK', row: { indicatorCode: 'C4-01', unit: 627, relatesTo: '2025-26-FN20' }, field: 'value', values: { value: -1 } },
      { code: 'UNKNOWN_BREAKDOWN', severity: 'BLOCK', row: { indicatorCode: 'C4-01', unit: 627, relatesTo: '2025-26-FN20' }, field: 'breakdowns.AGE', values: { set: 'AGE', part: '' } },
      { code: 'RATIO_INCOMPLETE', severity: 'BLOCK', row: { indicatorCode: 'C4-09', unit: 627, relatesTo: '2025-26-FN20' }, field: 'denominator', values: {} },
    ]);
  });
});

describe('the place of a row', () => {
  it('tells another district from another office, an unknown indicator and an unknown unit', () => {
    expect(blocks([plain({ unit: 624 })])).toEqual(['NOT_YOUR_DISTRICT unit']);
    expect(blocks([plain({ indicatorCode: 'C2-01' })])).toEqual(['CELL_NOT_YOURS indicatorCode']);
    expect(blocks([plain({ indicatorCode: 'C7-01', unit: 0 })])).toEqual(['CELL_NOT_YOURS indicatorCode']);
    expect(blocks([plain({ indicatorCode: 'C9-99' })])).toEqual(['UNKNOWN_INDICATOR indicatorCode']);
    expect(blocks([plain({ unit: 6 })])).toEqual(['UNKNOWN_UNIT unit']); // moved to another State
  });
  it('refuses a row twice', () => expect(blocks([row(), row()])).toEqual(['DUPLICATE_ROW null']));
  it('takes late rows of known fortnights, none of the future or of no fortnight on record', () => {
    expect(blocks([row(), plain({ relatesTo: '2025-26-FN19', value: 3 })])).toEqual([]);
    expect(blocks([row(), plain({ relatesTo: '2025-26-FN21', value: 3 })])).toEqual(['RELATES_TO_FUTURE relatesTo']);
    expect(blocks([row(), plain({ relatesTo: '2025-26-FN17', value: 3 })])).toEqual(['RELATES_TO_UNKNOWN relatesTo']);
    expect(blocks([row(), plain({ relatesTo: 'soon', value: 3 })])).toEqual(['RELATES_TO_UNKNOWN relatesTo']);
  });
});

describe('numbers', () => {
  it('refuses a negative, 10^15, a fraction and a blank', () => {
    expect(blocks([plain({ value: -3 })])).toEqual(['NEGATIVE value']);
    expect(blocks([plain({ value: 1e15 })])).toEqual(['TOO_LARGE value']);
    expect(blocks([plain({ value: 2.5 })])).toEqual(['NOT_A_WHOLE_NUMBER value']);
    expect(blocks([plain({ value: null })])).toEqual(['VALUE_MISSING value']);
    expect(blocks([plain({ value: 999_999_999_999_999 })])).toEqual([]);
  });
  it('wants both numbers of a ratio, the first not above the second', () => {
    expect(blocks([quota(20, 33)])).toEqual([]);
    expect(blocks([quota(0, 0)])).toEqual([]);
    expect(blocks([quota(null, 33)])).toEqual(['RATIO_INCOMPLETE numerator']);
    expect(blocks([quota(null, null)])).toEqual(['VALUE_MISSING numerator']);
    expect(blocks([quota(34, 33)])).toEqual(['RATIO_ABOVE_ONE numerator']);
    expect(blocks([{ ...quota(1, 2), value: 3 }])).toEqual(['BAD_SHAPE value']);
  });
});

describe('breakdowns (I8)', () => {
  it('refuses a single choice that does not sum to the total, with every number and the names the plan gives, in its order', () => {
    expect(check([row({ breakdowns: { ...batch, GENDER: { MEN: 11, WOMEN: 24 } } })])[0]).toMatchObject({
      code: 'BREAKDOWN_DIFFERS',
      field: 'breakdowns.GENDER',
      values: { set: 'GENDER', total: 33, sum: 35, numbers: 3, partsEn: 'Women 24 + Men 11', partsHi: 'महिला 24 + पुरुष 11' },
    });
  });
  it('refuses an overlapping part above the total, and unknown parts', () => {
    expect(blocks([row({ breakdowns: { ...batch, SOCIAL: { SC: 34, PWD: 33 } } })])).toEqual(['BREAKDOWN_PART_ABOVE_TOTAL breakdowns.SOCIAL.SC']);
    expect(blocks([row({ breakdowns: { ...batch, GENDER: { WOMEN: 22, OTHERS: 11 } } })])).toEqual(['UNKNOWN_BREAKDOWN breakdowns.GENDER.OTHERS']);
    expect(blocks([row({ breakdowns: { ...batch, GENDER: { WOMEN: 34, MEN: -1 } } })])).toEqual(['NEGATIVE breakdowns.GENDER.MEN']);
  });
  it('names an overlapping part that is too large', () => {
    expect(check([row({ breakdowns: { ...batch, SOCIAL: { SC: 34, PWD: 0 } } })])[0]?.values).toEqual({ set: 'SOCIAL', partEn: 'Scheduled Caste', partHi: 'अनुसूचित जाति', value: 34, total: 33 });
  });
  it('lets a set be left out, and says that it is incomplete; not for NIL', () => {
    expect(check([row({ breakdowns: { SOCIAL: batch.SOCIAL } })])[0]?.values).toEqual({ set: 'GENDER', partsEn: 'Women, Men, Other', partsHi: 'महिला, पुरुष, अन्य' });
    expect(warns([row({ breakdowns: { GENDER: batch.GENDER } })])).toEqual(['BREAKDOWN_INCOMPLETE breakdowns.SOCIAL']);
    expect(warns([plain({ value: 0 })])).toEqual([]);
  });
  it('passes exactly the breakdowns that sum to the total', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: -3, max: 3 }), (WOMEN, MEN, off) => {
        const total = Math.max(WOMEN + MEN + off, 0);
        const differs = blocks([plain({ value: total, breakdowns: { GENDER: { WOMEN, MEN } } })]).includes('BREAKDOWN_DIFFERS breakdowns.GENDER');
        expect(differs).toBe(total !== WOMEN + MEN);
      }),
    );
  });
});

describe('reasons', () => {
  it('asks for one where the cell stays behind its plan: 66 + 14 of 90 is 0.889', () => {
    expect(blocks([row({ value: 14, breakdowns: {} })])).toEqual(['REASON_NEEDED reasonCode']);
    expect(blocks([row({ value: 15, breakdowns: {} })])).toEqual([]); // 81 of 90 is 0.90
    expect(blocks([row({ value: 14, breakdowns: {}, reasonCode: 'R11' })])).toEqual([]);
  });
  it('counts late rows before it asks, and asks once', () => {
    const late = row({ value: 1, breakdowns: {}, relatesTo: '2025-26-FN19' });
    expect(blocks([row({ value: 14, breakdowns: {} }), late])).toEqual([]);
    expect(blocks([row({ value: 1, breakdowns: {} }), late])).toEqual(['REASON_NEEDED reasonCode']);
  });
  it('asks none without a target', () => expect(blocks([row({ value: 0, breakdowns: {} })], { cells: [cell({ target: null, plannedToDate: null })] })).toEqual([]));
  it('wants words for "other"', () => {
    expect(blocks([plain({ reasonCode: 'R99' })])).toEqual(['REMARK_NEEDED remark']);
    expect(blocks([plain({ reasonCode: 'R99', remark: 'Hall under repair' })])).toEqual([]);
  });
});

describe('numbers to look at twice', () => {
  it('warns above the life target', () => expect(warns([plain({ value: 89 })], { cells: [cell({ breakdowns: [], lastDuring: 40 })] })).toEqual(['ABOVE_TARGET value'])); // 155 of 154
  it('warns of ten or more that are over five times the last fortnight', () => {
    const of = (value: number, own: Partial<CellContext> = {}) => warns([plain({ value })], { cells: [cell({ breakdowns: [], lastDuring: 10, ...own })] });
    expect(of(51)).toEqual(['UNUSUAL_JUMP value']);
    expect(of(50)).toEqual([]);
    expect(of(9, { lastDuring: 1 })).toEqual([]);
    expect(of(78, { before: 0, lastDuring: null })).toEqual(['UNUSUAL_JUMP value']);
    expect(of(77, { before: 0, lastDuring: null })).toEqual([]);
  });
});

describe('after the cut-off', () => {
  const second = plain({ indicatorCode: 'C4-02', value: 5 });
  const cells = [cell(), cell({ indicatorCode: 'C4-02', breakdowns: [] })];
  const returned = { previous: [row(), second], rows: [{ indicatorCode: 'C4-02', unit: 627, relatesTo: '2025-26-FN20' }] };
  const only = (rows: readonly ProgressRow[]) => blocks(rows, { cells, returned });

  it('lets the returned row change', () => expect(only([row(), { ...second, value: 4 }])).toEqual([]));
  it('refuses any other row that is changed, new or left out', () => {
    expect(check([row({ remark: 'x' }), second], { cells, returned })).toEqual([{ code: 'ONLY_RETURNED_ROWS', severity: 'BLOCK', row: { indicatorCode: 'C4-01', unit: 627, relatesTo: '2025-26-FN20' }, field: null, values: {} }]);
    expect(only([second])).toEqual(['ONLY_RETURNED_ROWS null']);
    expect(only([row(), second, plain({ relatesTo: '2025-26-FN19', value: 1 })])).toEqual(['ONLY_RETURNED_ROWS null']);
  });
  it('takes the same breakdown in another order as the same row', () => expect(only([row({ breakdowns: { SOCIAL: { PWD: 0, SC: 12 }, GENDER: { MEN: 11, WOMEN: 22 } } }), second])).toEqual([]));
});
