import type { Page } from 'playwright-core';

export type Span = 'inception' | 'year' | 'fortnight';

/** Statement I as it stands on the screen, in lakh: each row by its first cell, the total as "Total". What is only heard beside a figure is left out. */
export async function readStatementOne(page: Page, fortnight: string, span: Span): Promise<ReadonlyMap<string, readonly string[]>> {
  await page.goto(`/jk-ramp/${fortnight}/money/statements?span=${span}`);
  const block = page.locator('section.statement').first();
  await block.getByRole('table').waitFor();
  await block.getByText('₹ lakh', { exact: true }).first().click();
  const rows = await block.locator('tbody tr').all();
  const read = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  return new Map(read.map(([name = '', ...figures]) => [name.replace(/\s+/g, ' ').trim(), figures.map((text) => text.trim().split('\n')[0] ?? '')]));
}
