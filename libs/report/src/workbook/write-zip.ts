import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DATE_1980 = 0x0021; // the first day a zip can name: two downloads of one file are the same bytes

/** Files in a zip, always the same bytes for the same content. */
export function writeZip(files: readonly { readonly name: string; readonly text: string }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text } of files) {
    const content = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(content, { level: 9 });
    const label = Buffer.from(name, 'utf8');
    const common = commonHead(crc32(content), packed.length, content.length, label.length);
    const local = Buffer.concat([uint32(LOCAL), common, label]);
    directory.push(Buffer.concat([uint32(CENTRAL), uint16(20), common, uint16(0), uint16(0), uint16(0), uint32(0), uint32(at), label]));
    parts.push(local, packed);
    at += local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...parts, list, uint32(END), uint16(0), uint16(0), uint16(files.length), uint16(files.length), uint32(list.length), uint32(at), uint16(0)]);
}

// version, flags (bit 11: names are UTF-8), method, time, date, checksum, sizes, length of the name, of the extra field
function commonHead(checksum: number, packed: number, plain: number, name: number): Buffer {
  return Buffer.concat([uint16(20), uint16(0x0800), uint16(8), uint16(0), uint16(DATE_1980), uint32(checksum), uint32(packed), uint32(plain), uint16(name), uint16(0)]);
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
