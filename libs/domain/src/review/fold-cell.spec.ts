import { describe, expect, it } from '@jest/globals';
import { aProgressFact } from '@pakhwada/testing/builders';
import type { Breakdowns, CorrectionFact } from '../progress/rows.ts';
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

describe('a part that is asked for since lately', () => {
  const row = (value: number, breakdowns: Breakdowns) => aProgressFact({ value, breakdowns });
  const foldRows = (rows: readonly ReturnType<typeof row>[]) => rows.reduce<ReturnType<typeof foldCell> | undefined>((opening, now) => foldCell({ nature: 'C', unit: 901, opening: opening && { ...opening, cumulative: opening.total ?? 0 }, now, late: [], corrections: [] }, '2025-26-FN02', '2025-26-FN01'), undefined);
  it('is told of what carries it alone', () => {
    const cell = foldRows([row(500, { SOCIAL: { SC: 60 } }), row(33, { SOCIAL: { SC: 4, MINORITY: 20 } }), row(10, { SOCIAL: { SC: 1, MINORITY: 6 } })]);
    expect(cell?.breakdowns).toEqual({ SOCIAL: { SC: 65, MINORITY: 26, '*': 543, '*MINORITY': 43 } });
  });
  it('and one that is asked for no longer, of what carried it', () => {
    expect(foldRows([row(500, { SOCIAL: { SC: 60, PWD: 7 } }), row(33, { SOCIAL: { SC: 4 } }), row(7, { SOCIAL: { SC: 0, PWD: 1 } })])?.breakdowns).toEqual({ SOCIAL: { SC: 64, PWD: 8, '*': 540, '*PWD': 507 } });
  });
  it('changes nothing where every row speaks of every part', () => {
    expect(foldRows([row(5, { SOCIAL: { SC: 1, ST: 0 } }), row(6, { SOCIAL: { SC: 2, ST: 3 } })])?.breakdowns).toEqual({ SOCIAL: { SC: 3, ST: 3, '*': 11 } });
  });
});
