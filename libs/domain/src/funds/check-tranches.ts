import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { placeOfLast } from './sheet-sums.ts';
import type { SheetSums } from './sheet-sums.ts';
import { foldTranches, isTrancheOpen } from './tranches.ts';
import type { Tranche } from './tranches.ts';

/** One numbered instalment: an order within its request, releases within their order, or within the request while no order is on record. Asked for 2.00 crore, an order of 2.10 is refused. A release says which instalment it is while one of the component is still to come. */
export function checkTranches(before: readonly Tranche[], { lines }: SheetSums): Breach[] {
  return [
    ...foldTranches(before, lines).flatMap(({ componentCode, tranche, requestedPaise, orderedPaise, releasedPaise }) => {
      const own = lines.filter((line) => line.componentCode === componentCode && line.tranche === tranche);
      const [ordered, released] = [placeOfLast(own, ['REQUEST', 'ORDER'], ['REQUEST']), placeOfLast(own, ['ORDER', 'RELEASE'], ['ORDER'])];
      const isAsked = requestedPaise > 0 || own.some(({ type, reverses }) => type === 'REQUEST' && reverses !== null);
      const isOrdered = orderedPaise > 0 || own.some(({ type, reverses }) => type === 'ORDER' && reverses !== null);
      return [
        ...(ordered && isAsked && orderedPaise > requestedPaise ? [block('ORDER_ABOVE_REQUEST', { tranche, orderPaise: orderedPaise, requestPaise: requestedPaise }, ordered)] : []),
        ...(released && isOrdered && releasedPaise > orderedPaise ? [block('RELEASE_ABOVE_ORDER', { tranche, releasePaise: releasedPaise, orderPaise: orderedPaise }, released)] : []),
        ...(released && isAsked && !isOrdered && releasedPaise > requestedPaise ? [block('RELEASE_ABOVE_REQUEST', { tranche, releasePaise: releasedPaise, requestPaise: requestedPaise }, released)] : []),
      ];
    }),
    ...lines
      .filter(({ type, tranche, reverses, componentCode }) => type === 'RELEASE' && tranche === null && reverses === null && before.some((one) => one.componentCode === componentCode && isTrancheOpen(one)))
      .map(({ line }) => block('TRANCHE_NEEDED', {}, { row: { line }, field: 'tranche' })),
  ];
}
