import type { ReactElement } from 'react';
import { CartesianGrid, Line, LineChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import { besideDot } from '../marks/beside-dot.ts';
import { EndLabels } from '../marks/end-label.tsx';
import { labelOf, thinned } from '../marks/tick.ts';
import { TodayLine } from '../marks/today-line.tsx';
import type { WorkCurveSeries } from '../series/curve-series.ts';
import { type ChartTheme, type Palette, paletteOf } from '../theme/palette.ts';

interface WorkCurveProps {
  readonly series: WorkCurveSeries;
  readonly width: number;
  readonly height: number;
  readonly theme?: ChartTheme;
  readonly fontSize?: number;
}

/** Planned against achieved work: plan dashed, achieved solid, forecast dotted, the gap a red bar on today's line with its size. */
export function WorkCurve({ series, width, height, theme = 'screen', fontSize = 12 }: WorkCurveProps): ReactElement {
  const palette = paletteOf(theme);
  const tick = { fontSize: fontSize - 1, fill: palette.quiet };
  const right = Math.min(86, fontSize * 7);
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
        domain={[0, series.yTicks.at(-1)?.at ?? 100]}
        ticks={series.yTicks.map((entry) => entry.at)}
        tickFormatter={labelOf(series.yTicks)}
        tick={tick}
        axisLine={false}
        tickLine={false}
        width={fontSize * 2.8}
        interval={0}
      />
      <Line dataKey="planned" type="linear" stroke={palette.plan} strokeWidth={1.75} strokeDasharray="6 4" dot={false} activeDot={false} isAnimationActive={false} connectNulls />
      <Line dataKey="forecast" type="linear" stroke={palette.forecast} strokeWidth={2} strokeDasharray="0.1 4.5" strokeLinecap="round" dot={false} activeDot={false} isAnimationActive={false} connectNulls />
      <Line dataKey="achieved" type="linear" stroke={palette.work} strokeWidth={2.75} dot={false} activeDot={false} isAnimationActive={false} connectNulls />
      <WorkMarks series={series} palette={palette} fontSize={fontSize} />
    </LineChart>
  );
}

function WorkMarks({ series, palette, fontSize }: { readonly series: WorkCurveSeries; readonly palette: Palette; readonly fontSize: number }): ReactElement | null {
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (!x || !y || !plot) return null;
  const at = (scale: (value: number) => number | undefined, value: number): number => scale(value) ?? 0;
  const today = at(x, series.today.at);
  const isLate = today > plot.x + plot.width * 0.72;
  const isEarly = today < plot.x + plot.width * 0.28;
  const colours = { planned: palette.quiet, forecast: palette.forecast };
  return (
    <g>
      <TodayLine x={today} plot={plot} label={series.today.label} palette={palette} fontSize={fontSize} isLabelLeft={isLate} />
      {series.pins.map((pin) => (
        <g key={`${pin.day}-${pin.label}`}>
          <line x1={at(x, pin.day)} x2={at(x, pin.day)} y1={at(y, pin.value)} y2={at(y, pin.value) - 34} stroke={palette.quiet} strokeWidth={1} />
          <circle cx={at(x, pin.day)} cy={at(y, pin.value)} r={3.5} fill={palette.ground} stroke={palette.work} strokeWidth={1.75} />
          <text x={at(x, pin.day) - 4} y={at(y, pin.value) - 38} textAnchor="middle" fontSize={fontSize - 1} fill={palette.quiet} stroke={palette.ground} strokeWidth={3} paintOrder="stroke">
            {pin.label}
          </text>
        </g>
      ))}
      {series.gap && (
        <g>
          <line x1={today} x2={today} y1={at(y, series.gap.from)} y2={at(y, series.gap.to)} stroke={palette.gap} strokeWidth={3} />
          <text
            x={isEarly ? today + 7 : today - 7}
            y={isEarly ? (at(y, series.gap.from) + at(y, series.gap.to)) / 2 : at(y, series.gap.to) - 3}
            textAnchor={isEarly ? 'start' : 'end'}
            fontSize={fontSize}
            fontWeight={600}
            fill={palette.gap}
          >
            {series.gap.label}
          </text>
        </g>
      )}
      {series.achievedEnd && (
        <g>
          <circle cx={at(x, series.achievedEnd.day)} cy={at(y, series.achievedEnd.value)} r={3.5} fill={palette.work} />
          <text x={today + 7} y={besideDot(at(y, series.achievedEnd.value), plot.y + plot.height, fontSize)} fontSize={fontSize} fontWeight={600} fill={palette.work}>
            {series.achievedEnd.label}
          </text>
        </g>
      )}
      <EndLabels
        x={plot.x + plot.width + 6}
        top={plot.y}
        bottom={plot.y + plot.height}
        fontSize={fontSize}
        labels={series.ends.map((end) => ({ y: at(y, end.value), lines: end.lines, fill: colours[end.line] }))}
      />
    </g>
  );
}
