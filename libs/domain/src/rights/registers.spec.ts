import { describe, expect, it } from '@jest/globals';
import { registerOf } from '../registers/registers.ts';
import { canErase, canKeepRegister, canReveal, registerSight, registerTarget, type RegisterTarget } from './registers.ts';
import { ROLES, type Charge, type Role } from './roles.ts';

const charge = (role: Role, officeCode = 'ELSEWHERE', districtLgd: number | null = null): Charge => ({ personId: 'p', role, officeCode, districtLgd });
const at = (district: number | null, partnerOffices: readonly string[] = ['AGENCY']): RegisterTarget => ({ shape: registerOf('clinic-case'), partnerOffices, officerOffices: ['DEPT'], district });
const officer = charge('DISTRICT_OFFICER', 'DIC-1', 1);

describe('the rights on registers', () => {
  it('let the own district, the partner, and for the State the PMU keep rows, and nobody else', () => {
    expect([at(1), at(2), at(0), at(null)].map((target) => canKeepRegister(officer, target))).toEqual([true, false, false, true]);
    expect([canKeepRegister(charge('PARTNER', 'AGENCY'), at(2)), canKeepRegister(charge('PARTNER', 'OTHER'), at(2))]).toEqual([true, false]);
    expect([at(0), at(1), at(1, [])].map((target) => canKeepRegister(charge('PMU', 'PMU'), target))).toEqual([true, false, true]);
    const others = ROLES.filter((role) => !['DISTRICT_OFFICER', 'PARTNER', 'PMU'].includes(role));
    for (const role of others) for (const target of [at(null), at(0), at(1, [])]) expect([role, canKeepRegister(charge(role, 'DEPT', 1), target)]).toEqual([role, false]);
  });

  it('show a row whole to whoever keeps it: what is masked could not be mended', () => {
    for (const role of ROLES) for (const office of ['AGENCY', 'DEPT', 'PMU', 'DIC-1']) for (const district of [0, 1, 2]) for (const partners of [[], ['AGENCY']]) {
      const [who, target] = [charge(role, office, role === 'DISTRICT_OFFICER' || role === 'GM_DIC' ? 1 : null), at(district, partners)];
      if (canKeepRegister(who, target)) expect([role, office, district, registerSight(who, target)]).toEqual([role, office, district, 'FULL']);
      if (registerSight(who, target) === 'COUNTS' && role !== 'AUDITOR') expect(canReveal(who, target)).toBe(false);
    }
  });

  it('show the own district whole, the State masked, other districts and high offices counts alone', () => {
    expect([at(1), at(0), at(2), at(null)].map((target) => registerSight(officer, target))).toEqual(['FULL', 'MASKED', 'COUNTS', 'COUNTS']);
    expect(['NODAL_OFFICER', 'AUDITOR', 'SECRETARY', 'FINANCE', 'COMMITTEE_MEMBER', 'ACCOUNTANT'].map((role) => registerSight(charge(role as Role), at(1)))).toEqual(['MASKED', 'MASKED', 'COUNTS', 'COUNTS', 'COUNTS', 'COUNTS']);
    expect([registerSight(charge('COMPONENT_OFFICER', 'DEPT'), at(1)), registerSight(charge('COMPONENT_OFFICER', 'BRANCH'), at(1))]).toEqual(['MASKED', 'COUNTS']);
  });

  it('keep what is of the scheme as a whole: the field where it lies, the State its partners and risks; and let every charge read it whole', () => {
    const plan = { components: [] };
    const target = (register: 'project' | 'risk', district: number | null) => registerTarget(plan, registerOf(register), district);
    const keepers = (register: 'project' | 'risk', district: number | null) => ROLES.filter((role) => canKeepRegister(charge(role, 'OFFICE', 1), target(register, district)));
    expect([keepers('project', 1), keepers('project', 2), keepers('risk', 0), keepers('risk', 2)]).toEqual([['DISTRICT_OFFICER', 'PMU'], ['PMU'], ['PMU', 'COMPONENT_OFFICER', 'NODAL_OFFICER'], ['PMU', 'COMPONENT_OFFICER', 'NODAL_OFFICER']]);
    for (const role of ROLES) for (const district of [null, 0, 1, 2]) for (const register of ['project', 'risk'] as const) expect(registerSight(charge(role, 'OFFICE', 1), target(register, district))).toBe('FULL');
    const openers = (district: number) => ROLES.filter((role) => canReveal(charge(role, 'OFFICE', 1), target('project', district)));
    expect([openers(1), openers(2)]).toEqual([['DISTRICT_OFFICER', 'PMU', 'AUDITOR'], ['PMU', 'AUDITOR']]);
  });

  it('erase at the wish of a person: the GM in the own district, the nodal officer anywhere', () => {
    expect([canErase(charge('GM_DIC', 'DIC-1', 1), at(1)), canErase(charge('GM_DIC', 'DIC-1', 1), at(2)), canErase(charge('NODAL_OFFICER'), at(2)), canErase(officer, at(1))]).toEqual([true, false, true, false]);
  });
});
