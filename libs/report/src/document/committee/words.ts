import type { OfficeText } from '@pakhwada/domain/committee';
import { hasMessage, translate, type Language, type MessageKey } from '@pakhwada/language/translate';
import type { Source } from '../words.ts';
import type { Words } from './model.ts';

/** What an officer typed, in the language of the document where there is one; otherwise what there is, marked. */
export function officeWords(text: OfficeText, { language, say }: Pick<Source, 'language' | 'say'>): Words {
  if (text[language] !== '') return { text: text[language], lang: null, note: '' };
  const other = language === 'en' ? 'hi' : 'en';
  return text[other] === '' ? plainWords('') : { text: text[other], lang: other, note: say(`report.committee.office.${other}`) };
}

export function plainWords(text: string): Words {
  return { text, lang: null, note: '' };
}

/** The word of a code of a register or rule. A code that lost its word stands as it is. */
export function codeWord(language: Language, family: string, code: string): string {
  const key = `${family}.${code}`;
  return hasMessage(language, key) ? translate(language, key as MessageKey) : code;
}

/** A place by its LGD code; the State level has none. */
export function placeName({ review, name }: Pick<Source, 'review' | 'name'>, district: number): string {
  const found = review.matrix.find(({ kind, lgd }) => kind === 'DISTRICT' && lgd === district);
  return found ? name(found.name) : '';
}

/** A component by its short name, with its code before. */
export function componentName({ review, name }: Pick<Source, 'review' | 'name'>, code: string): string {
  const found = review.components.find((one) => one.code === code);
  return found ? `${code} ${name(found.shortName)}` : code;
}
