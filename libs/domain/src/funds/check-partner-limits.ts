import type { FundFlow } from '../plan/plan.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { isUncovered } from './check-component-sums.ts';
import { spentByPartner } from './component-standing.ts';
import { isLimitFlow } from './fields-of-kind.ts';
import type { Ladder } from './ladder.ts';
import { placeOfLast } from './sheet-sums.ts';
import type { SheetSums } from './sheet-sums.ts';

/** Where money is drawn under limits, a partner that was given any spends within them (I3): 5 lakh of limits and transfers and vouchers of 6 are refused, unless the sixth is own funds. A partner without any is not asked. */
export function checkPartnerLimits(componentCode: string, fundFlow: FundFlow, { lines, before, after }: SheetSums): Breach[] {
  if (!isLimitFlow(fundFlow)) return [];
  return after.partners(componentCode).flatMap((partner) => {
    const own = lines.filter((line) => line.componentCode === componentCode && line.partnerOffice === partner);
    const limitOf = (ladder: Ladder) => ladder.ofPartner(componentCode, partner, 'LIMIT', 'TRANSFER');
    const place = placeOfLast(own, ['EXPENDITURE'], ['REFUND', 'LIMIT', 'TRANSFER']);
    const isLimited = limitOf(before) > 0n || limitOf(after) > 0n;
    const excess = (ladder: Ladder) => spentByPartner(ladder, componentCode, partner) - limitOf(ladder);
    if (!place || !isLimited || !isUncovered(excess(before), excess(after), own)) return [];
    return [block('PARTNER_ABOVE_LIMIT', { componentCode, officeCode: partner, spentPaise: Number(spentByPartner(after, componentCode, partner)), limitPaise: Number(limitOf(after)) }, place)];
  });
}
