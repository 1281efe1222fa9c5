import { ChartFrame } from '@pakhwada/charts/frame';
import { decisionSeries } from '@pakhwada/charts/series';
import type { Review, SittingTrend } from '@pakhwada/domain/review';
import { lazy, type ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

const ShareRows = lazy(async () => ({ default: (await import('@pakhwada/charts/shares')).ShareRows }));
const ROW = 27;

/** What became of the decisions of each of the last sittings. */
export function DecisionTrend({ trend, review }: { readonly trend: readonly SittingTrend[]; readonly review: Review }): ReactElement {
  const { language } = useWords();
  const series = decisionSeries(trend, review, language);
  return (
    <div className="committee-trend">
      <ChartFrame words={series} language={language} height={series.rows.length * ROW + 28}>
        {({ width }) => <ShareRows series={series} width={width} labelWidth={52} rowHeight={ROW} />}
      </ChartFrame>
    </div>
  );
}
