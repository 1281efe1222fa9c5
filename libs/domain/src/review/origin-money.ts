import type { MoneyType } from '../funds/rows.ts';
import type { LocalName } from '../plan/index.ts';
import { isMissing } from '../ratio/index.ts';
import { NOTHING_RECORDED, aTerm, whole } from './origin-parts.ts';
import type { OriginParts, OriginTerm } from './origin-parts.ts';
import type { ComponentReview, MoneyFigures, Review } from './review.ts';

const MOVED = { released: ['RELEASE'], spent: ['EXPENDITURE', 'REFUND'] } as const satisfies Record<string, readonly MoneyType[]>;

const paise = (code: string, name: LocalName, amount: number): OriginTerm => ({ ...aTerm(code, name), achieved: `${amount}` });

/** The amount at its stage: the components and what is not yet allocated make it (I1). */
export function amountOrigin({ amount, components, unallocatedPaise, state }: Review): OriginParts {
  if (isMissing(amount)) return { formula: 'amount', result: null, terms: [], selectors: NOTHING_RECORDED };
  const terms = [...components.map(({ code, name, money }) => paise(code, name, money.amountPaise)), ...(unallocatedPaise === 0 ? [] : [paise('unallocated', state.name, unallocatedPaise)])];
  return { formula: 'amount', result: whole(amount.amountPaise), terms, selectors: NOTHING_RECORDED };
}

/** Released or spent since inception: of the State by component, of a component up to the last fortnight and during this one. */
export function movedOrigin(figure: 'released' | 'spent', name: LocalName, money: MoneyFigures, components: readonly ComponentReview[]): OriginParts {
  const selectors = { ...NOTHING_RECORDED, componentCodes: components.map(({ code }) => code), moneyTypes: MOVED[figure] };
  const [before, during, total] =
    figure === 'released' ? [money.releasedBeforePaise, money.releasedDuringPaise, money.releasedPaise] : [money.spentBeforePaise, money.spentDuringPaise, money.spentPaise];
  const isOne = components.length === 1 && components[0]?.money === money;
  const terms = isOne
    ? [paise('before', name, before), paise('during', name, during)]
    : components.map((component) => paise(component.code, component.name, figure === 'released' ? component.money.releasedPaise : component.money.spentPaise));
  return { formula: figure, result: components.length === 0 ? null : whole(total), terms, selectors };
}

/** Projected lapse: the money of the year, less what is spent, less what the present pace will still spend; never below 0. */
export function lapseOrigin(name: LocalName, money: MoneyFigures, components: readonly ComponentReview[]): OriginParts {
  const { yearReleasePaise, spentFyPaise, projectedSpendPaise, projectedLapsePaise } = money;
  const selectors = { ...NOTHING_RECORDED, componentCodes: components.map(({ code }) => code), moneyTypes: [...MOVED.released, ...MOVED.spent] };
  if (isMissing(yearReleasePaise) || isMissing(projectedSpendPaise) || isMissing(projectedLapsePaise)) return { formula: 'lapse', result: null, terms: [], selectors };
  const terms = [paise('yearRelease', name, yearReleasePaise), paise('spentFy', name, spentFyPaise), paise('projectedSpend', name, projectedSpendPaise)];
  return { formula: 'lapse', result: whole(projectedLapsePaise), terms, selectors };
}
