import fc from 'fast-check';
import { isSmallCell, withoutSmallCells } from './small-cells.ts';

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

/** Every way in which so many parts, each at least one, make a sum. */
function splits(sum: number, parts: number): number[][] {
  if (parts === 1) return sum > 0 ? [[sum]] : [];
  return Array.from({ length: Math.max(0, sum - parts + 1) }, (_, i) => i + 1).flatMap((first) => splits(sum - first, parts - 1).map((rest) => [first, ...rest]));
}
