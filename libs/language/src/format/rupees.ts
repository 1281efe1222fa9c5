import type { Ratio } from '@pakhwada/domain/ratio';
import { translate } from '../translate/translate.ts';
import type { Language } from '../translate/language.ts';
import { formatDecimal } from './decimal.ts';
import { NBSP, type SignStyle } from './sign.ts';

export const RUPEE_UNITS = ['crore', 'lakh', 'rupee'] as const;
export type RupeeUnit = (typeof RUPEE_UNITS)[number];

const PAISE_IN: Record<RupeeUnit, bigint> = { crore: 1_000_000_000n, lakh: 10_000_000n, rupee: 100n };

/** Paise, or an exact fraction of them such as a pace or the cost of one unit: rounded once, when printed. */
export type ExactPaise = number | bigint | Ratio;

/** The number alone, for a column whose header names the unit: 7,730,000,000 paise in crore -> "7.73"; always two decimals. */
export function formatRupeesBare(paise: ExactPaise, unit: RupeeUnit, sign: SignStyle = 'PLAIN'): string {
  if (typeof paise !== 'object') return formatDecimal(BigInt(paise), PAISE_IN[unit], 2, sign);
  return formatDecimal(BigInt(paise.numerator), BigInt(paise.denominator) * PAISE_IN[unit], 2, sign);
}

/** The number with its ₹, where the unit stands beside it: "₹77.30", "−₹5.00". */
export function formatRupeeFigure(paise: ExactPaise, unit: RupeeUnit, sign: SignStyle = 'PLAIN'): string {
  const bare = formatRupeesBare(paise, unit, sign);
  const digitsAt = bare.search(/\d/);
  return `${bare.slice(0, digitsAt)}₹${bare.slice(digitsAt)}`;
}

/** An amount in prose: "₹77.30 crore", "−₹5.00 crore"; in a statement "(-) ₹2.35 crore". */
export function formatRupees(paise: ExactPaise, unit: RupeeUnit, language: Language, options: { readonly sign?: SignStyle } = {}): string {
  const amount = formatRupeeFigure(paise, unit, options.sign);
  return unit === 'rupee' ? amount : `${amount}${NBSP}${translate(language, `unit.${unit}`)}`;
}

/** The unit an amount keeps its last paisa in: 5 crore stay crore, 10,000.01 rupees are not told as "₹0.00 crore". Two decimals are printed, so a hundredth of the unit is the smallest step. */
export function exactUnit(unit: RupeeUnit, ...amounts: readonly number[]): RupeeUnit {
  return amounts.every((paise) => Number.isSafeInteger(paise) && (BigInt(paise) * 100n) % PAISE_IN[unit] === 0n) ? unit : 'rupee';
}

/** "₹ crore": the unit as a column header or switch names it. */
export function formatRupeeUnit(unit: RupeeUnit, language: Language): string {
  return `₹${NBSP}${translate(language, `unit.${unit}`)}`;
}
