import { isUnwritten, type OfficeText } from '@pakhwada/domain/committee';
import type { Language } from '@pakhwada/language/translate';

/** Whether an officer wrote anything, in either language. */
export function isSaid(text: OfficeText): boolean {
  return !isUnwritten(text);
}

/** The language a reader meets: the own one where it is filled, else the other. */
export function languageShown(text: OfficeText, language: Language): Language {
  return text[language].trim() !== '' ? language : language === 'en' ? 'hi' : 'en';
}

/** The words as a plain text, for an option of a list or a title. */
export function plainWords(text: OfficeText, language: Language): string {
  return text[languageShown(text, language)].trim();
}

export function trimmed({ en, hi }: OfficeText): OfficeText {
  return { en: en.trim(), hi: hi.trim() };
}
