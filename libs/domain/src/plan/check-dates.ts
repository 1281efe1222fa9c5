import { compareDates, fortnightById, isCivilDate, isFortnightId } from '../calendar/index.ts';
import type { CivilDate } from '../calendar/index.ts';
import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { planShape } from './plan-problems.ts';
import type { Plan } from './plan.ts';

type Dated = readonly [on: string, field: string];

/** Whether every date and fortnight of the plan exists; asked before any rule counts days with them. 30.02.2026 and 2025-26-FN25 are refused at their place. */
export function checkDatesExist(plan: Plan): Breach[] {
  const dates: readonly Dated[] = [
    [plan.scheme.startsOn, 'scheme.startsOn'],
    [plan.scheme.endsOn, 'scheme.endsOn'],
    ...plan.amounts.map(({ on }, i): Dated => [on, `amounts[${i}].on`]),
    ...(plan.universe ?? []).map(({ asOn }, i): Dated => [asOn, `universe[${i}].asOn`]),
    ...plan.calendar.holidays.map(({ on }, i): Dated => [on, `calendar.holidays[${i}].on`]),
    ...plan.components.flatMap(({ startsOn, endsOn, milestones }, i): Dated[] => [
      [startsOn, `components[${i}].startsOn`],
      [endsOn, `components[${i}].endsOn`],
      ...milestones.map(({ plannedOn }, j): Dated => [plannedOn, `components[${i}].milestones[${j}].plannedOn`]),
    ]),
    ...(plan.approval ? [[plan.approval.on, 'approval.on'] as Dated] : []),
  ];
  const fortnights: readonly Dated[] = [
    [plan.calendar.firstFortnightId, 'calendar.firstFortnightId'],
    ...plan.components.flatMap(({ curve, districtCurves }, i): Dated[] => [
      ...curve.map(({ fortnightId }, j): Dated => [fortnightId, `components[${i}].curve[${j}].fortnightId`]),
      ...districtCurves.flatMap((own, k) => own.curve.map(({ fortnightId }, j): Dated => [fortnightId, `components[${i}].districtCurves[${k}].curve[${j}].fortnightId`])),
    ]),
  ];
  return [
    ...dates.flatMap(([on, field]) => (isCivilDate(on) ? [] : [planShape('NO_SUCH_DATE', field, on)])),
    ...fortnights.flatMap(([id, field]) => (isFortnightId(id) ? [] : [planShape('NO_SUCH_FORTNIGHT', field, id)])),
  ];
}

/** Order of the plan's dates: components and the first fortnight inside the scheme, milestones inside their component, amounts from old to new. A milestone of 15.04.2027 in a component ending 31.03.2027 is refused. */
export function checkDateOrder(plan: Plan): Breach[] {
  const { startsOn, endsOn } = plan.scheme;
  const breaches = within(endsOn, startsOn, '9999-12-31', 'scheme.endsOn');
  const first = fortnightById(plan.calendar.firstFortnightId);
  breaches.push(...within(first.endsOn, startsOn, '9999-12-31', 'calendar.firstFortnightId'), ...within(first.startsOn, '0001-01-01', endsOn, 'calendar.firstFortnightId'));
  plan.amounts.slice(1).forEach(({ on }, i) => breaches.push(...within(on, plan.amounts[i]?.on ?? on, '9999-12-31', `amounts[${i + 1}].on`)));
  plan.components.forEach((component, i) => {
    breaches.push(...within(component.startsOn, startsOn, endsOn, `components[${i}].startsOn`));
    breaches.push(...within(component.endsOn, later(startsOn, component.startsOn), endsOn, `components[${i}].endsOn`));
    component.milestones.forEach(({ plannedOn }, j) => breaches.push(...within(plannedOn, component.startsOn, component.endsOn, `components[${i}].milestones[${j}].plannedOn`)));
  });
  return breaches;
}

function within(on: CivilDate, earliestOn: CivilDate, latestOn: CivilDate, field: string): Breach[] {
  return on < earliestOn || on > latestOn ? [block('PLAN_DATES', { on, earliestOn, latestOn }, { field })] : [];
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return compareDates(a, b) < 0 ? b : a;
}
