import { fortnightById } from '../calendar/index.ts';
import { ZERO, fraction, multiply, roundHalfUp, sum } from '../ratio/index.ts';
import { districtWeights } from './district-weights.ts';
import { plannedShare } from './planned-share.ts';
import type { Component, CurveKnot } from './plan.ts';

/**
 * The STATE curve of a component: where every district that carries a target has a curve of its own, the target-weighted mean of them (DOMAIN 6.9);
 * else the curve the plan states, since the districts without one carry the rest exactly. Each knot is rounded half up to 1/10,000, so knots stay in order and end at 10,000.
 * Weights 1/4 and 3/4 at 2,000 and 4,000 give 3,500.
 */
export function stateCurve(component: Component): readonly CurveKnot[] {
  const weights = districtWeights(component);
  const own = new Set(component.districtCurves.map(({ districtLgd }) => districtLgd));
  if (weights.size === 0 || [...weights.keys()].some((lgd) => !own.has(lgd))) return component.curve;
  const ids = [...new Set(component.districtCurves.flatMap(({ curve }) => curve.map(({ fortnightId }) => fortnightId)))].sort();
  return ids.map((fortnightId) => {
    const { endsOn } = fortnightById(fortnightId);
    const on = endsOn > component.endsOn ? component.endsOn : endsOn;
    const mean = sum([...weights].map(([lgd, weight]) => multiply(weight ?? ZERO, plannedShare(component, on, lgd))));
    return { fortnightId, plannedBasisPoints: Number(roundHalfUp(multiply(mean, fraction(10_000)))) };
  });
}
