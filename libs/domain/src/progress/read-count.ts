const DEVANAGARI_ZERO = 0x0966;

/**
 * Reads a count as an officer typed it: grouping commas, spaces and Devanagari digits are understood, so "1,20,000" and "१२" are 120000 and 12.
 * A blank is null; what is no whole number, such as "12a" or "2.5", is undefined. The sign is read, for the rule that refuses it to speak.
 */
export function readCount(text: string): number | null | undefined {
  const plain = text.replace(/[\s,]/g, '').replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));
  if (plain === '') return null;
  return /^[-\u2212]?\d+$/.test(plain) ? Number(plain.replace('\u2212', '-')) : undefined;
}
