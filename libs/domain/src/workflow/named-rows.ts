import type { FortnightId } from '../calendar/fortnight.ts';
import { block } from './breach-values.ts';
import type { Breach } from './breach.ts';
import type { RowRef, SheetCode, SheetKind } from './sheet.ts';

/** What a sheet can hold: the cells of a grid, the component of a status page; a money sheet holds lines. */
export interface RowsOnSheet {
  readonly officeCode: string;
  readonly sheet: SheetCode;
  readonly kind: SheetKind;
  readonly fortnightId: FortnightId;
  readonly componentCode: string | null; // status pages
  readonly cells: readonly { readonly indicatorCode: string; readonly unit: number }[]; // grids
}

/**
 * A return names rows of the sheet it sends back (DOMAIN 4.1): else the office would be asked for what it cannot mend. Of a grid a cell it types, or all cells of an indicator or a unit, of this
 * fortnight or an earlier one; of a status page its component; of the money sheet a line, also one that is still to be added. `C1-99` on a grid without it is refused at that row, every such row at once.
 */
export function checkNamedRows(rows: readonly RowRef[], on: RowsOnSheet): Breach[] {
  const named = rows.filter((row) => Object.keys(row).length > 0); // an empty name is refused as none
  return named.filter((row) => !isOn(row, on)).map((row) => ({ ...block('UNKNOWN_ROW', { named: Object.values(row).join(' / ') }, { row }), field: `${on.officeCode}/${on.sheet}` }));
}

function isOn({ indicatorCode, unit, relatesTo, componentCode, milestoneCode, line }: RowRef, on: RowsOnSheet): boolean {
  const [isOfGrid, isOfPage] = [indicatorCode !== undefined || unit !== undefined || relatesTo !== undefined, componentCode !== undefined || milestoneCode !== undefined];
  switch (on.kind) {
    case 'PROGRESS':
      if (isOfPage || line !== undefined || (relatesTo !== undefined && relatesTo > on.fortnightId)) return false;
      return on.cells.some((cell) => (indicatorCode === undefined || cell.indicatorCode === indicatorCode) && (unit === undefined || cell.unit === unit));
    case 'STATUS':
      return !isOfGrid && line === undefined && milestoneCode === undefined && componentCode === on.componentCode;
    case 'MONEY':
      return !isOfGrid && !isOfPage;
  }
}
