import { daysBetween, financialYearEnd, type CivilDate } from '@pakhwada/domain/calendar';
import { isMissing } from '@pakhwada/domain/ratio';
import type { ComponentReview, CurvePoint, MoneyFigures, Review } from '@pakhwada/domain/review';
import { DASH, formatDate, formatFortnight, formatRupees, formatRupeesBare, formatRupeeUnit } from '@pakhwada/language/format';
import { translate, type Language } from '@pakhwada/language/translate';
import type { MoneyCurveSeries, MoneyPoint } from './curve-series.ts';
import { CRORE, croreTicks } from './money-axis.ts';
import { croreAt } from './plot.ts';
import { timeTicks } from './time-axis.ts';

interface MoneyFacts {
  readonly startsOn: CivilDate;
  readonly asOn: CivilDate;
  readonly curve: readonly CurvePoint[];
  readonly money: MoneyFigures;
  readonly isCapped: boolean; // from rule set 2 on the caps of the year's end are in the projection
  readonly isLimit: boolean; // a release is a drawing limit, and is called one
  readonly fileName: string;
}

/** The scheme's money curve to the end of the financial year, in crore: released, spent, projected, and what would lapse. */
export function moneyCurveSeries(review: Review, language: Language): MoneyCurveSeries {
  return build(
    { startsOn: review.scheme.startsOn, asOn: review.asOn, curve: review.curve, money: review.figures.money, isCapped: review.funds !== undefined, isLimit: review.funds?.isLimit ?? false, fileName: `money-${review.scheme.code}-${review.fortnight.id}` },
    language,
  );
}

/** The same for one component. */
export function componentMoneySeries(component: ComponentReview, review: Review, language: Language): MoneyCurveSeries {
  return build(
    { startsOn: component.startsOn, asOn: review.asOn, curve: component.curve, money: component.money, isCapped: review.funds !== undefined, isLimit: review.funds?.isLimit ?? false, fileName: `money-${review.scheme.code}-${component.code}-${review.fortnight.id}` },
    language,
  );
}

function build(facts: MoneyFacts, language: Language): MoneyCurveSeries {
  const { startsOn, asOn, money } = facts;
  const endsOn = financialYearEnd(asOn);
  const [today, days] = [daysBetween(startsOn, asOn), daysBetween(startsOn, endsOn)];
  const projectedPaise = isMissing(money.projectedSpendPaise) || isMissing(money.projectedLapsePaise) ? null : money.spentPaise + money.projectedSpendPaise;
  const lapsePaise = isMissing(money.projectedLapsePaise) ? 0 : money.projectedLapsePaise;
  const amount = (paise: number): string => formatRupeesBare(paise, 'crore');
  const hasMoved = money.releasedPaise > 0 || money.spentPaise > 0; // before that three lines lie on zero, and their labels on each other
  return {
    ...wordsOf(facts, endsOn, lapsePaise, language),
    points: pointsOf(facts, today, days, projectedPaise),
    days,
    xTicks: timeTicks(startsOn, endsOn, language),
    yTicks: croreTicks(Math.max(money.releasedPaise, money.spentPaise, projectedPaise ?? 0) || CRORE),
    today: { at: today, label: formatDate(asOn, 'prose', language) },
    released: hasMoved ? { day: today, value: croreAt(money.releasedPaise), label: translate(language, releaseWord('chart.money.released', facts), { amount: amount(money.releasedPaise) }) } : null,
    spent: hasMoved ? { day: today, value: croreAt(money.spentPaise), label: translate(language, 'chart.money.spent', { amount: amount(money.spentPaise) }) } : null,
    projected: projectedPaise === null || !hasMoved ? null : { day: days, value: croreAt(projectedPaise), label: translate(language, 'chart.money.projected') },
    lapse:
      projectedPaise === null || lapsePaise === 0
        ? null
        : {
            day: days,
            from: croreAt(projectedPaise),
            to: croreAt(projectedPaise + lapsePaise),
            lines: [translate(language, 'chart.money.lapse.amount', { amount: formatRupees(lapsePaise, 'crore', language) }), translate(language, 'chart.money.lapse.word')],
          },
  };
}

function pointsOf({ curve, money, startsOn, asOn }: MoneyFacts, today: number, days: number, projectedPaise: number | null): MoneyPoint[] {
  const seen = curve
    .filter((point) => point.on < asOn && (point.releasedPaise !== null || point.spentPaise !== null))
    .map((point) => ({
      day: daysBetween(startsOn, point.on),
      released: point.releasedPaise === null ? null : croreAt(point.releasedPaise),
      spent: point.spentPaise === null ? null : croreAt(point.spentPaise),
      projected: null,
    }));
  const end = projectedPaise === null ? [] : [{ day: days, released: croreAt(money.releasedPaise), spent: null, projected: croreAt(projectedPaise) }];
  return [
    { day: 0, released: 0, spent: 0, projected: null },
    ...seen,
    { day: today, released: croreAt(money.releasedPaise), spent: croreAt(money.spentPaise), projected: projectedPaise === null ? null : croreAt(money.spentPaise) },
    ...end,
  ];
}

type ReleaseWord = 'chart.money.released' | 'chart.money.title.none' | 'chart.money.title.balance' | 'chart.money.description' | 'chart.money.sourceAfterCaps' | 'chart.column.released';

function releaseWord(word: ReleaseWord, { isLimit }: MoneyFacts): ReleaseWord | `${ReleaseWord}.limit` {
  return isLimit ? `${word}.limit` : word;
}

function wordsOf(facts: MoneyFacts, endsOn: CivilDate, lapsePaise: number, language: Language): Pick<MoneyCurveSeries, 'title' | 'unit' | 'description' | 'source' | 'table' | 'fileName'> {
  const { money, asOn, startsOn, curve, isCapped } = facts;
  const rupees = (paise: number): string => formatRupees(paise, 'crore', language);
  const [end, date] = [formatDate(endsOn, 'long', language), formatDate(asOn, 'record', language)];
  const values = { lapse: rupees(lapsePaise), balance: rupees(money.balancePaise), released: rupees(money.releasedPaise), spent: rupees(money.spentPaise), end };
  const cell = (paise: number | null): string => (paise === null ? DASH : formatRupeesBare(paise, 'crore'));
  const column = (label: string, isNumber: boolean): { label: string; isNumber: boolean } => ({ label, isNumber });
  return {
    title: translate(language, lapsePaise > 0 && money.releasedPaise !== 0 ? 'chart.money.title.lapse' : releaseWord(money.releasedPaise === 0 ? 'chart.money.title.none' : 'chart.money.title.balance', facts), values),
    unit: translate(language, 'chart.money.unit', { unit: formatRupeeUnit('crore', language), end, date }),
    description: translate(language, releaseWord('chart.money.description', facts), {
      ...values,
      start: formatDate(startsOn, 'prose', language),
      date,
      lapse: lapsePaise > 0 ? translate(language, isCapped ? 'chart.money.description.lapseAfterCaps' : 'chart.money.description.lapse', values) : '',
    }),
    source: translate(language, isCapped ? releaseWord('chart.money.sourceAfterCaps', facts) : 'chart.money.source'),
    table: {
      columns: [
        column(translate(language, 'chart.column.fortnight'), false),
        column(translate(language, 'chart.column.asOn'), false),
        column(translate(language, releaseWord('chart.column.released', facts)), true),
        column(translate(language, 'chart.column.spent'), true),
      ],
      rows: curve
        .filter((point) => point.on <= asOn)
        .map((point) => [formatFortnight(point.fortnightId, 'label', language), formatDate(point.on, 'record', language), cell(point.releasedPaise), cell(point.spentPaise)]),
    },
    fileName: facts.fileName,
  };
}
