import type { FundsReview } from '@pakhwada/domain/review';
import type { Source } from '../document/words.ts';
import { countCell, exactRupeesCell, indexCell, rupeesCell, shareCell } from '../workbook/number-cells.ts';
import { titleLines } from './title-lines.ts';
import { cellOf, type StatementTable } from './table.ts';

export function earnedValueTable(source: Source, { earnedValue }: FundsReview): StatementTable {
  const { say, name } = source;
  return {
    name: say('statement.book.value'),
    widths: [8, 44, 20, 20, 20, 20, 10, 10, 20, 20],
    above: titleLines(source, say('statement.book.value')),
    head: [
      [say('statement.book.code'), say('statement.book.name'), ...(['budget', 'planned', 'earned', 'actual', 'spi', 'cpi', 'estimate', 'variance'] as const).map((key) => say(`statement.value.${key}`))],
      ['', '', '(1)', '(2)=P×1', '(3)=φ×1', '(4)', '(5)=φ÷P', '(6)=3÷4', '(7)=1÷6', '(8)=1−7'],
    ],
    rows: earnedValue.map((line) => ({
      cells: [
        ...[line.componentCode ?? '', line.componentCode === null ? say('statement.book.whole') : name(line.name)],
        ...[rupeesCell(line.budgetPaise), cellOf(line.plannedValuePaise, rupeesCell), cellOf(line.earnedValuePaise, rupeesCell), rupeesCell(line.actualCostPaise)],
        ...[cellOf(line.spi, (spi) => indexCell(spi)), cellOf(line.cpi, (cpi) => indexCell(cpi, 2)), cellOf(line.estimateAtCompletionPaise, rupeesCell), cellOf(line.varianceAtCompletionPaise, rupeesCell)],
      ],
      isStrong: line.componentCode === null,
    })),
  };
}

export function unitCostTable(source: Source, { unitCosts }: FundsReview): StatementTable {
  const { say, name } = source;
  return {
    name: say('statement.book.units'),
    widths: [8, 14, 44, 16, 20, 14, 20, 20, 14, 18],
    above: titleLines(source, say('statement.units')),
    head: [
      [
        ...[say('statement.book.code'), say('statement.units.indicator'), say('statement.book.item'), say('statement.book.unit'), say('statement.units.spent', { unit: '₹' })],
        ...(['achieved', 'cost', 'norm', 'deviation', 'mark'] as const).map((key) => say(`statement.units.${key}`)),
      ],
    ],
    rows: unitCosts.map((line) => ({
      cells: [
        ...[line.componentCode, line.indicatorCode, name(line.name), name(line.unitName), rupeesCell(line.spentPaise)],
        ...[cellOf(line.achieved, countCell), cellOf(line.costPaise, exactRupeesCell), rupeesCell(line.normPaise), cellOf(line.deviation, shareCell), line.isFlagged ? say('statement.units.flagged') : null],
      ],
    })),
  };
}
