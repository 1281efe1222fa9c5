import type { Indicator, IndicatorNature } from '../plan/index.ts';
import type { Breakdowns, UnitId } from '../progress/rows.ts';
import { missing, overRatio, ratioOf, timesRatio } from '../ratio/index.ts';
import type { Known, Ratio } from '../ratio/index.ts';
import type { IndicatorCells } from './cell-book.ts';
import { COVERED, EMPTY_CELL, NO_BREAKDOWNS, addInto } from './fold-cell.ts';
import type { CellState } from './fold-cell.ts';
import type { PlannedParts } from './planned-book.ts';
import type { ToldBreakdowns } from './registers/told-breakdowns.ts';
import type { IndicatorFigures } from './review.ts';

const knownTargets = new WeakMap<Indicator, { readonly units: readonly UnitId[]; readonly targets: readonly (number | null)[] }>(); // a plan never changes

const NO_TARGET = missing('NO_TARGET');
const NO_DENOMINATOR = missing('NO_DENOMINATOR');
const NOT_REPORTED = missing('NOT_REPORTED');
const NOT_DUE = missing('NOT_DUE');
const NOT_ON_RECORD = missing('NOT_ON_RECORD');
const UNTARGETED = { target: NO_TARGET, plannedToDate: NO_TARGET, yearTarget: NO_TARGET, fortnightTarget: NO_TARGET, plannedShare: NO_TARGET, againstPlan: NO_TARGET };

/** One cell, or the State's total of an indicator, with its plan: target x P, exact (DOMAIN 6.9). 9,200 of 20,000 against 45 % planned: 46.00 % done, 9,000 planned, 1.022 against plan. `told`: its breakdowns as they may be told. */
export function figuresOf(nature: IndicatorNature, cell: CellState, target: number | null, planned: PlannedParts, told?: ToldBreakdowns): IndicatorFigures {
  const total = cell.total === null ? (nature === 'R' && cell.lastReportedIn !== null ? NOT_ON_RECORD : NOT_REPORTED) : cell.total;
  return {
    unit: cell.unit,
    ...plannedFigures(nature, cell.total, target, planned),
    before: cell.before,
    during: cell.during ?? (nature === 'R' && cell.isReported ? NOT_ON_RECORD : NOT_REPORTED),
    priorPeriod: cell.prior,
    total,
    qualifier: cell.qualifier,
    share: nature === 'R' ? ratioShare(cell) : shareOf(cell.total, target),
    isReported: cell.isReported,
    heldSince: cell.isReported ? null : cell.lastReportedIn,
    ...(told ?? breakdownFigures(cell.breakdowns)),
  };
}

/** The State's total with what is told of its units in the same walk. */
export interface StateSum {
  readonly stateCell: CellState;
  readonly reportedUnits: number;
  readonly hasHeldUnits: boolean; // silent now, and spoke before
}

/** The State's total: its units added up; a ratio adds numerators and denominators and divides once (I10). */
export function sumOfCells(cells: IndicatorCells): StateSum {
  const sum: { -readonly [Key in keyof CellState]: CellState[Key] } = { ...EMPTY_CELL };
  let breakdowns: Record<string, Record<string, number>> | null = null;
  let [reportedUnits, hasHeldUnits] = [0, false];
  cells.each((cell) => {
    sum.before += cell.before;
    sum.prior += cell.prior;
    sum.numerator += cell.numerator;
    sum.denominator += cell.denominator;
    if (cell.during !== null) sum.during = (sum.during ?? 0) + cell.during;
    if (cell.total !== null) sum.total = (sum.total ?? 0) + cell.total;
    if (cell.breakdowns !== NO_BREAKDOWNS) addInto((breakdowns ??= {}), cell.breakdowns);
    if (cell.isReported) reportedUnits += 1;
    else if (cell.lastReportedIn !== null) hasHeldUnits = true;
    if (cell.wasReported) sum.wasReported = true;
    if (cell.qualifier === 'AT_LEAST') sum.qualifier = 'AT_LEAST';
    if (cell.lastReportedIn !== null && (sum.lastReportedIn === null || cell.lastReportedIn > sum.lastReportedIn)) sum.lastReportedIn = cell.lastReportedIn;
  });
  return { stateCell: { ...sum, isReported: reportedUnits > 0, breakdowns: breakdowns ?? NO_BREAKDOWNS }, reportedUnits, hasHeldUnits };
}

/** Targets of an indicator in units, in their order; null where the plan sets none. */
export function targetsOf(indicator: Indicator, units: readonly UnitId[]): readonly (number | null)[] {
  const found = knownTargets.get(indicator);
  if (found?.units === units) return found.targets;
  const byUnit = new Map(indicator.districtTargets.map(({ lgd, target }) => [lgd, target]));
  const targets = units.map((unit) => (indicator.level === 'STATE' ? indicator.target : (byUnit.get(unit) ?? null)));
  knownTargets.set(indicator, { units, targets });
  return targets;
}

function plannedFigures(nature: IndicatorNature, total: number | null, target: number | null, planned: PlannedParts) {
  if (nature === 'R' || target === null) return target === null ? UNTARGETED : { ...UNTARGETED, target };
  return {
    target,
    plannedToDate: timesRatio(target, planned.now),
    yearTarget: timesRatio(target, planned.year),
    fortnightTarget: timesRatio(target, planned.fortnight),
    plannedShare: planned.nowRatio,
    againstPlan: againstPlan(total, target, planned),
  };
}

function againstPlan(total: number | null, target: number, planned: PlannedParts): Known<Ratio> {
  if (!planned.isDue) return NOT_DUE;
  if (total === null) return NOT_REPORTED;
  return target === 0 ? NO_DENOMINATOR : overRatio(total, target, planned.now);
}

function shareOf(total: number | null, target: number | null): Known<Ratio> {
  if (target === null) return NO_TARGET;
  if (total === null) return NOT_REPORTED;
  return target === 0 ? NO_DENOMINATOR : ratioOf(total, target);
}

function ratioShare({ numerator, denominator, lastReportedIn }: CellState): Known<Ratio> {
  if (lastReportedIn === null) return NOT_REPORTED;
  return denominator === 0 ? NO_DENOMINATOR : ratioOf(numerator, denominator);
}

function onlyParts(counts: Readonly<Record<string, number>>): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const part in counts) if (!part.startsWith(COVERED)) parts[part] = counts[part] ?? 0;
  return parts;
}

function breakdownFigures(breakdowns: Breakdowns): ToldBreakdowns {
  const parts: Record<string, Record<string, number>> = {};
  const totals: Record<string, number> = {};
  for (const [set, counts] of Object.entries(breakdowns)) {
    parts[set] = onlyParts(counts);
    totals[set] = counts[COVERED] ?? 0;
  }
  return { breakdowns: parts, breakdownTotal: totals };
}
