import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import { rolesFor } from '@pakhwada/domain/rights';
import type { SheetCode } from '@pakhwada/domain/workflow';
import type { Translate } from '@pakhwada/language/translate';

/** Whose desk a sheet goes to, by the table of rights: "General Manager, DIC". */
export function rolesInWords(action: 'VERIFY' | 'APPROVE', sheet: Pick<SheetSummary, 'officeKind' | 'sheet'>, t: Translate): string {
  return rolesFor(action, { officeKind: sheet.officeKind, sheet: sheet.sheet as SheetCode })
    .map((role) => t(`role.${role}`))
    .join(', ');
}
