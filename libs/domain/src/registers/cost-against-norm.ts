import { fraction, toRatio, type Ratio } from '../ratio/index.ts';

const BAND_PERCENT = 25n;

export interface NormComparison {
  readonly share: Ratio; // cost / norm
  readonly isWithin: boolean;
}

/**
 * What an asset costs beside the norm of its kind, in paise (an information technology park about Rs 20 crore): Rs 26 crore against 20 is 13/10, above the band of 25 percent on both sides; 25 and 15 crore are still within.
 * It warns and refuses nothing: a site in the hills costs more. Null where there is no norm.
 */
export function costAgainstNorm(costPaise: number, normPaise: number): NormComparison | null {
  if (normPaise <= 0) return null;
  const [cost, norm] = [BigInt(costPaise), BigInt(normPaise)];
  const apart = cost > norm ? cost - norm : norm - cost;
  return { share: toRatio(fraction(cost, norm)), isWithin: apart * 100n <= norm * BAND_PERCENT };
}
