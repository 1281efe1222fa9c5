import type { Component, Indicator, Milestone, Plan } from '@pakhwada/domain/plan';
import { aCalendar, aComponent, aDistrict, aMilestone, aName, anIndicator, anOffice, aPlan, crore } from './plan.ts';

/** A counter of 1,000 in the districts 1 (500), 2 (300) and 3 (200): 0.80 of its component. */
export function aDistrictCounter(overrides: Partial<Indicator> = {}): Indicator {
  const districtTargets = [500, 300, 200].map((target, i) => ({ lgd: i + 1, target }));
  return anIndicator({ weightBasisPoints: 8000, target: 1000, districtTargets, breakdowns: ['GENDER'], ...overrides });
}

export function aCriticalMilestone(overrides: Partial<Milestone> = {}): Milestone {
  return aMilestone('C1-M1', '2025-06-30', { isCritical: true, weightBasisPoints: 2000, ...overrides });
}

/** 62 crore from 01.10.2024 to 31.03.2027 along a planned curve: 44% on 15.01.2026, 45% on 31.01.2026. */
export function aCurvedComponent(overrides: Partial<Component> = {}): Component {
  const knot = (fortnightId: string, plannedBasisPoints: number) => ({ fortnightId, plannedBasisPoints });
  return aComponent({
    amountPaise: crore(62),
    startsOn: '2024-10-01',
    partnerOffice: 'AGENCY',
    curve: [knot('2025-26-FN19', 4400), knot('2025-26-FN20', 4500), knot('2026-27-FN24', 10_000)],
    indicators: [aDistrictCounter()],
    milestones: [aCriticalMilestone()],
    ...overrides,
  });
}

/** A plan under way in three districts that report and one that does not, 8 of its 70 crore not yet allocated. */
export function aCurvedPlan(overrides: Partial<Plan> = {}): Plan {
  return aPlan({
    scheme: { code: 'ts-scheme', title: aName('Test scheme'), department: aName('Industries Department'), startsOn: '2024-10-01', endsOn: '2027-03-31', fundFlow: 'SNA' },
    isIllustrative: false,
    amounts: [{ stage: 'IN_PRINCIPLE', amountPaise: crore(70), on: '2024-10-01', authority: 'Ministry', source: 'Order', isIllustrative: false }],
    unallocatedPaise: crore(8),
    calendar: aCalendar({ firstFortnightId: '2024-25-FN13' }),
    offices: [...[1, 2, 3].map((lgd) => anOffice(`DIC-${lgd}`, 'DISTRICT', lgd)), anOffice('AGENCY', 'PARTNER'), anOffice('PMU', 'PMU'), anOffice('DEPT', 'DEPARTMENT'), anOffice('FIN', 'FINANCE')],
    districts: [aDistrict(1, { weight: 500 }), aDistrict(2, { weight: 300 }), aDistrict(3, { weight: 200, division: aName('Hill') }), aDistrict(9, { isReporting: false })],
    components: [aCurvedComponent()],
    ...overrides,
  });
}
