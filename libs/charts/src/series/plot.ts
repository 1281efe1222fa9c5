import type { Ratio } from '@pakhwada/domain/ratio';

const MICRO = 1_000_000n;

/** Where a share of 1 stands on a per-cent axis, for drawing only: 3145/10000 is at 31.45. Words print the exact ratio instead. */
export function percentAt(share: Ratio): number {
  return Number((BigInt(share.numerator) * 100n * MICRO) / BigInt(share.denominator)) / Number(MICRO);
}

/** Where an amount stands on a crore axis, for drawing only. */
export function croreAt(paise: number): number {
  return paise / 1_000_000_000;
}
