import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Review } from '@pakhwada/domain/review';
import { readPdf } from '@pakhwada/testing/pdf';
import type { Page } from 'playwright-core';
import { advance, happenings } from './pages/demo-strip.ts';
import { entryGrid, type EntryGrid } from './pages/entry-grid.ts';
import { openSheet } from './pages/my-work.ts';
import { openVerification, returnRow, takeStep } from './pages/verification.ts';
import { aStage, type Stage } from './support/stage.ts';

const OFFICE = 'District Industries Centre, Reasi';
const REASI = 627;
const OPEN = '2025-26-FN21';
const BEFORE = '2025-26-FN20';
const UDYAM = 'New Udyam registrations';

describe('a fortnight of the District Industries Centre, Reasi', () => {
  let stage: Stage;
  let officer: Page;
  let grid: EntryGrid;
  let frozenBefore: string;
  const address = (rest: string): string => `/v1/schemes/jk-ramp/fortnights/${rest}`;
  const hashOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

  beforeAll(async () => {
    stage = await aStage();
    const secretary = await stage.as('secretary');
    frozenBefore = hashOf(await (await secretary.request.get(address(`${BEFORE}/review`))).body());
    officer = await stage.visitor();
    grid = entryGrid(officer);
  });
  afterAll(() => stage?.close());

  it('the district officer signs in with the demo account and sees what is due', async () => {
    await officer.goto('/');
    await officer.getByRole('button', { name: new RegExp(`^District officer, ${OFFICE}`) }).click();
    await officer.waitForURL('**/jk-ramp/live/my-work');
    await officer.getByText('Due in 9 days,').waitFor();
    expect(await officer.getByRole('main').innerText()).toContain('0 of 8 rows filled');
    await stage.look(officer, 'my work of the district officer');
  });

  it('fills the grid with the keyboard; a breakdown that does not add up is told at the cell and on top, until it is mended', async () => {
    await openSheet(officer, 'Progress');
    await grid.cell(`${UDYAM}, this fortnight`).focus();
    await grid.type('14');
    await officer.keyboard.press('Enter');
    await grid.type('6');
    await officer.keyboard.press('Enter');
    await grid.type('7');
    const wrong = 'Women-owned 6 + Other owners 7 = 13, but the total is 14. Correct one of the three.';
    await officer.getByText(wrong).waitFor();
    expect(await grid.cell(`${UDYAM}, of them Other owners`).getAttribute('aria-invalid')).toBe('true');
    expect(await grid.row(UDYAM).innerText()).toContain('Not saved');
    expect(await grid.todo.innerText()).toContain('1 row to correct');
    await stage.look(officer, 'the grid with a row to correct');

    await grid.todo.getByRole('link', { name: '1 row to correct' }).click();
    await grid.cell(`${UDYAM}, of them Other owners`).focus();
    await grid.type('8');
    await officer.getByText(wrong).waitFor({ state: 'detached' });
    await grid.untilSaved(1);
    expect(await grid.todo.innerText()).not.toContain('to correct');
  });

  it('marks NIL with N and the rest with one click, and Ctrl Z takes it back', async () => {
    await grid.cell('Awareness and registration camps, this fortnight').press('n');
    expect(await grid.cell('Awareness and registration camps, this fortnight').inputValue()).toBe('0');
    await officer.getByRole('button', { name: 'NIL for all 5 empty counters' }).click();
    await grid.cell('Enterprises started, this fortnight').press('Control+z');
    expect(await grid.cell('Enterprises started, this fortnight').inputValue()).toBe('');
    await officer.getByRole('button', { name: 'NIL for all 5 empty counters' }).click();
    await grid.untilSaved(7);
    expect(await grid.row(UDYAM).innerText()).toContain('274'); // 260 + 14
    expect(await grid.todo.innerText()).toContain('1 row to fill'); // the ratio: a blank is not NIL
  });

  it('types in a second tab what another tab has changed: both values are shown, and the choice is the officer’s', async () => {
    const second = entryGrid(await officer.context().newPage());
    await second.page.goto(officer.url());
    await second.cell('Batches completed, this fortnight').waitFor();
    await grid.keep(() => grid.cell('Batches completed, this fortnight').fill('1'));
    await second.cell('Batches completed, this fortnight').fill('2');
    const conflict = second.page.getByRole('alert', { name: '1 row was changed by somebody else' });
    await conflict.getByRole('radio', { name: 'Keep 2' }).waitFor();
    await conflict.getByRole('radio', { name: 'Keep 1' }).check();
    await stage.look(second.page, 'two values for one cell');
    await conflict.getByRole('button', { name: 'Continue with this choice' }).click();
    await conflict.waitFor({ state: 'detached' });
    expect(await second.cell('Batches completed, this fortnight').inputValue()).toBe('1');
    await second.page.close();
  });

  it('is signed out half-way: what was typed stays, and goes to the server after the password', async () => {
    await stage.server.database.query(`update session set revoked_at = now() where person_id = (select person_id from person where login = 'do.reasi')`);
    await grid.cell('Trainees certified, this fortnight').fill('3');
    const sheet = officer.getByRole('dialog', { name: 'You were signed out' });
    await sheet.getByRole('textbox', { name: 'Password for do.reasi' }).fill('pakhwada-demo');
    expect(await grid.cell('Trainees certified, this fortnight').inputValue()).toBe('3');
    await stage.look(officer, 'signed out half-way');
    await grid.keep(() => sheet.getByRole('button', { name: 'Continue where I was' }).click());
    await sheet.waitFor({ state: 'detached' });
    await grid.untilSaved(7);
    const kept = await stage.server.database.query<{ value: number }>(`select (r ->> 'value')::int as value from draft, jsonb_array_elements(rows) r where office_code = 'DIC-REASI' and r ->> 'indicatorCode' = 'C4-03'`);
    expect(kept).toEqual([{ value: 3 }]);
  });

  it('submits and gets a receipt that says what a blank row means and who is next', async () => {
    await grid.explain();
    await officer.getByRole('button', { name: 'Check and submit' }).click();
    const confirm = officer.getByRole('region', { name: 'Submit 7 rows of FN 21 of 2025-26?' });
    expect(await confirm.innerText()).toContain('1 row is empty and counts as not reported, not as zero.');
    await confirm.getByRole('button', { name: 'Submit 7 rows' }).click();
    await officer.getByRole('heading', { level: 1, name: 'Submitted: 7 rows of FN 21 of 2025-26' }).waitFor();
    expect(await officer.getByRole('main').innerText()).toContain(`Receipt DIC-REASI/${OPEN}/progress/1`);
    await stage.look(officer, 'the receipt');
  });

  it('cannot verify the own entry; the General Manager does', async () => {
    const refused = await officer.request.post(address(`${OPEN}/verifications`), { headers: { origin: stage.server.base }, data: { sheets: [{ officeCode: 'DIC-REASI', sheet: 'progress', revision: 1 }] } });
    const { breaches } = (await refused.json()) as { breaches: { code: string }[] };
    expect([refused.status(), breaches.map(({ code }) => code)]).toEqual([403, ['NO_RIGHT', 'OWN_ENTRY']]);
    const manager = await stage.as('gm.reasi');
    await openVerification(manager, OPEN);
    await stage.look(manager, 'the desk of the General Manager');
    expect(await takeStep(manager, 'Verify', [OFFICE])).toBe('1 sheet verified');
  });

  it('the nodal officer returns one row with a reason; the officer reads it at the cell, corrects and submits again', async () => {
    const nodal = await stage.as('nodal');
    await openVerification(nodal, OPEN);
    await returnRow(nodal, OFFICE, UDYAM, 'Two camps were counted twice');
    await openSheet(officer, 'Progress');
    await officer.getByText(/^Returned by State nodal officer, .*“Two camps were counted twice”$/).waitFor();
    expect(await grid.row(UDYAM).innerText()).toContain('Returned');
    await grid.cell(`${UDYAM}, this fortnight`).fill('12');
    await grid.cell(`${UDYAM}, of them Women-owned`).fill('4');
    await grid.explain();
    await officer.getByRole('button', { name: 'Check and submit' }).click();
    await officer.getByRole('button', { name: 'Submit 7 rows' }).click();
    await officer.getByText('Revision 2.').waitFor();
  });

  it('is verified and approved by two more people', async () => {
    const manager = await stage.as('gm.reasi');
    await openVerification(manager, OPEN);
    expect(await takeStep(manager, 'Verify', [OFFICE])).toBe('1 sheet verified');
    const nodal = await stage.as('nodal');
    await openVerification(nodal, OPEN);
    expect(await takeStep(nodal, 'Approve', [OFFICE])).toBe('1 sheet approved');
    await stage.look(nodal, 'the desk of the nodal officer');
    const people = await stage.server.database.query<{ people: number }>(`select count(distinct person_id)::int as people from submission_step where office_code = 'DIC-REASI' and fortnight_id = $1 and revision = 2`, [OPEN]);
    expect(people).toEqual([{ people: 3 }]);
  });

  it('a visitor moves the clock past the cut-off and the freeze: offices report, the review freezes, the report goes out by itself', async () => {
    const visitor = await stage.as('committee');
    await visitor.goto(`/jk-ramp/${OPEN}/overview`);
    await advance(visitor, 'Advance past the cut-off');
    await advance(visitor, 'Advance past the freeze');
    expect(await happenings(visitor)).toMatch(/FN\s21 of 2025-26 was frozen/);
    const review = (await (await visitor.request.get(address(`${OPEN}/review`))).json()) as Review;
    expect(review.basis).toBe('FROZEN');
    const figures = review.components.find(({ code }) => code === 'C1')?.indicators[0]?.units.find(({ unit }) => unit === REASI);
    expect(figures).toMatchObject({ before: 260, during: 12, total: 272, isReported: true });
  });

  it('a committee member downloads the report in English and in Hindi', async () => {
    const member = await stage.as('committee');
    await member.goto('/jk-ramp/live/reports');
    for (const [language, title] of [['English', 'Jammu and Kashmir'], ['Hindi', 'जम्मू']] as const) {
      const [download] = await Promise.all([member.waitForEvent('download'), member.getByRole('link', { name: new RegExp(`${language}.*FN 21 of 2025-26`) }).click()]);
      const bytes = readFileSync(await download.path());
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(readPdf(bytes).pages.join('\n')).toContain(title);
    }
    await stage.look(member, 'the archive');
  });

  it('keeps the mails as files and one line of the ledger for each recipient', async () => {
    const waiting = async (): Promise<boolean> => (await stage.server.database.query(`select 1 from mail where state = 'WAITING'`)).length > 0;
    for (let tries = 0; (await waiting()) && tries < 100; tries += 1) await new Promise((later) => setTimeout(later, 300));
    const files = readdirSync(path.join(stage.server.dataFolder, 'mail')).filter((file) => file.endsWith('.eml'));
    const mails = await stage.server.database.query<{ recipient: string; state: string; isReport: boolean }>(`select recipient, state, attachments <> '[]' as "isReport" from mail where fortnight_id = $1 and scheme_code = 'jk-ramp'`, [OPEN]);
    const reports = mails.filter(({ isReport }) => isReport);
    expect(reports.length).toBeGreaterThan(3);
    expect(new Set(reports.map(({ recipient }) => recipient)).size).toBe(reports.length);
    expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['KEPT_AS_FILE']));
    expect(files.length).toBeGreaterThanOrEqual(mails.length);
    const nodal = await stage.as('nodal');
    await nodal.goto('/jk-ramp/live/reports');
    await nodal.getByRole('button', { name: /FN 21 of 2025-26/ }).click();
    const rows = nodal.getByRole('table', { name: /FN 21 of 2025-26/ }).getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBe(mails.length + 1);
  });

  it('the Secretary asks a figure where it comes from and finds the entry with its way through the offices', async () => {
    const secretary = await stage.as('secretary');
    await secretary.goto('/');
    await secretary.waitForURL(`**/${OPEN}/overview`);
    await stage.look(secretary, 'the overview');
    await secretary.getByRole('button', { name: /Physical index. Where it comes from/ }).click();
    await secretary.getByRole('region', { name: 'Where this figure comes from' }).getByRole('table').waitFor();
    await secretary.goto(`/jk-ramp/${OPEN}/districts/${REASI}`);
    await secretary.getByRole('row', { name: new RegExp(`^${UDYAM}`) }).getByRole('button', { name: /^12/ }).click();
    const origin = secretary.getByRole('region', { name: 'Where this figure comes from' });
    const trail = origin.getByRole('list', { name: 'Who entered, verified and approved it' });
    await trail.getByText('Frozen').waitFor();
    const steps = await trail.getByRole('listitem').allInnerTexts();
    expect(steps).toEqual([expect.stringContaining(`District officer, ${OFFICE}`), expect.stringContaining(`General Manager, ${OFFICE}`), expect.stringContaining('State nodal officer'), expect.stringContaining('Frozen')]);
    await stage.look(secretary, 'the origin of a figure');
  });

  it('a cell of the district matrix opens on the arithmetic that makes it', async () => {
    const secretary = await stage.as('secretary');
    await secretary.goto(`/jk-ramp/${BEFORE}/districts`);
    const cell = secretary.getByRole('button', { name: /Reasi, C2, % of plan to date/ });
    const printed = Number(/^\d+/.exec(await cell.innerText())?.[0]);
    await cell.click();
    const result = await secretary.getByRole('region', { name: 'Where this figure comes from' }).getByText(/^= [\d.]+%$/).innerText();
    expect(Math.round(Number.parseFloat(result.slice(2)))).toBe(printed);
    await stage.look(secretary, 'the districts');
  });

  it('leaves the fortnight before as it was, byte for byte', async () => {
    const secretary = await stage.as('secretary');
    expect(hashOf(await (await secretary.request.get(address(`${BEFORE}/review`))).body())).toBe(frozenBefore);
  });

  it('finds no fault on any page it came by', () => {
    expect(stage.findings).toEqual([]);
  });
});
