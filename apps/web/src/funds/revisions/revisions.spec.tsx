import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PlanAmounts, ReAppropriationTable } from '@pakhwada/contracts/funds';
import type { Me } from '@pakhwada/contracts/people';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import '@pakhwada/language/rooms';
import { openQueryClient } from '../../shell/query-client.ts';
import { SessionProvider, useSession } from '../../shell/session.tsx';
import { WordsProvider } from '../../shell/words.tsx';
import { RevisionsPage } from './revisions-page.tsx';

const CRORE = 1_00_00_000_00;
const name = (en: string) => ({ en, hi: `${en} हिंदी` });
const me: Me = { personId: 'p1', login: 'pmu', designation: name('PMU'), role: 'PMU', officeCode: 'PMU', officeName: name('PMU'), officeKind: 'PMU', districtLgd: null, stateName: name('State'), schemeCode: 'a-scheme', sessionEndsAt: '2026-02-14T10:00:00.000Z' };
const component = (code: string, amount: number, released: number, spent: number, committed: number) => ({ code, name: name(`Component ${code}`), amountPaise: amount * CRORE, releasedPaise: released * CRORE, spentPaise: spent * CRORE, committedPaise: committed * CRORE });
const version = (no: number, amounts: readonly (readonly [string, number])[], own: object = {}) => ({
  ...{ version: no, isRevision: no > 1, orderNo: `GO/${no}`, orderOn: '2025-03-20', authority: 'Secretary', appliedAt: '2025-03-21T05:00:00.000Z', totalPaise: 21 * CRORE, unallocatedPaise: CRORE },
  ...{ amounts: amounts.map(([code, amount]) => ({ code, amountPaise: amount * CRORE })), fortnights: { firstId: '2025-26-FN01', lastId: '2025-26-FN19', count: 19 }, ...own },
});
const amounts: PlanAmounts = {
  ...{ canPropose: true, pendingOrderNo: null, today: '2026-02-06', fundFlow: 'PLAIN_TRANSFER', stage: 'IN_PRINCIPLE', mustBeAllocated: false, unallocatedPaise: CRORE },
  components: [component('C1', 10, 7, 1.5, 6.5), component('C2', 10, 0, 0, 0)],
  versions: [version(1, [['C1', 12], ['C2', 8]]), version(2, [['C1', 10], ['C2', 10]], { fortnights: null })],
};
const waiting: ReAppropriationTable = {
  ...{ id: '6f1f6a0e-5c58-4c53-8f2b-3a1c2b6d7e8f', state: 'PROPOSED', orderNo: 'FIN/7', orderOn: '2026-02-05', reason: 'Clinics are slow', planVersion: 2, madeVersion: null, moves: [{ from: 'C1', to: 'UNALLOCATED', amountPaise: CRORE }] },
  steps: [{ action: 'PROPOSE', designation: name('Accountant'), office: name('PMU'), at: '2026-02-05T10:00:00.000Z', reason: null }],
  decisions: ['CONCUR', 'REFUSE'],
  table: [
    { code: 'C1', name: name('Component C1'), beforePaise: 10 * CRORE, afterPaise: 9 * CRORE, standing: { releasedPaise: 7 * CRORE, spentPaise: 1.5 * CRORE, committedPaise: 6.5 * CRORE } },
    { code: 'UNALLOCATED', name: null, beforePaise: CRORE, afterPaise: 2 * CRORE, standing: null },
  ],
  totalPaise: 21 * CRORE,
  breaches: [],
};

const posted: { path: string; body: unknown }[] = [];
let told = amounts;
let listed: readonly object[] = [];

function answer(path: string): unknown {
  if (path.endsWith('/session')) return me;
  if (path.endsWith('/plan-amounts')) return told;
  if (path.endsWith('/re-appropriations')) return listed;
  return path.includes('/re-appropriations/') ? waiting : [];
}

function SignedIn() {
  return useSession().me && <RevisionsPage />;
}

function open(): void {
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={['/a-scheme/live/money/re-appropriations']}>
        <WordsProvider>
          <SessionProvider>
            <Routes>
              <Route path=":scheme/:fortnight/money/re-appropriations" element={<SignedIn />} />
            </Routes>
          </SessionProvider>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

jest.setTimeout(30_000);
beforeEach(() => {
  posted.length = 0;
  told = amounts;
  listed = [];
  globalThis.fetch = jest.fn<typeof fetch>((input, init) => {
    if (init?.method === 'POST') posted.push({ path: String(input), body: JSON.parse(String(init.body)) });
    return Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve(init?.method === 'POST' ? waiting : answer(String(input))) } as Response);
  });
});
afterEach(cleanup);

describe('the page of re-appropriations', () => {
  it('shows the amounts through time with the order and the fortnights of each version', async () => {
    open();
    const table = await screen.findByRole('table', { name: /every version/ });
    expect(within(table).getByRole('columnheader', { name: /Version 1.*Plan file: order GO\/1.*19 fortnights/ })).toBeVisible();
    expect(within(table).getByRole('columnheader', { name: /Version 2.*Order GO\/2.*No fortnight uses it/ })).toBeVisible();
    expect(within(table).getByRole('row', { name: /C2 Component C2 8\.00 10\.00/ })).toBeVisible();
    expect(within(table).getByRole('row', { name: /Amount of the scheme 21\.00 21\.00/ })).toBeVisible();
  });

  it('judges a proposal before it is sent, as the server will, and shows what would be', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Send to Finance' }));
    expect(screen.getAllByText('Choose a component.')).toHaveLength(2);
    expect(screen.getByText('Write an amount, as in 12.5 lakh.')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('From'), 'C1');
    await userEvent.selectOptions(screen.getByLabelText('To'), 'C2');
    await userEvent.type(screen.getByLabelText('Amount'), '2.5 crore');
    const table = screen.getByRole('table', { name: /before and after/i });
    expect(within(table).getByRole('row', { name: /C1 Component C1 10\.00 .2\.50 7\.50 7\.00 8\.00/ })).toBeVisible();
    expect(within(table).getByRole('row', { name: /Sum, which must not move 21\.00 21\.00/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send to Finance' }));
    expect(screen.getByText(/C1 would keep .*750\.00.*but .*150\.00.*spent and .*650\.00.*ordered/)).toBeVisible();
    expect(screen.getByText('Write the reason in a few words.')).toBeVisible();
    expect(posted).toEqual([]);
  });

  it('sends moves, order and reason with the version they were written on', async () => {
    open();
    await userEvent.selectOptions(await screen.findByLabelText('From'), 'UNALLOCATED');
    await userEvent.selectOptions(screen.getByLabelText('To'), 'C2');
    await userEvent.type(screen.getByLabelText('Amount'), '50 lakh');
    await userEvent.type(screen.getByLabelText('Number of the order or file'), 'FIN/8');
    await userEvent.type(screen.getByLabelText('Date'), '2026-02-05');
    await userEvent.type(screen.getByLabelText('Why the money moves'), 'More clinics');
    await userEvent.click(screen.getByRole('button', { name: 'Send to Finance' }));
    const body = { planVersion: 2, moves: [{ from: 'UNALLOCATED', to: 'C2', amountPaise: CRORE / 2 }], reason: 'More clinics', orderNo: 'FIN/8', orderOn: '2026-02-05' };
    await waitFor(() => expect(posted).toEqual([{ path: '/v1/schemes/a-scheme/re-appropriations', body }]));
  });

  it('opens what waits for the reader, and takes a refusal only with its reason', async () => {
    const { table: _, totalPaise: __, breaches: ___, ...summary } = waiting;
    listed = [summary];
    told = { ...amounts, pendingOrderNo: 'FIN/7' };
    open();
    expect(await screen.findByText(/order FIN\/7 waits for a decision/i)).toBeVisible();
    expect(screen.getByText('Waits for Finance')).toBeVisible();
    expect(screen.getByText(/1\.00 crore from C1 Component C1 to Not allocated to components/)).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: 'Refuse' }));
    expect(screen.getByText('Write the reason in a few words.')).toBeVisible();
    expect(posted).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Concur' }));
    await waitFor(() => expect(posted).toEqual([{ path: `/v1/schemes/a-scheme/re-appropriations/${waiting.id}/decisions`, body: { decision: 'CONCUR', reason: null } }]));
  });
});
