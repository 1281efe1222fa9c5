import { isMissing, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { ComponentReview, Review } from '@pakhwada/domain/review';
import { DASH, formatDate, formatShare, formatShareBare } from '@pakhwada/language/format';
import { translate, type Language } from '@pakhwada/language/translate';
import type { BarRow, BarSeries } from './bar-series.ts';
import { percentAt } from './plot.ts';

/** Time gone, money released and spent, work planned and done of one component on one scale: does the money keep step with the work? */
export function balanceSeries(component: ComponentReview, review: Review, language: Language): BarSeries {
  const share = (figure: Known<Ratio>): string => (isMissing(figure) ? DASH : formatShare(figure, 2));
  const measures = [
    { key: 'time', figure: component.time.elapsed, tone: 'plan' },
    { key: 'released', figure: component.money.releasedOfAmount, tone: 'money' },
    { key: 'planned', figure: component.index.planned, tone: 'plan' },
    { key: 'spent', figure: component.money.spentOfAmount, tone: 'money' },
    { key: 'done', figure: component.index.physical, tone: 'work' },
  ] as const;
  const rows = measures.map(
    ({ key, figure, tone }): BarRow => ({
      key,
      label: translate(language, `chart.balance.${key}`),
      value: isMissing(figure) ? null : percentAt(figure),
      plan: null,
      valueLabel: isMissing(figure) ? DASH : formatShareBare(figure, 2),
      tone,
      isNotReported: isMissing(figure),
    }),
  );
  const words = Object.fromEntries(measures.map(({ key, figure }) => [key, share(figure)]));
  return {
    title: translate(language, 'chart.balance.title', words),
    unit: translate(language, 'chart.balance.unit', { date: formatDate(review.asOn, 'record', language) }),
    description: translate(language, 'chart.balance.description', words),
    source: translate(language, 'chart.balance.source'),
    table: {
      columns: [
        { label: translate(language, 'chart.column.measure'), isNumber: false },
        { label: translate(language, 'chart.column.share'), isNumber: true },
      ],
      rows: rows.map((row) => [row.label, row.valueLabel]),
    },
    fileName: `balance-${review.scheme.code}-${component.code}-${review.fortnight.id}`,
    rows,
    top: 100,
  };
}
