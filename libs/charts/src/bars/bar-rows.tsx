import type { ReactElement } from 'react';
import { Bar, BarChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import type { BarRow, BarSeries } from '../series/bar-series.ts';
import { type ChartTheme, type Palette, paletteOf } from '../theme/palette.ts';

interface BarRowsProps {
  readonly series: BarSeries;
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly theme?: ChartTheme;
  readonly fontSize?: number;
}

/** Plain bars, one a row: value solid, plan a dark tick, silence hatched and said in words. */
export function BarRows({ series, width, height, labelWidth, theme = 'screen', fontSize = 12 }: BarRowsProps): ReactElement {
  const palette = paletteOf(theme);
  return (
    <BarChart layout="vertical" width={width} height={height} data={[...series.rows]} margin={{ top: 0, right: fontSize * 3.6, bottom: 0, left: 0 }} barCategoryGap="34%" accessibilityLayer={false}>
      <XAxis type="number" domain={[0, series.top]} hide />
      <YAxis
        type="category"
        dataKey="key"
        width={labelWidth}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={<RowLabel rows={series.rows} palette={palette} fontSize={fontSize} labelWidth={labelWidth} />}
      />
      <Bar
        dataKey={(row: BarRow) => row.value ?? 0}
        isAnimationActive={false}
        background={{ fill: palette.track }}
        shape={({ x, y, width: length, height: thickness, payload }) => (
          <rect x={x} y={y} width={Math.max(0, Number(length ?? 0))} height={thickness} fill={palette[(payload as BarRow).tone]} />
        )}
      />
      <BarMarks rows={series.rows} palette={palette} fontSize={fontSize} top={series.top} />
    </BarChart>
  );
}

interface RowLabelProps {
  readonly rows: readonly BarRow[];
  readonly palette: Palette;
  readonly fontSize: number;
  readonly labelWidth: number;
  readonly y?: number;
  readonly payload?: { readonly value: string };
}

function RowLabel({ rows, palette, fontSize, y = 0, payload }: RowLabelProps): ReactElement {
  return (
    <text x={0} y={y + fontSize * 0.35} fontSize={fontSize} fill={palette.ink}>
      {rows.find((row) => row.key === payload?.value)?.label}
    </text>
  );
}

function BarMarks({ rows, palette, fontSize, top }: { readonly rows: readonly BarRow[]; readonly palette: Palette; readonly fontSize: number; readonly top: number }): ReactElement | null {
  const [x, y] = [useXAxisScale(), useYAxisScale()];
  if (!x || !y) return null;
  return (
    <g>
      {rows.map((row) => {
        const middle = y(row.key, { position: 'middle' }) ?? 0;
        return (
          <g key={row.key}>
            {row.plan !== null && <rect x={(x(row.plan) ?? 0) - 1} y={middle - 8} width={2} height={16} fill={palette.ink} />}
            <text x={(x(row.isNotReported ? 0 : top) ?? 0) + (row.isNotReported ? 4 : 6)} y={middle + fontSize * 0.35} fontSize={fontSize} fontWeight={row.isNotReported ? 400 : 600} fill={row.isNotReported ? palette.quiet : palette.ink}>
              {row.valueLabel}
            </text>
          </g>
        );
      })}
    </g>
  );
}
