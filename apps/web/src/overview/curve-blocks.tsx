import { ChartFrame } from '@pakhwada/charts/frame';
import { moneyCurveSeries, workCurveSeries } from '@pakhwada/charts/series';
import type { Review } from '@pakhwada/domain/review';
import { lazy, type ReactNode } from 'react';
import { useWords } from '../shell/words.tsx';

const WorkCurve = lazy(async () => ({ default: (await import('@pakhwada/charts/curve')).WorkCurve }));
const MoneyCurve = lazy(async () => ({ default: (await import('@pakhwada/charts/money-curve')).MoneyCurve }));
const HEIGHT = 280;

/** Work planned, achieved and projected; money released, spent and projected. They come after the figures. */
export function CurveBlocks({ review }: { readonly review: Review }): ReactNode {
  const { language } = useWords();
  const work = workCurveSeries(review, language);
  const money = moneyCurveSeries(review, language);
  return (
    <>
      <div className="block brief-third">
        <ChartFrame words={work} language={language} height={HEIGHT} state={work.points.length === 0 ? 'empty' : 'ready'}>
          {({ width, height }) => <WorkCurve series={work} width={width} height={height} />}
        </ChartFrame>
      </div>
      <div className="block brief-third">
        <ChartFrame words={money} language={language} height={HEIGHT} state={money.points.length === 0 ? 'empty' : 'ready'}>
          {({ width, height }) => <MoneyCurve series={money} width={width} height={height} />}
        </ChartFrame>
      </div>
    </>
  );
}
