import type { LocalName } from '@pakhwada/domain/plan';

/** Languages with a full catalogue. */
export const LANGUAGES = ['en', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** A place's or scheme's name in the reader's language. Names are data of the plan, never messages. */
export function nameIn(name: Pick<LocalName, 'en' | 'hi'>, language: Language): string {
  return language === 'hi' ? name.hi : name.en;
}
