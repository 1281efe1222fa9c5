import { SharedStrings } from './shared-strings.ts';
import { SheetRows, type WorkbookRow } from './sheet-rows.ts';
import { BadWorkbook, BOOK_PART, isBursting, isFrom1904, isMacro, isPartOfRows, LINKS_PART, NOT_SAFE, placesOfSheets, rowsAboutIn, STRINGS_PART, unpackedMost, type WorkbookLimits } from './workbook-parts.ts';
import { unpack, unpackInParts, zipEntries, type UnpackedPart, type ZipEntry } from './zip.ts';

/** A long workbook: its rows come in bunches, and between two of them other work is done. */
export interface LongWorkbook {
  readonly sheets: readonly string[];
  readonly isFrom1904: boolean;
  rowsAbout(sheet: string): number | null;
  /** Throws BadWorkbook where it breaks off. */
  rows(sheet: string): AsyncGenerator<readonly WorkbookRow[]>;
}

const COUNTED_BYTES = 1024 * 1024; // at once, while a file is only counted
const READ_BYTES = 64 * 1024; // at once, while it is read: texts cut out of a small part go with it, a large one stays for long
const STRINGS_BYTES_MAX = 100 * 1024 * 1024; // they all stand in memory
const LIST_BYTES_MAX = 2 * 1024 * 1024; // of the list of sheets
const TEXT_BYTES_MAX = 1024 * 1024; // between two tags: no cell holds as much
const LESS_THAN = 0x3c;
const DOCTYPE = Buffer.from('<!DOCTYPE');

/**
 * A workbook whose sheets are never whole in memory: each part is unpacked beside this thread and read as it comes, and what is not read yet waits packed.
 * Before anything is read all parts are unpacked once into nothing and counted, so that one that bursts, breaks off or declares entities is refused when it arrives.
 */
export async function openWorkbookInParts(file: Buffer, limits: WorkbookLimits): Promise<LongWorkbook> {
  const entries = new Map((zipEntries(file, isPartOfRows) ?? []).map((entry) => [entry.name, entry]));
  if (entries.size === 0 || [...entries.keys()].some(isMacro)) throw new BadWorkbook(NOT_SAFE);
  const small = (name: string): Buffer | undefined => {
    const entry = entries.get(name);
    return entry && (unpack(entry, LIST_BYTES_MAX) ?? undefined);
  };
  const book = small(BOOK_PART);
  const places = placesOfSheets(book, small(LINKS_PART));
  const beginnings = await measured([...entries.values()], unpackedMost(file.length, limits));
  const partOf = (sheet: string): ZipEntry | undefined => entries.get(places.get(sheet) ?? '');
  const strings = new SharedStrings(limits.strings);
  let areStringsRead = false;
  return {
    sheets: [...places.keys()],
    isFrom1904: isFrom1904(book),
    rowsAbout: (sheet) => rowsAboutIn(beginnings.get(places.get(sheet) ?? '') ?? Buffer.alloc(0)),
    rows: async function* (sheet) {
      if (!areStringsRead) for await (const slice of slicesOf(entries.get(STRINGS_PART))) strings.read(slice);
      areStringsRead = true;
      const rows = new SheetRows((index) => strings.at(index), limits);
      for await (const slice of slicesOf(partOf(sheet))) yield rows.read(slice);
    },
  };
}

/** The beginning of each part, once all of them have been unpacked and counted. */
async function measured(entries: readonly ZipEntry[], most: number): Promise<ReadonlyMap<string, Buffer>> {
  const beginnings = new Map<string, Buffer>();
  let left = most;
  for (const entry of entries) {
    let unpacked = 0;
    for await (const { bytes, taken } of unpackedOf(entry, COUNTED_BYTES)) {
      if (!beginnings.has(entry.name)) beginnings.set(entry.name, Buffer.from(bytes.subarray(0, 4096)));
      [unpacked, left] = [unpacked + bytes.length, left - bytes.length];
      if (left < 0 || isBursting(taken, unpacked) || (entry.name === STRINGS_PART && unpacked > STRINGS_BYTES_MAX)) throw new BadWorkbook(NOT_SAFE);
    }
    if (beginnings.get(entry.name)?.includes(DOCTYPE)) throw new BadWorkbook('it declares a document type');
  }
  return beginnings;
}

/** A part in slices that end before a tag: a "<" never stands inside a text or an attribute. */
async function* slicesOf(entry: ZipEntry | undefined): AsyncGenerator<string> {
  if (!entry) return;
  let rest: Buffer = Buffer.alloc(0);
  for await (const { bytes } of unpackedOf(entry, READ_BYTES)) {
    const whole = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const to = whole.lastIndexOf(LESS_THAN);
    if (whole.length - Math.max(to, 0) > TEXT_BYTES_MAX) throw new BadWorkbook('a text in it has no end');
    rest = to > 0 ? whole.subarray(to) : whole;
    if (to > 0) yield whole.toString('utf8', 0, to);
  }
  if (rest.length > 0) yield rest.toString('utf8');
}

async function* unpackedOf(entry: ZipEntry, partBytes: number): AsyncGenerator<UnpackedPart> {
  const parts = unpackInParts(entry, partBytes);
  try {
    yield* parts;
  } catch (error) {
    throw isOfZlib(error) ? new BadWorkbook('it breaks off') : error;
  }
}

function isOfZlib(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_');
}
