import { pmuOf, type Plan } from '@pakhwada/domain/plan';
import { can } from '@pakhwada/domain/rights';
import { refuse } from '../platform/http/rule-breach.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';

/** Whoever reads the scheme's money sheet reads what stands around it: vouchers, single lines, moves between components. Districts and partners do not. */
export function refuseUnlessMoneyShown(officer: Officer, plan: Plan): void {
  const pmu = pmuOf(plan);
  const isShown = can(officer, 'READ_SHEETS', pmu && { officeCode: pmu.code, officeKind: pmu.kind, districtLgd: null, sheet: 'money' });
  if (!isShown) refuse('MONEY_NOT_SHOWN');
}
