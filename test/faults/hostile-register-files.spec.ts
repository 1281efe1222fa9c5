import { bringInto, sendInto } from '../api/support/register-files.ts';
import { aScheme, type TestScheme } from '../api/support/scheme.ts';
import { bookOf, HOSTILE_WORKBOOKS } from './support/hostile-workbooks.ts';

describe('a hostile file for a register', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme();
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  it.each(Object.entries(HOSTILE_WORKBOOKS))('that %s is refused as it arrives, and nothing of it is kept', async (_, make) => {
    const file = make();
    const answer = await sendInto(scheme, 'unit', file, { fileName: 'units.xlsx' });
    expect(answer.json()).toMatchObject({ status: 422, code: 'FILE_UNREADABLE', breaches: [{ values: { problem: 'NO_WORKBOOK' } }] });
    expect(await scheme.server.database.query('select 1 from register_import')).toEqual([]);
  });

  it('that has a text without an end, a row beyond the last or a cell in the last column of all, does not fill the memory', async () => {
    expect(await bringInto(scheme, 'unit', bookOf(`<worksheet><sheetData><row><c t="inlineStr"><is><t>${'a'.repeat(3 * 1024 * 1024)}`))).toMatchObject({ state: 'UNREADABLE', problem: { code: 'NO_WORKBOOK' } });
    expect(await bringInto(scheme, 'unit', bookOf('<worksheet><sheetData><row r="4000000000"><c><v>1</v></c></row></sheetData></worksheet>'))).toMatchObject({ state: 'UNREADABLE', problem: { code: 'NO_WORKBOOK' } });
    expect(await bringInto(scheme, 'unit', bookOf('<worksheet><sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>'))).toMatchObject({ state: 'UNREADABLE', problem: { code: 'NO_HEADER' } });
  });
});
