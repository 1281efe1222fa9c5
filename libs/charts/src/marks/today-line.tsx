import type { ReactElement } from 'react';
import type { Palette } from '../theme/palette.ts';

interface TodayLineProps {
  readonly x: number;
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly label: string;
  readonly palette: Palette;
  readonly fontSize: number;
  readonly isLabelLeft: boolean;
}

/** The dotted line of the as-on date. */
export function TodayLine({ x, plot, label, palette, fontSize, isLabelLeft }: TodayLineProps): ReactElement {
  return (
    <g>
      <line x1={x} x2={x} y1={plot.y - 8} y2={plot.y + plot.height} stroke={palette.plan} strokeWidth={1} strokeDasharray="1.5 3" />
      <text x={isLabelLeft ? x - 5 : x + 5} y={plot.y - 4} textAnchor={isLabelLeft ? 'end' : 'start'} fontSize={fontSize - 1} fill={palette.quiet}>
        {label}
      </text>
    </g>
  );
}
