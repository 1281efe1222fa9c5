import type { Breach } from '../workflow/breach.ts';
import { checkReturnedRows } from '../workflow/returned-rows.ts';
import { checkBudgets } from './check-budgets.ts';
import { checkCommitments } from './check-commitments.ts';
import { checkComponentSums } from './check-component-sums.ts';
import { checkMoneyLine } from './check-money-line.ts';
import { checkPartnerLimits } from './check-partner-limits.ts';
import { checkReversal, isReversalSound } from './check-reversal.ts';
import { checkTotals, isAmountSound } from './check-totals.ts';
import { checkTranches } from './check-tranches.ts';
import { ladderOf } from './ladder.ts';
import type { MoneyContext } from './money-context.ts';
import type { MoneyRow } from './rows.ts';
import type { SheetSums } from './sheet-sums.ts';

/**
 * Everything wrong with a money sheet, at once: positive exact amounts (I17), days, references, what each kind needs, whole reversals of frozen lines, and after them the ladder (DOMAIN 1.4, I2, I3, I5):
 * released <= component amount, spent <= released + interest kept, limits <= released, a partner within its limit, order <= request, release <= order, payments <= work order, RE only after BE.
 * With 3.75 crore released and 3.19 spent, an expenditure of 0.57 is refused: 3.76 above 3.75. No rows: NIL.
 */
export function checkMoneyRows(context: MoneyContext, rows: readonly MoneyRow[]): Breach[] {
  const sheet = sheetSumsOf(context, rows);
  return [
    ...rows.flatMap((row, i) => [...checkMoneyLine(context, rows, row, i), ...checkReversal(context, rows, row, i)]),
    ...checkTotals(sheet),
    ...context.components.flatMap((component) => [...checkComponentSums(component, sheet), ...checkPartnerLimits(component.code, context.fundFlow, sheet)]),
    ...checkBudgets(sheet),
    ...checkTranches(context.tranches, sheet),
    ...checkCommitments(context, sheet),
    ...(context.returned ? checkReturnedRows(rows, context.returned, ({ line }) => ({ line })) : []),
  ];
}

/** The lines that can be added up; what is broken in a line is said at the line, and left out of the sums. */
function sheetSumsOf(context: MoneyContext, rows: readonly MoneyRow[]): SheetSums {
  const lines = rows.filter((row, i) => isAmountSound(row) && isReversalSound(context, rows, row, i));
  return { lines, before: ladderOf(context.sums, []), after: ladderOf(context.sums, lines) };
}
