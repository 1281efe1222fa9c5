import type { CivilDate } from '../calendar/fortnight.ts';
import { canCheckIndependently } from '../rights/registers.ts';
import type { Charge } from '../rights/roles.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { VerificationLevel } from './verification-level.ts';

export interface CheckContext {
  readonly charge: Charge;
  readonly fortnight: { readonly startsOn: CivilDate };
  readonly today: CivilDate;
  readonly level: VerificationLevel; // of the entry as it stands; V0: nothing behind it, or no entry at all
}

/**
 * A third party's check of an entry (V4, DOMAIN 6.4) is recorded by the auditor alone, on a day between the fortnight's first and today, and only where something stands behind the entry that can be checked.
 * 03.02.2026 recorded on 02.02.2026 is FUTURE_DATE at `checkedOn`.
 */
export function checkIndependentCheck({ charge, fortnight, today, level }: CheckContext, { checkedOn }: { readonly checkedOn: CivilDate }): Breach[] {
  if (!canCheckIndependently(charge)) return [block('NO_RIGHT', { action: 'CHECK_INDEPENDENTLY', role: charge.role })];
  const place = { field: 'checkedOn' };
  return [
    ...(level === 'V0' ? [block('NOTHING_TO_CHECK', {})] : []),
    ...(checkedOn > today ? [block('FUTURE_DATE', { on: checkedOn, latestOn: today }, place)] : []),
    ...(checkedOn < fortnight.startsOn ? [block('DATE_BEFORE_START', { on: checkedOn, startsOn: fortnight.startsOn }, place)] : []),
  ];
}
