import type { ReactElement, ReactNode } from 'react';
import { CartesianGrid, LineChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import type { WorkCurveSeries } from '../series/curve-series.ts';
import type { Palette } from '../theme/palette.ts';
import { besideDot } from './beside-dot.ts';
import { labelOf, thinned } from './tick.ts';

interface CurveFrameProps {
  readonly series: Pick<WorkCurveSeries, 'days' | 'xTicks' | 'yTicks'> & { readonly points: readonly object[] };
  readonly width: number;
  readonly height: number;
  readonly right: number; // room for the words at the lines' ends
  readonly palette: Palette;
  readonly fontSize: number;
  readonly children: ReactNode;
}

/** Grid and axes of a curve over days: the time axis is numeric, its ticks thinned to the width. */
export function CurveFrame({ series, width, height, right, palette, fontSize, children }: CurveFrameProps): ReactElement {
  const tick = { fontSize: fontSize - 1, fill: palette.quiet };
  const xTicks = thinned(series.xTicks, series.days, width - right - fontSize * 2.8, fontSize * 4.9);
  return (
    <LineChart width={width} height={height} data={[...series.points]} margin={{ top: 16, right, bottom: 0, left: 0 }} accessibilityLayer={false}>
      <CartesianGrid vertical={false} stroke={palette.grid} />
      <XAxis
        dataKey="day"
        type="number"
        domain={[0, series.days]}
        ticks={xTicks.map((entry) => entry.at)}
        tickFormatter={labelOf(xTicks)}
        tick={tick}
        interval={0}
        axisLine={{ stroke: palette.plan }}
        tickLine={false}
        height={fontSize * 2}
      />
      <YAxis
        domain={[0, series.yTicks.at(-1)?.at ?? 1]}
        ticks={series.yTicks.map((entry) => entry.at)}
        tickFormatter={labelOf(series.yTicks)}
        tick={tick}
        axisLine={false}
        tickLine={false}
        width={fontSize * 2.8}
        interval={0}
      />
      {children}
    </LineChart>
  );
}

/** A line as it is drawn on paper too: no dots, no motion, no hole where nothing was reported. */
export const STILL = { dot: false, activeDot: false, isAnimationActive: false, connectNulls: true } as const;

export interface Plot {
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  x(day: number): number;
  y(value: number): number;
}

/** Where days and values lie on the drawing; null until the axes stand. */
export function usePlot(): Plot | null {
  const [x, y, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  return x && y && area ? { area, x: (day) => x(day) ?? 0, y: (value) => y(value) ?? 0 } : null;
}

/** The last point of a line, with what it says. */
export function EndDot({ plot, end, wordsX, wordsY, fill, fontSize }: { readonly plot: Plot; readonly end: { readonly day: number; readonly value: number; readonly label: string }; readonly wordsX: number; readonly wordsY?: number | undefined; readonly fill: string; readonly fontSize: number }): ReactElement {
  return (
    <g>
      <circle cx={plot.x(end.day)} cy={plot.y(end.value)} r={3.5} fill={fill} />
      <text x={wordsX} y={wordsY ?? besideDot(plot.y(end.value), plot.area.y + plot.area.height, fontSize)} fontSize={fontSize} fontWeight={600} fill={fill}>
        {end.label}
      </text>
    </g>
  );
}
