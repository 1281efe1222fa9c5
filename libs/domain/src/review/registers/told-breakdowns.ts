import type { BreakdownSet } from '../../plan/index.ts';
import type { Breakdowns, UnitId } from '../../progress/rows.ts';
import { missing } from '../../ratio/index.ts';
import type { Known } from '../../ratio/index.ts';
import { COVERED } from '../fold-cell.ts';
import { isSmallCell, withoutSmallCells, withoutSmallTable } from './small-cells.ts';

const SMALL_CELL = missing('SMALL_CELL');

/** The breakdowns of one cell as a review tells them. */
export interface ToldBreakdowns {
  readonly breakdowns: Readonly<Record<string, Readonly<Record<string, Known<number>>>>>;
  readonly breakdownTotal: Readonly<Record<string, Known<number>>>;
}

/** A cell that carries breakdowns: a unit's, or the State's, which is the sum of all. */
export interface BrokenCell {
  readonly unit: UnitId;
  readonly breakdowns: Breakdowns;
}

/**
 * The breakdowns of an indicator without what would tell of one to four people (DOMAIN 4.7, page 10): a small part, and what gives it away by subtraction from the cell's whole, or from the State's part and the other units'.
 * 3 women and 30 men of a district are both left out, and in a second district too, since the State's women are shown. Parts that overlap are each held against the rest of the whole. Cells come with the State last.
 */
export function toldBreakdowns(cells: readonly BrokenCell[], sets: ReadonlyMap<string, BreakdownSet>): ToldBreakdowns[] {
  const told = cells.map(() => ({ breakdowns: {} as Record<string, Record<string, Known<number>>>, breakdownTotal: {} as Record<string, Known<number>> }));
  for (const code of new Set(cells.flatMap(({ breakdowns }) => Object.keys(breakdowns)))) {
    const rows = cells.map(({ breakdowns }) => breakdowns[code] ?? {});
    const isShown = shownOf(rows, sets.get(code));
    for (const [i, counts] of rows.entries()) {
      if (cells[i]!.breakdowns[code] === undefined) continue;
      const covered = counts[COVERED] ?? 0;
      told[i]!.breakdownTotal[code] = isSmallCell(covered) ? SMALL_CELL : covered;
      told[i]!.breakdowns[code] = Object.fromEntries(partsOf(counts).map((part) => [part, isShown(i, part) ? counts[part]! : SMALL_CELL]));
    }
  }
  return told;
}

type Counts = Readonly<Record<string, number>>;
type IsShown = (row: number, part: string) => boolean;

/** Which parts are shown in which row. A set the plan no longer knows is taken for one whose parts make a whole. */
function shownOf(rows: readonly Counts[], set: BreakdownSet | undefined): IsShown {
  const parts = [...new Set(rows.flatMap(partsOf))].sort();
  return set?.kind === 'OVERLAPPING' ? shownEach(rows, parts) : shownTogether(rows, parts, (part) => set?.parts.find(({ code }) => code === part)?.inclusion !== undefined);
}

function shownEach(rows: readonly Counts[], parts: readonly string[]): IsShown {
  const tables = new Map(parts.map((part) => [part, withoutSmallTable(rows.map((_, i) => besideRest(rows, i, part)))]));
  return (row, part) => tables.get(part)?.[row]?.[0] !== null;
}

function shownTogether(rows: readonly Counts[], parts: readonly string[], isGroup: (part: string) => boolean): IsShown {
  const table = withoutSmallTable(rows.map((counts) => {
    const told = parts.map((part) => counts[part] ?? 0);
    return [...told, Math.max(0, (counts[COVERED] ?? 0) - told.reduce((sum, count) => sum + count, 0))];
  }), (at) => at < parts.length && isGroup(parts[at]!));
  return (row, part) => table[row]?.[parts.indexOf(part)] !== null && withoutSmallCells(besideRest(rows, row, part))[0] !== null;
}

/** A part with the rest of those it is told of. Of the State these are the units' together: a part may be asked for since lately, and not everywhere. */
function besideRest(rows: readonly Counts[], row: number, part: string): readonly [number, number] {
  const count = rows[row]?.[part] ?? 0;
  const units = rows.slice(0, -1);
  const covered = row < units.length || units.length === 0 ? coveredOf(rows[row] ?? {}, part) : units.reduce((sum, counts) => sum + coveredOf(counts, part), 0);
  return [count, Math.max(0, covered - count)];
}

function coveredOf(counts: Counts, part: string): number {
  return counts[part] === undefined ? 0 : (counts[COVERED + part] ?? counts[COVERED] ?? 0);
}

function partsOf(counts: Counts): string[] {
  return Object.keys(counts).filter((part) => !part.startsWith(COVERED));
}
