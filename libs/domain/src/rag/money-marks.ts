import type { RuleSet } from '../plan/plan.ts';
import { compare, fraction, isMissing } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import type { MoneyMark } from '../review/review.ts';

export interface MarkFacts {
  readonly spentOfReleased: Known<Fraction>;
  readonly timeElapsed: Fraction;
  readonly yearReleasePaise: Known<number>;
  readonly projectedLapsePaise: Known<number>;
  readonly gap: Known<Fraction>; // psi - phi
}

/**
 * Words beside the status, never in it (DOMAIN 4.4): LOW USE when less than 60 % of the release is spent and more than half the component's time is gone; LAPSE RISK above 10 % of the year's release;
 * PAID AHEAD from a gap above +15 points; BILLS PENDING below -25. The clinic: 5.51 of 12.26 crore is 44.94 % at 53.51 % of time: LOW USE.
 */
export function moneyMarksOf(facts: MarkFacts, rules: RuleSet): MoneyMark[] {
  const marks: MoneyMark[] = [];
  if (isBelow(facts.spentOfReleased, rules.lowUseBelow) && compare(facts.timeElapsed, share(rules.lowUseAfterTimeElapsed)) > 0) marks.push('LOW_USE');
  if (isLapseRisk(facts, rules)) marks.push('LAPSE_RISK');
  if (isAbove(facts.gap, rules.paidAheadAbovePoints)) marks.push('PAID_AHEAD');
  if (isBelow(facts.gap, rules.billsPendingBelowPoints)) marks.push('BILLS_PENDING');
  return marks;
}

function isLapseRisk({ yearReleasePaise, projectedLapsePaise }: MarkFacts, rules: RuleSet): boolean {
  if (isMissing(yearReleasePaise) || isMissing(projectedLapsePaise) || yearReleasePaise <= 0) return false;
  return compare(fraction(projectedLapsePaise, yearReleasePaise), share(rules.lapseRiskAbove)) > 0;
}

const share = (basisPoints: number): Fraction => fraction(basisPoints, 10_000);
const isAbove = (figure: Known<Fraction>, basisPoints: number): boolean => !isMissing(figure) && compare(figure, share(basisPoints)) > 0;
const isBelow = (figure: Known<Fraction>, basisPoints: number): boolean => !isMissing(figure) && compare(figure, share(basisPoints)) < 0;
