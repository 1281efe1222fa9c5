import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import { checkRecord } from './check-record.ts';
import { happeningsOf } from './happenings-of.ts';
import { MEASURE_CODES, measureOf, registerOf } from './registers.ts';

describe('what a record says happened', () => {
  it('is three counters of one trainee, each on its own day, in the programme of the batch', () => {
    const trainee = { enrolledOn: '2026-02-02', completedOn: '2026-02-28', certifiedOn: '2026-03-10', gender: 'WOMEN', social: 'ST', isMinority: true, isPwd: false, isYouth: true };
    const parts = { GENDER: { WOMEN: 1 }, SOCIAL: { ST: 1, MINORITY: 1 }, AGE: { YOUTH: 1 } };
    expect(happeningsOf(registerOf('trainee'), trainee, [], { programme: 'ESDP' })).toEqual([
      { measure: 'trainee.esdp.enrolled', on: '2026-02-02', count: 1, isAtLeast: false, parts },
      { measure: 'trainee.esdp.completed', on: '2026-02-28', count: 1, isAtLeast: false, parts },
      { measure: 'trainee.esdp.certified', on: '2026-03-10', count: 1, isAtLeast: false, parts },
    ]);
    expect(happeningsOf(registerOf('trainee'), trainee, [], { programme: 'ADVANCED_MDP' }).map(({ measure }) => measure)).toEqual(['trainee.mdp.enrolled', 'trainee.mdp.completed', 'trainee.mdp.certified']);
    expect(happeningsOf(registerOf('trainee'), trainee, [], null)).toEqual([]);
  });

  it('is a sum where the measure sums, with what is known of its parts and whether it is a lower bound', () => {
    expect(happeningsOf(registerOf('camp'), { plannedOn: '2026-01-01', heldOn: '2026-01-02', participants: 100, women: 60, onSpot: 0 }, ['participants'], null)).toEqual([
      { measure: 'camp.held', on: '2026-01-02', count: 1, isAtLeast: false, parts: {} },
      { measure: 'camp.participants', on: '2026-01-02', count: 100, isAtLeast: true, parts: { GENDER: { WOMEN: 60 } } },
    ]);
  });

  it('never adds an enquiry, a letter of intent and an order up: each has its own measure', () => {
    const measuresOf = (one: string) => happeningsOf(registerOf('outcome'), { on: '2026-01-11', class: one, value: 500 }, [], null).map(({ measure, count }) => `${measure} ${count}`);
    expect(measuresOf('ENQUIRY')).toEqual(['outcome.enquiry 1', 'outcome.enquiry-amount 500']);
    expect(measuresOf('LOI')).toEqual(['outcome.loi 1', 'outcome.loi-amount 500']);
  });

  it('gives no part more than its count', () => {
    const counts = { participants: fc.nat({ max: 200 }), women: fc.nat({ max: 120 }), men: fc.nat({ max: 120 }), others: fc.nat({ max: 20 }), onSpot: fc.nat({ max: 200 }) };
    fc.assert(fc.property(fc.record(counts, { requiredKeys: [] }), fc.nat({ max: 300 }), (some, day) => {
      const camp = { ...some, plannedOn: '2025-01-01', heldOn: addDays('2025-01-01', day) };
      if (checkRecord(registerOf('camp'), camp, { today: '2026-06-30', schemeStartsOn: '2024-10-01' }).length > 0) return;
      for (const { count, parts } of happeningsOf(registerOf('camp'), camp, [], null)) {
        const genders = Object.values(parts.GENDER ?? {});
        expect(genders.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(count);
      }
    }));
  });

  it('has measures under names of their own, each known to its register', () => {
    expect(new Set(MEASURE_CODES).size).toBe(MEASURE_CODES.length);
    expect(measureOf('trainee.esdp.completed')?.register.code).toBe('trainee');
    expect(measureOf('trainee.unknown')).toBeNull();
  });
});
