import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Me } from '@pakhwada/contracts/people';
import type { Quotation } from '@pakhwada/contracts/reviews';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { openQueryClient } from '../shell/query-client.ts';
import { SessionProvider, useSession } from '../shell/session.tsx';
import { WordsProvider } from '../shell/words.tsx';
import { fortnight } from '../sheets/sheet-fixture.ts';
import { FigureButton } from './figure-button.tsx';
import { OriginPanel } from './origin-row.tsx';
import { WithQuotations } from './quotations.tsx';

const name = (en: string) => ({ en, hi: `${en} हिंदी` });
const me: Me = { personId: 'p1', login: 'a', designation: name('PMU'), role: 'PMU', officeCode: 'PMU', officeName: name('PMU'), officeKind: 'PMU', districtLgd: null, stateName: name('State'), schemeCode: 'a-scheme', sessionEndsAt: '2026-02-14T10:00:00.000Z' };
const ratio = (numerator: number, denominator: number) => ({ numerator: String(numerator), denominator: String(denominator) });
const computed = ratio(2290, 3579); // 63.98 %
const origin = { figure: 'physical', formula: 'schemePhysical', result: computed, terms: [], entryCount: 0, hiddenCount: 0, entries: [], next: null };
const quotation = (published: string, standing: Quotation['standing'], own: Partial<Quotation> = {}): Quotation => ({
  ...{ id: published, figure: 'physical', kind: 'SHARE', published, value: ratio(64, 100), document: 'Press note', documentOn: '2026-02-01', page: null },
  ...{ quotedBy: name('Nodal officer'), quotedAt: '2026-02-02T10:00:00.000Z', withdrawn: null, canWithdraw: true, computed, standing, difference: ratio(-102, 10_000), ...own },
});
const posted: { path: string; body: unknown }[] = [];
let told: readonly Quotation[] = [];
let signedIn: Me = me;

function answer(path: string): unknown {
  if (path.endsWith('/session')) return signedIn;
  if (path.endsWith('/fortnights')) return [{ ...fortnight, id: '2025-26-FN20', state: 'REPORTED' }, fortnight];
  if (path.endsWith('/quotations')) return told;
  return origin;
}

function Page() {
  const { me: known } = useSession();
  return (
    known && (
      <>
        <FigureButton figure="physical" label="work done">
          63.98%
        </FigureButton>
        <OriginPanel figures={['physical']} />
      </>
    )
  );
}

async function open(): Promise<HTMLElement> {
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={['/a-scheme/2025-26-FN20/overview']}>
        <WordsProvider>
          <SessionProvider>
            <Routes>
              <Route path=":scheme/:fortnight" element={<WithQuotations />}>
                <Route path="overview" element={<Page />} />
              </Route>
            </Routes>
          </SessionProvider>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return screen.findByRole('button', { name: /63\.98%/ });
}

jest.setTimeout(30_000);
beforeEach(() => {
  posted.length = 0;
  told = [];
  signedIn = me;
  globalThis.fetch = jest.fn<typeof fetch>((input, init) => {
    if (init?.method === 'POST') posted.push({ path: String(input), body: JSON.parse(String(init.body)) });
    return Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve(answer(String(input))) } as Response);
  });
});
afterEach(cleanup);

describe('published figures beside a computed one', () => {
  it('marks a figure that was published otherwise, and no other', async () => {
    told = [quotation('65 %', 'DIFFERS')];
    const button = await open();
    await waitFor(() => expect(button).toHaveAccessibleName(/published otherwise/));
    expect(within(button).getByTitle('A published figure differs: open it to see')).toBeVisible();
    cleanup();
    told = [quotation('64 %', 'ROUNDED'), quotation('65 %', 'DIFFERS', { withdrawn: { by: name('PMU'), at: '2026-02-03T10:00:00.000Z', reason: 'Misread' } })];
    await userEvent.click(await open());
    expect(await screen.findByText(/published as 64 %, computed 63\.98%: the same when rounded/)).toBeVisible();
    expect(screen.getByRole('button', { name: /63\.98%/ })).not.toHaveAccessibleName(/published otherwise/);
    expect(screen.getByText('Misread').closest('.meta')).toHaveTextContent(/^Withdrawn .* by PMU: Misread$/);
    expect(screen.getByText('Misread')).toHaveAttribute('lang', 'en');
  });

  it('says by how much the two differ, with the source', async () => {
    told = [quotation('65 %', 'DIFFERS', { page: '4' })];
    await userEvent.click(await open());
    expect(await screen.findByText(/published as 65 %, computed 63\.98%: they differ by 1\.02 points/)).toBeVisible();
    expect(screen.getByText('Press note').closest('.meta')).toHaveTextContent(/^Press note, 01\.02\.2026, page 4 · kept .* by Nodal officer$/);
  });

  it('takes another with its source, and refuses one that leaves its unit open', async () => {
    await userEvent.click(await open());
    await userEvent.click(await screen.findByRole('button', { name: 'Keep a published figure' }));
    await userEvent.type(screen.getByLabelText('As printed'), '64');
    await userEvent.click(screen.getByRole('button', { name: 'Keep it beside the figure' }));
    expect(screen.getByText(/“64” cannot be read as a share in per cent/)).toBeVisible();
    expect(screen.getAllByText('Fill this in.')).toHaveLength(2);
    expect(posted).toEqual([]);
    await userEvent.type(screen.getByLabelText('As printed'), ' %');
    await userEvent.type(screen.getByLabelText('Document'), 'Press note');
    await userEvent.type(screen.getByLabelText('Its date'), '2026-02-01');
    await userEvent.click(screen.getByRole('button', { name: 'Keep it beside the figure' }));
    await waitFor(() => expect(posted).toEqual([{ path: '/v1/schemes/a-scheme/fortnights/2025-26-FN20/quotations', body: { figure: 'physical', published: '64 %', document: 'Press note', documentOn: '2026-02-01', page: null } }]));
  });

  it('is withdrawn with a reason; who may not quote only reads', async () => {
    told = [quotation('65 %', 'DIFFERS')];
    await userEvent.click(await open());
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the quotation 65 %' }));
    await userEvent.type(screen.getByLabelText('Why it is withdrawn'), 'Misread');
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw the quotation' }));
    await waitFor(() => expect(posted).toEqual([{ path: `/v1/schemes/a-scheme/fortnights/2025-26-FN20/quotations/${encodeURIComponent('65 %')}/withdrawal`, body: { reason: 'Misread' } }]));
    cleanup();
    signedIn = { ...me, role: 'GM_DIC' };
    told = [quotation('65 %', 'DIFFERS', { canWithdraw: false })];
    await userEvent.click(await open());
    expect(await screen.findByText(/they differ/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Keep a published|Withdraw/ })).toBeNull();
  });
});
