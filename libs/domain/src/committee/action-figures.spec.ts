import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import { compare, fraction, fromRatio } from '../ratio/fraction.ts';
import { isMissing } from '../ratio/ratio.ts';
import { closedOnTime, isClosedOnTime, medianAge } from './action-figures.ts';
import { ACTION_STATES, type ActionState } from './action-point.ts';

const WINDOW = { from: '2025-10-01', to: '2026-02-28' };
const due = (state: ActionState, dueOn: string, claimedOn: string | null = null) => ({ state, dueOn, claimedOn });

describe('closed on time', () => {
  it('is 1/2 of four that fell due: two in time, one late, one open', () => {
    const points = [due('CLOSED', '2025-12-31', '2025-12-31'), due('CLOSED', '2026-02-28', '2026-01-10'), due('CLOSED', '2025-11-15', '2025-11-16'), due('OPEN', '2025-10-01')];
    expect(closedOnTime(points, WINDOW)).toEqual({ numerator: '1', denominator: '2' });
    expect(closedOnTime([...points, due('DROPPED', '2025-12-31'), due('CLOSED', '2025-09-30', '2025-09-01'), due('OPEN', '2026-03-01')], WINDOW)).toEqual({ numerator: '1', denominator: '2' });
    expect(closedOnTime([...points, due('CLAIMED', '2026-01-31', '2026-01-30')], WINDOW)).toEqual({ numerator: '2', denominator: '5' }); // the committee has not closed it yet
  });

  it('is missing where nothing fell due', () => expect(closedOnTime([due('DROPPED', '2025-12-31'), due('OPEN', '2027-01-01')], WINDOW)).toEqual({ missing: 'NOT_DUE' }));

  it('lies between none and all, and is all exactly when every one was closed in time', () => {
    const some = fc.array(fc.record({ state: fc.constantFrom(...ACTION_STATES), day: fc.integer({ min: 0, max: 200 }), claim: fc.integer({ min: -20, max: 20 }) }), { maxLength: 25 });
    fc.assert(
      fc.property(some, (list) => {
        const points = list.map(({ state, day, claim }) => due(state, addDays(WINDOW.from, day), state === 'OPEN' ? null : addDays(WINDOW.from, day + claim)));
        const share = closedOnTime(points, WINDOW);
        const counted = points.filter(({ state, dueOn }) => state !== 'DROPPED' && dueOn <= WINDOW.to);
        expect(isMissing(share)).toBe(counted.length === 0);
        if (isMissing(share)) return;
        expect(compare(fromRatio(share), fraction(0))).toBeGreaterThanOrEqual(0);
        expect(compare(fromRatio(share), fraction(1)) === 0).toBe(counted.every(isClosedOnTime));
        expect(compare(fromRatio(share), fraction(1))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the median age', () => {
  const TODAY = '2026-01-31';
  const decided = (daysAgo: number, state: ActionState = 'OPEN') => ({ state, decidedOn: addDays(TODAY, -daysAgo) });

  it('is the age in the middle, exact: 4, 9, 16 and 30 days give 25/2', () => {
    expect(medianAge([decided(30), decided(4), decided(16, 'CLAIMED'), decided(9)], TODAY)).toEqual({ numerator: '25', denominator: '2' });
    expect(medianAge([decided(30), decided(4), decided(9), decided(400, 'CLOSED'), decided(400, 'DROPPED')], TODAY)).toEqual({ numerator: '9', denominator: '1' });
  });

  it('is missing where none is left', () => expect(medianAge([decided(3, 'CLOSED')], TODAY)).toEqual({ missing: 'NOT_ON_RECORD' }));

  it('has as many ages below it as above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 }), (ages) => {
        const found = medianAge(ages.map((age) => decided(age)), TODAY);
        if (isMissing(found)) throw new Error('there are ages');
        const side = (sign: number): number => ages.filter((age) => compare(fraction(age), fromRatio(found)) === sign).length;
        expect(side(-1)).toBeLessThanOrEqual(ages.length / 2);
        expect(side(1)).toBeLessThanOrEqual(ages.length / 2);
      }),
    );
  });
});
