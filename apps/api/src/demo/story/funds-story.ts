import type { MoneyRow } from '@pakhwada/domain/funds';
import { sheetsOf } from '@pakhwada/domain/plan';
import { ladderLines } from './ladder-lines.ts';
import { sideLines, type EarlierSheet } from './side-lines.ts';
import { spendingLines } from './spending-lines.ts';
import type { Stage } from './stage.ts';

/** The money lines of every fortnight: the ladder as told, and spending shared out in whole rupees by the story's rhythm, never more than is released. */
export function composeMoney({ plan, story, ...stage }: Stage): readonly (readonly MoneyRow[])[] {
  const officeCode = sheetsOf(plan).find(({ kind }) => kind === 'MONEY')?.officeCode ?? '';
  const spending = plan.components.map((component) => spendingLines({ plan, story, ...stage }, component));
  const sheets: EarlierSheet[] = [];
  for (const [i, fortnight] of stage.fortnights.entries()) {
    const lines = plan.components.flatMap((component, n) => [...ladderLines(story.funds, component, fortnight), ...(spending[n]?.[i] ?? [])]);
    const rows = [...lines, ...sideLines(story.funds, fortnight, sheets)].map((row, n) => ({ line: n + 1, ...row }));
    sheets.push({ fortnightId: fortnight.id, officeCode, rows });
  }
  return sheets.map(({ rows }) => rows);
}

/** What is left of a sheet where an older ledger does not know its orders and limits: what came, what was paid, what came back. */
export function plainRows(rows: readonly MoneyRow[]): readonly MoneyRow[] {
  return rows
    .filter(({ type, reverses }) => reverses === null && (type === 'RELEASE' || type === 'EXPENDITURE' || type === 'REFUND'))
    .map((row, n) => ({ ...row, line: n + 1, workOrder: null, partnerOffice: null }));
}
