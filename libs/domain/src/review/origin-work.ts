import type { LocalName } from '../plan/index.ts';
import { ONE, fraction, isMissing, min, ratioOf, toRatio } from '../ratio/index.ts';
import type { Known, Ratio } from '../ratio/index.ts';
import { NOTHING_RECORDED, aTerm, ratioOrNull, whole } from './origin-parts.ts';
import type { OriginParts, OriginSelectors, OriginTerm } from './origin-parts.ts';
import type { ComponentReview, IndexFigures, IndicatorFigures, IndicatorReview, MilestoneReview, TimeFigures } from './review.ts';

/** What an index is made of, weights made whole: each indicator's achieved of target, each milestone's 1 or 0 of 1. */
export interface IndexItem {
  readonly indicator?: IndicatorReview;
  readonly milestone?: MilestoneReview;
  readonly weight: number;
  readonly achieved: string;
  readonly target: string;
}

/** The items of an index that count: with weight and target, in the unit asked for. */
export function countedItems(indicators: readonly IndicatorReview[], figures: (indicator: IndicatorReview) => IndicatorFigures | undefined, milestones: readonly MilestoneReview[]): IndexItem[] {
  const counted = indicators.flatMap((indicator): IndexItem[] => {
    const found = figures(indicator);
    if (!found || indicator.weightBasisPoints === 0) return [];
    if (indicator.nature === 'R') return [{ indicator, weight: indicator.weightBasisPoints, ...(isMissing(found.share) ? { achieved: '0', target: '1' } : { achieved: found.share.numerator, target: found.share.denominator }) }];
    if (isMissing(found.target) || found.target === 0) return [];
    return [{ indicator, weight: indicator.weightBasisPoints, achieved: `${isMissing(found.total) ? 0 : found.total}`, target: `${found.target}` }];
  });
  const weighed = milestones.filter(({ weightBasisPoints }) => weightBasisPoints > 0);
  return [...counted, ...weighed.map((milestone): IndexItem => ({ milestone, weight: milestone.weightBasisPoints, achieved: milestone.actualOn === null ? '0' : '1', target: '1' }))];
}

export function indexOrigin(componentCode: string, items: readonly IndexItem[], result: Known<Ratio>, units: OriginSelectors['units']): OriginParts {
  const weights = items.reduce((sum, { weight }) => sum + weight, 0);
  const terms = items.map(({ indicator, milestone, weight, achieved, target }): OriginTerm => {
    const share = min(ONE, fraction(BigInt(achieved), BigInt(target)));
    const { code, name } = indicator ?? milestone ?? { code: componentCode, name: { en: componentCode, hi: componentCode } };
    return { code, name, weight: ratioOf(weight, weights), achieved, target, result: toRatio(share) };
  });
  const indicatorCodes = items.flatMap(({ indicator }) => (indicator ? [indicator.code] : []));
  const milestoneCodes = items.flatMap(({ milestone }) => (milestone ? [milestone.code] : []));
  return { formula: 'physical', result: ratioOrNull(result), terms, selectors: { ...NOTHING_RECORDED, componentCodes: [componentCode], indicatorCodes, units, milestoneCodes } };
}

export function componentPhysicalOrigin({ code, indicators, milestones, index }: ComponentReview): OriginParts {
  return indexOrigin(code, countedItems(indicators, ({ state }) => state, milestones), index.physical, null);
}

export function milestonesOrigin({ code, milestones }: ComponentReview): OriginParts {
  const items = countedItems([], () => undefined, milestones);
  const [done, all] = [items.reduce((sum, { weight, achieved }) => sum + (achieved === '1' ? weight : 0), 0), items.reduce((sum, { weight }) => sum + weight, 0)];
  const origin = indexOrigin(code, items, all === 0 ? { missing: 'NO_TARGET' } : ratioOf(done, all), null);
  return { ...origin, selectors: { ...origin.selectors, milestoneCodes: milestones.map((milestone) => milestone.code) } };
}

export function plannedOrigin({ code, name }: Pick<ComponentReview, 'code' | 'name'>, planned: Known<Ratio>): OriginParts {
  return { formula: 'planned', result: ratioOrNull(planned), terms: [{ ...aTerm(code, name), result: ratioOrNull(planned) }], selectors: NOTHING_RECORDED };
}

export function spiOrigin(name: LocalName, { physical, planned, spi }: Pick<IndexFigures, 'physical' | 'planned' | 'spi'>, selectors: OriginSelectors): OriginParts {
  const terms = [{ ...aTerm('physical', name), result: ratioOrNull(physical) }, { ...aTerm('planned', name), result: ratioOrNull(planned) }];
  return { formula: 'spi', result: ratioOrNull(spi), terms, selectors };
}

/** The State's index: components weighed by money, or equally. `figure` is physical, planned or spi. */
export function meanOrigin(components: readonly ComponentReview[], figures: IndexFigures, figure: string, weighing: 'MONEY' | 'EQUAL'): OriginParts | null {
  const selectors = mergeSelectors(components.map((component) => componentPhysicalOrigin(component).selectors));
  switch (figure) {
    case 'physical':
      return { formula: 'schemePhysical', result: ratioOrNull(figures.physical), terms: meanTerms(components, 'physical', weighing), selectors };
    case 'planned':
      return { formula: 'schemePlanned', result: ratioOrNull(figures.planned), terms: meanTerms(components, 'planned', weighing), selectors: NOTHING_RECORDED };
    case 'spi':
      return spiOrigin({ en: 'SPI', hi: 'SPI' }, figures, selectors);
    default:
      return null;
  }
}

function meanTerms(components: readonly ComponentReview[], figure: 'physical' | 'planned', weighing: 'MONEY' | 'EQUAL'): OriginTerm[] {
  const known = components.filter(({ index, money }) => !isMissing(index.physical) && (weighing === 'EQUAL' || money.amountPaise > 0));
  const all = known.reduce((sum, { money }) => sum + money.amountPaise, 0);
  return known.map(({ code, name, index, money }) => ({ ...aTerm(code, name), weight: weighing === 'EQUAL' ? ratioOf(1, known.length) : ratioOf(money.amountPaise, all), result: ratioOrNull(index[figure]) }));
}

export function mergeSelectors(selectors: readonly OriginSelectors[]): OriginSelectors {
  return {
    ...NOTHING_RECORDED,
    componentCodes: selectors.flatMap(({ componentCodes }) => componentCodes),
    indicatorCodes: selectors.flatMap(({ indicatorCodes }) => indicatorCodes),
    milestoneCodes: selectors.flatMap(({ milestoneCodes }) => milestoneCodes),
  };
}

export function timeOrigin(name: LocalName, { elapsedDays, totalDays, elapsed }: TimeFigures): OriginParts {
  return { formula: 'elapsed', result: elapsed, terms: [{ ...aTerm('time', name), achieved: `${elapsedDays}`, target: `${totalDays}`, result: elapsed }], selectors: NOTHING_RECORDED };
}

/** `C2-01`, `C2-01.during`, `C2-01.units.627`, `C2-01.units.627.during`: the total is last + during + prior-period; of a ratio its share. */
export function indicatorOrigin({ code: componentCode, indicators }: ComponentReview, [indicatorCode, ...path]: readonly string[]): OriginParts | null {
  const indicator = indicators.find(({ code }) => code === indicatorCode);
  if (!indicator) return null;
  const [place, unit, ...rest] = path;
  const atUnit = place === 'units';
  const figures = atUnit ? indicator.units.find((one) => `${one.unit}` === unit) : indicator.state;
  const ending = atUnit ? rest : path;
  if (!figures || ending.length > 1 || (ending[0] !== undefined && ending[0] !== 'during')) return null;
  const selectors = { ...NOTHING_RECORDED, componentCodes: [componentCode], indicatorCodes: [indicator.code], units: atUnit ? [figures.unit] : null };
  return { ...indicatorFormula(indicator, figures, ending[0] === 'during'), selectors };
}

function indicatorFormula({ code, name, nature }: IndicatorReview, { before, during, priorPeriod, total, share }: IndicatorFigures, isDuringOnly: boolean): Omit<OriginParts, 'selectors'> {
  if (nature === 'R') return { formula: 'share', result: ratioOrNull(share), terms: isMissing(share) ? [] : [{ ...aTerm(code, name), achieved: share.numerator, target: share.denominator, result: share }] };
  const count = (part: string, n: number): OriginTerm => ({ ...aTerm(part, name), achieved: `${n}` });
  const duringTerm = isMissing(during) ? [] : [count('during', during)];
  if (isDuringOnly) return { formula: 'indicator', result: isMissing(during) ? null : whole(during), terms: duringTerm };
  return { formula: 'indicator', result: isMissing(total) ? null : whole(total), terms: [count('before', before), ...duringTerm, count('priorPeriod', priorPeriod)] };
}
