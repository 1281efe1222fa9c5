import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PLAIN_MONEY } from '@pakhwada/domain/funds';
import type { ExpenditureImport, ImportPreview, Tray, VoucherBundle } from '@pakhwada/contracts/funds';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { openQueryClient } from '../../shell/query-client.ts';
import { WordsProvider } from '../../shell/words.tsx';
import { ImportPage } from './import-page.tsx';
import { ReadyExpenditures } from './ready-expenditures.tsx';
import { SendFile } from './send-file.tsx';
import { VoucherTrayPage } from './voucher-tray-page.tsx';

const WHO = { en: 'Accountant', hi: 'लेखाकार' };
const ID = '11111111-1111-4111-8111-111111111111';
const sent: ExpenditureImport = {
  ...{ id: ID, fileName: 'pfms.csv', bytes: 2048, sha256: 'ab'.repeat(32), sentAt: '2026-02-06T04:30:00.000Z', sentBy: WHO, state: 'RECEIVED', mode: null, mapping: null, rowsRead: 0, rowsAbout: null },
  ...{ rows: null, accepted: null, known: null, rejected: null, endedAt: null, problem: null, canEnd: true, canRead: true },
};
const preview: ImportPreview = { sheets: [''], sheet: '', header: { row: 3, cells: ['Order', 'Bill No.', 'Payment Date', 'Amount'] }, rows: [{ row: 4, cells: ['S/1', 'V/1', '18/01/2026', '5'] }], mapping: { columns: { voucherNo: 'Bill No.', paidOn: 'Payment Date', amount: 'Amount' }, amountIn: 'RUPEE' }, kept: null };
const bundle: VoucherBundle = { importId: ID, fileName: 'pfms.csv', sanctionNo: 'S/1', count: 2, sumPaise: 300_00, firstOn: '2026-01-18', lastOn: '2026-01-20', particulars: 'Kits', componentCode: null, partnerOffice: null, head: null, matchedBy: null, matchedAt: null, knownTo: [] };
const tray: Tray = { isMine: true, components: [{ code: 'C1', name: { en: 'Clinic', hi: 'क्लिनिक' }, partnerOffice: null }], partners: [], unmatched: [bundle], matched: [{ ...bundle, sanctionNo: 'S/2', componentCode: 'C1', matchedAt: '2026-02-06T04:30:00.000Z' }] };

let replies: Record<string, unknown>;
const posted: { path: string; body: unknown }[] = [];
beforeEach(() => {
  posted.length = 0;
  globalThis.fetch = jest.fn<typeof fetch>((input, init) => {
    const path = String(input);
    if (init?.method === 'POST') posted.push({ path, body: JSON.parse(String(init.body)) });
    const key = Object.keys(replies).findLast((each) => path.includes(each)); // the more particular ones stand later
    return Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve(replies[key ?? ''] ?? {}) } as Response);
  });
});
afterEach(cleanup);
jest.setTimeout(30_000);

function show(page: ReactNode, path = 'x'): void {
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={[`/a-scheme/live/${path === 'x' ? 'x' : path.replace(':importId', ID)}`]}>
        <WordsProvider>
          <Routes>
            <Route path={`:scheme/:fortnight/${path}`} element={page} />
          </Routes>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

describe('the door for a file', () => {
  it('says how large a file may be as the server is set', async () => {
    replies = { '/about': { importMegabytes: 7 } };
    show(<SendFile />);
    expect(await screen.findByText(/^At most 7 MB\./)).toBeVisible();
  });
});

describe('the page of a file', () => {
  it('asks for the column that no word told, and orders the reading with it', async () => {
    replies = { [`expenditure-imports/${ID}`]: sent, '/preview': preview, '/reading': { ...sent, state: 'WAITING' } };
    show(<ImportPage />, 'my-work/imports/:importId');
    expect(await screen.findByText('Still without a column: sanction number')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Read the file' })).toBeDisabled();
    await userEvent.selectOptions(screen.getByLabelText('sanction number'), 'Order');
    await userEvent.selectOptions(screen.getByLabelText('If a row is wrong'), 'ACCEPT_GOOD');
    await userEvent.click(screen.getByRole('button', { name: 'Read the file' }));
    await waitFor(() => expect(posted).toEqual([{ path: `/v1/schemes/a-scheme/expenditure-imports/${ID}/reading`, body: { sheet: '', mode: 'ACCEPT_GOOD', mapping: { columns: { ...preview.mapping.columns, sanctionNo: 'Order' }, amountIn: 'RUPEE' } } }]));
  });

  it('shows how far a reading has come, and each fault at its cell', async () => {
    replies = { [`expenditure-imports/${ID}`]: { ...sent, state: 'READING', rowsRead: 50_000, rowsAbout: 100_001 } };
    show(<ImportPage />, 'my-work/imports/:importId');
    expect(await screen.findByRole('progressbar', { name: '50,000 of about 1,00,001 rows read' })).toHaveAttribute('value', '50000');
    cleanup();
    replies = { [`expenditure-imports/${ID}`]: { ...sent, state: 'REFUSED', rows: 3, accepted: 0, known: 0, rejected: 1, endedAt: sent.sentAt, canEnd: false, canRead: false }, '/faults': { sheet: 'April', total: 1, faults: [{ row: 7, column: 'D', field: 'amount', code: 'AMOUNT_NEGATIVE', values: { text: '(5)' } }] } };
    show(<ImportPage />, 'my-work/imports/:importId');
    expect(await screen.findByText('April!D7')).toBeInTheDocument();
    expect(screen.getByText(/“\(5\)” is negative. Money that came back is a refund/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Rejected rows with the reason (CSV)' })).toHaveAttribute('href', `/v1/schemes/a-scheme/expenditure-imports/${ID}/rejected?language=en`);
  });
});

describe('the tray', () => {
  it('matches by keyboard and takes back', async () => {
    replies = { 'voucher-tray': tray, 'voucher-matches': { vouchers: 2 } };
    show(<VoucherTrayPage />);
    const component = await screen.findByLabelText('Component');
    await userEvent.selectOptions(component, 'C1');
    screen.getByRole('button', { name: 'Match S/1' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('2 vouchers matched')).toBeInTheDocument();
    expect(screen.getByText('by its sanction number, 06.02.2026, 10:00 IST')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Take back S/2' }));
    expect(await screen.findByText('2 vouchers are back in the tray')).toBeInTheDocument();
    expect(posted.map(({ body }) => body)).toEqual([
      { importId: ID, sanctionNo: 'S/1', vouchers: null, componentCode: 'C1', partnerOffice: null, head: null },
      { importId: ID, sanctionNo: 'S/2', vouchers: null, componentCode: null, partnerOffice: null, head: null },
    ]);
  });
});

describe('lines that lie ready', () => {
  const row = { ...PLAIN_MONEY, componentCode: 'C1', type: 'EXPENDITURE' as const, amountPaise: 300_00, on: '2026-01-20', reference: 'S/1 / V/1 +1', remark: null, sanctionNo: 'S/1', importId: ID };
  const params = { schemeCode: 'a-scheme', fortnightId: '2025-26-FN20', officeCode: 'PMU' };

  it('are put into the draft with one click, and not offered once they are there', async () => {
    replies = { 'ready-expenditures': [{ row, count: 2 }] };
    const onTake = jest.fn();
    show(<ReadyExpenditures params={params} rows={[]} onTake={onTake} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Put all into the draft' }));
    expect(onTake).toHaveBeenCalledWith([row]);
    cleanup();
    show(<ReadyExpenditures params={params} rows={[{ ...row, line: 4, amountPaise: 1 }]} onTake={onTake} />);
    await waitFor(() => expect(globalThis.fetch).toHaveBeenCalledTimes(2));
    expect(screen.queryByRole('button')).toBeNull();
  });
});
