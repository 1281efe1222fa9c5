import type { Language } from '@pakhwada/language/translate';

const TWO_LETTERS = /^[A-Za-z]{2}$/;

/** The name of a country by its two letters (ISO 3166), in the reader's language; what is no such code stays as it was typed. */
export function countryName(code: string, language: Language): string {
  if (!TWO_LETTERS.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code.toUpperCase()) ?? code;
}
