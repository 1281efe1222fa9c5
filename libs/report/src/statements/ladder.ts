import type { FundsReview, Rung } from '@pakhwada/domain/review';
import { formatDate } from '@pakhwada/language/format';
import { rungWord } from '../document/funds/earned-value.ts';
import type { Source } from '../document/words.ts';
import { rupeesCell } from '../workbook/number-cells.ts';
import { titleLines } from './title-lines.ts';
import { cellOf, type StatementTable, type TableRow } from './table.ts';

/** Every rung three ways, for the scheme and for each component. */
export function ladderTable(source: Source, funds: FundsReview): StatementTable {
  const { review, say, name } = source;
  const rowsOf = (code: string, component: string, rungs: readonly Rung[]): TableRow[] => rungs.map((rung) => rowOf(code, component, rung, funds.isLimit, source));
  return {
    name: say('statement.book.ladder'),
    widths: [8, 40, 30, 22, 22, 22, 13, 30],
    above: titleLines(source, say('statement.ladder')),
    head: [
      [
        ...[say('statement.book.code'), say('statement.book.name'), say('statement.ladder.rung')],
        ...[say('statement.ladder.total'), say('statement.ladder.year', { year: review.fortnight.financialYear }), say('statement.ladder.during'), say('statement.two.on'), say('statement.ladder.order')],
      ],
    ],
    rows: [...rowsOf('', say('statement.book.whole'), funds.ladder), ...funds.ladderByComponent.flatMap((one) => rowsOf(one.componentCode, name(one.name), one.rungs))],
  };
}

function rowOf(code: string, component: string, rung: Rung, isLimit: boolean, { say, language }: Source): TableRow {
  const amounts = [rung.totalPaise, rung.yearPaise, rung.duringPaise].map((paise) => cellOf(paise, rupeesCell));
  return { cells: [code, component, rungWord(rung.code, isLimit, say), ...amounts, rung.on === null ? null : formatDate(rung.on, 'record', language), rung.authority] };
}
