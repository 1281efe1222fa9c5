import type { OfficeText } from './sitting.ts';

export const NO_TEXT: OfficeText = { en: '', hi: '' };

/** Whether an officer wrote nothing, in either language of the office. {en: '', hi: 'ठीक'} says something. */
export function isUnwritten({ en, hi }: OfficeText): boolean {
  return en.trim() === '' && hi.trim() === '';
}
