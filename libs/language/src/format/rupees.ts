import { translate } from '../translate/translate.ts';
import type { Language } from '../translate/language.ts';
import { formatDecimal } from './decimal.ts';
import { NBSP, type SignStyle } from './sign.ts';

export const RUPEE_UNITS = ['crore', 'lakh', 'rupee'] as const;
export type RupeeUnit = (typeof RUPEE_UNITS)[number];

const PAISE_IN: Record<RupeeUnit, bigint> = { crore: 1_000_000_000n, lakh: 10_000_000n, rupee: 100n };

/** The number alone, for a column whose header names the unit: 7,730,000,000 paise in crore -> "7.73"; always two decimals. */
export function formatRupeesBare(paise: number | bigint, unit: RupeeUnit, sign: SignStyle = 'PLAIN'): string {
  return formatDecimal(BigInt(paise), PAISE_IN[unit], 2, sign);
}

/** An amount in prose: "₹77.30 crore", "−₹5.00 crore"; in a statement "(-) ₹2.35 crore". */
export function formatRupees(paise: number | bigint, unit: RupeeUnit, language: Language, options: { readonly sign?: SignStyle } = {}): string {
  const bare = formatRupeesBare(paise, unit, options.sign);
  const digitsAt = bare.search(/\d/);
  const amount = `${bare.slice(0, digitsAt)}₹${bare.slice(digitsAt)}`;
  return unit === 'rupee' ? amount : `${amount}${NBSP}${translate(language, `unit.${unit}`)}`;
}

/** "₹ crore": the unit as a column header or switch names it. */
export function formatRupeeUnit(unit: RupeeUnit, language: Language): string {
  return `₹${NBSP}${translate(language, `unit.${unit}`)}`;
}
