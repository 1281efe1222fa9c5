import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import type { Component, Indicator, Plan } from './plan.ts';

type Code = readonly [code: string | number, field: string];

/**
 * Every code of the plan stands for one thing, and every code used is one the plan defines.
 * Two indicators "C1-01", or a target for an LGD code outside the plan, are each refused at their place.
 */
export function checkCodes(plan: Plan): Breach[] {
  return [...duplicates(plan), ...unknown(plan)];
}

function duplicates(plan: Plan): Breach[] {
  const families: readonly (readonly Code[])[] = [
    plan.offices.map(({ code }, i) => [code, `offices[${i}].code`]),
    plan.offices.flatMap(({ kind, districtLgd }, i): Code[] => (kind === 'DISTRICT' && districtLgd !== null ? [[districtLgd, `offices[${i}].districtLgd`]] : [])),
    plan.offices.flatMap(({ kind }, i): Code[] => (kind === 'PMU' ? [[kind, `offices[${i}].kind`]] : [])),
    plan.districts.map(({ lgd }, i) => [lgd, `districts[${i}].lgd`]),
    plan.breakdownSets.map(({ code }, i) => [code, `breakdownSets[${i}].code`]),
    ...plan.breakdownSets.map(({ parts }, i) => parts.map(({ code }, j): Code => [code, `breakdownSets[${i}].parts[${j}].code`])),
    plan.components.map(({ code }, i) => [code, `components[${i}].code`]),
    eachIndicator(plan, ({ code }, _, path) => [[code, `${path}.code`]]),
    plan.components.flatMap(({ milestones }, i) => milestones.map(({ code }, j): Code => [code, `components[${i}].milestones[${j}].code`])),
    ...plan.components.map(({ districtCurves }, i) => districtCurves.map(({ districtLgd }, j): Code => [districtLgd, `components[${i}].districtCurves[${j}].districtLgd`])),
    ...plan.components.flatMap(({ indicators }, i) =>
      indicators.map(({ districtTargets }, j) => districtTargets.map(({ lgd }, k): Code => [lgd, `components[${i}].indicators[${j}].districtTargets[${k}].lgd`])),
    ),
  ];
  return families.flatMap((family) => family.flatMap(([code, field], i) => (family.slice(0, i).some(([earlier]) => earlier === code) ? [block('PLAN_DUPLICATE_CODE', { code }, { field })] : [])));
}

function unknown(plan: Plan): Breach[] {
  const offices = new Set<string | number>(plan.offices.map(({ code }) => code));
  const districts = new Set<string | number>(plan.districts.map(({ lgd }) => lgd));
  const reporting = new Set<string | number>(plan.districts.filter(({ isReporting }) => isReporting).map(({ lgd }) => lgd));
  const sets = new Set<string | number>(plan.breakdownSets.map(({ code }) => code));
  const among = (known: ReadonlySet<string | number>, codes: readonly Code[]) => codes.flatMap(([code, field]) => (known.has(code) ? [] : [block('PLAN_UNKNOWN_CODE', { code }, { field })]));
  return [
    ...among(districts, plan.offices.flatMap(({ districtLgd }, i): Code[] => (districtLgd === null ? [] : [[districtLgd, `offices[${i}].districtLgd`]]))),
    ...among(offices, plan.components.map(({ officerOffice }, i) => [officerOffice, `components[${i}].officerOffice`])),
    ...among(offices, plan.components.flatMap(({ partnerOffice }, i): Code[] => (partnerOffice === null ? [] : [[partnerOffice, `components[${i}].partnerOffice`]]))),
    ...among(reporting, plan.components.flatMap(({ districtCurves }, i) => districtCurves.map(({ districtLgd }, j): Code => [districtLgd, `components[${i}].districtCurves[${j}].districtLgd`]))),
    ...among(reporting, eachIndicator(plan, ({ districtTargets }, _, path) => districtTargets.map(({ lgd }, k): Code => [lgd, `${path}.districtTargets[${k}].lgd`]))),
    ...among(sets, eachIndicator(plan, ({ breakdowns }, _, path) => breakdowns.map((set, k): Code => [set, `${path}.breakdowns[${k}]`]))),
  ];
}

export function eachIndicator<T>(plan: Plan, visit: (indicator: Indicator, component: Component, path: string) => readonly T[]): T[] {
  return plan.components.flatMap((component, i) => component.indicators.flatMap((indicator, j) => visit(indicator, component, `components[${i}].indicators[${j}]`)));
}
