import { daysBetween, financialYearEnd, fortnightById } from '../calendar/index.ts';
import { medianPerDay, projectedLapsePaise, projectedSpendPaise, requiredPerFortnightPaise, stretchOf } from '../forecast/index.ts';
import type { FortnightGain } from '../forecast/index.ts';
import { missing } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import { costPerformance, earnedValuePaise, gapOf, shareOfPaise } from '../rollup/index.ts';
import type { Frame } from './frame.ts';
import type { LapseFigures } from './funds-review.ts';
import { bestOf, buildLapse } from './funds/build-lapse.ts';
import type { YearEnd } from './funds/year-end.ts';
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
  readonly yearEnd: YearEnd | null; // null: rule set 1, which knows neither caps nor work orders
}

export interface BuiltMoney {
  readonly figures: MoneyFigures;
  readonly spentOfReleased: Known<Fraction>;
  readonly gap: Known<Fraction>;
  readonly lapse: LapseFigures | null; // from rule set 2 on
}

/** Totals of every component: opening + this fortnight; a refund lowers what is spent, a reversal takes its line off again, a sanction moves no money; the year's figures begin anew on 1 April. */
export function moneyTotalsOf({ facts, fortnight, isCounted }: Frame): (componentCode: string) => MoneyTotals {
  const during = new Map<string, { released: number; spent: number; releasedFy: number; spentFy: number }>();
  for (const { componentCode, type, amountPaise, state, reverses, relatesTo } of facts.money) {
    if (!isCounted(state)) continue;
    const sum = during.get(componentCode) ?? { released: 0, spent: 0, releasedFy: 0, spentFy: 0 };
    during.set(componentCode, sum);
    const paise = reverses === null ? amountPaise : -amountPaise;
    const [released, spent] = [type === 'RELEASE' ? paise : 0, type === 'EXPENDITURE' ? paise : type === 'REFUND' ? -paise : 0];
    const isOfYear = relatesTo === null || fortnightById(relatesTo).financialYear === fortnight.financialYear;
    sum.released += released;
    sum.spent += spent;
    if (isOfYear) [sum.releasedFy, sum.spentFy] = [sum.releasedFy + released, sum.spentFy + spent];
  }
  const opening = new Map((facts.opening?.components ?? []).map((sealed) => [sealed.componentCode, sealed]));
  const isSameYear = facts.opening !== null && fortnightById(facts.opening.fortnightId).financialYear === fortnight.financialYear;
  return (componentCode) => {
    const { released, spent, releasedFy, spentFy } = during.get(componentCode) ?? { released: 0, spent: 0, releasedFy: 0, spentFy: 0 };
    const before = opening.get(componentCode);
    return {
      releasedBefore: before?.releasedPaise ?? 0,
      releasedDuring: released,
      spentBefore: before?.spentPaise ?? 0,
      spentDuring: spent,
      releasedFy: (isSameYear ? (before?.releasedFyPaise ?? 0) : 0) + releasedFy,
      spentFy: (isSameYear ? (before?.spentFyPaise ?? 0) : 0) + spentFy,
    };
  };
}

/** Every money figure of a component or of the State (DOMAIN 4.7 statement I, 6.5, 6.9). R_FY = opening unspent + released this year. Under rule set 1 projections are before caps and commitments. */
export function buildMoney(source: MoneySource, frame: Frame): BuiltMoney {
  const { asOn } = frame;
  const { amountPaise, physical, spends } = source;
  const releasedPaise = source.releasedBefore + source.releasedDuring;
  const spentPaise = source.spentBefore + source.spentDuring;
  const yearReleasePaise = releasedPaise - spentPaise + source.spentFy; // (released - released FY) - (spent - spent FY) + released FY
  const pace = medianPerDay(spends);
  const projected = projectedSpendPaise(pace, daysBetween(asOn, financialYearEnd(asOn)));
  const required = requiredPerFortnightPaise(amountPaise, spentPaise, source.fortnightsLeft);
  const best = bestOf(spends);
  const lapse = source.yearEnd && buildLapse({ yearReleasePaise, spentPaise, spentYearPaise: source.spentFy, spends }, source.yearEnd, frame);
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
    projectedSpendPaise: lapse ? lapse.projectedSpendPaise : projected,
    projectedLapsePaise: lapse ? lapse.projectedLapsePaise : projectedLapsePaise(yearReleasePaise, source.spentFy, projected),
    requiredPerFortnightPaise: required,
    bestFortnightPaise: best,
    stretch: knownRatio(stretchOf(required, best)),
  };
  return { figures, spentOfReleased, gap, lapse };
}

/** A plan without components holds no money line: what is not on record is missing, not 0 %. */
export function moneyWithoutComponents(amountPaise: number): MoneyFigures {
  const none = missing('NO_COMPONENTS');
  const zero = { releasedBeforePaise: 0, releasedDuringPaise: 0, releasedPaise: 0, spentBeforePaise: 0, spentDuringPaise: 0, spentPaise: 0, releasedFyPaise: 0, spentFyPaise: 0, balancePaise: 0 };
  const absent = { spentOfReleased: none, spentOfAmount: none, releasedOfAmount: none, earnedValuePaise: none, cpi: none, gapPoints: none, yearReleasePaise: none, pacePaisePerDay: none };
  return { amountPaise, ...zero, ...absent, projectedSpendPaise: none, projectedLapsePaise: none, requiredPerFortnightPaise: none, bestFortnightPaise: none, stretch: none };
}
