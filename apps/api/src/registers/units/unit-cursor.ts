import { UNIT_MATCHES } from '@pakhwada/contracts/registers';
import { unitIdOf } from './unit-record.ts';
import type { UnitCursor } from './unit-search.repository.ts';

/** "WORDS.4711.1": how a list was searched, the last unit of the page before, and which attempt at the words it was. Whatever is no such text begins at the beginning. */
export function readCursor(text: string | undefined): UnitCursor | null {
  const [named = '', id = '', attempt = '0'] = text?.split('.') ?? [];
  const [match, unitId] = [UNIT_MATCHES.find((one) => one === named), unitIdOf(id)];
  return match && unitId ? { match, unitId, attempt: Number(attempt) || 0 } : null;
}

export function cursorText(cursor: UnitCursor | null): string | null {
  return cursor && `${cursor.match}.${cursor.unitId}.${cursor.attempt}`;
}
