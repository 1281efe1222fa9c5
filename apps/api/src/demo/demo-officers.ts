import { createHash } from 'node:crypto';
import { pmuOf, type Office, type Plan } from '@pakhwada/domain/plan';
import { can, type Action, type Charge } from '@pakhwada/domain/rights';
import type { SheetCode } from '@pakhwada/domain/workflow';
import { demoPeople, type DemoPerson } from './story/people-story.ts';
import type { Story } from './story/story.schema.ts';

/** Who does what to a sheet in the demo, found by the same table of rights that real officers are judged by. */
export interface DemoOfficers {
  readonly people: readonly (DemoPerson & { readonly personId: string })[];
  for(action: Action, sheet: { readonly officeCode: string; readonly sheet: SheetCode }): Charge;
}

export function demoOfficersOf(plan: Plan, story: Story): DemoOfficers {
  const people = demoPeople(plan, story).map((person) => ({ ...person, personId: personIdOf(plan.scheme.code, person.login) }));
  const offices = new Map<string, Office>(plan.offices.map((office) => [office.code, office]));
  const charges = people.map(({ personId, role, officeCode }): Charge => ({ personId, role, officeCode, districtLgd: offices.get(officeCode)?.districtLgd ?? null }));
  return {
    people,
    for(action, { officeCode, sheet }) {
      const office = offices.get(officeCode) ?? pmuOf(plan);
      const charge = charges.find((one) => office !== null && can(one, action, { officeCode, officeKind: office.kind, districtLgd: office.districtLgd, sheet }));
      if (!charge) throw new Error(`nobody in the demo may ${action} ${officeCode}/${sheet}`);
      return charge;
    },
  };
}

/** The same officer has the same id in every demo, so that two fresh installations hold the same rows. */
function personIdOf(schemeCode: string, login: string): string {
  const hex = createHash('sha256').update(`${schemeCode}/${login}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
