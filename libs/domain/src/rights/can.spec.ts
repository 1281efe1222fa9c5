import { describe, expect, it } from '@jest/globals';
import { can, checkRight, kindOfSheet, rolesFor } from './can.ts';
import type { Target } from './can.ts';
import { RIGHTS } from './rights.ts';
import { ACTIONS, ROLES } from './roles.ts';
import type { Action, Charge, Role } from './roles.ts';

const charge = (role: Role, officeCode = 'ELSEWHERE', districtLgd: number | null = null): Charge => ({ personId: 'p', role, officeCode, districtLgd });
const district: Target = { officeCode: 'DIC-1', officeKind: 'DISTRICT', districtLgd: 1, sheet: 'progress' };
const partner: Target = { officeCode: 'AGENCY', officeKind: 'PARTNER', districtLgd: null, sheet: 'progress' };
const pmu: Target = { officeCode: 'PMU', officeKind: 'PMU', districtLgd: null, sheet: 'progress' };
const status: Target = { officeCode: 'DEPT', officeKind: 'DEPARTMENT', districtLgd: null, sheet: 'status-C2' };
const money: Target = { officeCode: 'PMU', officeKind: 'PMU', districtLgd: null, sheet: 'money' };
const ownOffice: Partial<Record<Role, string>> = { DISTRICT_OFFICER: 'DIC-1', GM_DIC: 'DIC-1', PARTNER: 'AGENCY', PMU: 'PMU', ACCOUNTANT: 'PMU', COMPONENT_OFFICER: 'DEPT' };
const withRight = (action: Action, target: Target) => ROLES.filter((role) => can(charge(role, ownOffice[role], role === 'GM_DIC' || role === 'DISTRICT_OFFICER' ? 1 : null), action, target));

describe('the table of rights', () => {
  it.each([
    [district, ['DISTRICT_OFFICER'], ['GM_DIC'], ['NODAL_OFFICER']],
    [partner, ['PARTNER'], ['PMU'], ['NODAL_OFFICER']],
    [pmu, ['PMU'], ['NODAL_OFFICER'], ['SECRETARY']],
    [status, ['COMPONENT_OFFICER'], ['PMU'], ['NODAL_OFFICER']],
    [money, ['ACCOUNTANT'], ['FINANCE'], ['NODAL_OFFICER']],
  ])('names who enters, verifies, approves and returns sheet %#', (target, enters, verifies, approves) => {
    expect(withRight('ENTER', target)).toEqual(enters);
    expect(withRight('VERIFY', target)).toEqual(verifies);
    expect(withRight('APPROVE', target)).toEqual(approves);
    expect(withRight('RETURN', target)).toEqual([...verifies, ...approves]);
  });

  it('lets nobody but the nodal officer freeze early or extend, and only the Secretary order a re-issue', () => {
    const holders = (action: Action) => ROLES.filter((role) => can(charge(role), action));
    expect(holders('FREEZE_EARLY')).toEqual(['NODAL_OFFICER']);
    expect(holders('EXTEND')).toEqual(['NODAL_OFFICER']);
    expect(holders('REMIND')).toEqual(['PMU', 'NODAL_OFFICER']);
    expect(holders('REISSUE')).toEqual(['SECRETARY']);
    expect(holders('APPROVE_CORRECTION')).toEqual(['NODAL_OFFICER', 'SECRETARY']);
    expect(holders('PROPOSE_RE_APPROPRIATION')).toEqual(['PMU', 'ACCOUNTANT']);
    expect(holders('CONCUR_RE_APPROPRIATION')).toEqual(['FINANCE']);
    expect(holders('APPROVE_RE_APPROPRIATION')).toEqual(['SECRETARY']);
    expect(holders('QUOTE')).toEqual(['PMU', 'NODAL_OFFICER']);
    expect(holders('CERTIFY')).toEqual(['PARTNER', 'ACCOUNTANT']);
    expect(holders('DECIDE_CERTIFICATE')).toEqual(['FINANCE', 'NODAL_OFFICER']);
  });

  it('lets everybody read the review, and the committee and the auditor all sheets but change none', () => {
    for (const role of ROLES) expect(can(charge(role), 'READ_REVIEW')).toBe(true);
    for (const role of ['COMMITTEE_MEMBER', 'AUDITOR'] as const) {
      expect([district, partner, pmu, status, money].every((target) => can(charge(role), 'READ_SHEETS', target))).toBe(true);
      expect(ACTIONS.filter((action) => can(charge(role), action))).toEqual(['READ_REVIEW', 'READ_DELIVERY', 'READ_SHEETS']);
    }
  });

  it('keeps a district to its own', () => {
    expect(can(charge('DISTRICT_OFFICER', 'DIC-1', 1), 'READ_SHEETS', district)).toBe(true);
    expect(can(charge('DISTRICT_OFFICER', 'DIC-2', 2), 'READ_SHEETS', district)).toBe(false);
    expect(can(charge('GM_DIC', 'DIC-2', 2), 'VERIFY', district)).toBe(false);
    expect(can(charge('GM_DIC', 'DIC-1', 1), 'READ_SHEETS', money)).toBe(false);
  });

  it('keeps the accountant to the money of the own office', () => {
    expect([money, pmu].map((target) => can(charge('ACCOUNTANT', 'PMU'), 'READ_SHEETS', target))).toEqual([true, false]);
    expect(can(charge('ACCOUNTANT', 'ELSEWHERE'), 'READ_SHEETS', money)).toBe(false);
  });

  it('has no line twice, and every sheet that is entered can be verified, approved and returned', () => {
    const lines = RIGHTS.map(({ role, action, sheet, of }) => `${role} ${action} ${sheet} ${of}`);
    expect(new Set(lines).size).toBe(lines.length);
    for (const target of [district, partner, pmu, status, money]) for (const action of ['ENTER', 'VERIFY', 'APPROVE', 'RETURN'] as const) expect(rolesFor(action, target).length).toBeGreaterThan(0);
  });
});

describe('a refusal', () => {
  it('tells a wrong district from a wrong sheet and from no right at all', () => {
    const code = (...args: Parameters<typeof checkRight>) => checkRight(...args).map((breach) => breach.code);
    expect(code(charge('DISTRICT_OFFICER', 'DIC-2', 2), 'ENTER', district)).toEqual(['NOT_YOUR_DISTRICT']);
    expect(code(charge('PARTNER', 'OTHER'), 'ENTER', partner)).toEqual(['NOT_YOUR_SHEET']);
    expect(code(charge('FINANCE'), 'ENTER', money)).toEqual(['NO_RIGHT']);
    expect(code(charge('DISTRICT_OFFICER', 'DIC-1', 1), 'ENTER', money)).toEqual(['NO_RIGHT']);
    expect(code(charge('DISTRICT_OFFICER', 'DIC-1', 1), 'ENTER', district)).toEqual([]);
  });
  it('knows the kind of a sheet', () => expect(['progress', 'money', 'status-C2'].map((sheet) => kindOfSheet(sheet as Target['sheet']))).toEqual(['PROGRESS', 'MONEY', 'STATUS']));
});
