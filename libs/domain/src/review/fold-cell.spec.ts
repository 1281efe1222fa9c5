import { describe, expect, it } from '@jest/globals';
import type { CorrectionFact } from '../progress/rows.ts';
import type { SealedCell } from './facts.ts';
import { foldCell } from './fold-cell.ts';

const opening: SealedCell = { indicatorCode: 'C9-01', unit: 0, cumulative: 200, during: 5, numerator: 0, denominator: 0, qualifier: 'EXACT', breakdowns: {}, lastReportedIn: '2025-26-FN20' };
const aCorrection = (correctsFortnight: string, delta: number): CorrectionFact => ({ indicatorCode: 'C9-01', unit: 0, correctsFortnight, delta, oldValue: 9, reason: 'Recount', approvedByOffice: 'DEPT', componentCode: 'C9' });
const totalOf = (nature: 'C' | 'S', ...corrections: CorrectionFact[]) => foldCell({ nature, unit: 0, opening, now: undefined, late: [], corrections }, '2025-26-FN21', '2025-26-FN20').total;

describe('a correction', () => {
  it('of a counter changes its total, whichever fortnight it corrects', () => {
    expect(totalOf('C', aCorrection('2025-26-FN20', -3))).toBe(197);
    expect(totalOf('C', aCorrection('2025-26-FN05', -3))).toBe(197);
  });

  it('of a stock changes the stand it corrects, not a newer one', () => {
    expect(totalOf('S', aCorrection('2025-26-FN20', -3))).toBe(197);
    expect(totalOf('S', aCorrection('2025-26-FN05', -3))).toBe(200);
    expect(totalOf('S', aCorrection('2025-26-FN05', -3), aCorrection('2025-26-FN20', 1))).toBe(201);
  });
});
