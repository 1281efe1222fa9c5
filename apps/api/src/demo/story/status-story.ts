import { addDays, type CivilDate } from '@pakhwada/domain/calendar';
import type { Component, Milestone } from '@pakhwada/domain/plan';
import type { StatusRow } from '@pakhwada/domain/progress';
import { cumulative, type Book } from './counters.ts';
import { draw, inForce } from './draw.ts';
import { plannedMillionths, type Stage } from './stage.ts';

const BEHIND = 90; // per cent of what is planned

/**
 * The status page of a component: stage, milestones done in the fortnight, and why and until when it stands behind. The page is written before the last entries are in,
 * so a component that is behind without them, or had a milestone overdue, gives its reason too.
 */
export function statusRow(stage: Stage, book: Book, component: Component, index: number): StatusRow {
  const { story, fortnights } = stage;
  const { id = '', startsOn = '', endsOn = '' } = fortnights[index] ?? {};
  const done = component.milestones.map((milestone) => ({ milestone, on: doneOn(stage, milestone) }));
  const isOverdue = done.some(({ milestone, on }) => on >= startsOn && addDays(milestone.plannedOn, stage.plan.rules.amberMilestoneDaysLate) < endsOn); // and was so until this page
  const isBehind = isOverdue || [index - 1, index].some((i) => i >= -1 && physicalMillionths(stage, book, component, i) * 100 < plannedMillionths(component, endsOn, 0) * BEHIND);
  const reason = inForce(story.reasons[component.code] ?? {}, id);
  return {
    componentCode: component.code,
    stage: inForce(story.stages[component.code] ?? {}, id) ?? 'UNDER_IMPLEMENTATION',
    milestones: done.flatMap(({ milestone, on }) => (on >= startsOn && on <= endsOn ? [{ milestoneCode: milestone.code, actualOn: on }] : [])),
    reasonCode: isBehind ? (reason?.code ?? 'R05') : null,
    recoveryOn: isBehind ? addDays(endsOn, 45 + draw(`recovery ${component.code} ${id.slice(0, 9)}`, 0, 30)) : null,
    remark: isBehind ? (reason?.remark ?? null) : null,
    nextPlan: reason?.plan ?? null,
  };
}

/** When a milestone is done: as the story says, or some days after its planned date, never before the story's end. */
export function doneOn({ story, fortnights, untilIndex }: Stage, milestone: Milestone): CivilDate {
  const told = story.milestones[milestone.code];
  if (told !== undefined) return told;
  const earliest = addDays(fortnights[untilIndex]?.endsOn ?? milestone.plannedOn, 1);
  return addDays(milestone.plannedOn > earliest ? milestone.plannedOn : earliest, draw(`done ${milestone.code}`, 0, 9));
}

function physicalMillionths(stage: Stage, book: Book, component: Component, index: number): number {
  const endsOn = stage.fortnights[index]?.endsOn ?? '';
  const output = component.indicators.reduce((sum, { code, weightBasisPoints, target }) => {
    const reached = [...(book.get(code)?.values() ?? [])].reduce((total, series) => total + cumulative(series, index), 0);
    return sum + (target === null || target === 0 ? 0 : Math.floor((weightBasisPoints * 100 * Math.min(reached, target)) / target));
  }, 0);
  return output + component.milestones.reduce((sum, milestone) => sum + (doneOn(stage, milestone) <= endsOn ? milestone.weightBasisPoints * 100 : 0), 0);
}
