import type { FundsReview } from '@pakhwada/domain/review';
import { formatDate } from '@pakhwada/language/format';
import type { Source } from '../document/words.ts';
import { countCell, rupeesCell } from '../workbook/number-cells.ts';
import { titleLines } from './title-lines.ts';
import type { StatementTable, TableCell, TableRow } from './table.ts';

const COLUMNS = ['on', 'amount', 'used', 'state', 'due', 'submitted'] as const;

/** Instalments and their certificates; below them what is overdue by age, and the interest. */
export function statementTwoTable(source: Source, { statementTwo, isLimit }: FundsReview): StatementTable {
  const { say, name, language } = source;
  const day = (on: string | null): TableCell => (on === null ? null : formatDate(on, 'record', language));
  const part = (...cells: TableCell[]): TableRow => ({ cells });
  return {
    name: say('statement.book.two'),
    widths: [8, 40, 11, 26, 13, 19, 19, 24, 13, 16, 16, 16, 19, 13, 13],
    above: titleLines(source, say('statement.two.heading')),
    head: [
      [
        ...[say('statement.book.code'), say('statement.book.name'), say('statement.two.tranche'), say(isLimit ? 'statement.two.reference.limit' : 'statement.two.reference')],
        ...COLUMNS.map((key) => say(`statement.two.${key}`)),
        ...[say('statement.term.certificate'), say('statement.two.accepted'), say('statement.two.acceptedAmount'), say('statement.two.pending'), say('statement.two.age')],
      ],
    ],
    rows: [
      ...statementTwo.lines.map((line) =>
        part(
          ...[line.componentCode, name(line.name), line.tranche === null ? null : countCell(line.tranche), line.reference],
          ...[day(line.on), rupeesCell(line.amountPaise), rupeesCell(line.usedPaise), say(`instalmentState.${line.state}`), day(line.certificateDueOn), day(line.submittedOn)],
          ...[line.certificateNo, day(line.acceptedOn), rupeesCell(line.acceptedPaise), countCell(line.pendingDays), line.age === null ? null : say(`ageBucket.${line.age}`)],
        ),
      ),
      part(),
      { cells: ['', say('statement.ageing'), say('statement.ageing.count'), null, null, say('statement.ageing.amount')], isStrong: true },
      ...statementTwo.ageing.map(({ bucket, count, paise }) => part('', say(`ageBucket.${bucket}`), countCell(count), null, null, rupeesCell(paise))),
      { cells: ['', say('statement.ageing.backlog'), null, null, null, rupeesCell(statementTwo.backlogPaise)], isStrong: true },
      part(),
      { cells: ['', say('statement.interest'), null, null, null, say('statement.lapse.amount')], isStrong: true },
      part('', say('statement.interest.earned'), null, null, null, rupeesCell(statementTwo.interestPaise)),
      part('', say('statement.interest.remitted'), null, null, null, rupeesCell(statementTwo.interestRemittedPaise)),
      { cells: ['', say('statement.interest.held'), null, null, null, rupeesCell(statementTwo.interestHeldPaise)], isStrong: true },
    ],
  };
}
