import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import { fraction, roundHalfUp, sum } from '@pakhwada/domain/ratio';
import { paths } from '../paths.ts';
import { isDueFromMe } from '../shell/due-sheets.ts';

/** The sheets of one fortnight as the person who looks at them has to deal with them. Every sheet stands in exactly one group. */
export interface SheetGroups {
  readonly toEnter: readonly SheetSummary[]; // own sheets still to hand in, returned ones first
  readonly own: readonly SheetSummary[]; // own sheets that are in, or locked
  readonly toVerify: readonly SheetSummary[];
  readonly toApprove: readonly SheetSummary[];
  readonly silent: readonly SheetSummary[];
  readonly returned: readonly SheetSummary[];
  readonly approved: readonly SheetSummary[];
  readonly elsewhere: readonly SheetSummary[]; // submitted or verified, with somebody else
}

export function keyOfSheet(sheet: { readonly officeCode: string; readonly sheet: string }): string {
  return `${sheet.officeCode}/${sheet.sheet}`;
}

function groupOf(sheet: SheetSummary): keyof SheetGroups {
  if (sheet.canEnter && isDueFromMe(sheet)) return 'toEnter';
  if (sheet.canEnter || sheet.lockedBecause !== null) return 'own';
  if (sheet.canVerify) return 'toVerify';
  if (sheet.canApprove) return 'toApprove';
  if (sheet.state === 'NOT_STARTED' || sheet.state === 'DRAFT') return 'silent';
  if (sheet.state === 'RETURNED') return 'returned';
  return sheet.state === 'APPROVED' ? 'approved' : 'elsewhere';
}

const unusualFirst = (a: SheetSummary, b: SheetSummary): number => Number(b.warnings > 0) - Number(a.warnings > 0);
const returnedFirst = (a: SheetSummary, b: SheetSummary): number => Number(b.state === 'RETURNED') - Number(a.state === 'RETURNED');

export function groupSheets(sheets: readonly SheetSummary[]): SheetGroups {
  const within = (group: keyof SheetGroups): readonly SheetSummary[] => sheets.filter((sheet) => groupOf(sheet) === group);
  return {
    toEnter: within('toEnter').toSorted(returnedFirst),
    own: within('own'),
    toVerify: within('toVerify').toSorted(unusualFirst),
    toApprove: within('toApprove').toSorted(unusualFirst),
    silent: within('silent'),
    returned: within('returned'),
    approved: within('approved'),
    elsewhere: within('elsewhere'),
  };
}

/** Rows in a choice of sheets, summed by the domain. */
export function countRows(sheets: readonly SheetSummary[]): number {
  return Number(roundHalfUp(sum(sheets.map((sheet) => fraction(sheet.rowsFilled)))));
}

/** Where a sheet is entered or read. */
export function pathOfSheet(scheme: string, fortnight: string, sheet: Pick<SheetSummary, 'officeCode' | 'sheet' | 'componentCode'>): string {
  if (sheet.sheet === 'progress') return paths.progressEntry(scheme, fortnight, sheet.officeCode);
  return sheet.sheet === 'money' ? paths.moneyEntry(scheme, fortnight, sheet.officeCode) : paths.statusEntry(scheme, fortnight, sheet.officeCode, sheet.componentCode ?? '');
}
