import { daysBetween, fortnightsLeft } from '../calendar/index.ts';
import { forecastAtEnd, medianPerDay } from '../forecast/index.ts';
import { currentAmount, plannedShare, timeElapsed } from '../plan/index.ts';
import type { Component, ComponentStage, LocalName, Plan } from '../plan/index.ts';
import { moneyMarksOf, statusOf } from '../rag/index.ts';
import { fromRatio, ifKnown, missing, subtract, toRatio } from '../ratio/index.ts';
import type { Known, Ratio } from '../ratio/index.ts';
import { physicalIndex, physicalUncapped, schedulePerformance, shareOfPaise } from '../rollup/index.ts';
import { buildCurve } from './build-curve.ts';
import { approvedShare, buildIndicators } from './build-indicator.ts';
import type { BuiltIndicator } from './build-indicator.ts';
import { buildMilestones } from './build-milestones.ts';
import { buildMoney } from './build-money.ts';
import type { BuiltMoney, MoneyTotals } from './build-money.ts';
import type { CellBook } from './cell-book.ts';
import { codedReasons, reportsOn, silentFortnightsOf, stalenessOf } from './component-reports.ts';
import type { ComponentReports } from './component-reports.ts';
import type { HistoryPoint, SealedComponent } from './facts.ts';
import type { Frame } from './frame.ts';
import type { LapseFigures } from './funds-review.ts';
import type { MoneyBook } from './funds/money-book.ts';
import { yearEndOf } from './funds/year-end.ts';
import type { YearEnd } from './funds/year-end.ts';
import { indexFiguresOf, knownRatio } from './index-figures.ts';
import type { IndexParts } from './index-figures.ts';
import { milestoneTerms, stateTerms } from './index-terms.ts';
import { componentPast, gainsOf } from './past.ts';
import { plannedBookOf } from './planned-book.ts';
import type { PlannedBook } from './planned-book.ts';
import type { ComponentReview, MilestoneReview, TimeFigures } from './review.ts';

/** A component as reviewed, with the exact parts the State is made of. */
export interface BuiltComponent {
  readonly component: Component;
  readonly planned: PlannedBook;
  readonly indicators: readonly BuiltIndicator[];
  readonly parts: IndexParts;
  readonly totals: MoneyTotals;
  readonly isReported: boolean;
  readonly lapse: LapseFigures | null;
  readonly review: ComponentReview;
}

export interface ComponentSources {
  readonly book: CellBook;
  readonly totalsOf: (componentCode: string) => MoneyTotals;
  readonly actualDates: ReadonlyMap<string, string>;
  readonly sealedOf: (componentCode: string) => SealedComponent | null;
  readonly money: MoneyBook | null; // from rule set 2 on
}

export function buildComponent(component: Component, sources: ComponentSources, frame: Frame): BuiltComponent {
  const { book } = sources;
  const { asOn, plan, rules } = frame;
  const sealed = sources.sealedOf(component.code);
  const totals = sources.totalsOf(component.code);
  const planned = plannedBookOf(frame, component);
  const indicators = buildIndicators(component, book, planned, frame);
  const milestones = buildMilestones(component, sources.actualDates, asOn);
  const terms = [...stateTerms(indicators), ...milestoneTerms(milestones)];
  const parts: IndexParts = { physical: physicalIndex(terms), uncapped: physicalUncapped(terms), planned: planned.state.now.exact };
  const past = componentPast(frame, component.code);
  const { work, spends } = gainsOf(frame, past, { physical: parts.physical, spentPaise: totals.spentBefore + totals.spentDuring });
  const reports = reportsOn(component, book, frame);
  const stage = reports.status?.stage ?? sealed?.stage ?? firstStage(plan);
  const silentFortnights = silentFortnightsOf(component, stage, reports, sealed, frame);
  const time = timeFigures(component.startsOn, component.endsOn, frame);
  const money = buildMoney({ ...totals, amountPaise: component.amountPaise, earnedBasePaise: component.amountPaise, physical: parts.physical, spends, fortnightsLeft: time.fortnightsLeft, yearEnd: componentYearEnd(component.code, totals, sources.money, frame) }, frame);
  const gainPerDay = medianPerDay(work);
  const last = frame.pastOf.get(component.code)?.at(-1)?.sealed ?? null;
  const closed = new Map((frame.pastOf.get(component.code) ?? []).map(({ point, sealed: line }) => [point.fortnightId, line]));
  if (sealed && frame.facts.opening) closed.set(frame.facts.opening.fortnightId, sealed); // a fortnight that waits for its freeze
  const status = {
    ...parts,
    spi: schedulePerformance(parts.physical, parts.planned),
    overdue: milestones.filter(({ isOverdue }) => isOverdue),
    silentFortnights,
    stage,
    isEveryTargetVerified: isEveryTargetVerified(indicators, milestones, reports, book),
  };
  const review: ComponentReview = {
    ...headOf(component, plan),
    stage,
    time,
    index: indexFiguresOf(parts),
    previousIndex: last ? indexFiguresOf({ physical: fromRatio(last.physical), uncapped: missing('NOT_YET_KEPT'), planned: fromRatio(last.planned) }) : null,
    gainPoints: gainPoints(parts, last, frame),
    money: money.figures,
    marks: moneyMarksOf(markFacts(money, time), rules),
    forecast: { gainPerDay: knownRatio(gainPerDay), atEnd: knownRatio(forecastAtEnd(parts.physical, gainPerDay, daysBetween(asOn, component.endsOn))) },
    verdict: statusOf(status, rules, { to: 'component', code: component.code }),
    previousStatus: last?.status ?? null,
    silentFortnights,
    staleDays: stalenessOf(indicators, book, reports, sealed, frame),
    ...spokenBy(reports, sealed),
    indicators: indicators.map(({ review: indicator }) => indicator),
    milestones,
    curve: buildCurve({ ...component, closed, physical: parts.physical, gainPerDay, ...endTotals(totals), plannedOn: (on) => plannedShare(component, on) }, frame),
    reasons: codedReasons(indicators, book),
    approvedShare: approvedShare([...indicators.map(({ indicator }) => book.received.get(indicator.code)), { rows: reports.statusesReceived, approved: reports.statusesApproved }]),
  };
  return { component, planned, indicators, parts, totals, isReported: reports.isReported, lapse: money.lapse, review };
}

function componentYearEnd(code: string, totals: MoneyTotals, book: MoneyBook | null, frame: Frame): YearEnd | null {
  const spentAt = ({ components }: HistoryPoint) => components.find(({ componentCode }) => componentCode === code)?.spentPaise ?? 0;
  return book && yearEndOf([code], totals.spentBefore + totals.spentDuring, spentAt, book, frame);
}

/** Days gone of the own time (tau), and the fortnights still to come; a running one still counts as to come. */
export function timeFigures(startsOn: string, endsOn: string, { asOn, fortnight, hasEnded }: Frame): TimeFigures {
  const { elapsedDays, totalDays, elapsed } = timeElapsed(startsOn, endsOn, asOn);
  const left = fortnightsLeft(fortnight.id, endsOn) + (hasEnded || endsOn < fortnight.startsOn ? 0 : 1);
  return { elapsedDays, totalDays, elapsed: toRatio(elapsed), endsOn, fortnightsLeft: left };
}

function headOf(component: Component, plan: Plan) {
  const { code, kind, type, name, shortName, startsOn, endsOn } = component;
  const partner = component.partnerOffice === null ? null : officeName(plan, component.partnerOffice);
  const amountShare = knownRatio(shareOfPaise(component.amountPaise, currentAmount(plan)?.amountPaise ?? 0));
  return { code, kind, type, name, shortName, startsOn, endsOn, officerOffice: officeName(plan, component.officerOffice), partner, amountShare };
}

function officeName(plan: Plan, officeCode: string): LocalName {
  return plan.offices.find(({ code }) => code === officeCode)?.name ?? { en: officeCode, hi: officeCode };
}

/** Before its officer has said anything, a component stands where its money stands. */
function firstStage(plan: Plan): ComponentStage {
  switch (currentAmount(plan)?.stage) {
    case 'IN_PRINCIPLE':
      return 'IN_PRINCIPLE';
    case 'SANCTIONED':
    case 'REVISED':
      return 'SANCTIONED';
    default:
      return 'PROPOSED';
  }
}

function gainPoints({ physical }: IndexParts, last: SealedComponent | null, { isFirst }: Frame): Known<Ratio> {
  if (last === null && !isFirst) return missing('TOO_LITTLE_HISTORY');
  return ifKnown(physical, (now) => toRatio(last === null ? now : subtract(now, fromRatio(last.physical))));
}

function isEveryTargetVerified(indicators: readonly BuiltIndicator[], milestones: readonly MilestoneReview[], reports: ComponentReports, book: CellBook): boolean {
  if (reports.statusesApproved < reports.statusesReceived || milestones.some(({ actualOn }) => actualOn === null)) return false;
  return indicators.every(({ indicator, stateCell }) => {
    const received = book.received.get(indicator.code);
    const isMet = indicator.target === null || indicator.nature === 'R' || (stateCell.total ?? 0) >= indicator.target;
    return isMet && (received === undefined || received.approved === received.rows);
  });
}

function spokenBy({ status }: ComponentReports, sealed: SealedComponent | null) {
  if (status) {
    const { reasonCode, recoveryOn, remark, nextPlan } = status;
    return { reasonCode, recoveryOn, remark, nextPlan, isStatusReported: true };
  }
  return { reasonCode: sealed?.reasonCode ?? null, recoveryOn: sealed?.recoveryOn ?? null, remark: null, nextPlan: null, isStatusReported: false };
}

function endTotals(totals: MoneyTotals) {
  return { releasedPaise: totals.releasedBefore + totals.releasedDuring, spentPaise: totals.spentBefore + totals.spentDuring };
}

function markFacts({ spentOfReleased, gap, figures }: BuiltMoney, time: TimeFigures) {
  return { spentOfReleased, gap, timeElapsed: fromRatio(time.elapsed), yearReleasePaise: figures.yearReleasePaise, projectedLapsePaise: figures.projectedLapsePaise };
}
