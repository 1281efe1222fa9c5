import { FUNDS_FORMULAS } from './origin-parts.ts';
import type { FormulaCode } from './origin-parts.ts';

/** How a figure reads: an amount of money, the price of one unit in full rupees, a count, a plain decimal such as SPI, a share in per cent. */
export const FIGURE_KINDS = ['MONEY', 'PRICE', 'COUNT', 'INDEX', 'SHARE'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

const KINDS: Readonly<Record<Exclude<FigureKind, 'MONEY'>, readonly FormulaCode[]>> = {
  PRICE: ['unitCost'],
  COUNT: ['indicator', 'runsOutIn', 'actionsCounted', 'medianAge', 'projectsCounted'],
  INDEX: ['spi', 'cpi', 'stretch'],
  SHARE: ['physical', 'schemePhysical', 'planned', 'schemePlanned', 'againstPlan', 'elapsed', 'share', 'capUsed', 'spentOfReleased', 'spentOfAmount', 'unitCostDeviation', 'verifiedShare', 'verifiedMean', 'inclusion', 'closedOnTime', 'sheetsInTime'],
};

const TERM_KINDS: Readonly<Record<string, FigureKind>> = {
  daysLeft: 'COUNT', freeDays: 'COUNT', januaryFebruaryDays: 'COUNT', marchDays: 'COUNT', fortnightsLeft: 'COUNT', achieved: 'COUNT',
  physical: 'SHARE', planned: 'SHARE', capShare: 'SHARE', cpi: 'INDEX', unitCost: 'PRICE', norm: 'PRICE',
};

/** What the result of a formula is; whatever is not listed is money. */
export function kindOfFormula(formula: string): FigureKind {
  const found = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((kind) => (KINDS[kind] as readonly string[]).includes(formula));
  return found ?? 'MONEY';
}

/** What a term of the funds' arithmetic is: 59 days in a sum of money stay a count. */
export function kindOfFundsTerm(code: string): FigureKind {
  return TERM_KINDS[code] ?? 'MONEY';
}

/** Whether a formula belongs to the funds: its terms are of several kinds, and each is told by its own code. */
export function isFundsFormula(formula: string): boolean {
  return FUNDS_FORMULAS.some((code) => code === formula);
}
