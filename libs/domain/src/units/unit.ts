import type { CivilDate } from '../calendar/fortnight.ts';
import type { ENTERPRISE_CLASSES, OWNERS, SOCIAL_GROUPS } from '../registers/breakdowns.ts';

export const UNIT_STATES = ['ACTIVE', 'CANCELLED', 'MERGED'] as const;
export type UnitState = (typeof UNIT_STATES)[number];
export const UNIT_ACTIVITIES = ['MANUFACTURING', 'SERVICES', 'TRADE'] as const;
export type UnitActivity = (typeof UNIT_ACTIVITIES)[number];
export type EnterpriseClass = (typeof ENTERPRISE_CLASSES)[number];
export type UnitOwner = (typeof OWNERS)[number];
export type UnitSocialGroup = (typeof SOCIAL_GROUPS)[number];

/** Stands in counts where a unit does not say its owner or social group. */
export const NOT_KNOWN = 'NOT_KNOWN';

/** One enterprise as the register keeps it. */
export interface UnitValues {
  readonly udyam: string;
  readonly uam: string | null; // Udyog Aadhaar memorandum, the number of before July 2020
  readonly name: string;
  readonly nameLocal: string | null;
  readonly district: number; // LGD
  readonly class: EnterpriseClass;
  readonly investmentPaise: number | null; // plant, machinery and equipment
  readonly turnoverPaise: number | null; // without exports
  readonly activity: UnitActivity | null;
  readonly nic: string | null; // NIC 2008, five digits with the leading zero
  readonly owner: UnitOwner | null;
  readonly social: UnitSocialGroup | null;
  readonly isMinority: boolean | null;
  readonly isPwd: boolean | null;
  readonly isExServiceman: boolean | null;
  readonly registeredOn: CivilDate;
  readonly cancelledOn: CivilDate | null;
}
