import { balanceSeries, componentCurveSeries, milestoneSeries } from '@pakhwada/charts/series';
import { STATE_UNIT, type UnitId } from '@pakhwada/domain/progress';
import type { Review, ComponentReview } from '@pakhwada/domain/review';
import { formatDate, formatIndex, formatPeriod, formatPoints, formatRupeesBare, formatRupeeUnit } from '@pakhwada/language/format';
import { wordVerdict } from '@pakhwada/language/sentence';
import { chartPart } from './chart-part.ts';
import type { Cell, ChartRequest, SheetPart, SheetsPart } from './model.ts';
import { Notes, plain } from './notes.ts';
import { releaseKey, type Source } from './words.ts';

const MILESTONES_SHOWN = 3;
const REASONS_SHOWN = 3;

export function sheetsOf(source: Source): { readonly part: SheetsPart; readonly charts: readonly ChartRequest[] } {
  const { review, say } = source;
  const made = review.components.map((component) => sheetOf(component, source));
  return {
    part: { heading: say('report.sheets.heading'), sheets: made.map(({ sheet }) => sheet), empty: made.length > 0 ? null : say('missing.NO_COMPONENTS') },
    charts: made.flatMap(({ charts }) => charts),
  };
}

function sheetOf(component: ComponentReview, source: Source): { readonly sheet: SheetPart; readonly charts: readonly ChartRequest[] } {
  const { review, language, say, name, status } = source;
  const notes = new Notes(language);
  const curve = componentCurveSeries(component, review, language);
  const balance = balanceSeries(component, review, language);
  const [curveId, balanceId] = [`curve-${component.code}`, `balance-${component.code}`];
  const hasCurve = curve.points.length > 0;
  const sheet: SheetPart = {
    code: component.code,
    name: name(component.name),
    status: status(component.verdict.status),
    decided: wordVerdict(component.verdict.decidedBy, language),
    marks: component.marks.map((mark) => say(`mark.${mark}`)),
    facts: [
      [say('report.sheet.partner'), component.partner ? name(component.partner) : say('report.sheet.noPartner')],
      [say('report.sheet.office'), name(component.officerOffice)],
      [say('report.sheet.stage'), say(`stage.${component.stage}`)],
      [say('report.sheet.period'), formatPeriod(component.startsOn, component.endsOn, language)],
    ],
    money: moneyOf(component, review, source, notes),
    curve: chartPart(hasCurve ? curveId : null, curve, say('report.sheet.noCurve')),
    balance: chartPart(balanceId, balance),
    ...milestonesOf(component, source),
    reasonsTitle: say('report.sheet.reasons'),
    reasons: reasonsOf(component, source),
    remarkTitle: say('report.sheet.remark'),
    remark: component.remark ?? say(component.isStatusReported ? 'report.sheet.noRemark' : 'report.statusNotReported'),
    nextTitle: say('report.sheet.next'),
    next: component.nextPlan ?? say(component.isStatusReported ? 'report.sheet.noNext' : 'report.statusNotReported'),
    notes: notes.list(),
  };
  return {
    sheet,
    charts: [...(hasCurve ? [{ id: curveId, form: 'work' as const, series: { ...curve, pins: [] }, width: 430, height: 208 }] : []), { id: balanceId, form: 'bars', series: balance, width: 262, height: 104, labelWidth: 104 }],
  };
}

function moneyOf(component: ComponentReview, review: Review, source: Source, notes: Notes): (readonly [string, Cell])[] {
  const { say, language } = source;
  const { money, index } = component;
  const crore = (paise: number): Cell => plain(formatRupeesBare(paise, 'crore'));
  const stage = 'missing' in review.amount ? say('report.tile.amount') : say(`amountStage.${review.amount.stage}`);
  const unit = formatRupeeUnit('crore', language);
  return [
    [`${stage}, ${unit}`, crore(money.amountPaise)],
    [say(releaseKey(source, 'tile') ?? 'report.tile.released'), crore(money.releasedPaise)],
    [say('report.tile.spent'), crore(money.spentPaise)],
    [say('report.sheet.balance'), crore(money.balancePaise)],
    [say('report.sheet.spi'), notes.cell(index.spi, (spi) => formatIndex(spi, 3))],
    [say('report.sheet.cpi'), notes.cell(money.cpi, (cpi) => formatIndex(cpi, 2))],
    [say('report.sheet.gap'), notes.cell(money.gapPoints, (gap) => formatPoints(gap, 2, 'CHANGE'))],
  ];
}

/** Late ones first, then the next that fall due; what is done in time is only counted. */
function milestonesOf(component: ComponentReview, { review, language, say }: Source): Pick<SheetPart, 'milestonesTitle' | 'milestones' | 'milestonesMore'> {
  const series = milestoneSeries(component, review, language);
  const open = [...series.rows.filter((row) => row.state === 'OVERDUE'), ...series.rows.filter((row) => row.state === 'NOT_DUE')];
  const shown = open.slice(0, MILESTONES_SHOWN);
  const done = series.rows.filter((row) => row.actual !== null).length;
  return {
    milestonesTitle: series.title,
    milestones: shown.map((row) => ({ name: row.criticalWord ? `${row.name} (${row.criticalWord})` : row.name, plannedOn: row.plannedOn, state: row.stateWord, isOverdue: row.state === 'OVERDUE' })),
    milestonesMore: series.rows.length === 0 ? null : say('report.sheet.milestonesMore', { done, total: series.rows.length, later: open.length - shown.length }),
  };
}

function districtsOf(units: readonly UnitId[]): number {
  return units.filter((unit) => unit !== STATE_UNIT).length;
}

function reasonsOf(component: ComponentReview, { say, language }: Source): string[] {
  const own = component.reasonCode
    ? [
        component.recoveryOn
          ? say('report.sheet.ownReason', { reason: `${component.reasonCode} ${say(`reason.${component.reasonCode}`)}`, date: formatDate(component.recoveryOn, 'record', language) })
          : `${component.reasonCode} ${say(`reason.${component.reasonCode}`)}`,
      ]
    : [];
  const offices = component.reasons
    .filter((given) => given.reason !== component.reasonCode || districtsOf(given.units) > 0)
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
    .slice(0, REASONS_SHOWN)
    .map((given) => say('report.sheet.unitReason', { reason: `${given.reason} ${say(`reason.${given.reason}`)}`, count: districtsOf(given.units) }));
  return own.length + offices.length > 0 ? [...own, ...offices] : [say('report.sheet.noReasons')];
}
