import type { Language } from '../translate/language.ts';
import { translate } from '../translate/translate.ts';

/** "Kishtwar", "Kishtwar and Ramban", "Doda, Kishtwar and Ramban". */
export function formatNames(names: readonly string[], language: Language): string {
  if (names.length < 2) return names[0] ?? '';
  return translate(language, 'list.and', { first: names.slice(0, -1).join(', '), last: names[names.length - 1] ?? '' });
}
