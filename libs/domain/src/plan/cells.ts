import type { UnitId } from '../progress/rows.ts';
import type { SheetCode, SheetKind } from '../workflow/sheet.ts';
import type { Component, Indicator, Office, Plan, PlanAmount, PlanDistrict } from './plan.ts';

const knownUnits = new WeakMap<Plan, { readonly everywhere: readonly UnitId[]; readonly of: Map<Indicator, readonly UnitId[]> }>(); // a plan never changes; each indicator is asked for many times a review

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
  const known = knownUnits.get(plan) ?? { everywhere: reportingDistricts(plan).map(({ lgd }) => lgd), of: new Map<Indicator, readonly UnitId[]>() };
  knownUnits.set(plan, known);
  const found = known.of.get(indicator);
  if (found) return found;
  const targeted = new Set(indicator.districtTargets.map(({ lgd }) => lgd));
  const { everywhere } = known;
  const units = targeted.size === 0 || everywhere.every((lgd) => targeted.has(lgd)) ? everywhere : everywhere.filter((lgd) => targeted.has(lgd)); // one list for all that count everywhere
  known.of.set(indicator, units);
  return units;

}

/** Every cell an office types, in plan order; each cell belongs to one office alone. A DIC types its own district, the partner its component, the PMU the State-level items. */
export function cellsOf(plan: Plan, officeCode: string): readonly Cell[] {
  const office = plan.offices.find(({ code }) => code === officeCode);
  if (!office) return [];
  return plan.components.flatMap((component) =>
    component.indicators.flatMap((indicator) => unitsTypedBy(plan, component, indicator, office).map((unit) => ({ component, indicator, unit }))),
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
  const grids = plan.offices.filter((office) => hasCells(plan, office)).map(({ code }) => ({ officeCode: code, sheet: 'progress' as const, kind: 'PROGRESS' as const, componentCode: null }));
  const pages = plan.components.map(({ code, officerOffice }) => ({ officeCode: officerOffice, sheet: `status-${code}` as const, kind: 'STATUS' as const, componentCode: code }));
  const pmu = pmuOf(plan);
  const money = pmu && plan.components.length > 0 ? [{ officeCode: pmu.code, sheet: 'money' as const, kind: 'MONEY' as const, componentCode: null }] : [];
  return [...grids, ...pages, ...money];
}

/** The programme management unit; a plan has one. */
export function pmuOf(plan: Plan): Office | null {
  return plan.offices.find(({ kind }) => kind === 'PMU') ?? null;
}

/** Only the first cell is looked for: 810 offices of 81,000 cells are told in a moment. */
function hasCells(plan: Plan, office: Office): boolean {
  return plan.components.some((component) => component.indicators.some((indicator) => unitsTypedBy(plan, component, indicator, office).length > 0));
}

/** A DIC types one unit at most: it is asked for directly, not searched among all. */
function unitsTypedBy(plan: Plan, component: Component, indicator: Indicator, office: Office): readonly UnitId[] {
  const own = office.districtLgd;
  if (indicator.enteredBy !== 'DISTRICT') return isTypedBy(plan, component, indicator, 0, office) ? unitsOf(plan, indicator) : [];
  if (own === null || indicator.level === 'STATE' || !isTypedBy(plan, component, indicator, own, office)) return [];
  const isTargeted = indicator.districtTargets.length === 0 || indicator.districtTargets.some(({ lgd }) => lgd === own);
  return isTargeted && plan.districts.some(({ lgd, isReporting }) => lgd === own && isReporting) ? [own] : [];
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
