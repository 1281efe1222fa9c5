import { emptyRow, isBlank, keyOfRow, withText, type Field, type TypedRow, type TypedRows } from './typed-row.ts';

/** The typed grid with the way back. */
export interface Grid {
  readonly rows: TypedRows;
  readonly past: readonly TypedRows[];
  readonly lastTyped: string | null; // the cell being typed: its keystrokes are one step back
}

/** One place that can be typed into, in the order the eye goes down. */
export interface Place {
  readonly key: string;
  readonly field: Field;
}

export type GridMove =
  | { readonly kind: 'type'; readonly key: string; readonly field: Field; readonly text: string }
  | { readonly kind: 'nil'; readonly keys: readonly string[] }
  | { readonly kind: 'paste'; readonly places: readonly Place[]; readonly texts: readonly string[] }
  | { readonly kind: 'set'; readonly key: string; readonly change: Partial<Pick<TypedRow, 'reasonCode' | 'remark' | 'isAtLeast'>> }
  | { readonly kind: 'put'; readonly rows: readonly TypedRow[] }
  | { readonly kind: 'add'; readonly row: TypedRow }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'replace'; readonly rows: TypedRows };

const STEPS_BACK = 100;

export function openGrid(rows: TypedRows): Grid {
  return { rows, past: [], lastTyped: null };
}

function rowAt(rows: TypedRows, key: string): TypedRow {
  const [indicatorCode = '', unit = '0', relatesTo = ''] = key.split('/');
  return rows[key] ?? emptyRow(indicatorCode, Number(unit), relatesTo);
}

function nilRow(row: TypedRow): TypedRow {
  return { ...row, value: '0', breakdowns: {}, isAtLeast: false };
}

function step(grid: Grid, rows: TypedRows, lastTyped: string | null): Grid {
  const isSameCell = lastTyped !== null && lastTyped === grid.lastTyped;
  return { rows, past: isSameCell ? grid.past : [...grid.past.slice(-STEPS_BACK), grid.rows], lastTyped };
}

/** Every way the grid can change; each can be taken back with one step of undo. */
export function moveGrid(grid: Grid, move: GridMove): Grid {
  switch (move.kind) {
    case 'type':
      return step(grid, { ...grid.rows, [move.key]: withText(rowAt(grid.rows, move.key), move.field, move.text) }, `${move.key}#${move.field}`);
    case 'nil':
      return step(grid, { ...grid.rows, ...Object.fromEntries(move.keys.map((key) => [key, nilRow(rowAt(grid.rows, key))])) }, null);
    case 'paste': {
      const rows: Record<string, TypedRow> = { ...grid.rows };
      move.texts.forEach((text, index) => {
        const place = move.places[index];
        if (place) rows[place.key] = withText(rowAt(rows, place.key), place.field, text);
      });
      return step(grid, rows, null);
    }
    case 'set':
      return step(grid, { ...grid.rows, [move.key]: { ...rowAt(grid.rows, move.key), ...move.change } }, 'remark' in move.change ? `${move.key}#remark` : null);
    case 'put':
      return step(grid, { ...grid.rows, ...Object.fromEntries(move.rows.map((row) => [keyOfRow(row), row])) }, null);
    case 'add':
      return step(grid, { ...grid.rows, [keyOfRow(move.row)]: grid.rows[keyOfRow(move.row)] ?? move.row }, null);
    case 'remove':
      return step(grid, Object.fromEntries(Object.entries(grid.rows).filter(([key]) => key !== move.key)), null);
    case 'undo': {
      const before = grid.past.at(-1);
      return before ? { rows: before, past: grid.past.slice(0, -1), lastTyped: null } : grid;
    }
    case 'replace':
      return openGrid(move.rows);
  }
}

/** A block copied out of a workbook: lines of cells; the line that a workbook adds at the end is none. */
export function readBlock(clipboard: string): readonly (readonly string[])[] {
  const lines = clipboard.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t').map((text) => text.trim()));
}

/**
 * Where a pasted block falls, from the cell that has the focus on. A column goes down the cells one by one; of a wider block each line goes to one row of the grid, its
 * columns side by side (how many, out of how many), and what the row has no cell for is left out.
 */
export function placeBlock(rows: readonly (readonly Place[])[], from: Place, block: readonly (readonly string[])[]): { readonly places: readonly Place[]; readonly texts: readonly string[] } {
  const isFrom = ({ key, field }: Place): boolean => key === from.key && field === from.field;
  if (block.every((line) => line.length === 1)) {
    const places = rows.flat();
    return { places: places.slice(Math.max(0, places.findIndex(isFrom))), texts: block.map(([text = '']) => text) };
  }
  const at = rows.findIndex((row) => row.some(isFrom));
  const column = rows[at]?.findIndex(isFrom) ?? 0;
  const pairs = block.flatMap((line, below) => (rows[at + below]?.slice(column) ?? []).flatMap((place, beside) => (line[beside] === undefined ? [] : [{ place, text: line[beside] }])));
  return { places: pairs.map(({ place }) => place), texts: pairs.map(({ text }) => text) };
}

export function filledRows(rows: TypedRows): readonly TypedRow[] {
  return Object.values(rows).filter((row) => !isBlank(row));
}
