import { estimateAtCompletionPaise, plannedValuePaise } from '../../forecast/index.ts';
import { fromRatio, ifKnown, isMissing } from '../../ratio/index.ts';
import type { LocalName } from '../../plan/index.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { BuiltScheme } from '../build-scheme.ts';
import type { EarnedValueLine } from '../funds-review.ts';
import type { IndexParts } from '../index-figures.ts';
import type { IndexFigures, MoneyFigures } from '../review.ts';

/**
 * Earned value of every component, then of the scheme (DOMAIN 6.5): PV = P x S, EV = phi x S, AC = spent, SPI = phi / P, CPI = EV / AC, EAC = S / CPI, VAC = S - EAC.
 * S 7.50, phi 0.46, P 0.52, spent 3.19 crore: PV 3.90, EV 3.45, CPI 1.08, EAC 6.93, VAC 0.57. Of the scheme PV and EV rest on the components that have an index.
 */
export function buildEarnedValue(built: readonly BuiltComponent[], { weighted, figures }: BuiltScheme, schemeName: LocalName): EarnedValueLine[] {
  const base = built.reduce((sum, { component, parts }) => sum + (isMissing(parts.physical) ? 0 : component.amountPaise), 0);
  return [
    ...built.map(({ component, parts, review }) => lineOf(component.code, component.name, component.amountPaise, parts, review.index, review.money)),
    lineOf(null, schemeName, base, weighted, figures.weighted, figures.money),
  ];
}

function lineOf(componentCode: string | null, name: LocalName, earnedBasePaise: number, { planned }: Pick<IndexParts, 'planned'>, { spi }: IndexFigures, money: MoneyFigures): EarnedValueLine {
  const estimate = estimateAtCompletionPaise(money.amountPaise, ifKnown(money.cpi, fromRatio));
  return {
    componentCode,
    name,
    budgetPaise: money.amountPaise,
    plannedValuePaise: plannedValuePaise(planned, earnedBasePaise),
    earnedValuePaise: money.earnedValuePaise,
    actualCostPaise: money.spentPaise,
    spi,
    cpi: money.cpi,
    estimateAtCompletionPaise: estimate,
    varianceAtCompletionPaise: ifKnown(estimate, (paise) => money.amountPaise - paise),
  };
}
