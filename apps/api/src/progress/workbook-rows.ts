import type { Cell, Plan, LocalName } from '@pakhwada/domain/plan';

/** One line of the workbook: a place of the grid that takes a figure. */
export interface WorkbookRow {
  readonly key: string; // what the file is read back by
  readonly indicatorCode: string;
  readonly unit: number;
  readonly field: string; // "value", "numerator", "denominator" or "breakdowns.GENDER.WOMEN"
  readonly part: LocalName | null; // of a breakdown
  readonly cell: Cell;
}

/** The mark of a workbook: scheme, fortnight and office. A file with another mark is refused. */
export function workbookKey(schemeCode: string, fortnightId: string, officeCode: string): string {
  return `${schemeCode}/${fortnightId}/${officeCode}`;
}

/** The lines of an office's workbook in the order of its grid: a ratio has two, a breakdown one for each part. */
export function workbookRows(plan: Plan, cells: readonly Cell[]): readonly WorkbookRow[] {
  return cells.flatMap((cell) => {
    const row = (field: string, part: LocalName | null = null): WorkbookRow => ({ key: `${cell.indicator.code}/${cell.unit}/${field}`, indicatorCode: cell.indicator.code, unit: cell.unit, field, part, cell });
    const own = cell.indicator.nature === 'R' ? [row('numerator'), row('denominator')] : [row('value')];
    const parts = cell.indicator.breakdowns.flatMap((code) => (plan.breakdownSets.find((set) => set.code === code)?.parts ?? []).map((part) => row(`breakdowns.${code}.${part.code}`, part.name)));
    return [...own, ...parts];
  });
}
