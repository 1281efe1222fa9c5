import { inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENTRIES_MAX = 200;

/**
 * The named files of a zip, by the names in its directory. The bytes that come out are counted, not believed: a file of a few kB that unpacks to a GB stops at `bytesMax`.
 * Null when it is no zip, is damaged, encrypted, too large, or one of the names is twice in it.
 */
export function readZip(zip: Buffer, isWanted: (name: string) => boolean, bytesMax: number): ReadonlyMap<string, Buffer> | null {
  try {
    return readEntries(zip, isWanted, bytesMax);
  } catch {
    return null; // RangeError of a cut-off buffer, or zlib's own
  }
}

function readEntries(zip: Buffer, isWanted: (name: string) => boolean, bytesMax: number): ReadonlyMap<string, Buffer> | null {
  const end = zip.lastIndexOf(uint32(END));
  if (end < 0 || end < zip.length - END_BYTES - COMMENT_BYTES_MAX) return null;
  const count = zip.readUInt16LE(end + 10);
  if (count === 0 || count > ENTRIES_MAX) return null;
  const files = new Map<string, Buffer>();
  let left = bytesMax;
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) return null;
    const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (isWanted(name)) {
      if (files.has(name) || (zip.readUInt16LE(at + 8) & 1) === 1) return null;
      const content = unpack(zip, zip.readUInt32LE(at + 42), zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), left);
      if (content === null) return null;
      left -= content.length;
      files.set(name, content);
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function unpack(zip: Buffer, at: number, method: number, packed: number, left: number): Buffer | null {
  if (left <= 0 || zip.readUInt32LE(at) !== LOCAL) return null;
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const bytes = zip.subarray(from, from + packed);
  if (bytes.length !== packed) return null;
  if (method === STORED) return packed <= left ? bytes : null;
  return method === DEFLATED ? inflateRawSync(bytes, { maxOutputLength: left }) : null;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
