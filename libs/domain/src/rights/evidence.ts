import { can, type Target } from './can.ts';
import type { Charge } from './roles.ts';

/** Whether a charge may put evidence behind an entry of a sheet, or take its own back: whoever sits in the office that hands the sheet in and may read it (DOMAIN 6.7). */
export function canAttachEvidence(charge: Charge, sheet: Target): boolean {
  return charge.officeCode === sheet.officeCode && can(charge, 'READ_SHEETS', sheet);
}

/** Whether a charge may open evidence behind an entry that shows a person: the office itself, the GM of the district, and the auditor, each opening on record. All others see that it is there. */
export function canOpenPersonalEvidence(charge: Charge, sheet: Target): boolean {
  if (!can(charge, 'READ_SHEETS', sheet)) return false;
  return charge.role === 'AUDITOR' || charge.officeCode === sheet.officeCode || (charge.role === 'GM_DIC' && sheet.districtLgd !== null && sheet.districtLgd === charge.districtLgd);
}
