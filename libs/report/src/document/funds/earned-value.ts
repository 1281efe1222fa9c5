import { earnedCurveSeries } from '@pakhwada/charts/series';
import { isMissing, type Known } from '@pakhwada/domain/ratio';
import type { EarnedValueLine, FundsReview, Rung } from '@pakhwada/domain/review';
import { DASH, formatCount, formatDate, formatRupees, formatRupeesBare, formatRupeeUnit, formatShareBare } from '@pakhwada/language/format';
import { wordSentence, wordSentenceTopic } from '@pakhwada/language/sentence';
import { chartPart } from '../chart-part.ts';
import type { Cell, ChartRequest } from '../model.ts';
import { Notes } from '../notes.ts';
import type { Source } from '../words.ts';
import type { EarnedValuePart, TablePart } from './model.ts';
import { columns, figuresWith, type Figures } from './table.ts';

export const EARNED_CHART = 'earned';

/** Earned value per component and for the scheme, the ladder, unit costs, and every alert. */
export function earnedValueOf(source: Source, funds: FundsReview): { readonly part: EarnedValuePart; readonly charts: readonly ChartRequest[] } {
  const { review, language, say } = source;
  const series = earnedCurveSeries(review, language);
  const hasCurve = series.points.length > 0;
  const notes = new Notes(language);
  const figures = figuresWith(notes);
  const scheme = funds.earnedValue.find(({ componentCode }) => componentCode === null);
  const part: EarnedValuePart = {
    heading: say('statement.value.heading'),
    title: titleOf(scheme, source),
    unit: formatRupeeUnit('lakh', language),
    table: tableOf(source, funds, figures),
    curve: chartPart(hasCurve ? EARNED_CHART : null, series, say('missing.NO_COMPONENTS')),
    ladder: ladderOf(source, funds, figures),
    units: unitsOf(source, funds, figures),
    alertsTitle: say('statement.alerts'),
    alerts: funds.alerts.map(({ sentence }) => [wordSentenceTopic(sentence, language) ?? '', wordSentence(sentence, language)] as const),
    noAlert: funds.alerts.length > 0 ? null : say('statement.alerts.none'),
    notes: notes.list(),
    remarks: [[say('statement.value.note'), say('statement.units.note'), say('report.rounding')].join(' ')],
  };
  return { part, charts: hasCurve ? [{ id: EARNED_CHART, form: 'work', series, width: 560, height: 176 }] : [] };
}

function titleOf(scheme: EarnedValueLine | undefined, { say, language }: Source): string {
  if (!scheme || isMissing(scheme.earnedValuePaise)) return say('statement.value.title.none');
  const crore = (figure: Known<number>): string => (isMissing(figure) ? DASH : formatRupees(figure, 'crore', language));
  return say('statement.value.title', { earned: crore(scheme.earnedValuePaise), planned: crore(scheme.plannedValuePaise), paid: crore(scheme.actualCostPaise) });
}

function tableOf({ say, name }: Source, { earnedValue }: FundsReview, { lakh, index, text }: Figures): TablePart {
  const rowOf = (line: EarnedValueLine): Cell[] => [
    text(line.componentCode === null ? say('statement.value.scheme') : `${line.componentCode} ${name(line.name)}`),
    lakh(line.budgetPaise),
    lakh(line.plannedValuePaise),
    lakh(line.earnedValuePaise),
    lakh(line.actualCostPaise),
    index(line.spi),
    index(line.cpi, 2),
    lakh(line.estimateAtCompletionPaise),
    lakh(line.varianceAtCompletionPaise),
  ];
  return {
    title: '',
    columns: columns(
      [say('statement.two.component'), false],
      [say('statement.value.budget'), true, '(1)'],
      [say('statement.value.planned'), true, '(2)=P×1'],
      [say('statement.value.earned'), true, '(3)=φ×1'],
      [say('statement.value.actual'), true, '(4)'],
      [say('statement.value.spi'), true, '(5)=φ÷P'],
      [say('statement.value.cpi'), true, '(6)=3÷4'],
      [say('statement.value.estimate'), true, '(7)=1÷6'],
      [say('statement.value.variance'), true, '(8)=1−7'],
    ),
    rows: earnedValue.filter(({ componentCode }) => componentCode !== null).map(rowOf),
    foot: earnedValue.filter(({ componentCode }) => componentCode === null).map(rowOf),
    empty: earnedValue.length > 1 ? null : say('missing.NO_COMPONENTS'),
  };
}

function ladderOf({ review, say, language }: Source, { ladder, isLimit }: FundsReview, { lakh, text }: Figures): TablePart {
  const order = ({ on, authority }: Rung): string => [on === null ? '' : formatDate(on, 'record', language), authority ?? ''].filter((part) => part !== '').join(', ');
  return {
    title: say('statement.ladder'),
    columns: columns([say('statement.ladder.rung'), false], [say('statement.ladder.total'), true], [say('statement.ladder.year', { year: review.fortnight.financialYear }), true], [say('statement.ladder.during'), true], [say('statement.ladder.order'), false]),
    rows: ladder.map((rung) => [text(rungWord(rung.code, isLimit, say)), lakh(rung.totalPaise), lakh(rung.yearPaise), lakh(rung.duringPaise), text(order(rung))]),
    foot: [],
    empty: null,
  };
}

export function rungWord(code: Rung['code'], isLimit: boolean, say: Source['say']): string {
  return say(code === 'RELEASED' && isLimit ? 'rung.RELEASED.limit' : `rung.${code}`);
}

function unitsOf({ say, name, language }: Source, { unitCosts }: FundsReview, { lakh, rupees, known, text }: Figures): TablePart {
  return {
    title: say('statement.units'),
    columns: columns(
      [say('statement.book.code'), false],
      [say('statement.units.indicator'), false],
      [say('statement.units.spent', { unit: formatRupeeUnit('lakh', language) }), true],
      [say('statement.units.achieved'), true],
      [say('statement.units.cost'), true],
      [say('statement.units.norm'), true],
      [say('statement.units.deviation'), true],
      [say('statement.units.mark'), false],
    ),
    rows: unitCosts.map((line) => [
      text(line.componentCode),
      text(`${name(line.name)} (${name(line.unitName)})`),
      lakh(line.spentPaise),
      known(line.achieved, (count) => formatCount(count)),
      known(line.costPaise, (cost) => formatRupeesBare(cost, 'rupee')),
      rupees(line.normPaise),
      known(line.deviation, (share) => formatShareBare(share, 2, 'CHANGE')),
      text(line.isFlagged ? say('statement.units.flagged') : ''),
    ]),
    foot: [],
    empty: unitCosts.length > 0 ? null : say('statement.units.none'),
  };
}
