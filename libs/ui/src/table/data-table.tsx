import { Fragment, type ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  /** Second, small header line: the number and formula of a statutory column. */
  readonly number?: string;
  readonly align?: 'start' | 'end';
  readonly width?: string;
  /** Label above the figure on a phone; the header's text when that is a string. */
  readonly phoneLabel?: string;
  /** How the rows stand by this column, told to whoever listens; `SortedTable` sets it. */
  readonly sort?: 'none' | 'ascending' | 'descending';
  readonly cell: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  /** What the table says. It is its caption, or the accessible name when the heading stands elsewhere. */
  readonly caption?: ReactNode;
  readonly labelledBy?: string;
  readonly label?: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  /** Opens under its row and never covers figures. */
  readonly detail?: (row: Row) => ReactNode;
  /** Group heading printed before a row. */
  readonly groupBefore?: (row: Row, at: number) => ReactNode;
  /** On a phone: a table of records stacks, a matrix or statement scrolls inside its frame. */
  readonly phone?: 'stack' | 'scroll';
  readonly isDense?: boolean;
}

const classOf = (...names: readonly (string | false | undefined)[]): string | undefined => names.filter(Boolean).join(' ') || undefined;

export function DataTable<Row>({ caption, labelledBy, label, columns, rows, rowKey, rowClass, detail, groupBefore, phone = 'stack', isDense }: DataTableProps<Row>): ReactNode {
  const table = (
    <table className={classOf('table', isDense && 'table-dense', phone === 'stack' ? 'table-stack' : 'table-sticky')} aria-labelledby={labelledBy} aria-label={label}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ key, header, align, width, sort }) => (
            <th key={key} scope="col" aria-sort={sort} className={align === 'end' ? 'at-end' : undefined} style={width ? { width } : undefined}>
              {header}
            </th>
          ))}
        </tr>
        {columns.some(({ number }) => number) && (
          <tr className="numbers">
            {columns.map(({ key, number, align }) => (
              <td key={key} className={align === 'end' ? 'at-end' : undefined}>
                {number}
              </td>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const opened = detail?.(row);
          const group = groupBefore?.(row, at);
          return (
            <Fragment key={rowKey(row)}>
              {group && (
                <tr className="group">
                  <th colSpan={columns.length} scope="colgroup">
                    {group}
                  </th>
                </tr>
              )}
              <tr className={rowClass?.(row)}>
                {columns.map(({ key, header, align, phoneLabel, cell }, column) =>
                  column === 0 ? (
                    <th key={key} scope="row">
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={key} className={align === 'end' ? 'at-end' : undefined} data-label={phoneLabel ?? (typeof header === 'string' ? header : undefined)}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
              {opened && (
                <tr className="detail">
                  <td colSpan={columns.length}>{opened}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
  if (phone === 'stack') return table;
  return (
    <div className="scroll" role="group" aria-labelledby={labelledBy} aria-label={label ?? (typeof caption === 'string' ? caption : undefined)} tabIndex={0}>
      {table}
    </div>
  );
}
