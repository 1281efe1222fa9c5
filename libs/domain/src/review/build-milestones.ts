import { daysBetween } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import type { Component, Milestone } from '../plan/index.ts';
import type { Frame } from './frame.ts';
import type { MilestoneReview } from './review.ts';

/** Actual dates of milestones: those sealed before, and those a counted status page reports now. */
export function actualDatesOf({ facts, isCounted }: Frame): Map<string, CivilDate> {
  const actual = new Map<string, CivilDate>();
  for (const { milestoneCode, actualOn } of facts.opening?.milestones ?? []) actual.set(milestoneCode, actualOn);
  for (const { state, milestones } of facts.statuses) {
    if (!isCounted(state)) continue;
    for (const { milestoneCode, actualOn } of milestones) if (!actual.has(milestoneCode)) actual.set(milestoneCode, actualOn);
  }
  return actual;
}

/** Milestones of a component in plan order. Planned 15.12.2025 and not done by 31.01.2026: overdue, 47 days late; done on 20.12.2025: 5 days late, no longer overdue. */
export function buildMilestones({ milestones }: Component, actual: ReadonlyMap<string, CivilDate>, asOn: CivilDate): MilestoneReview[] {
  return milestones.map((milestone) => buildMilestone(milestone, actual.get(milestone.code) ?? null, asOn));
}

function buildMilestone({ code, name, plannedOn, isCritical, weightBasisPoints }: Milestone, actualOn: CivilDate | null, asOn: CivilDate): MilestoneReview {
  const daysLate = Math.max(0, daysBetween(plannedOn, actualOn ?? asOn));
  return { code, name, plannedOn, actualOn, isCritical, weightBasisPoints, daysLate, isOverdue: actualOn === null && daysLate > 0 };
}
