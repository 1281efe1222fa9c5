import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { BookRow } from './cell.ts';
import { packageParts, sheetPart, STYLES_PART, type PackagePart } from './package-parts.ts';
import { firstRow, rowsXml, sheetEnd, sheetStart, type SheetFrame } from './sheet-xml.ts';
import { Styles } from './styles.ts';
import { directory, localHead, sizesBehind, type WrittenEntry } from './zip-heads.ts';

/** A sheet whose rows come in bunches, as many as there are. */
export interface LongSheet extends SheetFrame {
  readonly rows: AsyncIterable<readonly BookRow[]>;
}

/** A workbook of any number of rows, given out as it is written: it takes the memory of a few. */
export async function* writeBookInParts(sheets: readonly LongSheet[]): AsyncGenerator<Buffer> {
  const styles = new Styles();
  const entries: WrittenEntry[] = [];
  let at = 0;
  for (const part of packageParts(sheets)) {
    const [entry, bytes] = shortEntry(part, at);
    entries.push(entry);
    at += bytes.length;
    yield bytes;
  }
  for (const [index, sheet] of sheets.entries()) {
    const name = sheetPart(index + 1);
    const head = localHead(name, null);
    const counted = { checksum: 0, packed: 0, plain: 0 };
    yield head;
    const packing = createDeflateRaw({ level: 6 });
    pipeline(Readable.from(plainParts(sheet, styles, counted)), packing, () => undefined); // what fails on one side ends the other; told by the loop
    for await (const part of packing) {
      counted.packed += (part as Buffer).length;
      yield part as Buffer;
    }
    const sizes = sizesBehind(counted);
    entries.push({ name, at, ...counted, doSizesFollow: true });
    at += head.length + counted.packed + sizes.length;
    yield sizes;
  }
  const [entry, bytes] = shortEntry({ name: STYLES_PART, text: styles.xml() }, at); // last: the formats of the numbers are known by now
  yield Buffer.concat([bytes, directory([...entries, entry], at + bytes.length)]);
}

function shortEntry({ name, text }: PackagePart, at: number): readonly [WrittenEntry, Buffer] {
  const content = Buffer.from(text, 'utf8');
  const packed = deflateRawSync(content);
  const entry = { name, at, checksum: crc32(content), packed: packed.length, plain: content.length, doSizesFollow: false };
  return [entry, Buffer.concat([localHead(name, entry), packed])];
}

async function* plainParts(sheet: LongSheet, styles: Styles, counted: { checksum: number; plain: number }): AsyncGenerator<Buffer> {
  const count = (text: string): Buffer => {
    const bytes = Buffer.from(text, 'utf8');
    counted.checksum = crc32(bytes, counted.checksum);
    counted.plain += bytes.length;
    return bytes;
  };
  yield count(sheetStart(sheet, styles));
  let next = firstRow(sheet);
  for await (const bunch of sheet.rows) {
    if (bunch.length > 0) yield count(rowsXml(next, bunch, styles));
    next += bunch.length;
  }
  yield count(sheetEnd(sheet));
}
