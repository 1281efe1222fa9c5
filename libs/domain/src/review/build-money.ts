import { daysBetween, financialYearEnd, fortnightById } from '../calendar/index.ts';
import { medianPerDay, projectedLapsePaise, projectedSpendPaise, requiredPerFortnightPaise, stretchOf } from '../forecast/index.ts';
import type { FortnightGain } from '../forecast/index.ts';
import { missing } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import { costPerformance, earnedValuePaise, gapOf, shareOfPaise } from '../rollup/index.ts';
import type { Frame } from './frame.ts';
import { knownRatio } from './index-figures.ts';
import type { MoneyFigures } from './review.ts';

/** Money since inception and in this year, in paise. */
export interface MoneyTotals {
  readonly releasedBefore: number;
  readonly releasedDuring: number;
  readonly spentBefore: number;
  readonly spentDuring: number; // expenditure less refunds
  readonly releasedFy: number;
  readonly spentFy: number;
}

export interface MoneySource extends MoneyTotals {
  readonly amountPaise: number;
  readonly earnedBasePaise: number; // what a full index is worth; of the State: the components that have an index
  readonly physical: Known<Fraction>;
  readonly spends: readonly FortnightGain[]; // paise, frozen fortnights, oldest first
  readonly fortnightsLeft: number;
}

export interface BuiltMoney {
  readonly figures: MoneyFigures;
  readonly spentOfReleased: Known<Fraction>;
  readonly gap: Known<Fraction>;
}

/** Totals of every component: opening + this fortnight; a refund lowers what is spent, a sanction moves no money; the year's figures begin anew on 1 April. */
export function moneyTotalsOf({ facts, fortnight, isCounted }: Frame): (componentCode: string) => MoneyTotals {
  const during = new Map<string, { released: number; spent: number }>();
  for (const { componentCode, type, amountPaise, state } of facts.money) {
    if (!isCounted(state)) continue;
    const sum = during.get(componentCode) ?? { released: 0, spent: 0 };
    during.set(componentCode, sum);
    if (type === 'RELEASE') sum.released += amountPaise;
    else if (type === 'EXPENDITURE') sum.spent += amountPaise;
    else if (type === 'REFUND') sum.spent -= amountPaise;
  }
  const opening = new Map((facts.opening?.components ?? []).map((sealed) => [sealed.componentCode, sealed]));
  const isSameYear = facts.opening !== null && fortnightById(facts.opening.fortnightId).financialYear === fortnight.financialYear;
  return (componentCode) => {
    const { released, spent } = during.get(componentCode) ?? { released: 0, spent: 0 };
    const before = opening.get(componentCode);
    return {
      releasedBefore: before?.releasedPaise ?? 0,
      releasedDuring: released,
      spentBefore: before?.spentPaise ?? 0,
      spentDuring: spent,
      releasedFy: (isSameYear ? (before?.releasedFyPaise ?? 0) : 0) + released,
      spentFy: (isSameYear ? (before?.spentFyPaise ?? 0) : 0) + spent,
    };
  };
}

/** Every money figure of a component or of the State (DOMAIN 4.7 statement I, 6.5, 6.9). R_FY = opening unspent + released this year; projections are before caps and commitments. */
export function buildMoney(source: MoneySource, { asOn }: Frame): BuiltMoney {
  const { amountPaise, physical, spends } = source;
  const releasedPaise = source.releasedBefore + source.releasedDuring;
  const spentPaise = source.spentBefore + source.spentDuring;
  const yearReleasePaise = releasedPaise - spentPaise + source.spentFy; // (released - released FY) - (spent - spent FY) + released FY
  const pace = medianPerDay(spends);
  const projected = projectedSpendPaise(pace, daysBetween(asOn, financialYearEnd(asOn)));
  const required = requiredPerFortnightPaise(amountPaise, spentPaise, source.fortnightsLeft);
  const best = spends.length === 0 ? missing('TOO_LITTLE_HISTORY') : spends.reduce((most, { gain }) => Math.max(most, Number(gain.numerator)), Number.NEGATIVE_INFINITY);
  const [spentOfReleased, spentOfAmount] = [shareOfPaise(spentPaise, releasedPaise), shareOfPaise(spentPaise, amountPaise)];
  const gap = gapOf(spentOfAmount, physical);
  const figures: MoneyFigures = {
    amountPaise,
    releasedBeforePaise: source.releasedBefore,
    releasedDuringPaise: source.releasedDuring,
    releasedPaise,
    spentBeforePaise: source.spentBefore,
    spentDuringPaise: source.spentDuring,
    spentPaise,
    releasedFyPaise: source.releasedFy,
    spentFyPaise: source.spentFy,
    balancePaise: releasedPaise - spentPaise,
    spentOfReleased: knownRatio(spentOfReleased),
    spentOfAmount: knownRatio(spentOfAmount),
    releasedOfAmount: knownRatio(shareOfPaise(releasedPaise, amountPaise)),
    earnedValuePaise: earnedValuePaise(physical, source.earnedBasePaise),
    cpi: knownRatio(costPerformance(physical, source.earnedBasePaise, spentPaise)),
    gapPoints: knownRatio(gap),
    yearReleasePaise,
    pacePaisePerDay: knownRatio(pace),
    projectedSpendPaise: projected,
    projectedLapsePaise: projectedLapsePaise(yearReleasePaise, source.spentFy, projected),
    requiredPerFortnightPaise: required,
    bestFortnightPaise: best,
    stretch: knownRatio(stretchOf(required, best)),
  };
  return { figures, spentOfReleased, gap };
}

/** A plan without components holds no money line: what is not on record is missing, not 0 %. */
export function moneyWithoutComponents(amountPaise: number): MoneyFigures {
  const none = missing('NO_COMPONENTS');
  const zero = { releasedBeforePaise: 0, releasedDuringPaise: 0, releasedPaise: 0, spentBeforePaise: 0, spentDuringPaise: 0, spentPaise: 0, releasedFyPaise: 0, spentFyPaise: 0, balancePaise: 0 };
  const absent = { spentOfReleased: none, spentOfAmount: none, releasedOfAmount: none, earnedValuePaise: none, cpi: none, gapPoints: none, yearReleasePaise: none, pacePaisePerDay: none };
  return { amountPaise, ...zero, ...absent, projectedSpendPaise: none, projectedLapsePaise: none, requiredPerFortnightPaise: none, bestFortnightPaise: none, stretch: none };
}
