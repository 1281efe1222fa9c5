import type { ReactElement } from 'react';
import type { BulletSeries } from '../series/bullet.series.ts';
import { type ChartTheme, paletteOf } from '../theme/palette.ts';

/** Work done as a bar, plan by now as a mark, on a whole track: made for a table row, so it holds no text that could shrink. */
export function Bullet({ series, theme = 'screen' }: { readonly series: BulletSeries; readonly theme?: ChartTheme }): ReactElement {
  const palette = paletteOf(theme);
  return (
    <svg className="bullet" role="img" aria-label={series.description} width="100%" height="14">
      <rect x="0" y="3" width="100%" height="8" fill={palette.track} />
      {series.done !== null && <rect x="0" y="3" width={`${Math.min(100, series.done)}%`} height="8" fill={palette.work} />}
      {series.planned !== null && <rect x={`${Math.min(99.4, series.planned)}%`} y="0" width="2" height="14" fill={palette.ink} />}
    </svg>
  );
}
