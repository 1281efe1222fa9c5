import { describe, expect, it } from '@jest/globals';
import '@pakhwada/language/documents';
import { aFrozenReview } from '@pakhwada/testing/reviews';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WorkCurve } from '../curve/index.ts';
import { HeatTable } from '../heat/index.ts';
import { MoneyCurve } from '../money-curve/index.ts';
import { heatSeries, milestoneSeries, moneyCurveSeries, workCurveSeries } from '../series/index.ts';
import { MilestoneTimeline } from '../timeline/index.ts';
import { ChartFrame } from './index.ts';

const review = aFrozenReview();
const series = workCurveSeries(review, 'en');

describe('the frame of a chart', () => {
  it('states the message as a heading and the figures as the name of the drawing', () => {
    render(
      <ChartFrame words={series} language="en" height={240}>
        {({ width, height }) => <WorkCurve series={series} width={width} height={height} />}
      </ChartFrame>,
    );
    expect(screen.getByRole('heading', { level: 2, name: series.title })).toBeTruthy();
    expect(screen.getByRole('img', { name: series.description })).toBeTruthy();
  });

  it('gives the table twin in the same frame, sorted by its headings', async () => {
    render(
      <ChartFrame words={series} language="en" height={240}>
        {() => <p>drawing</p>}
      </ChartFrame>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(screen.queryByText('drawing')).toBeNull();
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(series.table.rows.length + 1);
    await userEvent.click(within(table).getByRole('button', { name: 'Planned %' }));
    await userEvent.click(within(table).getByRole('button', { name: 'Planned %' }));
    expect(within(table).getAllByRole('row')[1]?.textContent).toContain('100.00');
  });

  it.each([
    ['empty', 'The plan sets no targets', 'The plan sets no targets'],
    ['not-reported', undefined, 'Not reported this fortnight'],
  ] as const)('keeps its place and says why when it is %s', (state, note, said) => {
    render(
      <ChartFrame words={series} language="en" height={240} state={state} {...(note ? { note } : {})}>
        {() => <p>drawing</p>}
      </ChartFrame>,
    );
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.queryByText('drawing')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Table' })).toBeNull();
  });

  it('offers the figures as a file', () => {
    render(
      <ChartFrame words={series} language="en" height={240}>
        {() => <p>drawing</p>}
      </ChartFrame>,
    );
    const link = screen.getByRole('link', { name: /^Download the figures/ });
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('Fortnight,As on,Planned %,Achieved %,Projected %');
    expect(link.getAttribute('download')).toMatch(/^work-ts-scheme-2025-26-FN06\.csv$/);
  });
});

describe('the drawings', () => {
  it('labels lines directly at their ends, in print colours when printed', () => {
    const { container } = render(<WorkCurve series={series} width={560} height={240} theme="print" />);
    const labels = [...container.querySelectorAll('text')].map((text) => text.textContent);
    expect(labels).toEqual(expect.arrayContaining(['Plan 100', series.achievedEnd?.label]));
    expect(container.querySelectorAll('.recharts-line-curve')).toHaveLength(3);
    expect(container.innerHTML).not.toContain('var(--');
  });

  it('keeps every label inside a narrow drawing', () => {
    const money = moneyCurveSeries(review, 'en');
    const { container } = render(<MoneyCurve series={money} width={328} height={220} />);
    for (const text of container.querySelectorAll('text')) {
      expect(Number(text.getAttribute('x'))).toBeGreaterThanOrEqual(0);
      expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(328);
    }
  });

  it('prints a number or a named absence in every cell of the heat table', () => {
    render(<HeatTable series={heatSeries(review, 'en')} />);
    const cells = screen.getAllByRole('cell').filter((cell) => cell.classList.contains('heat-cell'));
    expect(cells.length).toBeGreaterThan(10);
    for (const cell of cells) expect(cell.textContent).not.toBe('');
  });

  it('lists milestones as a table with their position in words', () => {
    const component = review.components[1];
    if (!component) throw new Error('no second component');
    render(<MilestoneTimeline series={milestoneSeries(component, review, 'en')} />);
    expect(screen.getByText('Overdue by 30 days')).toBeTruthy();
  });
});
