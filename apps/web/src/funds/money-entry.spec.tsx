import { PLAIN_MONEY } from '@pakhwada/domain/funds';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MoneySheet } from '@pakhwada/contracts/funds';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { aSummary, beforeCutOff, fortnight, receipt } from '../sheets/sheet-fixture.ts';
import { WordsProvider } from '../shell/words.tsx';
import { MoneyEntry, type MoneyEntryProps } from './money-entry.tsx';

const CRORE = 1_000_000_000;
const sheet: MoneySheet = {
  summary: aSummary({ sheet: 'money', officeKind: 'PMU', districtLgd: null }), dueAt: fortnight.cutOffAt, draft: null, submitted: [], breaches: [], returned: null, asOn: '2026-02-13',
  components: [{ code: 'C3', name: { en: 'Upskilling', hi: 'कौशल' }, amountPaise: 7.5 * CRORE, releasedPaise: 3.75 * CRORE, spentPaise: 3.19 * CRORE }],
};
const submit = jest.fn<MoneyEntryProps['submit']>();

function open(): void {
  render(
    <MemoryRouter>
      <WordsProvider>
        <MoneyEntry
          sheet={sheet} fortnight={fortnight} now={beforeCutOff} personId="p1" isSessionOver={false} verifier="Finance" submit={submit} onReceipt={() => undefined} quietMs={5}
          saveDraft={(version) => Promise.resolve({ kind: 'SAVED', version: version + 1, savedAt: beforeCutOff })}
        />
      </WordsProvider>
    </MemoryRouter>,
  );
}

async function addLine(amount: string, reference: string): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: 'Add a line' }));
  const line = screen.getAllByRole('group', { name: /^Line / }).at(-1) ?? document.body;
  await userEvent.type(within(line).getByLabelText('Amount'), amount);
  fireEvent.change(within(line).getByLabelText('Date'), { target: { value: '2026-02-04' } });
  if (reference !== '') await userEvent.type(within(line).getByLabelText('Order or voucher no.'), reference);
  return line;
}

jest.setTimeout(30_000);
beforeEach(() => {
  localStorage.clear();
  submit.mockReset().mockResolvedValue(receipt);
});
afterEach(cleanup);

describe('the money sheet', () => {
  it('reads the amount back in words of money and moves the running total', async () => {
    open();
    await addLine('50 lakh', 'V-1');
    expect(screen.getByText('Read as ₹50,00,000.00, ₹50.00 lakh')).toBeVisible();
    expect(within(screen.getByRole('row', { name: /C3 Upskilling/ })).getByText('3.69')).toBeVisible();
  });

  it('says at its field that an amount cannot be read, and lists it with its line', async () => {
    open();
    const line = await addLine('5o lakh', 'V-1');
    expect(within(line).getByLabelText('Amount')).toBeInvalid();
    await userEvent.click(screen.getByRole('button', { name: 'Submit 1 line' }));
    expect(document.getElementById('money-breaches')).toHaveTextContent(/Line 1: .5o lakh. cannot be read/);
    expect(submit).not.toHaveBeenCalled();
  });

  it('refuses spending above the release, with both sums in the words', async () => {
    open();
    const line = await addLine('57 lakh', 'V-1');
    expect(within(line).getByLabelText('Amount')).toHaveAccessibleDescription(/₹376\.00.*₹375\.00/);
  });

  it('submits the lines in exact paise', async () => {
    open();
    await addLine('12,50,000.50', 'V-9');
    await userEvent.click(screen.getByRole('button', { name: 'Submit 1 line' }));
    await waitFor(() => expect(submit).toHaveBeenCalledWith(0, [{ ...PLAIN_MONEY, line: 1, componentCode: 'C3', type: 'EXPENDITURE', amountPaise: 125_000_050, on: '2026-02-04', reference: 'V-9', remark: null }]));
  });

  it('without lines is a NIL report', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Submit NIL' }));
    await waitFor(() => expect(submit).toHaveBeenCalledWith(0, []));
  });
});
