import { describe, expect, it } from '@jest/globals';
import { missing } from '@pakhwada/domain/ratio';
import { percentOf } from './percent.ts';

describe('the length of a bar', () => {
  it('is the share, never outside its track', () => {
    expect(percentOf({ numerator: '3145', denominator: '10000' })).toBe(31.45);
    expect(percentOf({ numerator: '3', denominator: '2' })).toBe(100);
    expect(percentOf({ numerator: '-1', denominator: '2' })).toBe(0);
  });

  it('is not drawn where the figure is absent', () => {
    expect(percentOf(missing('NO_TARGET'))).toBeNull();
  });
});
