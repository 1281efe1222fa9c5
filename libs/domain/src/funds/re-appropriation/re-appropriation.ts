import type { CivilDate } from '../../calendar/fortnight.ts';
import type { PlannedAmounts } from '../../plan/check-amounts.ts';
import type { Plan } from '../../plan/plan.ts';

/** Stands for the money that no component has yet, where a move takes from it or gives to it. */
export const UNALLOCATED = 'UNALLOCATED';

/** One move of money: from a component (or UNALLOCATED) to another. */
export interface MoneyMove {
  readonly from: string;
  readonly to: string;
  readonly amountPaise: number;
}

/** Money moved between components by one order. The sanctioned total stays as it is. */
export interface ReAppropriation {
  readonly moves: readonly MoneyMove[];
  readonly reason: string;
  readonly orderNo: string;
  readonly orderOn: CivilDate;
}

/** The amount of a component, or of what is unallocated, before and after the moves. */
export interface AmountChange {
  readonly code: string;
  readonly beforePaise: number;
  readonly afterPaise: number;
}

/**
 * Every component and what is unallocated, before and after (I1): 5.00 crore from C1 to C2 turn 62 and 15 into 57 and 20, and the sum stays 77. Moves that name no component of the plan are left out.
 * An amount below 0 is returned as it comes: checkReAppropriation refuses it.
 */
export function amountsAfter(plan: PlannedAmounts, moves: readonly MoneyMove[]): readonly AmountChange[] {
  const before = [...plan.components.map(({ code, amountPaise }) => ({ code, beforePaise: amountPaise })), { code: UNALLOCATED, beforePaise: plan.unallocatedPaise }];
  const known = new Set(before.map(({ code }) => code));
  const counted = moves.filter(({ from, to, amountPaise }) => known.has(from) && known.has(to) && Number.isSafeInteger(amountPaise));
  const moved = (code: string): bigint => counted.reduce((sum, { from, to, amountPaise }) => sum + (to === code ? BigInt(amountPaise) : 0n) - (from === code ? BigInt(amountPaise) : 0n), 0n);
  return before.map(({ code, beforePaise }) => ({ code, beforePaise, afterPaise: Number(BigInt(beforePaise) + moved(code)) }));
}

/** The same plan with the amounts after the moves; the one handed in stays as it is. */
export function withAmountsAfter<P extends PlannedAmounts>(plan: P, moves: readonly MoneyMove[]): P {
  const amounts = new Map(amountsAfter(plan, moves).map(({ code, afterPaise }) => [code, afterPaise]));
  return {
    ...plan,
    components: plan.components.map((component) => ({ ...component, amountPaise: amounts.get(component.code) ?? component.amountPaise })),
    unallocatedPaise: amounts.get(UNALLOCATED) ?? plan.unallocatedPaise,
  };
}

/** The plan with the new amounts, under the order that moved them; nothing else in it changes. */
export function revisedPlan(plan: Plan, moves: readonly MoneyMove[], approval: NonNullable<Plan['approval']>): Plan {
  return { ...withAmountsAfter(plan, moves), approval };
}
