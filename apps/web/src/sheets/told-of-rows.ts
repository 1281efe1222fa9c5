import type { Breach, RowRef } from '@pakhwada/domain/workflow';
import { breachesIn } from '../shell/refusal.ts';

/**
 * What the server said of rows that still stand as they were sent and that the screen does not say itself. A row that was changed since is judged by the screen alone until it is sent again.
 * What belongs to no row is told above the sheet.
 */
export function toldOfRows<Row extends object>(refusal: Error | null, sent: readonly Row[], now: readonly Row[], own: readonly Breach[]): readonly Breach[] {
  const standing = new Set(now.map((row) => JSON.stringify(row)));
  const known = new Set(own.map(placeOf));
  return breachesIn(refusal).filter((breach) => breach.row !== null && !known.has(placeOf(breach)) && sent.some((row) => isAbout(breach.row, row) && standing.has(JSON.stringify(row))));
}

function isAbout(ref: RowRef | null, row: object): boolean {
  const named = Object.entries(ref ?? {}).filter(([key]) => key in row);
  return named.length > 0 && named.every(([key, value]) => row[key as keyof typeof row] === value);
}

function placeOf({ code, row, field }: Breach): string {
  return JSON.stringify([code, field, Object.entries(row ?? {}).filter(([key]) => key !== 'componentCode').sort()]);
}
