import { ChartFrame } from '@pakhwada/charts/frame';
import { balanceSeries, componentCurveSeries, milestoneSeries } from '@pakhwada/charts/series';
import { MilestoneTimeline } from '@pakhwada/charts/timeline';
import type { ComponentReview, Review } from '@pakhwada/domain/review';
import { lazy, type ReactElement } from 'react';
import { useWords } from '../shell/words.tsx';

const WorkCurve = lazy(async () => ({ default: (await import('@pakhwada/charts/curve')).WorkCurve }));
const BarRows = lazy(async () => ({ default: (await import('@pakhwada/charts/bars')).BarRows }));

interface ComponentChartProps {
  readonly review: Review;
  readonly component: ComponentReview;
}

/** Planned, achieved and projected work of one component, its milestones as pins. */
export function ComponentCurve({ review, component }: ComponentChartProps): ReactElement {
  const { language, t } = useWords();
  const series = componentCurveSeries(component, review, language);
  return (
    <ChartFrame words={series} language={language} height={280} state={series.points.length === 0 ? 'empty' : 'ready'} note={t('schemes.curveEmpty')}>
      {({ width, height }) => <WorkCurve series={series} width={width} height={height} />}
    </ChartFrame>
  );
}

/** Time, release, plan, spending and work on one scale. */
export function ComponentBalance({ review, component }: ComponentChartProps): ReactElement {
  const { language } = useWords();
  const series = balanceSeries(component, review, language);
  return (
    <ChartFrame words={series} language={language} height={170}>
      {({ width, height }) => <BarRows series={series} width={width} height={height} labelWidth={120} />}
    </ChartFrame>
  );
}

export function ComponentMilestones({ review, component }: ComponentChartProps): ReactElement {
  const { language, t } = useWords();
  const series = milestoneSeries(component, review, language);
  return (
    <ChartFrame words={series} language={language} height={60} twin="none" state={component.milestones.length === 0 ? 'empty' : 'ready'} note={t('schemes.noMilestones')}>
      {() => <MilestoneTimeline series={series} />}
    </ChartFrame>
  );
}
