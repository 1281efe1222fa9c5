import type { UnitLine } from '@pakhwada/contracts/registers';
import { maskUdyam } from '@pakhwada/domain/registers';
import type { Sight } from '@pakhwada/domain/rights';
import type { UnitValues } from '@pakhwada/domain/units';

/** A unit as it is kept. Ids are texts: they name, and are never reckoned with. */
export interface UnitRecord extends UnitValues {
  readonly unitId: string;
  readonly nameKey: string;
  readonly mergedInto: string | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

export const UNIT_COLUMNS = `u.unit_id::text as "unitId", u.udyam, u.uam, u.name, u.name_local as "nameLocal", u.name_key as "nameKey", u.district_lgd as district, u.class, u.investment_paise as "investmentPaise", u.turnover_paise as "turnoverPaise",
  u.activity, u.nic, u.owner, u.social, u.is_minority as "isMinority", u.is_pwd as "isPwd", u.is_ex_serviceman as "isExServiceman", u.registered_on as "registeredOn", u.cancelled_on as "cancelledOn",
  u.merged_into::text as "mergedInto", u.version, u.changed_at as "changedAt", u.changed_by as "changedBy"`;

/** A unit stands while it is neither cancelled nor merged: it is counted and listed. */
export const STANDS = 'u.cancelled_on is null and u.merged_into is null';

/** A unit as a charge is shown it: without full sight the number keeps its last four digits alone. */
export function lineOf({ unitId, udyam, name, nameLocal, district, class: enterpriseClass, activity, nic, owner, social, isMinority, isPwd, isExServiceman, registeredOn, cancelledOn, mergedInto }: UnitRecord, sight: Sight): UnitLine {
  const state = mergedInto !== null ? 'MERGED' : cancelledOn !== null ? 'CANCELLED' : 'ACTIVE';
  return { unitId, udyam: sight === 'FULL' ? udyam : maskUdyam(udyam), name, nameLocal, district, class: enterpriseClass, activity, nic, owner, social, isMinority, isPwd, isExServiceman, registeredOn, state };
}

const ID = /^[1-9]\d{0,17}$/;

/** The id of an address, or null for what can be none. */
export function unitIdOf(text: string): string | null {
  return ID.test(text) ? text : null;
}
