import type { ReactElement } from 'react';
import { spread } from './spread.ts';

export interface EndLabel {
  readonly y: number; // pixel of the line's end
  readonly lines: readonly string[];
  readonly fill: string;
}

const LINE = 14;

/** Direct labels at the lines' ends, in the lines' colours, moved apart where they would overlap. */
export function EndLabels(props: { readonly x: number; readonly labels: readonly EndLabel[]; readonly top: number; readonly bottom: number; readonly fontSize: number }): ReactElement {
  const rows = Math.max(1, ...props.labels.map((label) => label.lines.length));
  const half = (rows * LINE) / 2;
  const centres = spread(props.labels.map((label) => label.y), rows * LINE + 2, props.top, props.bottom - half);
  return (
    <g>
      {props.labels.map((label, index) =>
        label.lines.map((line, row) => (
          <text
            key={`${index}-${row}`}
            x={props.x}
            y={(centres[index] ?? label.y) + (row - (label.lines.length - 1) / 2) * LINE + props.fontSize * 0.35}
            fill={label.fill}
            fontSize={props.fontSize}
            fontWeight={600}
          >
            {line}
          </text>
        )),
      )}
    </g>
  );
}
