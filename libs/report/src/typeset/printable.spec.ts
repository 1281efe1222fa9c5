import { describe, expect, it } from '@jest/globals';
import { findAssets } from './assets.ts';
import { coverageOf } from './font-coverage.ts';
import { printable } from './printable.ts';

const coverage = coverageOf(findAssets().fonts);

describe('printable', () => {
  it('leaves English, Hindi and the rupee sign as they are', () => {
    const text = '₹77.30 करोड़, क्षत्रिय नियुक्ति – 16–31 Jan';
    expect(printable(text, coverage)).toBe(text);
  });

  it('says a sign without a glyph otherwise', () => {
    expect(printable('≥100 → done', coverage)).toBe('>=100 -> done');
  });

  it('prints one mark for a run in a script the fonts do not hold', () => {
    expect(printable('remark: راستہ بند 🙂', coverage)).toMatch(/^remark: \(\?\)/);
    expect(printable('a\u0007b', coverage)).toBe('a(?)b');
  });
});
