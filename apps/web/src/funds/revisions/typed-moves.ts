import type { PlanAmounts } from '@pakhwada/contracts/funds';
import { amountsAfter, checkReAppropriation, UNALLOCATED, type MoneyMove } from '@pakhwada/domain/funds';
import { parseMoneyWord } from '@pakhwada/domain/money';
import type { PlannedAmounts } from '@pakhwada/domain/plan';
import type { Breach } from '@pakhwada/domain/workflow';

/** A move as typed: the amount is a text, "12.5 lakh"; what is not chosen yet is empty. */
export interface TypedMove {
  readonly key: number;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

export interface TypedProposal {
  readonly moves: readonly TypedMove[];
  readonly orderNo: string;
  readonly orderOn: string;
  readonly reason: string;
}

export const EMPTY_PROPOSAL: TypedProposal = { moves: [{ key: 1, from: '', to: '', amount: '' }], orderNo: '', orderOn: '', reason: '' };

/** Null while the amount cannot be read. */
export function moveOf({ from, to, amount }: TypedMove): MoneyMove | null {
  const amountPaise = parseMoneyWord(amount.trim());
  return amountPaise === null ? null : { from, to, amountPaise };
}

/** The moves that can be read so far: with them the table shows what would be. */
export function readableMoves(typed: TypedProposal): MoneyMove[] {
  return typed.moves.flatMap((move) => moveOf(move) ?? []).filter(({ from, to }) => from !== '' && to !== '');
}

/** What the server would say of the moves, the order and the reason: the same rules, on the amounts that are shown. */
export function judge(amounts: PlanAmounts, typed: TypedProposal): readonly Breach[] {
  const moves = typed.moves.map((move) => moveOf(move) ?? { from: move.from, to: move.to, amountPaise: 0 });
  return checkReAppropriation({ plan: planOf(amounts), standings: amounts.components, today: amounts.today }, { moves, reason: typed.reason, orderNo: typed.orderNo, orderOn: typed.orderOn });
}

export function changesOf(amounts: PlanAmounts, typed: TypedProposal): ReturnType<typeof amountsAfter> {
  return amountsAfter(planOf(amounts), readableMoves(typed)).filter(({ code }) => code !== UNALLOCATED || !amounts.mustBeAllocated);
}

/** As much of the plan as the rules of moving money ask for. */
function planOf({ components, unallocatedPaise, versions, stage, mustBeAllocated: isFirm }: PlanAmounts): PlannedAmounts {
  const amountPaise = versions.at(-1)?.totalPaise ?? 0;
  return { components, unallocatedPaise, isIllustrative: !isFirm, amounts: stage === null ? [] : [{ stage, amountPaise, isIllustrative: !isFirm }] };
}
