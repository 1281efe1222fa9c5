import { PLAIN_MONEY } from '@pakhwada/domain/funds';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FrozenMoneyLine, MoneySheet } from '@pakhwada/contracts/funds';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router';
import { aSummary, beforeCutOff, fortnight, receipt } from '../sheets/sheet-fixture.ts';
import { openQueryClient } from '../shell/query-client.ts';
import { WordsProvider } from '../shell/words.tsx';
import { MoneyEntry, type MoneyEntryProps } from './money-entry.tsx';

const CRORE = 1_000_000_000;
const aSum = (type: 'RELEASE' | 'EXPENDITURE' | 'LIMIT', crores: number): MoneySheet['sums'][number] => ({ componentCode: 'C3', type, head: 'GENERAL', financialYear: '2025-26', partnerOffice: null, paise: crores * CRORE });
const sheet: MoneySheet = {
  summary: aSummary({ sheet: 'money', officeKind: 'PMU', districtLgd: null }), dueAt: fortnight.cutOffAt, draft: null, submitted: [], breaches: [], returned: null, asOn: '2026-02-13',
  components: [{ code: 'C3', name: { en: 'Upskilling', hi: 'कौशल' }, amountPaise: 7.5 * CRORE, releasedPaise: 3.75 * CRORE, spentPaise: 3.19 * CRORE, limitPaise: CRORE, committedPaise: 0.3 * CRORE, interestPaise: 0, remittedPaise: 0, partners: [{ partnerOffice: 'PARTNER-A', limitPaise: CRORE, spentPaise: 0 }] }],
  fundFlow: 'CNA_ACCOUNT', firstFortnightId: '2024-25-FN13', earlier: ['2025-26-FN20', '2025-26-FN19'], offices: [{ code: 'PARTNER-A', name: { en: 'Institute A', hi: 'संस्थान क' } }, { code: 'PMU', name: { en: 'Unit', hi: 'इकाई' } }],
  sums: [aSum('RELEASE', 3.75), aSum('EXPENDITURE', 3.19), { ...aSum('LIMIT', 1), partnerOffice: 'PARTNER-A' }],
  tranches: [{ componentCode: 'C3', tranche: 2, requestedPaise: 2 * CRORE, orderedPaise: 1.5 * CRORE, releasedPaise: 0 }],
  workOrders: [{ componentCode: 'C3', workOrder: 'WO/7', partnerOffice: 'PARTNER-A', dueOn: '2026-03-15', committedPaise: 0.4 * CRORE, paidPaise: 0.1 * CRORE }],
  frozenLines: [],
};
const frozen: FrozenMoneyLine = { ...PLAIN_MONEY, line: 4, componentCode: 'C3', type: 'EXPENDITURE', amountPaise: 0.19 * CRORE, on: '2026-01-20', reference: 'V-19', remark: null, id: '2025-26-FN20/PMU/4', fortnightId: '2025-26-FN20', isReversed: false };
const submit = jest.fn<MoneyEntryProps['submit']>();

function open(shown: MoneySheet = sheet): void {
  render(
    <MemoryRouter>
      <QueryClientProvider client={openQueryClient()}>
      <WordsProvider>
        <MoneyEntry
          sheet={shown} fortnight={fortnight} params={{ schemeCode: 'ts', fortnightId: fortnight.id, officeCode: 'PMU' }} now={beforeCutOff} personId="p1" isSessionOver={false} verifier="Finance" submit={submit} onReceipt={() => undefined} quietMs={5}
          saveDraft={(version) => Promise.resolve({ kind: 'SAVED', version: version + 1, savedAt: beforeCutOff })}
        />
      </WordsProvider>
      </QueryClientProvider>
    </MemoryRouter>,
  );
}

async function addLine(amount: string, reference: string, kind = 'EXPENDITURE'): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: 'Add a line' }));
  const line = screen.getAllByRole('group', { name: /^Line / }).at(-1) ?? document.body;
  await userEvent.selectOptions(within(line).getByLabelText('Kind'), kind);
  await userEvent.type(within(line).getByLabelText('Amount'), amount);
  fireEvent.change(within(line).getByLabelText('Date'), { target: { value: '2026-02-04' } });
  if (reference !== '') await userEvent.type(within(line).getByLabelText(/^(Order or voucher|Work order|Letter|Bank advice|Challan) no\.$/), reference);
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

  it('asks of each kind only what it has', async () => {
    open();
    const line = await addLine('5 lakh', 'V-1');
    const has = (label: string): boolean => within(line).queryByLabelText(label) !== null;
    expect(['Head', 'Work order it is paid on', 'By which office', 'Instalment no.', 'To be paid by'].filter(has)).toEqual(['Head', 'Work order it is paid on', 'By which office']);
    await userEvent.selectOptions(within(line).getByLabelText('Kind'), 'COMMITMENT');
    expect(['Head', 'Work order it is paid on', 'Given to', 'Instalment no.', 'To be paid by', 'Work order no.'].filter(has)).toEqual(['Head', 'Given to', 'To be paid by', 'Work order no.']);
    await userEvent.selectOptions(within(line).getByLabelText('Kind'), 'BUDGET');
    expect(['Head', 'Given to', 'Instalment no.', 'To be paid by'].filter(has)).toEqual([]);
  });

  it('calls a release a limit where money is drawn under limits, and nowhere else', async () => {
    open();
    const line = await addLine('5 lakh', 'V-1', 'RELEASE');
    expect(within(line).getByRole('option', { name: 'Limit received' })).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'Limit received now' })).toBeVisible();
    cleanup();
    open({ ...sheet, fundFlow: 'PLAIN_TRANSFER' });
    expect(within(await addLine('5 lakh', 'V-1')).getByRole('option', { name: 'Release' })).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'Released now' })).toBeVisible();
  });

  it('takes the office from the work order that is chosen, and refuses more than is left of it', async () => {
    open();
    const line = await addLine('31 lakh', 'V-1');
    await userEvent.selectOptions(within(line).getByLabelText('Work order it is paid on'), 'WO/7');
    expect(within(line).getByLabelText('By which office')).toHaveValue('PARTNER-A');
    expect(within(line).getByLabelText('Amount')).toHaveAccessibleDescription(/WO\/7 would come to ₹41\.00.*above its ₹40\.00/);
  });

  it('says of an instalment how far it is, and refuses a release above its sanction', async () => {
    open();
    const line = await addLine('1.6 crore', 'R-1', 'RELEASE');
    expect(within(line).getByLabelText('Instalment no.')).toHaveAccessibleDescription('');
    await userEvent.type(within(line).getByLabelText('Instalment no.'), '2a');
    expect(within(line).getByText('Asked for ₹2.00 crore, sanctioned ₹1.50 crore, came ₹0.00 crore')).toBeVisible();
    expect(within(line).getByLabelText('Amount')).toHaveAccessibleDescription(/Instalment 2 would come to ₹160\.00.*above the ₹150\.00/);
  });

  it('lets own funds go above the release, and says so', async () => {
    open();
    const line = await addLine('57 lakh', 'V-1');
    await userEvent.click(within(line).getByLabelText('From own funds, to be recouped'));
    expect(within(line).getByLabelText('Amount')).toBeValid();
    expect(within(line).getByText(/₹1\.00 lakh of the expenditure on C3 stands above the release/)).toBeVisible();
  });

  it('takes back a frozen line that is searched for, whole, once it is said why', async () => {
    globalThis.fetch = jest.fn<typeof fetch>(() => Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve({ lines: [frozen], isMore: false }) } as Response));
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Take back a frozen line' }));
    await userEvent.type(screen.getByLabelText('Number or word in the line'), 'v-1');
    await waitFor(() => expect(String((globalThis.fetch as jest.Mock).mock.lastCall?.[0])).toContain('frozen-lines?text=v-1'));
    await userEvent.click(await screen.findByRole('button', { name: 'Take back Expenditure C3 ₹19,00,000.00 V-19' }));
    const line = screen.getByRole('group', { name: 'Line 1: taken back' });
    expect(line).toHaveTextContent('Expenditure (-) ₹19,00,000.00');
    expect(within(screen.getByRole('row', { name: /C3 Upskilling/ })).getByText('3.00')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Submit 1 line' }));
    expect(within(line).getByLabelText('Remark: why')).toHaveAccessibleDescription('Write the reason in a few words.');
    await userEvent.type(within(line).getByLabelText('Remark: why'), 'Booked twice');
    await userEvent.click(screen.getByRole('button', { name: 'Submit 1 line' }));
    await waitFor(() => expect(submit).toHaveBeenCalledWith(0, [expect.objectContaining({ reverses: frozen.id, amountPaise: 0.19 * CRORE, on: '2026-02-13', remark: 'Booked twice' })]));
  });

  it('wants a word why a line belongs to an earlier fortnight', async () => {
    open();
    const line = await addLine('5 lakh', 'V-1');
    await userEvent.click(within(line).getByText('Other numbers, earlier fortnight'));
    await userEvent.selectOptions(within(line).getByLabelText('Fortnight it belongs to'), '2025-26-FN20');
    expect(within(line).getByLabelText('Date')).toHaveAccessibleDescription(/outside the fortnight/);
    fireEvent.change(within(line).getByLabelText('Date'), { target: { value: '2026-01-30' } });
    await userEvent.click(screen.getByRole('button', { name: 'Submit 1 line' }));
    expect(within(line).getByLabelText('Remark: why')).toBeInvalid();
    expect(submit).not.toHaveBeenCalled();
  });

  it('without lines is a NIL report', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Submit NIL' }));
    await waitFor(() => expect(submit).toHaveBeenCalledWith(0, []));
  });
});
