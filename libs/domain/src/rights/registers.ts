import type { Plan } from '../plan/plan.ts';
import { keepingComponents } from '../registers/kept-by.ts';
import type { RegisterShape } from '../registers/shape.ts';
import type { Charge, Role } from './roles.ts';

/** What of a register's rows a charge is shown: everything but sealed fields, the rows with numbers and names masked, or counts alone. */
export const SIGHTS = ['FULL', 'MASKED', 'COUNTS'] as const;
export type Sight = (typeof SIGHTS)[number];

/** Why a sealed field is opened; recorded with the person, the record and the day (DPDP Act, purpose limitation). */
export const REVEAL_PURPOSES = ['VERIFICATION', 'FOLLOW_UP', 'GRIEVANCE', 'CORRECTION_ASKED', 'AUDIT'] as const;
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number];

/** A register of a scheme, with the offices that work on its components. `district` 0 is State level; null asks for the register as a whole. */
export interface RegisterTarget {
  readonly shape: Pick<RegisterShape, 'sensitivity' | 'keepers'>;
  readonly partnerOffices: readonly string[];
  readonly officerOffices: readonly string[];
  readonly district: number | null;
}

const MASKED: readonly Role[] = ['PMU', 'NODAL_OFFICER', 'AUDITOR'];
const STATE_KEEPERS: readonly Role[] = ['PMU', 'NODAL_OFFICER', 'COMPONENT_OFFICER'];

/** The register as a target of rights: its partners and component officers by the plan; a register of the scheme as a whole has neither. */
export function registerTarget(plan: Pick<Plan, 'components'>, shape: Pick<RegisterShape, 'sensitivity' | 'keepers' | 'componentTypes'>, district: number | null): RegisterTarget {
  const components = keepingComponents(plan, shape);
  return { shape, district, partnerOffices: components.flatMap(({ partnerOffice }) => partnerOffice ?? []), officerOffices: components.map(({ officerOffice }) => officerOffice) };
}

/** Whether a charge may add and revise rows there (DOMAIN 6.7): a district officer in the own district, a partner of the register's components anywhere, the PMU at State level and where no partner works. What the State keeps of its partners and risks is kept by its own offices. */
export function canKeepRegister({ role, officeCode, districtLgd }: Charge, { shape, partnerOffices, district }: RegisterTarget): boolean {
  if (shape.keepers === 'STATE') return STATE_KEEPERS.includes(role);
  if (role === 'DISTRICT_OFFICER') return district === null || (district !== 0 && district === districtLgd);
  if (role === 'PARTNER') return partnerOffices.includes(officeCode);
  return role === 'PMU' && (district === null || district === 0 || partnerOffices.length === 0);
}

/** What of the rows there a charge is shown. Who keeps a row sees it whole, or could not mend it. Committee, Secretary and Finance are shown counts: a paper of theirs never names a unit or a person. What is before the committee is shown whole to every charge. */
export function registerSight(charge: Charge, target: RegisterTarget): Sight {
  const { role, officeCode, districtLgd } = charge;
  if (target.shape.sensitivity === 'COMMITTEE') return 'FULL';
  if (target.district !== null && canKeepRegister(charge, target)) return 'FULL';
  if (role === 'DISTRICT_OFFICER' || role === 'GM_DIC') return target.district === districtLgd ? 'FULL' : target.district === 0 ? 'MASKED' : 'COUNTS';
  if (role === 'PARTNER') return target.partnerOffices.includes(officeCode) ? 'FULL' : 'COUNTS';
  if (role === 'COMPONENT_OFFICER') return target.officerOffices.includes(officeCode) ? 'MASKED' : 'COUNTS';
  return MASKED.includes(role) ? 'MASKED' : 'COUNTS';
}

/** Whether a charge works with the rows there: it proves them with evidence and may write to whom they name. A row of the committee is read by all and worked with by those who keep it. */
export function worksWithRows(charge: Charge, target: RegisterTarget): boolean {
  return target.shape.sensitivity === 'COMMITTEE' ? target.district !== null && canKeepRegister(charge, target) : registerSight(charge, target) === 'FULL';
}

/** Whether a charge may open sealed fields, for a purpose: who works with the person, and the auditor. */
export function canReveal(charge: Charge, target: RegisterTarget): boolean {
  return charge.role === 'AUDITOR' || worksWithRows(charge, target);
}

/** Whether a charge may erase sealed fields at a person's wish or at the end of their time: the GM in the own district, the nodal officer anywhere. The counts stay. */
export function canErase(charge: Charge, { district }: RegisterTarget): boolean {
  return charge.role === 'NODAL_OFFICER' || (charge.role === 'GM_DIC' && district !== null && district === charge.districtLgd);
}

/** Whether a charge may decide about possible duplicates of units: in the own district, or anywhere from the State. */
export function canMergeUnits({ role, districtLgd }: Charge, district: number): boolean {
  return ((role === 'GM_DIC' || role === 'DISTRICT_OFFICER') && district === districtLgd) || role === 'NODAL_OFFICER';
}

/** Whether a charge may record an independent check of an entry (V4, DOMAIN 6.4): the auditor, who enters and approves nothing else. */
export function canCheckIndependently({ role }: Charge): boolean {
  return role === 'AUDITOR';
}
