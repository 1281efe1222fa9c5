/** Who works in the State of first-fortnight.yaml: login, role, office. */
export const PEOPLE = [
  ['do.uttar', 'DISTRICT_OFFICER', 'DIC-UTTAR'],
  ['gm.uttar', 'GM_DIC', 'DIC-UTTAR'],
  ['do.madhya', 'DISTRICT_OFFICER', 'DIC-MADHYA'],
  ['gm.madhya', 'GM_DIC', 'DIC-MADHYA'],
  ['do.dakshin', 'DISTRICT_OFFICER', 'DIC-DAKSHIN'],
  ['gm.dakshin', 'GM_DIC', 'DIC-DAKSHIN'],
  ['agency', 'PARTNER', 'AGENCY'],
  ['pmu', 'PMU', 'PMU'],
  ['accountant', 'ACCOUNTANT', 'PMU'],
  ['component', 'COMPONENT_OFFICER', 'DEPT'],
  ['finance', 'FINANCE', 'FINANCE'],
  ['nodal', 'NODAL_OFFICER', 'DEPT'],
  ['secretary', 'SECRETARY', 'SECRETARIAT'],
  ['member', 'COMMITTEE_MEMBER', 'COMMITTEE'],
  ['auditor', 'AUDITOR', 'AUDIT'],
] as const;

/** Sheet, and who verifies and who approves it; DIC-UTTAR's is entered in the browser. */
export const DESKS = [
  ['DIC-UTTAR', 'progress', 'gm.uttar', 'nodal'],
  ['DIC-MADHYA', 'progress', 'gm.madhya', 'nodal'],
  ['DIC-DAKSHIN', 'progress', 'gm.dakshin', 'nodal'],
  ['AGENCY', 'progress', 'pmu', 'nodal'],
  ['DEPT', 'status-C1', 'pmu', 'nodal'],
  ['DEPT', 'status-C2', 'pmu', 'nodal'],
  ['PMU', 'money', 'finance', 'nodal'],
  ['PMU', 'progress', 'nodal', 'secretary'],
] as const;

const OFFICES = ['DIC-UTTAR', 'DIC-MADHYA', 'DIC-DAKSHIN', 'AGENCY', 'PMU', 'DEPT', 'FINANCE', 'COMMITTEE'];
const mailOf = (name: string): string => `${name.toLowerCase().replace('#', '-')}@pp.example`;

/** The Secretary sits in the committee too and has one address; the audit has none. */
export const CSV = ['code,email', ...[...OFFICES, 'COMMITTEE#1', 'COMMITTEE#3'].map((code) => `${code},${mailOf(code)}`), 'SECRETARIAT,secretary@pp.example', 'COMMITTEE#2,Secretary@pp.example'].join('\n');

export const RECIPIENTS = [...OFFICES.map(mailOf), 'committee-1@pp.example', 'committee-3@pp.example', 'secretary@pp.example'].sort();

/** What a hurried hand may do to the plan, and where it is to be told; a partner nobody knows leaves the partner's cells without an office as well. */
export const FAULTS = [
  { find: 'code: PP\n', put: 'code: PP\n  pincode: 190001\n', told: [{ at: 'pincode', path: 'state.pincode' }] },
  { find: 'amount: 10 crore', put: 'amount: 10.50 crore', told: [{ at: '10.50 crore', path: 'amounts[0].amount' }] },
  { find: "freezeHour: '18:00'", put: 'freezeHour: six', told: [{ at: 'freezeHour', path: 'calendar.freezeHour' }] },
  { find: 'weight: 80,', put: 'weight: 90,', told: [{ at: '- code: C1\n', path: 'components[0]' }] },
  { find: 'partner: AGENCY', put: 'partner: NOBODY', told: [{ at: 'NOBODY', path: 'components[1].partner' }, { at: 'code: C2-01', path: 'components[1].indicators[0].enteredBy' }] },
];
