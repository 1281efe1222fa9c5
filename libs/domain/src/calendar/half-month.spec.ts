import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, isCivilDate } from './day.ts';
import { financialYearEnd, financialYearFrom, financialYearOf } from './financial-year.ts';
import { fortnightById, fortnightOf, fortnightsBetween, fortnightsLeft, isFortnightId, nextFortnightId, previousFortnightId, yearsBetween } from './half-month.ts';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1990-01-01', n));

describe('a day', () => {
  it('is a day in every year that has four digits', () => {
    for (const on of ['0001-01-01', '0099-12-31', '0100-01-01', '9999-12-31']) expect([on, isCivilDate(on)]).toEqual([on, true]);
    expect([daysBetween('0099-12-31', '0100-01-01'), addDays('0099-12-31', 1), isCivilDate('0001-02-29')]).toEqual([1, '0100-01-01', false]);
  });
});

describe('the half-month', () => {
  it('counts 2025-26 as 24 fortnights of 365 days, one of them of 13', () => {
    const year = fortnightsBetween('2025-26-FN01', '2025-26-FN24');
    expect(year.map(({ lengthDays }) => lengthDays)).toEqual([15, 15, 15, 16, 15, 15, 15, 16, 15, 16, 15, 15, 15, 16, 15, 15, 15, 16, 15, 16, 15, 13, 15, 16]);
    expect(year.reduce((sum, { lengthDays }) => sum + lengthDays, 0)).toBe(365);
  });

  it('gives the second half of February 14 days in a leap year', () => {
    expect(fortnightOf('2028-02-29')).toEqual({ id: '2027-28-FN22', financialYear: '2027-28', number: 22, startsOn: '2028-02-16', endsOn: '2028-02-29', lengthDays: 14 });
  });

  it('names the fortnights of the demo position', () => {
    expect(fortnightOf('2026-01-31')).toEqual({ id: '2025-26-FN20', financialYear: '2025-26', number: 20, startsOn: '2026-01-16', endsOn: '2026-01-31', lengthDays: 16 });
    expect(fortnightById('2025-26-FN01').startsOn).toBe('2025-04-01');
    expect(fortnightById('2025-26-FN24').endsOn).toBe('2026-03-31');
    expect(fortnightsBetween('2024-25-FN13', '2025-26-FN20')).toHaveLength(32);
    expect(yearsBetween('2024-25-FN13', '2026-27-FN02')).toEqual([
      { financialYear: '2024-25', firstFortnightId: '2024-25-FN13', lastFortnightId: '2024-25-FN24' },
      { financialYear: '2025-26', firstFortnightId: '2025-26-FN01', lastFortnightId: '2025-26-FN24' },
      { financialYear: '2026-27', firstFortnightId: '2026-27-FN01', lastFortnightId: '2026-27-FN02' },
    ]);
    expect(yearsBetween('2025-26-FN20', '2025-26-FN20')).toEqual([{ financialYear: '2025-26', firstFortnightId: '2025-26-FN20', lastFortnightId: '2025-26-FN20' }]);
  });

  it('passes from one financial year to the next, and over a century', () => {
    expect(nextFortnightId('2025-26-FN24')).toBe('2026-27-FN01');
    expect(previousFortnightId('2026-27-FN01')).toBe('2025-26-FN24');
    expect(nextFortnightId('1999-00-FN24')).toBe('2000-01-FN01');
    expect(financialYearOf('1999-04-01')).toBe('1999-00');
    expect(financialYearOf('2026-03-31')).toBe('2025-26');
    expect(financialYearEnd('2026-01-31')).toBe('2026-03-31');
    expect(financialYearEnd('2026-04-01')).toBe('2027-03-31');
  });

  it('leaves 28 fortnights after FN 2025-26/20 to 31.03.2027, and none when the date is reached', () => {
    expect(fortnightsLeft('2025-26-FN20', '2027-03-31')).toBe(28);
    expect(fortnightsLeft('2025-26-FN20', '2026-02-20')).toBe(2);
    expect(fortnightsLeft('2025-26-FN20', '2026-01-20')).toBe(0);
    expect(fortnightsLeft('2025-26-FN20', '2025-04-01')).toBe(0);
  });

  it.each(['2025-26-FN25', '2025-26-FN00', '2025-27-FN01', '2025-26-fn01', '', 'live', '2025-26-FN20 '])('refuses "%s" as a fortnight', (id) => {
    expect(isFortnightId(id)).toBe(false);
    expect(() => fortnightById(id)).toThrow('no fortnight');
  });

  it('refuses days that do not exist', () => {
    expect(isCivilDate('2026-02-29')).toBe(false);
    expect(isCivilDate('2026-13-01')).toBe(false);
    expect(isCivilDate('2026-1-1')).toBe(false);
    expect(() => fortnightOf('2026-02-30')).toThrow('no date');
    expect(() => daysBetween('2026-01-01', 'tomorrow')).toThrow('no date');
  });

  it('lists nothing when the end lies before the beginning', () => {
    expect(fortnightsBetween('2025-26-FN02', '2025-26-FN01')).toEqual([]);
    expect(yearsBetween('2025-26-FN02', '2024-25-FN01')).toEqual([]);
  });

  it('tiles every year without gap or overlap, and ids sort as time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2150 }), (year) => {
        const fy = financialYearFrom(year);
        const list = fortnightsBetween(`${fy}-FN01`, `${fy}-FN24`);
        expect(list).toHaveLength(24);
        expect(list.reduce((sum, { lengthDays }) => sum + lengthDays, 0)).toBe(daysBetween(`${year}-04-01`, `${year + 1}-04-01`));
        list.slice(1).forEach((fortnight, i) => expect(fortnight.startsOn).toBe(addDays(list[i]?.endsOn ?? '', 1)));
      }),
      { numRuns: 40 },
    );
  });

  it('puts every day into exactly the fortnight that spans it', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const { id, startsOn, endsOn, financialYear } = fortnightOf(on);
        expect(startsOn <= on && on <= endsOn).toBe(true);
        expect(financialYear).toBe(financialYearOf(on));
        expect(previousFortnightId(nextFortnightId(id))).toBe(id);
        expect(nextFortnightId(id) > id).toBe(true);
      }),
    );
  });

  it('adds and counts days as inverses', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (on, n) => expect(daysBetween(on, addDays(on, n))).toBe(n)));
  });
});
