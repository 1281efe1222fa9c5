import { DataTable, type DataTableProps } from '@pakhwada/ui/table';
import type { ReactElement } from 'react';
import { useOpenFigure } from '../../provenance/open-figure.tsx';
import { OriginPanel } from '../../provenance/origin-row.tsx';

interface FigureTableProps<Row> extends Omit<DataTableProps<Row>, 'detail'> {
  /** The paths of the figures in a row: the origin of each opens under it. */
  readonly figuresOf: (row: Row) => readonly string[];
}

/** A table whose every figure opens its formula and entries under its own row. */
export function FigureTable<Row>({ figuresOf, ...table }: FigureTableProps<Row>): ReactElement {
  const { openFigure } = useOpenFigure();
  return <DataTable {...table} detail={(row) => (openFigure !== null && figuresOf(row).includes(openFigure) ? <OriginPanel figures={[openFigure]} /> : null)} />;
}
