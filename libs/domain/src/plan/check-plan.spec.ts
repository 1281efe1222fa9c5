import { describe, expect, it } from '@jest/globals';
import { aCalendar, aCriticalMilestone, aCurvedComponent, aCurvedPlan, aDistrictCounter, anOffice, someRules } from '@pakhwada/testing/builders';
import { checkApproval, checkPlan } from './check-plan.ts';
import type { Component, Plan } from './plan.ts';

const found = (own: Partial<Plan>) => checkPlan(aCurvedPlan(own)).map(({ code, field }) => `${code} ${field}`);
const inComponent = (own: Partial<Component>) => found({ components: [aCurvedComponent(own)] });
const amount = { stage: 'SANCTIONED', amountPaise: 700_000_000_00, on: '2024-10-01', authority: 'Ministry', source: 'Order', isIllustrative: false } as const;

describe('a plan that can be applied', () => {
  it('has no breach', () => expect(checkPlan(aCurvedPlan())).toEqual([]));
  it('may have nothing allocated yet, and then no components or offices', () => {
    expect(checkPlan(aCurvedPlan({ amounts: [{ ...amount, stage: 'ANNOUNCED' }], components: [], unallocatedPaise: 700_000_000_00, offices: [] }))).toEqual([]);
  });
  it('may follow a component nothing of which can be measured yet', () => {
    expect(inComponent({ milestones: [], indicators: [aDistrictCounter({ weightBasisPoints: 0, target: null, districtTargets: [] })] })).toEqual([]);
  });
  it('needs an order to be applied', () => {
    expect(checkApproval(aCurvedPlan())).toEqual([]);
    expect(checkApproval(aCurvedPlan({ approval: null })).map(({ code }) => code)).toEqual(['PLAN_APPROVAL_NEEDED']);
  });
});

describe('amounts', () => {
  it('refuses components and unallocated that do not make the amount, to the paisa', () => {
    expect(checkPlan(aCurvedPlan({ unallocatedPaise: 80_000_000_01 }))).toEqual([
      { code: 'PLAN_AMOUNTS_DIFFER', severity: 'BLOCK', row: null, field: 'amounts[0].amountPaise', values: { amountPaise: 700_000_000_00, sumPaise: 700_000_000_01 } },
    ]);
  });
  it('refuses unallocated money from SANCTIONED on, unless the plan is illustrative', () => {
    expect(found({ amounts: [amount] })).toEqual(['PLAN_UNALLOCATED unallocatedPaise']);
    expect(found({ amounts: [amount], isIllustrative: true })).toEqual([]);
  });
  it('refuses negative amounts and such as no number can hold', () => {
    expect(found({ unallocatedPaise: -1 })).toEqual(['NEGATIVE unallocatedPaise']);
    expect(inComponent({ amountPaise: 2 ** 53 })).toEqual(['TOO_LARGE components[0].amountPaise']);
  });
});

describe('codes', () => {
  it('refuses a code used twice, at its second place', () => {
    expect(inComponent({ indicators: [aDistrictCounter({ weightBasisPoints: 4000 }), aDistrictCounter({ weightBasisPoints: 4000 })] })).toEqual(['PLAN_DUPLICATE_CODE components[0].indicators[1].code']);
    expect(found({ offices: [...aCurvedPlan().offices, anOffice('DIC-3B', 'DISTRICT', 3)] })).toEqual(['PLAN_DUPLICATE_CODE offices[7].districtLgd']);
    expect(found({ offices: [...aCurvedPlan().offices, anOffice('PMU-2', 'PMU')] })).toEqual(['PLAN_DUPLICATE_CODE offices[7].kind']);
  });
  it('refuses a code the plan does not define, and a target for a district that does not report', () => {
    expect(inComponent({ officerOffice: 'NOBODY' })).toEqual(['PLAN_UNKNOWN_CODE components[0].officerOffice']);
    expect(inComponent({ indicators: [aDistrictCounter({ breakdowns: ['AGE'] })] })).toEqual(['PLAN_UNKNOWN_CODE components[0].indicators[0].breakdowns[0]']);
    expect(inComponent({ indicators: [aDistrictCounter({ districtTargets: [{ lgd: 1, target: 500 }, { lgd: 2, target: 300 }, { lgd: 9, target: 200 }] })] })).toEqual([
      'PLAN_UNKNOWN_CODE components[0].indicators[0].districtTargets[2].lgd',
    ]);
  });
});

describe('weights and targets', () => {
  it('refuses weights that do not make 10,000', () => expect(inComponent({ milestones: [] })).toEqual(['PLAN_WEIGHTS_DIFFER components[0]']));
  it('refuses district targets that do not sum to the State target (I14)', () => {
    expect(inComponent({ indicators: [aDistrictCounter({ target: 1001 })] })).toEqual(['PLAN_TARGETS_DIFFER components[0].indicators[0].districtTargets']);
  });
  it('refuses weight without a target, and weight on a ratio', () => {
    expect(inComponent({ indicators: [aDistrictCounter({ target: null, districtTargets: [] })] })).toEqual(['PLAN_TARGET_NEEDED components[0].indicators[0].target']);
    expect(inComponent({ indicators: [aDistrictCounter({ nature: 'R' })] })).toEqual(['PLAN_SHAPE components[0].indicators[0].weightBasisPoints']);
  });
  it('refuses fractions and negative targets', () => {
    expect(inComponent({ indicators: [aDistrictCounter({ target: 10.5 })] })).toEqual(['NOT_A_WHOLE_NUMBER components[0].indicators[0].target']);
    expect(inComponent({ indicators: [aDistrictCounter({ weightBasisPoints: -1 })] })).toEqual(['NEGATIVE components[0].indicators[0].weightBasisPoints']);
  });
  it('refuses a State-level indicator typed by districts', () => {
    expect(inComponent({ indicators: [aDistrictCounter({ level: 'STATE', districtTargets: [] })] })).toEqual(['PLAN_SHAPE components[0].indicators[0].enteredBy']);
  });
});

describe('dates', () => {
  it('refuses days and fortnights that do not exist', () => {
    expect(inComponent({ milestones: [aCriticalMilestone({ plannedOn: '2026-02-30' })] })).toEqual(['PLAN_SHAPE components[0].milestones[0].plannedOn']);
    expect(found({ calendar: aCalendar({ firstFortnightId: '2024-25-FN25' }) })).toEqual(['PLAN_SHAPE calendar.firstFortnightId']);
  });
  it('refuses a milestone after its component and a component after the scheme', () => {
    expect(inComponent({ milestones: [aCriticalMilestone({ plannedOn: '2027-04-15' })] })).toEqual(['PLAN_DATES components[0].milestones[0].plannedOn']);
    expect(inComponent({ endsOn: '2027-06-30' })).toEqual(['PLAN_DATES components[0].endsOn']);
    expect(found({ calendar: aCalendar({ firstFortnightId: '2024-25-FN12' }) })).toEqual(['PLAN_DATES calendar.firstFortnightId']);
  });
});

describe('curves (I16)', () => {
  const knots = (...list: readonly (readonly [id: string, bp: number])[]) => list.map(([fortnightId, plannedBasisPoints]) => ({ fortnightId, plannedBasisPoints }));
  it('refuses a curve that falls', () => {
    expect(inComponent({ curve: knots(['2025-26-FN10', 5000], ['2025-26-FN20', 4999], ['2026-27-FN24', 10_000]) })).toEqual(['PLAN_CURVE_FALLS components[0].curve[1]']);
  });
  it('refuses one that leaves 0 to 10,000 or does not end at 10,000', () => {
    expect(inComponent({ curve: knots(['2026-27-FN24', 10_001]) })).toEqual(['PLAN_CURVE_RANGE components[0].curve[0]']);
    expect(inComponent({ curve: knots(['2026-27-FN24', 9_999]) })).toEqual(['PLAN_CURVE_RANGE components[0].curve[0]']);
  });
  it('refuses knots out of order or outside the component', () => {
    expect(inComponent({ curve: knots(['2025-26-FN20', 4000], ['2025-26-FN10', 4000], ['2026-27-FN24', 10_000]) })).toEqual(['PLAN_SHAPE components[0].curve[1]']);
    expect(inComponent({ curve: knots(['2024-25-FN12', 0], ['2026-27-FN24', 10_000]) })).toEqual(['PLAN_DATES components[0].curve[0]']);
  });
  it('refuses a district curve that leaves the impossible to the others', () => {
    const early = [{ districtLgd: 1, curve: knots(['2025-26-FN20', 10_000]) }]; // half the targets done: 0.45 leaves -0.05 of the rest
    expect(inComponent({ districtCurves: early })).toContain('PLAN_CURVE_RANGE components[0].districtCurves');
  });
  it('refuses a STATE curve that is not the mean of its districts, where all have one', () => {
    const each = [1, 2, 3].map((districtLgd) => ({ districtLgd, curve: knots(['2025-26-FN20', 5000], ['2026-27-FN24', 10_000]) }));
    expect(inComponent({ districtCurves: each, curve: knots(['2025-26-FN20', 5000], ['2026-27-FN24', 10_000]) })).toEqual([]);
    expect(inComponent({ districtCurves: each, curve: knots(['2025-26-FN20', 4500], ['2026-27-FN24', 10_000]) })).toEqual(['PLAN_CURVE_MEAN components[0].curve']);
  });
});

describe('offices, calendar and rules', () => {
  it('refuses a reporting district without its office, and a partner that is not named', () => {
    expect(found({ offices: aCurvedPlan().offices.filter(({ code }) => code !== 'DIC-2') })).toEqual(['PLAN_OFFICE_NEEDED districts[1]']);
    expect(inComponent({ partnerOffice: null, indicators: [aDistrictCounter({ enteredBy: 'PARTNER' })] })).toEqual(['PLAN_OFFICE_NEEDED components[0].indicators[0].enteredBy']);
    expect(found({ offices: aCurvedPlan().offices.filter(({ kind }) => kind !== 'FINANCE') })).toEqual(['PLAN_OFFICE_NEEDED offices']);
  });
  it('refuses a freeze before returned rows are due, and beats without rules', () => {
    expect(found({ calendar: aCalendar({ freezeWorkingDays: 1 }) })).toEqual(['PLAN_CALENDAR calendar.freezeWorkingDays']);
    expect(found({ calendar: aCalendar({ beat: 'MONTH', cutOffHour: '24:00' }) })).toEqual(['PLAN_CALENDAR calendar.beat', 'PLAN_CALENDAR calendar.cutOffHour']);
  });
  it('refuses limits in the wrong order', () => expect(found({ rules: someRules({ redBelowSpi: 9500 }) })).toEqual(['PLAN_CALENDAR rules.redBelowSpi']));
  it('says everything at once', () => {
    const codes = checkPlan(aCurvedPlan({ unallocatedPaise: 0, components: [aCurvedComponent({ officerOffice: 'X', milestones: [], endsOn: '2028-01-01' })] })).map(({ code }) => code);
    expect(codes).toEqual(['PLAN_AMOUNTS_DIFFER', 'PLAN_UNKNOWN_CODE', 'PLAN_WEIGHTS_DIFFER', 'PLAN_DATES']);
  });
});

describe('unit costs', () => {
  it('let pass a norm for an indicator of the component', () => expect(inComponent({ unitCost: { indicatorCode: aDistrictCounter().code, normPaise: 50_000_00 } })).toEqual([]));
  it('refuse an indicator of no or another component and an amount of nothing, at once', () => {
    expect(inComponent({ unitCost: { indicatorCode: 'C9-01', normPaise: 0 } })).toEqual(['PLAN_UNKNOWN_CODE components[0].unitCost.indicatorCode', 'AMOUNT_NOT_POSITIVE components[0].unitCost.normPaise']);
  });
  it('refuse a ratio, which has no units', () => {
    const ratio = aDistrictCounter({ code: 'C1-R', nature: 'R', weightBasisPoints: 0, target: null, districtTargets: [] });
    expect(inComponent({ indicators: [...aCurvedComponent().indicators, ratio], unitCost: { indicatorCode: 'C1-R', normPaise: 1 } })).toEqual(['PLAN_SHAPE components[0].unitCost.indicatorCode']);
  });
});
