/** The words of choices, in every language of the screen: which codes a word may mean. */
export type ChoiceWords = ReadonlyMap<string, readonly string[]>;

/** Makes them from each code's words: { MEN: ['Men', 'पुरुष'] }. A code is its own word, also with blanks: "women owned" is WOMEN_OWNED. */
export function choiceWords(words: Readonly<Record<string, readonly string[]>>): ChoiceWords {
  const codes = new Map<string, string[]>();
  for (const [code, said] of Object.entries(words)) {
    for (const word of new Set([code, ...said].map(wordKey))) codes.set(word, [...(codes.get(word) ?? []), code]);
  }
  return codes;
}

/** The choice a text names among those a field has; null for none of them. */
export function choiceOf(choices: readonly string[], text: string, words: ChoiceWords): string | null {
  if (choices.includes(text)) return text;
  const key = wordKey(text);
  return choices.find((code) => wordKey(code) === key) ?? words.get(key)?.find((code) => choices.includes(code)) ?? null;
}

const YES = new Set(['yes', 'y', 'true', '1', 'हाँ', 'हां', 'ہاں']);
const NO = new Set(['no', 'n', 'false', '0', 'नहीं', 'नही', 'نہیں']);

/** Yes or no, in English, Hindi or Urdu; null for another word. */
export function flagOf(text: string): boolean | null {
  const said = text.trim().toLowerCase();
  return YES.has(said) ? true : NO.has(said) ? false : null;
}

function wordKey(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[\s_-]+/g, ' ').trim();
}
