import type { ReactElement } from 'react';
import { CartesianGrid, Line, LineChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { besideDot } from '../marks/beside-dot.ts';
import { labelOf, thinned } from '../marks/tick.ts';
import { TodayLine } from '../marks/today-line.tsx';
import type { MoneyCurveSeries } from '../series/curve-series.ts';
import { type ChartTheme, type Palette, paletteOf } from '../theme/palette.ts';

interface MoneyCurveProps {
  readonly series: MoneyCurveSeries;
  readonly width: number;
  readonly height: number;
  readonly theme?: ChartTheme;
  readonly fontSize?: number;
}

/** Money over time: releases a step line, spending solid, the projection dotted to the year's end, the lapse a bracket there. */
export function MoneyCurve({ series, width, height, theme = 'screen', fontSize = 12 }: MoneyCurveProps): ReactElement {
  const palette = paletteOf(theme);
  const tick = { fontSize: fontSize - 1, fill: palette.quiet };
  const right = Math.min(104, fontSize * 8.6);
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
      <Line dataKey="released" type="stepAfter" stroke={palette.plan} strokeWidth={1.75} dot={false} activeDot={false} isAnimationActive={false} connectNulls />
      <Line dataKey="projected" type="linear" stroke={palette.forecast} strokeWidth={2} strokeDasharray="0.1 4.5" strokeLinecap="round" dot={false} activeDot={false} isAnimationActive={false} connectNulls />
      <Line dataKey="spent" type="linear" stroke={palette.money} strokeWidth={2.75} dot={false} activeDot={false} isAnimationActive={false} connectNulls />
      <MoneyMarks series={series} palette={palette} fontSize={fontSize} />
    </LineChart>
  );
}

function MoneyMarks({ series, palette, fontSize }: { readonly series: MoneyCurveSeries; readonly palette: Palette; readonly fontSize: number }): ReactElement | null {
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (!x || !y || !plot) return null;
  const at = (scale: (value: number) => number | undefined, value: number): number => scale(value) ?? 0;
  const today = at(x, series.today.at);
  const { released, spent, projected, lapse } = series;
  return (
    <g>
      <TodayLine x={today} plot={plot} label={series.today.label} palette={palette} fontSize={fontSize} isLabelLeft={today > plot.x + plot.width * 0.5} />
      {released && (
        <text x={today - 7} y={at(y, released.value) - 5} textAnchor="end" fontSize={fontSize} fontWeight={600} fill={palette.quiet}>
          {released.label}
        </text>
      )}
      {spent && (
        <g>
          <circle cx={at(x, spent.day)} cy={at(y, spent.value)} r={3.5} fill={palette.money} />
          <text x={today + 6} y={besideDot(at(y, spent.value), plot.y + plot.height, fontSize)} fontSize={fontSize} fontWeight={600} fill={palette.money}>
            {spent.label}
          </text>
        </g>
      )}
      {lapse && <LapseBracket lapse={lapse} x={at(x, lapse.day)} top={at(y, lapse.to)} bottom={at(y, lapse.from)} palette={palette} fontSize={fontSize} />}
      {projected && (
        <text x={at(x, projected.day) + 14} y={projectedLabelY(at(y, projected.value), lapse ? at(y, lapse.to) : null, fontSize)} fontSize={fontSize} fontWeight={600} fill={palette.forecast}>
          {projected.label}
        </text>
      )}
    </g>
  );
}

/** Below the bracket's words when the bracket is short. */
function projectedLabelY(y: number, bracketTop: number | null, fontSize: number): number {
  const wanted = y + fontSize * 0.35;
  return bracketTop === null ? wanted : Math.max(wanted + 6, (bracketTop + y) / 2 + fontSize * 2.6);
}

interface LapseBracketProps {
  readonly lapse: { readonly lines: readonly string[] };
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly palette: Palette;
  readonly fontSize: number;
}

function LapseBracket({ lapse, x, top, bottom, palette, fontSize }: LapseBracketProps): ReactElement {
  const middle = (top + bottom) / 2;
  return (
    <g>
      <path d={`M${x + 3} ${top}h5V${bottom}h-5`} fill="none" stroke={palette.gap} strokeWidth={1.75} />
      {lapse.lines.map((line, row) => (
        <text key={line} x={x + 14} y={middle + (row - (lapse.lines.length - 1) / 2) * (fontSize + 2) + fontSize * 0.35} fontSize={fontSize} fontWeight={600} fill={palette.gap}>
          {line}
        </text>
      ))}
    </g>
  );
}
