import { choiceWords, REGISTERS, registerOf, type ChoiceWords, type RecordFault, type RegisterCode } from '@pakhwada/domain/registers';
import { UNIT_FIELDS, type UnitFault } from '@pakhwada/domain/units';
import { formatDate } from '../format/date.ts';
import { formatRupees } from '../format/rupees.ts';
import type { MessageKey } from '../messages/keys.ts';
import { hasMessage } from '../translate/catalogue.ts';
import { LANGUAGES, type Language } from '../translate/language.ts';
import { translate } from '../translate/translate.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A register of the scheme, or the State's register of units. */
export type WordedRegister = RegisterCode | 'unit';

/** The word of a field in a register: its own there, or the one all registers share. `district` and `parentKey` are fields too. */
export function recordFieldWord(register: WordedRegister, field: string, language: Language): string {
  if (field === 'parentKey') return translate(language, `register.${parentOf(register) ?? register}.one` as MessageKey);
  const own = `register.${register}.field.${field}`;
  return translate(language, (hasMessage(language, own) ? own : `register.field.${field}`) as MessageKey);
}

/** What is wrong with a field of a record, with what stands there and what the other fields are called. */
export function wordRecordFault({ code, values }: Pick<RecordFault | UnitFault, 'code' | 'values'>, register: WordedRegister, language: Language): string {
  const parent = parentOf(register);
  const worded = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wordValue(name, value, values, register, language)]));
  const both = (name: string): string => String(values[`${name}${language === 'en' ? 'En' : 'Hi'}`] ?? '');
  const named = { ...('stateEn' in values ? { state: both('state') } : {}), ...('districtEn' in values ? { district: both('district') } : {}) };
  return translate(language, `register.fault.${code}`, { parentOne: parent === null ? '' : translate(language, `register.${parent}.one` as MessageKey), ...worded, ...named });
}

function wordValue(name: string, value: string | number, beside: RecordFault['values'], register: WordedRegister, language: Language): string | number {
  if (typeof value === 'number') return name.endsWith('Paise') ? formatRupees(value, 'rupee', language) : value;
  if (name === 'follows') return translate(language, `register.choice.${value}` as MessageKey); // the class that follows from a unit's figures
  if (name === 'step' || name === 'exit' || name === 'choice' || name === 'block') return translate(language, `register.${name}.${value}` as MessageKey);
  if (name === 'otherField') return recordFieldWord(register, value, language);
  if (name === 'parentField' || name === 'childField') return recordFieldWord(String(beside[name === 'parentField' ? 'parentRegister' : 'childRegister']) as RegisterCode, value, language);
  return DATE.test(value) ? formatDate(value, 'record', language) : value;
}

function parentOf(register: WordedRegister): RegisterCode | null {
  return register === 'unit' ? null : registerOf(register).parent;
}

let words: ChoiceWords | null = null;

/** The choices of all registers by their words in both languages, as a file may write them. The catalogues of the documents must be there. */
export function registerChoiceWords(): ChoiceWords {
  words ??= choiceWords(Object.fromEntries([...new Set([...REGISTERS.flatMap(({ fields }) => fields), ...UNIT_FIELDS].flatMap(({ choices }) => choices))].map((code) => [code, LANGUAGES.map((language) => translate(language, `register.choice.${code}` as MessageKey))])));
  return words;
}
