import { isMissing, ratioOf } from '../ratio/index.ts';
import { NOTHING_RECORDED, aTerm, ratioOrNull } from './origin-parts.ts';
import type { OriginParts, OriginTerm } from './origin-parts.ts';
import { countedItems, indexOrigin, mergeSelectors } from './origin-work.ts';
import type { ComponentReview, MatrixCell, MatrixRow, Review } from './review.ts';

/** A cell of the matrix: `627` over all components, `627.C2` for one, `.planned` for its plan, `.againstPlan` for what the cell prints; unit 0 is the State's own items. */
export function districtOrigin({ matrix, components }: Pick<Review, 'matrix' | 'components'>, unit: string, path: readonly string[]): OriginParts | null {
  const row = matrix.find(({ kind, lgd }) => (kind === 'DISTRICT' || kind === 'STATE') && `${lgd}` === unit);
  if (!row) return null;
  if (path.at(-1) === 'againstPlan') return againstPlanOrigin({ matrix, components }, row, unit, path.slice(0, -1));
  const [first, second, ...rest] = path;
  if (first === undefined) return rowOrigin(row, components, 'index');
  if (first === 'planned' && second === undefined) return rowOrigin(row, components, 'planned');
  const component = components.find(({ code }) => code === first);
  const cell = row.cells.find(({ componentCode }) => componentCode === first);
  if (!component || !cell || rest.length > 0 || (second !== undefined && second !== 'planned')) return null;
  return second === 'planned' ? plannedCell(component, cell) : cellOrigin(row, component, cell);
}

/** Work done of work planned by now, with the entries behind the work done. */
function againstPlanOrigin(review: Pick<Review, 'matrix' | 'components'>, row: MatrixRow, unit: string, path: readonly string[]): OriginParts | null {
  const cell = path.length === 0 ? row.all : row.cells.find(({ componentCode }) => path.length === 1 && componentCode === path[0]);
  const work = districtOrigin(review, unit, path);
  if (!cell || !work) return null;
  const terms = [{ ...aTerm('physical', row.name), result: ratioOrNull(cell.index) }, { ...aTerm('planned', row.name), result: ratioOrNull(cell.planned) }];
  return { formula: 'againstPlan', result: ratioOrNull(cell.againstPlan), terms, selectors: work.selectors };
}

function plannedCell({ code, name }: ComponentReview, cell: MatrixCell): OriginParts {
  return { formula: 'planned', result: ratioOrNull(cell.planned), terms: [{ ...aTerm(code, name), result: ratioOrNull(cell.planned) }], selectors: NOTHING_RECORDED };
}

function cellOrigin({ kind, lgd }: MatrixRow, { code, indicators, milestones }: ComponentReview, cell: MatrixCell): OriginParts {
  if (kind === 'STATE') return indexOrigin(code, countedItems(indicators.filter(({ level }) => level === 'STATE'), ({ state }) => state, milestones), cell.index, [0]);
  const own = indicators.filter(({ level }) => level === 'DISTRICT');
  return indexOrigin(code, countedItems(own, ({ units }) => units.find(({ unit }) => unit === lgd), []), cell.index, lgd === null ? null : [lgd]);
}

/** Over all components: each one's cell, weighed by its money; a component without a figure here carries no weight. */
function rowOrigin(row: MatrixRow, components: readonly ComponentReview[], figure: 'index' | 'planned'): OriginParts {
  const counted = components.flatMap((component) => {
    const cell = row.cells.find(({ componentCode }) => componentCode === component.code);
    return cell && !isMissing(cell.index) && component.money.amountPaise > 0 ? [{ component, cell }] : [];
  });
  const all = counted.reduce((sum, { component }) => sum + component.money.amountPaise, 0);
  const terms = counted.map(({ component, cell }): OriginTerm => ({ ...aTerm(component.code, component.name), weight: ratioOf(component.money.amountPaise, all), result: ratioOrNull(cell[figure]) }));
  if (figure === 'planned') return { formula: 'schemePlanned', result: ratioOrNull(row.all.planned), terms, selectors: NOTHING_RECORDED };
  const selectors = mergeSelectors(counted.map(({ component, cell }) => cellOrigin(row, component, cell).selectors));
  return { formula: 'schemePhysical', result: ratioOrNull(row.all.index), terms, selectors: { ...selectors, units: row.lgd === null ? null : [row.lgd] } };
}
