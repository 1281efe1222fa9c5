import { VERIFICATION_LEVELS } from '@pakhwada/domain/progress';
import { isMissing } from '@pakhwada/domain/ratio';
import type { RegistersReview } from '@pakhwada/domain/review';
import type { Source } from '../document/words.ts';
import { countCell, shareCell } from '../workbook/number-cells.ts';
import { titleLines } from './title-lines.ts';
import { cellOf, type StatementTable } from './table.ts';

/** Each group's share with its number, what is broken down, and the norm it is held against. */
export function inclusionTable(source: Source, { inclusion }: RegistersReview): StatementTable {
  const { review, say, name } = source;
  const indicators = new Map(review.components.flatMap((component) => component.indicators.map((one) => [one.code, one] as const)));
  return {
    name: say('report.inclusion.heading'),
    widths: [8, 24, 12, 48, 14, 14, 14, 12, 16, 16, 14],
    above: titleLines(source, say('report.inclusion.heading')),
    head: [[say('statement.book.code'), say('inclusion.group'), say('report.column.indicator'), say('statement.book.item'), ...(['number', 'brokenDown', 'share', 'norm'] as const).map((key) => say(`inclusion.${key}`)), say('inclusion.standing'), say('inclusion.isMet'), say('inclusion.complete')]],
    rows: inclusion.lines.map((line) => {
      const norm = line.isLead ? inclusion.norms.find(({ componentCode, group }) => componentCode === line.componentCode && group === line.group) : undefined;
      const indicator = indicators.get(line.indicatorCode);
      return {
        cells: [
          ...[line.componentCode, say(`inclusionGroup.${line.group}`), line.indicatorCode, indicator ? name(indicator.name) : ''],
          ...[cellOf(line.numerator, countCell), cellOf(line.denominator, countCell), cellOf(line.share, shareCell)],
          ...(norm ? [shareCell(norm.norm), say(`normStanding.${norm.standing}`), say(`normMet.${norm.isMet === null ? 'UNKNOWN' : norm.isMet ? 'YES' : 'NO'}`)] : [null, null, null]),
          cellOf(line.completeness, shareCell),
        ],
      };
    }),
  };
}

/** Every indicator's figure by level; of a ratio its denominator. */
export function verificationTable(source: Source, { verification }: RegistersReview): StatementTable {
  const { review, say, name } = source;
  const indicators = new Map(review.components.flatMap((component) => component.indicators.map((one) => [one.code, one] as const)));
  return {
    name: say('verified.share'),
    widths: [8, 12, 48, 16, 12, ...VERIFICATION_LEVELS.map(() => 18), 14],
    above: titleLines(source, say('verified.share')),
    head: [[say('statement.book.code'), say('report.column.indicator'), say('statement.book.item'), say('report.column.unit'), say('inclusion.dli.code'), ...VERIFICATION_LEVELS.map((level) => `${level} ${say(`level.${level}`)}`), say('verified.share')]],
    rows: verification.indicators.map(({ componentCode, indicatorCode, dli, levels, verified }) => {
      const indicator = indicators.get(indicatorCode);
      return {
        cells: [
          ...[componentCode, indicatorCode, indicator ? name(indicator.name) : '', indicator ? name(indicator.unitName) : '', dli],
          ...VERIFICATION_LEVELS.map((level) => (isMissing(levels) ? levels : countCell(levels[level]))),
          cellOf(verified, shareCell),
        ],
      };
    }),
  };
}
