import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { planShape } from './plan-problems.ts';
import type { Plan } from './plan.ts';

/** What a plan says beside the scheme: norms named once a component, parts of the universe within it, and districts elsewhere that are not its own. Kargil under both is refused at its second place. */
export function checkReference(plan: Plan): Breach[] {
  const own = new Set(plan.districts.map(({ lgd }) => lgd));
  const elsewhere = plan.districtsElsewhere ?? [];
  return [
    ...plan.components.flatMap(({ inclusionNorms = [] }, i) =>
      inclusionNorms.flatMap(({ group }, j) => (inclusionNorms.slice(0, j).some((one) => one.group === group) ? [block('PLAN_DUPLICATE_CODE', { code: group }, { field: `components[${i}].inclusionNorms[${j}].group` })] : [])),
    ),
    ...(plan.universe ?? []).flatMap(({ units, micro = 0, womenOwned = 0 }, i) => (micro > units || womenOwned > units ? [planShape('UNIVERSE_PART', `universe[${i}].units`)] : [])),
    ...elsewhere.flatMap(({ lgd, stateLgd }, i) => [
      ...(own.has(lgd) || elsewhere.slice(0, i).some((one) => one.lgd === lgd) ? [block('PLAN_DUPLICATE_CODE', { code: lgd }, { field: `districtsElsewhere[${i}].lgd` })] : []),
      ...(stateLgd === plan.state.lgd ? [planShape('OWN_STATE', `districtsElsewhere[${i}].stateLgd`)] : []),
    ]),
  ];
}
