import type { Component, Indicator, LocalName, Milestone, Office, Plan, PlanCalendar, PlanDistrict, PlanUniverse, RuleSet } from '@pakhwada/domain/plan';

const CRORE_PAISE = 1_00_00_000_00;

/** Paise of an amount in crore with two decimals: 6.20 is 6,20,00,000.00. */
export function crore(amount: number): number {
  return Math.round(amount * 100) * (CRORE_PAISE / 100);
}

export function aName(en: string): LocalName {
  return { en, hi: `${en} (हिन्दी)` };
}

/** Rule set 1 as DOMAIN 4.4 gives it. */
export function someRules(overrides: Partial<RuleSet> = {}): RuleSet {
  return {
    version: 1,
    redBelowSpi: 7500,
    amberBelowSpi: 9000,
    redMilestoneDaysLate: 45,
    amberMilestoneDaysLate: 15,
    silentFortnightsForRed: 2,
    lowUseBelow: 6000,
    lowUseAfterTimeElapsed: 5000,
    lapseRiskAbove: 1000,
    paidAheadAbovePoints: 1500,
    billsPendingBelowPoints: -2500,
    stretchAmberFrom: 10_000,
    stretchRedAbove: 15_000,
    staleAmberAfterDays: 15,
    staleRedAfterDays: 30,
    caps: { lastQuarter: 3300, march: 1500 },
    ...overrides,
  };
}

/** Rule set 2: caps and dated work orders enter the lapse. */
export function laterRules(overrides: Partial<RuleSet> = {}): RuleSet {
  return someRules({ version: 2, ...overrides });
}

/** Rule set 3: registers stand behind the figures. */
export function registerRules(overrides: Partial<RuleSet> = {}): RuleSet {
  return someRules({ version: 3, ...overrides });
}

/** Rule set 4: the committee's work stands in the review. */
export function committeeRules(overrides: Partial<RuleSet> = {}): RuleSet {
  return someRules({ version: 4, ...overrides });
}

export function aCalendar(overrides: Partial<PlanCalendar> = {}): PlanCalendar {
  return {
    beat: 'HALF_MONTH',
    firstFortnightId: '2025-26-FN01',
    reminderOffsets: [3, 1],
    reminderHour: 12,
    cutOffHour: '23:59:59',
    resubmitWorkingDays: 2,
    freezeWorkingDays: 3,
    freezeHour: '18:00',
    extensionWorkingDaysMax: 3,
    holidays: [{ on: '2026-01-26', name: aName('Republic Day'), isIllustrative: false }],
    weeklyHolidays: { sundays: true, saturdays: [2, 4] },
    ...overrides,
  };
}

export function aUniverse(overrides: Partial<PlanUniverse> = {}): PlanUniverse {
  return { definition: 'UDYAM', units: 1000, asOn: '2025-03-31', source: 'Press', isIllustrative: true, ...overrides };
}

export function aDistrict(lgd: number, overrides: Partial<PlanDistrict> = {}): PlanDistrict {
  return { lgd, name: aName(`District ${lgd}`), aliases: [], division: aName('Plain'), weight: 100, isReporting: true, ...overrides };
}

export function anOffice(code: string, kind: Office['kind'], districtLgd: number | null = null): Office {
  return { code, kind, name: aName(`Office ${code}`), districtLgd };
}

/** A counter entered by the districts, half of the component's index. */
export function anIndicator(overrides: Partial<Indicator> = {}): Indicator {
  const code = overrides.code ?? 'C1-01';
  return {
    code,
    nature: 'C',
    name: aName(`Indicator ${code}`),
    unit: aName('units'),
    weightBasisPoints: 5000,
    target: 600,
    level: 'DISTRICT',
    districtTargets: [
      { lgd: 901, target: 300 },
      { lgd: 902, target: 200 },
      { lgd: 903, target: 100 },
    ],
    enteredBy: 'DISTRICT',
    breakdowns: [],
    dli: null,
    isHeadline: true,
    ...overrides,
  };
}

export function aMilestone(code: string, plannedOn: string, overrides: Partial<Milestone> = {}): Milestone {
  return { code, name: aName(`Milestone ${code}`), plannedOn, isCritical: false, weightBasisPoints: 2500, ...overrides };
}

/** One district counter (0.50), one State counter (0.25) and one milestone (0.25); time elapsed stands in for a curve. */
export function aComponent(overrides: Partial<Component> = {}): Component {
  const code = overrides.code ?? 'C1';
  return {
    code,
    kind: 'CORE',
    type: 'FORMALISATION',
    name: aName(`Component ${code}`),
    shortName: aName(code),
    amountPaise: crore(10),
    startsOn: '2025-04-01',
    endsOn: '2027-03-31',
    officerOffice: 'DEPT',
    partnerOffice: null,
    curve: [],
    districtCurves: [],
    indicators: [
      anIndicator({ code: `${code}-01`, breakdowns: ['GENDER'] }),
      anIndicator({ code: `${code}-02`, level: 'STATE', districtTargets: [], enteredBy: 'PMU', target: 40, weightBasisPoints: 2500, isHeadline: false }),
    ],
    milestones: [aMilestone(`${code}-M1`, '2025-09-30', { isCritical: true })],
    ...overrides,
  };
}

/** A State of three districts in two divisions with one component of 10 crore, sanctioned, from 01.04.2025 to 31.03.2027. The amount follows the components unless it is given. */
export function aPlan(overrides: Partial<Plan> = {}): Plan {
  const components = overrides.components ?? [aComponent()];
  const unallocatedPaise = overrides.unallocatedPaise ?? 0;
  const amountPaise = components.reduce((sum, component) => sum + component.amountPaise, unallocatedPaise);
  return {
    state: { lgd: 90, code: 'TS', kind: 'STATE', name: aName('Test State'), government: aName('Government of Test State') },
    scheme: { code: 'ts-scheme', title: aName('Test scheme'), department: aName('Industries Department'), startsOn: '2025-04-01', endsOn: '2027-03-31', fundFlow: 'CNA_ACCOUNT' },
    isIllustrative: true,
    amounts: [{ stage: 'SANCTIONED', amountPaise, on: '2025-03-15', authority: 'Ministry', source: 'Letter 1', isIllustrative: true }],
    calendar: aCalendar(),
    rules: someRules(),
    offices: someOffices(),
    districts: [aDistrict(901, { weight: 300 }), aDistrict(902, { weight: 200 }), aDistrict(903, { division: aName('Hill') })],
    breakdownSets: [
      {
        code: 'GENDER',
        kind: 'SINGLE_CHOICE',
        parts: [
          { code: 'WOMEN', name: aName('Women') },
          { code: 'MEN', name: aName('Men') },
        ],
      },
      { code: 'FLAGS', kind: 'OVERLAPPING', parts: [{ code: 'YOUTH', name: aName('Youth') }] },
    ],
    committee: { name: aName('Steering committee'), members: [{ designation: aName('Chief Secretary'), isChair: true }] },
    approval: { orderNo: '1/2025', on: '2025-03-20', authority: 'Secretary' },
    ...overrides,
    components,
    unallocatedPaise,
  };
}

export function someOffices(): Office[] {
  return [
    anOffice('DIC-901', 'DISTRICT', 901),
    anOffice('DIC-902', 'DISTRICT', 902),
    anOffice('DIC-903', 'DISTRICT', 903),
    anOffice('PARTNER-1', 'PARTNER'),
    anOffice('PMU', 'PMU'),
    anOffice('DEPT', 'DEPARTMENT'),
    anOffice('FIN', 'FINANCE'),
    anOffice('SECY', 'SECRETARIAT'),
  ];
}
