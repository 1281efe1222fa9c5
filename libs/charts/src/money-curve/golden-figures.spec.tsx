import { describe, expect, it } from '@jest/globals';
import '@pakhwada/language/documents';
import { DASH } from '@pakhwada/language/format';
import { asRead, GOLDEN_FIGURES } from '@pakhwada/testing/figures';
import { aFrozenReview } from '@pakhwada/testing/reviews';
import { render, screen } from '@testing-library/react';
import { csvOf } from '../frame/csv.ts';
import { TwinTable } from '../frame/twin-table.tsx';
import { croreLabel } from '../series/money-axis.ts';
import { moneyCurveSeries } from '../series/index.ts';
import { MoneyCurve } from './index.ts';

const review = aFrozenReview();
const known = GOLDEN_FIGURES.flatMap((figure) => (figure.paise === null ? [] : [{ ...figure, paise: figure.paise }]));
/** The review with one amount spent, as every drawing of money gets it. */
const spending = (paise: number): typeof review => ({
  ...review,
  figures: { ...review.figures, money: { ...review.figures.money, spentPaise: paise } },
  curve: review.curve.map((point) => ({ ...point, spentPaise: paise })),
});

describe.each(['en', 'hi'] as const)('a drawing of money in %s', (language) => {
  it.each(known)('reads $value at its axis and beside its line as everywhere', ({ paise, croreBare }) => {
    const series = moneyCurveSeries(spending(paise), language);
    const { container } = render(<MoneyCurve series={{ ...series, yTicks: [{ at: 0, label: croreLabel(0, 0) }, { at: 1, label: croreLabel(paise, 2) }] }} width={640} height={300} />);
    const texts = [...container.querySelectorAll('text')].map((text) => asRead(text.textContent));
    expect(texts).toContain(croreBare);
    expect(texts.some((text) => text.endsWith(` ${croreBare}`))).toBe(true);
  });

  it.each(known)('reads $value in its table, its file and its description as everywhere', ({ paise, crore, croreHi, croreBare, croreCsv }) => {
    const series = moneyCurveSeries(spending(paise), language);
    render(<TwinTable table={series.table} caption="twin" height={200} />);
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toContain(croreBare);
    expect(csvOf(series.table).split('\r\n')[1]?.split(',').at(-1)).toBe(croreCsv);
    expect(asRead(series.description)).toContain(language === 'en' ? crore : croreHi);
  });

  it('shows a dash where no amount is known', () => {
    const series = moneyCurveSeries({ ...review, curve: review.curve.map((point) => ({ ...point, spentPaise: null })) }, language);
    expect(series.table.rows[0]?.at(-1)).toBe(GOLDEN_FIGURES.find(({ paise }) => paise === null)?.croreBare);
    expect(csvOf(series.table).split('\r\n')[1]?.endsWith(`,${DASH}`)).toBe(true);
  });
});
