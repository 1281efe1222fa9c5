import { unitsOf } from '../plan/index.ts';
import type { Indicator } from '../plan/index.ts';
import type { PlainRows } from '../progress/plain-rows.ts';
import type { CorrectionFact, ProgressFact, ReasonCode, UnitId } from '../progress/rows.ts';
import { foldCell, NO_BREAKDOWNS, plainCell } from './fold-cell.ts';
import type { CellState, OpeningCell, TypedRow } from './fold-cell.ts';
import type { Frame } from './frame.ts';

/** All cells of all indicators. */
export interface CellBook {
  readonly cells: ReadonlyMap<string, IndicatorCells>; // by indicator
  readonly received: ReadonlyMap<string, Received>; // by indicator: rows that came in, counted or not
}

/** The cells of one indicator, units in order. A plain cell stands in columns and is lent to `visit` for that call alone: 81,000 objects cost more to clear away than the whole review to build. */
export interface IndicatorCells {
  readonly units: readonly UnitId[];
  readonly each: (visit: (cell: CellState, place: number) => void) => void;
}

export const NO_CELLS: IndicatorCells = { units: [], each: () => undefined };

export interface Received {
  readonly rows: number;
  readonly approved: number;
  readonly reasoned: readonly Reasoned[]; // of the counted rows, those that give a coded reason
}

export interface Reasoned {
  readonly unit: UnitId;
  readonly reasonCode: ReasonCode;
}

type Column = readonly (number | null)[];

const NOTHING: Column = [];

/** What is known of one indicator: its numbers in columns by the place of their unit, and what is more than a number by unit. */
interface Gathered {
  readonly indicator: Indicator;
  readonly units: readonly UnitId[];
  readonly placeOf: ReadonlyMap<UnitId, number>;
  sealed: Column;
  readonly typed: (number | null)[];
  readonly odd: Map<UnitId, OddCell>;
  readonly received: { rows: number; approved: number; readonly reasoned: Reasoned[] };
}

interface OddCell {
  opening?: OpeningCell;
  now?: TypedRow;
  readonly late: ProgressFact[];
  readonly corrections: CorrectionFact[];
}

export function cellBookOf(frame: Frame): CellBook {
  const book = emptyBook(frame);
  gatherColumns(book, frame);
  gatherRows(book, frame);
  const { fortnightId, opening } = frame.facts;
  const cells = new Map<string, IndicatorCells>();
  const received = new Map<string, Received>();
  for (const [code, gathered] of book) {
    cells.set(code, foldAll(gathered, fortnightId, opening?.fortnightId ?? null));
    if (gathered.received.rows > 0) received.set(code, gathered.received);
  }
  return { cells, received };
}

function emptyBook({ plan }: Frame): Map<string, Gathered> {
  const places = new Map<readonly UnitId[], ReadonlyMap<UnitId, number>>();
  const book = new Map<string, Gathered>();
  for (const { indicators } of plan.components) {
    for (const indicator of indicators) {
      const units = unitsOf(plan, indicator);
      const placeOf = places.get(units) ?? new Map(units.map((unit, place) => [unit, place]));
      places.set(units, placeOf);
      const typed = new Array<number | null>(units.length).fill(null);
      book.set(indicator.code, { indicator, units, placeOf, sealed: NOTHING, typed, odd: new Map(), received: { rows: 0, approved: 0, reasoned: [] } });
    }
  }
  return book;
}

function gatherColumns(book: ReadonlyMap<string, Gathered>, { facts, isCounted }: Frame): void {
  for (const { indicatorCode, units, cumulatives } of facts.opening?.plainCells ?? []) {
    const found = book.get(indicatorCode);
    if (found) found.sealed = inPlaces(found, units, cumulatives);
  }
  const known = new Map<readonly string[], readonly (Gathered | undefined)[]>(); // most sheets ask for the same indicators: one list for all of them
  for (const sheet of facts.plainProgress) {
    const asked = known.get(sheet.indicatorCodes) ?? sheet.indicatorCodes.map((code) => book.get(code));
    known.set(sheet.indicatorCodes, asked);
    gatherSheet(asked, sheet, isCounted(sheet.state));
  }
}

function gatherSheet(asked: readonly (Gathered | undefined)[], { state, units, values, reasonCodes }: PlainRows, isCounted: boolean): void {
  const isApproved = state === 'APPROVED';
  for (let i = 0; i < asked.length; i += 1) {
    const found = asked[i];
    if (!found) continue;
    const unit = units[i] ?? 0;
    receive(found, unit, reasonCodes[i] ?? null, isApproved, isCounted);
    const at = isCounted ? found.placeOf.get(unit) : undefined;
    if (at !== undefined) found.typed[at] = values[i] ?? null;
  }
}

/** A column by the places of the plan's units: as it is, where it was sealed for the same units. */
function inPlaces({ units: places, placeOf }: Gathered, units: readonly UnitId[], numbers: readonly number[]): Column {
  if (units.length === places.length && units.every((unit, i) => unit === places[i])) return numbers;
  const column = new Array<number | null>(places.length).fill(null);
  units.forEach((unit, i) => {
    const at = placeOf.get(unit);
    if (at !== undefined) column[at] = numbers[i] ?? null;
  });
  return column;
}

function gatherRows(book: ReadonlyMap<string, Gathered>, { facts, isCounted }: Frame): void {
  for (const cell of facts.opening?.cells ?? []) {
    const found = book.get(cell.indicatorCode);
    if (found) oddCell(found, cell.unit).opening = cell;
  }
  for (const row of facts.progress) {
    const found = book.get(row.indicatorCode);
    if (!found) continue;
    const counts = isCounted(row.state);
    receive(found, row.unit, row.reasonCode, row.state === 'APPROVED', counts);
    if (!counts) continue;
    const cell = oddCell(found, row.unit);
    if (row.relatesTo === facts.fortnightId) cell.now = row;
    else cell.late.push(row);
  }
  for (const correction of facts.corrections) {
    const found = book.get(correction.indicatorCode);
    if (found) oddCell(found, correction.unit).corrections.push(correction);
  }
}

function oddCell({ odd }: Gathered, unit: UnitId): OddCell {
  const found = odd.get(unit);
  if (found) return found;
  const fresh: OddCell = { late: [], corrections: [] };
  odd.set(unit, fresh);
  return fresh;
}

function receive({ received }: Gathered, unit: UnitId, reasonCode: ReasonCode | null, isApproved: boolean, isCounted: boolean): void {
  received.rows += 1;
  if (isApproved) received.approved += 1;
  if (isCounted && reasonCode !== null) received.reasoned.push({ unit, reasonCode });
}

function foldAll({ indicator: { nature }, units, placeOf, sealed, typed, odd }: Gathered, fortnightId: string, previousId: string | null): IndicatorCells {
  const folded = new Map<number, CellState>();
  for (const [unit, { opening, now, late, corrections }] of odd) {
    const at = placeOf.get(unit);
    if (at === undefined) continue;
    const facts = { nature, unit, opening: opening ?? openingOf(sealed[at] ?? null, previousId), now: now ?? typedOf(typed[at] ?? null), late, corrections };
    folded.set(at, foldCell(facts, fortnightId, previousId));
  }
  return {
    units,
    each: (visit) => {
      const lent = plainCell(nature);
      for (let at = 0; at < units.length; at += 1) {
        visit((folded.size === 0 ? undefined : folded.get(at)) ?? lent(units[at] ?? 0, sealed[at] ?? null, typed[at] ?? null, fortnightId, previousId), at);
      }
    },
  };
}

function openingOf(cumulative: number | null, previousId: string | null): OpeningCell | undefined {
  return cumulative === null ? undefined : { cumulative, numerator: 0, denominator: 0, qualifier: 'EXACT', breakdowns: NO_BREAKDOWNS, lastReportedIn: previousId };
}

function typedOf(value: number | null): TypedRow | undefined {
  return value === null ? undefined : { value, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: NO_BREAKDOWNS };
}
