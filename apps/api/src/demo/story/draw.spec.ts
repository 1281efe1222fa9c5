import fc from 'fast-check';
import { draw, inForce, spread, spreadAlong } from './draw.ts';

const weights = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 60 });
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

describe('draw', () => {
  it('gives the same number for the same words, inside its bounds', () => {
    expect(draw('a district in May', 1, 100)).toBe(draw('a district in May', 1, 100));
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (words, low, width) => {
        const number = draw(words, low, low + width);
        return Number.isInteger(number) && number >= low && number <= low + width;
      }),
    );
  });

  it('hits every number of a small range about as often', () => {
    const hits = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) hits[draw(`words ${i}`, 0, 3)]! += 1;
    expect(Math.min(...hits)).toBeGreaterThan(850);
  });
});

describe('spread', () => {
  it('makes the total of whole parts', () => {
    fc.assert(fc.property(fc.nat(10_000_000), weights, (total, list) => sum(spread(total, list)) === total));
  });
});

describe('spreadAlong', () => {
  it('makes the total of whole parts, none below 0, none where there is no weight', () => {
    fc.assert(
      fc.property(fc.nat(100_000), weights, fc.nat(99), (total, list, phase) => {
        fc.pre(list.some((weight) => weight > 0));
        const parts = spreadAlong(total, list, phase);
        return sum(parts) === total && parts.every((part, i) => part >= 0 && (list[i]! > 0 || part === 0));
      }),
    );
  });

  it('leaves no long stretch empty: six camps in twelve equal fortnights come every second one', () => {
    expect(spreadAlong(6, Array.from({ length: 12 }, () => 1), 0)).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
    expect(spreadAlong(6, Array.from({ length: 12 }, () => 1), 50)).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
  });
});

describe('inForce', () => {
  it('takes the latest entry up to a fortnight', () => {
    const list = { '2024-25-FN13': 'a', '2025-26-FN01': 'b' };
    expect(['2024-25-FN12', '2024-25-FN24', '2025-26-FN01', '2026-27-FN01'].map((id) => inForce(list, id))).toEqual([undefined, 'a', 'b', 'b']);
  });
});
