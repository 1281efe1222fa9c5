import { latinDigits } from '../files/file-cell.ts';
import { readUdyam } from '../registers/udyam.ts';
import { nameKey, searchWords } from './name-key.ts';
import { readUam } from './uam.ts';

/** What a search asks for. `key` is the beginning of a name, empty where it holds a script that names are not kept in order of. */
export type UnitSearch =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'UDYAM'; readonly begins: string }
  | { readonly kind: 'OLD_NUMBER'; readonly uam: string }
  | { readonly kind: 'LAST_SEVEN'; readonly digits: string }
  | { readonly kind: 'NAME'; readonly key: string; readonly words: readonly string[] };

const MOST_WORDS = 8;

/**
 * What an officer typed into the search of units: a Udyam number or its beginning (UDYAM-JK-01), its last seven digits (0012345), a Udyog Aadhaar number, or a name: the beginning of one, or words of it, Latin or Devanagari.
 */
export function readSearch(find: string): UnitSearch {
  const text = latinDigits(find.trim());
  if (text === '') return { kind: 'ALL' };
  if (/^\d{7}$/.test(text)) return { kind: 'LAST_SEVEN', digits: text };
  const uam = readUam(text);
  if (uam !== null) return { kind: 'OLD_NUMBER', uam };
  const read = readUdyam(text);
  if ('udyam' in read) return { kind: 'UDYAM', begins: read.udyam };
  const begins = text.toUpperCase().replace(/[\s/_.-]+/g, '-');
  if (/^UDYAM-[A-Z]{2}(-\d{0,2}(-\d{0,7})?)?$/.test(begins)) return { kind: 'UDYAM', begins };
  const words = searchWords(text).slice(0, MOST_WORDS);
  return { kind: 'NAME', key: /^[\p{Script=Latin}\P{L}]*$/u.test(text) ? nameKey(text) : '', words };
}
