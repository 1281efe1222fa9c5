import { divide, fraction, sum } from '../ratio/index.ts';
import type { Fraction } from '../ratio/index.ts';
import type { Component } from './plan.ts';

/**
 * How much each district carries of the part of a component's index that districts carry: its share of each indicator's target, weighted by the indicator.
 * A district with 500 of 5,000 diagnostics (weight 0.50) and 300 of 1,500 plans (0.25) carries (0.05 + 0.05) / 0.75 = 2/15. The shares sum to 1; none without district targets.
 */
export function districtWeights(component: Component): ReadonlyMap<number, Fraction> {
  const targeted = component.indicators.filter(({ level, target, districtTargets }) => level === 'DISTRICT' && target !== null && target > 0 && districtTargets.length > 0);
  const weighted = targeted.filter(({ weightBasisPoints }) => weightBasisPoints > 0);
  const counted = weighted.length > 0 ? weighted.map((indicator) => ({ indicator, weight: indicator.weightBasisPoints })) : targeted.map((indicator) => ({ indicator, weight: 1 }));
  const all = fraction(counted.reduce((total, { weight }) => total + weight, 0));
  const parts = new Map<number, Fraction[]>();
  for (const { indicator, weight } of counted) {
    for (const { lgd, target } of indicator.districtTargets) {
      if (target > 0) parts.set(lgd, [...(parts.get(lgd) ?? []), fraction(BigInt(weight) * BigInt(target), BigInt(indicator.target ?? 1))]);
    }
  }
  return new Map([...parts].map(([lgd, shares]) => [lgd, divide(sum(shares), all)]));
}
