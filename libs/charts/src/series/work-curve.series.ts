import { daysBetween, type CivilDate } from '@pakhwada/domain/calendar';
import { compare, fromRatio, isMissing, subtract, toRatio, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { ComponentReview, CurvePoint, IndexFigures, Review } from '@pakhwada/domain/review';
import { DASH, formatDate, formatFortnight, formatPoints, formatShare, formatShareBare } from '@pakhwada/language/format';
import { nameIn, translate, type Language, type MessageKey } from '@pakhwada/language/translate';
import type { WorkCurveSeries, WorkPoint } from './curve-series.ts';
import { percentAt } from './plot.ts';
import { timeTicks } from './time-axis.ts';

interface WorkFacts {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly asOn: CivilDate;
  readonly curve: readonly CurvePoint[];
  readonly index: IndexFigures;
  readonly atEnd: Known<Ratio>;
  readonly unitKey: MessageKey;
  readonly fileName: string;
}

/** The scheme's work curve: physical index weighted by money, planned, achieved and projected. */
export function workCurveSeries(review: Review, language: Language): WorkCurveSeries {
  return build(
    {
      startsOn: review.scheme.startsOn,
      endsOn: review.scheme.endsOn,
      asOn: review.asOn,
      curve: review.curve,
      index: review.figures.weighted,
      atEnd: review.figures.forecast.atEnd,
      unitKey: 'chart.work.unit',
      fileName: `work-${review.scheme.code}-${review.fortnight.id}`,
    },
    language,
  );
}

/** One component's work curve; critical milestones that are done stand on it as pins. */
export function componentCurveSeries(component: ComponentReview, review: Review, language: Language): WorkCurveSeries {
  const series = build(
    {
      startsOn: component.startsOn,
      endsOn: component.endsOn,
      asOn: review.asOn,
      curve: component.curve,
      index: component.index,
      atEnd: component.forecast.atEnd,
      unitKey: 'chart.work.unit.component',
      fileName: `work-${review.scheme.code}-${component.code}-${review.fortnight.id}`,
    },
    language,
  );
  const done = component.milestones.filter((milestone) => milestone.isCritical && milestone.actualOn !== null);
  const pins = done.flatMap((milestone) => pinOn(series.points, daysBetween(component.startsOn, milestone.actualOn ?? component.startsOn), nameIn(milestone.name, language)));
  return { ...series, pins };
}

function build(facts: WorkFacts, language: Language): WorkCurveSeries {
  const { startsOn, endsOn, asOn, index, atEnd } = facts;
  const points = pointsOf(facts);
  const gap = shortfall(index);
  const achieved = points.filter((point) => point.achieved !== null).at(-1);
  const lastPlanned = facts.curve.filter((point) => point.planned !== null).at(-1)?.planned;
  return {
    ...wordsOf(facts, gap, language),
    points,
    days: daysBetween(startsOn, endsOn),
    xTicks: timeTicks(startsOn, endsOn, language),
    yTicks: [0, 25, 50, 75, 100].map((at) => ({ at, label: String(at) })),
    today: { at: daysBetween(startsOn, asOn), label: formatDate(asOn, 'prose', language) },
    gap:
      gap && !isMissing(index.physical) && !isMissing(index.planned)
        ? { from: percentAt(index.physical), to: percentAt(index.planned), label: translate(language, 'chart.work.gap', { points: formatPoints(gap, 2) }) }
        : null,
    achievedEnd:
      achieved && !isMissing(index.physical) ? { day: achieved.day, value: percentAt(index.physical), label: translate(language, 'chart.work.achieved', { share: formatShareBare(index.physical, 2) }) } : null,
    ends: [
      ...(lastPlanned ? [{ line: 'planned' as const, value: percentAt(lastPlanned), lines: [translate(language, 'chart.work.planned', { share: formatShareBare(lastPlanned, 0) })] }] : []),
      ...(isMissing(atEnd) ? [] : [{ line: 'forecast' as const, value: percentAt(atEnd), lines: [translate(language, 'chart.work.forecast'), formatShareBare(atEnd, 2)] }]),
    ],
    pins: [],
  };
}

/** The scheme begins at nothing planned and nothing done; from there each fortnight's end is a point. The projection starts where the work stands. */
function pointsOf({ curve, startsOn, asOn, endsOn, index, atEnd }: WorkFacts): WorkPoint[] {
  if (!curve.some((point) => point.planned !== null || point.achieved !== null)) return [];
  const seen = curve.map((point) => ({
    day: daysBetween(startsOn, point.on),
    planned: point.planned && percentAt(point.planned),
    achieved: point.on <= asOn ? point.achieved && percentAt(point.achieved) : null,
    forecast: null as number | null,
  }));
  const today = daysBetween(startsOn, asOn);
  const end = daysBetween(startsOn, endsOn);
  const projected =
    isMissing(atEnd) || isMissing(index.physical)
      ? []
      : [
          { day: today, planned: null, achieved: null, forecast: percentAt(index.physical) },
          { day: end, planned: null, achieved: null, forecast: percentAt(atEnd) },
        ];
  return [{ day: 0, planned: 0, achieved: 0, forecast: null }, ...seen, ...projected].sort((a, b) => a.day - b.day);
}

/** How far work is behind plan, when it is behind. */
function shortfall(index: IndexFigures): Ratio | null {
  if (isMissing(index.physical) || isMissing(index.planned)) return null;
  const [done, planned] = [fromRatio(index.physical), fromRatio(index.planned)];
  return compare(done, planned) < 0 ? toRatio(subtract(planned, done)) : null;
}

function wordsOf(facts: WorkFacts, gap: Ratio | null, language: Language): Pick<WorkCurveSeries, 'title' | 'unit' | 'description' | 'source' | 'table' | 'fileName'> {
  const { index, atEnd, startsOn, endsOn, asOn } = facts;
  const share = (figure: Known<Ratio>): string => (isMissing(figure) ? DASH : formatShare(figure, 2));
  const values = { done: share(index.physical), planned: share(index.planned), share: share(atEnd) };
  const [start, end, date] = [formatDate(startsOn, 'prose', language), formatDate(endsOn, 'long', language), formatDate(asOn, 'record', language)];
  return {
    title: isMissing(index.physical)
      ? translate(language, 'chart.work.title.none')
      : !isMissing(atEnd)
        ? translate(language, 'chart.work.title.forecast', { ...values, date: end })
        : translate(language, isMissing(index.planned) ? 'chart.work.title.done' : 'chart.work.title.known', values),
    unit: translate(language, facts.unitKey, { date }),
    description: translate(language, 'chart.work.description', {
      ...values,
      start,
      end,
      date,
      gap: gap ? translate(language, 'chart.work.description.gap', { points: formatPoints(gap, 2) }) : '',
      forecast: isMissing(atEnd) ? '' : translate(language, 'chart.work.description.forecast', { ...values, end }),
    }),
    source: translate(language, 'chart.work.source'),
    table: tableOf(facts, language),
    fileName: facts.fileName,
  };
}

function tableOf({ curve, asOn, atEnd, endsOn }: WorkFacts, language: Language): WorkCurveSeries['table'] {
  const cell = (share: Ratio | null): string => (share ? formatShareBare(share, 2) : DASH);
  const column = (key: MessageKey, isNumber = true): { label: string; isNumber: boolean } => ({ label: translate(language, key), isNumber });
  return {
    columns: [column('chart.column.fortnight', false), column('chart.column.asOn', false), column('chart.column.planned'), column('chart.column.achieved'), column('chart.column.forecast')],
    rows: curve.map((point) => [
      formatFortnight(point.fortnightId, 'label', language),
      formatDate(point.on, 'record', language),
      cell(point.planned),
      cell(point.on <= asOn ? point.achieved : null),
      cell(point.on === endsOn && !isMissing(atEnd) ? atEnd : point.forecast),
    ]),
  };
}

function pinOn(points: readonly WorkPoint[], day: number, label: string): { day: number; value: number; label: string }[] {
  const after = points.find((point) => point.achieved !== null && point.day >= day);
  const before = points.filter((point) => point.achieved !== null && point.day <= day).at(-1);
  if (!before || before.achieved === null) return [];
  const span = after && after.achieved !== null && after.day > before.day ? ((after.achieved - before.achieved) * (day - before.day)) / (after.day - before.day) : 0;
  return [{ day, value: before.achieved + span, label }];
}
