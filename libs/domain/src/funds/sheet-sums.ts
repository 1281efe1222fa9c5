import type { RowRef } from '../workflow/sheet.ts';
import type { Ladder } from './ladder.ts';
import type { MoneyRow, MoneyType } from './rows.ts';

/** The lines of a sheet that count, and the ladder before and after them. */
export interface SheetSums {
  readonly lines: readonly MoneyRow[];
  readonly before: Ladder;
  readonly after: Ladder;
}

/** Where a limit of a component is broken: the last line that could be meant. A limit no line has touched is not asked about: what was let through once never stops a sheet. */
export interface LinePlace {
  readonly row: RowRef;
  readonly field: 'amountPaise';
}

/** The last of some lines that adds to one of the first kinds, or takes back one of the second. */
export function placeOfLast(lines: readonly MoneyRow[], added: readonly MoneyType[], takenBack: readonly MoneyType[] = []): LinePlace | null {
  const last = lines.findLast(({ type, reverses }) => (reverses === null ? added : takenBack).includes(type));
  return last ? { row: { line: last.line }, field: 'amountPaise' } : null;
}
