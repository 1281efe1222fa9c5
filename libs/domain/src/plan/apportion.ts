export interface DistrictTarget {
  readonly lgd: number;
  readonly target: number;
}

/**
 * Divides a State target among districts by weight, in whole numbers that sum to it exactly (largest remainder, I14).
 * What the rounding down leaves goes one each to the largest remainders; equal ones to the lower LGD code first.
 * 20,000 by population gives LGD 5 (15,29,958 of 1,22,67,013) 2,494. Order of the list is kept. Refuses negative or broken weights, and weights that are all 0.
 */
export function apportion(total: number, weights: readonly { readonly lgd: number; readonly weight: number }[]): DistrictTarget[] {
  if (![total, ...weights.map(({ weight }) => weight)].every((n) => Number.isSafeInteger(n) && n >= 0)) throw new Error('a target and its weights are whole numbers from 0');
  const all = weights.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  if (all === 0n) throw new Error('a target cannot be divided: no district has a weight');
  const parts = weights.map(({ lgd, weight }) => {
    const product = BigInt(total) * BigInt(weight);
    return { lgd, target: Number(product / all), remainder: product % all };
  });
  const left = total - parts.reduce((sum, part) => sum + part.target, 0);
  const byRemainder = [...parts].sort((a, b) => (a.remainder === b.remainder ? a.lgd - b.lgd : a.remainder < b.remainder ? 1 : -1));
  const raised = new Set(byRemainder.slice(0, left));
  return parts.map((part) => ({ lgd: part.lgd, target: part.target + (raised.has(part) ? 1 : 0) }));
}
