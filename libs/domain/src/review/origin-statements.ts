import type { MoneyType } from '../funds/rows.ts';
import type { LocalName } from '../plan/index.ts';
import { isMissing } from '../ratio/index.ts';
import type { Known } from '../ratio/index.ts';
import type { FundsReview, RungCode, UnitCostLine } from './funds-review.ts';
import { NOTHING_RECORDED, amountOf, countTerm, figureOf, paiseTerm, ratioOrNull, ratioTerm } from './origin-parts.ts';
import type { FormulaCode, OriginParts, OriginTerm } from './origin-parts.ts';
import { componentPhysicalOrigin, spiOrigin } from './origin-work.ts';
import type { Review } from './review.ts';

type Plain = 'releasedBeforePaise' | 'releasedDuringPaise' | 'spentBeforePaise' | 'spentDuringPaise' | 'committedPaise' | 'releasedYearPaise' | 'spentYearPaise' | 'priorReleasedPaise' | 'priorSpentPaise' | 'sanctionedPaise' | 'budgetPaise';

const SPENT = ['EXPENDITURE', 'REFUND'] as const;

/** The columns that are added up over the components; those of one component are what was recorded. */
const COLUMNS: Readonly<Record<string, readonly [column: Plain, formula: FormulaCode, types: readonly MoneyType[]]>> = {
  sanctioned: ['sanctionedPaise', 'amount', []],
  budget: ['budgetPaise', 'budget', ['BUDGET', 'REVISED_BUDGET']],
  releasedBefore: ['releasedBeforePaise', 'released', ['RELEASE']],
  releasedDuring: ['releasedDuringPaise', 'released', ['RELEASE']],
  spentBefore: ['spentBeforePaise', 'spent', SPENT],
  spentDuring: ['spentDuringPaise', 'spent', SPENT],
  committed: ['committedPaise', 'commitments', ['COMMITMENT', ...SPENT]],
  releasedYear: ['releasedYearPaise', 'released', ['RELEASE']],
  spentYear: ['spentYearPaise', 'spent', SPENT],
  priorReleased: ['priorReleasedPaise', 'priorPeriod', ['RELEASE']],
  priorSpent: ['priorSpentPaise', 'priorPeriod', SPENT],
};

/** A cell of statement I: the column by its own formula, `total` over the components. */
export function statementOneOrigin({ lines, total }: FundsReview['statementOne'], row: string, column: string): OriginParts | null {
  const isTotal = row === 'total';
  const line = isTotal ? total : lines.find(({ componentCode }) => componentCode === row);
  if (!line) return null;
  const componentCodes = isTotal ? lines.flatMap(({ componentCode }) => componentCode ?? []) : [row];
  const of = (moneyTypes: readonly MoneyType[]) => ({ componentCodes, moneyTypes });
  const found = COLUMNS[column];
  if (found) {
    const [figure, formula, types] = found;
    const parts = isTotal ? lines : [line];
    return figureOf(formula, amountOf(line[figure]), parts.flatMap((one) => known(one.componentCode ?? 'total', one.name, one[figure])), of(types));
  }
  const released = paiseTerm('released', line.name, line.releasedPaise);
  const spent = paiseTerm('spent', line.name, line.spentPaise);
  switch (column) {
    case 'released':
      return figureOf('released', amountOf(line.releasedPaise), [paiseTerm('before', line.name, line.releasedBeforePaise), paiseTerm('during', line.name, line.releasedDuringPaise)], of(['RELEASE']));
    case 'spent':
      return figureOf('spent', amountOf(line.spentPaise), [paiseTerm('before', line.name, line.spentBeforePaise), paiseTerm('during', line.name, line.spentDuringPaise)], of(SPENT));
    case 'spentOfReleased':
      return figureOf('spentOfReleased', ratioOrNull(line.spentOfReleased), [spent, released], of(['RELEASE', ...SPENT]));
    case 'spentOfSanctioned':
      return figureOf('spentOfAmount', ratioOrNull(line.spentOfSanctioned), [spent, ...known('amount', line.name, line.sanctionedPaise)], of(SPENT));
    case 'balance':
      return figureOf('balance', amountOf(line.balancePaise), [released, spent], of(['RELEASE', ...SPENT]));
    default:
      return null;
  }
}

const RUNG_TYPES: Readonly<Partial<Record<RungCode, readonly MoneyType[]>>> = {
  SANCTIONED: ['SANCTION'], BUDGET: ['BUDGET'], REVISED_BUDGET: ['REVISED_BUDGET'], RELEASED: ['RELEASE'], LIMIT: ['LIMIT'], TRANSFERRED: ['TRANSFER'], COMMITTED: ['COMMITMENT'], SPENT,
};

/** A rung: `RELEASED` since inception, `RELEASED.year`, `RELEASED.during`. A rung of the scheme is that of its components, where each has one. */
export function rungOrigin(funds: FundsReview, componentCode: string | null, code: string, span: string | null, { components, state }: Review): OriginParts | null {
  const figure = span === null ? 'totalPaise' : span === 'year' ? 'yearPaise' : span === 'during' ? 'duringPaise' : null;
  const own = funds.ladderByComponent.filter((one) => componentCode === null || one.componentCode === componentCode);
  const rung = (componentCode === null ? funds.ladder : (own[0]?.rungs ?? [])).find((one) => one.code === code);
  if (!rung || figure === null) return null;
  const parts = own.flatMap((one) => known(one.componentCode, one.name, one.rungs.find((other) => other.code === code)?.[figure] ?? 0));
  const sum = parts.reduce((all, { achieved }) => all + BigInt(achieved ?? '0'), 0n);
  const name = components.find((one) => one.code === componentCode)?.name ?? state.name;
  const isSum = !isMissing(rung[figure]) && sum === BigInt(rung[figure]);
  return figureOf('rung', amountOf(rung[figure]), isSum ? parts : known('asRecorded', name, rung[figure]), { componentCodes: own.map((one) => one.componentCode), moneyTypes: RUNG_TYPES[rung.code] ?? [] });
}

/** `pv`, `ev`, `ac`, `spi`, `cpi`, `eac`, `vac` of a component or of the scheme. */
export function earnedOrigin(figure: string, funds: FundsReview, componentCode: string | null, review: Review): OriginParts | null {
  const line = funds.earnedValue.find((one) => one.componentCode === componentCode);
  if (!line) return null;
  const component = review.components.find(({ code }) => code === componentCode);
  const index = component?.index ?? review.figures.weighted;
  const components = component ? [component] : review.components;
  const componentCodes = components.map(({ code }) => code);
  const base = component ? line.budgetPaise : components.reduce((sum, one) => sum + (isMissing(one.index.physical) ? 0 : one.money.amountPaise), 0);
  const spent = { componentCodes, moneyTypes: SPENT };
  const work = component ? componentPhysicalOrigin(component).selectors : NOTHING_RECORDED;
  const amount = paiseTerm('amount', line.name, line.budgetPaise);
  switch (figure) {
    case 'pv':
      return figureOf('plannedValue', amountOf(line.plannedValuePaise), [ratioTerm('planned', line.name, index.planned), paiseTerm('amount', line.name, base)], NOTHING_RECORDED);
    case 'ev':
      return figureOf('earnedValue', amountOf(line.earnedValuePaise), [ratioTerm('physical', line.name, index.physical), paiseTerm('amount', line.name, base)], work);
    case 'ac':
      return figureOf('spent', amountOf(line.actualCostPaise), components.map((one) => paiseTerm(one.code, one.name, one.money.spentPaise)), spent);
    case 'spi':
      return spiOrigin(line.name, index, work);
    case 'cpi':
      return figureOf('cpi', ratioOrNull(line.cpi), [ratioTerm('physical', line.name, index.physical), paiseTerm('amount', line.name, base), paiseTerm('spent', line.name, line.actualCostPaise)], { ...work, ...spent });
    case 'eac':
      return figureOf('estimateAtCompletion', amountOf(line.estimateAtCompletionPaise), [amount, ratioTerm('cpi', line.name, line.cpi)], spent);
    case 'vac':
      return figureOf('varianceAtCompletion', amountOf(line.varianceAtCompletionPaise), [amount, ...known('estimate', line.name, line.estimateAtCompletionPaise)], spent);
    default:
      return null;
  }
}

/** What one unit cost, and by how much that is off the norm. */
export function unitCostOrigin(figure: 'unitCost' | 'unitCostDeviation', line: UnitCostLine | null, componentCode: string): OriginParts | null {
  if (!line) return null;
  const selectors = { ...NOTHING_RECORDED, componentCodes: [componentCode], indicatorCodes: [line.indicatorCode], moneyTypes: SPENT };
  if (figure === 'unitCostDeviation') return figureOf('unitCostDeviation', ratioOrNull(line.deviation), [ratioTerm('unitCost', line.name, line.costPaise), paiseTerm('norm', line.name, line.normPaise)], selectors);
  return figureOf('unitCost', ratioOrNull(line.costPaise), [paiseTerm('spent', line.name, line.spentPaise), ...(isMissing(line.achieved) ? [] : [countTerm('achieved', line.name, line.achieved)])], selectors);
}

function known(code: string, name: LocalName, paise: Known<number>): OriginTerm[] {
  return isMissing(paise) ? [] : [paiseTerm(code, name, paise)];
}
