import { groupDigits } from './rounding.ts';
import { withSign, type SignStyle } from './sign.ts';

/** A whole number with Indian grouping and Latin digits in every language: 1234567 -> "12,34,567". */
export function formatCount(count: number | bigint, style: SignStyle = 'PLAIN'): string {
  const whole = BigInt(count);
  return withSign(groupDigits((whole < 0n ? -whole : whole).toString()), whole < 0n, whole === 0n, style);
}
