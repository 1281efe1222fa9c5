import { formatDate } from '@pakhwada/language/format';
import { LANGUAGES, translate, type Language, type MessageKey } from '@pakhwada/language/translate';
import '@pakhwada/language/documents';
import type { RegisterDues } from '../registers/dues/remind-dues.service.ts';
import type { MailWords } from './report-mail.ts';

/** To an office: what has fallen due in the registers it keeps, by number of the record; one mail, both languages. */
export function registerDuesMail(values: RegisterDues, link: string): MailWords {
  const parts = LANGUAGES.map((language) => wordsIn(language, values, link));
  return { subject: parts.map((part) => part.subject).join(' | '), body: parts.map((part) => part.body).join('\n\n----\n\n') };
}

function wordsIn(language: Language, { asOn, total, late, dues }: RegisterDues, link: string): MailWords {
  const lines = dues.map(({ register, key, code, dueOn, daysLate }) => `– ${translate(language, 'mail.registerDues.line', { register: translate(language, `register.${register}.one` as MessageKey), key, step: translate(language, `register.due.${code}` as MessageKey), dueOn: formatDate(dueOn, 'record', language), late: daysLate })}`);
  const values = { asOn: formatDate(asOn, 'record', language), total, late, dues: lines.join('\n'), more: translate(language, 'mail.registerDues.more', { count: total - dues.length }), link };
  return { subject: translate(language, 'mail.registerDues.subject', values), body: translate(language, 'mail.registerDues.body', values) };
}
