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

export function schemeParameters(key: SchemeKey): readonly [number, string] {
  return [key.stateId, key.schemeCode];
}
export function fortnightParameters(key: FortnightKey): readonly [number, string, string] {
  return [key.stateId, key.schemeCode, key.fortnightId];
}
