import { formatDate, formatInstant } from '../format/date.ts';
import { formatFortnight } from '../format/fortnight.ts';
import { formatRupees, type RupeeUnit } from '../format/rupees.ts';
import type { MessageKey } from '../messages/keys.ts';
import { hasMessage } from '../translate/catalogue.ts';
import type { Language } from '../translate/language.ts';
import { translate, type MessageValues } from '../translate/translate.ts';

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
  sittingState: ['sittingState'],
  minutesState: ['minutesState'],
  itemState: ['itemState'],
  actionState: ['actionState'],
  partnerState: ['partnerState'],
  partnerTo: ['partnerState'],
  problem: ['shapeProblem', 'planProblem', 'fileProblem'],
};

/** Numbers that name something, as a district by its LGD code: no quantity, so never grouped. */
const NAMES = new Set(['code', 'for', 'unit', 'line', 'version', 'revision', 'latest']);

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
