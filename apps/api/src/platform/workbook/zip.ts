import { createInflateRaw, inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENTRIES_MAX = 200;

/** A file of a zip as its directory names it, still packed. What it says of its size is not even read. */
export interface ZipEntry {
  readonly name: string;
  readonly isPacked: boolean;
  readonly bytes: Buffer; // a view of the zip
}

/** The named entries of a zip, by the names in its directory. Null when it is no zip, is damaged or encrypted, or one of the names is twice in it. */
export function zipEntries(zip: Buffer, isWanted: (name: string) => boolean): readonly ZipEntry[] | null {
  try {
    return listEntries(zip, isWanted);
  } catch {
    return null; // RangeError of a cut-off buffer
  }
}

/**
 * The named files of a zip. The bytes that come out are counted, not believed: a file of a few kB that unpacks to a GB stops at `bytesMax`.
 * Null when it is no zip, is damaged, encrypted, too large, or one of the names is twice in it.
 */
export function readZip(zip: Buffer, isWanted: (name: string) => boolean, bytesMax: number): ReadonlyMap<string, Buffer> | null {
  const entries = zipEntries(zip, isWanted);
  if (entries === null) return null;
  const files = new Map<string, Buffer>();
  let left = bytesMax;
  for (const entry of entries) {
    const content = unpack(entry, left);
    if (content === null) return null;
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}

/** One file of a zip whole, or null beyond `bytesMax` or where it is damaged. */
export function unpack({ isPacked, bytes }: ZipEntry, bytesMax: number): Buffer | null {
  if (bytesMax <= 0) return null;
  if (!isPacked) return bytes.length <= bytesMax ? bytes : null;
  try {
    return inflateRawSync(bytes, { maxOutputLength: bytesMax });
  } catch {
    return null;
  }
}

/** A part of a file of a zip, and how many packed bytes it and all before it came from. */
export interface UnpackedPart {
  readonly bytes: Buffer;
  readonly taken: number;
}

/** One file of a zip part by part, unpacked beside the thread that reads it: what is not read yet takes no memory. Throws where it is damaged. */
export async function* unpackInParts({ isPacked, bytes }: ZipEntry, partBytes: number): AsyncGenerator<UnpackedPart> {
  if (!isPacked) {
    for (let at = 0; at < bytes.length; at += partBytes) yield { bytes: bytes.subarray(at, at + partBytes), taken: at + partBytes };
    return;
  }
  const inflating = createInflateRaw({ chunkSize: partBytes });
  inflating.end(bytes);
  for await (const part of inflating) yield { bytes: part as Buffer, taken: inflating.bytesWritten };
}

function listEntries(zip: Buffer, isWanted: (name: string) => boolean): readonly ZipEntry[] | null {
  const end = zip.lastIndexOf(uint32(END));
  if (end < 0 || end < zip.length - END_BYTES - COMMENT_BYTES_MAX) return null;
  const count = zip.readUInt16LE(end + 10);
  if (count === 0 || count > ENTRIES_MAX) return null;
  const entries = new Map<string, ZipEntry>();
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) return null;
    const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (isWanted(name)) {
      if (entries.has(name) || (zip.readUInt16LE(at + 8) & 1) === 1) return null;
      const bytes = bytesOf(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20));
      const method = zip.readUInt16LE(at + 10);
      if (bytes === null || (method !== STORED && method !== DEFLATED)) return null;
      entries.set(name, { name, isPacked: method === DEFLATED, bytes });
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return [...entries.values()];
}

function bytesOf(zip: Buffer, at: number, packed: number): Buffer | null {
  if (zip.readUInt32LE(at) !== LOCAL) return null;
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const bytes = zip.subarray(from, from + packed);
  return bytes.length === packed ? bytes : null;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
