import { describe, expect, it } from '@jest/globals';
import { spread } from './spread.ts';

describe('spread', () => {
  it('moves two near labels apart and leaves the far one', () => {
    expect(spread([20, 26, 90], 14, 0, 100)).toEqual([16, 30, 90]);
  });

  it('keeps the order in which the labels were given', () => {
    expect(spread([90, 20, 22], 10, 0, 100)).toEqual([90, 16, 26]);
  });

  it('keeps all labels inside the drawing', () => {
    expect(spread([2, 3, 4], 12, 6, 100)).toEqual([6, 18, 30]);
  });
});
