import { ONE, compare, fraction, ifKnown, isMissing, missing, subtract, toRatio } from '../../ratio/index.ts';
import type { RuleSet } from '../../plan/index.ts';
import type { BuiltComponent } from '../build-component.ts';
import type { UnitCostLine } from '../funds-review.ts';

const BAND = 2500;

/**
 * What one unit cost against the norm of the plan (DOMAIN 6.5), where the plan names one: spent of the component by achieved of the indicator. 5.51 crore for 900 diagnostics is Rs 61,222; on a norm of Rs 50,000 that is +22.4 %, within the band of 25 %.
 * Nothing achieved yet: NO_DENOMINATOR.
 */
export function buildUnitCosts(built: readonly BuiltComponent[], { unitCostBand = BAND }: RuleSet): UnitCostLine[] {
  return built.flatMap(({ component, review }) => {
    const norm = component.unitCost;
    const indicator = review.indicators.find(({ code }) => code === norm?.indicatorCode);
    if (!norm || !indicator) return [];
    const { spentPaise } = review.money;
    const cost = ifKnown(indicator.state.total, (achieved) => (achieved <= 0 ? missing('NO_DENOMINATOR') : fraction(spentPaise, achieved)));
    const deviation = ifKnown(cost, ({ numerator, denominator }) => subtract(fraction(numerator, denominator * BigInt(norm.normPaise)), ONE));
    return [
      {
        componentCode: component.code,
        indicatorCode: indicator.code,
        name: indicator.name,
        unitName: indicator.unitName,
        spentPaise,
        achieved: indicator.state.total,
        costPaise: ifKnown(cost, toRatio),
        normPaise: norm.normPaise,
        deviation: ifKnown(deviation, toRatio),
        isFlagged: !isMissing(deviation) && (compare(deviation, fraction(unitCostBand, 10_000)) > 0 || compare(deviation, fraction(-unitCostBand, 10_000)) < 0),
      },
    ];
  });
}
