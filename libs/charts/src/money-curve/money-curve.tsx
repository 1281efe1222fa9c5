import type { ReactElement } from 'react';
import { Line } from 'recharts';
import { CurveFrame, EndDot, STILL, usePlot } from '../marks/curve-frame.tsx';
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
  return (
    <CurveFrame {...{ series, width, height, palette, fontSize }} right={Math.min(104, fontSize * 8.6)}>
      <Line dataKey="released" type="stepAfter" stroke={palette.plan} strokeWidth={1.75} {...STILL} />
      <Line dataKey="projected" type="linear" stroke={palette.forecast} strokeWidth={2} strokeDasharray="0.1 4.5" strokeLinecap="round" {...STILL} />
      <Line dataKey="spent" type="linear" stroke={palette.money} strokeWidth={2.75} {...STILL} />
      <MoneyMarks series={series} palette={palette} fontSize={fontSize} />
    </CurveFrame>
  );
}

function MoneyMarks({ series, palette, fontSize }: { readonly series: MoneyCurveSeries; readonly palette: Palette; readonly fontSize: number }): ReactElement | null {
  const plot = usePlot();
  if (!plot) return null;
  const { area } = plot;
  const today = plot.x(series.today.at);
  const { released, spent, projected, lapse } = series;
  return (
    <g>
      <TodayLine x={today} plot={area} label={series.today.label} palette={palette} fontSize={fontSize} isLabelLeft={today > area.x + area.width * 0.5} />
      {released && (
        <text x={today - 7} y={plot.y(released.value) - 5} textAnchor="end" fontSize={fontSize} fontWeight={600} fill={palette.quiet}>
          {released.label}
        </text>
      )}
      {spent && <EndDot plot={plot} end={spent} wordsX={today + 6} fill={palette.money} fontSize={fontSize} />}
      {lapse && <LapseBracket lapse={lapse} x={plot.x(lapse.day)} top={plot.y(lapse.to)} bottom={plot.y(lapse.from)} palette={palette} fontSize={fontSize} />}
      {projected && (
        <text x={plot.x(projected.day) + 14} y={projectedLabelY(plot.y(projected.value), lapse ? plot.y(lapse.to) : null, fontSize)} fontSize={fontSize} fontWeight={600} fill={palette.forecast}>
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
