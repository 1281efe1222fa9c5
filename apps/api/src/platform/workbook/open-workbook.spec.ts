import { constants, crc32, deflateRawSync } from 'node:zlib';
import { BadWorkbook, openWorkbook } from './open-workbook.ts';
import { writeZip } from '@pakhwada/report/workbook';

const LINKS = '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/><Relationship Id="r2" Target="/xl/worksheets/two.xml"/></Relationships>';
const LIMITS = { unpackedBytes: 200 * 1024 * 1024, strings: 100_000, cells: 200_000, columns: 200 };
const bookOf = (sheet: string, strings = '<sst/>', properties = ''): Buffer =>
  writeZip([
    { name: 'xl/workbook.xml', text: `<workbook>${properties}<sheets><sheet name="One &amp; only" r:id="r1"/><sheet name="Two" r:id="r2"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: LINKS },
    { name: 'xl/sharedStrings.xml', text: strings },
    { name: 'xl/worksheets/one.xml', text: sheet },
    { name: 'xl/worksheets/two.xml', text: '<worksheet/>' },
  ]);

describe('a workbook of any length', () => {
  it('gives its rows one by one, cells by their column, numbers without the dust of fractions, formulas marked', () => {
    const sheet = '<worksheet><dimension ref="A1:D9"/><sheetData><row r="2"><c r="A2" t="s"><v>1</v></c><c r="D2"><v>0.30000000000000004</v></c></row><row r="9"><c r="B9" t="inlineStr"><is><t>क &lt;</t></is></c><c r="C9"><f>1+1</f><v>2</v></c><c r="D9"><v>1E2</v></c></row></sheetData></worksheet>';
    const book = openWorkbook(bookOf(sheet, '<sst><si><t>no</t></si><si><r><t>S/</t></r><r><t>1</t></r></si></sst>', '<workbookPr date1904="1"/>'), LIMITS);
    expect([book.sheets, book.isFrom1904, book.rowsAbout('One & only'), book.rowsAbout('Two')]).toEqual([['One & only', 'Two'], true, 9, null]);
    expect([...book.rows('One & only')]).toEqual([
      { row: 2, cells: ['S/1', '', '', '0.3'] },
      { row: 9, cells: ['', 'क <', { formula: '1+1' }, '100'] },
    ]);
    expect([...book.rows('Two')]).toEqual([]);
  });

  it('is the same read in slices as read at once', () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>वाउचर &gt; ${i}</t></is></c><c r="B${i + 1}"><v>${i}</v></c></row>`);
    let seen = 0;
    for (const { row, cells } of openWorkbook(bookOf(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`), LIMITS).rows('One & only')) {
      if (cells[0] !== `वाउचर > ${row - 1}` || cells[1] !== String(row - 1)) throw new Error(`row ${row} is ${JSON.stringify(cells)}`);
      seen += 1;
    }
    expect(seen).toBe(60_000);
  });

  it.each([
    ['text', Buffer.from('a,b')],
    ['a document type', bookOf('<!DOCTYPE x [<!ENTITY i "many">]><worksheet/>')],
    ['no sheets', writeZip([{ name: 'xl/workbook.xml', text: '<workbook/>' }, { name: 'xl/_rels/workbook.xml.rels', text: '<Relationships/>' }])],
  ])('is refused when it is %s', (_, file) => {
    expect(() => [...openWorkbook(file, LIMITS).rows('One & only')]).toThrow(BadWorkbook);
  });

  it('of 2 MB that would unpack to 2 GB is refused within a second', () => {
    const bomb = aBomb(2048);
    expect(bomb.length).toBeLessThan(3 * 1024 * 1024);
    const from = performance.now();
    expect(() => openWorkbook(bomb, LIMITS)).toThrow(BadWorkbook);
    expect(performance.now() - from).toBeLessThan(process.env.CI ? 5000 : 3000); // 0.3 s on a quiet machine
  });
});

/** So many megabytes of spaces in a part that says it holds ten bytes. */
function aBomb(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH }); // ends at a byte, so that blocks can follow each other
  const packed = Buffer.concat([...Array.from({ length: megabytes }, () => block), deflateRawSync(Buffer.alloc(0))]);
  const name = Buffer.from('xl/workbook.xml');
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc32(Buffer.alloc(10)), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(10, 18);
  head.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, name, packed]);
  const directory = Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), head, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}
