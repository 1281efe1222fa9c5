import fc from 'fast-check';
import { aComponent, aPlan, aUniverse, registerRules } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { isMissing, ratioOf } from '../../ratio/index.ts';
import { buildReview } from '../build-review.ts';
import type { EventFact, RegisterFacts } from './register-facts.ts';
import type { MarketReview, ReachReview, RegistersReview } from './registers-review.ts';

const first: EventFact = {
  key: 'BSM-1', kind: 'BUYER_SELLER', title: 'First meet', place: 'Hall', district: 901, plannedFrom: '2025-04-02', plannedTo: '2025-04-02', heldFrom: '2025-04-02', heldTo: '2025-04-02', calledOffOn: null,
  sellers: { count: 100, isAtLeast: true }, buyers: { count: 45, isAtLeast: true }, countries: { count: 7, isAtLeast: false }, states: null, followedUp: { T30: '2025-05-03', T90: null, T180: null },
};
const planned: EventFact = { ...first, key: 'RBSM-1', kind: 'REVERSE_BUYER_SELLER', plannedFrom: '2025-06-10', plannedTo: '2025-06-11', heldFrom: null, heldTo: null, sellers: null, buyers: null };
const scheme = aRunningScheme({ plan: aPlan({ rules: registerRules(), components: ['C1', 'C2', 'C3'].map((code) => aComponent({ code })), universe: [aUniverse({ units: 10_000 })] }) });
scheme.tick({});
const reviewedOn = (asOn: string, registers: Partial<RegisterFacts>): RegistersReview => buildReview(scheme.live({ registers }, asOn)).registers!;
const marketOn = (asOn: string, registers: Partial<RegisterFacts>): MarketReview => reviewedOn(asOn, registers).market;

describe('market linkage', () => {
  it('adds sellers and buyers of meets with their lower bounds, and counts kinds by what has happened on the day', () => {
    const conclave = { ...first, key: 'CON', kind: 'CONCLAVE' as const, sellers: { count: 500, isAtLeast: false } };
    const second = { ...first, key: 'BSM-2', sellers: { count: 38, isAtLeast: false }, buyers: null, heldFrom: '2025-04-20', heldTo: '2025-04-21', plannedFrom: '2025-04-20', plannedTo: '2025-04-21' };
    const off = { ...planned, key: 'BSM-3', kind: 'BUYER_SELLER' as const, calledOffOn: '2025-04-10' };
    const market = marketOn('2025-04-30', { events: [first, second, conclave, planned, off] });
    expect([market.sellers, market.buyers]).toEqual([{ count: 138, isAtLeast: true }, { count: 45, isAtLeast: true }]);
    expect(market.kinds.slice(0, 3)).toEqual([
      { kind: 'BUYER_SELLER', planned: 0, held: 2, heldDuring: 1, calledOff: 1 },
      { kind: 'REVERSE_BUYER_SELLER', planned: 1, held: 0, heldDuring: 0, calledOff: 0 },
      { kind: 'CONCLAVE', planned: 0, held: 1, heldDuring: 0, calledOff: 0 },
    ]);
    expect(market.held.map(({ key }) => key)).toEqual(['BSM-2', 'CON', 'BSM-1']);
  });
  it('knows nothing yet of what happens after its day', () => {
    const later = { ...first, heldFrom: '2025-05-05', heldTo: '2025-05-05', plannedFrom: '2025-05-05', plannedTo: '2025-05-05' };
    expect(marketOn('2025-04-30', { events: [later] })).toMatchObject({ sellers: { count: 0, isAtLeast: false }, held: [], followUps: [], calendar: [{ key: 'BSM-1', from: '2025-05-05' }] });
  });
  it('tells the follow-ups that are due or come within sixty days, and the calendar of as many', () => {
    const market = marketOn('2025-04-30', { events: [first, { ...first, key: 'OLD', heldFrom: '2024-12-01', heldTo: '2024-12-01' }, planned, { ...planned, key: 'FAR', plannedFrom: '2025-07-01', plannedTo: '2025-07-01' }] });
    expect(market.followUps.map(({ key, step, dueOn, daysLate }) => [key, step, dueOn, daysLate])).toEqual([
      ['OLD', 'T30', '2024-12-31', 120], ['OLD', 'T90', '2025-03-01', 60], ['BSM-1', 'T30', '2025-05-02', 0], ['OLD', 'T180', '2025-05-30', 0],
    ]); // done on 03.05., which is still to come
    expect(market.calendar.map(({ key, from, to }) => [key, from, to])).toEqual([['RBSM-1', '2025-06-10', '2025-06-11']]);
  });
  it('keeps enquiries, letters, orders and money paid apart', () => {
    const outcomes = [{ class: 'ENQUIRY', told: 'AT_EVENT', count: 90, paise: 5_000_00, isAtLeast: true }, { class: 'ORDER', told: 'T30', count: 3, paise: 700_00, isAtLeast: false }, { class: 'ORDER', told: 'T90', count: 1, paise: 300_00, isAtLeast: false }] as const;
    const market = marketOn('2025-04-30', { outcomes, meetings: { planned: 150, held: 142 } });
    expect(market.outcomes.map((line) => [line.class, line.count, line.paise, line.isAtLeast])).toEqual([['ENQUIRY', 90, 5_000_00, true], ['LOI', 0, 0, false], ['ORDER', 4, 1_000_00, false], ['EXECUTED', 0, 0, false]]);
    expect(market.outcomes[2]?.told.map(({ at, count }) => [at, count])).toEqual([['AT_EVENT', 0], ['T30', 3], ['T90', 1], ['T180', 0]]);
    expect(market.meetings).toEqual({ planned: 150, held: 142 });
  });
});

describe('units reached', () => {
  const reachOf = (registers: Partial<RegisterFacts>) => reviewedOn('2025-04-30', registers).reach;
  const known = (reach: ReturnType<typeof reachOf>): ReachReview => {
    if (isMissing(reach)) throw new Error(reach.missing);
    return reach;
  };
  it('counts one Udyam number once, however many components it stands in, and tells the overlaps', () => {
    const by = [{ componentCodes: ['C1'], units: 780 }, { componentCodes: ['C1', 'C2'], units: 120 }, { componentCodes: ['C2'], units: 380 }, { componentCodes: ['C2', 'C3'], units: 2 }, { componentCodes: ['C1', 'C3'], units: 1 }];
    const reach = known(reachOf({ reach: { asOn: '2025-04-15', by } }));
    expect(reach).toMatchObject({ asOn: '2025-04-15', units: 1283, sumOfComponents: 901 + 502 + 3, components: [{ componentCode: 'C1', units: 901 }, { componentCode: 'C2', units: 502 }, { componentCode: 'C3', units: 3 }] });
    expect(reach.overlaps).toEqual([{ componentCodes: ['C1', 'C2'], units: 120 }, { componentCodes: [], units: 3 }]);
    expect(reach.coverage.map(({ definition, reached }) => [definition, reached])).toEqual([['UDYAM', ratioOf(1283, 10_000)]]);
  });
  it('are never more than the components together, and never less than the greatest of them', () => {
    const combination = fc.record({ componentCodes: fc.subarray(['C1', 'C2', 'C3'], { minLength: 1 }), units: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(fc.array(combination, { minLength: 1 }), (by) => {
        const { units, sumOfComponents, components, overlaps } = known(reachOf({ reach: { asOn: '2025-04-15', by } }));
        expect(units).toBeLessThanOrEqual(sumOfComponents);
        expect(units).toBeGreaterThanOrEqual(Math.max(...components.map((one) => one.units)));
        expect(overlaps.reduce((sum, one) => sum + one.units, 0)).toBe(by.reduce((sum, one) => sum + (one.componentCodes.length > 1 ? one.units : 0), 0));
      }),
      { numRuns: 40 },
    );
  });
  it('is not kept before a freeze has counted it', () => expect(reachOf({ reach: null })).toEqual({ missing: 'NOT_YET_KEPT' }));
});
