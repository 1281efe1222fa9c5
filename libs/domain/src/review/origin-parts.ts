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

export const FORMULAS = ['physical', 'schemePhysical', 'planned', 'schemePlanned', 'spi', 'againstPlan', 'elapsed', 'amount', 'released', 'spent', 'lapse', 'indicator', 'share'] as const;
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

export function ratioOrNull(figure: Known<Ratio>): Ratio | null {
  return isMissing(figure) ? null : figure;
}
