import { describe, expect, it } from '@jest/globals';
import { messageIdOf } from './message-id.ts';

describe('messageIdOf', () => {
  it('is the same for the same run and recipient, whatever the case of the address', () => {
    expect(messageIdOf('report:jk-ramp:2025-26-FN20', 'Chair@Example.in')).toBe(messageIdOf('report:jk-ramp:2025-26-FN20', 'chair@example.in'));
  });

  it('differs between recipients and between runs', () => {
    const ids = [messageIdOf('a', 'x@e.in'), messageIdOf('a', 'y@e.in'), messageIdOf('b', 'x@e.in')];
    expect(new Set(ids).size).toBe(3);
  });
});
