import type { IndicatorNature, RuleSet } from '../plan/plan.ts';
import { compare, divide, fraction, fromRatio, isZero, missing, toRatio } from '../ratio/index.ts';
import type { Fraction, Known, Ratio } from '../ratio/index.ts';
import type { StatusCode } from '../review/review.ts';
import type { DerivedFigures } from './derived-figures.ts';
import type { ProgressRow, UnitId } from './rows.ts';

/** What stands beside a cell while it is typed. */
export interface CellContext {
  readonly indicatorCode: string;
  readonly unit: UnitId;
  readonly nature: IndicatorNature;
  readonly target: number | null; // life target of the cell
  readonly plannedToDate: Ratio | null; // target x planned share; null without target
  readonly before: number; // cumulative up to the last fortnight; S: last stand
  readonly lastDuring: number | null; // value of the last fortnight
  readonly breakdowns: readonly string[];
  readonly derived?: DerivedFigures | null; // what the registers count; left out or null where none stands behind the indicator
}

export type SpiLimits = Pick<RuleSet, 'redBelowSpi' | 'amberBelowSpi'>;
export type TypedCount = Pick<ProgressRow, 'value' | 'numerator' | 'denominator'>;

export interface CellProgress {
  readonly total: Known<number>; // R: missing, ratios are never summed
  readonly share: Known<Ratio>; // total / target; R: numerator / denominator
  readonly againstPlan: Known<Ratio>; // total / planned to date
  readonly status: StatusCode | null; // null where the plan sets no target
}

/**
 * A cell as it would stand with the rows being typed: a counter adds them (late ones too), a stock takes the stand. Before 212, typed 12: 224 of 513 is 43.66 %; planned 224.29 makes 0.9987, GREEN.
 * RED below 0.75 of plan, AMBER below 0.90, BLUE at the target, GREY where nothing is planned and nothing done (rule set 1). The screen calls this and computes nothing itself.
 */
export function cellProgress(cell: CellContext, rows: readonly TypedCount[], limits: SpiLimits): CellProgress {
  if (cell.nature === 'R') return ratioProgress(rows);
  const total = totalOf(cell, rows);
  if (cell.target === null) return { total, share: missing('NO_TARGET'), againstPlan: missing('NO_TARGET'), status: null };
  const share: Known<Ratio> = cell.target === 0 ? missing('NO_DENOMINATOR') : toRatio(fraction(total, cell.target));
  const against = againstPlan(cell, total);
  return { total, share, againstPlan: against === null ? missing('NOT_DUE') : toRatio(against), status: statusOf(cell.target, total, against, limits) };
}

/** What a cell would stand at: 212 and 12 of a counter make 224; a stock typed as 12 stands at 12, untyped where it stood. */
export function totalOf({ nature, before }: Pick<CellContext, 'nature' | 'before'>, rows: readonly TypedCount[]): number {
  const typed = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  return nature === 'S' ? (typed.at(-1) ?? before) : typed.reduce((sum, value) => sum + value, before);
}

/** Whether the cell would stand behind its plan and so owes a reason: less than 0.90 of what is planned to date. Never without a target. */
export function isBehind(cell: CellContext, rows: readonly TypedCount[], { amberBelowSpi }: SpiLimits): boolean {
  if (cell.nature === 'R' || cell.target === null) return false;
  const total = totalOf(cell, rows);
  const against = total < cell.target ? againstPlan(cell, total) : null;
  return against !== null && isBelow(against, amberBelowSpi);
}

function againstPlan({ plannedToDate }: CellContext, total: number): Fraction | null {
  const planned = plannedToDate === null ? null : fromRatio(plannedToDate);
  return planned === null || isZero(planned) ? null : divide(fraction(total), planned);
}

function statusOf(target: number, total: number, against: Fraction | null, limits: SpiLimits): StatusCode {
  if (target > 0 && total >= target) return 'BLUE';
  if (against === null) return total === 0 ? 'GREY' : 'GREEN';
  if (isBelow(against, limits.redBelowSpi)) return 'RED';
  return isBelow(against, limits.amberBelowSpi) ? 'AMBER' : 'GREEN';
}

function isBelow(against: Fraction, limitBasisPoints: number): boolean {
  return compare(against, fraction(limitBasisPoints, 10_000)) < 0;
}

function ratioProgress(rows: readonly TypedCount[]): CellProgress {
  const { numerator = null, denominator = null } = rows.at(-1) ?? {};
  const share: Known<Ratio> = numerator === null || denominator === null ? missing('NOT_REPORTED') : denominator === 0 ? missing('NO_DENOMINATOR') : toRatio(fraction(numerator, denominator));
  return { total: missing('NO_DENOMINATOR'), share, againstPlan: missing('NO_TARGET'), status: null };
}
