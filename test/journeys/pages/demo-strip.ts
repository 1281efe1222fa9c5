import type { Page } from 'playwright-core';

/** Presses the banner's button and waits until the demo has done what happens until then. */
export async function advance(page: Page, words: string): Promise<void> {
  const strip = page.getByRole('complementary', { name: 'Demo data, not official.' });
  await strip.getByRole('button', { name: words }).click();
  await strip.getByText('Offices are reporting').waitFor();
  await strip.getByText('Offices are reporting').waitFor({ state: 'detached', timeout: 90_000 });
}

export async function happenings(page: Page): Promise<string> {
  const told = page.locator('.demo-happenings');
  await told.locator('summary').click();
  return told.locator('ol').innerText();
}
