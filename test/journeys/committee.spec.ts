import type { ActionList, ActionPage, MinutesPage, SittingPage } from '@pakhwada/contracts/committee';
import type { Page } from 'playwright-core';
import { aStage, type Stage } from './support/stage.ts';

const SCHEME = '/v1/schemes/jk-ramp';
const LIVE = '/jk-ramp/live';
const PHOTOGRAPH = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('a decision goes from the sitting to its minutes, to the office that acts, and is closed in the next sitting', () => {
  let stage: Stage;
  let nodal: Page;
  beforeAll(async () => {
    stage = await aStage();
    nodal = await stage.as('nodal');
  });
  afterAll(() => stage?.close());

  const read = async <T>(page: Page, address: string): Promise<T> => {
    const answer = await page.request.get(`${SCHEME}${address}`);
    if (!answer.ok()) throw new Error(`${address}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const says = (page: Page, text: RegExp): Promise<void> => page.getByRole('heading', { level: 1, name: text }).waitFor();
  /** Everybody present by one key each, the first in the chair; then the sitting is recorded as held. */
  const holdIt = async (page: Page, sittingId: string): Promise<void> => {
    await page.goto(`${LIVE}/committee/sittings/${sittingId}`);
    await page.locator('.committee-seats input[type="radio"]').first().focus();
    const { attendance } = await read<SittingPage>(page, `/sittings/${sittingId}`);
    for (const _ of attendance) await page.keyboard.press('1');
    await page.getByText(`${attendance.length} of ${attendance.length} marked`).waitFor();
    await page.getByRole('button', { name: 'Save the attendance' }).click();
    await page.getByText(/^Quorum met/).waitFor();
    await page.getByRole('button', { name: 'Record as held' }).click();
    await says(page, /: held, /);
  };

  it('the nodal officer finds the sitting of the day, with what it is asked and what is overdue', async () => {
    await nodal.goto(`${LIVE}/my-work`);
    await nodal.getByRole('navigation', { name: 'Main' }).first().getByRole('link', { name: 'Committee' }).click();
    await says(nodal, /^16th sitting, Fri 6.February.2026: four decisions sought, five old ones overdue$/);
    await stage.look(nodal, 'the committee');
    await nodal.getByRole('link', { name: 'Attendance', exact: true }).click();
    await says(nodal, /^16th sitting.*notice sent/);
    expect(await nodal.getByRole('button', { name: 'Record as held' }).count()).toBe(0); // nobody is marked yet
    await holdIt(nodal, 'HPC-16');
    await stage.look(nodal, 'a sitting that was held');
  });

  it('drafts the minutes; what is missing is told at its place, and what is typed is not lost by a stray click', async () => {
    await nodal.getByRole('link', { name: 'Write the minutes' }).click();
    const item = nodal.locator('.committee-minute').first();
    await item.getByLabel('Decided').check();
    await item.getByRole('button', { name: /^Add an action to item/ }).click();
    await nodal.getByRole('button', { name: 'Save the draft' }).click();
    for (const told of ['Write the decision, in one language at least.', 'Write what shall be done.', 'Choose the office that does it.']) await item.getByText(told).waitFor();
    await item.getByRole('button', { name: 'As proposed' }).click();
    await item.getByLabel('Action 1: what shall be done, in English').fill('Send the dates of the plan');
    await item.getByLabel('Action 1: office').selectOption('IIM-JAMMU');
    await nodal.getByRole('link', { name: 'Action points', exact: true }).click();
    await nodal.getByRole('button', { name: 'Stay' }).click();
    for (const other of await nodal.locator('.committee-minute').all()) {
      if (!(await other.getByLabel('Decided').isChecked())) await other.getByLabel('Noted').check();
    }
    await nodal.getByRole('button', { name: 'Save the draft' }).click();
    await says(nodal, /^16th sitting.*minutes in draft, 1 decision, 1 action point$/);
    await stage.look(nodal, 'minutes in draft');
    expect(await nodal.getByRole('button', { name: /^Approve|^Issue/ }).count()).toBe(0);
  });

  it('the Secretary approves for the chair; issuing says beforehand what it makes, and makes it', async () => {
    const secretary = await stage.as('secretary');
    await secretary.goto(`${LIVE}/committee/sittings/HPC-16/minutes`);
    await secretary.getByRole('button', { name: 'Approve for the chair' }).click();
    await says(secretary, /minutes approved for the chair/);
    await nodal.goto(`${LIVE}/committee/sittings/HPC-16/minutes`);
    await nodal.getByText(/1 action point will be made; 1 office will be written to/).waitFor();
    await nodal.getByRole('button', { name: 'Issue with 1 action point' }).click();
    await says(nodal, /minutes issued, 1 decision, 1 action point$/);
    const { hash } = await read<MinutesPage>(nodal, '/sittings/HPC-16/minutes');
    await nodal.getByText(hash!).waitFor();
    expect(await nodal.getByRole('button', { name: 'Save the draft' }).count()).toBe(0); // what is issued is only read
    await stage.look(nodal, 'minutes as issued');
  });

  it('the office finds it under My work, tells how it stands, claims it with a file, and cannot close it', async () => {
    const clinic = await stage.as('clinic');
    await clinic.goto(`${LIVE}/my-work`);
    await clinic.getByRole('link', { name: '16/1', exact: true }).click();
    await says(clinic, /^16\/1 is due on/);
    await clinic.getByLabel('In progress, behind').check();
    await clinic.getByRole('button', { name: 'Send the update' }).click();
    await clinic.getByText('Choose why it is behind.').waitFor();
    await clinic.getByLabel('Implemented').check();
    await clinic.getByLabel('What was done, in English').fill('The dates are sent');
    await clinic.getByRole('button', { name: 'Send the update' }).click();
    await says(clinic, /^16\/1 is said to be done and waits for the committee/);
    await clinic.getByRole('button', { name: 'No file behind it' }).click();
    await clinic.getByRole('button', { name: 'Attach evidence' }).click();
    await clinic.getByLabel('File', { exact: true }).setInputFiles({ name: 'dates.png', mimeType: 'image/png', buffer: PHOTOGRAPH });
    await clinic.getByLabel('Taken or signed on').fill('2026-02-06');
    await clinic.getByLabel('Does it show persons?').selectOption('no');
    await clinic.getByRole('button', { name: 'Attach the file' }).click();
    await clinic.getByText('dates.png').first().waitFor();
    expect(await clinic.getByRole('heading', { name: 'The committee’s word' }).count()).toBe(0);
    await stage.look(clinic, 'an action point that was claimed');
    const refused = await clinic.request.post(`${SCHEME}/action-points/HPC-16-1/decisions`, { headers: { origin: stage.server.base }, data: { act: 'CLOSE', sittingId: 'HPC-16', reason: null, version: (await read<ActionPage>(clinic, '/action-points/HPC-16-1')).version } });
    expect(refused.status()).toBeGreaterThanOrEqual(400);
  });

  it('the next sitting is called with what is usual, takes what the figures propose, is held, and closes what was claimed', async () => {
    await nodal.goto(`${LIVE}/committee/sittings/call`);
    expect(await nodal.getByLabel('Number of the sitting').inputValue()).toBe('17');
    await nodal.getByLabel('Day', { exact: true }).fill('2026-02-06');
    await nodal.getByRole('button', { name: 'Call the sitting' }).click();
    await says(nodal, /^17th sitting.*notice not sent$/);
    await nodal.getByRole('link', { name: 'Edit the agenda' }).click();
    await nodal.getByRole('button', { name: /^Take: / }).first().click();
    await nodal.getByText(/^17\/1/).first().waitFor();
    await stage.look(nodal, 'an agenda with what the figures propose');
    await nodal.goto(`${LIVE}/committee/sittings/HPC-17`);
    await nodal.getByRole('button', { name: 'Send the notice' }).click();
    await says(nodal, /^17th sitting.*notice sent/);
    await holdIt(nodal, 'HPC-17');
    await nodal.goto(`${LIVE}/action-points?view=claimed`);
    const { total } = await read<ActionList>(nodal, '/action-points?view=claimed');
    await nodal.getByLabel('Close 16/1').waitFor();
    await stage.look(nodal, 'action points to be closed');
    await nodal.getByRole('button', { name: `Close ${total} action points` }).click();
    await nodal.getByRole('heading', { name: 'No action point waits to be closed' }).or(nodal.getByText('No action point waits to be closed')).first().waitFor();
    const closed = await read<ActionPage>(nodal, '/action-points/HPC-16-1');
    expect([closed.state, closed.trail.at(-1)?.sittingId]).toEqual(['CLOSED', 'HPC-17']);
  });

  it('and nothing was wrong with any page on the way', () => {
    expect(stage.findings).toEqual([]);
  });
});
