import { describe, expect, it } from '@jest/globals';
import { missing } from '@pakhwada/domain/ratio';
import type { Review, StatementOneLine } from '@pakhwada/domain/review';
import { asRead, GOLDEN_FIGURES } from '@pakhwada/testing/figures';
import { readPdf } from '@pakhwada/testing/pdf';
import { aMoneyReview } from '@pakhwada/testing/reviews';
import { readBook, shownBy } from '@pakhwada/testing/workbook';
import { statementsCsv, statementsWorkbook } from '../statements/statements.ts';
import { composeReport } from './compose-report.ts';

const AT = '2026-03-04T12:30:00.000Z';
const HASH = 'a'.repeat(64);

/** A review whose statement I has one line for each golden figure, in columns (2), (4) and (12). */
function aGoldenReview(): Review {
  const review = aMoneyReview();
  const { lines, total } = review.funds!.statementOne;
  const rows = GOLDEN_FIGURES.map(({ paise }, at): StatementOneLine => ({ ...lines[0]!, componentCode: `G${at}`, name: { en: `Golden ${at}`, hi: `Golden ${at}` }, budgetPaise: paise ?? missing('NOT_ON_RECORD'), releasedDuringPaise: paise ?? 0, balancePaise: paise ?? 0 }));
  return { ...review, funds: { ...review.funds!, statementOne: { lines: rows, total } } };
}
const tight = (text: string): string => asRead(text).replace(/\s+/g, '');

describe.each(['en', 'hi'] as const)('an amount in the documents in %s', (language) => {
  const review = aGoldenReview();
  const order = { review, language, sha256: HASH, at: AT };

  it('reads in the PDF as everywhere', async () => {
    const page = tight(readPdf(await composeReport({ review, language, sha256: HASH, frozenAt: AT })).pages[2] ?? '');
    const { sanctionedPaise: _, ...line } = review.funds!.statementOne.lines[0]!;
    expect(line.releasedBeforePaise).toBe(4_300_000_000);
    GOLDEN_FIGURES.forEach(({ value, paise, lakhStatement }, at) => {
      const second = paise === null ? `${lakhStatement}a` : lakhStatement; // the mark of its note
      const fourth = paise === null ? '0.00' : lakhStatement;
      expect([value, page.includes(tight(`G${at}Golden${at}1,000.00${second}430.00${fourth}430.00`))]).toEqual([value, true]);
    });
  }, 60_000);

  it('is a number in the workbook that is shown as everywhere, and digits in the CSV', () => {
    const [statement] = readBook(statementsWorkbook(order));
    const csv = statementsCsv(order, 'ONE')!.split('\r\n');
    GOLDEN_FIGURES.forEach(({ value, paise, rupeeStatement, rupeeCsv }, at) => {
      const row = statement!.rows.find((cells) => cells.some(({ text }) => text === `G${at}`)) ?? [];
      const cell = row.find(({ column }) => column === 'D')!;
      expect([value, asRead(shownBy(cell)), cell.isNumber]).toEqual([value, rupeeStatement, paise !== null]);
      expect([value, csv.find((line) => line.startsWith(`G${at},`))?.split(',')[3]]).toEqual([value, rupeeCsv]);
    });
  });
});
