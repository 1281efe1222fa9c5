import type { ReactElement, ReactNode } from 'react';
import type { HeatCell, HeatRow, HeatSeries } from '../series/heat.series.ts';

interface HeatTableProps {
  readonly series: HeatSeries;
  /** Which cell leads to its origin; the table itself knows no addresses. */
  readonly linkTo?: (row: HeatRow, componentCode: string, text: ReactNode) => ReactNode;
  readonly nameOf?: (row: HeatRow) => ReactNode;
}

/** Districts by components. Each cell prints its number, so that no colour has to be told apart; absence has its own marks. */
export function HeatTable({ series, linkTo, nameOf }: HeatTableProps): ReactElement {
  const [rank, district, all] = series.table.columns.map((column) => column.label);
  return (
    <div className="heat" role="group" aria-label={series.title} tabIndex={0}>
      <table className="heat-table">
        <caption className="visually-hidden">{series.description}</caption>
        <thead>
          <tr>
            <th scope="col" className="heat-rank">
              {rank}
            </th>
            <th scope="col">{district}</th>
            <th scope="col">{all}</th>
            {series.columns.map((column) => (
              <th scope="col" key={column.code}>
                {column.code}
                <span className="heat-component">{column.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.rows.map((row) => (
            <tr key={row.key} data-kind={row.kind}>
              <td className="heat-rank">{row.rank}</td>
              <th scope="row">{nameOf ? nameOf(row) : row.name}</th>
              <Cell cell={row.all} row={row} componentCode="ALL" linkTo={linkTo} />
              {row.cells.map((cell, index) => (
                <Cell key={series.columns[index]?.code} cell={cell} row={row} componentCode={series.columns[index]?.code ?? ''} linkTo={linkTo} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: HeatCell;
  readonly row: HeatRow;
  readonly componentCode: string;
  readonly linkTo: HeatTableProps['linkTo'];
}

function Cell({ cell, row, componentCode, linkTo }: CellProps): ReactElement {
  const isFigure = cell.kind === 'VALUE' || cell.kind === 'ZERO';
  return (
    <td className="heat-cell" data-kind={cell.kind} data-band={isFigure ? cell.band : undefined}>
      {isFigure && linkTo ? linkTo(row, componentCode, cell.text) : <span aria-hidden={isFigure ? undefined : true}>{cell.text}</span>}
      {cell.word && <span className="visually-hidden"> {cell.word}</span>}
    </td>
  );
}
