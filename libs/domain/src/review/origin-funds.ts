import type { MoneyType } from '../funds/rows.ts';
import type { LocalName } from '../plan/index.ts';
import type { FundsReview, Rung, StatementTwo } from './funds-review.ts';
import { missing } from '../ratio/index.ts';
import type { Known } from '../ratio/index.ts';
import { lapseFigureOrigin } from './origin-lapse.ts';
import { amountOf, figureOf, paiseTerm } from './origin-parts.ts';
import type { OriginParts, OriginSelectors } from './origin-parts.ts';
import { earnedOrigin, rungOrigin, statementOneOrigin, unitCostOrigin } from './origin-statements.ts';
import type { Review } from './review.ts';

const INTEREST = ['INTEREST', 'INTEREST_REMITTED'] as const satisfies readonly MoneyType[];

/**
 * A figure of the funds of the scheme: `funds.lapse.projectedLapse`, `funds.statementOne.C2.spent`, `funds.statementOne.total.balance`, `funds.statementTwo.backlog`, `funds.ladder.RELEASED.year`, `funds.eac`.
 * Null under rule set 1, and for a path the review does not hold.
 */
export function fundsOrigin(review: Review, [first = '', ...rest]: readonly string[]): OriginParts | null {
  const { funds, components, state } = review;
  if (!funds) return null;
  const [second = '', ...deeper] = rest;
  switch (first) {
    case 'lapse':
      return deeper.length > 0 ? null : lapseFigureOrigin(second, { name: state.name, lapse: funds.lapse, components, budgetPaise: budgetIn(funds.ladder), asOn: review.asOn });
    case 'statementOne':
      return deeper.length === 1 ? statementOneOrigin(funds.statementOne, second, deeper[0] ?? '') : null;
    case 'statementTwo':
      return deeper.length > 0 ? null : statementTwoOrigin(second, funds.statementTwo, state.name, components.map(({ code }) => code));
    case 'ladder':
      return deeper.length > 1 ? null : rungOrigin(funds, null, second, deeper[0] ?? null, review);
    default:
      return rest.length > 0 ? null : earnedOrigin(first, funds, null, review);
  }
}

/** The same of one component: `components.C2.funds.eac`, `components.C2.funds.lapse.projectedLapse`, `components.C2.funds.ladder.COMMITTED`, `components.C2.funds.unitCost`. */
export function componentFundsOrigin(review: Review, componentCode: string, [first = '', ...rest]: readonly string[]): OriginParts | null {
  const { funds } = review;
  const component = review.components.find(({ code }) => code === componentCode);
  if (!funds || !component) return null;
  const [second = '', ...deeper] = rest;
  if (first === 'lapse') {
    const lapse = funds.lapseByComponent.find((one) => one.componentCode === componentCode)?.lapse;
    const rungs = funds.ladderByComponent.find((one) => one.componentCode === componentCode)?.rungs ?? [];
    return lapse && deeper.length === 0 ? lapseFigureOrigin(second, { name: component.name, lapse, components: [component], budgetPaise: budgetIn(rungs), asOn: review.asOn }) : null;
  }
  if (first === 'ladder') return deeper.length > 1 ? null : rungOrigin(funds, componentCode, second, deeper[0] ?? null, review);
  if (rest.length > 0) return null;
  if (first === 'unitCost' || first === 'unitCostDeviation') return unitCostOrigin(first, unitCostAt(funds, componentCode), component.code);
  return earnedOrigin(first, funds, componentCode, review);
}

function budgetIn(rungs: readonly Rung[]): Known<number> {
  return rungs.find(({ code }) => code === 'BUDGET')?.yearPaise ?? missing('NOT_ON_RECORD');
}

function unitCostAt({ unitCosts }: FundsReview, componentCode: string) {
  return unitCosts.find((one) => one.componentCode === componentCode) ?? null;
}

function statementTwoOrigin(figure: string, { lines, backlogPaise, interestPaise, interestRemittedPaise, interestHeldPaise }: StatementTwo, name: LocalName, componentCodes: readonly string[]): OriginParts | null {
  const of = (moneyTypes: OriginSelectors['moneyTypes']) => ({ componentCodes, moneyTypes });
  const overdue = lines.filter(({ age }) => age !== null);
  switch (figure) {
    case 'backlog': {
      const [due, accepted] = [overdue.reduce((sum, { amountPaise }) => sum + amountPaise, 0), overdue.reduce((sum, { acceptedPaise }) => sum + acceptedPaise, 0)];
      return figureOf('backlog', amountOf(backlogPaise), [paiseTerm('overdueReleases', name, due), paiseTerm('accepted', name, accepted)], of(['RELEASE']));
    }
    case 'interest':
      return figureOf('interest', amountOf(interestPaise), [paiseTerm('interest', name, interestPaise)], of([INTEREST[0]]));
    case 'interestRemitted':
      return figureOf('interest', amountOf(interestRemittedPaise), [paiseTerm('remitted', name, interestRemittedPaise)], of([INTEREST[1]]));
    case 'interestHeld':
      return figureOf('interestHeld', amountOf(interestHeldPaise), [paiseTerm('interest', name, interestPaise), paiseTerm('remitted', name, interestRemittedPaise)], of(INTEREST));
    default:
      return null;
  }
}
