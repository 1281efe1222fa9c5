import type { RecordFaultCode, RegisterCode } from '@pakhwada/domain/registers';
import type { Breach, BreachCode } from '@pakhwada/domain/workflow';
import { exactUnit, formatRupees, type RupeeUnit } from '../format/rupees.ts';
import type { MessageKey } from '../messages/keys.ts';
import { hasMessage } from '../translate/catalogue.ts';
import type { Language } from '../translate/language.ts';
import { translate, type MessageValues } from '../translate/translate.ts';
import { wordBreachValue } from './breach-value.ts';
import { wordRecordFault } from './record-fault.ts';

/** What is signed is signed to the paisa, and told so; any other amount in lakh, unless two decimals of it would hide a difference. */
function unitOf({ code, values }: Pick<Breach, 'code' | 'values'>): RupeeUnit {
  const amounts = Object.entries(values).flatMap(([name, value]) => (name.endsWith('Paise') && typeof value === 'number' ? [value] : []));
  return code.startsWith('CERTIFI') ? 'rupee' : exactUnit('lakh', ...amounts);
}

/** Names of the plan that a breach carries as a code (a breakdown, a district); null leaves the code. */
export type NameCode = (valueName: string, code: string | number) => string | null;

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
