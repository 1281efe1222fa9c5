import { describe, expect, it } from '@jest/globals';
import { writeZip } from '@pakhwada/report/workbook';
import { readGrid } from './read-grid.ts';

const bookOf = (sheet: string): Buffer =>
  writeZip([
    { name: 'xl/workbook.xml', text: '<workbook><sheets><sheet name="Grid" r:id="r1"/></sheets></workbook>' },
    { name: 'xl/_rels/workbook.xml.rels', text: '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/></Relationships>' },
    { name: 'xl/worksheets/one.xml', text: sheet },
  ]);

describe('a filled grid', () => {
  it('is its cells that are not empty, each with its place, formulas as they are written', () => {
    expect(readGrid(bookOf('<worksheet><row r="5"><c r="A5" t="inlineStr"><is><t> key </t></is></c><c r="H5"><f>1+1</f><v>2</v></c><c r="I5" t="inlineStr"><is><t> </t></is></c></row></worksheet>'))).toEqual({
      name: 'Grid',
      cells: [
        { row: 5, column: 'A', text: 'key', isFormula: false },
        { row: 5, column: 'H', text: '=1+1', isFormula: true },
      ],
    });
  });

  it.each([
    ['a letter', Buffer.from('Dear Sir')],
    ['more cells than any grid', bookOf(`<worksheet>${'<row><c><v>1</v></c></row>'.repeat(60_001)}</worksheet>`)],
    ['a file that unpacks beyond every grid', bookOf(' '.repeat(13 * 1024 * 1024))],
  ])('is none when it is %s', (_, file) => {
    expect(readGrid(file)).toBeNull();
  });
});
