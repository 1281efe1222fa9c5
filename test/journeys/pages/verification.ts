import type { Page } from 'playwright-core';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

export async function openVerification(page: Page, fortnight: string): Promise<void> {
  await page.goto(`/jk-ramp/${fortnight}/verification`);
  await heading(page).waitFor();
}

/** Ticks exactly these offices and takes the step. Answers what the page says was done. */
export async function takeStep(page: Page, step: 'Verify' | 'Approve', offices: readonly string[]): Promise<string> {
  const queue = page.locator('section.block', { has: page.getByRole('button', { name: new RegExp(`^${step} (\\d+ sheets?|sheets)`) }) });
  await queue.getByRole('button', { name: 'Clear' }).click();
  for (const office of offices) await queue.getByRole('checkbox', { name: `Select ${office}` }).check();
  await queue.getByRole('button', { name: new RegExp(`^${step} ${offices.length} sheets?$`) }).click();
  return page.getByText(new RegExp(`^\\d+ sheets? ${step === 'Verify' ? 'verified' : 'approved'}$`)).innerText();
}

/** Opens the sheet, names one row, says why, gives it back. */
export async function returnRow(page: Page, office: string, row: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: `Look at the sheet of ${office}` }).click();
  const rows = page.getByRole('table', { name: `Rows of ${office}` });
  await rows.getByRole('checkbox', { name: `Return ${row}`, exact: true }).check();
  await page.getByRole('textbox', { name: /What should the office do/ }).fill(reason);
  await page.getByRole('button', { name: 'Return 1 row' }).click();
  await rows.waitFor({ state: 'detached' });
}
