import { daysBetween } from '@pakhwada/domain/calendar';
import { isMissing, ratioOf, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { ComponentReview, CurvePoint, MoneyFigures, Review } from '@pakhwada/domain/review';
import { DASH, formatDate, formatShare, formatShareBare } from '@pakhwada/language/format';
import { translate, type Language } from '@pakhwada/language/translate';
import type { WorkCurveSeries, WorkPoint } from './curve-series.ts';
import { percentAt } from './plot.ts';
import { componentCurveSeries, workCurveSeries } from './work-curve.series.ts';

/** The S-curve of earned value: work planned, done and projected with what is spent, all in per cent of the same amount. */
export function earnedCurveSeries(review: Review, language: Language): WorkCurveSeries {
  const { weighted, money } = review.figures;
  return withSpending(workCurveSeries(review, language), { curve: review.curve, startsOn: review.scheme.startsOn, asOn: review.asOn, done: weighted.physical, money, fileName: `earned-value-${review.scheme.code}-${review.fortnight.id}` }, language);
}

/** The same of one component. */
export function componentEarnedSeries(component: ComponentReview, review: Review, language: Language): WorkCurveSeries {
  const fileName = `earned-value-${review.scheme.code}-${component.code}-${review.fortnight.id}`;
  return withSpending(componentCurveSeries(component, review, language), { curve: component.curve, startsOn: component.startsOn, asOn: review.asOn, done: component.index.physical, money: component.money, fileName }, language);
}

interface Spending {
  readonly curve: readonly CurvePoint[];
  readonly startsOn: string;
  readonly asOn: string;
  readonly done: Known<Ratio>;
  readonly money: MoneyFigures;
  readonly fileName: string;
}

function withSpending(work: WorkCurveSeries, { curve, startsOn, asOn, done, money, fileName }: Spending, language: Language): WorkCurveSeries {
  const { amountPaise, spentOfAmount } = money;
  const shareOf = (paise: number | null): Ratio | null => (paise === null || amountPaise <= 0 ? null : ratioOf(paise, amountPaise));
  const seen = curve.flatMap((point): WorkPoint[] => {
    const share = point.on < asOn ? shareOf(point.spentPaise) : null;
    return share ? [{ day: daysBetween(startsOn, point.on), planned: null, achieved: null, forecast: null, spent: percentAt(share) }] : [];
  });
  const today = isMissing(spentOfAmount) ? null : { day: daysBetween(startsOn, asOn), value: percentAt(spentOfAmount), label: translate(language, 'chart.earned.spent', { share: formatShareBare(spentOfAmount, 2) }) };
  const points = today ? [...work.points, ...seen, { day: today.day, planned: null, achieved: null, forecast: null, spent: today.value }].sort((a, b) => a.day - b.day) : work.points;
  const words = { done: printed(done), spent: printed(spentOfAmount) };
  return {
    ...work,
    points: work.points.length === 0 ? [] : points,
    spentEnd: today,
    title: isMissing(done) || isMissing(spentOfAmount) ? work.title : translate(language, 'chart.earned.title', words),
    unit: translate(language, 'chart.earned.unit', { date: formatDate(asOn, 'record', language) }),
    description: translate(language, 'chart.earned.description', { work: work.description, spent: words.spent }),
    source: translate(language, 'chart.earned.source'),
    table: {
      columns: [...work.table.columns, { label: translate(language, 'chart.column.spentOfAmount'), isNumber: true }],
      rows: work.table.rows.map((row, at) => [...row, cellOf(shareOf(curve[at] && curve[at].on <= asOn ? curve[at].spentPaise : null))]),
    },
    fileName,
  };
}

function printed(share: Known<Ratio>): string {
  return isMissing(share) ? DASH : formatShare(share, 2);
}

function cellOf(share: Ratio | null): string {
  return share ? formatShareBare(share, 2) : DASH;
}
