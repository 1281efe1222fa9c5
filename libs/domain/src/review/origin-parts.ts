import type { MoneyType } from '../funds/rows.ts';
import type { LocalName } from '../plan/index.ts';
import type { UnitId } from '../progress/rows.ts';
import { isMissing } from '../ratio/index.ts';
import type { Known, Ratio } from '../ratio/index.ts';

/** One term of the arithmetic behind a figure: 0.70 x 9,200 / 20,000. `result` is the term's own share, before its weight. */
export interface OriginTerm {
  readonly code: string;
  readonly name: LocalName;
  readonly weight: Ratio | null;
  readonly achieved: string | null; // counts or paise
  readonly target: string | null;
  readonly result: Ratio | null;
}

/** Which recorded facts stand behind a figure, up to the review's fortnight. All lists empty: the figure comes from the plan alone. */
export interface OriginSelectors {
  readonly componentCodes: readonly string[];
  readonly indicatorCodes: readonly string[];
  readonly units: readonly UnitId[] | null; // null: every unit
  readonly milestoneCodes: readonly string[];
  readonly moneyTypes: readonly MoneyType[];
}

/** The formulas of the funds, from rule set 2 on: the lapse step by step; the ladder and the statements; earned value and unit cost. */
export const FUNDS_FORMULAS = [
  'lapseAfterCaps', 'projectedSpend', 'yearRelease', 'spentYear', 'pace', 'uncappedSpend', 'cappedSpend', 'commitments', 'requiredInYear', 'bestFortnight', 'stretch', 'runsOutIn', 'cap', 'spentInTime', 'capRoom', 'capUsed',
  'rung', 'budget', 'spentOfReleased', 'spentOfAmount', 'balance', 'priorPeriod', 'backlog', 'interest', 'interestHeld',
  'plannedValue', 'earnedValue', 'cpi', 'estimateAtCompletion', 'varianceAtCompletion', 'unitCost', 'unitCostDeviation',
] as const;
/** The formulas of rule set 3. */
export const REGISTER_FORMULAS = ['verifiedShare', 'verifiedMean', 'inclusion'] as const;
/** The formulas of rule set 4. */
export const COMMITTEE_FORMULAS = ['actionsCounted', 'closedOnTime', 'medianAge', 'projectsCounted', 'sheetsInTime'] as const;
export const FORMULAS = ['physical', 'schemePhysical', 'planned', 'schemePlanned', 'spi', 'againstPlan', 'elapsed', 'amount', 'released', 'spent', 'lapse', 'indicator', 'share', ...FUNDS_FORMULAS, ...REGISTER_FORMULAS, ...COMMITTEE_FORMULAS] as const;
export type FormulaCode = (typeof FORMULAS)[number];

export interface FigureOrigin {
  readonly figure: string;
  readonly formula: FormulaCode; // message key `formula.<code>`
  readonly result: Ratio | null; // null: the figure is missing
  readonly terms: readonly OriginTerm[];
  readonly selectors: OriginSelectors;
}

export type OriginParts = Omit<FigureOrigin, 'figure'>;

export const NOTHING_RECORDED: OriginSelectors = { componentCodes: [], indicatorCodes: [], units: null, milestoneCodes: [], moneyTypes: [] };

export function aTerm(code: string, name: LocalName): OriginTerm {
  return { code, name, weight: null, achieved: null, target: null, result: null };
}

export function whole(count: number): Ratio {
  return { numerator: `${count}`, denominator: '1' };
}

/** A term that is an amount, a plain count, or a ratio of its own. */
export function paiseTerm(code: string, name: LocalName, amount: number): OriginTerm {
  return { ...aTerm(code, name), achieved: `${amount}` };
}

export function countTerm(code: string, name: LocalName, count: number): OriginTerm {
  return { ...aTerm(code, name), achieved: `${count}` };
}

export function ratioTerm(code: string, name: LocalName, figure: Known<Ratio>): OriginTerm {
  return { ...aTerm(code, name), result: ratioOrNull(figure) };
}

export function amountOf(figure: Known<number>): Ratio | null {
  return isMissing(figure) ? null : whole(figure);
}

/** A figure with its arithmetic; one that is missing has no terms to show. */
export function figureOf(formula: FormulaCode, result: Ratio | null, terms: readonly OriginTerm[], selectors: Pick<OriginSelectors, 'componentCodes' | 'moneyTypes'> & Partial<OriginSelectors>): OriginParts {
  return { formula, result, terms: result === null ? [] : terms, selectors: { ...NOTHING_RECORDED, ...selectors } };
}

export function ratioOrNull(figure: Known<Ratio>): Ratio | null {
  return isMissing(figure) ? null : figure;
}
