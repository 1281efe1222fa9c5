import { block, warn } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { MoneyContext } from './money-context.ts';
import { committedOf, spentOf } from './component-standing.ts';
import { commitmentKey, foldCommitments } from './fold-commitments.ts';
import type { MoneyRow } from './rows.ts';
import { placeOfLast } from './sheet-sums.ts';
import type { SheetSums } from './sheet-sums.ts';

/** Work orders: a payment or refund that names one finds it, and what is paid stays between 0 and the order; what is ordered and spent above the component's amount is told to the committee (I5, a warning). */
export function checkCommitments({ commitments, components }: Pick<MoneyContext, 'commitments' | 'components'>, { lines, after }: SheetSums): Breach[] {
  const orders = foldCommitments(commitments, lines);
  const named = [...commitments, ...lines.filter(({ type }) => type === 'COMMITMENT').map(({ componentCode, reference: workOrder }) => ({ componentCode, workOrder }))];
  const known = new Set(named.map(({ componentCode, workOrder }) => commitmentKey(componentCode, workOrder)));
  const isLost = ({ type, componentCode, workOrder, reverses }: MoneyRow) => (type === 'EXPENDITURE' || type === 'REFUND') && workOrder !== null && reverses === null && !known.has(commitmentKey(componentCode, workOrder));
  return [
    ...lines.filter(isLost).map(({ line, workOrder }) => block('UNKNOWN_WORK_ORDER', { workOrder: workOrder ?? '' }, { row: { line }, field: 'workOrder' })),
    ...orders.flatMap(({ componentCode, workOrder, committedPaise, paidPaise }) => {
      const own = lines.filter((line) => commitmentKey(line.componentCode, line.workOrder ?? '') === commitmentKey(componentCode, workOrder));
      const [paid, refunded] = [placeOfLast(own, ['EXPENDITURE'], ['REFUND', 'COMMITMENT']), placeOfLast(own, ['REFUND'], ['EXPENDITURE'])];
      return [
        ...(paid && paidPaise > committedPaise ? [block('WORK_ORDER_EXCEEDED', { workOrder, paidPaise, committedPaise }, paid)] : []),
        ...(refunded && paidPaise < 0 ? [block('REFUND_ABOVE_PAID', { workOrder, abovePaise: -paidPaise }, refunded)] : []),
      ];
    }),
    ...components.flatMap(({ code: componentCode, amountPaise }) => {
      const place = placeOfLast(lines.filter((line) => line.componentCode === componentCode), ['COMMITMENT', 'EXPENDITURE']);
      const [committed, spent] = [committedOf(orders, componentCode), spentOf(after, componentCode)];
      return place && committed > 0n && committed + spent > BigInt(amountPaise) ? [warn('COMMITTED_ABOVE_AMOUNT', { componentCode, committedPaise: Number(committed), spentPaise: Number(spent), amountPaise }, place)] : [];
    }),
  ];
}
