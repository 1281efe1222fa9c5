import type { Review } from '@pakhwada/domain/review';
import { entryGrid } from './pages/entry-grid.ts';
import { openSheet } from './pages/my-work.ts';
import { openVerification, takeStep } from './pages/verification.ts';
import { passOn } from './support/office-steps.ts';
import { aStage, type Stage } from './support/stage.ts';

const OPEN = '2025-26-FN21';

describe('the other desks of the programme', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await aStage();
  });
  afterAll(() => stage?.close());
  const live = async (): Promise<Review> => (await (await stage.as('secretary')).request.get(`/v1/schemes/jk-ramp/fortnights/live/review`)).json() as Promise<Review>;

  it('the component officer cannot leave out reason and recovery date of a component that is behind, gives both and submits', async () => {
    const officer = await stage.as('component');
    await openSheet(officer, 'Status of Health Clinic');
    await officer.getByRole('combobox', { name: /^Main reason for the delay/ }).selectOption(''); // the last fortnight's stands there
    await officer.getByLabel(/^Back on plan by/).fill('');
    await officer.getByRole('button', { name: 'Submit the page of FN 21' }).click();
    const left = await officer.locator('#status-breaches').innerText();
    expect(left).toContain('This stands behind plan. Choose the reason.');
    expect(left).toContain('The component is behind. Give the date by which it will be back on plan.');
    await stage.look(officer, 'the page of a component with everything missing');

    await officer.getByRole('combobox', { name: /^Main reason for the delay/ }).selectOption('R06');
    await officer.getByLabel(/^Back on plan by/).fill('2026-01-10');
    await officer.getByText(/^The recovery date .* is too early/).first().waitFor();
    await officer.getByLabel(/^Back on plan by/).fill('2026-06-30');
    await officer.getByRole('textbox', { name: 'What is planned for the next fortnight' }).fill('Mentors of two more colleges join');
    await officer.getByRole('button', { name: 'Submit the page of FN 21' }).click();
    await officer.getByRole('heading', { level: 1, name: 'Submitted: 1 row of FN 21 of 2025-26' }).waitFor();

    const desk = await stage.as('pmu');
    await openVerification(desk, OPEN);
    expect(await takeStep(desk, 'Verify', ['MSME branch, Industries and Commerce Department'])).toBe('1 sheet verified');
    await passOn(stage, OPEN, { officeCode: 'IC-MSME', sheet: 'status-C2', revision: 1 }, [['approvals', 'nodal']]);
    const clinic = (await live()).components.find(({ code }) => code === 'C2');
    expect(clinic).toMatchObject({ reasonCode: 'R06', recoveryOn: '2026-06-30', nextPlan: 'Mentors of two more colleges join', isStatusReported: true });
  });

  it('the partner enters the clinic for two districts, is asked for the reason where one is behind, and leaves the rest unreported', async () => {
    const partner = entryGrid(await stage.as('clinic'));
    await openSheet(partner.page, 'Progress');
    await partner.cell('Diagnostic studies completed, Reasi, this fortnight').fill('7');
    await partner.cell('Diagnostic studies completed, Kishtwar, this fortnight').fill('9');
    await partner.todo.getByRole('link', { name: '2 reasons to choose' }).waitFor();
    await partner.page.getByRole('button', { name: 'Check and submit' }).click();
    expect(await partner.page.getByRole('button', { name: /^Submit \d+ rows$/ }).count()).toBe(0);
    await stage.look(partner.page, 'the grid with reasons to choose');
    for (const district of ['Reasi', 'Kishtwar']) await partner.page.getByRole('combobox', { name: `Reason for delay: Diagnostic studies completed, ${district}` }).selectOption('R11');
    expect(await partner.submit()).toMatch(/^Submitted: 2 rows of FN\s21/);
    await passOn(stage, OPEN, { officeCode: 'IIM-JAMMU', sheet: 'progress', revision: 1 }, [['verifications', 'pmu'], ['approvals', 'nodal']]);
    const units = (await live()).components.find(({ code }) => code === 'C2')?.indicators.find(({ code }) => code === 'C2-01')?.units ?? [];
    expect(units.find(({ unit }) => unit === 627)).toMatchObject({ before: 24, during: 7, total: 31, isReported: true });
    expect(units.find(({ unit }) => unit === 12)).toMatchObject({ isReported: false, during: { missing: 'NOT_REPORTED' } });
  });

  it('the PMU enters the items of the State; the nodal officer verifies, the Secretary approves', async () => {
    const pmu = entryGrid(await stage.as('pmu'));
    await pmu.page.goto(`/jk-ramp/${OPEN}/my-work/PMU/progress`);
    await pmu.page.getByRole('button', { name: /^NIL for all \d+ empty counters$/ }).click();
    const reasons = pmu.page.getByRole('combobox', { name: /^Reason for delay/ });
    for (let at = 0; at < (await reasons.count()); at += 1) await reasons.nth(at).selectOption('R04');
    expect(await pmu.submit()).toMatch(/^Submitted: \d+ rows of FN\s21/);
    const nodal = await stage.as('nodal');
    await openVerification(nodal, OPEN);
    expect(await takeStep(nodal, 'Verify', ['Programme Management Unit, JKTPO'])).toBe('1 sheet verified');
    const secretary = await stage.as('secretary');
    await openVerification(secretary, OPEN);
    expect(await takeStep(secretary, 'Approve', ['Programme Management Unit, JKTPO'])).toBe('1 sheet approved');
  });

  it('the accountant enters a voucher; what cannot be is told at its line; Finance verifies, the nodal officer approves', async () => {
    const accountant = await stage.as('accounts');
    await openSheet(accountant, 'Money');
    await accountant.getByRole('button', { name: 'Add a line' }).click();
    const line = accountant.getByRole('group', { name: 'Line 1' });
    await line.getByRole('combobox', { name: 'Component' }).selectOption('C2');
    await line.getByRole('combobox', { name: 'Kind' }).selectOption('EXPENDITURE');
    await line.getByRole('textbox', { name: 'Amount' }).fill('12.5 crores and some');
    await line.getByText(/cannot be read as an exact amount/).first().waitFor();
    await line.getByRole('textbox', { name: 'Amount' }).fill('9 crore');
    await line.getByLabel('Date').fill('2026-02-20');
    await line.getByText('20.02.2026 is still to come. Enter a date up to 06.02.2026.').waitFor();
    await stage.look(accountant, 'the money page with two things to correct');
    await accountant.getByRole('button', { name: 'Submit 1 line' }).click();
    const told = await accountant.locator('#money-breaches').innerText();
    expect(told).toContain('Give the number of the sanction, release or voucher.');
    expect(told).toMatch(/Expenditure would come to ₹14,51,00,000\.00, above the ₹12,30,18,750\.00 released to C2, interest kept included/);

    await line.getByRole('textbox', { name: 'Amount' }).fill('12.5 lakh');
    await line.getByText(/Read as ₹12,50,000/).waitFor();
    await line.getByLabel('Date').fill('2026-02-04');
    await line.getByRole('textbox', { name: 'Order or voucher no.' }).fill('V/2026/117');
    await accountant.getByRole('button', { name: 'Submit 1 line' }).click();
    await accountant.getByRole('heading', { level: 1, name: /^Submitted: 1 row/ }).waitFor();

    const finance = await stage.as('finance');
    await openVerification(finance, OPEN);
    expect(await takeStep(finance, 'Verify', ['Programme Management Unit, JKTPO'])).toBe('1 sheet verified');
    await passOn(stage, OPEN, { officeCode: 'PMU', sheet: 'money', revision: 1 }, [['approvals', 'nodal']]);
    const { money } = (await live()).components.find(({ code }) => code === 'C2')!;
    expect([money.spentBeforePaise, money.spentDuringPaise]).toEqual([5_51_00_000_00, 12_50_000_00]);
  });

  it('finds no fault on any page it came by', () => {
    expect(stage.findings).toEqual([]);
  });
});
