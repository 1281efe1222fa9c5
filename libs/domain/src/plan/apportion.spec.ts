import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion } from './apportion.ts';

// Census 2011 population of twenty districts and what 20,000, 6,000 and 5,000 become (DOMAIN 7.2)
const TABLE: readonly (readonly [lgd: number, population: number, of20000: number, of6000: number, of5000: number])[] = [
  [1, 1078692, 1759, 528, 440], [623, 392232, 639, 192, 160], [3, 1008039, 1644, 493, 411], [2, 753745, 1229, 369, 307], [626, 297446, 485, 145, 121],
  [622, 424483, 692, 208, 173], [8, 870354, 1419, 426, 355], [11, 560440, 914, 274, 228], [625, 266215, 434, 130, 109], [13, 1236829, 2017, 605, 504],
  [4, 409936, 668, 200, 167], [5, 1529958, 2494, 748, 624], [7, 616435, 1005, 302, 251], [620, 230696, 376, 113, 94], [10, 476835, 777, 233, 194],
  [12, 642415, 1047, 314, 262], [621, 283713, 463, 139, 116], [627, 314667, 513, 154, 128], [624, 318898, 520, 156, 130], [14, 554985, 905, 271, 226],
];
const weights = TABLE.map(([lgd, weight]) => ({ lgd, weight }));

describe('apportionment', () => {
  it.each([[20_000, 2], [6_000, 3], [5_000, 4]] as const)('divides %d by population as the table says', (total, column) => {
    expect(apportion(total, weights)).toEqual(TABLE.map((row) => ({ lgd: row[0], target: row[column] })));
  });

  it('gives equal remainders to the lower LGD code, whatever the order of the list', () => {
    expect(apportion(1, [{ lgd: 9, weight: 1 }, { lgd: 3, weight: 1 }])).toEqual([{ lgd: 9, target: 0 }, { lgd: 3, target: 1 }]);
    expect(apportion(5, [{ lgd: 30, weight: 1 }, { lgd: 20, weight: 1 }, { lgd: 10, weight: 1 }])).toEqual([{ lgd: 30, target: 1 }, { lgd: 20, target: 2 }, { lgd: 10, target: 2 }]);
  });

  it('refuses what cannot be divided', () => {
    expect(() => apportion(10, [])).toThrow('no district');
    expect(() => apportion(10, [{ lgd: 1, weight: 0 }])).toThrow('no district');
    expect(() => apportion(-1, weights)).toThrow('whole numbers');
    expect(() => apportion(1, [{ lgd: 1, weight: 0.5 }])).toThrow('whole numbers');
  });

  it('sums to the State target, each part within one of its exact share', () => {
    const anyWeights = fc.array(fc.integer({ min: 0, max: 20_000_000 }), { minLength: 1, maxLength: 40 }).filter((list) => list.some((n) => n > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), anyWeights, (total, list) => {
        const parts = apportion(total, list.map((weight, lgd) => ({ lgd, weight })));
        const all = list.reduce((sum, n) => sum + n, 0);
        expect(parts.reduce((sum, { target }) => sum + target, 0)).toBe(total);
        parts.forEach(({ target }, i) => expect(Math.abs(target - (total * (list[i] ?? 0)) / all)).toBeLessThan(1));
      }),
    );
  });
});
