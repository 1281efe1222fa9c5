import type { Known, Ratio } from '@pakhwada/domain/ratio';
import { fromRatio, roundHalfUp } from '@pakhwada/domain/ratio';
import type { IndicatorReview } from '@pakhwada/domain/review';
import type { Source } from '../document/words.ts';
import { countCell, indexCell, shareCell } from '../workbook/number-cells.ts';
import { titleLines } from './title-lines.ts';
import { cellOf, type StatementTable, type TableCell, type TableRow } from './table.ts';

const COLUMNS = ['targetLife', 'targetYear', 'targetFortnight', 'before', 'during', 'total', 'share', 'planned', 'spi'] as const;

export function physicalTable(source: Source): StatementTable {
  const { review, say, name, status } = source;
  return {
    name: say('statement.book.physical'),
    widths: [8, 10, 48, 16, 14, 14, 14, 14, 14, 14, 11, 11, 10, 22],
    above: titleLines(source, say('report.physical.heading')),
    head: [
      [say('statement.book.code'), say('report.column.indicator'), say('statement.book.item'), say('report.column.unit'), ...COLUMNS.map((key) => say(`report.physical.${key}`)), say('report.column.status')],
      ['', '', '', '', '(1)', '(2)', '(3)', '(4)', '(5)', '(6)=4+5', '(7)=6÷1', '(8)', '(9)=7÷8', ''],
    ],
    rows: review.components.flatMap((component): TableRow[] => [
      {
        cells: [
          ...[component.code, '', name(component.name), '', null, null, null, null, null, null],
          ...[cellOf(component.index.physical, shareCell), cellOf(component.index.planned, shareCell), cellOf(component.index.spi, (spi) => indexCell(spi)), status(component.verdict.status).word],
        ],
        isStrong: true,
      },
      ...component.indicators.map((indicator) => ({ cells: [component.code, indicator.code, name(indicator.name), name(indicator.unitName), ...figuresOf(indicator)] })),
    ]),
  };
}

function figuresOf({ state, nature }: IndicatorReview): TableCell[] {
  const rounded = (figure: Known<Ratio>): TableCell => cellOf(figure, (exact) => countCell(roundHalfUp(fromRatio(exact))));
  return [
    cellOf(state.target, countCell),
    rounded(state.yearTarget),
    rounded(state.fortnightTarget),
    nature === 'R' ? null : countCell(state.before),
    cellOf(state.during, countCell),
    cellOf(state.total, countCell),
    cellOf(state.share, shareCell),
    cellOf(state.plannedShare, shareCell),
    cellOf(state.againstPlan, (index) => indexCell(index)),
  ];
}
