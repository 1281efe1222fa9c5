/** A cell of a file: its text, or a formula, whose result nobody can vouch for. */
export type FileCell = string | { readonly formula: string };

// what no officer types and nobody sees: control characters but the line end and the tab, and signs that turn the direction of a text
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

const PLAIN = /^[!-&(-~][ -~]*$/; // letters of a keyboard, no guard in front: what almost every cell is

/** What a database keeps of a text, without signs nobody sees and without the apostrophe that guards one like '=1+1 against being counted. */
export function keepable(text: string): string {
  return PLAIN.test(text) ? text.trimEnd() : text.replace(UNSEEN, '').trim().replace(/^'(?=[=+\-@])/, '');
}

/** The text with its Devanagari digits as Latin ones: "१,२५,०००" is "1,25,000". */
export function latinDigits(text: string): string {
  return !PLAIN.test(text) && /[०-९]/.test(text) ? text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966)) : text;
}

const MANGLED = /^\d(\.\d+)?E\+?\d{1,2}$/i;

/** Whether a spreadsheet has made a power of ten of a long number: "1.23E+11". What it was cannot be told any more. */
export function isMangledNumber(text: string): boolean {
  return MANGLED.test(text);
}
