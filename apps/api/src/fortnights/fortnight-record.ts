import type { FortnightState } from '@pakhwada/domain/workflow';

/** The key of one scheme's fortnight. State first, as in every key of the database. */
export interface SchemeKey {
  readonly stateId: number;
  readonly schemeCode: string;
}
export interface FortnightKey extends SchemeKey {
  readonly fortnightId: string;
}
export interface SheetKey {
  readonly officeCode: string;
  readonly sheet: string;
}

/** A fortnight as stored: its dates, the instants that rule it and how far it has come. */
export interface FortnightRecord extends FortnightKey {
  readonly id: string; // = fortnightId, as the domain calls it
  readonly startsOn: string;
  readonly endsOn: string;
  readonly state: FortnightState;
  readonly planVersion: number;
  readonly opensAt: string;
  readonly cutOffAt: string;
  readonly resubmitUntil: string;
  readonly freezesAt: string;
  readonly extensionDays: number;
  readonly extensionReason: string | null;
  readonly frozenAt: string | null;
  readonly reviewSha256: string | null;
  readonly previousSha256: string | null;
}

export function schemeParameters(key: SchemeKey): readonly [number, string] {
  return [key.stateId, key.schemeCode];
}
export function fortnightParameters(key: FortnightKey): readonly [number, string, string] {
  return [key.stateId, key.schemeCode, key.fortnightId];
}
