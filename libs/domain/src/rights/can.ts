import type { OfficeKind } from '../plan/plan.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { SheetCode, SheetKind } from '../workflow/sheet.ts';
import { RIGHTS } from './rights.ts';
import type { Right } from './rights.ts';
import type { Action, Charge, Role } from './roles.ts';

/** The sheet an action is meant for, as the database knows it: never the office or district a request names. */
export interface Target {
  readonly officeCode: string;
  readonly officeKind: OfficeKind;
  readonly districtLgd: number | null;
  readonly sheet: SheetCode;
}

/**
 * Whether a charge allows an action on a sheet (DOMAIN 6.7). Without a target: whether it allows the action on any sheet, or on the fortnight as a whole.
 * The officer of DIC 627 may ENTER its progress sheet, not that of 624. The screen asks the same question, only to hide buttons.
 */
export function can(charge: Charge, action: Action, target: Target | null = null): boolean {
  if (action === 'READ_REVIEW') return true;
  return rightsOf(charge.role, action).some((right) => target === null || (covers(right, target) && reaches(right, charge, target)));
}

/** Why an action is refused: another district, another office's sheet, or no such right at all. Empty when it is allowed. */
export function checkRight(charge: Charge, action: Action, target: Target | null = null): Breach[] {
  if (can(charge, action, target)) return [];
  const covering = target === null ? [] : rightsOf(charge.role, action).filter((right) => covers(right, target));
  if (target === null || covering.length === 0) return [block('NO_RIGHT', { action, role: charge.role })];
  if (target.districtLgd !== null && target.districtLgd !== charge.districtLgd) return [block('NOT_YOUR_DISTRICT', { unit: target.districtLgd })];
  return [block('NOT_YOUR_SHEET', { sheet: target.sheet, officeCode: target.officeCode })];
}

/** Roles that may take an action on a sheet, whoever holds them: to tell an officer who can help. Money is verified by FINANCE. */
export function rolesFor(action: Action, target: Pick<Target, 'officeKind' | 'sheet'>): readonly Role[] {
  return [...new Set(RIGHTS.filter((right) => right.action === action && covers(right, target)).map(({ role }) => role))];
}

/** The kind of a sheet, from its code: `status-C2` is a STATUS page. */
export function kindOfSheet(sheet: SheetCode): SheetKind {
  if (sheet === 'progress') return 'PROGRESS';
  return sheet === 'money' ? 'MONEY' : 'STATUS';
}

function rightsOf(role: Role, action: Action): readonly Right[] {
  return RIGHTS.filter((right) => right.role === role && right.action === action);
}

function covers(right: Right, target: Pick<Target, 'officeKind' | 'sheet'>): boolean {
  return (right.sheet === null || right.sheet === kindOfSheet(target.sheet)) && (right.of === null || right.of.includes(target.officeKind));
}

function reaches(right: Right, charge: Charge, target: Target): boolean {
  if (right.reach === 'ALL') return true;
  if (right.reach === 'OWN_DISTRICT') return target.districtLgd !== null && target.districtLgd === charge.districtLgd;
  return target.officeCode === charge.officeCode;
}
