import { isMissing } from '@pakhwada/domain/ratio';
import type { FundsReview, LapseFigures } from '@pakhwada/domain/review';
import { formatFortnight } from '@pakhwada/language/format';
import type { Source } from '../document/words.ts';
import { countCell, exactRupeesCell, indexCell, rupeesCell, shareCell } from '../workbook/number-cells.ts';
import { titleLines } from './title-lines.ts';
import { cellOf, type StatementTable, type TableCell, type TableRow } from './table.ts';

/** Every part of the arithmetic of the lapse, for the scheme and for each component. */
export function lapseTable(source: Source, funds: FundsReview): StatementTable {
  const { say, name } = source;
  const named = new Map(funds.ladderByComponent.map(({ componentCode, name: component }) => [componentCode, name(component)]));
  return {
    name: say('statement.book.lapse'),
    widths: [8, 40, 62, 22, 14],
    above: titleLines(source, say('statement.lapse')),
    head: [[say('statement.book.code'), say('statement.book.name'), say('statement.book.item'), say('statement.book.value.word'), say('statement.book.unit')]],
    rows: [
      ...rowsOf('', say('statement.book.whole'), funds.lapse, funds.isLimit, source),
      ...funds.lapseByComponent.flatMap(({ componentCode, lapse }) => rowsOf(componentCode, named.get(componentCode) ?? '', lapse, funds.isLimit, source)),
    ],
  };
}

function rowsOf(code: string, component: string, lapse: LapseFigures, isLimit: boolean, { say, language }: Source): TableRow[] {
  const row = (item: string, value: TableCell, unit = '₹'): TableRow => ({ cells: [code, component, item, value, unit] });
  const cap = lapse.decidingCap === null ? 'NONE' : lapse.decidingCap;
  return [
    row(say(isLimit ? 'statement.lapse.yearRelease.limit' : 'statement.lapse.yearRelease'), cellOf(lapse.yearReleasePaise, rupeesCell)),
    row(say('statement.lapse.spentYear'), rupeesCell(lapse.spentYearPaise)),
    row(say('originTerm.daysLeft'), countCell(lapse.daysLeft), say('statement.book.days')),
    row(say('originTerm.pace'), cellOf(lapse.pacePaisePerDay, exactRupeesCell)),
    row(say('formula.uncappedSpend'), cellOf(lapse.uncappedSpendPaise, rupeesCell)),
    row(say('statement.lapse.capped', { cap }), cellOf(lapse.cappedSpendPaise, rupeesCell)),
    row(say('statement.lapse.commitments'), rupeesCell(lapse.commitmentsPaise)),
    row(say('statement.lapse.projectedSpend'), cellOf(lapse.projectedSpendPaise, rupeesCell)),
    { ...row(say('statement.lapse.result'), cellOf(lapse.projectedLapsePaise, rupeesCell)), isStrong: true },
    row(say('originTerm.fortnightsLeft'), countCell(lapse.fortnightsLeft), say('statement.book.fortnights')),
    row(say('statement.lapse.required', { count: lapse.fortnightsLeft }), cellOf(lapse.requiredPerFortnightPaise, rupeesCell)),
    row(say('statement.lapse.best'), cellOf(lapse.bestFortnightPaise, rupeesCell)),
    row(say('statement.lapse.stretch'), cellOf(lapse.stretch, (stretch) => indexCell(stretch, 2)), lapse.stretchGrade === null ? '' : say(`stretchGrade.${lapse.stretchGrade}`)),
    row(say('statement.lapse.runsOutIn'), isMissing(lapse.runsOutIn) ? lapse.runsOutIn : fortnightOf(lapse.runsOutIn, lapse.isOutOfTime, say, language), ''),
    ...lapse.caps.flatMap((meter) => {
      const of = (item: string): string => `${say(`capCode.${meter.code}`)}: ${item}`;
      return [
        row(of(say('statement.caps.share')), shareCell({ numerator: String(meter.capBasisPoints), denominator: '10000' }), '%'),
        row(of(say('statement.caps.cap')), cellOf(meter.capPaise, rupeesCell)),
        row(of(say('statement.caps.spent')), rupeesCell(meter.spentPaise)),
        row(of(say('statement.caps.room')), cellOf(meter.roomPaise, rupeesCell)),
        row(of(say('statement.caps.used')), cellOf(meter.used, shareCell), '%'),
      ];
    }),
  ];
}

function fortnightOf(id: string, isOutOfTime: boolean, say: Source['say'], language: Source['language']): string {
  const fortnight = formatFortnight(id, 'label', language);
  return isOutOfTime ? say('statement.lapse.outOfTime', { fortnight }) : fortnight;
}
