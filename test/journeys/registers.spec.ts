import type { DerivedCell, RecordPage, RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { Page } from 'playwright-core';
import { entryGrid } from './pages/entry-grid.ts';
import { openSheet } from './pages/my-work.ts';
import { fillRecord, sendRows } from './pages/registers.ts';
import { aStage, type Stage } from './support/stage.ts';

const SCHEME = '/v1/schemes/jk-ramp';
const OPEN = '2025-26-FN21';
const REASI = 627;
const BATCH = 'C4-RSI-77';
const TRAINED = 'Trainees who completed a programme';
const HEADER = 'Batch,Roll number,Name,Gender,Social group,Enrolled on,Completed on';
/** Thirty trainees, two of three of them women; `spoil` makes rows wrong. */
const rowsOf = (spoil: Readonly<Record<number, (cells: string[]) => void>> = {}): string =>
  [HEADER, ...Array.from({ length: 30 }, (_, at) => {
    const cells = [BATCH, String(at + 1), `Trainee ${at + 1}`, at % 3 === 2 ? 'Men' : 'Women', at % 2 === 0 ? 'ST' : 'General', '05.01.2026', '04.02.2026'];
    spoil[at + 1]?.(cells);
    return cells.join(',');
  })].join('\n');
const PHOTOGRAPH = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('a district keeps a register, and its fortnight confirms what the register counts', () => {
  let stage: Stage;
  let officer: Page;
  let before: number; // what the registers counted already
  beforeAll(async () => {
    stage = await aStage();
    officer = await stage.as('do.reasi');
    before = await countedOf('C4-01');
  });
  afterAll(() => stage?.close());

  const read = async <T>(address: string): Promise<T> => {
    const answer = await officer.request.get(`${SCHEME}${address}`);
    if (!answer.ok()) throw new Error(`${address}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const cellOf = async (indicator: string): Promise<DerivedCell | undefined> => (await read<DerivedCell[]>(`/fortnights/${OPEN}/offices/DIC-REASI/derived`)).find(({ indicatorCode, unit }) => indicatorCode === indicator && unit === REASI);
  const countedOf = async (indicator: string): Promise<number> => (await cellOf(indicator))?.derived?.value ?? 0;
  const batch = async (): Promise<RegisterRecordPage> => {
    const { records } = await read<RecordPage>(`/registers/batch/records?find=${BATCH}`);
    return read<RegisterRecordPage>(`/registers/batch/records/${records[0]!.recordId}`);
  };

  it('the district officer goes from the registers to the form of a batch; all that is wrong is told at once', async () => {
    await officer.goto('/jk-ramp/live/my-work');
    await officer.getByRole('navigation', { name: 'Main' }).first().getByRole('link', { name: 'Registers' }).click();
    await officer.getByRole('link', { name: 'Batches of training', exact: true }).click();
    await officer.getByRole('link', { name: 'Add: Batch' }).first().click();
    await officer.getByLabel('Batch number *').fill(BATCH);
    await officer.getByLabel('Batch completed on').fill('2026-02-04');
    await officer.getByRole('button', { name: 'Save: Batch' }).click();
    const told = officer.getByRole('alert').filter({ hasText: 'things to correct' });
    await told.waitFor();
    expect(await told.getByRole('link').allInnerTexts()).toEqual(expect.arrayContaining(['Programme', 'Seats', 'Planned start', 'Started on', 'Days of training']));
    await told.getByRole('link', { name: 'Seats' }).click();
    expect(await officer.evaluate('document.activeElement.closest(".registers-field").id')).toBe('registers-field-seats');
    await stage.look(officer, 'the form of a batch with all that is wrong');
  });

  it('what was typed is kept from a stray click, and saved once it is whole', async () => {
    await officer.getByRole('link', { name: 'Batches of training', exact: true }).click();
    await officer.getByText('What you typed is not saved').waitFor();
    await officer.getByRole('button', { name: 'Stay' }).click();
    await fillRecord(officer, [
      { label: 'Programme *', text: 'Entrepreneurship and skill development programme' },
      { label: 'Trade or subject *', text: 'Food processing' },
      { label: 'Institute *', text: 'Government Polytechnic' },
      { label: 'Seats *', text: '33' },
      { label: 'Planned start *', text: '2026-01-05' },
      { label: 'Planned end *', text: '2026-02-03' },
      { label: 'Started on', text: '2026-01-05' },
      { label: 'Days of training', text: '24' },
    ]);
    await officer.getByRole('button', { name: 'Save: Batch' }).click();
    await officer.getByRole('heading', { level: 1, name: new RegExp(`^Batch ${BATCH}: Completed`) }).waitFor();
    await stage.look(officer, 'the page of a batch');
  });

  it('three wrong rows of thirty refuse the file, each told by row, column and rule; the rejected rows come back as a workbook', async () => {
    const spoiled = rowsOf({ 4: (cells) => (cells[3] = 'Queen'), 11: (cells) => (cells[6] = '04.02.2027'), 23: (cells) => (cells[2] = '') });
    expect(await sendRows(officer, 'trainee', { name: 'trainees.csv', text: spoiled })).toBe('trainees.csv: 3 rows are wrong of 30, so nothing was taken');
    const faults = officer.getByRole('table', { name: '3 faults in 3 rows' });
    await faults.waitFor();
    expect(await faults.getByRole('rowheader').allInnerTexts()).toEqual(['row 5, column D', 'row 12, column G', 'row 24, column C']);
    expect(await faults.innerText()).toMatch(/“Queen” is not among the choices[\s\S]*04\.02\.2027 lies ahead/);
    await stage.look(officer, 'the faults of a file');
    const [workbook] = await Promise.all([officer.waitForEvent('download'), officer.getByRole('link', { name: 'Rejected rows as a workbook' }).click()]);
    expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);
    await officer.reload();
    await faults.waitFor(); // a reload changes nothing
    expect((await batch()).children.map(({ records }) => records)).toEqual([0]);
  });

  it('corrected and sent again, all thirty stand in the register; the same file once more brings nothing twice', async () => {
    expect(await sendRows(officer, 'trainee', { name: 'trainees-corrected.csv', text: rowsOf() })).toBe('trainees-corrected.csv: 30 rows added of 30, 0 rejected');
    await officer.goto('/jk-ramp/live/registers/imports?register=trainee');
    await officer.getByLabel(/^File \(XLSX or CSV\)/).setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(rowsOf()) });
    await officer.getByRole('button', { name: 'Send the file' }).click();
    await officer.getByText(/^This file came before:/).waitFor();
    await stage.look(officer, 'a file that came before');
    expect((await batch()).children).toEqual([expect.objectContaining({ register: 'trainee', records: 30 })]);
  });

  it('the batch speaks of its three counters, and a trainee’s name is opened for a purpose alone', async () => {
    const { line } = await batch();
    await officer.goto(`/jk-ramp/live/registers/batch/${line.recordId}`);
    await officer.getByRole('heading', { level: 1, name: `Batch ${BATCH}: 30 enrolled, 30 completed, 0 certified` }).waitFor();
    await officer.getByRole('link', { name: `${BATCH} / 7`, exact: true }).click();
    await officer.getByRole('button', { name: 'Open for a purpose' }).click();
    expect(await officer.getByText('Trainee 7').count()).toBe(0);
    await officer.getByLabel('Purpose').selectOption({ label: 'Verification' });
    await officer.getByLabel('Note: what for').fill('attendance sheet of 4 February');
    await officer.getByRole('button', { name: 'Open once' }).click();
    await officer.getByText('Trainee 7').waitFor();
    await stage.look(officer, 'a trainee with the sealed field open');
    await officer.reload();
    await officer.getByRole('button', { name: 'Open for a purpose' }).waitFor();
    expect(await officer.getByText('Trainee 7').count()).toBe(0);
  });

  it('evidence is attached to the batch by its bytes, not by its name', async () => {
    const { line } = await batch();
    await officer.goto(`/jk-ramp/live/registers/batch/${line.recordId}`);
    const attach = async (name: string, bytes: Buffer): Promise<void> => {
      await officer.locator('.evidence-form input[type="file"]').setInputFiles({ name, mimeType: 'image/png', buffer: bytes });
      await officer.getByRole('button', { name: 'Attach the file' }).click();
    };
    await officer.getByRole('button', { name: 'Attach evidence' }).click();
    await fillRecord(officer, [{ label: 'Taken or signed on', text: '2026-02-04' }, { label: 'Place', text: 'Reasi' }, { label: 'Does it show persons?', text: 'Yes, it shows persons' }]);
    await attach('class.png', Buffer.from('MZ this is a program'));
    await officer.getByText(/This is no PDF, photograph/).waitFor();
    await stage.look(officer, 'evidence that is refused');
    await attach('class.png', PHOTOGRAPH);
    await officer.getByRole('heading', { name: '1 file stands behind this' }).waitFor();
    await stage.look(officer, 'a batch with evidence');
  });

  it('the grid shows what the register counts; taken over, the entry is confirmed', async () => {
    expect(await countedOf('C4-01')).toBe(before + 30);
    await officer.goto('/jk-ramp/live/my-work');
    await openSheet(officer, 'Progress');
    const grid = entryGrid(officer);
    const row = grid.row(TRAINED);
    await row.getByText(`Register: ${before + 30}`).waitFor();
    await row.getByRole('button', { name: /^Take over/ }).click();
    await row.getByText('as in the register').waitFor();
    expect(await grid.cell(`${TRAINED}, this fortnight`).inputValue()).toBe(String(before + 30));
    await stage.look(officer, 'the grid with what the registers count');
  });

  it('the General Manager sees the district’s rows and keeps none; the Secretary is shown counts', async () => {
    const manager = await stage.as('gm.reasi');
    await manager.goto(`/jk-ramp/live/registers/batch?district=${REASI}`);
    await manager.getByRole('link', { name: BATCH, exact: true }).waitFor();
    expect(await manager.getByRole('link', { name: /^(Add|Bring in)/ }).count()).toBe(0);
    const secretary = await stage.as('secretary');
    await secretary.goto('/jk-ramp/live/registers/trainee');
    await secretary.getByText(/Your charge is shown counts, not rows/).waitFor();
    expect(await secretary.getByText('Trainee 7').count()).toBe(0);
    await stage.look(secretary, 'a register of persons as the Secretary sees it');
  });

  it('finds no fault on any page it came by', () => {
    expect(stage.findings).toEqual([]);
  });
});
