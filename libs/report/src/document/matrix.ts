import { heatSeries } from '@pakhwada/charts/series';
import type { MatrixPart } from './model.ts';
import type { Source } from './words.ts';

export function matrixOf({ review, language, say }: Source): MatrixPart {
  const series = heatSeries(review, language);
  const percent = (basisPoints: number): string => String(Math.round(basisPoints / 100));
  const { redBelowSpi, amberBelowSpi } = review.rules;
  return {
    heading: say('report.matrix.heading'),
    title: series.title,
    unit: series.unit,
    rank: say('chart.column.rank'),
    district: say('chart.column.district'),
    all: say('chart.column.all'),
    columns: series.columns,
    rows: series.rows,
    legend: series.legend,
    source: series.source,
    scale: [
      { band: 'WARM_3', text: say('report.matrix.below', { limit: percent(5000) }) },
      { band: 'WARM_2', text: say('report.matrix.between', { from: percent(5000), to: percent(redBelowSpi) }) },
      { band: 'WARM_1', text: say('report.matrix.between', { from: percent(redBelowSpi), to: percent(amberBelowSpi) }) },
      { band: 'PLAIN', text: say('report.matrix.between', { from: percent(amberBelowSpi), to: percent(11000) }) },
      { band: 'COOL_1', text: say('report.matrix.above', { limit: percent(11000) }) },
    ],
    empty: review.matrix.length > 0 ? null : say('missing.NO_COMPONENTS'),
  };
}
