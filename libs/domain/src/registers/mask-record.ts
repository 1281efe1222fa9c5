import type { FieldValue, FieldValues, RegisterShape } from './shape.ts';
import { maskUdyam } from './udyam.ts';

/** Fields that name a unit: where its bearer must not be known they are left out, with what was written freely. */
const NAMES = new Set(['enterprise', 'organisation']);
const TITLES = ['title', 'name', 'trade', 'product', 'organisation', 'place', 'subject', 'speaker', 'raisedBy', 'partner'];

/**
 * A record as who does not work with it sees it (DOMAIN 5.7): Udyam numbers to their last four digits; in a register about persons, units or sickness no name and no free text, also no reason of an exit.
 * A clinic case shows its class and its days, and nothing that tells whose it is: four digits and a district find the unit among those of the State.
 */
export function maskRecord(shape: Pick<RegisterShape, 'fields' | 'sensitivity' | 'exits'>, values: FieldValues): FieldValues {
  const shown: Record<string, FieldValue> = {};
  const reasons = new Set(shape.exits.map(({ reasonField }) => reasonField));
  for (const { code, kind } of shape.fields) {
    const value = values[code];
    if (value === undefined || (isAboutSomebody(shape) && (NAMES.has(code) || kind === 'LONG_TEXT' || reasons.has(code)))) continue;
    if (shape.sensitivity === 'SICKNESS' && kind === 'UDYAM') continue;
    shown[code] = kind === 'UDYAM' ? maskUdyam(String(value)) : value;
  }
  return shown;
}

/** The key of a record as they see it: a registration is named by its Udyam number, and keeps its last four digits. */
export function maskKey(shape: Pick<RegisterShape, 'fields' | 'key'>, key: string): string {
  return hasUdyamKey(shape) ? maskUdyam(key) : key;
}

export function hasUdyamKey({ fields, key }: Pick<RegisterShape, 'fields' | 'key'>): boolean {
  return fields.some(({ code, kind }) => kind === 'UDYAM' && key.includes(code));
}

/** Whether its rows are about persons or units, who are named to nobody who does not work with them. */
function isAboutSomebody({ sensitivity }: Pick<RegisterShape, 'sensitivity'>): boolean {
  return sensitivity === 'PERSONAL' || sensitivity === 'SICKNESS';
}

/** What a record is called beside its key: the title of an event, the trade of a batch; '' where it has no name that all may see. */
export function recordTitle(shape: Pick<RegisterShape, 'fields' | 'sensitivity'>, values: FieldValues): string {
  const named = TITLES.find((code) => shape.fields.some((field) => field.code === code && field.kind === 'TEXT' && !field.isPersonal));
  return named === undefined || (isAboutSomebody(shape) && NAMES.has(named)) ? '' : String(values[named] ?? '');
}
