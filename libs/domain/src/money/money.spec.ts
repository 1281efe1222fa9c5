import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMoneyWord } from './money-word.ts';
import { LARGEST_PAISE, PAISE_PER_CRORE, PAISE_PER_LAKH, addPaise, isPaise } from './paise.ts';

describe('a money word', () => {
  it.each([
    ['77.30 crore', 7_730_000_000_0],
    ['6.20 crore', 620_000_000_0],
    ['30.64 Cr.', 3_064_000_000_0],
    ['12 lakh', 12 * PAISE_PER_LAKH],
    ['0.10 crore', PAISE_PER_CRORE / 10],
    ['₹ 7,73,00,000', 77_300_000_00],
    ['Rs. 450.25', 45025],
    ['1,234,567', 1_234_567_00],
    ['0 crore', 0],
    ['1.000000001 crore', PAISE_PER_CRORE + 1],
    ['4.350', 435],
  ])('reads "%s" as %d paise', (word, paise) => expect(parseMoneyWord(word)).toBe(paise));

  it.each(['', 'crore', '77,30 crore', '7,7,3', '1.005', '1.0000000001 crore', '-5 crore', '5 million', '1e5', '7 730', '90 lakh crore', '999999999 crore', '5 crore 2 lakh'])('refuses "%s"', (word) => {
    expect(parseMoneyWord(word)).toBeNull();
  });

  it('reads any amount of lakh exactly, to the paisa', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: 0, max: 9_999_999 }), (lakh, paise) => {
        expect(parseMoneyWord(`${lakh}.${String(paise).padStart(7, '0')} lakh`)).toBe(lakh * PAISE_PER_LAKH + paise);
      }),
    );
  });
});

describe('paise', () => {
  it('adds to the paisa, refunds among them', () => expect(addPaise(6_20_00_000_00, 30_64_00_000_00, -1)).toBe(36_83_99_999_99));
  it('adds nothing to 0', () => expect(addPaise()).toBe(0));
  it('refuses fractions and what a number cannot hold', () => {
    expect(() => addPaise(0.5)).toThrow('no exact amount');
    expect(() => addPaise(LARGEST_PAISE - 1, 1)).toThrow('no exact amount');
    expect(isPaise(Number.NaN)).toBe(false);
  });
  it('gives the same sum in every order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1e12 })), (list) => expect(addPaise(...[...list].reverse())).toBe(addPaise(...list))));
  });
});
