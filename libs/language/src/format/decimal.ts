import { groupDigits, roundToDecimals } from './rounding.ts';
import { withSign, type SignStyle } from './sign.ts';

/** A fraction as a grouped decimal: 7730/1 -> "7,730.00". The one place where a printed figure is rounded. */
export function formatDecimal(numerator: bigint, denominator: bigint, decimals: number, style: SignStyle = 'PLAIN'): string {
  const { isNegative, whole, fraction } = roundToDecimals(numerator, denominator, decimals);
  const unsigned = fraction === '' ? groupDigits(whole) : `${groupDigits(whole)}.${fraction}`;
  return withSign(unsigned, isNegative, /^0*$/.test(whole + fraction), style);
}
