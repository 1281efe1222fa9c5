import { readXml } from './xml.ts';

/** How large a workbook may be for its reader. What lies right of `columns` is left out; all else beyond a limit refuses the file. */
export interface WorkbookLimits {
  readonly unpackedBytes: number; // of all parts that are read, whatever the file says of itself
  readonly strings: number; // the texts it keeps once for all its cells
  readonly cells: number; // of a sheet, those that are not empty
  readonly columns: number;
}

/** A file that is no workbook, or none that is safe to read. */
export class BadWorkbook extends Error {}

export const BOOK_PART = 'xl/workbook.xml';
export const LINKS_PART = 'xl/_rels/workbook.xml.rels';
export const STRINGS_PART = 'xl/sharedStrings.xml';
export const NOT_SAFE = 'no workbook, damaged, with macros or far too large';
export const TEXT_MAX = 2000; // of one cell: longer ones are cut, none of them is a figure

const GROWTH_MAX = 120; // a sheet of equal rows packs to a fiftieth; what packs further is meant to burst
const GROWTH_FREE = 20 * 1024 * 1024;

/** Whether a part has grown further than any sheet does, so far as it is unpacked: what is meant to burst is stopped at its beginning. */
export function isBursting(packed: number, unpacked: number): boolean {
  return unpacked > GROWTH_FREE + packed * GROWTH_MAX;
}

export function isPartOfRows(name: string): boolean {
  return name.startsWith('xl/') && /\.(xml|rels|bin)$/.test(name) && !/^xl\/(theme|drawings|charts|media)\//.test(name);
}

export function isMacro(name: string): boolean {
  return name.endsWith('vbaProject.bin');
}

/** How many bytes the parts of a file of that length may unpack to. */
export function unpackedMost(fileBytes: number, limits: WorkbookLimits): number {
  return Math.min(limits.unpackedBytes, Math.max(GROWTH_FREE, fileBytes * GROWTH_MAX));
}

/** The part each sheet lies in, in the order of the workbook. */
export function placesOfSheets(book: Buffer | undefined, links: Buffer | undefined): ReadonlyMap<string, string> {
  const [names, targets] = [new Map<string, string>(), new Map<string, string>()];
  each(links, (name, attributes) => name === 'Relationship' && targets.set(attributes['Id'] ?? '', attributes['Target'] ?? ''));
  each(book, (name, attributes) => {
    const target = name === 'sheet' && attributes['state'] !== 'veryHidden' ? targets.get(Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '') : undefined;
    if (target) names.set(attributes['name'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  if (names.size === 0) throw new BadWorkbook('no sheet in it');
  return names;
}

export function isFrom1904(book: Buffer | undefined): boolean {
  return /date1904="(1|true)"/.test(book?.toString('utf8') ?? '');
}

/** About how many rows a sheet has, by the beginning of its part; null where it does not say so. */
export function rowsAboutIn(beginning: Buffer): number | null {
  const last = /<(?:\w+:)?dimension ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(beginning.subarray(0, 4096).toString('latin1'))?.[1];
  return last === undefined ? null : Number(last);
}

function each(part: Buffer | undefined, open: (name: string, attributes: Readonly<Record<string, string>>) => unknown): void {
  if (!part || !readXml(part.toString('utf8'), { open: ({ name, attributes }) => void open(name, attributes), text: () => undefined, close: () => undefined })) throw new BadWorkbook('its list of sheets cannot be read');
}
