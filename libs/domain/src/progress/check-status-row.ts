import { addDays } from '../calendar/day.ts';
import type { CivilDate, Fortnight } from '../calendar/fortnight.ts';
import type { ComponentStage } from '../plan/plan.ts';
import { block, warn } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { canPass } from '../workflow/life-cycles.ts';
import type { StatusRow } from './rows.ts';

export interface StatusContext {
  readonly componentCode: string;
  readonly fortnight: Pick<Fortnight, 'startsOn' | 'endsOn'>;
  readonly asOn: CivilDate; // today, or the last day of the fortnight once that has passed
  readonly schemeStartsOn: CivilDate;
  readonly stage: ComponentStage | null; // as last frozen; null in the first fortnight
  readonly milestones: readonly { readonly milestoneCode: string; readonly actualOn: CivilDate | null }[]; // actualOn: done in an earlier fortnight
  readonly isReasonNeeded: boolean; // the component stands Behind or worse
}

const ENDED: readonly ComponentStage[] = ['PHYSICALLY_COMPLETE', 'FINANCIALLY_CLOSED', 'DROPPED'];

/**
 * Everything wrong with the page of a component (I9, DOMAIN 6.2, 6.6): stage by the table, milestones once, on days between the scheme's start and now, a reason and a recovery date to come where it is Behind or worse.
 * 03.02.2026 as the actual date in FN 2025-26/20 is FUTURE_DATE at `milestones.C2-M1`; a day before the fortnight only warns.
 */
export function checkStatusRow(context: StatusContext, row: StatusRow): Breach[] {
  const ref = { componentCode: row.componentCode };
  const breaches: Breach[] = [];
  const refuse = (breach: Breach) => breaches.push(breach);
  if (row.componentCode !== context.componentCode) refuse(block('UNKNOWN_COMPONENT', { componentCode: row.componentCode }, { row: ref, field: 'componentCode' }));
  if (!canPass(context.stage, row.stage)) refuse(block('STAGE_NOT_ALLOWED', { from: context.stage ?? '', to: row.stage }, { row: ref, field: 'stage' }));
  if (context.isReasonNeeded && row.reasonCode === null) refuse(block('REASON_NEEDED', {}, { row: ref, field: 'reasonCode' }));
  if (context.isReasonNeeded && row.recoveryOn === null) refuse(block('RECOVERY_DATE_NEEDED', {}, { row: ref, field: 'recoveryOn' }));
  if (row.recoveryOn !== null && row.recoveryOn <= context.asOn) refuse(block('RECOVERY_DATE_PAST', { on: row.recoveryOn, earliestOn: addDays(context.asOn, 1) }, { row: ref, field: 'recoveryOn' }));
  if (row.reasonCode === 'R99' && !row.remark?.trim()) refuse(block('REMARK_NEEDED', {}, { row: ref, field: 'remark' }));
  if (!row.nextPlan?.trim() && !ENDED.includes(row.stage)) refuse(warn('NEXT_PLAN_NEEDED', {}, { row: ref, field: 'nextPlan' }));
  return [...breaches, ...checkMilestones(context, row)];
}

function checkMilestones({ milestones, fortnight, asOn, schemeStartsOn }: StatusContext, row: StatusRow): Breach[] {
  return row.milestones.flatMap(({ milestoneCode, actualOn: on }, i): Breach[] => {
    const place = { row: { componentCode: row.componentCode, milestoneCode }, field: `milestones.${milestoneCode}` };
    const known = milestones.find((milestone) => milestone.milestoneCode === milestoneCode);
    if (!known) return [block('UNKNOWN_MILESTONE', { milestoneCode }, place)];
    if (row.milestones.findIndex((other) => other.milestoneCode === milestoneCode) < i) return [block('DUPLICATE_ROW', {}, place)];
    if (known.actualOn !== null) return [block('MILESTONE_DONE_BEFORE', { on: known.actualOn }, place)];
    if (on > asOn) return [block('FUTURE_DATE', { on, latestOn: asOn }, place)];
    if (on < schemeStartsOn) return [block('DATE_BEFORE_START', { on, startsOn: schemeStartsOn }, place)];
    return on < fortnight.startsOn ? [warn('DATE_OUTSIDE_FORTNIGHT', { on, startsOn: fortnight.startsOn, endsOn: fortnight.endsOn }, place)] : [];
  });
}
