const SECTIONS: readonly (readonly [from: number, to: number])[] = [[1, 3], [5, 9], [10, 33], [35, 35], [36, 39], [41, 43], [45, 47], [49, 53], [55, 56], [58, 63], [64, 66], [68, 68], [69, 75], [77, 82], [84, 84], [85, 85], [86, 88], [90, 93], [94, 96], [97, 98], [99, 99]];

export type NicFault = { readonly code: 'NIC_DIGITS'; readonly values: { readonly text: string; readonly digits: number } } | { readonly code: 'NIC_UNKNOWN'; readonly values: { readonly text: string; readonly division: string } };

/**
 * Whether a text is a class of NIC 2008 as Udyam prints it: five digits, kept as text since divisions 01 to 09 begin with a zero (DOMAIN 5.5). 13111 (cotton spinning) and 01462 (poultry) pass; 1462 lost its zero in a spreadsheet
 * and is not guessed; 04111 and 34999 name divisions that NIC 2008 does not have.
 */
export function checkNic(text: string): NicFault | null {
  if (!/^\d{5}$/.test(text)) return { code: 'NIC_DIGITS', values: { text: text.slice(0, 40), digits: text.replace(/\D/g, '').length } };
  const division = Number(text.slice(0, 2));
  return SECTIONS.some(([from, to]) => division >= from && division <= to) ? null : { code: 'NIC_UNKNOWN', values: { text, division: text.slice(0, 2) } };
}
