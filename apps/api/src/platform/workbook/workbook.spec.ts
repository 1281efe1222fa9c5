import { describe, expect, it } from '@jest/globals';
import { FILL, writeZip } from '@pakhwada/report/workbook';
import { BadWorkbook, openWorkbook, type WorkbookLimits, type WorkbookRow } from './open-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';
import { readXml } from './xml.ts';
import { readZip } from './zip.ts';

const sheet = { name: 'Progress', columns: [20, 20, 10], above: ['Title', 'mark'], head: ['Row', 'Label', 'Fill'], rows: [['a', '=HYPERLINK("http://x")', FILL], ['b', 'Kits & "tools" <5', 12]] } as const;
const LIMITS = { unpackedBytes: 12 * 1024 * 1024, strings: 60_000, cells: 60_000, columns: 200 };
const read = (file: Buffer, limits: WorkbookLimits = LIMITS): { name: string; rows: WorkbookRow[] } => {
  const book = openWorkbook(file, limits);
  const [name = ''] = book.sheets;
  return { name, rows: [...book.rows(name)] };
};
const LINKS = '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/data.xml"/></Relationships>';
const BOOK = '<x:workbook xmlns:r="r"><x:sheets><x:sheet name="Sheet &amp; one" r:id="rId7"/></x:sheets></x:workbook>';
const bookOf = (body: string, strings = '<sst/>', more: { name: string; text: string }[] = []): Buffer =>
  writeZip([{ name: 'xl/workbook.xml', text: BOOK }, { name: 'xl/_rels/workbook.xml.rels', text: LINKS }, { name: 'xl/sharedStrings.xml', text: strings }, { name: 'xl/worksheets/data.xml', text: body }, ...more]);

describe('a workbook', () => {
  it('reads back as it was written, texts that look like formulas as texts, and is the same bytes each time', () => {
    const file = writeWorkbook(sheet);
    expect(file.equals(writeWorkbook(sheet))).toBe(true);
    expect(read(file)).toEqual({
      name: 'Progress',
      rows: [['Title'], ['mark'], ['Row', 'Label', 'Fill'], ['a', '=HYPERLINK("http://x")'], ['b', 'Kits & "tools" <5', '12']].map((cells, at) => ({ row: at + 1, cells })),
    });
  });

  it('holds no formula, and locks everything but the cells to fill', () => {
    const xml = readZip(writeWorkbook(sheet), (name) => name.endsWith('sheet1.xml'), 1e6)!.get('xl/worksheets/sheet1.xml')!.toString();
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).toContain('<c r="C4" s="2"/>');
  });

  it('is read as other programs keep it: shared and rich strings, prefixes, numbers with an exponent, formulas as they are written', () => {
    const strings = '<sst><si><t>key</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>aloud</t></rPh></si></sst>';
    const body = '<x:worksheet><x:sheetData><x:row r="7"><x:c r="A7" t="s"><x:v>0</x:v></x:c><x:c r="B7" t="s"><x:v>1</x:v></x:c><x:c r="AB7"><x:v>1.2E3</x:v></x:c></x:row><row><c><f>1+1</f><v>2</v></c><c><v>0.5</v></c></row></x:sheetData></x:worksheet>';
    expect(read(bookOf(body, strings))).toEqual({
      name: 'Sheet & one',
      rows: [
        { row: 7, cells: ['key', 'two runs', ...Array.from({ length: 25 }, () => ''), '1200'] },
        { row: 8, cells: [{ formula: '1+1' }, '0.5'] },
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
    ['more cells than any grid', bookOf(`<worksheet>${'<row><c><v>1</v></c></row>'.repeat(60_001)}</worksheet>`)],
    ['more texts than any grid', bookOf('<worksheet/>', `<sst>${'<si><t>1</t></si>'.repeat(60_001)}</sst>`)],
    ['a tag without an end', bookOf(`<worksheet ${'a'.repeat(9000)}`)],
  ])('refuses %s', (_, file) => {
    expect(() => read(file)).toThrow(BadWorkbook);
  });

  it('has the limits its reader gives it: to the right of the last column nothing is read, beyond the others the file is refused', () => {
    const book = bookOf('<worksheet><row><c><v>1</v></c><c/><c><v>3</v></c><c><v>4</v></c></row></worksheet>', '<sst><si><t>a</t></si><si><t>b</t></si></sst>');
    const exact = { unpackedBytes: 1000, strings: 2, cells: 2, columns: 3 };
    expect(read(book, exact).rows).toEqual([{ row: 1, cells: ['1', '', '3'] }]);
    for (const less of [{ unpackedBytes: 100 }, { strings: 1 }, { cells: 1 }]) expect(() => read(book, { ...exact, ...less })).toThrow(BadWorkbook);
  });

  it('stops unpacking a small file that grows beyond every grid, at once', () => {
    const bomb = bookOf(' '.repeat(300 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(512 * 1024);
    const before = process.hrtime.bigint();
    expect(() => read(bomb)).toThrow(BadWorkbook);
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
