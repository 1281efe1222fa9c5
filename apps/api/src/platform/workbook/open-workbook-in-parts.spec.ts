import { writeBookInParts, writeZip } from '@pakhwada/report/workbook';
import { openWorkbookInParts } from './open-workbook-in-parts.ts';
import { BadWorkbook, openWorkbook, type WorkbookRow } from './open-workbook.ts';

const LIMITS = { unpackedBytes: 200 * 1024 * 1024, strings: 500_000, cells: 2_000_000, columns: 200 };
const LINKS = '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/><Relationship Id="r2" Target="worksheets/two.xml"/></Relationships>';
const bookOf = (sheet: string, strings = '<sst/>'): Buffer =>
  writeZip([
    { name: 'xl/workbook.xml', text: '<workbook><sheets><sheet name="One" r:id="r1"/><sheet name="Two" r:id="r2"/></sheets></workbook>' },
    { name: 'xl/_rels/workbook.xml.rels', text: LINKS },
    { name: 'xl/sharedStrings.xml', text: strings },
    { name: 'xl/worksheets/one.xml', text: sheet },
    { name: 'xl/worksheets/two.xml', text: '<worksheet><dimension ref="A1:B7"/></worksheet>' },
  ]);

async function rowsIn(file: Buffer, sheet: string, limits = LIMITS): Promise<WorkbookRow[]> {
  const rows: WorkbookRow[] = [];
  for await (const bunch of (await openWorkbookInParts(file, limits)).rows(sheet)) rows.push(...bunch);
  return rows;
}

describe('a long workbook', () => {
  it('gives the same rows as one that is read at once, in bunches, whatever a bunch ends in', async () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => `<si><t>वाउचर &amp; ${i}</t></si>`).join('');
    const rows = Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c><c r="C${i + 1}"><v>0.30000000000000004</v></c><c r="D${i + 1}"><f>1+1</f></c></row>`).join('');
    const file = bookOf(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, `<sst>${texts}</sst>`);
    const book = await openWorkbookInParts(file, LIMITS);
    let bunches = 0;
    const read: WorkbookRow[] = [];
    for await (const bunch of book.rows('One')) {
      bunches += 1;
      read.push(...bunch);
    }
    expect(bunches).toBeGreaterThan(5);
    expect(read).toEqual([...openWorkbook(file, LIMITS).rows('One')]);
    expect(read[29_999]).toEqual({ row: 30_000, cells: ['वाउचर & 29999', '', '0.3', { formula: '1+1' }] });
    expect([book.sheets, book.rowsAbout('One'), book.rowsAbout('Two')]).toEqual([['One', 'Two'], null, 7]);
    expect(await rowsIn(file, 'Two')).toEqual([]);
  });

  it('reads what was written in parts', async () => {
    const parts: Buffer[] = [];
    const rows = (async function* () {
      for (let at = 0; at < 5; at += 1) yield [{ cells: [`row ${at}`, -at] }];
    })();
    for await (const part of writeBookInParts([{ name: 'Out', columns: [10, 10], above: [], head: [['Name', 'Number']], rows }])) parts.push(part);
    expect((await rowsIn(Buffer.concat(parts), 'Out')).map(({ cells }) => cells)).toEqual([['Name', 'Number'], ...[0, 1, 2, 3, 4].map((at) => [`row ${at}`, String(-at)])]);
  });

  it.each([
    ['is no zip', Buffer.from('a,b')],
    ['declares a document type', bookOf('<!DOCTYPE x [<!ENTITY i "many">]><worksheet/>')],
    ['unpacks to more than it may', bookOf(' '.repeat(300 * 1024 * 1024))],
    ['has no sheets', writeZip([{ name: 'xl/workbook.xml', text: '<workbook/>' }, { name: 'xl/_rels/workbook.xml.rels', text: '<Relationships/>' }])],
  ])('that %s is refused before it is read', async (_, file) => {
    await expect(openWorkbookInParts(file, LIMITS)).rejects.toThrow(BadWorkbook);
  });

  it('is refused where it breaks off, goes on without an end, or holds more than its reader takes', async () => {
    await expect(rowsIn(bookOf('<worksheet><row><c t="inlineStr"><is><t>a'), 'One')).resolves.toEqual([]);
    await expect(rowsIn(bookOf(`<worksheet><row><c t="inlineStr"><is><t>${'a'.repeat(2 * 1024 * 1024)}</t></is></c></row>`), 'One')).rejects.toThrow(BadWorkbook);
    await expect(rowsIn(bookOf('<worksheet/>', `<sst>${'<si><t>1</t></si>'.repeat(11)}</sst>`), 'One', { ...LIMITS, strings: 10 })).rejects.toThrow(BadWorkbook);
    await expect(rowsIn(bookOf(`<worksheet>${'<row><c><v>1</v></c></row>'.repeat(11)}</worksheet>`), 'One', { ...LIMITS, cells: 10 })).rejects.toThrow(BadWorkbook);
    const broken = bookOf(`<worksheet>${Array.from({ length: 3000 }, (_, i) => `<row r="${i}"><c><v>${i * 7919}</v></c></row>`).join('')}</worksheet>`);
    broken.fill(0xff, 700, 900);
    await expect(openWorkbookInParts(broken, LIMITS).then(() => rowsIn(broken, 'One'))).rejects.toThrow(BadWorkbook);
  });
});
