import { financialYearOf } from '../calendar/financial-year.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { MoneyRow } from './rows.ts';
import type { SheetSums } from './sheet-sums.ts';

/** A component has one BE a year, and one RE that comes after it; to change either, the first is reversed. A BE of 4 crore in 2025-26 refuses a second one, of 3. The year is that of the day of the line. */
export function checkBudgets({ lines, before, after }: SheetSums): Breach[] {
  const budgets = lines.filter(({ type }) => type === 'BUDGET' || type === 'REVISED_BUDGET');
  const isFirst = (row: MoneyRow, i: number) => budgets.findIndex((other) => isSameYear(other, row)) === i;
  return budgets.filter(isFirst).flatMap((row) => {
    const { componentCode } = row;
    const year = financialYearOf(row.on);
    const own = budgets.filter((other) => isSameYear(other, row));
    const twice = (['BUDGET', 'REVISED_BUDGET'] as const).flatMap((type) => {
      const ofType = own.filter((other) => other.type === type);
      const [added, takenBack] = [ofType.filter(({ reverses }) => reverses === null), ofType.filter(({ reverses }) => reverses !== null)];
      const count = (before.ofYear(componentCode, year, type) > 0n ? 1 : 0) + added.length - takenBack.length;
      const last = added.at(-1);
      return last && count > 1 ? [block('BUDGET_TWICE', { componentCode, type, year }, { row: { line: last.line }, field: 'type' })] : [];
    });
    const isBare = after.ofYear(componentCode, year, 'REVISED_BUDGET') > 0n && after.ofYear(componentCode, year, 'BUDGET') <= 0n;
    return isBare ? [...twice, block('BUDGET_NEEDED', { componentCode, year }, { row: { line: own.at(-1)?.line ?? row.line }, field: 'type' })] : twice;
  });
}

function isSameYear(a: MoneyRow, b: MoneyRow): boolean {
  return a.componentCode === b.componentCode && financialYearOf(a.on) === financialYearOf(b.on);
}
