import type { ReactElement } from 'react';
import type { ShareSeries } from '../series/share-series.ts';
import { type ChartTheme, type Palette, paletteOf } from '../theme/palette.ts';

interface ShareRowsProps {
  readonly series: ShareSeries;
  readonly width: number;
  readonly labelWidth: number;
  readonly rowHeight: number;
  readonly theme?: ChartTheme;
  readonly fontSize?: number;
}

const GAP = 2;
const BAR = 18;

interface Look {
  readonly fill: string;
  readonly stroke: string | null;
  readonly ink: string;
}

/** Dark, warm, pale, hollow: told apart without colour, the last one with an edge alone. */
function looksOf(palette: Palette): readonly Look[] {
  return [
    { fill: palette.work, stroke: null, ink: palette.ground },
    { fill: palette.gapTint, stroke: palette.gap, ink: palette.ink },
    { fill: palette.track, stroke: palette.plan, ink: palette.ink },
    { fill: palette.ground, stroke: palette.plan, ink: palette.ink },
  ];
}

/** Bars split in parts, each with its number in it; the legend below, for a split bar has no line to label. */
export function ShareRows({ series, width, labelWidth, rowHeight, theme = 'screen', fontSize = 12 }: ShareRowsProps): ReactElement {
  const palette = paletteOf(theme);
  const looks = looksOf(palette);
  const unit = Math.max(0, width - labelWidth - GAP * looks.length) / series.top;
  const height = series.rows.length * rowHeight;
  const step = (width - labelWidth) / (width < 416 ? 2 : 4);
  const place = (at: number): { x: number; y: number } => (width < 416 ? { x: labelWidth + (at % 2) * step, y: height + 4 + Math.floor(at / 2) * 17 } : { x: labelWidth + at * step, y: height + 4 });
  return (
    <svg width={width} height={height + (width < 416 ? 38 : 20)} fontSize={fontSize} focusable="false">
      {series.rows.map(({ key, label, parts, emptyWord }, row) => (
        <g key={key} transform={`translate(0 ${row * rowHeight})`}>
          <text x={0} y={BAR / 2 + fontSize * 0.35} fill={palette.ink}>
            {label}
          </text>
          {parts.every((part) => part === 0) && (
            <text x={labelWidth} y={BAR / 2 + fontSize * 0.35} fill={palette.quiet}>
              {emptyWord}
            </text>
          )}
          {parts.map((part, at) => {
            if (part === 0) return null;
            const before = parts.slice(0, at).filter((one) => one > 0);
            const x = labelWidth + before.reduce((sum, one) => sum + one * unit + GAP, 0);
            return (
              <g key={series.legend[at]}>
                <rect x={x + 0.75} y={0.75} width={Math.max(2, part * unit - 1.5)} height={BAR - 1.5} fill={looks[at]?.fill} stroke={looks[at]?.stroke ?? looks[at]?.fill} strokeWidth={1.5} />
                <text x={x + 6} y={BAR / 2 + fontSize * 0.35} fill={looks[at]?.ink} fontWeight={600}>
                  {part}
                </text>
              </g>
            );
          })}
        </g>
      ))}
      {series.legend.map((word, at) => (
        <g key={word} transform={`translate(${place(at).x} ${place(at).y})`}>
          <rect x={0.75} y={0.75} width={9.5} height={9.5} fill={looks[at]?.fill} stroke={looks[at]?.stroke ?? looks[at]?.fill} strokeWidth={1.5} />
          <text x={16} y={10} fill={palette.quiet}>
            {word}
          </text>
        </g>
      ))}
    </svg>
  );
}
