import type { AgendaPhrase, AgendaValue } from '@pakhwada/domain/committee';
import type { SentenceValue } from '@pakhwada/domain/review';
import type { RupeeUnit } from '../format/rupees.ts';
import type { MessageKey } from '../messages/keys.ts';
import { hasMessage } from '../translate/catalogue.ts';
import type { Language } from '../translate/language.ts';
import { translate } from '../translate/translate.ts';
import { wordVerdict } from './sentence.ts';
import { wordValues } from './values.ts';

/** The words of a suggested item of an agenda: its phrases one after the other. */
export function wordAgenda(phrases: readonly AgendaPhrase[], language: Language, unit: RupeeUnit = 'crore'): string {
  return phrases.map((phrase) => wordPhrase(phrase, language, unit)).join(' ');
}

function wordPhrase(phrase: AgendaPhrase, language: Language, unit: RupeeUnit): string {
  if (phrase.of === 'decided') return `${wordVerdict({ code: phrase.code, values: phrase.values, link: { to: 'overview', code: null } }, language, unit)}${language === 'hi' ? '।' : '.'}`;
  const entries = Object.entries(phrase.values);
  const sentences = Object.fromEntries(entries.filter((entry): entry is [string, SentenceValue] => entry[1].kind !== 'choice'));
  const choices = Object.fromEntries(entries.flatMap(([name, value]) => (isChoice(value) ? [[name, wordChoice(value.code, language)]] : [])));
  return translate(language, `agenda.${phrase.code}`, { ...wordValues(sentences, language, unit), ...choices });
}

function isChoice(value: AgendaValue): value is Extract<AgendaValue, { kind: 'choice' }> {
  return value.kind === 'choice';
}

/** A choice of a register in words; one without words stands as its code. */
function wordChoice(code: string, language: Language): string {
  const key = `register.choice.${code}`;
  return hasMessage(language, key) ? translate(language, key as MessageKey) : code;
}
