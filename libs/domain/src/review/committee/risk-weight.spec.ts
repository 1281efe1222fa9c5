import { describe, expect, it } from '@jest/globals';
import { riskWeight } from './risk-weight.ts';

describe('how heavy a risk weighs', () => {
  it('is high from 15 of 25 and medium from 8', () => {
    expect([1, 7, 8, 14, 15, 25].map(riskWeight)).toEqual(['GREY', 'GREY', 'AMBER', 'AMBER', 'RED', 'RED']);
  });
});
