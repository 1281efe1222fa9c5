import { columnOf } from './columns.ts';
import { readXml } from './xml.ts';
import { readZip } from './zip.ts';

/** A cell as its text, or as the formula that makes it. */
export type RowCell = string | { readonly formula: string };
export interface WorkbookRow {
  readonly row: number; // as the workbook numbers it, from 1
  readonly cells: RowCell[]; // by column, from A; empty ones are ''
}

export interface Workbook {
  readonly sheets: readonly string[];
  readonly isFrom1904: boolean; // its days are counted from 1904, as old Macintosh programs did
  /** About how many rows a sheet has, where it says so. */
  rowsAbout(sheet: string): number | null;
  /** The rows of a sheet one by one; throws BadWorkbook where it breaks off. */
  rows(sheet: string): Generator<WorkbookRow>;
}

/** How large a workbook may be for its reader. What lies right of `columns` is left out; all else beyond a limit refuses the file. */
export interface WorkbookLimits {
  readonly unpackedBytes: number; // of all parts that are read, whatever the file says of itself
  readonly strings: number; // the texts it keeps once for all its cells
  readonly cells: number; // of a sheet, those that are not empty
  readonly columns: number;
}

/** A file that is no workbook, or none that is safe to read. */
export class BadWorkbook extends Error {}

const GROWTH_MAX = 120; // a sheet of equal rows packs to a fiftieth; what packs further is meant to burst
const GROWTH_FREE = 20 * 1024 * 1024;
const SLICE_BYTES = 1024 * 1024;
const TEXT_MAX = 2000; // of one cell: longer ones are cut, none of them is a figure
const LESS_THAN = 0x3c;

/** A workbook, its rows read one by one: parts are unpacked into plain memory under a cap that counts real bytes, and go through the reader in slices. Formulas are marked, never computed. */
export function openWorkbook(file: Buffer, limits: WorkbookLimits): Workbook {
  const most = Math.min(limits.unpackedBytes, Math.max(GROWTH_FREE, file.length * GROWTH_MAX));
  const parts = readZip(file, (name) => name.startsWith('xl/') && /\.(xml|rels|bin)$/.test(name) && !/^xl\/(theme|drawings|charts|media)\//.test(name), most);
  if (parts === null || [...parts.keys()].some((name) => name.endsWith('vbaProject.bin'))) throw new BadWorkbook('no workbook, damaged, with macros or far too large');
  const places = placesOfSheets(parts);
  const strings = stringsOf(parts.get('xl/sharedStrings.xml'), limits.strings);
  const part = (sheet: string): Buffer => parts.get(places.get(sheet) ?? '') ?? Buffer.alloc(0);
  return {
    sheets: [...places.keys()],
    isFrom1904: /date1904="(1|true)"/.test(parts.get('xl/workbook.xml')?.toString('utf8') ?? ''),
    rowsAbout: (sheet) => rowsIn(part(sheet).subarray(0, 4096).toString('latin1')),
    rows: (sheet) => rowsOf(part(sheet), strings, limits),
  };
}

function placesOfSheets(parts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
  const [names, targets] = [new Map<string, string>(), new Map<string, string>()];
  each(parts.get('xl/_rels/workbook.xml.rels'), (name, attributes) => name === 'Relationship' && targets.set(attributes['Id'] ?? '', attributes['Target'] ?? ''));
  each(parts.get('xl/workbook.xml'), (name, attributes) => {
    const target = name === 'sheet' && attributes['state'] !== 'veryHidden' ? targets.get(Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '') : undefined;
    if (target) names.set(attributes['name'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  if (names.size === 0) throw new BadWorkbook('no sheet in it');
  return names;
}

function each(part: Buffer | undefined, open: (name: string, attributes: Readonly<Record<string, string>>) => unknown): void {
  if (!part || !readXml(part.toString('utf8'), { open: ({ name, attributes }) => void open(name, attributes), text: () => undefined, close: () => undefined })) throw new BadWorkbook('its list of sheets cannot be read');
}

/** The texts a workbook keeps once for all its cells; how a word is read aloud (rPh) is no part of it. */
function stringsOf(part: Buffer | undefined, most: number): readonly string[] {
  const strings: string[] = [];
  let [text, isText, isReading] = ['', false, false];
  for (const slice of slicesOf(part ?? Buffer.alloc(0))) {
    const isRead = readXml(slice, {
      open: ({ name }) => {
        if (name === 'si') text = '';
        if (name === 'rPh') isReading = true;
        isText = name === 't' && !isReading;
      },
      text: (more) => {
        if (isText) text = `${text}${more}`.slice(0, TEXT_MAX);
      },
      close: (name) => {
        if (name === 'si') strings.push(text);
        if (name === 'rPh') isReading = false;
        if (name === 't') isText = false;
      },
    });
    if (!isRead || strings.length > most) throw new BadWorkbook('its texts cannot be read');
  }
  return strings;
}

function* rowsOf(part: Buffer, strings: readonly string[], limits: WorkbookLimits): Generator<WorkbookRow> {
  let rows: WorkbookRow[] = [];
  let current: WorkbookRow | null = null;
  let [column, kind, text, formula, place] = [0, 'n', '', null as string | null, 'other' as 'value' | 'formula' | 'other'];
  let [last, count] = [0, 0];
  for (const slice of slicesOf(part)) {
    const isRead = readXml(slice, {
      open: ({ name, attributes }) => {
        if (name === 'row') {
          last = Number(attributes['r'] ?? last + 1);
          [current, column] = [{ row: last, cells: [] }, 0];
        } else if (name === 'c') {
          column = columnOf(attributes['r']) ?? column + 1;
          [kind, text, formula] = [attributes['t'] ?? 'n', '', null];
        } else if (name === 'f') formula = '';
        place = name === 'v' || name === 't' ? 'value' : name === 'f' ? 'formula' : 'other';
      },
      text: (more) => {
        if (place === 'value') text = text === '' ? more : `${text}${more}`.slice(0, TEXT_MAX);
        else if (place === 'formula') formula = `${formula ?? ''}${more}`.slice(0, TEXT_MAX);
      },
      close: (name) => {
        place = 'other';
        if (name === 'c' && current && column <= limits.columns) {
          const cell = formula !== null ? { formula } : kind === 's' ? (strings[Number(text)] ?? '') : kind === 'n' ? plainNumber(text) : text;
          if (cell === '') return;
          for (let i = current.cells.length; i < column - 1; i += 1) current.cells.push('');
          current.cells[column - 1] = cell;
          count += 1;
        } else if (name === 'row' && current) {
          rows.push(current);
          current = null;
        }
      },
    });
    if (!isRead) throw new BadWorkbook('a sheet breaks off');
    if (count > limits.cells) throw new BadWorkbook('a sheet has far too many cells');
    yield* rows;
    rows = [];
  }
}

/** A part in slices that end before a tag: a "<" never stands inside a text or an attribute. */
function* slicesOf(part: Buffer): Generator<string> {
  for (let at = 0; at < part.length; ) {
    const next = at + SLICE_BYTES >= part.length ? -1 : part.indexOf(LESS_THAN, at + SLICE_BYTES);
    const to = next < 0 ? part.length : next;
    yield part.toString('utf8', at, to);
    at = to;
  }
}

/** The fifteen digits a spreadsheet keeps, without the dust of its binary fractions: 1234.5600000000002 is 1234.56. */
function plainNumber(text: string): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value) || /^\d+$/.test(text)) return text;
  return String(Number(value.toPrecision(15)));
}

function rowsIn(beginning: string): number | null {
  const last = /<(?:\w+:)?dimension ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(beginning)?.[1];
  return last === undefined ? null : Number(last);
}
