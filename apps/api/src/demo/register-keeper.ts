import { canKeepRegister, type RegisterTarget } from '@pakhwada/domain/rights';
import type { DemoOfficer } from './demo-officers.ts';
import type { DemoStage } from './demo-stage.service.ts';

/** Who keeps a register in the demo: the partner that works on it, the PMU where there is none. */
export function keeperOf({ plan, officers }: Pick<DemoStage, 'plan' | 'officers'>, target: RegisterTarget): DemoOfficer {
  const districtOf = new Map(plan.offices.map(({ code, districtLgd }) => [code, districtLgd]));
  const keepers = officers.people.filter(({ personId, role, officeCode }) => canKeepRegister({ personId, role, officeCode, districtLgd: districtOf.get(officeCode) ?? null }, target));
  const keeper = keepers.find(({ role }) => role === 'PARTNER') ?? keepers.find(({ role }) => role === 'PMU') ?? keepers[0];
  if (!keeper) throw new Error('nobody in the demo keeps one of its registers');
  return keeper;
}
