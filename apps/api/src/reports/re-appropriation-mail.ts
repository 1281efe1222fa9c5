import type { LocalName } from '@pakhwada/domain/plan';
import { exactUnit, formatDate, formatFortnight, formatRupees } from '@pakhwada/language/format';
import { LANGUAGES, nameIn, translate, type Language } from '@pakhwada/language/translate';
import '@pakhwada/language/documents';
import type { MailWords } from './report-mail.ts';

/** What the funds room hands over; a name that is null stands for the money no component has yet, a fortnight that is null for the next one. */
export interface ReAppropriationValues {
  readonly orderNo: string;
  readonly orderOn: string;
  readonly fortnightId: string | null;
  readonly moves: readonly { readonly from: LocalName | null; readonly to: LocalName | null; readonly amountPaise: number }[];
}

/** To the offices concerned: which money was moved, by which order, and from when on; one mail, both languages. */
export function reAppropriationMail(values: ReAppropriationValues, link: string): MailWords {
  const parts = LANGUAGES.map((language) => wordsIn(language, values, link));
  return { subject: parts.map((part) => part.subject).join(' | '), body: parts.map((part) => part.body).join('\n\n----\n\n') };
}

function wordsIn(language: Language, { orderNo, orderOn, fortnightId, moves }: ReAppropriationValues, link: string): MailWords {
  const name = (component: LocalName | null): string => (component === null ? translate(language, 'mail.reAppropriation.unallocated') : nameIn(component, language));
  const lines = moves.map(({ from, to, amountPaise }) => `– ${translate(language, 'mail.reAppropriation.move', { amount: formatRupees(amountPaise, exactUnit('lakh', amountPaise), language), from: name(from), to: name(to) })}`);
  const since = fortnightId === null ? translate(language, 'mail.reAppropriation.next') : formatFortnight(fortnightId, 'full', language);
  const values = { order: orderNo, date: formatDate(orderOn, 'record', language), since, moves: lines.join('\n'), link };
  return { subject: translate(language, 'mail.reAppropriation.subject', values), body: translate(language, 'mail.reAppropriation.body', values) };
}
