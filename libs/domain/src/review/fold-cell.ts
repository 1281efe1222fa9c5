import type { FortnightId } from '../calendar/index.ts';
import type { IndicatorNature } from '../plan/index.ts';
import type { Breakdowns, CorrectionFact, ProgressFact, Qualifier, UnitId } from '../progress/rows.ts';
import type { SealedCell } from './facts.ts';

/** Where one cell stands: opening + what was typed now + late entries and corrections. */
export interface CellState {
  readonly unit: UnitId;
  readonly before: number;
  readonly typed: number | null; // the number in the grid: during (C) or stand (S)
  readonly during: number | null; // S: change of the stand
  readonly prior: number;
  readonly total: number | null; // null: never reported, or a ratio
  readonly numerator: number; // R, summed since inception
  readonly denominator: number;
  readonly qualifier: Qualifier;
  readonly breakdowns: Breakdowns; // each set with COVERED: how much of the total it speaks of
  readonly isReported: boolean;
  readonly wasReported: boolean; // in the fortnight before
  readonly lastReportedIn: FortnightId | null;
}

export interface CellFacts {
  readonly nature: IndicatorNature;
  readonly unit: UnitId;
  readonly opening: SealedCell | undefined;
  readonly rows: readonly ProgressFact[]; // the counted ones
  readonly corrections: readonly CorrectionFact[];
}

/** Part code that keeps how much of the total carries the breakdown: of overlapping parts it cannot be summed. */
export const COVERED = '*';

/** Most cells ask for no breakdown: one object for all of them. */
export const NO_BREAKDOWNS: Breakdowns = Object.freeze({});

/**
 * One cell's closing state (I7): a counter adds what was done during the fortnight, late entries and signed corrections; a stock takes the newest stand; a ratio sums numerators and denominators, never shares (I10).
 * Opening 120, typed 8, a late 3 and a correction of -2 close at 129, of which 1 is prior-period.
 */
export function foldCell({ nature, unit, opening, rows, corrections }: CellFacts, fortnightId: FortnightId, previousId: FortnightId | null): CellState {
  const before = opening?.cumulative ?? 0;
  const sealedIn = opening?.lastReportedIn ?? null;
  const sum: RowSum = { typed: null, isReported: false, late: 0, lateStand: null, lateStandOf: sealedIn, lastReportedIn: sealedIn, numerator: opening?.numerator ?? 0, denominator: opening?.denominator ?? 0, isAtLeast: opening?.qualifier === 'AT_LEAST' };
  for (const row of rows) addRow(sum, row, nature, fortnightId);
  let corrected = 0;
  for (const { delta } of corrections) corrected += delta;
  const isStand = nature === 'S';
  const during = nature === 'R' ? null : isStand && sum.typed !== null ? sum.typed - before : sum.typed;
  const prior = nature === 'C' ? sum.late + corrected : isStand && sum.typed === null ? (sum.lateStand ?? before) + corrected - before : 0;
  const hasFigure = nature !== 'R' && (sum.lastReportedIn !== null || corrections.length > 0);
  const sealedBreakdowns = opening?.breakdowns ?? NO_BREAKDOWNS;
  return {
    unit,
    before,
    typed: sum.typed,
    during,
    prior,
    total: hasFigure ? before + (during ?? 0) + prior : null,
    numerator: sum.numerator,
    denominator: sum.denominator,
    qualifier: sum.isAtLeast ? 'AT_LEAST' : 'EXACT',
    breakdowns: rows.length === 0 ? sealedBreakdowns : sumBreakdowns(nature, sealedBreakdowns, rows),
    isReported: sum.isReported,
    wasReported: sealedIn !== null && sealedIn === previousId,
    lastReportedIn: sum.lastReportedIn,
  };
}

/** What the rows of one cell come to. */
interface RowSum {
  typed: number | null;
  isReported: boolean;
  late: number;
  lateStand: number | null; // the newest stand that came late
  lateStandOf: FortnightId | null;
  lastReportedIn: FortnightId | null;
  numerator: number;
  denominator: number;
  isAtLeast: boolean;
}

/** A late stand only counts while no newer one is known; in a sum of counters every late value does. */
function addRow(sum: RowSum, row: ProgressFact, nature: IndicatorNature, fortnightId: FortnightId): void {
  sum.numerator += row.numerator ?? 0;
  sum.denominator += row.denominator ?? 0;
  if (row.qualifier === 'AT_LEAST') sum.isAtLeast = true;
  if (row.relatesTo === fortnightId) {
    sum.typed = row.value;
    sum.isReported = nature === 'R' ? row.denominator !== null : row.value !== null;
  } else {
    sum.late += row.value ?? 0;
    if (sum.lateStandOf === null || row.relatesTo >= sum.lateStandOf) [sum.lateStand, sum.lateStandOf] = [row.value, row.relatesTo];
  }
  const isNewer = sum.lastReportedIn === null || row.relatesTo > sum.lastReportedIn;
  if (isNewer && (row.relatesTo !== fortnightId || sum.isReported)) sum.lastReportedIn = row.relatesTo;
}

function sumBreakdowns(nature: IndicatorNature, opening: Breakdowns, rows: readonly ProgressFact[]): Breakdowns {
  if (rows.every(hasNoBreakdown)) return opening;
  const sums: Record<string, Record<string, number>> = {};
  addInto(sums, opening);
  for (const row of rows) {
    for (const [set, parts] of Object.entries(row.breakdowns)) {
      if (nature === 'S') sums[set] = {}; // a stand's breakdown stands for the whole stand
      addInto(sums, { [set]: { ...parts, [COVERED]: row.value ?? row.denominator ?? 0 } });
    }
  }
  return sums;
}

function hasNoBreakdown({ breakdowns }: ProgressFact): boolean {
  for (const set in breakdowns) return set === undefined;
  return true;
}

/** Adds breakdowns part by part into a growing sum. */
export function addInto(sums: Record<string, Record<string, number>>, more: Breakdowns): void {
  for (const [set, parts] of Object.entries(more)) {
    const sum = (sums[set] ??= {});
    for (const [part, count] of Object.entries(parts)) sum[part] = (sum[part] ?? 0) + count;
  }
}
