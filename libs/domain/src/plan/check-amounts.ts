import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { AmountStage, Component, Plan, PlanAmount } from './plan.ts';

/** As much of a plan as its money asks for. */
export interface PlannedAmounts extends Pick<Plan, 'unallocatedPaise' | 'isIllustrative'> {
  readonly amounts: readonly Pick<PlanAmount, 'stage' | 'amountPaise' | 'isIllustrative'>[];
  readonly components: readonly Pick<Component, 'code' | 'amountPaise'>[];
}

const FIRM: readonly AmountStage[] = ['SANCTIONED', 'REVISED'];

/**
 * The money of the plan (I1, I17): component amounts and what is unallocated make the scheme amount to the paisa; from SANCTIONED on nothing is left unallocated, unless the plan is illustrative.
 * 77,30,00,000.00 = nine components + 0. Refuses negative amounts and such as a number cannot hold.
 */
export function checkAmounts(plan: PlannedAmounts): Breach[] {
  const parts = [
    ...plan.amounts.map(({ amountPaise }, i) => ({ paise: amountPaise, field: `amounts[${i}].amountPaise` })),
    ...plan.components.map(({ amountPaise }, i) => ({ paise: amountPaise, field: `components[${i}].amountPaise` })),
    { paise: plan.unallocatedPaise, field: 'unallocatedPaise' },
  ];
  const unfit = parts.flatMap(({ paise, field }) => {
    if (!Number.isSafeInteger(paise)) return [block('TOO_LARGE', { value: paise }, { field })];
    return paise < 0 ? [block('NEGATIVE', { value: paise }, { field })] : [];
  });
  return unfit.length > 0 ? unfit : [...checkSum(plan), ...checkUnallocated(plan)];
}

function checkSum(plan: PlannedAmounts): Breach[] {
  const amountPaise = plan.amounts.at(-1)?.amountPaise ?? 0;
  const sum = plan.components.reduce((total, component) => total + BigInt(component.amountPaise), BigInt(plan.unallocatedPaise));
  const field = plan.amounts.length > 0 ? `amounts[${plan.amounts.length - 1}].amountPaise` : 'amounts';
  return sum === BigInt(amountPaise) ? [] : [block('PLAN_AMOUNTS_DIFFER', { amountPaise, sumPaise: Number(sum) }, { field })];
}

/** Whether every paisa must have its component: from SANCTIONED on, unless the plan is illustrative (I17). */
export function mustBeAllocated({ amounts, isIllustrative }: PlannedAmounts): boolean {
  const latest = amounts.at(-1);
  return latest !== undefined && !isIllustrative && !latest.isIllustrative && FIRM.includes(latest.stage);
}

function checkUnallocated(plan: PlannedAmounts): Breach[] {
  const { amounts, unallocatedPaise } = plan;
  if (unallocatedPaise === 0 || !mustBeAllocated(plan)) return [];
  return [block('PLAN_UNALLOCATED', { unallocatedPaise, stage: amounts.at(-1)?.stage ?? '' }, { field: 'unallocatedPaise' })];
}
