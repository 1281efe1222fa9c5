import type { ReactElement } from 'react';
import { Line } from 'recharts';
import { CurveFrame, EndDot, STILL, usePlot, type Plot } from '../marks/curve-frame.tsx';
import { EndLabels } from '../marks/end-label.tsx';
import { spread } from '../marks/spread.ts';
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
  return (
    <CurveFrame {...{ series, width, height, palette, fontSize }} right={Math.min(86, fontSize * 7)}>
      <Line dataKey="planned" type="linear" stroke={palette.plan} strokeWidth={1.75} strokeDasharray="6 4" {...STILL} />
      <Line dataKey="forecast" type="linear" stroke={palette.forecast} strokeWidth={2} strokeDasharray="0.1 4.5" strokeLinecap="round" {...STILL} />
      {series.spentEnd && <Line dataKey="spent" type="linear" stroke={palette.money} strokeWidth={2} {...STILL} />}
      <Line dataKey="achieved" type="linear" stroke={palette.work} strokeWidth={2.75} {...STILL} />
      <WorkMarks series={series} palette={palette} fontSize={fontSize} />
    </CurveFrame>
  );
}

function WorkMarks({ series, palette, fontSize }: { readonly series: WorkCurveSeries; readonly palette: Palette; readonly fontSize: number }): ReactElement | null {
  const plot = usePlot();
  if (!plot) return null;
  const { area } = plot;
  const today = plot.x(series.today.at);
  const isLate = today > area.x + area.width * 0.72;
  const isEarly = today < area.x + area.width * 0.28;
  const [achievedY, spentY] = bothLabels(series, plot, fontSize);
  const colours = { planned: palette.quiet, forecast: palette.forecast };
  return (
    <g>
      <TodayLine x={today} plot={area} label={series.today.label} palette={palette} fontSize={fontSize} isLabelLeft={isLate} />
      {series.pins.map((pin) => (
        <g key={`${pin.day}-${pin.label}`}>
          <line x1={plot.x(pin.day)} x2={plot.x(pin.day)} y1={plot.y(pin.value)} y2={plot.y(pin.value) - 34} stroke={palette.quiet} strokeWidth={1} />
          <circle cx={plot.x(pin.day)} cy={plot.y(pin.value)} r={3.5} fill={palette.ground} stroke={palette.work} strokeWidth={1.75} />
          <text x={plot.x(pin.day) - 4} y={plot.y(pin.value) - 38} textAnchor="middle" fontSize={fontSize - 1} fill={palette.quiet} stroke={palette.ground} strokeWidth={3} paintOrder="stroke">
            {pin.label}
          </text>
        </g>
      ))}
      {series.gap && (
        <g>
          <line x1={today} x2={today} y1={plot.y(series.gap.from)} y2={plot.y(series.gap.to)} stroke={palette.gap} strokeWidth={3} />
          <text
            x={isEarly ? today + 7 : today - 7}
            y={isEarly ? (plot.y(series.gap.from) + plot.y(series.gap.to)) / 2 : plot.y(series.gap.to) - 3}
            textAnchor={isEarly ? 'start' : 'end'}
            fontSize={fontSize}
            fontWeight={600}
            fill={palette.gap}
          >
            {series.gap.label}
          </text>
        </g>
      )}
      {series.achievedEnd && <EndDot plot={plot} end={series.achievedEnd} wordsX={today + 7} fill={palette.work} fontSize={fontSize} wordsY={achievedY} />}
      {series.spentEnd && <EndDot plot={plot} end={series.spentEnd} wordsX={today + 7} fill={palette.money} fontSize={fontSize} wordsY={spentY} />}
      <EndLabels
        x={area.x + area.width + 6}
        top={area.y}
        bottom={area.y + area.height}
        fontSize={fontSize}
        labels={series.ends.map((end) => ({ y: plot.y(end.value), lines: end.lines, fill: colours[end.line] }))}
      />
    </g>
  );
}

/** Where the words of work and of spending stand when both lines end today: apart, however near their dots are. One line alone keeps its own place. */
function bothLabels({ achievedEnd, spentEnd }: WorkCurveSeries, { area, y }: Plot, fontSize: number): readonly number[] {
  if (!achievedEnd || !spentEnd) return [];
  return spread([achievedEnd, spentEnd].map(({ value }) => y(value) + fontSize + 3), fontSize + 3, area.y + fontSize, area.y + area.height - 4);
}
