import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fraction, toRatio } from '../../ratio/fraction.ts';
import type { FigureKind } from '../figure-kinds.ts';
import { compareQuoted } from './compare-quoted.ts';
import { parseQuoted } from './quoted.ts';

const ratio = (numerator: bigint | number, denominator: bigint | number = 1) => toRatio(fraction(numerator, denominator));
const quoted = (text: string, kind: FigureKind) => parseQuoted(text, kind)!;

describe('a published figure', () => {
  it.each<[string, FigureKind, ReturnType<typeof ratio>, ReturnType<typeof ratio>]>([
    ['64 %', 'SHARE', ratio(64, 100), ratio(1, 100)],
    ['63.98%', 'SHARE', ratio(6398, 10_000), ratio(1, 10_000)],
    ['64 per cent', 'SHARE', ratio(64, 100), ratio(1, 100)],
    ['६४ प्रतिशत', 'SHARE', ratio(64, 100), ratio(1, 100)],
    ['Rs 22.9 crore', 'MONEY', ratio(2_29_00_00_000_0n), ratio(1_00_00_000_00n / 10n)],
    ['₹ 2,290.00 lakh', 'MONEY', ratio(22_90_00_000_00n), ratio(1_00_000_00n / 100n)],
    ['(-) 2.35 crore', 'MONEY', ratio(-2_35_00_000_00n), ratio(1_00_000_00n)],
    ['Rs. 1,00,000', 'MONEY', ratio(1_00_000_00n), ratio(100)],
    ['Rs 6,200/-', 'PRICE', ratio(6_200_00n), ratio(100)],
    ['२२.९ करोड़', 'MONEY', ratio(22_90_00_000_00n), ratio(1_00_00_000_00n / 10n)],
    ['1.2 lakh', 'COUNT', ratio(120_000), ratio(10_000)],
    ['9,200', 'COUNT', ratio(9200), ratio(1)],
    ['0.83', 'INDEX', ratio(83, 100), ratio(1, 100)],
  ])('%s is read exactly', (text, kind, value, step) => {
    expect(parseQuoted(text, kind)).toEqual({ value, step });
  });

  it.each<[string, FigureKind]>([
    ['64', 'SHARE'],
    ['over 64 %', 'SHARE'],
    ['22.9', 'MONEY'],
    ['22.9 %', 'MONEY'],
    ['1.2.3', 'INDEX'],
    ['', 'COUNT'],
    ['1,2', 'COUNT'],
  ])('"%s" is refused as %s: it leaves open what is meant', (text, kind) => {
    expect(parseQuoted(text, kind)).toBeNull();
  });
});

describe('quoted against computed', () => {
  const computed = ratio(2290, 3579); // 63.98 %

  it.each([
    ['64 %', 'ROUNDED'],
    ['63 %', 'TRUNCATED'],
    ['65 %', 'DIFFERS'],
    ['63.98 %', 'ROUNDED'], // 63.984... is cut and rounded alike: rounding is named first
  ])('calls %s %s', (text, standing) => {
    expect(compareQuoted(quoted(text, 'SHARE'), computed).standing).toBe(standing);
  });

  it('says by how much, computed less quoted, and nothing where nothing is computed', () => {
    expect(compareQuoted(quoted('Rs 23 crore', 'MONEY'), ratio(22_90_00_000_00n))).toEqual({ standing: 'ROUNDED', difference: ratio(-10_00_000_00n) });
    expect(compareQuoted(quoted('Rs 25 crore', 'MONEY'), ratio(22_90_00_000_00n))).toEqual({ standing: 'DIFFERS', difference: ratio(-2_10_00_000_00n) });
    expect(compareQuoted(quoted('64 %', 'SHARE'), ratio(16, 25))).toEqual({ standing: 'SAME', difference: ratio(0) });
    expect(compareQuoted(quoted('64 %', 'SHARE'), null)).toEqual({ standing: 'NOT_COMPUTED', difference: null });
  });

  it('rounds a half away from 0 and cuts towards it, below 0 as above', () => {
    expect(compareQuoted(quoted('-3', 'INDEX'), ratio(-5, 2)).standing).toBe('ROUNDED');
    expect(compareQuoted(quoted('-2', 'INDEX'), ratio(-5, 2)).standing).toBe('TRUNCATED');
    expect(compareQuoted(quoted('3', 'INDEX'), ratio(5, 2)).standing).toBe('ROUNDED');
  });

  it('never says that a figure differs which was printed from it, rounded or cut', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }), fc.boolean(), (n, d, decimals, isCut) => {
        const scale = 10n ** BigInt(decimals);
        const steps = isCut ? (n * scale) / d : (2n * n * scale + d) / (2n * d);
        const digits = steps.toString().padStart(decimals + 1, '0');
        const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
        expect(['SAME', 'ROUNDED', 'TRUNCATED']).toContain(compareQuoted(quoted(text, 'INDEX'), ratio(n, d)).standing);
      }),
    );
  });
});
