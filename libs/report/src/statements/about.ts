import { formatDate, formatFortnight, formatInstant, formatPeriod } from '@pakhwada/language/format';
import type { Source } from '../document/words.ts';
import type { StatementsOrder } from './order.ts';
import type { StatementTable } from './table.ts';

/** What the file was made from: without it a workbook that was passed on says nothing about itself. */
export function aboutTable({ review, language, say, name }: Source, { sha256, at }: StatementsOrder): StatementTable {
  const { fortnight } = review;
  const rows: readonly (readonly [string, string])[] = [
    [say('statement.book.about.scheme'), name(review.scheme.title)],
    [say('statement.book.about.fortnight'), `${formatFortnight(fortnight.id, 'label', language)}, ${formatPeriod(fortnight.startsOn, fortnight.endsOn, language)} (${fortnight.id})`],
    [say('statement.book.about.asOn'), formatDate(review.asOn, 'record', language)],
    [say('statement.book.about.basis'), say(`basis.${review.basis}`)],
    [say('statement.book.about.hash'), sha256 ?? say('statement.book.about.noHash')],
    [say('statement.book.about.ruleSet'), String(review.ruleSetVersion)],
    [say('statement.book.about.planVersion'), String(review.planVersion)],
    [say('statement.book.about.generated'), sha256 === null ? formatInstant(at, language) : say('statement.book.about.fromFrozen', { at: formatInstant(at, language) })],
    ...(review.isDemo ? [[say('statement.book.about.demo'), say('report.demo.long')] as const] : []),
    ...(review.isIllustrative && !review.isDemo ? [[say('statement.book.about.demo'), say('report.illustrative')] as const] : []),
    [say('statement.book.about.numbers'), say('statement.book.about.numbers.text')],
    ...(review.funds ? [] : [[say('statement.book.two'), say('statement.book.earlier', { version: String(review.ruleSetVersion) })] as const]),
  ];
  return { name: say('statement.book.about'), widths: [30, 90], above: [], head: [[say('statement.book.item'), say('statement.book.value.word')]], rows: rows.map((cells) => ({ cells: [...cells] })) };
}
