import type { LocalName, Plan } from '@pakhwada/domain/plan';
import { cellsOf } from '@pakhwada/domain/plan';
import type { Role } from '@pakhwada/domain/rights';
import type { StateStory } from './state-story.schema.ts';

export interface DemoPerson {
  readonly login: string;
  readonly role: Role;
  readonly officeCode: string;
  readonly designation: LocalName;
  readonly isAccount: boolean; // can be signed in to
}

/** Everyone whose hand a sheet passes through: the accounts of the story, and an officer for each desk no account stands for. */
export function demoPeople(plan: Plan, story: Pick<StateStory, 'accounts' | 'designations'>): readonly DemoPerson[] {
  const accounts = story.accounts.map(({ login, office, role }) => ({ login, role, officeCode: office, isAccount: true }));
  const desks = plan.offices.flatMap(({ code, kind }): { officeCode: string; role: Role }[] => {
    if (kind === 'DISTRICT') return [{ officeCode: code, role: 'DISTRICT_OFFICER' }, { officeCode: code, role: 'GM_DIC' }];
    if (kind === 'PARTNER' && (cellsOf(plan, code).length > 0 || plan.components.some(({ partnerOffice }) => partnerOffice === code))) return [{ officeCode: code, role: 'PARTNER' }];
    return plan.components.some(({ officerOffice }) => officerOffice === code) ? [{ officeCode: code, role: 'COMPONENT_OFFICER' }] : [];
  });
  const others = desks
    .filter((desk) => !accounts.some(({ officeCode, role }) => officeCode === desk.officeCode && role === desk.role))
    .map((desk) => ({ ...desk, login: `${desk.role.toLowerCase().replaceAll('_', '-')}.${desk.officeCode.toLowerCase()}`, isAccount: false }));
  return [...accounts, ...others].map((person) => ({ ...person, designation: designationOf(story, person.role) }));
}

function designationOf({ designations }: Pick<StateStory, 'designations'>, role: Role): LocalName {
  const { en, hi } = designations[role];
  return { en, hi };
}
