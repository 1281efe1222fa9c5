import { describe, expect, it } from '@jest/globals';
import { classOf } from './class-of.ts';

const CRORE = 1_00_00_000_00;
const of = (investment: number, turnover: number, on: string, present: 'MICRO' | 'SMALL' | 'MEDIUM' | null = null) => classOf(investment * CRORE, turnover * CRORE, on, present);

describe('the class of an enterprise', () => {
  it.each([
    [2.5, 10, '2025-04-01', 'MICRO'], [2.5, 10, '2025-03-31', 'SMALL'], [1, 5, '2025-03-31', 'MICRO'], [1.01, 5, '2025-03-31', 'SMALL'], [1, 5.01, '2020-07-01', 'SMALL'],
    [2.51, 1, '2025-04-01', 'SMALL'], [0.1, 10.01, '2026-01-01', 'SMALL'], [25, 100, '2026-01-01', 'SMALL'], [25, 100.01, '2026-01-01', 'MEDIUM'], [10, 50, '2025-03-31', 'SMALL'], [10.01, 50, '2025-03-31', 'MEDIUM'],
    [125, 500, '2026-01-01', 'MEDIUM'], [50, 250, '2025-03-31', 'MEDIUM'], [125, 500.01, '2026-01-01', null], [50.01, 1, '2025-03-31', null], [0, 0, '2026-01-01', 'MICRO'],
  ] as const)('of %s crore invested and %s crore turned over is on %s %s', (investment, turnover, on, expected) => expect(of(investment, turnover, on)).toBe(expected));

  it('moves down only below both ceilings, up when either is crossed', () => {
    expect(of(2.5, 4, '2026-01-01', 'SMALL')).toBe('SMALL');
    expect(of(2.4, 10, '2026-01-01', 'SMALL')).toBe('SMALL');
    expect(of(2.49, 9.99, '2026-01-01', 'SMALL')).toBe('MICRO');
    expect(of(2.5, 10, '2026-01-01', 'MEDIUM')).toBe('SMALL');
    expect(of(2.5, 10, '2026-01-01', 'MICRO')).toBe('MICRO');
    expect(of(2.4, 10.01, '2026-01-01', 'MICRO')).toBe('SMALL');
    expect(of(25, 99, '2026-01-01', 'MEDIUM')).toBe('MEDIUM');
    expect(of(126, 1, '2026-01-01', 'MICRO')).toBeNull();
  });

  it('has no answer for a day before there was one', () => expect(() => of(1, 1, '2020-06-30')).toThrow(RangeError));
});
