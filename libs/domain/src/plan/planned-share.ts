import { addDays, daysBetween, fortnightById } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import { ONE, ZERO, divide, fraction, isZero, multiply, subtract, sum } from '../ratio/index.ts';
import type { Fraction } from '../ratio/index.ts';
import { districtWeights } from './district-weights.ts';
import type { Component, CurveKnot } from './plan.ts';
import { timeElapsed } from './time-elapsed.ts';

interface Point {
  readonly on: CivilDate;
  readonly basisPoints: number;
}
interface Prepared {
  readonly state: readonly Point[];
  readonly own: ReadonlyMap<number, readonly Point[]>;
  readonly weights: ReadonlyMap<number, Fraction>;
  readonly ownWeight: Fraction; // carried by the districts that have a curve of their own
  readonly states: Map<CivilDate, Fraction>; // P of the State by day, as asked for
  readonly others: Map<CivilDate, Fraction>;
}

const prepared = new WeakMap<Component, Prepared>(); // a component never changes; each is asked for every district and fortnight

/**
 * P, the share of the work planned to be done by the end of a day (DOMAIN 6.5, 6.9): the curve's knots stand at fortnight ends, days inside are linear;
 * 0 before the component starts, 1 after its end; without a curve, time elapsed. Knots 4,400 (15 Jan) and 4,500 (31 Jan) give 4,450/10,000 on 23 Jan, 8 of 16 days.
 * A district has its own curve, or carries what the STATE curve leaves to it, so that the target-weighted mean of the districts is the STATE curve exactly.
 */
export function plannedShare(component: Component, on: CivilDate, districtLgd?: number): Fraction {
  if (on < component.startsOn) return ZERO;
  if (on > component.endsOn) return ONE;
  const curves = prepare(component);
  if (districtLgd === undefined || curves.own.size === 0) return stateShare(component, curves, on);
  const own = curves.own.get(districtLgd);
  return own ? shareAlong(own, on) : otherDistricts(component, curves, on);
}

function stateShare(component: Component, curves: Prepared, on: CivilDate): Fraction {
  const found = curves.states.get(on);
  if (found) return found;
  const share = component.curve.length === 0 ? timeElapsed(component.startsOn, component.endsOn, on).elapsed : shareAlong(curves.state, on);
  curves.states.set(on, share);
  return share;
}

/** What is left for the districts without a curve of their own: (STATE - the others' part) / their weight. 45 % with a tenth of the weight at 20 % leaves 43/90. */
function otherDistricts(component: Component, curves: Prepared, on: CivilDate): Fraction {
  const state = stateShare(component, curves, on);
  const rest = subtract(ONE, curves.ownWeight);
  if (isZero(rest) || isZero(curves.ownWeight)) return state;
  const found = curves.others.get(on);
  if (found) return found;
  const parts = [...curves.own].map(([lgd, points]) => multiply(curves.weights.get(lgd) ?? ZERO, shareAlong(points, on)));
  const share = divide(subtract(state, sum(parts)), rest);
  curves.others.set(on, share);
  return share;
}

function shareAlong(points: readonly Point[], on: CivilDate): Fraction {
  const index = points.findIndex((point) => point.on >= on);
  const to = points[index] ?? points.at(-1);
  const from = points[Math.max(index - 1, 0)];
  if (!to || !from) return ZERO;
  const days = daysBetween(from.on, to.on);
  if (index < 0 || days === 0) return fraction(to.basisPoints, 10_000);
  return fraction(from.basisPoints * days + (to.basisPoints - from.basisPoints) * daysBetween(from.on, on), 10_000 * days);
}

function prepare(component: Component): Prepared {
  const found = prepared.get(component);
  if (found) return found;
  const weights = districtWeights(component);
  const own = new Map(component.districtCurves.map(({ districtLgd, curve }) => [districtLgd, points(component, curve)]));
  const ownWeight = sum([...own.keys()].map((lgd) => weights.get(lgd) ?? ZERO));
  const fresh = { state: points(component, component.curve), own, weights, ownWeight, states: new Map<CivilDate, Fraction>(), others: new Map<CivilDate, Fraction>() };
  prepared.set(component, fresh);
  return fresh;
}

/** The eve of the start stands at 0; a knot counts on the last day of its fortnight, or on the component's last day if that comes first. */
function points(component: Component, curve: readonly CurveKnot[]): readonly Point[] {
  const knots = curve.map(({ fortnightId, plannedBasisPoints }) => {
    const { endsOn } = fortnightById(fortnightId);
    return { on: endsOn > component.endsOn ? component.endsOn : endsOn, basisPoints: plannedBasisPoints };
  });
  return [{ on: addDays(component.startsOn, -1), basisPoints: 0 }, ...knots];
}
