import { missing, type Known } from '@pakhwada/domain/ratio';
import type { LocalName } from '@pakhwada/domain/plan';
import type { MoneyFigures, Review, StatementOneLine } from '@pakhwada/domain/review';
import { columnHeads } from '../document/statement.ts';
import type { Source } from '../document/words.ts';
import { rupeesCell, shareCell } from '../workbook/number-cells.ts';
import { titleLines } from './title-lines.ts';
import { cellOf, type StatementTable, type TableCell, type TableRow } from './table.ts';

/** A line before rule set 2: budget and commitments were not kept. */
type Line = Omit<StatementOneLine, 'committedPaise' | 'priorReleasedPaise' | 'priorSpentPaise'> & Readonly<Record<'committedPaise' | 'priorReleasedPaise' | 'priorSpentPaise', Known<number>>>;

export function statementOneTable(source: Source): StatementTable {
  const { review, say, name } = source;
  const { lines, total } = linesOf(review);
  const heads = columnHeads(source);
  const only = (word: string, at: Readonly<Record<number, Known<number>>>): TableRow => ({ cells: ['', word, ...heads.map((_, column): TableCell => (at[column + 1] === undefined ? null : cellOf(at[column + 1] ?? 0, rupeesCell)))] });
  return {
    name: say('statement.book.one'),
    widths: [8, 44, ...heads.map(() => 19)],
    above: titleLines(source, say('report.statement.heading')),
    head: [
      [say('statement.book.code'), say('statement.book.name'), ...heads.map((column) => column.name)],
      ['', '', ...heads.map((column) => column.number)],
    ],
    rows: [
      ...lines.map((line) => ({ cells: [line.componentCode ?? '', name(line.name), ...figuresOf(line)] })),
      ...(review.unallocatedPaise > 0 ? [only(say('report.statement.unallocated'), { 1: review.unallocatedPaise })] : []),
      { cells: ['', say('report.statement.total'), ...figuresOf(total)], isStrong: true },
      only(say('statement.year', { year: review.fortnight.financialYear }), { 5: total.releasedYearPaise, 8: total.spentYearPaise }),
      only(say('report.statement.priorPeriod'), { 4: total.priorReleasedPaise, 7: total.priorSpentPaise }),
    ],
  };
}

function figuresOf(line: Line): TableCell[] {
  const rupees = (paise: Known<number>): TableCell => cellOf(paise, rupeesCell);
  return [
    rupees(line.sanctionedPaise),
    rupees(line.budgetPaise),
    rupees(line.releasedBeforePaise),
    rupees(line.releasedDuringPaise),
    rupees(line.releasedPaise),
    rupees(line.spentBeforePaise),
    rupees(line.spentDuringPaise),
    rupees(line.spentPaise),
    cellOf(line.spentOfReleased, shareCell),
    cellOf(line.spentOfSanctioned, shareCell),
    rupees(line.committedPaise),
    rupees(line.balancePaise),
  ];
}

function linesOf({ funds, components, figures, scheme }: Review): { readonly lines: readonly Line[]; readonly total: Line } {
  if (funds) return funds.statementOne;
  return { lines: components.map(({ code, name, money }) => lineBefore(code, name, money)), total: lineBefore(null, scheme.title, figures.money) };
}

function lineBefore(componentCode: string | null, name: LocalName, money: MoneyFigures): Line {
  const unkept = missing('NOT_YET_KEPT');
  return {
    ...money,
    ...{ componentCode, name, sanctionedPaise: money.amountPaise, spentOfSanctioned: money.spentOfAmount, releasedYearPaise: money.releasedFyPaise, spentYearPaise: money.spentFyPaise },
    ...{ budgetPaise: unkept, committedPaise: unkept, priorReleasedPaise: unkept, priorSpentPaise: unkept },
  };
}
