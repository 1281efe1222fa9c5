import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { checkAmounts } from './check-amounts.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkCodes } from './check-codes.ts';
import { checkCurves } from './check-curves.ts';
import { checkDateOrder, checkDatesExist } from './check-dates.ts';
import { checkOffices } from './check-offices.ts';
import { checkReference } from './check-reference.ts';
import { checkRegisters } from './check-registers.ts';
import { checkTargets } from './check-targets.ts';
import { checkUnitCosts } from './check-unit-costs.ts';
import type { Plan } from './plan.ts';

/**
 * Everything wrong with a plan, at once (I1, I14, I16): amounts, codes, weights, targets, measures of registers, dates, curves, offices, calendar. `field` is the path, `components[2].indicators[0].target`.
 * Empty for a plan that can be applied. Rules that count days wait until every date exists.
 */
export function checkPlan(plan: Plan): Breach[] {
  const dates = checkDatesExist(plan);
  return [
    ...checkAmounts(plan),
    ...checkCodes(plan),
    ...checkTargets(plan),
    ...checkUnitCosts(plan),
    ...checkRegisters(plan),
    ...checkReference(plan),
    ...checkOffices(plan),
    ...checkCalendar(plan),
    ...dates,
    ...(dates.length === 0 ? [...checkDateOrder(plan), ...checkCurves(plan)] : []),
  ];
}

/** `plan apply` writes nothing without an order: the plan names its number, date and authority. */
export function checkApproval(plan: Plan): Breach[] {
  return plan.approval === null ? [block('PLAN_APPROVAL_NEEDED', {}, { field: 'approval' })] : [];
}
