import { ChartFrame } from '@pakhwada/charts/frame';
import { componentEarnedSeries, earnedCurveSeries } from '@pakhwada/charts/series';
import type { ComponentReview, Review } from '@pakhwada/domain/review';
import { lazy, type ReactElement } from 'react';
import { useWords } from '../../shell/words.tsx';

const WorkCurve = lazy(async () => ({ default: (await import('@pakhwada/charts/curve')).WorkCurve }));

/** The S-curve: plan, work done, what is spent and what is projected, on a true time axis and on one scale. */
export function EarnedCurve({ review, component }: { readonly review: Review; readonly component: ComponentReview | null }): ReactElement {
  const { language, t } = useWords();
  const series = component ? componentEarnedSeries(component, review, language) : earnedCurveSeries(review, language);
  return (
    <div className="block">
      <ChartFrame words={series} language={language} height={300} state={series.points.length === 0 ? 'empty' : 'ready'} note={t('money.curveEmpty')}>
        {({ width, height }) => <WorkCurve series={series} width={width} height={height} />}
      </ChartFrame>
    </div>
  );
}
