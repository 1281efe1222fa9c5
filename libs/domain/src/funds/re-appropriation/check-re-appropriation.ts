import type { CivilDate } from '../../calendar/fortnight.ts';
import { checkAmounts, mustBeAllocated, type PlannedAmounts } from '../../plan/check-amounts.ts';
import { block, type Place } from '../../workflow/breach-values.ts';
import type { Breach } from '../../workflow/breach.ts';
import type { ComponentStanding } from '../component-standing.ts';
import { amountsAfter, UNALLOCATED, withAmountsAfter } from './re-appropriation.ts';
import type { AmountChange, MoneyMove, ReAppropriation } from './re-appropriation.ts';

/** What a re-appropriation is judged by. */
export interface ReAppropriationContext {
  readonly plan: PlannedAmounts; // the latest version
  readonly standings: readonly ({ readonly code: string } & Pick<ComponentStanding, 'releasedPaise' | 'spentPaise' | 'committedPaise'>)[]; // with all that is on record
  readonly today: CivilDate;
}

/**
 * Everything wrong with a re-appropriation, at once: amounts above 0, known components, two different ones, a reason, an order that is not of tomorrow; no component below what is released to it (I2),
 * nor below spent plus committed (I5): 6.00 released of 8.00 leave 2.00 to move. Where all money must be allocated (I17) none goes to or comes from UNALLOCATED. The sum stays the amount of the plan (I1).
 */
export function checkReAppropriation(context: ReAppropriationContext, asked: ReAppropriation): Breach[] {
  const { plan, today } = context;
  const changes = amountsAfter(plan, asked.moves);
  const isMoved = changes.some(({ beforePaise, afterPaise }) => beforePaise !== afterPaise);
  const breaches = [
    ...asked.moves.flatMap((move, i) => checkMove(plan, move, i + 1)),
    ...changes.flatMap((change) => (asked.moves.some(({ from, amountPaise }) => from === change.code && amountPaise > 0) ? checkFloor(context, asked.moves, change) : [])), // a move below 0 is told as such
    ...(asked.orderNo.trim() === '' ? [block('ORDER_NO_NEEDED', {}, { field: 'orderNo' })] : []),
    ...(asked.orderOn > today ? [block('FUTURE_DATE', { on: asked.orderOn, latestOn: today }, { field: 'orderOn' })] : []),
    ...(asked.reason.trim() === '' ? [block('REASON_TEXT_NEEDED', {}, { field: 'reason' })] : []),
  ];
  if (!isMoved && breaches.every(({ row }) => row === null)) breaches.push(block('NOTHING_MOVED', {}, { field: 'moves' }));
  return breaches.length > 0 ? breaches : checkAmounts(withAmountsAfter(plan, asked.moves));
}

function checkMove(plan: PlannedAmounts, { from, to, amountPaise }: MoneyMove, line: number): Breach[] {
  const at = (field: string): Place => ({ row: { line }, field });
  const isKnown = (code: string): boolean => code === UNALLOCATED || plan.components.some((component) => component.code === code);
  const sides = [['from', from], ['to', to]] as const;
  const isBarred = mustBeAllocated(plan);
  return [
    ...sides.flatMap(([field, code]) => (isKnown(code) ? [] : [block('UNKNOWN_COMPONENT', { componentCode: code }, at(field))])),
    ...sides.flatMap(([field, code]) => (isBarred && code === UNALLOCATED ? [block('UNALLOCATED_BARRED', { stage: plan.amounts.at(-1)?.stage ?? '' }, at(field))] : [])),
    ...(from === to ? [block('MOVED_TO_ITSELF', {}, at('to'))] : []),
    ...(!Number.isSafeInteger(amountPaise) ? [block('TOO_LARGE', { value: amountPaise }, at('amountPaise'))] : amountPaise <= 0 ? [block('MOVE_NOT_POSITIVE', {}, at('amountPaise'))] : []),
  ];
}

/** A component that gives keeps what binds it; the breach stands at its last move. One that is short already may always be given more. */
function checkFloor({ standings }: ReAppropriationContext, moves: readonly MoneyMove[], { code, beforePaise, afterPaise }: AmountChange): Breach[] {
  if (afterPaise >= beforePaise) return [];
  const at: Place = { row: { line: moves.findLastIndex(({ from }) => from === code) + 1 }, field: 'amountPaise' };
  if (code === UNALLOCATED) return afterPaise < 0 ? [block('UNALLOCATED_EXCEEDED', { movedPaise: beforePaise - afterPaise, unallocatedPaise: beforePaise }, at)] : [];
  const { releasedPaise = 0, spentPaise = 0, committedPaise = 0 } = standings.find((standing) => standing.code === code) ?? {};
  const bound = BigInt(spentPaise) + BigInt(committedPaise);
  return [
    ...(afterPaise < releasedPaise || afterPaise < 0 ? [block('MOVED_BELOW_RELEASED', { componentCode: code, amountPaise: afterPaise, releasedPaise }, at)] : []),
    ...(BigInt(afterPaise) < bound ? [block('MOVED_BELOW_COMMITTED', { componentCode: code, amountPaise: afterPaise, spentPaise, committedPaise }, at)] : []),
  ];
}
