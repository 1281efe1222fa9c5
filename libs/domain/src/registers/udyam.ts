/** What a Udyam number can lack, by block of `UDYAM-XX-00-0000000` (DOMAIN 5.3). */
export const UDYAM_BLOCKS = ['UDYAM', 'STATE', 'DISTRICT', 'NUMBER'] as const;
export type UdyamBlock = (typeof UDYAM_BLOCKS)[number];
export const UDYAM_FAULTS = ['UDYAM_BLOCK_MISSING', 'UDYAM_DIGITS', 'UDYAM_STATE_UNKNOWN', 'UDYAM_OLD_NUMBER', 'UDYAM_UNREADABLE'] as const;
export type UdyamFaultCode = (typeof UDYAM_FAULTS)[number];
export interface UdyamFault {
  readonly code: UdyamFaultCode;
  readonly values: Readonly<Record<string, string | number>>; // `block` is a UdyamBlock
}
/** `isCorrected`: KA was written for Karnataka, whose certificates say KR. */
export type ReadUdyam = { readonly udyam: string; readonly isCorrected: boolean } | { readonly fault: UdyamFault };

const LETTERS = new Set('AN AP AR AS BR CG CH DL DN DD GA GJ HP HR JH JK KR KL LA LD MH ML MN MP MZ NL OD PB PY RJ SK TN TR TS UK UP WB'.split(' '));
const READ_AS: Readonly<Record<string, string>> = { KA: 'KR' };
const WHOLE = /^UDYAM-?([A-Z]{2})-?(\d{2})-?(\d{7})$/;
const OLD_NUMBER = /^[A-Z]{2}-?\d{2}-?[A-Z]-?\d{7}$/;
const TOLD = 40;

/**
 * A Udyam number as printed on the certificate: "udyam jk 01 0012345" is UDYAM-JK-01-0012345. There is no check digit; the middle digits are the portal's own serial of the district, not its LGD code.
 * Refuses what is malformed and says which block: UDYAM-JH-0051133 lacks the district, a Udyog Aadhaar number of before July 2020 is told as one.
 */
export function readUdyam(text: string): ReadUdyam {
  const said = text.toUpperCase().replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\s/_.-]+/g, '-').replace(/^-|-$/g, '');
  const whole = WHOLE.exec(said);
  if (!whole) return { fault: why(said, text.trim().slice(0, TOLD)) };
  const [state, district, number] = [whole[1]!, whole[2]!, whole[3]!];
  const letters = READ_AS[state] ?? state;
  if (!LETTERS.has(letters)) return { fault: { code: 'UDYAM_STATE_UNKNOWN', values: { state, text: text.trim().slice(0, TOLD) } } };
  return { udyam: `UDYAM-${letters}-${district}-${number}`, isCorrected: letters !== state };
}

/** The number where its bearer must not be known: all but the last four digits covered. UDYAM-JK-01-0012345 is XXXXX-XX-XX-XXX2345 (DOMAIN 5.3, privacy). */
export function maskUdyam(udyam: string): string {
  return udyam.slice(0, -4).replace(/[A-Z0-9]/g, 'X') + udyam.slice(-4);
}

function why(said: string, text: string): UdyamFault {
  if (OLD_NUMBER.test(said)) return { code: 'UDYAM_OLD_NUMBER', values: { text } };
  const blocks = said.split('-');
  const lacks = (block: UdyamBlock): UdyamFault => ({ code: 'UDYAM_BLOCK_MISSING', values: { block, text } });
  if (blocks[0] !== 'UDYAM') return /^[A-Z]{2}$/.test(blocks[0]!) && blocks.length === 3 ? lacks('UDYAM') : { code: 'UDYAM_UNREADABLE', values: { text } };
  const [state, ...digits] = blocks.slice(1);
  if (state === undefined || !/^[A-Z]{2}$/.test(state)) return /^\d+$/.test(state ?? '0') ? lacks('STATE') : { code: 'UDYAM_UNREADABLE', values: { text } };
  if (digits.length > 2 || digits.some((block) => !/^\d+$/.test(block))) return { code: 'UDYAM_UNREADABLE', values: { text } };
  if (digits.length < 2) return lacks(digits[0]?.length === 2 ? 'NUMBER' : 'DISTRICT');
  const [block, written, needed] = digits[0]!.length === 2 ? (['NUMBER', digits[1]!.length, 7] as const) : (['DISTRICT', digits[0]!.length, 2] as const);
  return { code: 'UDYAM_DIGITS', values: { block, digits: written, needed, text } };
}
