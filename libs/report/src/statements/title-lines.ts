import { formatFortnight } from '@pakhwada/language/format';
import type { Source } from '../document/words.ts';

/** What stands above every table: what it is, of which fortnight, live or frozen, in rupees, and the mark of a demo. */
export function titleLines({ review, language, say, name }: Source, heading: string): string[] {
  return [
    `${heading}. ${name(review.scheme.title)}, ${formatFortnight(review.fortnight.id, 'label', language)}`,
    [say(`basis.${review.basis}`), say('statement.book.rupees'), ...(review.isDemo ? [say('report.demo')] : [])].join(' · '),
  ];
}
