import { fraction, multiply, toRatio } from '../../ratio/fraction.ts';
import type { Fraction, Ratio } from '../../ratio/ratio.ts';
import type { FigureKind } from '../figure-kinds.ts';

/** A figure as somebody published it: its exact value (a share of 1, paise, a count) and the value of one unit of its last printed digit. */
export interface Quoted {
  readonly value: Ratio;
  readonly step: Ratio;
}

const NUMBER = /^(\(-\)\s*|[-−])?(\d+(?:,\d{2,3})*)(?:\.(\d+))?$/;
const PERCENT = /\s*(?:%|per\s?cent|प्रतिशत)$/iu;
const RUPEES = /^(?:rs\.?|inr|₹|रु\.?|रुपये)\s*/iu;
const RUPEE = 100n; // paise
const LAKH = 100_000n;
const CRORE = 10_000_000n;
const MULTIPLES: readonly (readonly [RegExp, bigint])[] = [
  [/\s*(?:crores?|cr\.?|करोड़|करोड़)$/iu, CRORE],
  [/\s*(?:lakhs?|lacs?|लाख)$/iu, LAKH],
];
const RUPEE_END = /\s*(?:rupees?|रुपये|\/-)$/iu;
const DEVANAGARI = /[०-९]/gu;

/**
 * Reads a published figure exactly, never as a float: "64 %" is 64/100 with steps of 1/100; "Rs 22.9 crore" is 2,29,00,00,000 paise with steps of 1,00,00,000 rupees; "(-) 2.35 crore" is negative.
 * A share needs its per cent sign and an amount its rupees, lakh or crore: null for what leaves that open, and for anything beside the figure ("about", "over").
 */
export function parseQuoted(published: string, kind: FigureKind): Quoted | null {
  const text = published.trim().replace(DEVANAGARI, (digit) => String(digit.charCodeAt(0) - 0x0966));
  switch (kind) {
    case 'SHARE':
      return PERCENT.test(text) ? read(text.replace(PERCENT, ''), fraction(1n, 100n)) : null;
    case 'INDEX':
      return read(text, fraction(1n));
    case 'COUNT': {
      const { rest, times } = multipleOf(text);
      return read(rest, fraction(times));
    }
    case 'MONEY':
    case 'PRICE': {
      const isRupees = RUPEES.test(text) || RUPEE_END.test(text);
      const { rest, times } = multipleOf(text.replace(RUPEES, '').replace(RUPEE_END, ''));
      return isRupees || times > 1n ? read(rest, fraction(RUPEE * times)) : null;
    }
  }
}

function multipleOf(text: string): { readonly rest: string; readonly times: bigint } {
  for (const [ending, times] of MULTIPLES) if (ending.test(text)) return { rest: text.replace(ending, ''), times };
  return { rest: text, times: 1n };
}

function read(text: string, unit: Fraction): Quoted | null {
  const [, sign, whole, decimals = ''] = NUMBER.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const step = multiply(unit, fraction(1n, 10n ** BigInt(decimals.length)));
  const steps = BigInt(whole.replaceAll(',', '') + decimals);
  return { value: toRatio(multiply(step, fraction(sign === undefined ? steps : -steps))), step: toRatio(step) };
}
