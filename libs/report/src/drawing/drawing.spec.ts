import { beforeAll, describe, expect, it } from '@jest/globals';
import { workCurveSeries } from '@pakhwada/charts/series';
import '@pakhwada/language/documents';
import { aFrozenReview } from '@pakhwada/testing/reviews';
import { drawCharts, type Drawing } from './draw-charts.ts';
import { withStableIds } from './stable-ids.ts';

describe('a drawing for print', () => {
  const review = aFrozenReview();
  const draw = async (): Promise<Drawing> => (await drawCharts([{ id: 'work', form: 'work', series: workCurveSeries(review, 'hi'), width: 600, height: 240 }]))[0] as Drawing;
  let drawing: Drawing = {} as Drawing;
  beforeAll(async () => {
    drawing = await draw();
  }, 60_000);

  it('holds three lines and no text: its labels are lifted out', () => {
    expect(drawing.svg.match(/class="recharts-curve/g)).toHaveLength(3);
    expect(drawing.svg).not.toMatch(/<text|<tspan/);
    expect(drawing.labels.map((label) => label.text)).toEqual(expect.arrayContaining(['0', '100', 'योजना 100', 'अनुमानित']));
    for (const label of drawing.labels) {
      expect(label.x).toBeGreaterThanOrEqual(-1);
      expect(label.x).toBeLessThanOrEqual(600);
      expect(label.y).toBeLessThanOrEqual(240);
    }
  });

  it('is the same each time it is drawn', async () => {
    expect((await draw()).svg).toBe(drawing.svg);
  }, 60_000);

  it('renames ids in order of appearance', () => {
    expect(withStableIds('<g clip-path="url(#r7)"><clipPath id="r7"/><use href="#r7"/></g>')).toBe('<g clip-path="url(#c0)"><clipPath id="c0"/><use href="#c0"/></g>');
  });
});
