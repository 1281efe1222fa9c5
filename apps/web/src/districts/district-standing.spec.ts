import { describe, expect, it } from '@jest/globals';
import type { MatrixRow, Review } from '@pakhwada/domain/review';
import { districtStanding } from './district-standing.ts';

const share = { numerator: '1', denominator: '2' };
const cell = { componentCode: 'ALL', index: share, planned: share, againstPlan: share, isReported: true, isHeld: false };
const aRow = (lgd: number, change: Partial<MatrixRow> = {}): MatrixRow => ({ kind: 'DISTRICT', lgd, name: { en: `D${lgd}`, hi: `ज${lgd}` }, division: null, rank: lgd, all: cell, cells: [], moveFromLast: 0, reportedSheets: 1, expectedSheets: 1, silentFortnights: 0, weight: 1, ...change });
const standingOf = (matrix: readonly MatrixRow[]) => {
  const { top, bottom, silent, notCounted } = districtStanding({ matrix } as Review);
  return { top: top.map(({ lgd }) => lgd), bottom: bottom.map(({ lgd }) => lgd), silent: silent.map(({ lgd }) => lgd), notCounted: notCounted.map(({ lgd }) => lgd) };
};

describe('the standing of districts', () => {
  it('names each district once: best, worst first, silent, in but not approved', () => {
    const rows = [5, 1, 4, 2, 3].map((lgd) => aRow(lgd));
    const silent = aRow(8, { rank: null, silentFortnights: 2 });
    const notApproved = aRow(9, { rank: null });
    expect(standingOf([...rows, silent, notApproved, aRow(0, { kind: 'STATE', rank: null })])).toEqual({ top: [1, 2, 3], bottom: [5, 4], silent: [8], notCounted: [9] });
  });

  it('calls nobody worst among three, and nobody uncounted where the plan sets no targets', () => {
    expect(standingOf([aRow(1), aRow(2), aRow(3), aRow(4, { rank: null, all: { ...cell, againstPlan: { missing: 'NO_TARGET' } } })])).toEqual({ top: [1, 2, 3], bottom: [], silent: [], notCounted: [] });
  });
});
