import { fortnightsBetween } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import { currentAmount, plannedShare } from '../plan/index.ts';
import type { Plan } from '../plan/index.ts';
import { schemeVerdict } from '../rag/index.ts';
import { fromRatio, missing } from '../ratio/index.ts';
import type { Fraction, Known, Ratio } from '../ratio/index.ts';
import { weightedMean } from '../rollup/index.ts';
import { buildChanges } from './build-changes.ts';
import { buildComponent } from './build-component.ts';
import type { BuiltComponent } from './build-component.ts';
import { buildCurve } from './build-curve.ts';
import type { ClosedPoint } from './build-curve.ts';
import { approvedShare } from './build-indicator.ts';
import { buildMatrix } from './build-matrix.ts';
import { actualDatesOf } from './build-milestones.ts';
import { moneyTotalsOf } from './build-money.ts';
import { buildReporting, receivedNotApproved, sheetLinesOf } from './build-reporting.ts';
import { buildScheme } from './build-scheme.ts';
import type { BuiltScheme } from './build-scheme.ts';
import { cellBookOf } from './cell-book.ts';
import { buildCommittee } from './committee/build-committee.ts';
import type { ReviewFacts } from './facts.ts';
import { fiveSentences } from './five-sentences.ts';
import { frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { buildFunds } from './funds/build-funds.ts';
import { moneyBookOf } from './funds/money-book.ts';
import type { MoneyBook } from './funds/money-book.ts';
import { headlineOf, leadOf } from './headline.ts';
import { priorPeriodLines } from './prior-period.ts';
import { buildRegisters } from './registers/build-registers.ts';
import type { CurvePoint, Review, StatusCode } from './review.ts';

const plannedOfPlan = new WeakMap<Plan, Map<CivilDate, Known<Fraction>>>(); // a plan never changes; every curve asks for the same days

/**
 * Turns the facts of a fortnight into its review: every figure, status and sentence an officer could quote (HOUSE 1). Pure: equal facts give equal reviews, byte for byte; rules come from the plan.
 * A plan without components gives a full review in which what is missing is missing.
 */
export function buildReview(facts: ReviewFacts): Review {
  const frame = frameOf(facts);
  const { plan, fortnight, asOn, rules } = frame;
  const book = rules.version < 2 ? null : moneyBookOf(frame);
  const built = buildComponents(frame, book);
  const components = built.map(({ review }) => review);
  const scheme = buildScheme(built, receivedShare(facts), book, frame);
  const { figures } = scheme;
  const lines = sheetLinesOf(frame);
  const reporting = buildReporting(lines, frame);
  const amount = amountOf(frame);
  const funds = book && buildFunds(built, scheme, book, frame);
  const registers = rules.version < 3 ? null : buildRegisters(built, frame);
  const committeeWork = rules.version < 4 ? null : buildCommittee({ built, scheme, lines, funds, registers }, frame);
  return {
    format: formatOf(rules.version),
    isDemo: facts.isDemo,
    isIllustrative: plan.isIllustrative,
    state: plan.state,
    scheme: plan.scheme,
    committee: plan.committee.name,
    fortnight,
    previousFortnightId: frame.lastFrozen?.fortnightId ?? null,
    reportNumber: fortnightsBetween(plan.calendar.firstFortnightId, fortnight.id).length,
    basis: facts.basis,
    asOn,
    planVersion: facts.planVersion,
    ruleSetVersion: rules.version,
    amount,
    unallocatedPaise: plan.unallocatedPaise,
    coreCount: components.filter(({ kind }) => kind === 'CORE').length,
    supportCount: components.filter(({ kind }) => kind === 'SUPPORT').length,
    headline: headlineOf(figures, amount, asOn),
    lead: leadOf(figures, components),
    sentences: fiveSentences(components, figures, reporting, scheme.lapse, committeeWork, frame),
    figures,
    components,
    matrix: buildMatrix(built, lines, figures, frame),
    curve: schemeCurve(scheme, frame),
    changes: buildChanges(components, figures, reporting, frame, lastStatusOf(frame)),
    reporting,
    receivedNotApproved: receivedNotApproved(frame, lines),
    priorPeriod: priorPeriodLines(frame),
    rules: rulesOf(frame),
    ...(funds && { funds }),
    ...(registers && { registers }),
    ...(committeeWork && { committeeWork }),
  };
}

function formatOf(ruleSetVersion: number): Review['format'] {
  if (ruleSetVersion < 2) return 'pakhwada-review/1';
  if (ruleSetVersion < 3) return 'pakhwada-review/2';
  return ruleSetVersion < 4 ? 'pakhwada-review/3' : 'pakhwada-review/4';
}

function buildComponents(frame: Frame, money: MoneyBook | null): BuiltComponent[] {
  const opening = new Map((frame.facts.opening?.components ?? []).map((sealed) => [sealed.componentCode, sealed]));
  const sources = { book: cellBookOf(frame), totalsOf: moneyTotalsOf(frame), actualDates: actualDatesOf(frame), sealedOf: (code: string) => opening.get(code) ?? null, money };
  return frame.plan.components.map((component) => buildComponent(component, sources, frame));
}

function schemeCurve({ weighted, gainPerDay, figures }: BuiltScheme, frame: Frame): CurvePoint[] {
  const { plan, facts } = frame;
  const closed = new Map<string, ClosedPoint>(facts.history.map((point) => [point.fortnightId, point]));
  if (facts.opening) closed.set(facts.opening.fortnightId, facts.opening.scheme); // a fortnight that waits for its freeze
  const plannedOn = (on: string) => plannedOfState(plan, on);
  const { startsOn, endsOn } = plan.scheme;
  const { releasedPaise, spentPaise } = figures.money;
  return buildCurve({ startsOn, endsOn, closed, physical: weighted.physical, gainPerDay, releasedPaise, spentPaise, plannedOn }, frame);
}

/** P of the State on a day: its components' P, weighted by their money. */
function plannedOfState(plan: Plan, on: CivilDate): Known<Fraction> {
  const known = plannedOfPlan.get(plan) ?? new Map<CivilDate, Known<Fraction>>();
  plannedOfPlan.set(plan, known);
  const found = known.get(on);
  if (found) return found;
  const planned = weightedMean(plan.components.map((component) => ({ weight: component.amountPaise, share: plannedShare(component, on) })));
  known.set(on, planned);
  return planned;
}

function amountOf({ plan }: Frame): Review['amount'] {
  const amount = currentAmount(plan);
  return amount ? { stage: amount.stage, amountPaise: amount.amountPaise, on: amount.on, authority: amount.authority, source: amount.source, isIllustrative: amount.isIllustrative } : missing('NOT_ON_RECORD');
}

/** The State's word at the last freeze, by the rules of today. */
function lastStatusOf({ lastFrozen, plan, rules }: Frame): StatusCode | null {
  if (!lastFrozen || plan.components.length === 0) return null;
  const isComplete = lastFrozen.components.length > 0 && lastFrozen.components.every(({ status }) => status === 'BLUE');
  return schemeVerdict(fromRatio(lastFrozen.physical), fromRatio(lastFrozen.planned), isComplete, rules).status;
}

/** How much of everything received is approved, by rows. */
function receivedShare({ progress, plainProgress, statuses, money }: ReviewFacts): Known<Ratio> {
  const isApproved = ({ state }: { readonly state: string }) => state === 'APPROVED';
  const ofRows = [progress, statuses, money].map((rows: readonly { readonly state: string }[]) => ({ rows: rows.length, approved: rows.filter(isApproved).length }));
  return approvedShare([...ofRows, ...plainProgress.map((sheet) => ({ rows: sheet.values.length, approved: isApproved(sheet) ? sheet.values.length : 0 }))]);
}

function rulesOf({ rules }: Frame): Review['rules'] {
  const { version, redBelowSpi, amberBelowSpi, redMilestoneDaysLate, amberMilestoneDaysLate, silentFortnightsForRed } = rules;
  return { version, redBelowSpi, amberBelowSpi, redMilestoneDaysLate, amberMilestoneDaysLate, silentFortnightsForRed };
}
