import { committeeOrigin } from './committee/origin-committee.ts';
import { districtOrigin } from './origin-district.ts';
import { componentFundsOrigin, fundsOrigin } from './origin-funds.ts';
import { NOTHING_RECORDED, aTerm, whole } from './origin-parts.ts';
import type { FigureOrigin, OriginParts } from './origin-parts.ts';
import { amountOrigin, lapseOrigin, movedOrigin } from './origin-money.ts';
import { componentPhysicalOrigin, indicatorOrigin, meanOrigin, milestonesOrigin, plannedOrigin, spiOrigin, timeOrigin } from './origin-work.ts';
import { componentRegistersOrigin, schemeVerifiedOrigin } from './registers/origin-registers.ts';
import type { ComponentReview, Review } from './review.ts';

/**
 * Says who: the formula, the terms and the recorded facts behind a figure of a review (I15), from the review alone. Paths: `physical`, `core.spi`, `released`, `lapse`, `components.C2.physical`,
 * `components.C2.indicators.C2-01.units.627`, `districts.627.C2.planned`, `districts.0` for the State's own items, `funds.lapse.projectedLapse`, `funds.statementOne.C2.spent`, `components.C2.funds.eac` (see origin-funds), `verified`, `components.C4.inclusion.WOMEN` (see registers/origin-registers), `committee.overdue` (see committee/origin-committee). Null for a path the review does not hold.
 */
export function originOf(review: Review, figure: string): FigureOrigin | null {
  const parts = partsOf(review, figure.split('.'));
  return parts && { figure, ...parts };
}

function partsOf(review: Review, [first = '', ...rest]: readonly string[]): OriginParts | null {
  const { components, figures } = review;
  const core = components.filter(({ kind }) => kind === 'CORE');
  const [second = '', ...deeper] = rest;
  switch (first) {
    case 'components': {
      const component = components.find(({ code }) => code === second);
      if (deeper[0] === 'funds') return componentFundsOrigin(review, second, deeper.slice(1));
      return component ? (componentRegistersOrigin(review, second, deeper) ?? componentParts(review, component, deeper)) : null;
    }
    case 'funds':
      return fundsOrigin(review, rest);
    case 'committee':
      return committeeOrigin(review, rest);
    case 'districts':
      return districtOrigin(review, second, deeper);
    case 'simple':
      return rest.length === 1 ? meanOrigin(components, figures.simple, second, 'EQUAL') : null;
    case 'core':
      return rest.length === 1 ? meanOrigin(core, figures.coreWeighted, second, 'MONEY') : null;
    case 'coreSimple':
      return rest.length === 1 ? meanOrigin(core, figures.coreSimple, second, 'EQUAL') : null;
  }
  if (rest.length > 0) return null;
  switch (first) {
    case 'amount':
      return amountOrigin(review);
    case 'released':
    case 'spent':
      return movedOrigin(first, review.state.name, figures.money, components);
    case 'lapse':
      return fundsOrigin(review, ['lapse', 'projectedLapse']) ?? lapseOrigin(review.state.name, figures.money, components);
    case 'time':
      return timeOrigin(review.state.name, figures.time);
    case 'verified':
      return schemeVerifiedOrigin(review);
    default:
      return meanOrigin(components, figures.weighted, first, 'MONEY');
  }
}

function componentParts(review: Review, component: ComponentReview, [figure = '', ...rest]: readonly string[]): OriginParts | null {
  if (figure === 'indicators') return indicatorOrigin(component, rest);
  if (rest.length > 0) return null;
  switch (figure) {
    case 'physical':
      return componentPhysicalOrigin(component);
    case 'planned':
      return plannedOrigin(component, component.index.planned);
    case 'spi':
      return spiOrigin(component.name, component.index, componentPhysicalOrigin(component).selectors);
    case 'milestones':
      return milestonesOrigin(component);
    case 'time':
      return timeOrigin(component.name, component.time);
    case 'amount':
      return { formula: 'amount', result: whole(component.money.amountPaise), terms: [{ ...aTerm(component.code, component.name), achieved: `${component.money.amountPaise}` }], selectors: NOTHING_RECORDED };
    case 'released':
    case 'spent':
      return movedOrigin(figure, component.name, component.money, [component]);
    case 'lapse':
      return componentFundsOrigin(review, component.code, ['lapse', 'projectedLapse']) ?? lapseOrigin(component.name, component.money, [component]);
    default:
      return null;
  }
}
