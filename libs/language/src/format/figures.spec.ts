import { describe, expect, it } from '@jest/globals';
import { missing, type Known } from '@pakhwada/domain/ratio';
import { asRead as spaced, GOLDEN_FIGURES } from '@pakhwada/testing/figures';
import fc from 'fast-check';
import '../documents/index.ts';
import { csvField, formatCount, formatDate, formatDecimal, formatFigure, formatFortnight, formatIndex, formatInstant, formatMoment, formatNames, formatPeriod, formatPoints, formatRupees, formatRupeesBare, formatShare, inIndia } from './index.ts';

describe('amounts', () => {
  it.each(GOLDEN_FIGURES)('prints $value as the golden file says, in both languages', ({ paise, crore, croreHi, croreBare, lakhBare, lakhStatement, rupee, rupeeStatement, statement, croreCsv, rupeeCsv }) => {
    const known: Known<number> = paise === null ? missing('NOT_ON_RECORD') : paise;
    const print = (format: (value: number) => string): string => spaced(formatFigure(known, format, 'en').text);
    expect(print((value) => formatRupees(value, 'crore', 'en'))).toBe(crore);
    expect(print((value) => formatRupees(value, 'crore', 'hi'))).toBe(croreHi);
    expect(print((value) => formatRupeesBare(value, 'lakh'))).toBe(lakhBare);
    expect(print((value) => formatRupees(value, 'rupee', 'hi'))).toBe(rupee);
    expect(print((value) => formatRupeesBare(value, 'crore'))).toBe(croreBare);
    expect(print((value) => formatRupeesBare(value, 'crore', 'STATEMENT'))).toBe(statement);
    expect(print((value) => formatRupeesBare(value, 'lakh', 'STATEMENT'))).toBe(lakhStatement);
    expect(print((value) => formatRupeesBare(value, 'rupee', 'STATEMENT'))).toBe(rupeeStatement);
    for (const sign of ['PLAIN', 'STATEMENT'] as const) {
      expect(print((value) => csvField(formatRupeesBare(value, 'crore', sign)))).toBe(croreCsv);
      expect(print((value) => csvField(formatRupeesBare(value, 'rupee', sign)))).toBe(rupeeCsv);
    }
  });

  it('rounds a fraction of a paisa once: just below a half stays below', () => {
    expect(formatRupeesBare({ numerator: '49999999999', denominator: '10000' }, 'crore')).toBe('0.00');
    expect(formatRupeesBare({ numerator: '5000000', denominator: '1' }, 'crore')).toBe('0.01');
  });

  it('says why a figure is absent', () => {
    expect(formatFigure(missing('NO_DENOMINATOR'), String, 'en')).toEqual({ text: '–', reason: 'No denominator: nothing to divide by yet' });
  });

  it('never parts a number from its unit', () => {
    expect(formatRupees(77_300_000_000, 'crore', 'en')).toBe('₹77.30\u00a0crore');
  });

  it('signs a change and leaves zero unsigned', () => {
    expect(formatRupeesBare(1_800_000_000, 'crore', 'CHANGE')).toBe('+1.80');
    expect(formatRupeesBare(-2_310_000_000, 'crore', 'CHANGE')).toBe('−2.31');
    expect(formatRupeesBare(0, 'crore', 'CHANGE')).toBe('0.00');
  });
});

describe('rounding', () => {
  it('rounds half up by integers: 59.955 prints 59.96 and 1.005 prints 1.01', () => {
    expect(formatDecimal(59955n, 1000n, 2)).toBe('59.96');
    expect(formatDecimal(1005n, 1000n, 2)).toBe('1.01');
    expect(formatShare({ numerator: '59955', denominator: '100000' }, 2)).toBe('59.96%');
  });

  it('never prints a minus before a figure that rounds to zero', () => {
    expect(formatDecimal(-1n, 1000n, 2)).toBe('0.00');
    expect(formatDecimal(-1n, 1000n, 2, 'CHANGE')).toBe('0.00');
  });

  it('lies within half of the last printed place of the true value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }), (numerator, denominator, decimals) => {
        const scale = 10n ** BigInt(decimals);
        const printed = BigInt(formatDecimal(numerator, denominator, decimals).replaceAll(',', '').replace('.', '').replace('−', '-'));
        const distance = 2n * (printed * denominator - numerator * scale);
        expect(distance <= denominator && distance >= -denominator).toBe(true);
      }),
    );
  });
});

describe('counts, shares and indices', () => {
  it('groups by 3;2 with Latin digits', () => {
    expect([0, -1, 999, 1000, 100000, 12345678].map((count) => formatCount(count))).toEqual(['0', '−1', '999', '1,000', '1,00,000', '1,23,45,678']);
  });

  it('groups as the Indian locale does', () => {
    fc.assert(fc.property(fc.nat(), (count) => expect(formatCount(count)).toBe(count.toLocaleString('en-IN'))));
  });

  it('prints the State’s figures of fortnight 20', () => {
    expect(formatShare({ numerator: '3145', denominator: '10000' }, 2)).toBe('31.45%');
    expect(formatIndex({ numerator: '3145', denominator: '4238' }, 3)).toBe('0.742');
    expect(formatPoints({ numerator: '-1093', denominator: '10000' }, 2)).toBe('−10.93');
    expect(formatPoints({ numerator: '121', denominator: '10000' }, 2, 'CHANGE')).toBe('+1.21');
  });
});

describe('dates', () => {
  it('prints records, prose and spans', () => {
    expect(formatDate('2026-01-31', 'record', 'en')).toBe('31.01.2026');
    expect(spaced(formatDate('2026-03-31', 'day', 'hi'))).toBe('31 मार्च');
    expect(spaced(formatPeriod('2026-01-16', '2026-01-31', 'en'))).toBe('16–31 Jan 2026');
    expect(spaced(formatPeriod('2024-10-01', '2027-03-31', 'en'))).toBe('1 Oct 2024 – 31 Mar 2027');
  });

  it('prints instants in Indian time with the zone, whatever the machine says', () => {
    expect(spaced(formatInstant('2026-02-04T12:30:00.000Z', 'en'))).toBe('04.02.2026, 18:00 IST');
    expect(inIndia('2026-01-31T18:29:59.999Z')).toEqual({ on: '2026-01-31', clock: '23:59' });
    expect(inIndia('2026-01-31T18:30:00.000Z').on).toBe('2026-02-01');
    expect(spaced(formatMoment('2026-02-15T18:29:59.000Z', 'en'))).toBe('Sun 15 Feb 2026, 11:59 pm');
    expect(spaced(formatMoment('2026-02-15T18:29:59.000Z', 'hi'))).toBe('रवि 15 फर 2026, रात 11:59');
  });

  it('names a fortnight in three ways', () => {
    expect(['short', 'full', 'label'].map((style) => spaced(formatFortnight('2025-26-FN01', style as 'short', 'en')))).toEqual(['FN 1', 'FN 1 of 2025-26', 'FN 2025-26/01']);
  });

  it('joins names with the word of the language', () => {
    expect(formatNames(['Doda', 'Kishtwar', 'Ramban'], 'en')).toBe('Doda, Kishtwar and Ramban');
    expect(formatNames(['डोडा', 'रामबन'], 'hi')).toBe('डोडा और रामबन');
  });
});
