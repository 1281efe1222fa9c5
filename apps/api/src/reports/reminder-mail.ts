import type { LocalName } from '@pakhwada/domain/plan';
import { formatFortnight, formatMoment } from '@pakhwada/language/format';
import { LANGUAGES, nameIn, translate, type Language } from '@pakhwada/language/translate';
import '@pakhwada/language/documents';
import type { MailWords } from './report-mail.ts';

/** What the rooms below hand over: which mail, and the figures in it. */
export interface ReminderValues {
  readonly cutOffAt: string;
  readonly sheets: readonly { readonly officeCode: string; readonly officeName: LocalName; readonly sheet: string }[];
}
export const REMINDER_CODES = ['reminder', 'notReported'] as const;
export type ReminderCode = (typeof REMINDER_CODES)[number];

/** A reminder to an office of its own sheets, or to the nodal office of all that are missing; one mail, both languages. */
export function reminderMail(code: ReminderCode, fortnightId: string, values: ReminderValues, link: string): MailWords {
  const parts = LANGUAGES.map((language) => wordsIn(language, code, fortnightId, values, link));
  return { subject: parts.map((part) => part.subject).join(' | '), body: parts.map((part) => part.body).join('\n\n----\n\n') };
}

function wordsIn(language: Language, code: ReminderCode, fortnightId: string, { cutOffAt, sheets }: ReminderValues, link: string): MailWords {
  const offices = new Set(sheets.map((sheet) => sheet.officeCode));
  const lines = sheets.map(({ officeName, sheet }) => `– ${nameIn(officeName, language)}: ${sheetWords(sheet, language)}`);
  const values = { fortnight: formatFortnight(fortnightId, 'full', language), due: formatMoment(cutOffAt, language), sheets: lines.join('\n'), count: code === 'reminder' ? sheets.length : offices.size, link };
  return { subject: translate(language, `mail.${code}.subject`, values), body: translate(language, `mail.${code}.body`, values) };
}

function sheetWords(sheet: string, language: Language): string {
  if (sheet === 'progress') return translate(language, 'sheet.progress');
  if (sheet === 'money') return translate(language, 'sheet.money');
  return translate(language, 'sheet.status', { component: sheet.slice('status-'.length) });
}
