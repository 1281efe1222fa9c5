import type { OriginEntry } from '@pakhwada/contracts/reviews';
import { daysBetween, fortnightById } from '@pakhwada/domain/calendar';
import type { Component, Plan } from '@pakhwada/domain/plan';
import { add, fraction, max, median, min, multiply, ONE, roundHalfUp, sum, ZERO, type Fraction } from '@pakhwada/domain/ratio';

/** Figures made anew from the listed entries and the plan alone: the second way to each number, that shares no step with the review. */

/** What the entries of a code add up to; of a milestone, 1 once its date is on record. */
export function achievedOf(entries: readonly OriginEntry[], code: string): number {
  const own = entries.filter((entry) => entry.code === code);
  if (own.some(({ kind }) => kind === 'MILESTONE')) return Math.min(1, own.length);
  return own.reduce((total, { value }) => total + (value ?? 0), 0);
}

/** Paise of these types, refunds taken off, over the fortnights that pass. */
export function paiseOf(entries: readonly OriginEntry[], kind: 'released' | 'spent', passes: (entry: OriginEntry) => boolean = () => true): number {
  const signs: Readonly<Record<string, number>> = kind === 'released' ? { RELEASE: 1 } : { EXPENDITURE: 1, REFUND: -1 };
  return entries.filter(passes).reduce((total, { code, amountPaise }) => total + (signs[code] ?? 0) * (amountPaise ?? 0), 0);
}

/** Sum of weight x min(1, achieved / target) over the indicators and milestones of the plan's component. */
export function physicalOf({ indicators, milestones }: Component, entries: readonly OriginEntry[]): Fraction {
  const weighed = [
    ...indicators.flatMap(({ code, weightBasisPoints, target }) => (weightBasisPoints > 0 && target ? [{ code, weightBasisPoints, target }] : [])),
    ...milestones.map(({ code, weightBasisPoints }) => ({ code, weightBasisPoints, target: 1 })),
  ];
  return sum(weighed.map(({ code, weightBasisPoints, target }) => multiply(fraction(weightBasisPoints, 10_000), min(ONE, fraction(achievedOf(entries, code), target)))));
}

/** The components' indices, weighed by their money. */
export function schemePhysicalOf({ components }: Plan, entries: readonly OriginEntry[]): Fraction {
  const amount = components.reduce((total, { amountPaise }) => total + amountPaise, 0);
  return components.map((component) => multiply(fraction(component.amountPaise, amount), physicalOf(component, entries))).reduce(add, ZERO);
}

export interface YearEnd {
  readonly budget: number; // BE of the year
  readonly capsBasisPoints: { readonly lastQuarter: number; readonly march: number };
  readonly owed: number; // work orders due by 31 March and not yet paid
}

/** Money of the year less what is spent, what the median of the last four fortnights will still spend by 31 March under the caps, and what is ordered until then. */
export function lapseOf(entries: readonly OriginEntry[], fortnightIds: readonly string[], { budget, capsBasisPoints, owed }: YearEnd): { readonly yearRelease: number; readonly spentFy: number; readonly cappedSpend: number; readonly commitments: number; readonly lapse: number } {
  const last = fortnightById(fortnightIds.at(-1)!);
  const spentFrom = (number: number): number => paiseOf(entries, 'spent', ({ fortnightId }) => fortnightId >= `${last.financialYear}-FN${String(number).padStart(2, '0')}`);
  const spentFy = spentFrom(1);
  const yearRelease = paiseOf(entries, 'released') - paiseOf(entries, 'spent') + spentFy;
  const pace = max(ZERO, median(fortnightIds.slice(-4).map((id) => fraction(paiseOf(entries, 'spent', (entry) => entry.fortnightId === id), fortnightById(id).lengthDays))));
  const spring = Number(last.financialYear.slice(0, 4)) + 1;
  const [toMarch, toYearEnd] = [daysBetween(last.endsOn, `${spring}-03-01`) - 1, daysBetween(last.endsOn, `${spring}-03-31`)];
  const room = (basisPoints: number, spent: number): Fraction => max(ZERO, add(multiply(fraction(budget), fraction(basisPoints, 10_000)), fraction(-spent)));
  const inMarch = min(multiply(pace, fraction(toYearEnd - toMarch)), room(capsBasisPoints.march, spentFrom(23)));
  const cappedSpend = Number(roundHalfUp(min(add(multiply(pace, fraction(toMarch)), inMarch), room(capsBasisPoints.lastQuarter, spentFrom(19)))));
  return { yearRelease, spentFy, cappedSpend, commitments: owed, lapse: Math.max(0, yearRelease - spentFy - cappedSpend - owed) };
}
