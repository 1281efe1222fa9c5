import { describe, expect, it } from '@jest/globals';
import { readCount } from './read-count.ts';

describe('a typed count', () => {
  it.each([
    ['17', 17],
    ['1,23,456', 123_456],
    ['१७', 17],
    ['0', 0],
    ['', null],
    ['-3', -3],
    ['1000000000000000', 1e15],
  ])('reads %j as %j', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it.each(['12a', '1.5', '-', '1e3', '=SUM(A1)'])('does not read %j', (text) => {
    expect(readCount(text)).toBeUndefined();
  });
});
