import type { Component, Plan } from '../plan/plan.ts';
import type { RegisterShape } from './shape.ts';

type Kept = Pick<RegisterShape, 'componentTypes'>;

/** Whether a register is the scheme's as a whole: projects, consultations, partners and risks belong to no component. */
export function isSchemeWide({ componentTypes }: Kept): boolean {
  return componentTypes.length === 0;
}

/** The components of a plan that keep a register; none for one of the scheme as a whole. */
export function keepingComponents(plan: Pick<Plan, 'components'>, { componentTypes }: Kept): readonly Component[] {
  return plan.components.filter(({ type }) => componentTypes.includes(type));
}

/** Whether a scheme keeps a register at all. */
export function isKept(plan: Pick<Plan, 'components'>, shape: Kept): boolean {
  return isSchemeWide(shape) || keepingComponents(plan, shape).length > 0;
}
