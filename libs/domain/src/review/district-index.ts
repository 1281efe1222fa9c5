import type { UnitId } from '../progress/rows.ts';
import { fraction, isMissing, missing, multiply, quotient, sum } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import { physicalIndex } from '../rollup/index.ts';
import type { ShareTerm } from '../rollup/index.ts';
import type { BuiltComponent } from './build-component.ts';
import { termOf } from './index-terms.ts';

/** How one component stands in one district, now and at the last report before. */
export interface DistrictPart {
  readonly terms: ShareTerm[];
  readonly before: ShareTerm[]; // the same terms one fortnight earlier
  isReported: boolean;
  isHeld: boolean;
  wasReported: boolean;
}

export interface PlacedIndex {
  readonly index: Known<Fraction>;
  readonly planned: Known<Fraction>;
}

const NO_TARGET = missing('NO_TARGET');

/** The component's district-level indicators by unit, each indicator walked once. */
export function districtPartsOf({ indicators }: BuiltComponent): Map<UnitId, DistrictPart> {
  const parts = new Map<UnitId, DistrictPart>();
  for (const { indicator, cells, targetIn } of indicators) {
    if (indicator.level !== 'DISTRICT') continue;
    for (const cell of cells) {
      const part = partOf(parts, cell.unit);
      const term = termOf(indicator, cell, targetIn(cell.unit));
      if (term) {
        part.terms.push(term);
        part.before.push(indicator.nature === 'R' ? term : { weight: term.weight, achieved: cell.before, target: term.target });
      }
      part.isReported ||= cell.isReported;
      part.wasReported ||= cell.wasReported;
      part.isHeld ||= indicator.weightBasisPoints > 0 && !cell.isReported && cell.lastReportedIn !== null; // a figure that counts nothing holds nothing back
    }
  }
  return parts;
}

function partOf(parts: Map<UnitId, DistrictPart>, unit: UnitId): DistrictPart {
  const found = parts.get(unit);
  if (found) return found;
  const fresh: DistrictPart = { terms: [], before: [], isReported: false, isHeld: false, wasReported: false };
  parts.set(unit, fresh);
  return fresh;
}

/** A district against its own part of the plan: district-level indicators alone, weights made whole again; P by the district's curve. 500 of 1,000 diagnostics at 60 % planned: 50 %, 0.833 against plan. */
export function districtIndex(terms: readonly ShareTerm[], planned: Fraction): PlacedIndex {
  const index = physicalIndex(terms);
  return { index, planned: isMissing(index) ? NO_TARGET : planned };
}

/**
 * Several districts as one: achieved and targets are added up per indicator, so a large district weighs what it is asked to do; the plan is the target-weighted mean of the districts'.
 * 90 of 100 and 10 of 300 are 100 of 400, 25 %, not the mean of 90 % and 3.3 %.
 */
export function divisionIndex({ indicators, planned }: BuiltComponent, lgds: ReadonlySet<UnitId>): PlacedIndex {
  const terms: ShareTerm[] = [];
  const plannedParts: Fraction[] = [];
  let weights = 0;
  for (const { indicator, cells, targetIn } of indicators) {
    if (indicator.level !== 'DISTRICT' || indicator.weightBasisPoints === 0) continue;
    let [achieved, target] = [0, 0];
    const targetsOf = new Map<Fraction, number>(); // by planned share: districts without a curve of their own have one in common
    for (const cell of cells) {
      const term = lgds.has(cell.unit) ? termOf(indicator, cell, targetIn(cell.unit)) : null;
      if (!term) continue;
      const { exact } = planned.of(cell.unit).now;
      achieved += term.achieved;
      target += term.target;
      targetsOf.set(exact, (targetsOf.get(exact) ?? 0) + term.target);
    }
    if (target === 0) continue;
    terms.push({ weight: indicator.weightBasisPoints, achieved, target });
    plannedParts.push(multiply(meanPlanned(targetsOf, target), fraction(indicator.weightBasisPoints)));
    weights += indicator.weightBasisPoints;
  }
  const index = physicalIndex(terms);
  return { index, planned: isMissing(index) ? NO_TARGET : multiply(sum(plannedParts), fraction(1, weights)) };
}

function meanPlanned(targetsOf: ReadonlyMap<Fraction, number>, all: number): Fraction {
  return multiply(sum([...targetsOf].map(([share, target]) => multiply(share, fraction(target)))), fraction(1, all));
}

export function againstPlan({ index, planned }: PlacedIndex): Known<Fraction> {
  return quotient(index, planned, 'NOT_DUE');
}
