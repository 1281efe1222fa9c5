import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { officeOfCell, unitsOf } from './cells.ts';
import { eachIndicator } from './check-codes.ts';
import type { OfficeKind, Plan } from './plan.ts';

/**
 * Every cell is typed by one office and every sheet can be verified: a DIC for each district that reports, a partner where a partner types, one PMU, a finance office for the money.
 * A district without its DIC is named by its LGD code. A plan without components needs no office yet.
 */
export function checkOffices(plan: Plan): Breach[] {
  if (plan.components.length === 0) return [];
  const needed: readonly OfficeKind[] = ['PMU', 'FINANCE'];
  const absent = needed.flatMap((kind) => (plan.offices.some((office) => office.kind === kind) ? [] : [block('PLAN_OFFICE_NEEDED', { kind, for: plan.scheme.code }, { field: 'offices' })]));
  const districts = new Map<number, Breach>();
  const partners = eachIndicator(plan, (indicator, component, path) => {
    const open = unitsOf(plan, indicator).filter((unit) => officeOfCell(plan, component, indicator, unit) === null);
    if (indicator.enteredBy === 'PARTNER' && open.length > 0) return [block('PLAN_OFFICE_NEEDED', { kind: 'PARTNER', for: indicator.code }, { field: `${path}.enteredBy` })];
    if (indicator.enteredBy === 'DISTRICT') for (const unit of open.filter((lgd) => lgd !== 0)) districts.set(unit, withoutOffice(plan, unit));
    return [];
  });
  return [...absent, ...partners, ...districts.values()];
}

function withoutOffice(plan: Plan, lgd: number): Breach {
  return block('PLAN_OFFICE_NEEDED', { kind: 'DISTRICT', for: lgd }, { field: `districts[${plan.districts.findIndex((district) => district.lgd === lgd)}]` });
}
