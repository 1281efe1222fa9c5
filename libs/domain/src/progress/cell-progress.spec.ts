import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellProgress, isBehind, totalOf } from './cell-progress.ts';
import type { CellContext } from './cell-progress.ts';
import { nilRows } from './nil-rows.ts';
import type { ProgressRow } from './rows.ts';

const limits = { redBelowSpi: 7500, amberBelowSpi: 9000 };
const cell = (own: Partial<CellContext> = {}): CellContext => ({
  indicatorCode: 'C1-01', unit: 627, nature: 'C', target: 513, plannedToDate: { numerator: '22400', denominator: '100' }, before: 212, lastDuring: 10, breakdowns: [], ...own,
});
const typed = (value: number | null, numerator: number | null = null, denominator: number | null = null) => [{ value, numerator, denominator }];

describe('a cell while it is typed', () => {
  it('adds a counter and compares with the plan: 212 + 12 = 224 of 513, exactly on plan', () => {
    expect(cellProgress(cell(), typed(12), limits)).toEqual({ total: 224, share: { numerator: '224', denominator: '513' }, againstPlan: { numerator: '1', denominator: '1' }, status: 'GREEN' });
  });
  it('takes late rows of a counter along', () => expect(totalOf(cell(), [...typed(12), ...typed(3)])).toBe(227));
  it('replaces a stock, and keeps the last stand while nothing is typed', () => {
    expect(totalOf(cell({ nature: 'S' }), typed(12))).toBe(12);
    expect(totalOf(cell({ nature: 'S' }), [])).toBe(212);
  });
  it.each([
    [167, 'RED'], // 0.7455
    [168, 'AMBER'], // 0.75 exactly
    [201, 'AMBER'], // 0.8973
    [202, 'GREEN'], // 0.9018
    [513, 'BLUE'],
  ] as const)('stands at total %d as %s', (total, status) => {
    expect(cellProgress(cell({ before: total }), [], limits).status).toBe(status);
    expect(isBehind(cell({ before: total }), [], limits)).toBe(status === 'RED' || status === 'AMBER');
  });
  it('is not due while nothing is planned, and ahead once something is done', () => {
    const idle = cell({ before: 0, plannedToDate: { numerator: '0', denominator: '1' } });
    expect(cellProgress(idle, [], limits)).toMatchObject({ againstPlan: { missing: 'NOT_DUE' }, status: 'GREY' });
    expect(cellProgress(idle, typed(1), limits).status).toBe('GREEN');
  });
  it('has no share and no colour without a target', () => {
    expect(cellProgress(cell({ target: null, plannedToDate: null }), typed(5), limits)).toEqual({ total: 217, share: { missing: 'NO_TARGET' }, againstPlan: { missing: 'NO_TARGET' }, status: null });
    expect(isBehind(cell({ target: null, plannedToDate: null }), [], limits)).toBe(false);
  });
  it('shows a ratio as its own share, never as 0 without a denominator', () => {
    const ratio = cell({ nature: 'R', target: null, plannedToDate: null });
    expect(cellProgress(ratio, typed(null, 22, 33), limits).share).toEqual({ numerator: '2', denominator: '3' });
    expect(cellProgress(ratio, typed(null, 0, 0), limits).share).toEqual({ missing: 'NO_DENOMINATOR' });
    expect(cellProgress(ratio, [], limits).share).toEqual({ missing: 'NOT_REPORTED' });
  });
  it('never falls behind by doing more', () => {
    fc.assert(fc.property(fc.nat(600), fc.nat(600), (a, b) => expect(isBehind(cell(), typed(a + b), limits) && !isBehind(cell(), typed(a), limits)).toBe(false)));
  });
});

describe('NIL', () => {
  const row = (own: Partial<ProgressRow>): ProgressRow => ({ indicatorCode: 'C1-01', unit: 627, relatesTo: '2025-26-FN20', value: null, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: {}, reasonCode: null, remark: null, ...own });
  const cells = [cell(), cell({ indicatorCode: 'C1-02' }), cell({ indicatorCode: 'C1-03', nature: 'S' }), cell({ indicatorCode: 'C1-04', nature: 'R' })];

  it('fills empty counters with 0 and leaves stocks, ratios and typed cells alone', () => {
    const rows = nilRows(cells, [row({ value: 7 })], '2025-26-FN20');
    expect(rows.map(({ indicatorCode, value }) => [indicatorCode, value])).toEqual([['C1-01', 7], ['C1-02', 0]]);
  });
  it('keeps the reason of a blank row, and a late row beside the NIL', () => {
    const late = row({ indicatorCode: 'C1-02', relatesTo: '2025-26-FN19', value: 4 });
    const rows = nilRows(cells, [late, row({ reasonCode: 'R11' })], '2025-26-FN20');
    expect(rows).toEqual([late, row({ value: 0, reasonCode: 'R11' }), row({ indicatorCode: 'C1-02', value: 0 })]);
  });
  it('changes nothing when asked again', () => {
    const once = nilRows(cells, [], '2025-26-FN20');
    expect(nilRows(cells, once, '2025-26-FN20')).toEqual(once);
  });
});
