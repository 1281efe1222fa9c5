import { describe, expect, it } from '@jest/globals';
import '@pakhwada/language/hindi';
import type { Review, SittingTrend } from '@pakhwada/domain/review';
import { decisionSeries } from './decisions.series.ts';

const review = { asOn: '2026-02-04', scheme: { code: 'a-scheme' }, fortnight: { id: '2025-26-FN20' } } as Pick<Review, 'asOn' | 'scheme' | 'fortnight'>;
const sitting = (no: number, some: Partial<SittingTrend>): SittingTrend => ({ sittingId: `HPC-${no}`, no, on: '2026-01-21', closedOnTime: 0, closedLate: 0, claimed: 0, open: 0, dropped: 0, ...some });

describe('the decisions by sitting', () => {
  const trend = [sitting(14, { closedOnTime: 1, claimed: 2, open: 2 }), sitting(15, { closedOnTime: 1, closedLate: 1, open: 9, dropped: 1 })];

  it('say of the last sitting how many it took and how many of them are closed', () => {
    expect(decisionSeries(trend, review, 'en').title).toBe('The 15th sitting took 12 decisions; two are closed');
    expect(decisionSeries(trend, review, 'hi').title).toBe('15वीं बैठक में 12 निर्णय हुए; दो समाप्त');
    expect(decisionSeries([], review, 'en').title).toBe('No sitting has taken decisions yet');
  });

  it('draw what runs or ended, and keep what was dropped for the table', () => {
    const series = decisionSeries(trend, review, 'en');
    expect(series.rows.map(({ label, parts }) => [label, parts])).toEqual([['14th', [1, 0, 2, 2]], ['15th', [1, 1, 0, 9]]]);
    expect(series.top).toBe(11);
    expect(series.table.rows[1]).toEqual(['15th', '1', '1', '0', '9', '1']);
  });
});
