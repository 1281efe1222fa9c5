import { useState, type ReactNode } from 'react';
import { DataTable, type Column, type DataTableProps } from '../table/index.ts';

/** What a cell is sorted by; null stands last, whichever way the rows stand. */
export type SortKey = string | number | null;

export interface SortedColumn<Row> extends Omit<Column<Row>, 'header' | 'sort'> {
  readonly header: string;
  readonly sortBy: (row: Row) => SortKey;
}

interface SortedTableProps<Row> extends Omit<DataTableProps<Row>, 'columns'> {
  readonly columns: readonly SortedColumn<Row>[];
}

/** A table whose headings sort it: rising first, then falling. Until one is chosen the rows stand as they came. */
export function SortedTable<Row>({ columns, rows, ...table }: SortedTableProps<Row>): ReactNode {
  const [order, setOrder] = useState<{ readonly key: string; readonly isFalling: boolean } | null>(null);
  const chosen = columns.find(({ key }) => key === order?.key);
  const sorted = chosen && order ? [...rows].sort((a, b) => compareKeys(chosen.sortBy(a), chosen.sortBy(b), order.isFalling)) : rows;
  return (
    <DataTable
      {...table}
      rows={sorted}
      columns={columns.map(({ sortBy: _, header, ...column }) => {
        const isChosen = order?.key === column.key;
        return {
          ...column,
          phoneLabel: column.phoneLabel ?? header,
          sort: !isChosen ? 'none' : order.isFalling ? 'descending' : 'ascending',
          header: (
            <button type="button" className="sort-head" onClick={() => setOrder({ key: column.key, isFalling: isChosen && !order.isFalling })}>
              {header}
            </button>
          ),
        };
      })}
    />
  );
}

function compareKeys(a: SortKey, b: SortKey, isFalling: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const rising = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), undefined, { numeric: true });
  return isFalling ? -rising : rising;
}
