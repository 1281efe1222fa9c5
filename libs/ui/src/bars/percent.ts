import type { Ratio } from '@pakhwada/domain/ratio';
import { isMissing, type Known } from '@pakhwada/domain/ratio';

/** The length of a bar in per cent of its track, 0 to 100; null where the figure is absent. Only for drawing. */
export function percentOf(share: Known<Ratio>): number | null {
  if (isMissing(share)) return null;
  const percent = Number((BigInt(share.numerator) * 10_000n) / BigInt(share.denominator)) / 100;
  return Math.min(100, Math.max(0, percent));
}
