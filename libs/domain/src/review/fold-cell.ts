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

export type OpeningCell = Pick<SealedCell, 'cumulative' | 'numerator' | 'denominator' | 'qualifier' | 'breakdowns' | 'lastReportedIn'>;
export type TypedRow = Pick<ProgressFact, 'value' | 'numerator' | 'denominator' | 'qualifier' | 'breakdowns'>;

export interface CellFacts {
  readonly nature: IndicatorNature;
  readonly unit: UnitId;
  readonly opening: OpeningCell | undefined;
  readonly now: TypedRow | undefined; // the counted row of this fortnight
  readonly late: readonly ProgressFact[]; // counted rows of earlier ones
  readonly corrections: readonly CorrectionFact[];
}

/** Part code that keeps how much of the total carries the breakdown: of overlapping parts it cannot be summed. Before the code of a part: how much of it speaks of that part, where not all of it does. */
export const COVERED = '*';

/** Most cells ask for no breakdown: one object for all of them. */
export const NO_BREAKDOWNS: Breakdowns = Object.freeze({});

/** A cell nobody has spoken of. */
export const EMPTY_CELL: CellState = {
  unit: 0, before: 0, typed: null, during: null, prior: 0, total: null, numerator: 0, denominator: 0,
  qualifier: 'EXACT', breakdowns: NO_BREAKDOWNS, isReported: false, wasReported: false, lastReportedIn: null,
};

/**
 * One cell's closing state (I7): a counter adds what was done during the fortnight, late entries and signed corrections; a stock takes the newest stand; a ratio sums numerators and denominators, never shares (I10).
 * Opening 120, typed 8, a late 3 and a correction of -2 close at 129, of which 1 is prior-period.
 */
export function foldCell({ nature, unit, opening, now, late, corrections }: CellFacts, fortnightId: FortnightId, previousId: FortnightId | null): CellState {
  const before = opening?.cumulative ?? 0;
  const sealedIn = opening?.lastReportedIn ?? null;
  const typed = now?.value ?? null;
  const isReported = nature === 'R' ? now !== undefined && now.denominator !== null : typed !== null;
  const during = nature === 'R' || typed === null ? null : nature === 'S' ? typed - before : typed;
  const prior = late.length + corrections.length === 0 ? 0 : priorOf(nature, before, typed, sealedIn, late, corrections);
  const lastReportedIn = isReported ? fortnightId : late.reduce((last, { relatesTo }) => (last === null || relatesTo > last ? relatesTo : last), sealedIn);
  const hasFigure = nature !== 'R' && (lastReportedIn !== null || corrections.length > 0);
  return {
    unit,
    before,
    typed,
    during,
    prior,
    total: hasFigure ? before + (during ?? 0) + prior : null,
    numerator: late.reduce((sum, { numerator }) => sum + (numerator ?? 0), (opening?.numerator ?? 0) + (now?.numerator ?? 0)),
    denominator: late.reduce((sum, { denominator }) => sum + (denominator ?? 0), (opening?.denominator ?? 0) + (now?.denominator ?? 0)),
    qualifier: isAtLeast(opening) || isAtLeast(now) || late.some(isAtLeast) ? 'AT_LEAST' : 'EXACT',
    breakdowns: sumBreakdowns(nature, opening?.breakdowns ?? NO_BREAKDOWNS, now, late),
    isReported,
    wasReported: sealedIn !== null && sealedIn === previousId,
    lastReportedIn,
  };
}

/**
 * What `foldCell` makes of a cell that is no more than a number over a number: sealed with the fortnight before, typed now, or one of the two. Opening 120, typed 8: 128.
 * One object takes the figures of cell after cell: who wants to keep them copies them.
 */
export function plainCell(nature: IndicatorNature): (unit: UnitId, sealed: number | null, typed: number | null, fortnightId: FortnightId, previousId: FortnightId | null) => CellState {
  const cell: { -readonly [Key in keyof CellState]: CellState[Key] } = { ...EMPTY_CELL };
  return (unit, sealed, typed, fortnightId, previousId) => {
    const isReported = nature !== 'R' && typed !== null;
    cell.unit = unit;
    cell.before = sealed ?? 0;
    cell.typed = typed;
    cell.during = !isReported ? null : nature === 'S' ? typed - cell.before : typed;
    cell.total = nature !== 'R' && (isReported || sealed !== null) ? cell.before + (cell.during ?? 0) : null;
    cell.isReported = isReported;
    cell.wasReported = sealed !== null;
    cell.lastReportedIn = isReported ? fortnightId : sealed === null ? null : previousId;
    return cell;
  };
}

/** Counters: every late value and correction. A stock: the newest late stand, while no newer one is known, and corrections of the stand that still stands. Ratios have no total. */
function priorOf(nature: IndicatorNature, before: number, typed: number | null, sealedIn: FortnightId | null, late: readonly ProgressFact[], corrections: readonly CorrectionFact[]): number {
  if (nature === 'C') return late.reduce((sum, { value }) => sum + (value ?? 0), deltaOf(corrections));
  if (nature === 'R' || typed !== null) return 0;
  const stands = late.filter(({ relatesTo }) => sealedIn === null || relatesTo >= sealedIn);
  const newest = stands.reduce<ProgressFact | null>((last, row) => (last === null || row.relatesTo > last.relatesTo ? row : last), null);
  const standing = newest?.relatesTo ?? sealedIn;
  return (newest?.value ?? before) + deltaOf(corrections.filter(({ correctsFortnight }) => standing === null || correctsFortnight >= standing)) - before;
}

function deltaOf(corrections: readonly CorrectionFact[]): number {
  return corrections.reduce((sum, { delta }) => sum + delta, 0);
}

function isAtLeast(figure: { readonly qualifier: Qualifier } | undefined): boolean {
  return figure?.qualifier === 'AT_LEAST';
}

function sumBreakdowns(nature: IndicatorNature, opening: Breakdowns, now: TypedRow | undefined, late: readonly ProgressFact[]): Breakdowns {
  if (late.length === 0 && (now === undefined || !hasSets(now.breakdowns))) return opening;
  const rows = [...late, ...(now ? [now] : [])];
  const sums: Record<string, Record<string, number>> = {};
  addInto(sums, opening);
  for (const row of rows) {
    for (const set in row.breakdowns) {
      const sum = nature === 'S' ? (sums[set] = {}) : (sums[set] ??= {}); // a stand's breakdown stands for the whole stand
      addRow(sum, row.breakdowns[set] ?? {}, row.value ?? row.denominator ?? 0);
    }
  }
  return sums;
}

/** A part a plan asks for since today is told of today's total, not of all before: 500 broken down by caste, then 33 by caste and faith; of the minorities among them 33 speak. */
function addRow(sum: Record<string, number>, parts: Readonly<Record<string, number>>, amount: number): void {
  const before = sum[COVERED] ?? 0;
  if (before > 0) {
    for (const part of Object.keys(sum)) {
      if (part.startsWith(COVERED)) continue;
      if (parts[part] === undefined) sum[COVERED + part] ??= before;
      else if (sum[COVERED + part] !== undefined) sum[COVERED + part] = (sum[COVERED + part] ?? 0) + amount;
    }
    for (const part in parts) if (sum[part] === undefined) sum[COVERED + part] = amount;
  }
  addParts(sum, parts);
  sum[COVERED] = before + amount;
}

function hasSets(breakdowns: Breakdowns): boolean {
  for (const set in breakdowns) return set !== undefined;
  return false;
}

/** Adds breakdowns part by part into a growing sum. */
export function addInto(sums: Record<string, Record<string, number>>, more: Breakdowns): void {
  for (const set in more) addParts((sums[set] ??= {}), more[set] ?? {});
}

// walked by key: a list of pairs for each of nine thousand cells was half the time of a review
function addParts(sum: Record<string, number>, parts: Readonly<Record<string, number>>): void {
  for (const part in parts) sum[part] = (sum[part] ?? 0) + (parts[part] ?? 0);
}
