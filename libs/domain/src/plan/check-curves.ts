import { fortnightById, fortnightOf } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import { ONE, ZERO, compare, fraction, isZero, multiply, roundHalfUp, subtract, sum } from '../ratio/index.ts';
import type { Fraction } from '../ratio/index.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { districtWeights } from './district-weights.ts';
import { planShape } from './plan-problems.ts';
import { plannedShare } from './planned-share.ts';
import { stateCurve } from './state-curve.ts';
import type { Component, CurveKnot, Plan } from './plan.ts';

/**
 * Planned curves rise from 0 to 1 and never fall (I16), in knots of 1/10,000 in order of time inside the component's dates, ending at 10,000.
 * Where only some districts have a curve of their own, what is left for the others must do the same; where all have, their mean is the STATE curve to 1/10,000.
 */
export function checkCurves(plan: Plan): Breach[] {
  return plan.components.flatMap((component, i) => {
    if (component.endsOn < component.startsOn) return []; // said by the dates already
    const path = `components[${i}]`;
    const plain = [
      ...checkCurve(component, component.curve, `${path}.curve`),
      ...component.districtCurves.flatMap(({ curve }, j) => (curve.length === 0 ? [planShape('CURVE_EMPTY', `${path}.districtCurves[${j}].curve`)] : checkCurve(component, curve, `${path}.districtCurves[${j}].curve`))),
    ];
    return plain.length > 0 || component.districtCurves.length === 0 ? plain : [...checkOthers(component, path), ...checkMean(component, path)];
  });
}

function checkCurve(component: Component, curve: readonly CurveKnot[], path: string): Breach[] {
  const [first, last] = [fortnightOf(component.startsOn), fortnightOf(component.endsOn)];
  const breaches = curve.flatMap(({ fortnightId, plannedBasisPoints: value }, j): Breach[] => {
    const field = `${path}[${j}]`;
    const before = curve[j - 1];
    const found: Breach[] = [];
    if (!Number.isInteger(value) || value < 0 || value > 10_000) found.push(block('PLAN_CURVE_RANGE', { fortnightId, value }, { field }));
    if (before && before.fortnightId >= fortnightId) found.push(planShape('KNOT_ORDER', field));
    if (before && before.plannedBasisPoints > value) found.push(block('PLAN_CURVE_FALLS', { fortnightId, from: before.plannedBasisPoints, to: value }, { field }));
    if (fortnightId < first.id || fortnightId > last.id) found.push(block('PLAN_DATES', { on: fortnightById(fortnightId).endsOn, earliestOn: first.startsOn, latestOn: last.endsOn }, { field }));
    return found;
  });
  const end = curve.at(-1);
  if (end && breaches.length === 0 && end.plannedBasisPoints !== 10_000) breaches.push(block('PLAN_CURVE_RANGE', { fortnightId: end.fortnightId, value: end.plannedBasisPoints }, { field: `${path}[${curve.length - 1}]` }));
  return breaches;
}

/** The part left to districts without a curve, at every knot of any curve: between knots all are straight, so the knots decide. */
function checkOthers(component: Component, path: string): Breach[] {
  const weights = districtWeights(component);
  const own = new Set(component.districtCurves.map(({ districtLgd }) => districtLgd));
  const other = [...weights.keys()].find((lgd) => !own.has(lgd));
  const ownWeight = sum([...own].map((lgd) => weights.get(lgd) ?? ZERO));
  if (other === undefined || isZero(ownWeight)) return [];
  let before = ZERO;
  return knotDays(component).flatMap(({ fortnightId, on }): Breach[] => {
    const share = plannedShare(component, on, other);
    const found: Breach[] = [];
    if (compare(share, ZERO) < 0 || compare(share, ONE) > 0) found.push(block('PLAN_CURVE_RANGE', { fortnightId, value: basisPoints(share) }, { field: `${path}.districtCurves` }));
    if (compare(share, before) < 0) found.push(block('PLAN_CURVE_FALLS', { fortnightId, from: basisPoints(before), to: basisPoints(share) }, { field: `${path}.districtCurves` }));
    before = share;
    return found;
  });
}

function checkMean(component: Component, path: string): Breach[] {
  const mean = stateCurve(component);
  if (mean === component.curve || component.curve.length === 0) return [];
  const derived = { ...component, curve: mean };
  const tolerance = fraction(1, 10_000);
  return knotDays(component).flatMap(({ fortnightId, on }) => {
    const [stated, expected] = [plannedShare(component, on), plannedShare(derived, on)];
    const isOff = compare(subtract(stated, expected), tolerance) > 0 || compare(subtract(expected, stated), tolerance) > 0;
    return isOff ? [block('PLAN_CURVE_MEAN', { fortnightId, value: basisPoints(stated), expected: basisPoints(expected) }, { field: `${path}.curve` })] : [];
  });
}

function knotDays(component: Component): readonly { readonly fortnightId: string; readonly on: CivilDate }[] {
  const ids = new Set([component.curve, ...component.districtCurves.map(({ curve }) => curve)].flatMap((curve) => curve.map(({ fortnightId }) => fortnightId)));
  return [...ids].sort().map((fortnightId) => {
    const { endsOn } = fortnightById(fortnightId);
    return { fortnightId, on: endsOn > component.endsOn ? component.endsOn : endsOn };
  });
}

function basisPoints(share: Fraction): number {
  return Number(roundHalfUp(multiply(share, fraction(10_000))));
}
