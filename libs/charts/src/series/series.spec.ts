import { describe, expect, it } from '@jest/globals';
import type { Ratio } from '@pakhwada/domain/ratio';
import '@pakhwada/language/documents';
import { formatShareBare } from '@pakhwada/language/format';
import { aBareReview, aFrozenReview } from '@pakhwada/testing/reviews';
import { balanceSeries, componentCurveSeries, componentEarnedSeries, districtBarSeries, earnedCurveSeries, heatSeries, milestoneSeries, moneyCurveSeries, workCurveSeries } from './index.ts';

const review = aFrozenReview();
const [first, second] = review.components;
if (!first || !second) throw new Error('the review has two components');

describe('the work curve', () => {
  const series = workCurveSeries(review, 'en');

  it('places fortnights by days, so that unequal months do not bend a line', () => {
    const days = series.points.filter((point) => point.achieved !== null).map((point) => point.day);
    expect(days).toEqual([0, 14, 29, 44, 60, 75, 90]); // 15, 30 April, 15, 31 May, 15, 30 June from 1 April
    expect(series.days).toBe(729);
  });

  it('begins at nothing and ends where the work stands and where it is planned to end', () => {
    expect(series.points[0]).toEqual({ day: 0, planned: 0, achieved: 0, forecast: null });
    expect(series.achievedEnd?.day).toBe(90);
    expect(series.ends.find((end) => end.line === 'planned')).toMatchObject({ value: 100, lines: ['Plan 100'] });
  });

  it('says its figures in the sentence for those who do not see the drawing', () => {
    expect(series.description).toMatch(/On 30\.06\.2025 \d+\.\d\d% is done, \d+\.\d\d% was planned by then/);
    expect(workCurveSeries(review, 'hi').description).toMatch(/[\u0900-\u097F]/);
  });

  it('draws the gap with its size only when work is behind plan', () => {
    const at = (physical: string, planned: string) =>
      componentCurveSeries({ ...first, index: { ...first.index, physical: { numerator: physical, denominator: '100' }, planned: { numerator: planned, denominator: '100' } } }, review, 'en').gap;
    expect(at('17', '36')).toEqual({ from: 17, to: 36, label: '19.00 points short' });
    expect(at('36', '36')).toBeNull();
    expect(at('62', '58')).toBeNull();
  });

  it('has the same figures in its table twin', () => {
    const last = series.table.rows.filter((row) => row[3] !== '–').at(-1);
    expect(last?.[1]).toBe('30.06.2025');
    expect(`Achieved ${last?.[3]}`).toBe(series.achievedEnd?.label);
  });

  it('is empty for a plan without components', () => {
    const bare = workCurveSeries(aBareReview(), 'en');
    expect(bare.points).toEqual([]);
    expect(bare.title).toBe('No work is planned or recorded yet');
  });
});

describe('the money curve', () => {
  const series = moneyCurveSeries(review, 'en');

  it('runs to the end of the financial year, in crore, from zero', () => {
    expect(series.days).toBe(364);
    expect(series.points[0]).toEqual({ day: 0, released: 0, spent: 0, projected: null });
    expect(series.yTicks[0]).toEqual({ at: 0, label: '0' });
    expect(series.yTicks.length).toBeLessThanOrEqual(6);
    expect(series.yTicks.at(-1)?.at).toBeGreaterThanOrEqual(6);
    expect([series.released?.label, series.spent?.label]).toEqual(['Released 6.00', 'Spent 1.30']);
  });

  it('brackets what would lapse between the projection and the release', () => {
    const lapse = series.lapse;
    expect(lapse).not.toBeNull();
    expect(lapse?.from).toBe(series.projected?.value);
    expect(lapse?.to).toBeCloseTo(6, 6);
    expect(series.title).toMatch(/will lapse on 31.March.2026 at this pace$/);
  });

  it('says so when no money is released', () => {
    const bare = moneyCurveSeries(aBareReview(), 'en');
    expect(bare.title).toBe('No money is released yet');
    expect([bare.released, bare.spent, bare.projected]).toEqual([null, null, null]);
    expect(bare.yTicks.at(-1)).toEqual({ at: 1, label: '1.0' });
  });
});

describe('the curve of earned value', () => {
  const series = earnedCurveSeries(review, 'en');

  it('sets spending beside work in per cent of the same amount, on the days of the fortnights', () => {
    const { amountPaise, spentPaise, spentOfAmount } = review.figures.money;
    const spent = series.points.filter((point) => typeof point.spent === 'number');
    expect(spent.map((point) => point.day)).toEqual([14, 29, 44, 60, 75, 90]);
    expect(series.spentEnd).toMatchObject({ day: 90, label: `Spent ${formatShareBare(spentOfAmount as Ratio, 2)}` });
    expect(series.spentEnd?.value).toBeCloseTo((spentPaise / amountPaise) * 100, 4);
    expect(spent.at(-1)?.spent).toBe(series.spentEnd?.value);
  });

  it('keeps plan, work and projection as the work curve has them', () => {
    const work = workCurveSeries(review, 'en');
    expect(series.points.filter((point) => point.spent === undefined)).toEqual(work.points);
    expect([series.gap, series.ends]).toEqual([work.gap, work.ends]);
    expect(work.spentEnd).toBeUndefined();
  });

  it('has spending in its table twin too', () => {
    const last = series.table.rows.filter((row) => row[3] !== '–').at(-1);
    expect(`Spent ${last?.at(-1)}`).toBe(series.spentEnd?.label);
    expect(series.table.columns.at(-1)?.label).toBe('Spent, % of amount');
  });

  it('is drawn for one component by its own amount', () => {
    expect(componentEarnedSeries(first, review, 'en').spentEnd?.value).toBeCloseTo((first.money.spentPaise / first.money.amountPaise) * 100, 4);
  });

  it('is empty for a plan without components', () => {
    expect(earnedCurveSeries(aBareReview(), 'en').points).toEqual([]);
  });
});

describe('districts', () => {
  it('puts silent districts last, unranked, and tells held figures from reported ones', () => {
    const heat = heatSeries(review, 'en');
    const districts = heat.rows.filter((row) => row.kind === 'DISTRICT');
    expect(districts.at(-1)).toMatchObject({ lgd: 903, rank: '' });
    const silent = districts.find((row) => row.lgd === 903);
    expect(silent?.cells[0]).toMatchObject({ kind: 'NOT_REPORTED', text: 'NR' }); // not 0, and not the figure it is held at
    expect(heat.title).toMatch(/^2 of 3 districts reported; by all components together .* below 50% of plan$/);
    expect(heat.rows.map((row) => row.kind).filter((kind) => kind !== 'DISTRICT')).toEqual(['DIVISION', 'DIVISION', 'STATE', 'ALL']);
  });

  it('never shows a plan without targets as zero or as silence', () => {
    for (const row of heatSeries(aBareReview(), 'en').rows) expect(row.all).toMatchObject({ kind: 'NO_TARGET', text: '·' });
  });

  it('draws one bar a district, best first, silent ones last', () => {
    const { rows } = districtBarSeries(review, 'ALL', 'en');
    expect(rows.map((row) => row.key).at(-1)).toBe('903');
    expect(rows[0]?.value ?? 0).toBeGreaterThanOrEqual(rows[1]?.value ?? 0);
  });
});

describe('one component', () => {
  it('sets time, money and work on one scale', () => {
    expect(balanceSeries(first, review, 'en').rows.map((row) => row.key)).toEqual(['time', 'released', 'planned', 'spent', 'done']);
  });

  it('tells an overdue milestone from one that is not due, with the days', () => {
    const { rows, title } = milestoneSeries(second, review, 'en');
    expect(rows.map((row) => [row.code, row.state, row.stateWord])).toEqual([
      ['C2-M1', 'OVERDUE', 'Overdue by 30 days'],
      ['C2-M2', 'NOT_DUE', 'Not due'],
    ]);
    expect(rows[0]?.lateTo ?? 0).toBeGreaterThan(rows[0]?.planned ?? 0);
    expect(title).toBe('1 milestone is overdue, the oldest by 30 days');
  });
});
