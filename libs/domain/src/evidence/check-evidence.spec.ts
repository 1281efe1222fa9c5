import { describe, expect, it } from '@jest/globals';
import { checkEvidence, type EvidenceContext, type ToldEvidence } from './check-evidence.ts';
import { retainUntil } from './retain-until.ts';

const context: EvidenceContext = { today: '2026-02-10', schemeStartsOn: '2024-04-01', submittedOn: null };
const codes = (told: Partial<ToldEvidence>, over: Partial<EvidenceContext> = {}): string[] => checkEvidence({ takenOn: '2026-02-01', latitude: null, longitude: null, ...told }, { ...context, ...over }).map(({ code, field }) => `${code} at ${field}`);

describe('what is told of a piece of evidence', () => {
  it('is taken today at the latest, and not before the scheme', () => {
    expect([codes({}), codes({ takenOn: '2026-02-10' }), codes({ takenOn: '2024-04-01' })]).toEqual([[], [], []]);
    expect(codes({ takenOn: '2026-02-11' })).toEqual(['FUTURE_DATE at takenOn']);
    expect(codes({ takenOn: '1926-02-01' })).toEqual(['EVIDENCE_DATED_EARLY at takenOn']);
  });

  it('is taken on the day the entry was handed in at the latest (I9)', () => {
    expect(codes({ takenOn: '2026-02-02' }, { submittedOn: '2026-02-02' })).toEqual([]);
    expect(codes({ takenOn: '2026-02-03' }, { submittedOn: '2026-02-02' })).toEqual(['EVIDENCE_DATED_LATE at takenOn']);
    expect(codes({ takenOn: '2026-02-12' }, { submittedOn: '2026-02-02' })).toEqual(['FUTURE_DATE at takenOn']); // one fault, not two of the same
  });

  it('has two coordinates or none, the equator among them', () => {
    expect(codes({ latitude: 33.08, longitude: 74.83 })).toEqual([]);
    expect(codes({ latitude: 0, longitude: 0 })).toEqual([]);
    expect(codes({ latitude: 33.08 })).toEqual(['COORDINATES_INCOMPLETE at longitude']);
    expect(codes({ longitude: 0 })).toEqual(['COORDINATES_INCOMPLETE at latitude']);
  });
});

describe('the last day of sealed fields', () => {
  it('lies so many months after the last step, in a short month on its last day', () => {
    expect(retainUntil('2026-01-31', '2026-02-10', 36)).toBe('2029-01-31');
    expect(retainUntil('2026-01-31', '2026-02-10', 1)).toBe('2026-02-28');
  });

  it('counts from today while no step was taken', () => {
    expect(retainUntil(null, '2026-02-10', 12)).toBe('2027-02-10');
  });
});
