import type { UnitId } from '../progress/rows.ts';
import type { SheetCode, SheetKind } from '../workflow/sheet.ts';
import type { Component, Indicator, Office, Plan, PlanAmount, PlanDistrict } from './plan.ts';

/** One box to fill: an indicator for one reporting unit. */
export interface Cell {
  readonly component: Component;
  readonly indicator: Indicator;
  readonly unit: UnitId;
}

/** A sheet an office owes every fortnight. */
export interface DueSheet {
  readonly officeCode: string;
  readonly sheet: SheetCode;
  readonly kind: SheetKind;
  readonly componentCode: string | null; // status sheets
}

/** The money at its present stage: the last rung of the plan's ladder, 77.30 crore IN_PRINCIPLE. Null where nothing is on record; never invented. */
export function currentAmount(plan: Plan): PlanAmount | null {
  return plan.amounts.at(-1) ?? null;
}

/** Districts that report, by LGD code. One that lies outside the programme never shows as a zero performer. */
export function reportingDistricts(plan: Plan): readonly PlanDistrict[] {
  return plan.districts.filter(({ isReporting }) => isReporting).sort((a, b) => a.lgd - b.lgd);
}

/**
 * Units an indicator is counted in: 0 for the State, else the reporting districts that have a target, or all of them where the plan sets no district targets.
 * Diagnostics with targets in 20 districts: 20 units.
 */
export function unitsOf(plan: Plan, indicator: Indicator): readonly UnitId[] {
  if (indicator.level === 'STATE') return [0];
  const targeted = new Set(indicator.districtTargets.map(({ lgd }) => lgd));
  return reportingDistricts(plan).flatMap(({ lgd }) => (targeted.size === 0 || targeted.has(lgd) ? [lgd] : []));
}

/** Every cell an office types, in plan order; each cell belongs to one office alone. A DIC types its own district, the partner its component, the PMU the State-level items. */
export function cellsOf(plan: Plan, officeCode: string): readonly Cell[] {
  const office = plan.offices.find(({ code }) => code === officeCode);
  if (!office) return [];
  return plan.components.flatMap((component) =>
    component.indicators.flatMap((indicator) => unitsOf(plan, indicator).flatMap((unit) => (isTypedBy(plan, component, indicator, unit, office) ? [{ component, indicator, unit }] : []))),
  );
}

/** The office that types a cell; null where the plan names none. */
export function officeOfCell(plan: Plan, component: Component, indicator: Indicator, unit: UnitId): Office | null {
  return plan.offices.find((office) => isTypedBy(plan, component, indicator, unit, office)) ?? null;
}

/**
 * Every sheet due each fortnight: a progress grid of each office that has cells, a status page of each component at its officer's office, one money sheet at the PMU.
 * Twenty DICs, one clinic partner, the PMU and nine components: 22 + 9 + 1 = 32. A plan without components owes none.
 */
export function sheetsOf(plan: Plan): readonly DueSheet[] {
  const grids = plan.offices.filter(({ code }) => cellsOf(plan, code).length > 0).map(({ code }) => ({ officeCode: code, sheet: 'progress' as const, kind: 'PROGRESS' as const, componentCode: null }));
  const pages = plan.components.map(({ code, officerOffice }) => ({ officeCode: officerOffice, sheet: `status-${code}` as const, kind: 'STATUS' as const, componentCode: code }));
  const pmu = pmuOf(plan);
  const money = pmu && plan.components.length > 0 ? [{ officeCode: pmu.code, sheet: 'money' as const, kind: 'MONEY' as const, componentCode: null }] : [];
  return [...grids, ...pages, ...money];
}

/** The programme management unit; a plan has one. */
export function pmuOf(plan: Plan): Office | null {
  return plan.offices.find(({ kind }) => kind === 'PMU') ?? null;
}

function isTypedBy(plan: Plan, component: Component, indicator: Indicator, unit: UnitId, office: Office): boolean {
  switch (indicator.enteredBy) {
    case 'DISTRICT':
      return office.kind === 'DISTRICT' && unit !== 0 && office.districtLgd === unit;
    case 'PARTNER':
      return office.code === component.partnerOffice;
    case 'PMU':
      return office.code === pmuOf(plan)?.code;
  }
}
