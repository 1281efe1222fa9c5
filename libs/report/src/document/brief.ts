import { workCurveSeries, type WorkCurveSeries } from '@pakhwada/charts/series';
import { isMissing, type Known, type Ratio } from '@pakhwada/domain/ratio';
import type { ComponentReview, MoneyAlert, MoneyAlertCode, Review, Sentence, StatusCode } from '@pakhwada/domain/review';
import { DASH, formatDate, formatIndex, formatRupees, formatRupeesBare, formatRupeeUnit, formatShare, formatShareBare } from '@pakhwada/language/format';
import { wordSentence, wordSentenceTopic, wordVerdict } from '@pakhwada/language/sentence';
import { chartPart } from './chart-part.ts';
import type { BriefPart, BriefSentence, ChartRequest, Tile } from './model.ts';
import { verifiedText } from './registers/levels.ts';
import { anchorOf, releaseKey, type Source } from './words.ts';

export const WORK_CHART = 'work';
const ALERTS_SHOWN = 4;
const ON_STATEMENT_TWO: readonly MoneyAlertCode[] = ['CERTIFICATE_OVERDUE', 'OUT_OF_TIME'];
const WORST_FIRST: readonly StatusCode[] = ['RED', 'AMBER', 'GREEN', 'BLUE', 'GREY'];

export function briefOf(source: Source): { readonly part: BriefPart; readonly charts: readonly ChartRequest[] } {
  const { review, language, say, status, name } = source;
  const series = workCurveSeries(review, language);
  const ordered = worstFirst(review);
  const verified = verifiedText(review, say);
  return {
    part: {
      heading: say('report.brief.heading'),
      headline: wordSentence(review.headline, language),
      lead: review.lead ? wordSentence(review.lead, language) : null,
      verdict: status(review.figures.verdict.status),
      decided: wordVerdict(review.figures.verdict.decidedBy, language),
      ...(verified === null ? {} : { verified }),
      tiles: tilesOf(source),
      stripTitle: say(review.components.length > 0 ? 'report.brief.strip' : 'report.brief.strip.none'),
      strip: ordered.flatMap((component) => stripBlock(component)),
      key: ordered.map((component) => ({
        code: component.code,
        name: name(component.shortName),
        status: status(component.verdict.status),
        figures: say('report.brief.key', { done: share(component.index.physical, 0), planned: share(component.index.planned, 0), spi: index(component.index.spi) }),
      })),
      sentencesTitle: say('report.brief.sentences'),
      sentences: review.sentences.map((sentence) => sentenceOf(sentence, source)),
      ...(review.funds && review.funds.alerts.length > 0 ? { alerts: alertsOf(review.funds.alerts, source) } : {}),
      chart: chartPart(series.points.length > 0 ? WORK_CHART : null, series, say('missing.NO_COMPONENTS')),
    },
    charts: series.points.length > 0 ? [workChart(series)] : [],
  };
}

function sentenceOf(sentence: Sentence, { review, language }: Source): BriefSentence {
  return { topic: wordSentenceTopic(sentence, language) ?? '', text: wordSentence(sentence, language), link: linkOf(sentence.link.to, sentence.link.code, review) };
}

/** The first alerts, in the order the review gives them; the others stand with the earned value. */
function alertsOf(alerts: readonly MoneyAlert[], source: Source): NonNullable<BriefPart['alerts']> {
  const { say } = source;
  const left = alerts.length - ALERTS_SHOWN;
  return {
    title: say('statement.alerts'),
    sentences: alerts.slice(0, ALERTS_SHOWN).map(({ code, sentence }) => ({ ...sentenceOf(sentence, source), ...(ON_STATEMENT_TWO.includes(code) ? { link: 'statement-two' } : {}) })),
    more: left > 0 ? say('statement.alerts.more', { count: left, part: say('statement.value.heading') }) : null,
  };
}

function workChart(series: WorkCurveSeries): ChartRequest {
  return { id: WORK_CHART, form: 'work', series, width: 660, height: 258 };
}

function worstFirst(review: Review): ComponentReview[] {
  const place = (component: ComponentReview): number => WORST_FIRST.indexOf(component.verdict.status);
  return [...review.components].sort((a, b) => place(a) - place(b) || b.money.amountPaise - a.money.amountPaise || (a.code < b.code ? -1 : 1));
}

/** Width by money; a block too narrow for its code shows its shape alone. */
function stripBlock(component: ComponentReview): BriefPart['strip'] {
  if (isMissing(component.amountShare)) return [];
  const weight = Number((BigInt(component.amountShare.numerator) * 10_000n) / BigInt(component.amountShare.denominator));
  if (weight === 0) return [];
  return [{ code: component.code, status: component.verdict.status, weight, share: formatShare(component.amountShare, 2), isWide: weight >= 1200 }];
}

/** A sentence leads to a table row of this document, where there is one. */
function linkOf(to: string, code: string | null, review: Review): string | null {
  if ((to === 'component' || to === 'milestones') && code && review.components.some((component) => component.code === code)) return anchorOf(code);
  return { money: 'statement', district: 'matrix', reporting: 'quality', milestones: 'sheets', actions: 'actions', decisions: 'decisions' }[to] ?? null;
}

function tilesOf(source: Source): Tile[] {
  const { review, language, say } = source;
  const { figures } = review;
  const { money, weighted, simple, coreWeighted, time } = figures;
  const crore = (paise: number): string => formatRupeesBare(paise, 'crore');
  const rupees = (figure: Known<number>): string => (isMissing(figure) ? DASH : formatRupees(figure, 'crore', language));
  const unit = formatRupeeUnit('crore', language);
  const amount = review.amount;
  const of = isMissing(amount) ? '' : say(`amountStage.of.${amount.stage}`);
  const lapse = money.projectedLapsePaise;
  return [
    isMissing(amount)
      ? { label: say('report.tile.amount'), figure: DASH, unit: '', context: say(`missing.${amount.missing}`), isAlarm: false }
      : {
          label: say(`amountStage.${amount.stage}`),
          figure: crore(amount.amountPaise),
          unit,
          context: review.unallocatedPaise > 0 ? say('report.tile.amount.unallocated', { amount: rupees(review.unallocatedPaise) }) : say('report.tile.amount.on', { date: formatDate(amount.on, 'record', language) }),
          isAlarm: false,
        },
    { label: say(releaseKey(source, 'tile') ?? 'report.tile.released'), figure: crore(money.releasedPaise), unit, context: say('report.tile.released.context', { share: share(money.releasedOfAmount, 2), of, during: rupees(money.releasedDuringPaise) }), isAlarm: false },
    { label: say('report.tile.spent'), figure: crore(money.spentPaise), unit, context: say(releaseKey(source, 'spentContext') ?? 'report.tile.spent.context', { released: share(money.spentOfReleased, 2), share: share(money.spentOfAmount, 2), of }), isAlarm: false },
    {
      label: say('report.tile.physical'),
      ...percent(weighted.physical),
      context: isMissing(weighted.physical)
        ? say(`missing.${weighted.physical.missing}`)
        : say('report.tile.physical.context', { planned: share(weighted.planned, 2), simple: share(simple.physical, 2), core: share(coreWeighted.physical, 2) }),
      isAlarm: false,
    },
    { label: say('report.tile.time'), ...percent(time.elapsed), context: say('report.tile.time.context', { elapsed: time.elapsedDays, total: time.totalDays, end: formatDate(time.endsOn, 'long', language) }), isAlarm: false },
    {
      label: say('report.tile.lapse'),
      figure: isMissing(lapse) ? DASH : crore(lapse),
      unit: isMissing(lapse) ? '' : unit,
      context: isMissing(lapse) ? say(`missing.${lapse.missing}`) : lapseContext(review, say, rupees),
      isAlarm: !isMissing(lapse) && lapse > 0,
    },
  ];
}

/** Under rule set 1 the need is to the end of the scheme and no cap counts; later it is to 31 March. */
function lapseContext({ figures: { money }, funds }: Review, say: Source['say'], rupees: (figure: Known<number>) => string): string {
  if (!funds) return say('report.tile.lapse.context', { required: rupees(money.requiredPerFortnightPaise), best: rupees(money.bestFortnightPaise) });
  return say('statement.tile.lapse.context', { required: rupees(funds.lapse.requiredPerFortnightPaise), best: rupees(funds.lapse.bestFortnightPaise) });
}

function percent(figure: Known<Ratio>): { readonly figure: string; readonly unit: string } {
  return isMissing(figure) ? { figure: DASH, unit: '' } : { figure: formatShareBare(figure, 2), unit: '%' };
}

function share(figure: Known<Ratio>, decimals: number): string {
  return isMissing(figure) ? DASH : formatShare(figure, decimals);
}

function index(figure: Known<Ratio>): string {
  return isMissing(figure) ? DASH : formatIndex(figure, 3);
}
