import type { Page } from 'playwright-core';

/** A line as the accountant types it: what is left out stays as the page offers it. */
export interface TypedMoney {
  readonly kind: string;
  readonly component: string;
  readonly amount: string;
  readonly on: string;
  readonly reference: string;
  readonly head?: string;
  readonly tranche?: string;
}

const NUMBER_OF: Readonly<Record<string, string>> = { INTEREST: 'Bank advice no.' };

export async function addLine(page: Page, number: number, { kind, component, amount, on, reference, head, tranche }: TypedMoney): Promise<void> {
  await page.getByRole('button', { name: 'Add a line' }).click();
  const line = page.getByRole('group', { name: `Line ${number}`, exact: true });
  await line.getByRole('combobox', { name: 'Kind' }).selectOption(kind);
  await line.getByRole('combobox', { name: 'Component' }).selectOption(component);
  await line.getByRole('textbox', { name: 'Amount' }).fill(amount);
  await line.getByLabel('Date').fill(on);
  await line.getByRole('textbox', { name: NUMBER_OF[kind] ?? 'Order or voucher no.' }).fill(reference);
  if (head !== undefined) await line.getByRole('combobox', { name: 'Head' }).selectOption(head);
  if (tranche !== undefined) await line.getByRole('textbox', { name: 'Instalment no.' }).fill(tranche);
}
