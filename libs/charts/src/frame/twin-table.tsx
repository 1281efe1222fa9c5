import type { ReactElement } from 'react';
import { useState } from 'react';
import type { TableTwin } from '../series/chart-words.ts';

interface Order {
  readonly column: number;
  readonly isFalling: boolean;
}

/** The figures of a drawing as a table in the same frame: reached by keyboard, sorted by its headings. */
export function TwinTable({ table, caption, height }: { readonly table: TableTwin; readonly caption: string; readonly height: number }): ReactElement {
  const [order, setOrder] = useState<Order | null>(null);
  const rows = order ? [...table.rows].sort((a, b) => compareCells(a[order.column] ?? '', b[order.column] ?? '') * (order.isFalling ? -1 : 1)) : table.rows;
  return (
    <div className="chart-twin" role="group" aria-label={caption} tabIndex={0} style={{ maxHeight: height }}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column.label} scope="col" data-number={column.isNumber} aria-sort={order?.column !== index ? 'none' : order.isFalling ? 'descending' : 'ascending'}>
                <button type="button" onClick={() => setOrder({ column: index, isFalling: order?.column === index && !order.isFalling })}>
                  {column.label}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} data-number={table.columns[index]?.isNumber}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function compareCells(a: string, b: string): number {
  const [first, second] = [numberIn(a), numberIn(b)];
  if (first !== null && second !== null) return first - second;
  if (first !== null || second !== null) return first === null ? -1 : 1;
  const [dateA, dateB] = [sortableDate(a), sortableDate(b)];
  return dateA < dateB ? -1 : dateA > dateB ? 1 : 0;
}

function numberIn(text: string): number | null {
  return /^[−-]?[\d,]+(\.\d+)?\*?$/.test(text) ? Number(text.replace('−', '-').replace(/[,*]/g, '')) : null;
}

function sortableDate(text: string): string {
  return text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3$2$1');
}
