import { describe, expect, it } from '@jest/globals';
import { labelOf, thinned } from './tick.ts';

const ticks = [0, 182, 365, 547, 730, 912].map((at) => ({ at, label: `day ${at}` }));

describe('ticks', () => {
  it('keeps all where they have room', () => {
    expect(thinned(ticks, 912, 500, 55)).toHaveLength(6);
  });

  it('leaves out every second where they would touch', () => {
    expect(thinned(ticks, 912, 210, 55).map((tick) => tick.at)).toEqual([0, 365, 730]);
  });

  it('keeps a lonely tick', () => {
    expect(thinned(ticks.slice(0, 1), 912, 20, 55)).toHaveLength(1);
    expect(thinned([], 912, 20, 55)).toEqual([]);
  });

  it('words a tick by its place', () => {
    expect(labelOf(ticks)(365)).toBe('day 365');
    expect(labelOf(ticks)(366)).toBe('');
  });
});
