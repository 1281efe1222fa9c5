import { block } from '../workflow/breach-values.ts';
import type { Breach } from '../workflow/breach.ts';
import { eachIndicator } from './check-codes.ts';
import { planShape } from './plan-problems.ts';
import type { Component, Indicator, Plan } from './plan.ts';

const WHOLE = 10_000;

/**
 * Weights and targets (I14): weights of a component's indicators and milestones make 10,000; what carries weight has a target; district targets sum to the State's.
 * C2: 5,000 + 2,500 + milestones 2,500; 5,000 diagnostics = 440 + 160 + ... of twenty districts. A component without any target or milestone is let pass: nothing of it can be measured yet.
 */
export function checkTargets(plan: Plan): Breach[] {
  return [...plan.components.flatMap(checkWeights), ...eachIndicator(plan, (indicator, _, path) => checkIndicator(indicator, path))];
}

function checkWeights(component: Component, i: number): Breach[] {
  const weighted = [
    ...component.indicators.map(({ weightBasisPoints }, j) => ({ weight: weightBasisPoints, field: `components[${i}].indicators[${j}].weightBasisPoints` })),
    ...component.milestones.map(({ weightBasisPoints }, j) => ({ weight: weightBasisPoints, field: `components[${i}].milestones[${j}].weightBasisPoints` })),
  ];
  const unfit = weighted.flatMap(({ weight, field }) => unfitCount(weight, field));
  const sum = weighted.reduce((total, { weight }) => total + weight, 0);
  const isUnmeasured = sum === 0 && component.milestones.length === 0 && component.indicators.every(({ target }) => target === null);
  if (unfit.length > 0 || sum === WHOLE || isUnmeasured) return unfit;
  return [block('PLAN_WEIGHTS_DIFFER', { componentCode: component.code, sum }, { field: `components[${i}]` })];
}

function checkIndicator(indicator: Indicator, path: string): Breach[] {
  const { code, target, districtTargets, weightBasisPoints, nature, level } = indicator;
  const unfit = [...(target === null ? [] : unfitCount(target, `${path}.target`)), ...districtTargets.flatMap((part, k) => unfitCount(part.target, `${path}.districtTargets[${k}].target`))];
  if (unfit.length > 0) return unfit;
  const breaches: Breach[] = [];
  const isCounted = weightBasisPoints > 0 || districtTargets.length > 0;
  if (nature === 'R' && weightBasisPoints > 0) breaches.push(planShape('RATIO_WEIGHT', `${path}.weightBasisPoints`));
  if (isCounted && (target === null || (target === 0 && weightBasisPoints > 0))) breaches.push(block('PLAN_TARGET_NEEDED', { indicatorCode: code }, { field: `${path}.target` }));
  if (level === 'STATE' && districtTargets.length > 0) breaches.push(planShape('STATE_TARGETS', `${path}.districtTargets`));
  if (level === 'STATE' && indicator.enteredBy === 'DISTRICT') breaches.push(planShape('STATE_ENTRY', `${path}.enteredBy`));
  const sum = districtTargets.reduce((total, part) => total + part.target, 0);
  if (level === 'DISTRICT' && nature !== 'R' && target !== null && sum !== target) breaches.push(block('PLAN_TARGETS_DIFFER', { indicatorCode: code, target, sum }, { field: `${path}.districtTargets` }));
  return breaches;
}

function unfitCount(value: number, field: string): Breach[] {
  if (!Number.isInteger(value)) return [block('NOT_A_WHOLE_NUMBER', {}, { field })];
  if (value < 0) return [block('NEGATIVE', { value }, { field })];
  return value >= 1e15 ? [block('TOO_LARGE', { value }, { field })] : [];
}
