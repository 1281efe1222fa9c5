import { fortnightsBetween, type Fortnight, type FortnightId } from '@pakhwada/domain/calendar';
import { plannedShare, type Component, type Indicator, type Plan } from '@pakhwada/domain/plan';
import { draw } from './draw.ts';
import type { Story } from './story.schema.ts';

/** Plan, story and the fortnights they play in: what every part of the history is told from. */
export interface Stage {
  readonly plan: Plan;
  readonly story: Story;
  readonly fortnights: readonly Fortnight[];
  readonly untilIndex: number; // figures up to this fortnight are exact
}

export function stageOf(plan: Plan, story: Story, last: FortnightId): Stage {
  const end = last > story.until ? last : story.until;
  const fortnights = fortnightsBetween(plan.calendar.firstFortnightId, end);
  return { plan, story, fortnights, untilIndex: fortnights.findIndex(({ id }) => id === story.until) };
}

/** P in millionths, whole: enough to share work out by, and the same everywhere. */
export function plannedMillionths(component: Component, on: string, unit: number): number {
  const { numerator, denominator } = unit === 0 ? plannedShare(component, on) : plannedShare(component, on, unit);
  return Number((numerator * 1_000_000n) / denominator);
}

export function findIndicator(plan: Plan, code: string): { readonly component: Component; readonly indicator: Indicator } {
  for (const component of plan.components) {
    const indicator = component.indicators.find((one) => one.code === code);
    if (indicator) return { component, indicator };
  }
  throw new Error(`the story tells of ${code}, which the plan does not know`);
}

/** What a unit has to do of an indicator: its target; without one, its weight among the districts. */
export function sizeOf(plan: Plan, indicator: Indicator, unit: number): number {
  if (unit === 0) return indicator.target ?? 1;
  return indicator.districtTargets.find(({ lgd }) => lgd === unit)?.target ?? plan.districts.find(({ lgd }) => lgd === unit)?.weight ?? 0;
}

/** Some offices do better than others. */
export function skillOf(indicator: Indicator, unit: number): number {
  return unit === 0 ? 100 : draw(`skill ${unit}`, 74, 122) + draw(`skill ${indicator.code} ${unit}`, -6, 6);
}
