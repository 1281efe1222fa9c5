import type { SetShape } from './check-breakdowns.ts';
import type { Breakdowns, ProgressRow } from './rows.ts';

/**
 * What the registers count for a cell of a fortnight. A counter: what happened during it; a stock: what stands on its last day; a ratio: two counts instead of `value`.
 * `counted` and `left` speak of the frozen fortnights: so much stood in the register when their entries were handed in, and of it so much stands there still.
 */
export interface DerivedFigures {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly isAtLeast: boolean;
  readonly breakdowns: Breakdowns;
  readonly counted: number;
  readonly left: number;
}

/** A set whose parts differ from the register's, with the register's parts. */
export interface DifferingSet {
  readonly set: string;
  readonly parts: Readonly<Record<string, number>>;
}

/** Whether a row says the figure the registers count, its breakdowns left aside. 12 and 12 do; of a ratio 5 / 12 and 5 / 12; "at least 100" is said by 100. */
export function isAsDerived({ value, numerator, denominator }: Pick<ProgressRow, 'value' | 'numerator' | 'denominator'>, derived: Pick<DerivedFigures, 'value' | 'numerator' | 'denominator'>): boolean {
  return value === derived.value && numerator === derived.numerator && denominator === derived.denominator;
}

/** By how much a counted row differs from the register: 15 against 12 by 3, 9 against 12 by 3. A ratio differs by no number. */
export function differenceBy({ value }: Pick<ProgressRow, 'value'>, derived: Pick<DerivedFigures, 'value'>): number | null {
  return value === null || derived.value === null ? null : Math.abs(value - derived.value);
}

/** The breakdowns of a row that are filled and differ from the register's. 22 women + 11 men against 21 + 12: GENDER. A set left out is incomplete, not different; a part left out is 0. */
export function differingSets({ breakdowns }: Pick<ProgressRow, 'breakdowns'>, derived: Pick<DerivedFigures, 'breakdowns'>): readonly DifferingSet[] {
  return Object.entries(derived.breakdowns).flatMap(([set, parts]) => {
    const typed = breakdowns[set];
    if (typed === undefined || Object.keys(typed).length === 0) return [];
    const codes = new Set([...Object.keys(parts), ...Object.keys(typed)]);
    return [...codes].some((code) => (parts[code] ?? 0) !== (typed[code] ?? 0)) ? [{ set, parts }] : [];
  });
}

/** Whether an entry confirms what the registers count, figure and breakdowns: then it stands on them (V1). */
export function confirmsRegister(row: ProgressRow, derived: DerivedFigures): boolean {
  return isAsDerived(row, derived) && differingSets(row, derived).length === 0;
}

/**
 * The register's breakdowns as a plan can take them: sets it asks for, parts it knows, all of them filled. A single choice whose parts do not come to the total is incomplete and is left out:
 * of 33 trainees 22 women and 10 men are known, one not. Nothing to break down, no breakdown.
 */
export function derivedBreakdowns(total: number | null, asked: readonly string[], sets: readonly SetShape[], counted: Breakdowns): Breakdowns {
  if (total === null || total === 0) return {};
  const known = asked.flatMap((code) => {
    const set = sets.find((one) => one.code === code);
    const parts = counted[code];
    if (!set || !parts) return [];
    const taken = Object.fromEntries(set.parts.map((part) => [part.code, parts[part.code] ?? 0]));
    const sum = Object.values(taken).reduce((all, count) => all + count, 0);
    return set.kind === 'SINGLE_CHOICE' && sum !== total ? [] : [[code, taken] as const];
  });
  return Object.fromEntries(known);
}
