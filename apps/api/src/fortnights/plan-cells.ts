import { cellsOf, sheetsOf, unitsOf, type Cell, type DueSheet, type Plan } from '@pakhwada/domain/plan';
import type { RowsOnSheet } from '@pakhwada/domain/workflow';

interface Known {
  readonly due: readonly DueSheet[];
  readonly units: readonly { readonly indicatorCode: string; readonly units: readonly number[] }[];
  readonly cells: Map<string, readonly Cell[]>;
}

const knownOfPlan = new WeakMap<Plan, Known>(); // a plan version never changes, and every request asks the same of it

/** Every sheet due each fortnight. */
export function dueSheetsOf(plan: Plan): readonly DueSheet[] {
  return knownOf(plan).due;
}

/** Every indicator with the units it is counted in. */
export function planUnitsOf(plan: Plan): Known['units'] {
  return knownOf(plan).units;
}

/** The cells an office types. */
export function officeCellsOf(plan: Plan, officeCode: string): readonly Cell[] {
  const { cells } = knownOf(plan);
  const found = cells.get(officeCode) ?? cellsOf(plan, officeCode);
  cells.set(officeCode, found);
  return found;
}

/** What a return of a sheet may name. */
export function rowsOnSheet(plan: Plan, { fortnightId }: { readonly fortnightId: string }, { officeCode, sheet, kind, componentCode }: DueSheet): RowsOnSheet {
  const cells = kind === 'PROGRESS' ? officeCellsOf(plan, officeCode).map(({ indicator, unit }) => ({ indicatorCode: indicator.code, unit })) : [];
  return { fortnightId, officeCode, sheet, kind, componentCode, cells };
}

function knownOf(plan: Plan): Known {
  const found = knownOfPlan.get(plan);
  if (found) return found;
  const units = plan.components.flatMap((component) => component.indicators.map((indicator) => ({ indicatorCode: indicator.code, units: unitsOf(plan, indicator) })));
  const known = { due: sheetsOf(plan), units, cells: new Map<string, readonly Cell[]>() };
  knownOfPlan.set(plan, known);
  return known;
}
