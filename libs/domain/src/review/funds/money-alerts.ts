import { financialYearEnd, fortnightById } from '../../calendar/index.ts';
import { compare, fraction, fromRatio, isMissing, knownOr, ratioOf, roundHalfUp } from '../../ratio/index.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { BuiltScheme } from '../build-scheme.ts';
import type { Frame } from '../frame.ts';
import type { FundsReview, LapseFigures, MoneyAlert, StatementOneLine } from '../funds-review.ts';
import type { ComponentReview } from '../review.ts';
import { component, count, date, named, paise, points, rupees, sentence, share } from '../sentence-values.ts';

const CONCENTRATION = 8000;

type Funds = Omit<FundsReview, 'alerts'>;

/**
 * What the committee should hear about money besides the lapse (DOMAIN 0, 4.6, 6.5, I5), each a computed sentence: one component above 80 % of all spending, paid ahead of work, bills pending, unit cost off its norm,
 * ordered and spent above the amount, certificates overdue, money out of time. In this order; components in plan order.
 */
export function moneyAlerts(built: readonly BuiltComponent[], scheme: BuiltScheme, funds: Funds, frame: Frame): MoneyAlert[] {
  const reviews = built.map(({ review }) => review);
  return [
    ...concentration(reviews, scheme.figures.money.spentPaise, frame),
    ...reviews.flatMap(gapAlerts),
    ...reviews.flatMap((one) => unitCostAlerts(one, funds.unitCosts)),
    ...reviews.flatMap((one) => committedAbove(one, funds.statementOne.lines)),
    ...certificatesOverdue(funds),
    ...outOfTime(built, funds.lapse, frame),
  ];
}

/** Goa: 18.1 of 19.2 crore in training, 94.27 %. A scheme of one component has nothing to concentrate on. */
function concentration(components: readonly ComponentReview[], spentPaise: number, { rules: { concentrationAbove = CONCENTRATION } }: Frame): MoneyAlert[] {
  if (components.length < 2 || spentPaise <= 0) return [];
  return components.flatMap((one) => {
    const held = one.money.spentPaise;
    if (compare(fraction(held, spentPaise), fraction(concentrationAbove, 10_000)) <= 0) return [];
    return [alert('CONCENTRATION', one, sentence('concentration', { component: component(one), share: share(ratioOf(held, spentPaise)), spent: paise(held) }, 'money', one.code))];
  });
}

function gapAlerts(one: ComponentReview): MoneyAlert[] {
  const gap = one.money.gapPoints;
  if (isMissing(gap)) return [];
  const { numerator, denominator } = fromRatio(gap);
  const values = { component: component(one), points: points(fraction(numerator < 0n ? -numerator : numerator, denominator)) };
  if (one.marks.includes('PAID_AHEAD')) return [alert('PAID_AHEAD', one, sentence('paidAhead', values, 'component', one.code))];
  return one.marks.includes('BILLS_PENDING') ? [alert('BILLS_PENDING', one, sentence('billsPending', values, 'component', one.code))] : [];
}

function unitCostAlerts(one: ComponentReview, unitCosts: FundsReview['unitCosts']): MoneyAlert[] {
  return unitCosts.flatMap(({ componentCode, isFlagged, costPaise, deviation, name, normPaise }) => {
    if (componentCode !== one.code || !isFlagged || isMissing(costPaise) || isMissing(deviation)) return [];
    const { numerator, denominator } = fromRatio(deviation);
    const size = { numerator: `${numerator < 0n ? -numerator : numerator}`, denominator: `${denominator}` };
    const values = { component: component(one), indicator: named(name), cost: rupees(Number(roundHalfUp(fromRatio(costPaise)))), norm: rupees(normPaise), share: share(size) };
    return [alert('UNIT_COST', one, sentence(numerator < 0n ? 'unitCostBelow' : 'unitCostAbove', values, 'component', one.code))];
  });
}

/** Ordered and not yet paid, with what is spent, above the amount of the component (I5): a note for the committee, no refusal. */
function committedAbove(one: ComponentReview, lines: readonly StatementOneLine[]): MoneyAlert[] {
  const line = lines.find(({ componentCode }) => componentCode === one.code);
  const { amountPaise } = one.money;
  if (!line || line.committedPaise + line.spentPaise <= amountPaise) return [];
  const values = { component: component(one), committed: paise(line.committedPaise), spent: paise(line.spentPaise), amount: paise(amountPaise) };
  return [alert('COMMITTED_ABOVE', one, sentence('committedAbove', values, 'money', one.code))];
}

function certificatesOverdue({ statementTwo: { lines, backlogPaise } }: Funds): MoneyAlert[] {
  const overdue = lines.filter(({ age }) => age !== null);
  if (overdue.length === 0) return [];
  const oldest = overdue.reduce((days, { pendingDays }) => Math.max(days, pendingDays), 0);
  return [alert('CERTIFICATE_OVERDUE', null, sentence('certificatesOverdue', { count: count(overdue.length), backlog: paise(backlogPaise), days: count(oldest) }, 'money'))];
}

/** Of the scheme; where the scheme still has time, of each component that has not. */
function outOfTime(built: readonly BuiltComponent[], ofScheme: LapseFigures, frame: Frame): MoneyAlert[] {
  if (ofScheme.isOutOfTime) return [alert('OUT_OF_TIME', null, sentence('outOfTime', timeValues(ofScheme, frame), 'money'))];
  return built.flatMap(({ review, lapse }) =>
    lapse?.isOutOfTime ? [alert('OUT_OF_TIME', review, sentence('outOfTimeComponent', { component: component(review), ...timeValues(lapse, frame) }, 'money', review.code))] : [],
  );
}

function timeValues({ yearReleasePaise, spentYearPaise, bestFortnightPaise, runsOutIn }: LapseFigures, { asOn }: Frame) {
  const since = isMissing(runsOutIn) ? asOn : fortnightById(runsOutIn).startsOn;
  return { left: paise(knownOr(yearReleasePaise, 0) - spentYearPaise), best: paise(knownOr(bestFortnightPaise, 0)), on: date(financialYearEnd(asOn)), since: date(since) };
}

function alert(code: MoneyAlert['code'], one: ComponentReview | null, text: MoneyAlert['sentence']): MoneyAlert {
  return { code, componentCode: one?.code ?? null, sentence: text };
}
