import type { Plan } from '../../plan/index.ts';
import { missing, ratioOf } from '../../ratio/index.ts';
import type { Known } from '../../ratio/index.ts';
import type { ReachedBy, ReachFact } from './register-facts.ts';
import type { ReachReview } from './registers-review.ts';
import { SMALLEST_SHOWN } from './small-cells.ts';

/**
 * How many different units the components reached (I13): one Udyam number in four components counts once. Overlaps are told, not taken away: 900 and 500 units of which 120 are the same are 1,280 different ones,
 * and 1,400 by components. Against the published counts of the State's units, each by its own definition.
 */
export function buildReach(fact: ReachFact | null, { components, universe = [] }: Plan): Known<ReachReview> {
  if (!fact) return missing('NOT_YET_KEPT');
  const units = unitsOf(fact.by);
  const reached = components.map(({ code }) => ({ componentCode: code, units: unitsOf(fact.by.filter(({ componentCodes }) => componentCodes.includes(code))) })).filter((one) => one.units > 0);
  return {
    asOn: fact.asOn,
    units,
    sumOfComponents: unitsOf(reached),
    components: reached,
    overlaps: overlapsOf(fact.by),
    coverage: universe.map(({ definition, units: all, asOn, source, isIllustrative }) => ({ definition, units: all, asOn, source, isIllustrative, reached: all === 0 ? missing('NO_DENOMINATOR') : ratioOf(units, all) })),
  };
}

/** Combinations of two components or more, the greatest first; those of fewer than five units stand together. */
function overlapsOf(by: readonly ReachedBy[]): ReachedBy[] {
  const shared = by.filter(({ componentCodes }) => componentCodes.length > 1).sort((a, b) => b.units - a.units || (a.componentCodes.join() < b.componentCodes.join() ? -1 : 1));
  const others = unitsOf(shared.filter(({ units }) => units < SMALLEST_SHOWN));
  return [...shared.filter(({ units }) => units >= SMALLEST_SHOWN), ...(others > 0 ? [{ componentCodes: [], units: others }] : [])];
}

function unitsOf(counts: readonly { readonly units: number }[]): number {
  return counts.reduce((sum, { units }) => sum + units, 0);
}
