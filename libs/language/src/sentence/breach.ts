import type { RecordFaultCode, RegisterCode } from '@pakhwada/domain/registers';
import type { Breach, BreachCode } from '@pakhwada/domain/workflow';
import { formatDate, formatInstant } from '../format/date.ts';
import { formatFortnight } from '../format/fortnight.ts';
import { exactUnit, formatRupees, type RupeeUnit } from '../format/rupees.ts';
import type { MessageKey } from '../messages/keys.ts';
import { hasMessage } from '../translate/catalogue.ts';
import type { Language } from '../translate/language.ts';
import { translate, type MessageValues } from '../translate/translate.ts';
import { wordRecordFault } from './record-fault.ts';

const FORTNIGHT = /^\d{4}-\d{2}-FN\d{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** Where the words of a code are found, by the name of the value that carries it. */
const WORDED: Readonly<Record<string, readonly string[]>> = {
  state: ['sheetState', 'fortnightState', 'certificateState'],
  action: ['action'],
  role: ['role'],
  type: ['moneyType'],
  head: ['funds.headOf'],
  stage: ['amountStage', 'stage'],
  from: ['stage'],
  to: ['stage'],
  kind: ['officeKind'],
  figureKind: ['figureKind'],
  reAppropriation: ['reAppropriationState'],
  problem: ['shapeProblem', 'planProblem', 'fileProblem'],
};

/** Numbers that name something, as a district by its LGD code: no quantity, so never grouped. */
const NAMES = new Set(['code', 'for', 'unit', 'line', 'version', 'revision', 'latest']);

/** What is signed is signed to the paisa, and told so; any other amount in lakh, unless two decimals of it would hide a difference. */
function unitOf({ code, values }: Pick<Breach, 'code' | 'values'>): RupeeUnit {
  const amounts = Object.entries(values).flatMap(([name, value]) => (name.endsWith('Paise') && typeof value === 'number' ? [value] : []));
  return code.startsWith('CERTIFI') ? 'rupee' : exactUnit('lakh', ...amounts);
}

/** Names of the plan that a breach carries as a code (a breakdown, a district); null leaves the code. */
export type NameCode = (valueName: string, code: string | number) => string | null;

/** A value of a breach as it reads: amounts by their name's ending, dates, instants and fortnights by their form, codes by their words, in which the values beside it may stand. */
export function wordBreachValue(name: string, value: string | number, language: Language, beside: MessageValues = {}, unit: RupeeUnit = 'lakh'): string | number {
  if (typeof value === 'number') return NAMES.has(name) ? String(value) : name.endsWith('Paise') ? formatRupees(value, unit, language) : value;
  const key = WORDED[name]?.map((family) => `${family}.${value}`).find((candidate) => hasMessage(language, candidate));
  if (key) return translate(language, key as MessageKey, beside);
  if (name === 'register' && hasMessage(language, `register.${value}.name`)) return translate(language, `register.${value}.name` as MessageKey);
  if (name === 'fields') return value.split(', ').map((field) => (hasMessage(language, `voucherField.${field}`) ? translate(language, `voucherField.${field}` as MessageKey) : field)).join(', ');
  if (FORTNIGHT.test(value)) return formatFortnight(value, 'full', language);
  if (INSTANT.test(value)) return formatInstant(value, language);
  if (DATE.test(value)) return formatDate(value, 'record', language);
  return value;
}

/** What is wrong, with the numbers, and what to do. */
export function wordBreach(breach: Pick<Breach, 'code' | 'values'> & { readonly field?: string | null }, language: Language, nameCode: NameCode = () => null): string {
  if (breach.code === 'RECORD_FAULT') return wordRecordFault({ code: breach.values.fault as RecordFaultCode, values: breach.values }, breach.values.register as RegisterCode, language);
  const unit = unitOf(breach);
  const isAmount = breach.field?.endsWith('Paise') ?? false; // what was typed there was typed in rupees
  const values = Object.fromEntries(
    Object.entries(breach.values).map(([name, value]) => [name, nameCode(name, value) ?? (isAmount && name === 'value' && Number.isInteger(value) ? formatRupees(Number(value), 'rupee', language) : wordBreachValue(name, value, language, breach.values, unit))]),
  );
  return translate(language, `breach.${breach.code}`, { ...values, ...inLanguage(breach.values, language) });
}

const ENDING: Record<Language, string> = { en: 'En', hi: 'Hi' };

/** Values that are carried once for each language, under their common name: `partsEn` and `partsHi` as `parts`. */
function inLanguage(values: MessageValues, language: Language): MessageValues {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (name.endsWith(ENDING[language]) ? [[name.slice(0, -ENDING[language].length), value]] : [])));
}

/** Who can help, where somebody can. */
export function wordHelp(code: BreachCode, language: Language): string | null {
  const key = `help.${code}`;
  return hasMessage(language, key) ? translate(language, key as MessageKey) : null;
}
