import type { VoucherFault } from '@pakhwada/domain/funds';
import { formatDate } from '../format/date.ts';
import { formatRupees } from '../format/rupees.ts';
import type { MessageKey } from '../messages/keys.ts';
import type { Language } from '../translate/language.ts';
import { translate } from '../translate/translate.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with a cell of a voucher file, with what stands there: amounts in full rupees, as the file prints them. */
export function wordVoucherFault({ code, field, values }: VoucherFault, language: Language): string {
  const worded = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? (name.endsWith('Paise') ? formatRupees(value, 'rupee', language) : String(value)) : DATE.test(value) ? formatDate(value, 'record', language) : value]));
  return translate(language, `voucherFault.${code}` as MessageKey, { ...worded, field: translate(language, `voucherField.${field}` as MessageKey) });
}
