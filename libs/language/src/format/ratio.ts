import type { Ratio } from '@pakhwada/domain/ratio';
import { formatDecimal } from './decimal.ts';
import type { SignStyle } from './sign.ts';

/** A share of 1 as a percentage with its sign: 3145/10000 -> "31.45%". No space before %. */
export function formatShare(share: Ratio, decimals: number, sign: SignStyle = 'PLAIN'): string {
  return `${formatShareBare(share, decimals, sign)}%`;
}

/** The same for a column whose header says %: "31.45". */
export function formatShareBare(share: Ratio, decimals: number, sign: SignStyle = 'PLAIN'): string {
  return formatDecimal(BigInt(share.numerator) * 100n, BigInt(share.denominator), decimals, sign);
}

/** A plain index such as SPI: 3145/4238 -> "0.742". */
export function formatIndex(index: Ratio, decimals = 3, sign: SignStyle = 'PLAIN'): string {
  return formatDecimal(BigInt(index.numerator), BigInt(index.denominator), decimals, sign);
}

/** The difference of two shares in percentage points, number only: 1093/10000 -> "10.93"; the message says "points". */
export function formatPoints(difference: Ratio, decimals: number, sign: SignStyle = 'PLAIN'): string {
  return formatShareBare(difference, decimals, sign);
}
