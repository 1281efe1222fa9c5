import { inflateRawSync } from 'node:zlib';
import { writeZip } from '../../workbook/write-zip.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** The file once more, its parts in order, with the instant of the paper instead of the moment it was written: the same paper gives the same bytes. */
export function stableDocx(written: Buffer, madeOn: string): Buffer {
  const day = `${madeOn.slice(0, 19)}Z`;
  const parts = partsOf(written).map(({ name, text }) => ({ name, text: name === 'docProps/core.xml' ? text.replace(DATES, `$1${day}`) : text }));
  return writeZip(parts.sort((a, b) => rankOf(a.name) - rankOf(b.name) || (a.name < b.name ? -1 : 1)));
}

/** The list of kinds stands first, as programs expect. */
function rankOf(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}

/** The parts of a zip that was written a moment ago by this process. */
function partsOf(zip: Buffer): { readonly name: string; readonly text: string }[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('no zip was written');
  const parts: { name: string; text: string }[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i += 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('the zip has no directory');
    const [method, packed, nameLength, more, comment, head] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const bytes = zip.subarray(from, from + packed);
    if (!name.endsWith('/')) parts.push({ name, text: (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8') });
    at += 46 + nameLength + more + comment;
  }
  return parts;
}
