import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import type { DerivedCell } from '@pakhwada/contracts/registers';
import type { Charge } from '@pakhwada/domain/rights';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { openQueryClient } from '../shell/query-client.ts';
import { WordsProvider } from '../shell/words.tsx';
import { aDerivedCell, beforeCutOff, aProgressSheet, aSummary, fortnight } from '../sheets/sheet-fixture.ts';
import { Verification } from './verification.tsx';

interface Call {
  readonly path: string;
  readonly body: unknown;
}

const calls: Call[] = [];
let derived: readonly DerivedCell[] = [];

/** Answers like the server: the sheet that is opened, and what was taken. */
function serve(): void {
  globalThis.fetch = jest.fn<typeof fetch>((input, init) => {
    const path = String(input);
    if (init?.method === 'POST') calls.push({ path, body: JSON.parse(String(init.body)) });
    const reply = path.endsWith('/progress') ? { ...aProgressSheet({ submitted: [aRow('C1-01', 118), aRow('C1-02', 1)] }), breaches: [{ code: 'UNUSUAL_JUMP', severity: 'WARN', row: { indicatorCode: 'C1-01', unit: 101, relatesTo: fortnight.id }, field: 'value', values: { value: 118, last: 14 } }] } : path.endsWith('/corrections') || path.includes('/evidence') ? [] : path.endsWith('/derived') ? derived : { done: 2 };
    return Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve(reply) } as Response);
  });
}

const aRow = (indicatorCode: string, value: number) => ({ indicatorCode, unit: 101, relatesTo: fortnight.id, value, numerator: null, denominator: null, qualifier: 'EXACT' as const, breakdowns: {}, reasonCode: null, remark: null });
const waiting = (code: string, warnings = 0): SheetSummary =>
  aSummary({ officeCode: code, officeName: { en: `Office ${code}`, hi: `कार्यालय ${code}` }, state: 'VERIFIED', revision: 3, rowsFilled: 14, rowsExpected: 14, warnings, submittedAt: '2026-02-12T11:10:00.000Z', isOnTime: true, canEnter: false, canApprove: true, canReturn: true });

function open(sheets: readonly SheetSummary[]): void {
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={['/a-scheme/2025-26-FN21/verification']}>
        <WordsProvider>
          <Routes>
            <Route path=":scheme/:fortnight/verification" element={<Verification fortnight={fortnight} sheets={sheets} now={beforeCutOff} charge="Nodal officer" me={NODAL} />} />
          </Routes>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

const NODAL: Charge = { personId: 'p9', role: 'NODAL_OFFICER', officeCode: 'DEPT', districtLgd: null };

jest.setTimeout(30_000);
beforeEach(() => {
  calls.length = 0;
  derived = [];
  serve();
});
afterEach(cleanup);

const SHEETS = [waiting('A'), waiting('B', 2), waiting('C'), aSummary({ officeCode: 'D', officeName: { en: 'Office D', hi: 'कार्यालय D' }, canEnter: false, silentFortnights: 2 }), aSummary({ officeCode: 'E', officeName: { en: 'Office E', hi: 'कार्यालय E' }, state: 'APPROVED', canEnter: false })];

describe('the desk that approves', () => {
  it('puts unusual sheets first, leaves them unticked and pre-selects the rest', () => {
    open(SHEETS);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3 sheets wait for you; 2 have nothing unusual, 1 needs a look');
    const offices = screen.getAllByRole('rowheader').map((head) => head.textContent);
    expect(offices[0]).toContain('Office B');
    expect(screen.getByRole('checkbox', { name: 'Select Office B' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Select Office A' })).toBeChecked();
  });

  it('says who is silent, apart from those who are in', () => {
    open(SHEETS);
    const silent = screen.getByRole('heading', { name: 'Not reported: 1' }).parentElement ?? document.body;
    expect(silent).toHaveTextContent('Office D');
    expect(silent).toHaveTextContent('2 fortnights running');
  });

  it('says beforehand what approving does, and sends exactly the ticked sheets with the revision that was seen', async () => {
    open(SHEETS);
    expect(screen.getByText(/28 rows, no flags\. Approved now 1 of 5, then 3\./)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Approve 2 sheets' }));
    await waitFor(() => expect(calls).toEqual([{ path: '/v1/schemes/a-scheme/fortnights/2025-26-FN21/approvals', body: { sheets: [{ officeCode: 'A', sheet: 'progress', revision: 3 }, { officeCode: 'C', sheet: 'progress', revision: 3 }] } }]));
    expect(await screen.findByText('2 sheets approved')).toBeVisible();
  });

  it('opens one sheet with its warning first, and returns the named row with words', async () => {
    open(SHEETS);
    await userEvent.click(screen.getByRole('button', { name: 'Look at the sheet of Office B' }));
    const rows = await screen.findByRole('table', { name: 'Rows of Office B' });
    expect(within(rows).getAllByRole('rowheader')[0]).toHaveTextContent('New registrations');
    await userEvent.click(within(rows).getByRole('checkbox', { name: 'Return New registrations' }));
    await userEvent.click(screen.getByRole('button', { name: 'Return 1 row' }));
    expect(screen.getByText('Say what should be corrected.')).toBeVisible();
    expect(calls).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: /What should the office do/ }), 'Three times the usual count');
    await userEvent.click(screen.getByRole('button', { name: 'Return 1 row' }));
    await waitFor(() =>
      expect(calls.at(-1)).toEqual({
        path: '/v1/schemes/a-scheme/fortnights/2025-26-FN21/returns',
        body: { officeCode: 'B', sheet: 'progress', revision: 3, reason: 'Three times the usual count', rows: [{ indicatorCode: 'C1-01', unit: 101, relatesTo: fortnight.id }] },
      }),
    );
  });

  it('shows what each entry rests on: the register, the level, and the evidence to look at', async () => {
    derived = [aDerivedCell('C1-01', 116, { level: 'V1', evidence: 2 }), aDerivedCell('C1-02', 1, { derived: null })];
    open(SHEETS);
    await userEvent.click(screen.getByRole('button', { name: 'Look at the sheet of Office B' }));
    const [, flagged, plain] = within(await screen.findByRole('table', { name: 'Rows of Office B' })).getAllByRole('row');
    await waitFor(() => expect(flagged).toHaveTextContent('Register: 116'));
    expect(flagged).toHaveTextContent('V1 on record');
    expect(plain).toHaveTextContent('V0 claimed');
    expect(plain).not.toHaveTextContent('Register:');
    await userEvent.click(within(flagged ?? document.body).getByRole('button', { name: /^Evidence: 2/ }));
    const behind = screen.getByRole('region', { name: 'Behind the entry: New registrations' });
    expect(behind).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: /Behind the entry/ })).toBeNull();
  });
});
