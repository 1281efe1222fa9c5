import type { Sentence } from '@pakhwada/domain/review';
import type { RupeeUnit } from '../format/rupees.ts';
import type { MessageKey } from '../messages/keys.ts';
import { hasMessage } from '../translate/catalogue.ts';
import type { Language } from '../translate/language.ts';
import { translate } from '../translate/translate.ts';
import { wordValue, wordValues } from './values.ts';

/** The words of a computed sentence, e.g. a headline or one of the five. */
export function wordSentence(sentence: Sentence, language: Language, unit: RupeeUnit = 'crore'): string {
  return translate(language, `sentence.${sentence.code}` as MessageKey, wordValues(sentence.values, language, unit));
}

/** The words of what decided a status: "SPI 0.472 is below 0.75". */
export function wordVerdict(decidedBy: Sentence, language: Language, unit: RupeeUnit = 'crore'): string {
  return translate(language, `decided.${decidedBy.code}` as MessageKey, wordValues(decidedBy.values, language, unit));
}

/** The small heading above one of the five sentences: "Biggest gain". */
export function wordSentenceTopic(sentence: Sentence, language: Language): string | null {
  const key = `sentence.${sentence.code}.topic`;
  return hasMessage(language, key) ? translate(language, key as MessageKey) : null;
}

/** The part of a sentence that carries its link: the first component, name or names in it, as worded; null when it has none. */
export function linkedWords(sentence: Sentence, language: Language): string | null {
  const linked = Object.values(sentence.values).find(({ kind }) => kind === 'component' || kind === 'name' || kind === 'names');
  return linked ? String(wordValue(linked, language)) : null;
}
