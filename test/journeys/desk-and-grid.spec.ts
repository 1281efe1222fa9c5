import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { writeWorkbook, type WrittenCell } from '../../apps/api/src/platform/workbook/write-workbook.ts';
import { readGrid } from '../../apps/api/src/progress/read-grid.ts';
import { advance } from './pages/demo-strip.ts';
import { entryGrid } from './pages/entry-grid.ts';
import { openSheet } from './pages/my-work.ts';
import { openVerification } from './pages/verification.ts';
import { aStage, type Stage } from './support/stage.ts';

const OPEN = '2025-26-FN21';
const UDYAM = 'New Udyam registrations';

describe('the grid beside a workbook, and the desk that runs the fortnight', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage?.close());

  const downloaded = async (page: Page): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the grid (.xlsx)' }).click()]);
    expect(download.suggestedFilename()).toBe(`jk-ramp-${OPEN}-DIC-REASI.xlsx`);
    return readFileSync(await download.path());
  };
  /** What an officer makes of the file in Excel: the same lines, with figures in the last column. */
  const withFigures = (file: Buffer, figures: Readonly<Record<string, WrittenCell>>): Buffer => {
    const cells = readGrid(file)!.cells;
    const lineAt = (row: number): WrittenCell[] => ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? null);
    const rows = cells.filter(({ row, column }) => row > 4 && column === 'A').map(({ row, text }): WrittenCell[] => [...lineAt(row), figures[text] ?? null]);
    return writeWorkbook({ name: 'Progress', columns: [1, 1, 1, 1, 1, 1, 1, 1], above: [1, 2, 3].map((row) => String(lineAt(row)[0])), head: lineAt(4).map(String), rows });
  };
  const upload = (page: Page, name: string, buffer: Buffer): Promise<void> => page.getByLabel('Upload the filled grid').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  it('the officer looks with F2 at what stood in a cell before, and Escape gives the cell back', async () => {
    const officer = await stage.as('do.reasi');
    await openSheet(officer, 'Progress');
    await entryGrid(officer).cell(`${UDYAM}, this fortnight`).press('F2');
    const past = officer.getByRole('region', { name: `${UDYAM}: the fortnights before` });
    const rows = past.getByRole('row');
    await rows.nth(12).waitFor();
    expect(await rows.count()).toBe(13);
    expect(await rows.nth(1).innerText()).toMatch(/^FN.20 of 2025-26[\s\S]*Approved, frozen[\s\S]*Reasi/);
    await stage.look(officer, 'the past of a cell');
    await officer.keyboard.press('Escape');
    await past.waitFor({ state: 'detached' });
    expect(await officer.evaluate('document.activeElement?.getAttribute("aria-label")')).toBe(`${UDYAM}, this fortnight`);
  });

  it('downloads the grid, fills it in a workbook and uploads it: the figures are a draft, what cannot be read is told by its place', async () => {
    const officer = await stage.as('do.reasi');
    const grid = entryGrid(officer);
    await officer.getByText('Fill it in Excel').click();
    const file = await downloaded(officer);
    const line = readGrid(file)!.cells.find(({ text }) => text === 'C1-02/627/value')!.row;
    await grid.keep(() => upload(officer, 'filled.xlsx', withFigures(file, { 'C1-01/627/value': 14, 'C1-02/627/value': 'two camps' })));
    await officer.getByText('1 figure was taken from the file.').waitFor();
    await officer.getByText(`Sheet Progress, row ${line}, column H: “two camps”. This is not a whole number.`).waitFor();
    expect(await grid.cell(`${UDYAM}, this fortnight`).inputValue()).toBe('14');
    await stage.look(officer, 'the grid after a workbook was taken in');
    const sheet = (await (await officer.request.get(`/v1/schemes/jk-ramp/fortnights/${OPEN}/offices/DIC-REASI/progress`)).json()) as { summary: { state: string; revision: number } };
    expect([sheet.summary.state, sheet.summary.revision]).toEqual(['DRAFT', 0]);
  });

  it('refuses, in words, the workbook of another office and a file that is none', async () => {
    const officer = await stage.as('do.reasi');
    const other = await (await stage.as('nodal')).request.get(`/v1/schemes/jk-ramp/fortnights/${OPEN}/offices/PMU/progress/workbook?language=hi`);
    await upload(officer, 'other.xlsx', await other.body());
    await officer.getByText(`This workbook is not of this office and fortnight: it is marked “jk-ramp/${OPEN}/PMU”. Nothing was filled.`).waitFor();
    await upload(officer, 'letter.xlsx', Buffer.from('Dear Sir'));
    await officer.getByText('This file cannot be read as a workbook (.xlsx).').waitFor();
    expect(await entryGrid(officer).cell(`${UDYAM}, this fortnight`).inputValue()).toBe('14');
  });

  it('the nodal officer reminds the silent offices once; the ledger of the mails has them, and a second time is refused in words', async () => {
    const nodal = await stage.as('nodal');
    await openVerification(nodal, OPEN);
    const remind = nodal.getByRole('button', { name: /^Remind the \d+ offices that have not reported$/ });
    const offices = Number(/\d+/.exec(await remind.innerText())?.[0]);
    await remind.click();
    await nodal.getByText(`${offices} offices reminded by e-mail.`).waitFor();
    await remind.click();
    await nodal.getByText(`All ${offices} offices that have not reported were reminded today already.`, { exact: false }).waitFor();
    await stage.look(nodal, 'the desk after a second reminder');
    const mails = async (): Promise<number> => (await stage.server.database.query<{ run: string }>(`select run from mail where run like 'reminder:jk-ramp:${OPEN}:%:reminder'`)).length;
    for (let tries = 0; (await mails()) < offices && tries < 50; tries += 1) await new Promise((later) => setTimeout(later, 200));
    expect(await mails()).toBe(offices);
  });

  it('puts the freeze off once, to a day that is shown beforehand, with a reason', async () => {
    const nodal = await stage.as('nodal');
    await nodal.getByRole('button', { name: 'Put off the freeze' }).click();
    const dialog = nodal.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'New time of the freeze' }).selectOption('2');
    const chosen = await dialog.getByRole('combobox').locator('option:checked').innerText();
    await dialog.getByRole('button', { name: 'Put off the freeze' }).click();
    await dialog.getByText('Write the reason in a few words.').waitFor();
    await stage.look(nodal, 'the dialog that puts off the freeze');
    await dialog.getByRole('textbox').fill('Snow closes the roads');
    await dialog.getByRole('button', { name: 'Put off the freeze' }).click();
    await nodal.getByText(`is put off. It freezes ${/^(.+) \(2 working days\)$/.exec(chosen)?.[1]}.`, { exact: false }).waitFor();
    expect(await nodal.locator('.desk-actions [lang="en"]').innerText()).toBe('Snow closes the roads');
    expect(await nodal.getByRole('button', { name: 'Put off the freeze' }).count()).toBe(0);
  });

  it('is told before a freeze what will be counted and what stands in its way', async () => {
    const nodal = await stage.as('nodal');
    expect(await nodal.getByRole('button', { name: 'Freeze now' }).count()).toBe(0);
    await advance(nodal, 'Advance past the cut-off');
    await openVerification(nodal, OPEN);
    await nodal.getByRole('button', { name: 'Freeze now' }).click();
    const dialog = nodal.getByRole('dialog');
    await dialog.getByText('A freeze cannot be undone.').waitFor();
    const [approved = '', received, missing] = await dialog.getByRole('definition').allInnerTexts();
    const [counted, all] = approved.split(' of ').map(Number);
    expect((counted ?? 0) + Number(received) + Number(missing)).toBe(all);
    await dialog.getByText(/sheets are not approved yet/).waitFor();
    expect(await dialog.getByRole('button', { name: /for good/ }).count()).toBe(0);
    await stage.look(nodal, 'the dialog before a freeze');
    await nodal.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('finds no fault on any page it came by', () => {
    expect(stage.findings).toEqual([]);
  });
});
