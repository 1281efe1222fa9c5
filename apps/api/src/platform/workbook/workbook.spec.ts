import { describe, expect, it } from '@jest/globals';
import { FILL, writeZip } from '@pakhwada/report/workbook';
import { readFirstSheet } from './read-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';
import { readXml } from './xml.ts';
import { readZip } from './zip.ts';

const sheet = { name: 'Progress', columns: [20, 20, 10], above: ['Title', 'mark'], head: ['Row', 'Label', 'Fill'], rows: [['a', '=HYPERLINK("http://x")', FILL], ['b', 'Kits & "tools" <5', 12]] } as const;
const LINKS = '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/data.xml"/></Relationships>';
const BOOK = '<x:workbook xmlns:r="r"><x:sheets><x:sheet name="Sheet &amp; one" r:id="rId7"/></x:sheets></x:workbook>';
const bookOf = (body: string, strings = '<sst/>', more: { name: string; text: string }[] = []): Buffer =>
  writeZip([{ name: 'xl/workbook.xml', text: BOOK }, { name: 'xl/_rels/workbook.xml.rels', text: LINKS }, { name: 'xl/sharedStrings.xml', text: strings }, { name: 'xl/worksheets/data.xml', text: body }, ...more]);

describe('a workbook', () => {
  it('reads back as it was written, texts that look like formulas as texts, and is the same bytes each time', () => {
    const file = writeWorkbook(sheet);
    expect(file.equals(writeWorkbook(sheet))).toBe(true);
    expect(readFirstSheet(file)).toEqual({
      name: 'Progress',
      cells: [
        ['1A', 'Title'], ['2A', 'mark'], ['3A', 'Row'], ['3B', 'Label'], ['3C', 'Fill'], ['4A', 'a'], ['4B', '=HYPERLINK("http://x")'], ['5A', 'b'], ['5B', 'Kits & "tools" <5'], ['5C', '12'],
      ].map(([place = '', text]) => ({ row: Number(place[0]), column: place[1], text, isFormula: false })),
    });
  });

  it('holds no formula, and locks everything but the cells to fill', () => {
    const xml = readZip(writeWorkbook(sheet), (name) => name.endsWith('sheet1.xml'), 1e6)!.get('xl/worksheets/sheet1.xml')!.toString();
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).toContain('<c r="C4" s="2"/>');
  });

  it('is read as other programs keep it: shared and rich strings, prefixes, numbers with an exponent, formulas with what they last gave', () => {
    const strings = '<sst><si><t>key</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>aloud</t></rPh></si></sst>';
    const body = '<x:worksheet><x:sheetData><x:row r="7"><x:c r="A7" t="s"><x:v>0</x:v></x:c><x:c r="B7" t="s"><x:v>1</x:v></x:c><x:c r="AB7"><x:v>1.2E3</x:v></x:c></x:row><row><c><f>1+1</f><v>2</v></c><c><v>0.5</v></c></row></x:sheetData></x:worksheet>';
    expect(readFirstSheet(bookOf(body, strings))).toEqual({
      name: 'Sheet & one',
      cells: [
        { row: 7, column: 'A', text: 'key', isFormula: false },
        { row: 7, column: 'B', text: 'two runs', isFormula: false },
        { row: 7, column: 'AB', text: '1200', isFormula: false },
        { row: 8, column: 'A', text: '2', isFormula: true },
        { row: 8, column: 'B', text: '0.5', isFormula: false },
      ],
    });
  });

  it.each([
    ['a text file', Buffer.from('code,email')],
    ['nothing', Buffer.alloc(0)],
    ['half a workbook', writeWorkbook(sheet).subarray(0, 900)],
    ['a zip without a workbook', writeZip([{ name: 'readme.txt', text: 'x' }])],
    ['a document type', bookOf('<!DOCTYPE x [<!ENTITY i "many">]><worksheet/>')],
    ['macros', bookOf('<worksheet/>', '<sst/>', [{ name: 'xl/vbaProject.bin', text: 'x' }])],
    ['the same part twice', bookOf('<worksheet/>', '<sst/>', [{ name: 'xl/workbook.xml', text: BOOK }])],
    ['more cells than any grid', bookOf(`<worksheet>${'<c><v>1</v></c>'.repeat(60_010)}</worksheet>`)],
    ['a tag without an end', bookOf(`<worksheet ${'a'.repeat(9000)}`)],
  ])('refuses %s', (_, file) => {
    expect(readFirstSheet(file)).toBeNull();
  });

  it('stops unpacking a small file that grows beyond every grid, at once', () => {
    const bomb = bookOf(' '.repeat(300 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(512 * 1024);
    const before = process.hrtime.bigint();
    expect(readFirstSheet(bomb)).toBeNull();
    expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(2000);
  });

  it('does not believe the size a zip gives for what it holds', () => {
    const zip = writeZip([{ name: 'xl/a.xml', text: 'x'.repeat(1000) }]);
    zip.writeUInt32LE(1, zip.length - 22 - 54 + 24); // the size in the directory, of a name of 8 letters
    expect(readZip(zip, () => true, 500)).toBeNull();
    expect(readZip(zip, () => true, 5000)?.get('xl/a.xml')?.length).toBe(1000);
  });
});

describe('the reader of XML', () => {
  it('knows the five names and numbers of characters, and no other entity', () => {
    const texts: string[] = [];
    readXml('<t>&lt;&#2325;&#x41;&unknown;</t>', { open: () => undefined, text: (text) => texts.push(text), close: () => undefined });
    expect(texts).toEqual(['<कA&unknown;']);
  });
});
