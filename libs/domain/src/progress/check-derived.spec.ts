import { describe, expect, it } from '@jest/globals';
import { checkProgressRows } from './check-progress-rows.ts';
import type { ProgressContext } from './check-progress-rows.ts';
import type { CellContext } from './cell-progress.ts';
import { confirmsRegister, derivedBreakdowns } from './derived-figures.ts';
import type { DerivedFigures } from './derived-figures.ts';
import { lateCount, lostCount } from './late-in-register.ts';
import { nilRows } from './nil-rows.ts';
import type { ProgressRow } from './rows.ts';
import { levelOf } from './verification-level.ts';

const FN = '2025-26-FN20';
const derived = (own: Partial<DerivedFigures> = {}): DerivedFigures => ({ value: 33, numerator: null, denominator: null, isAtLeast: false, breakdowns: { GENDER: { WOMEN: 22, MEN: 11 } }, counted: 66, left: 66, ...own });
const cell = (own: Partial<CellContext> = {}): CellContext => ({ indicatorCode: 'C4-01', unit: 627, nature: 'C', target: 154, plannedToDate: { numerator: '90', denominator: '1' }, before: 66, lastDuring: 10, breakdowns: ['GENDER'], derived: derived(), ...own });
const sets: ProgressContext['sets'] = [{ code: 'GENDER', kind: 'SINGLE_CHOICE', parts: [{ code: 'WOMEN', name: { en: 'Women', hi: 'महिला' } }, { code: 'MEN', name: { en: 'Men', hi: 'पुरुष' } }] }, { code: 'SOCIAL', kind: 'OVERLAPPING', parts: [{ code: 'SC', name: { en: 'SC', hi: 'अजा' } }] }];
const context = (own: Partial<ProgressContext> = {}): ProgressContext => ({ fortnightId: FN, earlier: ['2025-26-FN19'], officeUnit: 627, cells: [cell()], planUnits: [], sets, limits: { redBelowSpi: 7500, amberBelowSpi: 9000 }, returned: null, ...own });
const row = (own: Partial<ProgressRow> = {}): ProgressRow => ({ indicatorCode: 'C4-01', unit: 627, relatesTo: FN, value: 33, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: { GENDER: { WOMEN: 22, MEN: 11 } }, reasonCode: null, remark: null, ...own });
const told = (rows: readonly ProgressRow[], own: Partial<ProgressContext> = {}): unknown[] => checkProgressRows(context(own), rows).map(({ code, severity, field, values }) => [code, severity, field, values]);

describe('an entry beside its register', () => {
  it('confirms the figure by saying it', () => {
    expect(told([row()])).toEqual([]);
    expect(confirmsRegister(row(), derived())).toBe(true);
  });
  it('is refused where it differs and does not say why', () => {
    expect(told([row({ value: 36, breakdowns: { GENDER: { WOMEN: 22, MEN: 14 } } })])).toEqual([['DIFFERENCE_UNEXPLAINED', 'BLOCK', 'remark', { derived: 33, value: 36 }]]);
    expect(told([row({ value: 36, breakdowns: { GENDER: { WOMEN: 22, MEN: 14 } }, remark: '  ' })])).toEqual([['DIFFERENCE_UNEXPLAINED', 'BLOCK', 'remark', { derived: 33, value: 36 }]]);
  });
  it('passes with a reason, flagged for the verifier', () => {
    expect(told([row({ value: 36, breakdowns: { GENDER: { WOMEN: 22, MEN: 14 } }, remark: 'Three certificates on the way' })])).toEqual([['DIFFERENCE_EXPLAINED', 'WARN', 'remark', { derived: 33, value: 36 }]]);
  });
  it('compares the breakdown where the figure is the same; one left out is incomplete, not different', () => {
    const parts = { set: 'GENDER', partsEn: 'Women 22 + Men 11', partsHi: 'महिला 22 + पुरुष 11' };
    expect(told([row({ breakdowns: { GENDER: { WOMEN: 21, MEN: 12 } } })])).toEqual([['PARTS_UNEXPLAINED', 'BLOCK', 'remark', parts]]);
    expect(told([row({ breakdowns: { GENDER: { WOMEN: 21, MEN: 12 } }, remark: 'Roll 7 was mistyped' })])).toEqual([['PARTS_EXPLAINED', 'WARN', 'remark', parts]]);
    expect(told([row({ breakdowns: {} })]).map((one) => (one as string[])[0])).toEqual(['BREAKDOWN_INCOMPLETE']);
    expect(confirmsRegister(row({ breakdowns: {} }), derived())).toBe(true);
  });
  it('says a lower bound as one', () => {
    const atLeast = cell({ derived: derived({ value: 100, isAtLeast: true, breakdowns: {} }), breakdowns: [], target: null, lastDuring: 80 });
    expect(told([row({ value: 120, breakdowns: {} })], { cells: [atLeast] })).toEqual([['DIFFERENCE_UNEXPLAINED', 'BLOCK', 'remark', { derived: '≥100', value: 120 }]]);
    expect(told([row({ value: 100, qualifier: 'AT_LEAST', breakdowns: {} })], { cells: [atLeast] })).toEqual([]);
  });
  it('compares both sides of a ratio', () => {
    const ratio = cell({ nature: 'R', target: null, plannedToDate: null, breakdowns: [], derived: derived({ value: null, numerator: 5, denominator: 12, breakdowns: {} }) });
    const quota = (numerator: number) => row({ value: null, numerator, denominator: 12, breakdowns: {} });
    expect(told([quota(5)], { cells: [ratio] })).toEqual([]);
    expect(told([quota(6)], { cells: [ratio] })).toEqual([['DIFFERENCE_UNEXPLAINED', 'BLOCK', 'remark', { derived: '5 / 12', value: '6 / 12' }]]);
  });
  it('leaves late rows and cells without a register as they were', () => {
    expect(told([row(), row({ relatesTo: '2025-26-FN19', value: 2, breakdowns: { GENDER: { WOMEN: 1, MEN: 1 } } })])).toEqual([]);
    expect(told([row({ value: 36, breakdowns: { GENDER: { WOMEN: 22, MEN: 14 } } })], { cells: [cell({ derived: null })] })).toEqual([]);
  });
  it('asks nothing, after the cut-off, of a row that may no longer change', () => {
    const typed = row({ value: 30, breakdowns: { GENDER: { WOMEN: 20, MEN: 10 } } });
    expect(told([typed], { returned: { previous: [typed], rows: [{ indicatorCode: 'C1-01' }] } })).toEqual([['DIFFERENCE_SINCE', 'WARN', 'remark', { derived: 33, value: 30 }]]);
    expect(told([typed], { returned: { previous: [typed], rows: [{ indicatorCode: 'C4-01' }] } })).toEqual([['DIFFERENCE_UNEXPLAINED', 'BLOCK', 'remark', { derived: 33, value: 30 }]]);
  });
  it('flags, where it stands as it was handed in, what the register took in since', () => {
    expect(told([row({ value: 30, breakdowns: { GENDER: { WOMEN: 20, MEN: 10 } } })], { use: 'STANDS' })).toEqual([['DIFFERENCE_SINCE', 'WARN', 'remark', { derived: 33, value: 30 }]]);
    expect(told([row({ breakdowns: { GENDER: { WOMEN: 21, MEN: 12 } } })], { use: 'STANDS' })).toEqual([['PARTS_SINCE', 'WARN', 'remark', { set: 'GENDER', partsEn: 'Women 22 + Men 11', partsHi: 'महिला 22 + पुरुष 11' }]]);
    expect(told([row({ value: 30, breakdowns: {}, remark: 'Three left' })], { use: 'STANDS' })[0]).toEqual(['BREAKDOWN_INCOMPLETE', 'WARN', 'breakdowns.GENDER', { set: 'GENDER', partsEn: 'Women, Men', partsHi: 'महिला, पुरुष' }]);
  });
  it('warns when the register lost what it had counted', () => expect(told([row()], { cells: [cell({ derived: derived({ counted: 40, left: 37 }) })] })).toEqual([['COUNTER_FELL', 'WARN', 'value', { value: 37, last: 40 }]]));
  it('is not written NIL where the register counts something', () => {
    const cells = [cell(), cell({ indicatorCode: 'C4-02', derived: derived({ value: 0 }) }), cell({ indicatorCode: 'C4-03', derived: null })];
    expect(nilRows(cells, [], FN).map(({ indicatorCode }) => indicatorCode)).toEqual(['C4-02', 'C4-03']);
  });
});

describe('breakdowns of a register', () => {
  it('keep to the sets and parts of the plan, and fill every part', () => {
    expect(derivedBreakdowns(33, ['GENDER', 'SOCIAL'], sets, { GENDER: { WOMEN: 33 }, SOCIAL: { SC: 4, BPL: 9 }, AGE: { YOUTH: 3 } })).toEqual({ GENDER: { WOMEN: 33, MEN: 0 }, SOCIAL: { SC: 4 } });
  });
  it('are left out where a single choice is incomplete, and where there is nothing to break down', () => {
    expect(derivedBreakdowns(33, ['GENDER'], sets, { GENDER: { WOMEN: 22, MEN: 10 } })).toEqual({});
    expect(derivedBreakdowns(0, ['GENDER'], sets, { GENDER: {} })).toEqual({});
    expect(derivedBreakdowns(33, ['GENDER'], sets, {})).toEqual({});
  });
});

describe('a frozen fortnight beside its register', () => {
  const count = { fortnightId: FN, now: 12, basis: 12, entered: 12, entersLate: 0 };
  it('owes what came too late, until a late row brings it', () => {
    expect(lateCount(count)).toBe(0);
    expect(lateCount({ ...count, now: 14 })).toBe(2);
    expect(lateCount({ ...count, now: 14, entersLate: 2 })).toBe(0);
    expect(lateCount({ ...count, now: 14, entered: 15 })).toBe(0); // entered before it was on record
    expect(lateCount({ ...count, basis: null, entered: 0 })).toBe(12); // the office was silent
  });
  it('misses what the register lost, until a correction takes it back', () => {
    expect(lostCount({ ...count, now: 9 })).toBe(3);
    expect(lostCount({ ...count, now: 9, entered: 9 })).toBe(0);
    expect(lostCount({ ...count, now: 9, basis: null })).toBe(0);
  });
});

describe('how far an entry is verified', () => {
  const proof = { hasEvidence: false, isConfirmed: true, isChecked: false, state: 'SUBMITTED' } as const;
  it('climbs by the steps once something stands behind it', () => {
    expect((['SUBMITTED', 'RETURNED', 'VERIFIED', 'APPROVED'] as const).map((state) => levelOf({ ...proof, state }))).toEqual(['V1', 'V1', 'V2', 'V3']);
    expect(levelOf({ ...proof, isConfirmed: false, hasEvidence: true })).toBe('V1');
    expect(levelOf({ ...proof, isChecked: true, state: 'APPROVED' })).toBe('V4');
  });
  it('stays claimed without anything behind it, whoever approved or checked it', () => {
    expect(levelOf({ ...proof, isConfirmed: false, state: 'APPROVED', isChecked: true })).toBe('V0');
    expect(levelOf({ ...proof, state: null })).toBe('V0');
  });
});
