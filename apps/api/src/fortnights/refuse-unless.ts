import { checkRight, type Action, type Charge, type Target } from '@pakhwada/domain/rights';
import { RuleBreach } from '../platform/http/rule-breach.ts';

/** Throws every reason why a charge does not allow an action on what was found in the database. */
export function refuseUnless(charge: Charge, action: Action, target: Target | null = null): void {
  const breaches = checkRight(charge, action, target);
  if (breaches.length > 0) throw new RuleBreach(breaches);
}
