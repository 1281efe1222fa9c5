import type { MoneyType } from '../funds/rows.ts';
import { fortnightsNeeded, yearDaysAfter } from '../forecast/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import type { LocalName } from '../plan/index.ts';
import { isMissing, ratioOf } from '../ratio/index.ts';
import type { Known } from '../ratio/index.ts';
import type { CapMeter, LapseFigures } from './funds-review.ts';
import { amountOf, countTerm, figureOf, paiseTerm, ratioOrNull, ratioTerm } from './origin-parts.ts';
import type { OriginParts, OriginTerm } from './origin-parts.ts';
import type { ComponentReview } from './review.ts';

const MOVED: readonly MoneyType[] = ['RELEASE', 'EXPENDITURE', 'REFUND'];
const SPENT: readonly MoneyType[] = ['EXPENDITURE', 'REFUND'];
const ORDERED: readonly MoneyType[] = ['COMMITMENT', 'EXPENDITURE', 'REFUND'];

/** Whose lapse it is: the scheme's, or one component's. */
export interface LapseSubject {
  readonly name: LocalName;
  readonly lapse: LapseFigures;
  readonly components: readonly ComponentReview[];
  readonly budgetPaise: Known<number>; // BE of the year
  readonly asOn: CivilDate;
}

/** Every step from the money of the year to what will lapse, each with its own arithmetic. */
export function lapseFigureOrigin(figure: string, subject: LapseSubject): OriginParts | null {
  const { name, lapse, components, asOn } = subject;
  const componentCodes = components.map(({ code }) => code);
  const of = (moneyTypes: readonly MoneyType[]) => ({ componentCodes, moneyTypes });
  const known = (code: string, paise: Known<number>): OriginTerm[] => (isMissing(paise) ? [] : [paiseTerm(code, name, paise)]);
  const cap = (code: CapMeter['code']) => lapse.caps.find((one) => one.code === code) ?? null;
  const money = [...known('yearRelease', lapse.yearReleasePaise), paiseTerm('spentFy', name, lapse.spentYearPaise)];
  const spending = [...known('cappedSpend', lapse.cappedSpendPaise), paiseTerm('commitments', name, lapse.commitmentsPaise)];
  switch (figure) {
    case 'projectedLapse':
      return figureOf('lapseAfterCaps', amountOf(lapse.projectedLapsePaise), [...money, ...spending], of([...MOVED, 'COMMITMENT']));
    case 'projectedSpend':
      return figureOf('projectedSpend', amountOf(lapse.projectedSpendPaise), [...money, ...spending], of([...MOVED, 'COMMITMENT']));
    case 'yearRelease':
      return yearReleaseOrigin(name, lapse.yearReleasePaise, components, of(MOVED));
    case 'spentYear':
      return figureOf('spentYear', amountOf(lapse.spentYearPaise), components.map((one) => paiseTerm(one.code, one.name, one.money.spentFyPaise)), of(SPENT));
    case 'pace':
      return figureOf('pace', ratioOrNull(lapse.pacePaisePerDay), [ratioTerm('pace', name, lapse.pacePaisePerDay)], of(SPENT));
    case 'uncappedSpend':
      return figureOf('uncappedSpend', amountOf(lapse.uncappedSpendPaise), [ratioTerm('pace', name, lapse.pacePaisePerDay), countTerm('daysLeft', name, lapse.daysLeft)], of(SPENT));
    case 'cappedSpend':
      return figureOf('cappedSpend', amountOf(lapse.cappedSpendPaise), [ratioTerm('pace', name, lapse.pacePaisePerDay), ...dayTerms(name, asOn), ...known('quarterRoom', cap('LAST_QUARTER')?.roomPaise ?? 0), ...known('marchRoom', cap('MARCH')?.roomPaise ?? 0)], of([...SPENT, 'BUDGET']));
    case 'commitments':
      return figureOf('commitments', amountOf(lapse.commitmentsPaise), [paiseTerm('commitments', name, lapse.commitmentsPaise)], of(ORDERED));
    case 'requiredPerFortnight':
      return figureOf('requiredInYear', amountOf(lapse.requiredPerFortnightPaise), [...money, countTerm('fortnightsLeft', name, lapse.fortnightsLeft)], of(MOVED));
    case 'bestFortnight':
      return figureOf('bestFortnight', amountOf(lapse.bestFortnightPaise), known('bestFortnight', lapse.bestFortnightPaise), of(SPENT));
    case 'stretch':
      return figureOf('stretch', ratioOrNull(lapse.stretch), [...known('required', lapse.requiredPerFortnightPaise), ...known('bestFortnight', lapse.bestFortnightPaise)], of(MOVED));
    case 'runsOutIn':
      return figureOf('runsOutIn', neededOf(lapse), [...money, ...known('bestFortnight', lapse.bestFortnightPaise)], of(MOVED));
    default:
      return capOrigin(figure, subject, componentCodes);
  }
}

/** `lastQuarterCap`, `lastQuarterSpent`, `lastQuarterRoom`, `lastQuarterUsed`, and the same of `march`. */
function capOrigin(figure: string, { name, lapse: { caps }, budgetPaise }: LapseSubject, componentCodes: readonly string[]): OriginParts | null {
  const found = /^(lastQuarter|march)(Cap|Spent|Room|Used)$/.exec(figure);
  const meter = caps.find(({ code }) => code === (found?.[1] === 'march' ? 'MARCH' : 'LAST_QUARTER'));
  if (!found || !meter) return null;
  const { capPaise, spentPaise, roomPaise, used, capBasisPoints } = meter;
  const spent = paiseTerm('spentInTime', name, spentPaise);
  const of = (moneyTypes: readonly MoneyType[]) => ({ componentCodes, moneyTypes });
  const capTerms = isMissing(capPaise) ? [] : [paiseTerm('cap', name, capPaise)];
  switch (found[2]) {
    case 'Cap':
      return figureOf('cap', amountOf(capPaise), [ratioTerm('capShare', name, ratioOf(capBasisPoints, 10_000)), ...(isMissing(budgetPaise) ? [] : [paiseTerm('budget', name, budgetPaise)])], of(['BUDGET']));
    case 'Spent':
      return figureOf('spentInTime', amountOf(spentPaise), [spent], of(SPENT));
    case 'Room':
      return figureOf('capRoom', amountOf(roomPaise), [...capTerms, spent], of(['BUDGET', ...SPENT]));
    default:
      return figureOf('capUsed', ratioOrNull(used), [spent, ...capTerms], of(['BUDGET', ...SPENT]));
  }
}

/** Opening unspent and released this year, from the money of the components: released - spent before this year is what was carried over. */
function yearReleaseOrigin(name: LocalName, yearReleasePaise: Known<number>, components: readonly ComponentReview[], selectors: Parameters<typeof figureOf>[3]): OriginParts {
  const released = components.reduce((sum, { money }) => sum + money.releasedFyPaise, 0);
  const opening = components.reduce((sum, { money }) => sum + money.releasedPaise - money.spentPaise + money.spentFyPaise - money.releasedFyPaise, 0);
  return figureOf('yearRelease', amountOf(yearReleasePaise), isMissing(yearReleasePaise) ? [] : [paiseTerm('openingUnspent', name, opening), paiseTerm('releasedFy', name, released)], selectors);
}

/** The days left, by the cap that rules them. */
function dayTerms(name: LocalName, asOn: CivilDate): OriginTerm[] {
  const { free, januaryFebruary, march } = yearDaysAfter(asOn);
  return [countTerm('freeDays', name, free), countTerm('januaryFebruaryDays', name, januaryFebruary), countTerm('marchDays', name, march)];
}

function neededOf({ bestFortnightPaise, yearReleasePaise, spentYearPaise }: LapseFigures) {
  return isMissing(yearReleasePaise) ? null : amountOf(fortnightsNeeded(yearReleasePaise - spentYearPaise, bestFortnightPaise));
}
