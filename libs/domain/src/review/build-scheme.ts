import { daysBetween } from '../calendar/index.ts';
import { forecastAtEnd, medianPerDay } from '../forecast/index.ts';
import { currentAmount } from '../plan/index.ts';
import { decidingComponent, schemeVerdict } from '../rag/index.ts';
import { fraction, fromRatio, isMissing, missing, toRatio } from '../ratio/index.ts';
import type { Fraction, Known } from '../ratio/index.ts';
import { timeFigures } from './build-component.ts';
import type { BuiltComponent } from './build-component.ts';
import { buildMoney, moneyWithoutComponents } from './build-money.ts';
import type { MoneyTotals } from './build-money.ts';
import type { Frame } from './frame.ts';
import type { LapseFigures } from './funds-review.ts';
import type { MoneyBook } from './funds/money-book.ts';
import { yearEndOf } from './funds/year-end.ts';
import { indexFiguresOf, knownRatio, meanParts } from './index-figures.ts';
import type { IndexParts } from './index-figures.ts';
import { gainsOf, schemePast } from './past.ts';
import type { MoneyFigures, SchemeFigures } from './review.ts';

/** The State's figures, and the exact parts its curve needs. */
export interface BuiltScheme {
  readonly figures: SchemeFigures;
  readonly weighted: IndexParts;
  readonly gainPerDay: Known<Fraction>;
  readonly lapse: LapseFigures | null; // from rule set 2 on
}

/** The State as the sum of its components: by money, simple, and CORE only beside each other; ratios are taken anew, never summed (I10). */
export function buildScheme(components: readonly BuiltComponent[], approvedShare: SchemeFigures['approvedShare'], book: MoneyBook | null, frame: Frame): BuiltScheme {
  const { plan, asOn, rules, lastFrozen } = frame;
  const core = components.filter(({ component }) => component.kind === 'CORE');
  const weighted = byMoney(components);
  const totals = sumTotals(components);
  const past = schemePast(frame);
  const { work, spends } = gainsOf(frame, past, { physical: weighted.physical, spentPaise: totals.spentBefore + totals.spentDuring });
  const time = timeFigures(plan.scheme.startsOn, plan.scheme.endsOn, frame);
  const gainPerDay = components.length === 0 ? missing('NO_COMPONENTS') : medianPerDay(work);
  const isComplete = components.length > 0 && components.every(({ review }) => review.verdict.status === 'BLUE');
  const { money, lapse } = schemeMoney(components, totals, weighted, spends, time.fortnightsLeft, book, frame);
  const verdict = schemeVerdict(weighted.physical, weighted.planned, isComplete, rules);
  const figures: SchemeFigures = {
    weighted: indexFiguresOf(weighted),
    simple: indexFiguresOf(simply(components)),
    coreWeighted: indexFiguresOf(byMoney(core)),
    coreSimple: indexFiguresOf(simply(core)),
    previousWeighted: lastFrozen && components.length > 0 ? indexFiguresOf({ physical: fromRatio(lastFrozen.physical), uncapped: missing('NOT_YET_KEPT'), planned: fromRatio(lastFrozen.planned) }) : null,
    time,
    money,
    forecast: { gainPerDay: knownRatio(gainPerDay), atEnd: knownRatio(forecastAtEnd(weighted.physical, gainPerDay, daysBetween(asOn, plan.scheme.endsOn))) },
    verdict,
    approvedShare,
    decidingComponent: decidingOf(components, verdict.status, frame),
  };
  return { figures, weighted, gainPerDay, lapse };
}

function byMoney(components: readonly BuiltComponent[]): IndexParts {
  return meanParts(components.map(({ component, parts }) => ({ weight: component.amountPaise, parts })));
}

function simply(components: readonly BuiltComponent[]): IndexParts {
  return meanParts(components.map(({ parts }) => ({ weight: 1, parts })));
}

function sumTotals(components: readonly BuiltComponent[]): MoneyTotals {
  const sum = { releasedBefore: 0, releasedDuring: 0, spentBefore: 0, spentDuring: 0, releasedFy: 0, spentFy: 0 };
  for (const { totals } of components) for (const key of Object.keys(sum) as (keyof MoneyTotals)[]) sum[key] += totals[key];
  return sum;
}

interface SchemeMoney {
  readonly money: MoneyFigures;
  readonly lapse: LapseFigures | null;
}

function schemeMoney(components: readonly BuiltComponent[], totals: MoneyTotals, { physical }: IndexParts, spends: ReturnType<typeof gainsOf>['spends'], fortnightsLeft: number, book: MoneyBook | null, frame: Frame): SchemeMoney {
  const amountPaise = currentAmount(frame.plan)?.amountPaise ?? 0;
  if (components.length === 0) return { money: moneyWithoutComponents(amountPaise), lapse: null };
  const earnedBasePaise = components.reduce((sum, { component, parts }) => sum + (isMissing(parts.physical) ? 0 : component.amountPaise), 0);
  const codes = components.map(({ component }) => component.code);
  const yearEnd = book && yearEndOf(codes, totals.spentBefore + totals.spentDuring, ({ spentPaise }) => spentPaise, book, frame);
  const { figures, lapse } = buildMoney({ ...totals, amountPaise, earnedBasePaise, physical, spends, fortnightsLeft, yearEnd }, frame);
  return { money: figures, lapse };
}

function decidingOf(components: readonly BuiltComponent[], status: SchemeFigures['verdict']['status'], { plan, rules }: Frame): SchemeFigures['decidingComponent'] {
  const weighed = components.map(({ component: { code, amountPaise }, parts: { physical, planned } }) => ({ code, amountPaise, physical, planned }));
  const deciding = decidingComponent(weighed, status, rules);
  const amountPaise = weighed.find(({ code }) => code === deciding?.code)?.amountPaise;
  if (!deciding || amountPaise === undefined) return null;
  const whole = currentAmount(plan)?.amountPaise ?? weighed.reduce((sum, component) => sum + component.amountPaise, 0);
  return { code: deciding.code, amountShare: toRatio(fraction(amountPaise, whole)), spiWithout: toRatio(deciding.spiWithout), statusWithout: deciding.statusWithout };
}
