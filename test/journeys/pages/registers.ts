import type { Page } from 'playwright-core';

export interface TypedField {
  readonly label: string;
  readonly text: string;
}

/** Fills a form made from a register's shape: lists by their word, all else as it is typed. */
export async function fillRecord(page: Page, fields: readonly TypedField[]): Promise<void> {
  for (const { label, text } of fields) {
    const field = page.getByLabel(label, { exact: true });
    if ((await field.and(page.locator('select')).count()) > 0) await field.selectOption({ label: text });
    else await field.fill(text);
  }
}

/** Sends a file for a register in the chosen mode and waits until its reading has ended; answers what the page says. */
export async function sendRows(page: Page, register: string, file: { readonly name: string; readonly text: string }, mode: 'STRICT' | 'ACCEPT_GOOD' = 'STRICT'): Promise<string> {
  await page.goto(`/jk-ramp/live/registers/imports?register=${register}`);
  await page.getByLabel(/^File \(XLSX or CSV\)/).setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) });
  await page.getByLabel('If a row is wrong').selectOption(mode);
  await page.getByRole('button', { name: 'Send the file' }).click();
  const headline = page.getByRole('heading', { level: 1, name: /rows? (added|is wrong|are wrong)|nothing new/ });
  await headline.waitFor({ timeout: 60_000 });
  return headline.innerText();
}
