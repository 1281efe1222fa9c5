import { writeWorkbook, type WrittenCell } from '../../apps/api/src/platform/workbook/write-workbook.ts';
import { readGrid } from '../../apps/api/src/progress/read-grid.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';

describe('the grid as a workbook, and the past of its cells', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme();
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
    await scheme.allReport(FN, 12, ['DIC-903']);
    await scheme.tickAt('2025-04-15T18:30:00.000Z');
    await scheme.moveTo('2025-04-16T05:00:00.000Z');
    await scheme.allApprove(FN);
    await scheme.tickAt('2025-04-18T12:30:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const address = (office: string, fortnightId = NEXT): string => `${scheme.address}/${fortnightId}/offices/${office}/progress`;
  const download = async (login: string, office: string) => (await scheme.as(login)).get(`${address(office)}/workbook?language=en`);
  const upload = async (login: string, office: string, file: Buffer, fortnightId = NEXT) => (await scheme.as(login)).post(`${address(office, fortnightId)}/workbook`, { file: file.toString('base64') });
  /** The downloaded file with these figures in its last column, line by line. */
  const filled = async (fill: readonly WrittenCell[], office = 'DIC-901', change: (rows: WrittenCell[][]) => WrittenCell[][] = (rows) => rows): Promise<Buffer> => {
    const cells = readGrid((await download('officer901', office)).bytes)!.cells;
    const lines = [...new Set(cells.map(({ row }) => row))].map((row) => ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column): WrittenCell => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? null));
    return writeWorkbook({ name: 'Progress', columns: [1, 1, 1, 1, 1, 1, 1, 1], above: lines.slice(0, 3).map(([text]) => String(text)), head: lines[3]!.map(String), rows: change(lines.slice(4).map((line, at) => [...line, fill[at] ?? null])) });
  };

  it('gives every line of the grid with what stands beside it and one empty column', async () => {
    const answer = await download('officer901', 'DIC-901');
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', expect.stringMatching(/^attachment; filename="[\w-]+\.xlsx"$/)]);
    const cells = readGrid(answer.bytes)!.cells;
    const at = (place: string): string | undefined => cells.find(({ row, column }) => `${column}${row}` === place)?.text;
    expect([at('A3'), at('A5'), at('E5'), at('F5'), at('G5')]).toEqual([`${scheme.key.schemeCode}/${NEXT}/DIC-901`, 'C1-01/901/value', '300', '12', '12']);
    expect(cells.filter(({ column, row }) => column === 'H' && row > 4)).toEqual([]);
    const sheet = (await (await scheme.as('officer901')).get(address('DIC-901'))).json();
    expect(cells.filter(({ column, row }) => column === 'A' && row > 4).length).toBeGreaterThanOrEqual(sheet.cells.length);
  });

  it('reads a filled one into figures, stores nothing, and names every cell it cannot read', async () => {
    const lines = readGrid((await download('officer901', 'DIC-901')).bytes)!.cells.filter(({ column, row }) => column === 'A' && row > 4).length;
    const answer = await upload('officer901', 'DIC-901', await filled(['1,200', ...Array.from({ length: lines - 1 }, () => 'many')]));
    expect(answer.status).toBe(200);
    expect(answer.json().filled).toEqual([{ indicatorCode: 'C1-01', unit: 901, field: 'value', text: '1,200' }]);
    expect(answer.json().faults.length).toBe(lines - 1);
    if (lines > 1) expect(answer.json().faults[0]).toEqual({ sheet: 'Progress', row: 6, column: 'H', text: 'many', reason: 'NOT_A_WHOLE_NUMBER' });
    const sheet = (await (await scheme.as('officer901')).get(address('DIC-901'))).json();
    expect([sheet.draft, sheet.submitted]).toEqual([null, []]);
  });

  it('takes NIL and Devanagari digits, and refuses a row that is not of the grid or stands twice', async () => {
    expect((await upload('officer901', 'DIC-901', await filled(['nil']))).json().filled[0].text).toBe('0');
    expect((await upload('officer901', 'DIC-901', await filled(['१२']))).json()).toMatchObject({ faults: [], filled: [{ text: '१२' }] });
    const doubled = await upload('officer901', 'DIC-901', await filled([7], 'DIC-901', ([first = [], ...rest]) => [first, first, ['C1-01/902/value', ...first.slice(1)], ...rest]));
    expect(doubled.json().filled.map(({ text }: { text: string }) => text)).toEqual(['7']);
    expect(doubled.json().faults.map(({ row, reason }: { row: number; reason: string }) => `${row} ${reason}`)).toEqual(['6 ROW_TWICE', '7 UNKNOWN_ROW']);
  });

  it('refuses the file of another office or fortnight, what is no workbook, and one that is too large', async () => {
    const mine = await filled([7]);
    const other = (await download('officer902', 'DIC-902')).bytes;
    for (const [file, code] of [
      [other, 'WORKBOOK_ELSEWHERE'],
      [Buffer.from('a,b'), 'WORKBOOK_UNREADABLE'],
      [Buffer.alloc(600 * 1024), 'WORKBOOK_TOO_LARGE'],
    ] as const) {
      const answer = await upload('officer901', 'DIC-901', file);
      expect([answer.status, answer.json().code]).toEqual([422, code]);
    }
    expect((await upload('officer901', 'DIC-901', mine, FN)).json()).toMatchObject({ status: 409, code: 'FORTNIGHT_FROZEN' });
  });

  it('is for the own office: another district reads and fills nothing', async () => {
    expect((await download('officer902', 'DIC-901')).status).toBe(403);
    expect((await upload('officer902', 'DIC-901', await filled([7]))).status).toBe(403);
    expect((await download('auditor', 'DIC-901')).status).toBe(200);
    expect((await upload('auditor', 'DIC-901', await filled([7]))).status).toBe(403);
  });

  it('tells what stood in a cell before, what became of it, and which charge gave it', async () => {
    const history = async (login: string, office: string, cell: string) => (await scheme.as(login)).get(`${address(office)}/cells/${cell}/history`);
    expect((await history('officer901', 'DIC-901', 'C1-01/901')).json()).toEqual([
      expect.objectContaining({ fortnightId: FN, isFrozen: true, state: 'APPROVED', value: 12, correctedTo: null, designation: { en: expect.any(String), hi: expect.any(String) }, office: { en: 'Office DIC-901', hi: expect.any(String) } }),
    ]);
    expect((await history('nodal', 'DIC-903', 'C1-01/903')).json()).toMatchObject([{ fortnightId: FN, state: null, value: null, submittedAt: null, office: null }]);
    expect((await history('officer902', 'DIC-901', 'C1-01/901')).status).toBe(403);
    expect((await history('officer901', 'DIC-901', 'C1-01/902')).status).toBe(404);
  });
});
