import { createHash } from 'node:crypto';
import { pmuOf, type Office, type Plan } from '@pakhwada/domain/plan';
import { can, type Action, type Charge } from '@pakhwada/domain/rights';
import type { SheetCode } from '@pakhwada/domain/workflow';
import type { SchemeKey } from '../fortnights/fortnight-record.ts';
import type { Officer } from '../platform/http/signed-in.decorator.ts';
import { demoPeople, type DemoPerson } from './story/people-story.ts';
import type { StateStory } from './story/state-story.schema.ts';

export type DemoOfficer = DemoPerson & { readonly personId: string };

/** Who does what to a sheet in the demo, found by the same table of rights that real officers are judged by. */
export interface DemoOfficers {
  readonly people: readonly DemoOfficer[];
  for(action: Action, sheet: { readonly officeCode: string; readonly sheet: SheetCode }): Charge;
}

export function demoOfficersOf(plan: Plan, story: Pick<StateStory, 'accounts' | 'designations'>): DemoOfficers {
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

/** The person a charge was given to. */
export function personOf({ people }: DemoOfficers, { personId }: Pick<Charge, 'personId'>): DemoOfficer {
  const person = people.find((one) => one.personId === personId);
  if (!person) throw new Error('nobody in the demo holds this charge');
  return person;
}

/** A person of the demo as the services know whoever is signed in. */
export function officerOf({ offices }: Pick<Plan, 'offices'>, { stateId, schemeCode }: SchemeKey, { personId, login, role, officeCode }: DemoOfficer): Officer {
  const office = offices.find(({ code }) => code === officeCode);
  if (!office) throw new Error(`${login} sits in no office of the plan`);
  return { personId, login, role, officeCode, officeKind: office.kind, districtLgd: office.districtLgd, stateId, schemeCode, sessionId: '' };
}

/** The same officer has the same id in every demo, so that two fresh installations hold the same rows. */
function personIdOf(schemeCode: string, login: string): string {
  const hex = createHash('sha256').update(`${schemeCode}/${login}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
