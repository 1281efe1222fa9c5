import type { Plan } from '@pakhwada/domain/plan';

/** Whether a plan holds amounts of a time before the last order that moved them, and no longer those in force. */
export function isOutdated(plan: Plan, before: readonly Plan[], inForce: Plan | undefined): boolean {
  const amounts = amountsOf(plan);
  return inForce !== undefined && amounts !== amountsOf(inForce) && before.some((earlier) => amountsOf(earlier) === amounts);
}

function amountsOf({ amounts, components, unallocatedPaise }: Plan): string {
  return JSON.stringify([amounts.at(-1)?.amountPaise, unallocatedPaise, ...components.map(({ code, amountPaise }) => `${code} ${amountPaise}`).sort()]);
}
