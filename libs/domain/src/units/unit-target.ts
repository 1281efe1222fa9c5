import type { Plan } from '../plan/plan.ts';
import { registerOf } from '../registers/registers.ts';
import { registerTarget, type RegisterTarget } from '../rights/registers.ts';

/** The register of units as a target of rights: it belongs to the State, and whoever brings units into Udyam keeps it. `district` null asks for the register as a whole. */
export function unitTarget(plan: Pick<Plan, 'components'>, district: number | null): RegisterTarget {
  return registerTarget(plan, { ...registerOf('registration'), sensitivity: 'PERSONAL' }, district);
}
