import { UNIT_MATCHES } from '@pakhwada/contracts/registers';
import { unitIdOf } from './unit-record.ts';
import type { UnitCursor } from './unit-search.repository.ts';

/** "NAME_BEGINS.4711": how a list was searched and the last unit of the page before. Whatever is no such text begins at the beginning. */
export function readCursor(text: string | undefined): UnitCursor | null {
  const [named = '', id = ''] = text?.split('.') ?? [];
  const [match, unitId] = [UNIT_MATCHES.find((one) => one === named), unitIdOf(id)];
  return match && unitId ? { match, unitId } : null;
}

export function cursorText(cursor: UnitCursor | null): string | null {
  return cursor && `${cursor.match}.${cursor.unitId}`;
}
