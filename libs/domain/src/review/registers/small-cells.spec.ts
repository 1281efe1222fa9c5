import fc from 'fast-check';
import { isSmallCell, withoutSmallCells, withoutSmallTable } from './small-cells.ts';

describe('small cells', () => {
  it('are one to four; none is shown, and so is five', () => expect([0, 1, 4, 5].map(isSmallCell)).toEqual([false, true, true, false]));
  it('are left out, with the smallest other that subtraction would tell', () => {
    expect(withoutSmallCells([22, 9, 2])).toEqual([22, null, null]);
    expect(withoutSmallCells([22, 11, 0])).toEqual([22, 11, 0]);
    expect(withoutSmallCells([30, 2, 1])).toEqual([null, null, null]); // 2 and 1 make 3: one more
    expect(withoutSmallCells([30, 4, 3])).toEqual([30, null, null]);
    expect(withoutSmallCells([29, 4])).toEqual([null, null]);
    expect(withoutSmallCells([3, 0])).toEqual([null, null]);
  });
  it('are never told by the whole and the parts that are shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 4 }), (parts) => {
        const shown = withoutSmallCells(parts);
        const whole = parts.reduce((sum, count) => sum + count, 0);
        const hidden = parts.flatMap((count, i) => (shown[i] === null ? [count] : []));
        expect(parts.filter(isSmallCell).every((count) => shown.every((one, i) => one === null || parts[i] !== count))).toBe(true);
        if (hidden.length === 0 || isSmallCell(whole)) return;
        const left = hidden.reduce((sum, count) => sum + count, 0);
        hidden.forEach((_, at) => expect(new Set(splits(left, hidden.length).map((split) => split[at])).size).toBeGreaterThan(1));
      }),
    );
  });
});

describe('a table with small cells', () => {
  it('leaves out a second row where the column would tell the first', () => {
    expect(withoutSmallTable([[3, 20, 30], [10, 20, 30], [40, 50, 60]])).toEqual([[null, null, 30], [null, null, 30], [40, 50, 60]]);
    expect(withoutSmallTable([[10, 20], [30, 40]])).toEqual([[10, 20], [30, 40]]);
    expect(withoutSmallTable([[0, 20], [0, 40]])).toEqual([[0, 20], [0, 40]]);
    expect(withoutSmallTable([])).toEqual([]);
  });
  it('never tells a cell by a row or a column and its whole, but where there is no other', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const shown = withoutSmallTable(rows);
        const lines = [...rows.map((parts, i) => parts.map((count, at) => [count, shown[i]![at]!] as const)), ...[0, 1, 2].map((at) => rows.map((parts, i) => [parts[at]!, shown[i]![at]!] as const))];
        for (const line of lines) {
          expect(line.every(([count, one]) => one === null || (one === count && !isSmallCell(count)))).toBe(true);
          const hidden = line.flatMap(([count, one]) => (one === null && count > 0 ? [count] : []));
          const hasOther = line.some(([count, one]) => one !== null && count > 0);
          if (hidden.length > 0 && hasOther) expect([hidden.length > 1, isSmallCell(hidden.reduce((sum, count) => sum + count, 0))]).toEqual([true, false]);
        }
      }),
    );
  });
});

/** Every way in which so many parts, each at least one, make a sum. */
function splits(sum: number, parts: number): number[][] {
  if (parts === 1) return sum > 0 ? [[sum]] : [];
  return Array.from({ length: Math.max(0, sum - parts + 1) }, (_, i) => i + 1).flatMap((first) => splits(sum - first, parts - 1).map((rest) => [first, ...rest]));
}
