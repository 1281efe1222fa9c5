import type { Locator, Page } from 'playwright-core';

/** The grid of one office. */
export interface EntryGrid {
  readonly page: Page;
  cell(name: string): Locator;
  /** The row of an indicator: its state, its total, its reason. */
  row(indicator: string): Locator;
  readonly todo: Locator; // "Before you submit"
  readonly bar: Locator; // how much is saved
  /** Types over what stands in the cell that has the focus. */
  type(text: string): Promise<void>;
  /** What is typed, and the server's word that it has it. */
  keep(typing: () => Promise<void>): Promise<void>;
  untilSaved(rows: number): Promise<void>;
  /** Says why wherever a figure differs from the register. */
  explain(): Promise<void>;
  /** Check, confirm, receipt. */
  submit(): Promise<string>;
}

export function entryGrid(page: Page): EntryGrid {
  const bar = page.locator('.entry-bar').getByRole('status');
  const explain = async (): Promise<void> => {
    const open = page.locator('.entry-remark.is-needed');
    while ((await open.count()) > 0) await open.first().fill('Counted at the office; the register follows');
  };
  return {
    page,
    explain,
    cell: (name) => page.getByRole('textbox', { name, exact: true }),
    row: (indicator) => page.locator('tr.entry-line', { has: page.getByRole('rowheader', { name: indicator, exact: true }) }),
    todo: page.getByRole('navigation', { name: 'Before you submit' }),
    bar,
    type: async (text) => {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    keep: async (typing) => {
      await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok()), typing()]);
    },
    untilSaved: async (rows) => bar.getByText(new RegExp(`^${rows} of `)).and(bar.locator('b')).waitFor(),
    submit: async () => {
      await explain();
      await page.getByRole('button', { name: 'Check and submit' }).click();
      await page.getByRole('button', { name: /^Submit \d+ rows?$/ }).click();
      return page.getByRole('heading', { level: 1, name: /^Submitted: / }).innerText();
    },
  };
}
