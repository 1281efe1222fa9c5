import { daysBetween, financialYearEnd, fortnightsLeft } from '../../calendar/index.ts';
import { cappedSpend, fortnightsNeeded, medianPerDay, projectedLapsePaise, projectedSpendPaise, requiredPerFortnightPaise, runsOutIn, stretchOf, yearDaysAfter } from '../../forecast/index.ts';
import type { FortnightGain } from '../../forecast/index.ts';
import { compare, fraction, ifKnown, isMissing, missing, roundHalfUp } from '../../ratio/index.ts';
import type { Fraction, Known } from '../../ratio/index.ts';
import { shareOfPaise } from '../../rollup/index.ts';
import type { Frame } from '../frame.ts';
import type { CapMeter, LapseFigures } from '../funds-review.ts';
import { knownRatio } from '../index-figures.ts';
import type { YearEnd } from './year-end.ts';

export interface LapseSource {
  readonly yearReleasePaise: number; // opening unspent + released this year
  readonly spentPaise: number; // since inception
  readonly spentYearPaise: number;
  readonly spends: readonly FortnightGain[]; // paise, frozen fortnights, oldest first
}

/**
 * What will lapse by 31 March under rule set 2 (DOMAIN 6.5): the money of the year less what is spent, less min(pace x days left, caps) and the dated work orders due by then; never more is spent than is there.
 * Unspent 12.89 crore, 5.41 at the present pace, of it 4.10 under the caps, 0.60 ordered: lapse 8.19 crore.
 */
export function buildLapse({ yearReleasePaise, spentPaise, spentYearPaise, spends }: LapseSource, yearEnd: YearEnd, frame: Frame): LapseFigures {
  const { asOn, fortnight, hasEnded, rules } = frame;
  const left = Math.max(0, yearReleasePaise - spentYearPaise);
  const pace = medianPerDay(spends);
  const daysLeft = daysBetween(asOn, financialYearEnd(asOn));
  const caps = [
    capMeter('LAST_QUARTER', rules.caps.lastQuarter, yearEnd.budgetPaise, spentPaise - yearEnd.spentBefore(19)),
    capMeter('MARCH', rules.caps.march, yearEnd.budgetPaise, spentPaise - yearEnd.spentBefore(23)),
  ] as const;
  const uncapped = projectedSpendPaise(pace, daysLeft);
  const capped = ifKnown(pace, (perDay) => cappedSpend(perDay, yearDaysAfter(asOn), { lastQuarter: caps[0].roomPaise, march: caps[1].roomPaise }));
  const cappedPaise = ifKnown(capped, ({ paise }) => paise);
  const projected = ifKnown(cappedPaise, (spend) => Math.min(left, spend + yearEnd.commitmentsPaise));
  const ahead = fortnightsLeft(fortnight.id, financialYearEnd(asOn)) + (hasEnded ? 0 : 1);
  const required = requiredPerFortnightPaise(left, 0, ahead);
  const best = bestOf(spends);
  const needed = fortnightsNeeded(left, best);
  const stretch = stretchOf(required, best);
  return {
    yearReleasePaise,
    spentYearPaise,
    daysLeft,
    pacePaisePerDay: knownRatio(pace),
    uncappedSpendPaise: uncapped,
    cappedSpendPaise: cappedPaise,
    isCapped: !isMissing(cappedPaise) && !isMissing(uncapped) && cappedPaise < uncapped,
    decidingCap: isMissing(capped) ? null : capped.decidingCap,
    commitmentsPaise: yearEnd.commitmentsPaise,
    projectedSpendPaise: projected,
    projectedLapsePaise: projectedLapsePaise(yearReleasePaise, spentYearPaise, projected),
    fortnightsLeft: ahead,
    requiredPerFortnightPaise: required,
    bestFortnightPaise: best,
    stretch: knownRatio(stretch),
    stretchGrade: gradeOf(stretch, rules),
    runsOutIn: runsOutIn(fortnight.financialYear, needed),
    isOutOfTime: !isMissing(needed) && needed > ahead,
    caps,
  };
}

/** The best frozen fortnight so far; before the first one is frozen nothing is known. */
export function bestOf(spends: readonly FortnightGain[]): Known<number> {
  return spends.length === 0 ? missing('TOO_LITTLE_HISTORY') : spends.reduce((most, { gain }) => Math.max(most, Number(gain.numerator)), Number.NEGATIVE_INFINITY);
}

/** A cap of BE against what is spent in its time: 30 % of 40 crore is 12, with 5 spent since 1 January there is room for 7. No BE on record: the cap says nothing. */
function capMeter(code: CapMeter['code'], capBasisPoints: number, budgetPaise: Known<number>, spentPaise: number): CapMeter {
  const capPaise = ifKnown(budgetPaise, (budget) => Number(roundHalfUp(fraction(BigInt(budget) * BigInt(capBasisPoints), 10_000))));
  return { code, capBasisPoints, capPaise, spentPaise, roomPaise: ifKnown(capPaise, (cap) => Math.max(0, cap - spentPaise)), used: knownRatio(ifKnown(capPaise, (cap) => shareOfPaise(spentPaise, cap))) };
}

/** Stretch above 1.5: red; from 1.0 on amber: more is asked than was ever done (DOMAIN 6.5; the limits are the plan's). */
function gradeOf(stretch: Known<Fraction>, { stretchAmberFrom, stretchRedAbove }: Frame['rules']): LapseFigures['stretchGrade'] {
  if (isMissing(stretch)) return null;
  if (compare(stretch, fraction(stretchRedAbove, 10_000)) > 0) return 'RED';
  return compare(stretch, fraction(stretchAmberFrom, 10_000)) >= 0 ? 'AMBER' : 'EASY';
}
