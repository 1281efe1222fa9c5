import fc from 'fast-check';
import { fraction, missing } from '../ratio/index.ts';
import { cappedSpend, estimateAtCompletionPaise, fortnightsNeeded, plannedValuePaise, projectedSpendPaise, runsOutIn, yearDaysAfter } from './index.ts';

const CRORE = 1_00_00_000_00;
const LAKH = CRORE / 100;
const NO_BE = missing('NOT_ON_RECORD');

describe('days to the end of the year', () => {
  it.each([
    ['2025-12-15', 16, 59, 31],
    ['2026-01-31', 0, 28, 31],
    ['2026-02-28', 0, 0, 31],
    ['2026-03-15', 0, 0, 16],
    ['2026-03-31', 0, 0, 0],
    ['2028-01-31', 0, 29, 31], // a leap year
    ['2025-04-15', 260, 59, 31],
  ])('after %s: %i free, %i of January and February, %i of March', (asOn, free, januaryFebruary, march) => {
    expect(yearDaysAfter(asOn)).toEqual({ free, januaryFebruary, march });
  });
});

describe('spend under the caps of the year’s end', () => {
  const days = yearDaysAfter('2025-12-15');
  const spend = (lastQuarter: number, march: number) => cappedSpend(fraction(10 * LAKH), days, { lastQuarter, march });

  it('holds January to March to the room of the quarter: 1.60 + 6.00 = 7.60 crore', () => {
    expect(spend(6 * CRORE, 2 * CRORE)).toEqual({ paise: 7.6 * CRORE, decidingCap: 'LAST_QUARTER' });
  });

  it('holds March to its own room within the quarter: 1.60 + 5.90 + 2.00 = 9.50 crore', () => {
    expect(spend(9 * CRORE, 2 * CRORE)).toEqual({ paise: 9.5 * CRORE, decidingCap: 'MARCH' });
  });

  it('leaves a pace below both caps as it is: 106 days, 10.60 crore', () => {
    expect(spend(9 * CRORE, 3.1 * CRORE)).toEqual({ paise: 10.6 * CRORE, decidingCap: null });
  });

  it('says nothing without a BE, and spends nothing at a pace below 0', () => {
    expect(cappedSpend(fraction(10 * LAKH), days, { lastQuarter: NO_BE, march: NO_BE })).toEqual({ paise: 10.6 * CRORE, decidingCap: null });
    expect(cappedSpend(fraction(-5), days, { lastQuarter: 0, march: 0 })).toEqual({ paise: 0, decidingCap: null });
  });

  it('counts nothing of a room that is used up', () => {
    expect(cappedSpend(fraction(10 * LAKH), yearDaysAfter('2026-01-31'), { lastQuarter: -5, march: CRORE })).toEqual({ paise: 0, decidingCap: 'LAST_QUARTER' });
  });

  it('is never above the pace, never above a cap, and the pace itself where no cap decides', () => {
    const amount = fc.integer({ min: 0, max: 100 * CRORE });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: CRORE }), fc.integer({ min: 1, max: 16 }), amount, amount, fc.integer({ min: 0, max: 364 }), (spent, length, lastQuarter, march, day) => {
        const asOn = new Date(Date.UTC(2025, 3, 1 + day)).toISOString().slice(0, 10);
        const [pace, ahead] = [fraction(spent, length), yearDaysAfter(asOn)];
        const { paise, decidingCap } = cappedSpend(pace, ahead, { lastQuarter, march });
        const plain = projectedSpendPaise(pace, ahead.free + ahead.januaryFebruary + ahead.march) as number;
        expect(paise).toBeLessThanOrEqual(plain);
        expect(paise).toBeLessThanOrEqual((projectedSpendPaise(pace, ahead.free) as number) + lastQuarter + 1);
        if (decidingCap === null) expect(paise).toBe(plain);
      }),
    );
  });
});

describe('running out of time', () => {
  it('counts the fortnights the best pace needs: 5.00 crore at 1.60 take 4, from FN 21 on', () => {
    expect(fortnightsNeeded(5 * CRORE, 1.6 * CRORE)).toBe(4);
    expect(fortnightsNeeded(4.8 * CRORE, 1.6 * CRORE)).toBe(3);
    expect(runsOutIn('2025-26', 4)).toBe('2025-26-FN21');
    expect(runsOutIn('2025-26', 40)).toBe('2025-26-FN01');
  });

  it('says why it has no figure', () => {
    expect(runsOutIn('2025-26', fortnightsNeeded(0, CRORE))).toEqual(missing('NOT_DUE'));
    expect(runsOutIn('2025-26', fortnightsNeeded(CRORE, 0))).toEqual(missing('NO_DENOMINATOR'));
    expect(fortnightsNeeded(CRORE, missing('TOO_LITTLE_HISTORY'))).toEqual(missing('TOO_LITTLE_HISTORY'));
  });
});

describe('earned value', () => {
  it('S 7.50, P 0.52, CPI 3.45/3.19: PV 3.90 crore, EAC 6.93 crore', () => {
    expect(plannedValuePaise(fraction(52, 100), 7.5 * CRORE)).toBe(3.9 * CRORE);
    expect(Math.round((estimateAtCompletionPaise(7.5 * CRORE, fraction(345, 319)) as number) / LAKH) / 100).toBe(6.93);
    expect(estimateAtCompletionPaise(CRORE, fraction(0))).toEqual(missing('NO_DENOMINATOR'));
  });
});
