import { isSchemeWide } from '../registers/kept-by.ts';
import { measureOf } from '../registers/registers.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { eachIndicator } from './check-codes.ts';
import { planShape } from './plan-problems.ts';
import type { Component, Indicator, IndicatorNature, Plan } from './plan.ts';

/**
 * A measure an indicator takes its figure from exists, is of the indicator's nature, and its register is kept by components of that type: `trainee.esdp.completed` for a counter of an ESDP component.
 * A ratio names a measure for each side. An amount of money is no count, and is refused.
 */
export function checkRegisters(plan: Plan): Breach[] {
  return eachIndicator(plan, (indicator, component, path) => sourceBreaches(indicator, component, `${path}.register`));
}

function sourceBreaches({ nature, register }: Indicator, component: Component, path: string): Breach[] {
  if (!register) return [];
  if ('measure' in register) return nature === 'R' ? [planShape('REGISTER_RATIO', path)] : measureBreaches(register.measure, nature, component, path);
  if (nature !== 'R') return [planShape('REGISTER_NO_RATIO', path)];
  return (['numerator', 'denominator'] as const).flatMap((side) => measureBreaches(register[side], 'C', component, `${path}.${side}`));
}

function measureBreaches(code: string, nature: IndicatorNature, { type }: Component, path: string): Breach[] {
  const found = measureOf(code);
  if (!found) return [block('PLAN_UNKNOWN_CODE', { code }, { field: path })];
  const { register, measure } = found;
  return [
    ...(measure.nature === nature ? [] : [planShape(nature === 'S' ? 'REGISTER_NOT_A_STOCK' : 'REGISTER_NOT_A_COUNTER', path, code)]),
    ...(measure.isMoney ? [planShape('REGISTER_MONEY', path, code)] : []),
    ...(isSchemeWide(register) || register.componentTypes.includes(type) ? [] : [planShape('REGISTER_TYPE', path, `${code}: ${register.componentTypes.join(', ')}`)]),
  ];
}
