import type { Indicator } from '../../plan/index.ts';
import type { UnitId } from '../../progress/rows.ts';
import { levelOf } from '../../progress/verification-level.ts';
import type { SubmissionState } from '../../workflow/sheet.ts';
import type { IndicatorCells } from '../cell-book.ts';
import type { Frame } from '../frame.ts';
import type { Backing, BackedSum, RaisedBacking } from './register-facts.ts';
import type { LevelCounts } from './registers-review.ts';

type Sums = { -readonly [Level in 'V1' | 'V2' | 'V3' | 'V4']: number };
type Row = Pick<BackedSum, 'backed' | 'checked'>;

/** What evidence and registers stand behind, by indicator, before and in this fortnight. */
export interface BackingBook {
  readonly sealed: ReadonlyMap<string, readonly Backing[]>;
  readonly now: ReadonlyMap<string, readonly BackedSum[]>; // of the rows that count
  readonly raised: ReadonlyMap<string, readonly RaisedBacking[]>;
}

export function backingBookOf({ facts, isCounted }: Frame): BackingBook {
  const registers = facts.registers;
  return {
    sealed: byIndicator(facts.opening?.backing ?? []),
    now: byIndicator((registers?.backing ?? []).filter(({ state }) => isCounted(state))),
    raised: byIndicator(registers?.raised ?? []),
  };
}

/**
 * What stands behind an indicator's cumulative figure: of a counter or ratio what was sealed, what was raised since and this fortnight's rows together; of a stock, cell by cell, the stand of now or else the one that still
 * stands. Sealed 40 approved; now 8 approved of which 3 checked: V3 45, V4 3.
 */
export function foldBacking({ code, nature }: Indicator, cells: IndicatorCells, { sealed, now, raised }: BackingBook): Backing[] {
  const [before, rows, lifted] = [sealed.get(code) ?? [], now.get(code) ?? [], raised.get(code) ?? []];
  if (before.length + rows.length + lifted.length === 0) return [];
  if (nature !== 'S') return withSums(code, null, sumsOf(before, rows, lifted));
  const backings: Backing[] = [];
  cells.each(({ unit, typed, lastReportedIn }) => {
    const own = <T extends { readonly unit: UnitId | null }>(list: readonly T[]) => list.filter((one) => one.unit === unit);
    const sums = typed === null ? sumsOf(own(before), [], own(lifted).filter(({ fortnightId }) => fortnightId === lastReportedIn)) : sumsOf([], own(rows), []);
    backings.push(...withSums(code, unit, sums));
  });
  return backings;
}

/**
 * An indicator's figure by level: nothing above the figure, nothing below 0, and what no level holds is V0. Of 129 to date, 100 approved with evidence and 20 checked by a third party: V4 20, V3 100, V0 9.
 */
export function levelsOf(figure: number, backings: readonly Backing[]): LevelCounts {
  let left = Math.max(0, figure);
  const take = (level: 'V1' | 'V2' | 'V3' | 'V4'): number => {
    const taken = Math.min(left, Math.max(0, backings.reduce((sum, backing) => sum + backing[level], 0)));
    left -= taken;
    return taken;
  };
  const [V4, V3, V2, V1] = [take('V4'), take('V3'), take('V2'), take('V1')];
  return { V0: left, V1, V2, V3, V4 };
}

function sumsOf(before: readonly Backing[], rows: readonly BackedSum[], raised: readonly Row[]): Sums {
  const sums: Sums = { V1: 0, V2: 0, V3: 0, V4: 0 };
  for (const backing of before) for (const level of ['V1', 'V2', 'V3', 'V4'] as const) sums[level] += backing[level];
  const add = (level: keyof Sums, { backed, checked }: Row): void => {
    sums[level] += backed - checked;
    sums.V4 += checked;
  };
  for (const row of rows) add(levelBehind(row.state), row);
  for (const row of raised) add('V3', row);
  return sums;
}

/** The level of what has something behind it, and was not checked by a third party. */
function levelBehind(state: SubmissionState): 'V1' | 'V2' | 'V3' {
  const level = levelOf({ hasEvidence: true, isConfirmed: false, isChecked: false, state });
  return level === 'V2' || level === 'V3' ? level : 'V1';
}

function withSums(indicatorCode: string, unit: UnitId | null, { V1, V2, V3, V4 }: Sums): Backing[] {
  return V1 === 0 && V2 === 0 && V3 === 0 && V4 === 0 ? [] : [{ indicatorCode, unit, V1, V2, V3, V4 }];
}

function byIndicator<T extends { readonly indicatorCode: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const own = found.get(row.indicatorCode);
    if (own) own.push(row);
    else found.set(row.indicatorCode, [row]);
  }
  return found;
}
