import type { Page } from 'playwright-core';

/** From the own work to the sheet of that name, whatever its button says now. */
export async function openSheet(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.waitForURL(/\/my-work$/);
  await page.getByRole('link', { name: new RegExp(`^(Fill|Answer the return|Open): ${name}$`) }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
