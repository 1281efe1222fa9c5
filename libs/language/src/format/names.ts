import type { Language } from '../translate/language.ts';
import { translate } from '../translate/translate.ts';

/** "Kishtwar", "Kishtwar and Ramban", "Doda, Kishtwar and Ramban". */
export function formatNames(names: readonly string[], language: Language): string {
  if (names.length < 2) return names[0] ?? '';
  return translate(language, 'list.and', { first: names.slice(0, -1).join(', '), last: names[names.length - 1] ?? '' });
}

const NAMED_AT_MOST = 4;
const NAMED_OF_MANY = 3;

/** As far as a sentence can carry names: up to four in full, of more the first three: "Doda, Kishtwar, Ramban and 19 others". */
export function formatFewNames(names: readonly string[], language: Language): string {
  if (names.length <= NAMED_AT_MOST) return formatNames(names, language);
  return translate(language, 'list.others', { first: names.slice(0, NAMED_OF_MANY).join(', '), count: names.length - NAMED_OF_MANY });
}
