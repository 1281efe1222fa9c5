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
  const now = rows.find(({ relatesTo }) => relatesTo === fortnightId);
  const late = rows.filter(({ relatesTo }) => relatesTo !== fortnightId);
  const typed = now?.value ?? null;
  const corrected = corrections.reduce((sum, { delta }) => sum + delta, 0);
  const isReported = nature === 'R' ? now !== undefined && now.denominator !== null : typed !== null;
  const lastReportedIn = isReported ? fortnightId : late.reduce((last, { relatesTo }) => (last === null || relatesTo > last ? relatesTo : last), sealedIn);
  const figures = nature === 'S' ? standOf(before, typed, sealedIn, late, corrected) : { during: nature === 'C' ? typed : null, prior: nature === 'C' ? lateSum(late) + corrected : 0 };
  const hasFigure = nature !== 'R' && (lastReportedIn !== null || corrections.length > 0);
  return {
    unit,
    before,
    typed,
    ...figures,
    total: hasFigure ? before + (figures.during ?? 0) + figures.prior : null,
    numerator: rows.reduce((sum, row) => sum + (row.numerator ?? 0), opening?.numerator ?? 0),
    denominator: rows.reduce((sum, row) => sum + (row.denominator ?? 0), opening?.denominator ?? 0),
    qualifier: opening?.qualifier === 'AT_LEAST' || rows.some(({ qualifier }) => qualifier === 'AT_LEAST') ? 'AT_LEAST' : 'EXACT',
    breakdowns: rows.length === 0 ? (opening?.breakdowns ?? NO_BREAKDOWNS) : sumBreakdowns(nature, opening?.breakdowns ?? NO_BREAKDOWNS, rows),
    isReported,
    wasReported: sealedIn !== null && sealedIn === previousId,
    lastReportedIn,
  };
}

/** A stand replaces the one before; a late stand only counts while no newer one is known, a correction only while the corrected stand still stands. */
function standOf(before: number, typed: number | null, sealedIn: FortnightId | null, late: readonly ProgressFact[], corrected: number): { during: number | null; prior: number } {
  if (typed !== null) return { during: typed - before, prior: 0 };
  const newest = late.filter(({ relatesTo }) => sealedIn === null || relatesTo >= sealedIn).reduce<ProgressFact | null>((last, row) => (last === null || row.relatesTo > last.relatesTo ? row : last), null);
  return { during: null, prior: (newest?.value ?? before) + corrected - before };
}

function lateSum(late: readonly ProgressFact[]): number {
  return late.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

function sumBreakdowns(nature: IndicatorNature, opening: Breakdowns, rows: readonly ProgressFact[]): Breakdowns {
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

/** Adds breakdowns part by part into a growing sum. */
export function addInto(sums: Record<string, Record<string, number>>, more: Breakdowns): void {
  for (const [set, parts] of Object.entries(more)) {
    const sum = (sums[set] ??= {});
    for (const [part, count] of Object.entries(parts)) sum[part] = (sum[part] ?? 0) + count;
  }
}
