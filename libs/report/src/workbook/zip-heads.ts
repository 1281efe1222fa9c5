const LOCAL = 0x04034b50;
const SIZES = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DATE_1980 = 0x0021; // the first day a zip can name: two downloads of one file are the same bytes
const NAMES_ARE_UTF8 = 0x0800;
const SIZES_FOLLOW = 0x0008;

export interface Sizes {
  readonly checksum: number;
  readonly packed: number;
  readonly plain: number;
}

/** A file of a zip once it is written. */
export interface WrittenEntry extends Sizes {
  readonly name: string;
  readonly at: number;
  readonly doSizesFollow: boolean;
}

/** The head of a file; without sizes they follow it, as long as they are not known yet. */
export function localHead(name: string, sizes: Sizes | null): Buffer {
  const label = Buffer.from(name, 'utf8');
  return Buffer.concat([uint32(LOCAL), common(sizes, label.length), label]);
}

export function sizesBehind({ checksum, packed, plain }: Sizes): Buffer {
  return Buffer.concat([uint32(SIZES), uint32(checksum), uint32(packed), uint32(plain)]);
}

/** The list of all files, which ends a zip; `at` is where it begins. */
export function directory(entries: readonly WrittenEntry[], at: number): Buffer {
  const list = Buffer.concat(entries.map(directoryLine));
  return Buffer.concat([list, uint32(END), uint32(0), uint16(entries.length), uint16(entries.length), uint32(list.length), uint32(at), uint16(0)]);
}

function directoryLine(entry: WrittenEntry): Buffer {
  const label = Buffer.from(entry.name, 'utf8');
  return Buffer.concat([uint32(CENTRAL), uint16(20), common(entry, label.length, entry.doSizesFollow), Buffer.alloc(10), uint32(entry.at), label]);
}

// version, flags, method, time, date, checksum, sizes, length of the name, of the extra field
function common(sizes: Sizes | null, name: number, doSizesFollow = sizes === null): Buffer {
  const { checksum, packed, plain } = sizes ?? { checksum: 0, packed: 0, plain: 0 };
  const flags = doSizesFollow ? NAMES_ARE_UTF8 | SIZES_FOLLOW : NAMES_ARE_UTF8;
  return Buffer.concat([uint16(20), uint16(flags), uint16(8), uint16(0), uint16(DATE_1980), uint32(checksum), uint32(packed), uint32(plain), uint16(name), uint16(0)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
