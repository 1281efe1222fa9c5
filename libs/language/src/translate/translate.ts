import { IntlMessageFormat } from 'intl-messageformat';
import { formatCount } from '../format/count.ts';
import type { MessageKey } from '../messages/keys.ts';
import { messageOf } from './catalogue.ts';
import type { Language } from './language.ts';
import { parametersOf } from './parameters.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

interface Compiled {
  readonly format: IntlMessageFormat;
  /** Names that choose a plural form: their number must stay a number. */
  readonly choosing: ReadonlySet<string>;
  readonly names: readonly string[];
}

const LOCALES: Record<Language, string> = { en: 'en-IN', hi: 'hi-IN' };
const compiled = new Map<string, Compiled>();

function compile(language: Language, key: string): Compiled {
  const known = compiled.get(`${language}/${key}`);
  if (known) return known;
  const format = new IntlMessageFormat(messageOf(language, key), LOCALES[language], undefined, { ignoreTag: true });
  const parameters = parametersOf(format.getAst());
  const entry: Compiled = { format, names: parameters.map(({ name }) => name), choosing: new Set(parameters.filter(({ kind }) => kind !== 'text').map(({ name }) => name)) };
  compiled.set(`${language}/${key}`, entry);
  return entry;
}

/** Words a key: ICU plurals by the language, counts grouped 3;2 in Latin digits. A value the caller lacks prints as "–". */
export function translate(language: Language, key: MessageKey, values: MessageValues = {}): string {
  const { format, names, choosing } = compile(language, key);
  if (names.length === 0) return String(format.format());
  const given: Record<string, string | number> = {};
  for (const name of names) {
    const value = values[name] ?? '–';
    given[name] = typeof value === 'number' && !choosing.has(name) ? formatCount(value) : value;
  }
  return String(format.format(given));
}

export type Translate = (key: MessageKey, values?: MessageValues) => string;

export function translateTo(language: Language): Translate {
  return (key, values) => translate(language, key, values);
}
