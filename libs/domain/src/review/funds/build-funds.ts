import type { FundFlow } from '../../plan/index.ts';
import { missing } from '../../ratio/index.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { BuiltScheme } from '../build-scheme.ts';
import type { Frame } from '../frame.ts';
import type { FundsReview, LapseFigures } from '../funds-review.ts';
import { buildComponentLadder, buildLadder } from './build-ladder.ts';
import { buildLapse } from './build-lapse.ts';
import { buildEarnedValue } from './earned-value.ts';
import { moneyAlerts } from './money-alerts.ts';
import type { MoneyBook } from './money-book.ts';
import { buildStatementOne } from './statement-one.ts';
import { buildStatementTwo } from './statement-two.ts';
import { buildUnitCosts } from './unit-cost.ts';

const LIMIT_FLOWS: readonly FundFlow[] = ['TSA', 'CNA_ACCOUNT', 'SNA', 'SNA_SPARSH'];

/** A drawing limit stays upstream until it is used (DOMAIN 1.4): in these flows what is "released" is one. A plain transfer is money in the account. */
export function isLimitFlow(fundFlow: FundFlow): boolean {
  return LIMIT_FLOWS.includes(fundFlow);
}

/** All money of a fortnight beyond the tiles, from rule set 2 on: ladder, statements I and II, lapse, earned value, unit costs, and what the committee should hear of it. */
export function buildFunds(built: readonly BuiltComponent[], scheme: BuiltScheme, book: MoneyBook, frame: Frame): FundsReview {
  const { fundFlow, title } = frame.plan.scheme;
  const funds: Omit<FundsReview, 'alerts'> = {
    fundFlow,
    isLimit: isLimitFlow(fundFlow),
    ladder: buildLadder(built, book, frame),
    ladderByComponent: built.map((one) => ({ componentCode: one.component.code, name: one.component.name, rungs: buildComponentLadder(one, book, frame) })),
    statementOne: buildStatementOne(built, book, title),
    statementTwo: buildStatementTwo(built, book, frame),
    lapse: scheme.lapse ?? lapseWithoutComponents(frame),
    lapseByComponent: built.flatMap(({ component, lapse }) => (lapse ? [{ componentCode: component.code, lapse }] : [])),
    earnedValue: buildEarnedValue(built, scheme, title),
    unitCosts: buildUnitCosts(built, frame.rules),
  };
  return { ...funds, alerts: moneyAlerts(built, scheme, funds, frame) };
}

/** A plan without components holds no money line: every figure of its lapse is missing. */
function lapseWithoutComponents(frame: Frame): LapseFigures {
  const none = missing('NO_COMPONENTS');
  const empty = buildLapse({ yearReleasePaise: 0, spentPaise: 0, spentYearPaise: 0, spends: [] }, { budgetPaise: none, commitmentsPaise: 0, spentBefore: () => 0 }, frame);
  const absent = { yearReleasePaise: none, pacePaisePerDay: none, uncappedSpendPaise: none, cappedSpendPaise: none, projectedSpendPaise: none, projectedLapsePaise: none };
  return { ...empty, ...absent, requiredPerFortnightPaise: none, bestFortnightPaise: none, stretch: none, stretchGrade: null, runsOutIn: none };
}
