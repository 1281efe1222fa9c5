import type { PlanCalendar, Component, Indicator, LocalName, Milestone, Office, OfficeKind, Plan, RuleSet } from '../src/plan/plan.ts';

const named = (en: string): LocalName => ({ en, hi: en });

export const aCalendar = (own: Partial<PlanCalendar> = {}): PlanCalendar => ({
  beat: 'HALF_MONTH',
  firstFortnightId: '2024-25-FN13',
  reminderOffsets: [3, 1],
  reminderHour: 12,
  cutOffHour: '23:59:59',
  resubmitWorkingDays: 2,
  freezeWorkingDays: 3,
  freezeHour: '18:00',
  extensionWorkingDaysMax: 3,
  holidays: [{ on: '2026-01-26', name: named('Republic Day'), isIllustrative: false }],
  weeklyHolidays: { sundays: true, saturdays: [2, 4] },
  ...own,
});

export const someRules: RuleSet = {
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
  stretchAmberFrom: 10000,
  stretchRedAbove: 15000,
  staleAmberAfterDays: 15,
  staleRedAfterDays: 30,
  caps: { lastQuarter: 3000, march: 1500 },
};

export const anOffice = (code: string, kind: OfficeKind, districtLgd: number | null = null): Office => ({ code, kind, name: named(code), districtLgd });

export const anIndicator = (own: Partial<Indicator> = {}): Indicator => ({
  code: 'C1-01',
  nature: 'C',
  name: named('Registrations'),
  unit: named('units'),
  weightBasisPoints: 8000,
  target: 1000,
  level: 'DISTRICT',
  districtTargets: [
    { lgd: 1, target: 500 },
    { lgd: 2, target: 300 },
    { lgd: 3, target: 200 },
  ],
  enteredBy: 'DISTRICT',
  breakdowns: ['GENDER'],
  dli: null,
  isHeadline: true,
  ...own,
});

export const aMilestone = (own: Partial<Milestone> = {}): Milestone => ({ code: 'C1-M1', name: named('Portal live'), plannedOn: '2025-06-30', isCritical: true, weightBasisPoints: 2000, ...own });

export const aComponent = (own: Partial<Component> = {}): Component => ({
  code: 'C1',
  kind: 'CORE',
  type: 'FORMALISATION',
  name: named('Formalisation'),
  shortName: named('Formalisation'),
  amountPaise: 620_000_000_00,
  startsOn: '2024-10-01',
  endsOn: '2027-03-31',
  officerOffice: 'DEPT',
  partnerOffice: 'AGENCY',
  curve: [
    { fortnightId: '2025-26-FN19', plannedBasisPoints: 4400 },
    { fortnightId: '2025-26-FN20', plannedBasisPoints: 4500 },
    { fortnightId: '2026-27-FN24', plannedBasisPoints: 10_000 },
  ],
  districtCurves: [],
  indicators: [anIndicator()],
  milestones: [aMilestone()],
  ...own,
});

export const aPlan = (own: Partial<Plan> = {}): Plan => ({
  state: { lgd: 99, code: 'XX', kind: 'STATE', name: named('Example'), government: named('Government of Example') },
  scheme: { code: 'xx-ramp', title: named('RAMP'), department: named('Industries'), startsOn: '2024-10-01', endsOn: '2027-03-31', fundFlow: 'SNA' },
  isIllustrative: false,
  amounts: [{ stage: 'IN_PRINCIPLE', amountPaise: 700_000_000_00, on: '2024-10-01', authority: 'Ministry', source: 'Order', isIllustrative: false }],
  unallocatedPaise: 80_000_000_00,
  calendar: aCalendar(),
  rules: someRules,
  offices: [
    anOffice('DIC-1', 'DISTRICT', 1),
    anOffice('DIC-2', 'DISTRICT', 2),
    anOffice('DIC-3', 'DISTRICT', 3),
    anOffice('AGENCY', 'PARTNER'),
    anOffice('PMU', 'PMU'),
    anOffice('DEPT', 'DEPARTMENT'),
    anOffice('FIN', 'FINANCE'),
  ],
  districts: [
    { lgd: 1, name: named('One'), aliases: [], division: named('East'), weight: 500, isReporting: true },
    { lgd: 2, name: named('Two'), aliases: [], division: named('East'), weight: 300, isReporting: true },
    { lgd: 3, name: named('Three'), aliases: [], division: named('West'), weight: 200, isReporting: true },
    { lgd: 9, name: named('Nine'), aliases: [], division: named('West'), weight: 100, isReporting: false },
  ],
  breakdownSets: [
    { code: 'GENDER', kind: 'SINGLE_CHOICE', parts: [{ code: 'WOMEN', name: named('Women') }, { code: 'MEN', name: named('Men') }] },
    { code: 'SOCIAL', kind: 'OVERLAPPING', parts: [{ code: 'SC', name: named('SC') }, { code: 'PWD', name: named('PwD') }] },
  ],
  components: [aComponent()],
  committee: { name: named('Committee'), members: [{ designation: named('Chief Secretary'), isChair: true }] },
  approval: { orderNo: '12-XX of 2024', on: '2024-10-01', authority: 'Administrative Department' },
  ...own,
});
