import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCurvedComponent, aDistrictCounter } from '@pakhwada/testing/builders';
import { addDays } from '../calendar/index.ts';
import { ONE, ZERO, add, compare, fraction, multiply, subtract } from '../ratio/index.ts';
import { districtWeights } from './district-weights.ts';
import { plannedShare } from './planned-share.ts';
import { stateCurve } from './state-curve.ts';
import { timeElapsed } from './time-elapsed.ts';

const snow = { districtLgd: 3, curve: [{ fortnightId: '2025-26-FN16', plannedBasisPoints: 4000 }, { fortnightId: '2025-26-FN22', plannedBasisPoints: 4000 }, { fortnightId: '2026-27-FN24', plannedBasisPoints: 10_000 }] };

describe('time elapsed', () => {
  it('stands at 488 of 912 days on 31.01.2026', () => {
    expect(timeElapsed('2024-10-01', '2027-03-31', '2026-01-31')).toEqual({ elapsedDays: 488, totalDays: 912, elapsed: fraction(488, 912) });
  });
  it('is 0 before the start, 1 from the last day on, and counts the first day', () => {
    expect(timeElapsed('2024-10-01', '2027-03-31', '2024-09-30').elapsed).toEqual(ZERO);
    expect(timeElapsed('2024-10-01', '2027-03-31', '2024-10-01').elapsedDays).toBe(1);
    expect(timeElapsed('2024-10-01', '2027-03-31', '2027-03-31').elapsed).toEqual(ONE);
    expect(timeElapsed('2024-10-01', '2027-03-31', '2030-01-01').elapsed).toEqual(ONE);
    expect(() => timeElapsed('2024-10-01', '2024-09-01', '2024-09-15')).toThrow('lies before');
  });
});

describe('the planned share', () => {
  const component = aCurvedComponent();

  it('meets each knot on the last day of its fortnight', () => {
    expect(plannedShare(component, '2026-01-31')).toEqual(fraction(45, 100));
    expect(plannedShare(component, '2026-01-15')).toEqual(fraction(44, 100));
    expect(plannedShare(component, '2027-03-31')).toEqual(ONE);
  });

  it('is linear by day inside a fortnight: 8 of 16 days on 23.01.2026', () => {
    expect(plannedShare(component, '2026-01-23')).toEqual(fraction(4450, 10_000));
    expect(plannedShare(component, '2026-01-16')).toEqual(fraction(4400 * 16 + 100, 160_000));
  });

  it('is 0 before the start, 1 after the end', () => {
    expect(plannedShare(component, '2024-09-30')).toEqual(ZERO);
    expect(plannedShare(component, '2027-04-01')).toEqual(ONE);
  });

  it('day-weights a start and an end in the middle of a fortnight', () => {
    const short = aCurvedComponent({ startsOn: '2025-04-11', endsOn: '2025-04-20', curve: [{ fortnightId: '2025-26-FN01', plannedBasisPoints: 4000 }, { fortnightId: '2025-26-FN02', plannedBasisPoints: 10_000 }] });
    expect(plannedShare(short, '2025-04-11')).toEqual(fraction(800, 10_000)); // 1 of 5 days
    expect(plannedShare(short, '2025-04-16')).toEqual(fraction(5200, 10_000)); // 1 of the 5 days that are left
    expect(plannedShare(short, '2025-04-20')).toEqual(ONE);
  });

  it('takes time elapsed where the plan has no curve', () => {
    expect(plannedShare(aCurvedComponent({ curve: [] }), '2026-01-31')).toEqual(fraction(488, 912));
  });

  it('follows a district curve of its own, flat through the winter', () => {
    const snowy = aCurvedComponent({ districtCurves: [snow] });
    expect(plannedShare(snowy, '2026-01-31', 3)).toEqual(fraction(40, 100));
    expect(plannedShare(snowy, '2025-12-31', 3)).toEqual(fraction(40, 100));
    expect(plannedShare(snowy, '2026-01-31')).toEqual(fraction(45, 100));
  });

  it('leaves to the other districts what makes the mean: (0.45 - 0.2 x 0.40) / 0.8', () => {
    const snowy = aCurvedComponent({ districtCurves: [snow] });
    expect(plannedShare(snowy, '2026-01-31', 1)).toEqual(fraction(37, 80));
    expect(plannedShare(snowy, '2026-01-31', 2)).toEqual(fraction(37, 80));
  });

  it('keeps the target-weighted mean of the districts equal to the STATE curve on every day', () => {
    const second = aDistrictCounter({ code: 'C1-02', weightBasisPoints: 1000, target: 10, districtTargets: [{ lgd: 1, target: 5 }, { lgd: 2, target: 2 }, { lgd: 3, target: 3 }] });
    const snowy = aCurvedComponent({ districtCurves: [snow], indicators: [aDistrictCounter(), second] });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 911 }), (n) => {
        const on = addDays('2024-10-01', n);
        const mean = [...districtWeights(snowy)].reduce((sum, [lgd, weight]) => add(sum, multiply(weight, plannedShare(snowy, on, lgd))), ZERO);
        expect(mean).toEqual(plannedShare(snowy, on));
      }),
    );
  });

  it('never falls from one day to the next', () => {
    for (let on = '2024-09-28'; on < '2027-04-05'; on = addDays(on, 1)) expect(compare(plannedShare(component, addDays(on, 1)), plannedShare(component, on))).toBeGreaterThanOrEqual(0);
  });
});

describe('weights of districts', () => {
  it('sum to 1 and weigh indicators: 500 of 5,000 (0.50) and 300 of 1,500 (0.25) are 2/15', () => {
    const first = aDistrictCounter({ weightBasisPoints: 5000, target: 5000, districtTargets: [{ lgd: 1, target: 500 }, { lgd: 2, target: 4500 }] });
    const second = aDistrictCounter({ code: 'C1-02', weightBasisPoints: 2500, target: 1500, districtTargets: [{ lgd: 1, target: 300 }, { lgd: 2, target: 1200 }] });
    const weights = districtWeights(aCurvedComponent({ indicators: [first, second] }));
    expect(weights.get(1)).toEqual(fraction(2, 15));
    expect([...weights.values()].reduce(add)).toEqual(ONE);
  });
  it('are none where no district has a target', () => {
    expect(districtWeights(aCurvedComponent({ indicators: [aDistrictCounter({ level: 'STATE', districtTargets: [] })] })).size).toBe(0);
  });
});

describe('the STATE curve', () => {
  const curve = (bp: number) => [{ fortnightId: '2025-26-FN20', plannedBasisPoints: bp }, { fortnightId: '2026-27-FN24', plannedBasisPoints: 10_000 }];

  it('is the target-weighted mean where every district has a curve: 0.5 x 2,000 + 0.3 x 4,000 + 0.2 x 1,003', () => {
    const all = aCurvedComponent({ districtCurves: [{ districtLgd: 1, curve: curve(2000) }, { districtLgd: 2, curve: curve(4000) }, { districtLgd: 3, curve: curve(1003) }] });
    expect(stateCurve(all)).toEqual([{ fortnightId: '2025-26-FN20', plannedBasisPoints: 2401 }, { fortnightId: '2026-27-FN24', plannedBasisPoints: 10_000 }]); // 2,400.6
  });

  it('is the stated one where some districts carry the rest', () => {
    const some = aCurvedComponent({ districtCurves: [snow] });
    expect(stateCurve(some)).toBe(some.curve);
    expect(subtract(plannedShare(some, '2026-01-31'), fraction(45, 100))).toEqual(ZERO);
  });
});
