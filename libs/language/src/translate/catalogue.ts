import { english } from '../messages/english.ts';
import type { Catalogue } from '../messages/keys.ts';
import type { Language } from './language.ts';

const catalogues: Record<Language, Record<string, string>> = { en: { ...english }, hi: {} };

/** Takes more messages in; the folders `hindi` and `documents` do it on import. */
export function addCatalogue(language: Language, messages: Catalogue): void {
  Object.assign(catalogues[language], messages);
}

export function messageOf(language: Language, key: string): string {
  const message = catalogues[language][key];
  if (message === undefined) throw new Error(`No ${language} message for "${key}"`);
  return message;
}

export function hasMessage(language: Language, key: string): boolean {
  return catalogues[language][key] !== undefined;
}
