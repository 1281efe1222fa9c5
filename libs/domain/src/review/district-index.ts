import type { UnitId } from '../progress/rows.ts';
import { fraction, isMissing, missing, multiply, quotient, sum } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import { addTerm, emptyIndex, physicalIndex, shareOfIndex } from '../rollup/index.ts';
import type { GrowingIndex, ShareTerm } from '../rollup/index.ts';
import type { BuiltComponent } from './build-component.ts';
import { achievedOf, countedTarget } from './index-terms.ts';

/** How one component stands in one district, now and at the last report before. */
export interface DistrictPart {
  readonly now: GrowingIndex;
  readonly before: GrowingIndex; // the same terms one fortnight earlier
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
  for (const { indicator, cells, targets } of indicators) {
    if (indicator.level !== 'DISTRICT') continue;
    const weight = indicator.weightBasisPoints;
    cells.each((cell, place) => {
      const part = partOf(parts, cell.unit);
      const target = countedTarget(indicator, cell, targets[place] ?? null);
      if (target > 0) {
        const achieved = achievedOf(indicator, cell);
        addTerm(part.now, weight, achieved, target);
        addTerm(part.before, weight, indicator.nature === 'R' ? achieved : cell.before, target);
      }
      part.isReported ||= cell.isReported;
      part.wasReported ||= cell.wasReported;
      part.isHeld ||= weight > 0 && !cell.isReported && cell.lastReportedIn !== null; // a figure that counts nothing holds nothing back
    });
  }
  return parts;
}

function partOf(parts: Map<UnitId, DistrictPart>, unit: UnitId): DistrictPart {
  const found = parts.get(unit);
  if (found) return found;
  const fresh: DistrictPart = { now: emptyIndex(), before: emptyIndex(), isReported: false, isHeld: false, wasReported: false };
  parts.set(unit, fresh);
  return fresh;
}

/** A district against its own part of the plan: district-level indicators alone, weights made whole again; P by the district's curve. 500 of 1,000 diagnostics at 60 % planned: 50 %, 0.833 against plan. */
export function districtIndex(grown: GrowingIndex | null, planned: Fraction): PlacedIndex {
  const index = grown === null ? NO_TARGET : shareOfIndex(grown);
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
  for (const { indicator, cells, targets } of indicators) {
    if (indicator.level !== 'DISTRICT' || indicator.weightBasisPoints === 0) continue;
    let [achieved, target] = [0, 0];
    const targetsOf = new Map<Fraction, number>(); // by planned share: districts without a curve of their own have one in common
    cells.each((cell, place) => {
      const own = lgds.has(cell.unit) ? countedTarget(indicator, cell, targets[place] ?? null) : 0;
      if (own === 0) return;
      const { exact } = planned.of(cell.unit).now;
      achieved += achievedOf(indicator, cell);
      target += own;
      targetsOf.set(exact, (targetsOf.get(exact) ?? 0) + own);
    });
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
