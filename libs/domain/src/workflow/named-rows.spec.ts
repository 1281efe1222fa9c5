import { describe, expect, it } from '@jest/globals';
import { checkNamedRows, type RowsOnSheet } from './named-rows.ts';
import type { RowRef } from './sheet.ts';

const grid: RowsOnSheet = { officeCode: 'DIC-1', sheet: 'progress', kind: 'PROGRESS', fortnightId: '2025-26-FN20', componentCode: null, cells: [{ indicatorCode: 'C1-01', unit: 1 }, { indicatorCode: 'C1-02', unit: 1 }] };
const page: RowsOnSheet = { ...grid, officeCode: 'DEPT', sheet: 'status-C2', kind: 'STATUS', componentCode: 'C2', cells: [] };
const money: RowsOnSheet = { ...grid, officeCode: 'PMU', sheet: 'money', kind: 'MONEY', cells: [] };
const refused = (rows: readonly RowRef[], on: RowsOnSheet) => checkNamedRows(rows, on).map(({ code, row, field }) => [code, row, field]);

describe('the rows a return names', () => {
  it('are on the sheet: a cell, an indicator, a unit, a late row, the component, a line', () => {
    expect(checkNamedRows([{ indicatorCode: 'C1-01', unit: 1 }, { indicatorCode: 'C1-02' }, { unit: 1 }, { indicatorCode: 'C1-01', unit: 1, relatesTo: '2025-26-FN19' }], grid)).toEqual([]);
    expect(checkNamedRows([{ componentCode: 'C2' }], page)).toEqual([]);
    expect(checkNamedRows([{ line: 1 }, { line: 400 }], money)).toEqual([]);
  });

  it('are refused all at once, each at its place, when they are not', () => {
    const strange: RowRef[] = [{ indicatorCode: 'C1-99' }, { indicatorCode: 'C1-01', unit: 2 }, { unit: 1, relatesTo: '2025-26-FN21' }, { line: 1 }, { componentCode: 'C1' }];
    expect(refused([...strange, { unit: 1 }], grid)).toEqual(strange.map((row) => ['UNKNOWN_ROW', row, 'DIC-1/progress']));
    expect(refused([{ componentCode: 'C1' }, { componentCode: 'C2', milestoneCode: 'C2-M1' }, { unit: 1 }, { line: 1 }], page)).toHaveLength(4);
    expect(refused([{ unit: 1 }, { componentCode: 'C2', line: 1 }], money)).toHaveLength(2);
    expect(checkNamedRows([{ indicatorCode: 'C1-99', unit: 2 }], grid)[0]?.values).toEqual({ named: 'C1-99 / 2' });
  });

  it('are told as missing elsewhere when a name is empty', () => expect(checkNamedRows([{}], grid)).toEqual([]));
});
