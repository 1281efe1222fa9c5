import { randomBytes } from 'node:crypto';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { writeZip } from '@pakhwada/report/workbook';

const BOOK = '<workbook xmlns:r="r"><sheets><sheet name="Camps" r:id="r1"/></sheets></workbook>';
const LINKS = '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/></Relationships>';

/** A workbook of one sheet, as its parts read. */
export const bookOf = (sheet: string, strings = '<sst/>'): Buffer =>
  writeZip([{ name: 'xl/workbook.xml', text: BOOK }, { name: 'xl/_rels/workbook.xml.rels', text: LINKS }, { name: 'xl/sharedStrings.xml', text: strings }, { name: 'xl/worksheets/one.xml', text: sheet }]);
const ENTITIES = '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';

/** Workbooks that are meant to harm whoever opens them, made when they are asked for. */
export const HOSTILE_WORKBOOKS: Readonly<Record<string, () => Buffer>> = {
  'declares entities in a sheet': () => bookOf(ENTITIES),
  'declares entities in its texts': () => bookOf('<worksheet/>', ENTITIES),
  'has a sheet of 2 GB': () => megabytesIn('xl/worksheets/one.xml', 2048, ' '),
  'has texts of 900 MB': () => megabytesIn('xl/sharedStrings.xml', 900, '<si><t>aaaaaaaa</t></si>'),
  'has texts of 900 MB in a file of 18 MB': () => megabytesIn('xl/sharedStrings.xml', 900, `<si><t>${randomBytes(15_000).toString('base64')}</t></si>`.padEnd(1024 * 1024)),
  'says that its parts hold ten bytes': () => megabytesIn('xl/worksheets/one.xml', 300, '<row/>'),
  'breaks off': () => bookOf('<worksheet><sheetData><row>'.padEnd(5000, '<row/>')).subarray(0, 400),
  'holds a program': () => writeZip([{ name: 'xl/workbook.xml', text: BOOK }, { name: 'xl/_rels/workbook.xml.rels', text: LINKS }, { name: 'xl/vbaProject.bin', text: 'x' }]),
};

/** A workbook with so many megabytes of a text in one part, which says it holds ten bytes. */
function megabytesIn(part: string, megabytes: number, text: string): Buffer {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, text), { finishFlush: constants.Z_FULL_FLUSH }); // ends at a byte, so that blocks can follow each other
  const packed = Buffer.concat([...Array.from({ length: megabytes }, () => block), deflateRawSync(Buffer.alloc(0))]);
  const files = [...[['xl/workbook.xml', BOOK], ['xl/_rels/workbook.xml.rels', LINKS]].map(([name, plain]) => ({ name: name!, packed: deflateRawSync(Buffer.from(plain!)) })), { name: part, packed }];
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(Buffer.alloc(10)), 10);
    head.writeUInt32LE(file.packed.length, 14);
    head.writeUInt32LE(10, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, name, file.packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), head, place, name]));
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}
