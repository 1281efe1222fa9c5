import { financialYearEnd } from '../calendar/index.ts';
import { compare, fromRatio, isMissing, knownOr, ratioOf, subtract, ZERO } from '../ratio/index.ts';
import type { Fraction } from '../ratio/index.ts';
import type { CommitteeReview } from './committee/committee-review.ts';
import { committeeSentences } from './committee/committee-sentences.ts';
import type { Frame } from './frame.ts';
import type { LapseFigures } from './funds-review.ts';
import type { ComponentReview, IndexFigures, Reporting, SchemeFigures, Sentence } from './review.ts';
import { component, count, date, named, paise, points, sentence, share } from './sentence-values.ts';

/**
 * The five computed sentences of the brief (DOMAIN 4.7), always in this order: biggest gain, biggest slip, money at risk, decisions overdue, decisions sought; before rule set 4 milestones overdue and offices not reported in place of the last two.
 * Each has a form for "none" and for "not known".
 */
export function fiveSentences(components: readonly ComponentReview[], figures: SchemeFigures, reporting: Reporting, lapse: LapseFigures | null, work: CommitteeReview | null, frame: Frame): Sentence[] {
  const lastTwo = work ? committeeSentences(work) : [milestonesOverdue(components), notReported(reporting, frame)];
  return [biggestGain(components), biggestSlip(components, frame), moneyAtRisk(components, figures, lapse, frame), ...lastTwo];
}

/** The component whose physical index rose most since the last frozen fortnight. */
function biggestGain(components: readonly ComponentReview[]): Sentence {
  const gains = components.flatMap((one) => (isMissing(one.gainPoints) ? [] : [{ one, gain: fromRatio(one.gainPoints) }]));
  const best = largest(gains, ({ gain }) => gain);
  if (!best) return sentence('gainNotKnown', {}, 'overview');
  if (compare(best.gain, ZERO) <= 0) return sentence('noGain', {}, 'overview');
  return sentence('biggestGain', { component: component(best.one), points: points(best.gain) }, 'component', best.one.code);
}

/** The component that fell furthest behind its plan in this fortnight: by how much the gap widened, and the gap now. */
function biggestSlip(components: readonly ComponentReview[], { isFirst }: Frame): Sentence {
  const slips = components.flatMap((one) => {
    const behind = gapOf(one.index);
    const before = one.previousIndex ? gapOf(one.previousIndex) : isFirst ? ZERO : null;
    return behind === null || before === null ? [] : [{ one, behind, slip: subtract(behind, before) }];
  });
  if (slips.length === 0) return sentence('slipNotKnown', {}, 'overview');
  const worst = largest(slips.filter(({ behind }) => compare(behind, ZERO) > 0), ({ slip }) => slip);
  if (!worst || compare(worst.slip, ZERO) <= 0) return sentence('noSlip', {}, 'overview');
  return sentence('biggestSlip', { component: component(worst.one), points: points(worst.slip), behind: points(worst.behind) }, 'component', worst.one.code);
}

/** Projected lapse of the year, and the component that holds most of it; under rule set 2 after caps and work orders, with the cap that decides. */
function moneyAtRisk(components: readonly ComponentReview[], { money }: SchemeFigures, ofYear: LapseFigures | null, { asOn }: Frame): Sentence {
  const lapse = money.projectedLapsePaise;
  if (isMissing(lapse)) return sentence('moneyAtRiskNotKnown', {}, 'money');
  const on = date(financialYearEnd(asOn));
  const [first, ...others] = components;
  if (lapse === 0 || !first) return sentence(ofYear ? 'noMoneyAtRiskAfterCaps' : 'noMoneyAtRisk', { on }, 'money');
  const holder = others.reduce((most, one) => (lapseOf(one) > lapseOf(most) ? one : most), first);
  const values = { lapse: paise(lapse), on, component: component(holder) };
  if (!ofYear) return sentence('moneyAtRisk', values, 'money');
  const cap = ofYear.caps.find(({ code }) => code === ofYear.decidingCap);
  if (!cap) return sentence('moneyAtRiskAfterCaps', values, 'money');
  return sentence(cap.code === 'MARCH' ? 'moneyAtRiskMarch' : 'moneyAtRiskLastQuarter', { ...values, cap: share(ratioOf(cap.capBasisPoints, 10_000)) }, 'money');
}

/** How many milestones are due and not done, and the one longest overdue, a critical one first among equals. */
function milestonesOverdue(components: readonly ComponentReview[]): Sentence {
  if (components.every(({ milestones }) => milestones.length === 0)) return sentence('noMilestones', {}, 'milestones');
  const overdue = components.flatMap((one) => one.milestones.filter(({ isOverdue }) => isOverdue).map((milestone) => ({ one, milestone })));
  const [first, ...others] = overdue;
  if (!first) return sentence('noMilestonesOverdue', {}, 'milestones');
  const rank = ({ milestone }: typeof first) => milestone.daysLate * 2 + (milestone.isCritical ? 1 : 0);
  const worst = others.reduce((longest, next) => (rank(next) > rank(longest) ? next : longest), first);
  const critical = overdue.filter(({ milestone }) => milestone.isCritical).length;
  const values = { count: count(overdue.length), critical: count(critical), milestone: named(worst.milestone.name), component: component(worst.one), days: count(worst.milestone.daysLate) };
  return sentence('milestonesOverdue', values, 'milestones', worst.one.code);
}

/** Offices that owe a sheet and handed in none; while the fortnight runs they are only not in yet, and in the first one no earlier report holds their figures. */
function notReported({ offices }: Reporting, { hasEnded, isFirst }: Frame): Sentence {
  const expected = new Set(offices.map(({ officeCode }) => officeCode));
  if (expected.size === 0) return sentence('noneExpected', {}, 'reporting');
  const silent = new Map(offices.flatMap(({ officeCode, name, state }) => (state === 'NOT_REPORTED' ? [[officeCode, name] as const] : [])));
  if (silent.size === 0) return sentence('allReported', { expected: count(expected.size) }, 'reporting');
  const code = !hasEnded ? 'notYetReported' : isFirst ? 'notReportedFirst' : 'notReported';
  return sentence(code, { count: count(silent.size), expected: count(expected.size), names: { kind: 'names', names: [...silent.values()] } }, 'reporting');
}

/** How far behind plan: P - phi. */
function gapOf({ physical, planned }: IndexFigures): Fraction | null {
  return isMissing(physical) || isMissing(planned) ? null : subtract(fromRatio(planned), fromRatio(physical));
}

function lapseOf({ money }: ComponentReview): number {
  return knownOr(money.projectedLapsePaise, 0);
}

/** The item with the largest figure; of equal ones the first in plan order. */
function largest<T>(items: readonly T[], figure: (item: T) => Fraction): T | null {
  return items.reduce<T | null>((most, item) => (most !== null && compare(figure(most), figure(item)) >= 0 ? most : item), null);
}
