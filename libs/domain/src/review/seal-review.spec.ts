import { aPlan, aComponent, crore } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { buildReview, foldWaiting, sealReview } from './index.ts';

describe('the closing state of a fortnight', () => {
  it('is what the review showed, component by component', () => {
    const scheme = aRunningScheme();
    const { review, sealed } = scheme.tick({ value: () => 9, money: [{ type: 'RELEASE', amountPaise: crore(1) }], statuses: [{ componentCode: 'C1', stage: 'ON_HOLD', reasonCode: 'R05', recoveryOn: '2025-06-30' }] });
    const [component] = review.components;
    expect(sealed.components[0]).toMatchObject({
      stage: 'ON_HOLD', physical: component?.index.physical, planned: component?.index.planned, releasedPaise: crore(1), spentPaise: 0, status: component?.verdict.status, silentFortnights: 0, reasonCode: 'R05', recoveryOn: '2025-06-30',
    });
    expect(sealed.scheme).toMatchObject({ fortnightId: '2025-26-FN01', endsOn: '2025-04-15', lengthDays: 15, physical: review.figures.weighted.physical, reportedOffices: 5 + 1, expectedOffices: 5 + 1 });
    const held = scheme.tick({ isSilent: () => true }).review.components[0];
    expect(held).toMatchObject({ stage: 'ON_HOLD', reasonCode: 'R05', recoveryOn: '2025-06-30', remark: null, isStatusReported: false });
  });

  it('folded early is what it will be when everything is approved', () => {
    const scheme = aRunningScheme();
    scheme.tick({ value: () => 4 });
    const tick = { value: () => 6, stateOf: () => 'APPROVED' as const };
    const waiting = foldWaiting(scheme.live(tick));
    const { sealed } = scheme.tick(tick);
    expect(waiting.cells).toEqual(sealed.cells);
    expect(waiting.offices).toEqual(sealed.offices);
    expect(waiting.components.map(({ physical, spentPaise }) => [physical, spentPaise])).toEqual(sealed.components.map(({ physical, spentPaise }) => [physical, spentPaise]));
  });

  it('carries on cells a new plan no longer holds', () => {
    const scheme = aRunningScheme();
    const { sealed } = scheme.tick({ value: () => 4 });
    const [first] = aComponent().indicators;
    const facts = { ...scheme.live(), opening: sealed, plan: aPlan({ components: [aComponent({ indicators: first ? [first] : [] })] }) };
    const next = sealReview(facts, buildReview(facts));
    expect(next.cells.find(({ indicatorCode }) => indicatorCode === 'C1-02')).toMatchObject({ cumulative: 4, during: null, lastReportedIn: '2025-26-FN01' });
  });
});
