const TWELVE = /(?<![\d+])[2-9]\d{3}[\s.\u2010-\u2015-]{0,2}\d{4}[\s.\u2010-\u2015-]{0,2}\d{4}(?!\d)/g;
const ZEROS = [0x0660, 0x06f0, 0x0966, 0xff10]; // of Arabic, Urdu and Devanagari digits, and of wide ones
const MOBILE_OF_INDIA = /^91[6-9]\d{9}$/;

// the tables of Verhoeff's check over the dihedral group of ten
const TIMES = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 0, 6, 7, 8, 9, 5], [2, 3, 4, 0, 1, 7, 8, 9, 5, 6], [3, 4, 0, 1, 2, 8, 9, 5, 6, 7], [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1], [6, 5, 9, 8, 7, 1, 0, 4, 3, 2], [7, 6, 5, 9, 8, 2, 1, 0, 4, 3], [8, 7, 6, 5, 9, 3, 2, 1, 0, 4], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
const TURNS = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 5, 7, 6, 2, 8, 3, 0, 9, 4], [5, 8, 0, 3, 7, 9, 6, 1, 4, 2], [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
  [9, 4, 5, 3, 1, 2, 6, 8, 7, 0], [4, 2, 8, 6, 5, 7, 3, 9, 0, 1], [2, 7, 9, 3, 8, 0, 6, 4, 1, 5], [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

/**
 * Whether a text holds what must be taken for an Aadhaar number: twelve digits of any of the State's scripts, in a row or in fours, not beginning with 0 or 1, with Verhoeff's check digit right (DOMAIN 5.5: it is never collected).
 * 2341 2341 2346 is one, 2341 2341 2345 is none; a mobile number with its 91 in front is none.
 */
export function holdsAadhaar(text: string): boolean {
  if (text.length < 12) return false;
  return (plainDigits(text).match(TWELVE) ?? []).map((found) => found.replace(/\D/g, '')).some((digits) => !MOBILE_OF_INDIA.test(digits) && isChecked(digits));
}

/** Verhoeff's check: whether the last digit is the one that follows from the others. It finds every single wrong digit and every swap of neighbours. */
export function isChecked(digits: string): boolean {
  let check = 0;
  for (let place = 0; place < digits.length; place += 1) check = TIMES[check]![TURNS[place % 8]![Number(digits[digits.length - 1 - place])]!]!;
  return check === 0;
}

function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - Math.max(...ZEROS.filter((zero) => zero <= digit.charCodeAt(0)))));
}
