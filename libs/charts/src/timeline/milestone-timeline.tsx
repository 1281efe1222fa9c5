import type { ReactElement } from 'react';
import type { MilestoneRow, MilestoneSeries } from '../series/milestone.series.ts';
import { type ChartTheme, type Palette, paletteOf } from '../theme/palette.ts';

/** Milestones as a table with a track each: diamond planned, square done, bar lateness, dotted line today. */
export function MilestoneTimeline({ series, theme = 'screen' }: { readonly series: MilestoneSeries; readonly theme?: ChartTheme }): ReactElement {
  const palette = paletteOf(theme);
  const labels = series.table.columns.map((column) => column.label);
  return (
    <table className="milestones">
      <caption className="visually-hidden">{series.description}</caption>
      <thead>
        <tr>
          <th scope="col">{labels[0]}</th>
          <th scope="col">{labels[1]}</th>
          <td aria-hidden="true" />
          <th scope="col">{labels[3]}</th>
        </tr>
      </thead>
      <tbody>
        {series.rows.map((row) => (
          <tr key={row.code} data-state={row.state}>
            <th scope="row">
              {row.name}
              {row.criticalWord && <span className="milestones-critical"> · {row.criticalWord}</span>}
            </th>
            <td>{row.plannedOn}</td>
            <td aria-hidden="true" className="milestones-track">
              <Track row={row} today={series.today} palette={palette} />
            </td>
            <td className="milestones-state">{row.stateWord}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MIDDLE = 9;

function Track({ row, today, palette }: { readonly row: MilestoneRow; readonly today: number; readonly palette: Palette }): ReactElement {
  return (
    <svg width="100%" height={MIDDLE * 2} focusable="false">
      <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} stroke={palette.grid} />
      <line x1={`${today}%`} x2={`${today}%`} y1="0" y2={MIDDLE * 2} stroke={palette.plan} strokeDasharray="1.5 3" />
      {row.lateTo !== null && (
        <line x1={`${row.planned}%`} x2={`${row.lateTo}%`} y1={MIDDLE} y2={MIDDLE} stroke={row.state === 'OVERDUE' ? palette.gap : palette.forecast} strokeWidth={3} />
      )}
      <svg x={`${row.planned}%`} overflow="visible">
        <path d={`M0 ${MIDDLE - 5}l5 5l-5 5l-5-5z`} fill={palette.ground} stroke={palette.quiet} strokeWidth={1.5} />
      </svg>
      {row.actual !== null && (
        <svg x={`${row.actual}%`} overflow="visible">
          <rect x={-4} y={MIDDLE - 4} width={8} height={8} fill={palette.work} />
        </svg>
      )}
    </svg>
  );
}
