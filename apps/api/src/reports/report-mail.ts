import type { Review } from '@pakhwada/domain/review';
import { formatFortnight, formatInstant, formatPeriod } from '@pakhwada/language/format';
import { wordSentence } from '@pakhwada/language/sentence';
import { LANGUAGES, nameIn, translate, type Language } from '@pakhwada/language/translate';
import '@pakhwada/language/documents';

export interface MailWords {
  readonly subject: string;
  readonly body: string;
}

/** The mail that carries a report: one mail, both languages, the headline as the review states it. */
export function reportMail(review: Review, frozen: { readonly sha256: string; readonly frozenAt: string }, link: string): MailWords {
  const parts = LANGUAGES.map((language) => wordsIn(language, review, frozen, link));
  return { subject: parts.map((part) => part.subject).join(' | '), body: parts.map((part) => part.body).join('\n\n----\n\n') };
}

function wordsIn(language: Language, review: Review, frozen: { readonly sha256: string; readonly frozenAt: string }, link: string): MailWords {
  const values = {
    scheme: nameIn(review.scheme.title, language),
    number: String(review.reportNumber),
    fortnight: formatFortnight(review.fortnight.id, 'label', language),
    period: formatPeriod(review.fortnight.startsOn, review.fortnight.endsOn, language),
    headline: wordSentence(review.headline, language),
    frozen: formatInstant(frozen.frozenAt, language),
    hash: frozen.sha256,
    link,
  };
  const demo = review.isDemo ? `${translate(language, 'report.mail.demo')} ` : '';
  return { subject: `${demo}${translate(language, 'report.mail.subject', values)}`, body: `${review.isDemo ? `${demo.trim()}\n\n` : ''}${translate(language, 'report.mail.body', values)}` };
}
