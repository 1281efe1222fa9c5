import { isPaise } from '../money/paise.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { planShape } from './plan-problems.ts';
import type { Plan } from './plan.ts';

/** A unit cost norm names an indicator of its own component, one that is counted, and an amount above 0: Rs 50,000 a diagnostic of the clinic. A ratio has no units to divide by. */
export function checkUnitCosts({ components }: Plan): Breach[] {
  return components.flatMap(({ unitCost, indicators }, i) => {
    if (!unitCost) return [];
    const at = (field: string) => `components[${i}].unitCost.${field}`;
    const indicator = indicators.find(({ code }) => code === unitCost.indicatorCode);
    const breaches: Breach[] = [];
    if (!indicator) breaches.push(block('PLAN_UNKNOWN_CODE', { code: unitCost.indicatorCode }, { field: at('indicatorCode') }));
    else if (indicator.nature === 'R') breaches.push(planShape('RATIO_UNIT_COST', at('indicatorCode')));
    if (!isPaise(unitCost.normPaise)) breaches.push(block('TOO_LARGE', { value: unitCost.normPaise }, { field: at('normPaise') }));
    else if (unitCost.normPaise <= 0) breaches.push(block('AMOUNT_NOT_POSITIVE', {}, { field: at('normPaise') }));
    return breaches;
  });
}
