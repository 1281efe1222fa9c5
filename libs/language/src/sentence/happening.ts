import type { MessageKey } from '../messages/keys.ts';
import { hasMessage } from '../translate/catalogue.ts';
import type { Language } from '../translate/language.ts';
import { translate } from '../translate/translate.ts';
import { wordBreachValue } from './breach-value.ts';

/** What happened while the demo clock moved: "18 offices reported". A happening without words is left out by an empty string. */
export function wordHappening(code: string, values: Readonly<Record<string, string | number>>, language: Language): string {
  const key = `demo.happening.${code}`;
  if (!hasMessage(language, key)) return '';
  return translate(language, key as MessageKey, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wordBreachValue(name, value, language)])));
}
