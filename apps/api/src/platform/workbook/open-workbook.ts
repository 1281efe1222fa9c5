import { SharedStrings } from './shared-strings.ts';
import { SheetRows, type WorkbookRow } from './sheet-rows.ts';
import { BadWorkbook, BOOK_PART, isFrom1904, isMacro, isPartOfRows, LINKS_PART, NOT_SAFE, placesOfSheets, rowsAboutIn, STRINGS_PART, unpackedMost, type WorkbookLimits } from './workbook-parts.ts';
import { readZip } from './zip.ts';

export type { RowCell, WorkbookRow } from './sheet-rows.ts';
export { BadWorkbook, type WorkbookLimits } from './workbook-parts.ts';

export interface Workbook {
  readonly sheets: readonly string[];
  readonly isFrom1904: boolean; // its days are counted from 1904, as old Macintosh programs did
  /** About how many rows a sheet has, where it says so. */
  rowsAbout(sheet: string): number | null;
  /** The rows of a sheet one by one; throws BadWorkbook where it breaks off. */
  rows(sheet: string): Generator<WorkbookRow>;
}

const SLICE_BYTES = 1024 * 1024;
const LESS_THAN = 0x3c;

/** A workbook, its rows read one by one: parts are unpacked into plain memory under a cap that counts real bytes, and go through the reader in slices. Formulas are marked, never computed. */
export function openWorkbook(file: Buffer, limits: WorkbookLimits): Workbook {
  const parts = readZip(file, isPartOfRows, unpackedMost(file.length, limits));
  if (parts === null || [...parts.keys()].some(isMacro)) throw new BadWorkbook(NOT_SAFE);
  const places = placesOfSheets(parts.get(BOOK_PART), parts.get(LINKS_PART));
  const strings = new SharedStrings(limits.strings);
  for (const slice of slicesOf(parts.get(STRINGS_PART) ?? Buffer.alloc(0))) strings.read(slice);
  const part = (sheet: string): Buffer => parts.get(places.get(sheet) ?? '') ?? Buffer.alloc(0);
  return {
    sheets: [...places.keys()],
    isFrom1904: isFrom1904(parts.get(BOOK_PART)),
    rowsAbout: (sheet) => rowsAboutIn(part(sheet)),
    rows: function* (sheet) {
      const rows = new SheetRows((index) => strings.at(index), limits);
      for (const slice of slicesOf(part(sheet))) yield* rows.read(slice);
    },
  };
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
