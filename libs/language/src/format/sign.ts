/** U+2212, the minus of a change; a hyphen is too short beside figures. */
export const MINUS = '−';
/** U+00A0 between a number and its unit, so that they never part at a line's end. */
export const NBSP = '\u00a0';
/** What stands for an absent figure. */
export const DASH = '–';

/** PLAIN: minus when negative. CHANGE: plus or minus, nothing at zero. STATEMENT: "(-) 2.35", as accounts print a refund. */
export type SignStyle = 'PLAIN' | 'CHANGE' | 'STATEMENT';

export function withSign(unsigned: string, isNegative: boolean, isZero: boolean, style: SignStyle): string {
  if (isNegative) return style === 'STATEMENT' ? `(-)${NBSP}${unsigned}` : `${MINUS}${unsigned}`;
  return style === 'CHANGE' && !isZero ? `+${unsigned}` : unsigned;
}
