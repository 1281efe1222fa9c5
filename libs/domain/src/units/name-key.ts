const PLAIN = /^[ -~]*$/;
const NOT_A_LETTER = /[^\p{L}\p{M}\p{N}]/gu;
const ADDRESSED = /^(m\s*\/\s*s\b\.?|messrs\b\.?|मैसर्स|मे\.)\s*/u;

/** A name as it is compared and as its beginning is looked for: letters and digits alone, small, without "M/s": "M/s. Sharma Wood-Works" is sharmawoodworks. */
export function nameKey(name: string): string {
  const small = (PLAIN.test(name) ? name : name.normalize('NFKC')).toLowerCase().trim().replace(ADDRESSED, '');
  return PLAIN.test(small) ? small.replace(/[^a-z0-9]/g, '') : small.replace(NOT_A_LETTER, '');
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[ao]w(?=[^aeiouyw])/g, 'o'], [/x|ksh/g, 'ks'], [/ph/g, 'f'], [/[ckq]h?/g, 'k'], [/gh/g, 'g'], [/dh/g, 'd'], [/th/g, 't'], [/bh/g, 'b'], [/[jz]h?/g, 'j'], [/sh/g, 's'], [/w/g, 'v'], [/[aeiouyh]/g, ''],
];

/**
 * The consonants of a name's key, one letter for each sound that Indian names are spelt in several ways with: laxmienterprises and lakshmienterprises are both lksmntrprs. Two names that differ in it are not laid before anybody as one;
 * it finds candidates inside a district, `likeness` judges them. In Indian scripts the vowel signs fall away.
 */
export function nameSound(key: string): string {
  const spoken = PLAIN.test(key) ? SOUNDS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), key) : key.replace(/[\p{M}\u0904-\u0914]/gu, '');
  return spoken.replace(/(.)\1+/gu, '$1') || key;
}

const SHORTEST_SOUND = 4;

/** Two numbers by which names of a district are laid beside each other: of how the name sounds, null where too few consonants tell nothing, and of the name itself. 32 bits, FNV-1a; `likeness` tells apart what they throw together. */
export function nameHashes(key: string): { readonly sound: number | null; readonly name: number } {
  const sound = nameSound(key);
  return { sound: sound.length < SHORTEST_SOUND ? null : hashOf(sound), name: hashOf(key) };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The words of a search, small, in their script: "Sharma wood-works" is sharma, wood, works. */
export function searchWords(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
