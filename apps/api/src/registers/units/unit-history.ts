import type { RegisteredUnit } from '@pakhwada/contracts/registers';
import type { LocalName } from '@pakhwada/domain/plan';
import { maskUdyam } from '@pakhwada/domain/registers';
import type { Sight } from '@pakhwada/domain/rights';

/** A version of a unit as the database keeps it, with who made it. */
export interface UnitVersion {
  readonly version: number;
  readonly image: Readonly<Record<string, unknown>>;
  readonly by: LocalName | null; // null: a command did it
}

const FIELD_OF: Readonly<Record<string, string>> = {
  udyam: 'udyam', uam: 'uam', name: 'name', name_local: 'nameLocal', district_lgd: 'district', class: 'class', investment_paise: 'investment', turnover_paise: 'turnover', activity: 'activity', nic: 'nic', owner: 'owner', social: 'social',
  is_minority: 'isMinority', is_pwd: 'isPwd', is_ex_serviceman: 'isExServiceman', registered_on: 'registeredOn', cancelled_on: 'cancelledOn', merged_into: 'mergedInto',
};

/** Versions, newest first, as changes: which fields each changed against the one before it; the first changed none. */
export function changesOf(versions: readonly UnitVersion[], sight: Sight): RegisteredUnit['history'] {
  return versions.map(({ version, image, by }, i) => {
    const before = versions[i + 1]?.image;
    const changed = before === undefined ? [] : Object.keys(FIELD_OF).filter((column) => image[column] !== before[column]).map((column) => FIELD_OF[column]!);
    const udyam = String(image.udyam);
    return { version, at: new Date(String(image.changed_at)).toISOString(), by, changed, udyam: sight === 'FULL' ? udyam : maskUdyam(udyam) };
  });
}
