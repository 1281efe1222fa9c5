const SAID_OTHERWISE: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '≠': '<>', '→': '->', '←': '<-', '✓': 'v', '\t': ' ', '\r': '' };
const NEEDS_NO_GLYPH = new Set(['\n', '\u200C', '\u200D', '\u00AD']);

/**
 * A text as the fonts of the report can set it. What an officer typed may hold any sign; one that has no glyph would stop the whole report,
 * so it is written otherwise, and where that is not possible the run of signs is printed as (?).
 */
export function printable(text: string, coverage: ReadonlySet<number>): string {
  let printed = '';
  let isUnreadable = false;
  for (const sign of text.normalize('NFC')) {
    const set = SAID_OTHERWISE[sign] ?? sign;
    const canSet = NEEDS_NO_GLYPH.has(set) || [...set].every((one) => coverage.has(one.codePointAt(0) ?? 0));
    if (canSet) printed += set;
    else if (!isUnreadable) printed += '(?)';
    isUnreadable = !canSet && sign !== ' ';
  }
  return printed;
}
