import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { OriginEntry } from '@pakhwada/contracts/reviews';
import type { Me } from '@pakhwada/contracts/people';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useSearchParams } from 'react-router';
import { openQueryClient } from '../shell/query-client.ts';
import { SessionProvider, useSession } from '../shell/session.tsx';
import { WordsProvider } from '../shell/words.tsx';
import { fortnight } from '../sheets/sheet-fixture.ts';
import { FigureButton } from './figure-button.tsx';
import { OriginRow } from './origin-row.tsx';

const name = (en: string) => ({ en, hi: `${en} हिंदी` });
const step = (action: string, designation: string) => ({ action, designation: name(designation), office: name('Office'), at: '2026-02-03T11:50:00.000Z' });
const entry: OriginEntry = {
  kind: 'ENTRY', fortnightId: '2025-26-FN20', relatesTo: '2025-26-FN20', componentCode: 'C2', code: 'C2-03', name: name('Studies done'), unit: 101, unitName: name('One'), value: 38, numerator: null, denominator: null, amountPaise: null,
  on: null, reference: null, revision: 2, state: 'APPROVED', steps: [step('SUBMIT', 'District officer'), step('VERIFY', 'General Manager'), step('APPROVE', 'Nodal officer')], frozenAt: '2026-02-04T12:30:00.000Z',
};
const origin = {
  figure: 'components.C2.physical', formula: 'physical', result: { numerator: '17', denominator: '100' },
  terms: [{ code: 'C2-03', name: name('Studies done'), weight: { numerator: '7', denominator: '10' }, achieved: '612', target: '5000', result: { numerator: '857', denominator: '10000' } }],
  entryCount: null, hiddenCount: 0, entries: [entry], next: 'page-2',
};
let told: unknown = origin;
const me: Me = { personId: 'p1', login: 'a@demo.invalid', designation: name('PMU'), role: 'PMU', officeCode: 'PMU', officeName: name('PMU'), officeKind: 'PMU', districtLgd: null, stateName: name('State'), schemeCode: 'a-scheme', sessionEndsAt: '2026-02-14T10:00:00.000Z' };

const posted: { path: string; body: unknown }[] = [];
let signedIn: Me = me;

function answer(path: string): unknown {
  if (path.endsWith('/session')) return signedIn;
  if (path.endsWith('/fortnights')) return [{ ...fortnight, id: '2025-26-FN20', state: 'REPORTED' }, fortnight];
  if (path.includes('after=page-2')) return { ...origin, entries: [{ ...entry, unit: 102, unitName: name('Two') }], next: null };
  return told;
}

function Place(): string {
  return useSearchParams()[0].get('figure') ?? 'none';
}

function Page() {
  const { me: known } = useSession();
  return (
    known && (
      <table>
        <tbody>
          <tr>
            <td>
              <FigureButton figure="components.C2.physical" label="work done">
                17.00%
              </FigureButton>
            </td>
          </tr>
          <OriginRow figures={['components.C2.physical']} columns={1} />
          <tr>
            <td data-testid="address"><Place /></td>
          </tr>
        </tbody>
      </table>
    )
  );
}

async function open(): Promise<HTMLElement> {
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={['/a-scheme/2025-26-FN20/components/C2']}>
        <WordsProvider>
          <SessionProvider>
            <Routes>
              <Route path=":scheme/:fortnight/components/:code" element={<Page />} />
            </Routes>
          </SessionProvider>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const button = await screen.findByRole('button', { name: /17\.00%.*Where it comes from/ });
  await userEvent.click(button);
  return button;
}

jest.setTimeout(30_000);
beforeEach(() => {
  posted.length = 0;
  told = origin;
  signedIn = me;
  globalThis.fetch = jest.fn<typeof fetch>((input, init) => {
    if (init?.method === 'POST') posted.push({ path: String(input), body: JSON.parse(String(init.body)) });
    return Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve(answer(String(input))) } as Response);
  });
});
afterEach(cleanup);

describe('the origin of a figure', () => {
  it('opens as a row under the figure with its sum, keeps the address, and closes with Esc where it was opened', async () => {
    const button = await open();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const panel = screen.getByRole('region', { name: 'Where this figure comes from' });
    expect(panel.closest('tr')?.previousElementSibling).toContainElement(button);
    expect(await within(panel).findByText('= 17.00%')).toBeVisible();
    expect(within(panel).getByRole('row', { name: /Studies done 70\.00% 612 5,000 8\.57%/ })).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('components.C2.physical');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Where this figure comes from' })).toBeNull();
    expect(button).toHaveFocus();
    expect(screen.getByTestId('address')).toHaveTextContent('none');
  });

  it('lists the entries with office, designation and time of each step, page by page', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'See the entries, newest first' }));
    const trail = screen.getByRole('list', { name: 'Who entered, verified and approved it' });
    expect(within(trail).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('Entered District officer, Office'),
      expect.stringContaining('Verified General Manager, Office'),
      expect.stringContaining('Approved Nodal officer, Office'),
      expect.stringContaining('Frozen'),
    ]);
    expect(screen.getByText(/revision 2/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show more entries' }));
    expect(await screen.findByText(/Two/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more entries' })).toBeNull();
  });

  it('lets an officer with the right propose a correction of a frozen entry, counted in the open fortnight', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'See the entries, newest first' }));
    await userEvent.click(screen.getByRole('button', { name: 'Propose a correction' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send the correction for approval' }));
    expect(screen.getByText('Enter a whole number from 0.')).toBeVisible();
    expect(posted).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Right value for that fortnight' }), '36');
    await userEvent.type(screen.getByRole('textbox', { name: 'Why it changes' }), 'two were counted twice');
    await userEvent.click(screen.getByRole('button', { name: 'Send the correction for approval' }));
    await waitFor(() =>
      expect(posted).toEqual([{ path: '/v1/schemes/a-scheme/fortnights/2025-26-FN21/corrections', body: { indicatorCode: 'C2-03', unit: 101, correctsFortnight: '2025-26-FN20', newValue: 36, reason: 'two were counted twice' } }]),
    );
    expect(await screen.findByText('Correction sent for approval')).toBeVisible();
  });

  it('counts the entries when it holds them all, and says how many are not shown before the freeze', async () => {
    told = { ...origin, entryCount: 1, hiddenCount: 3, next: null };
    await open();
    expect(await screen.findByRole('button', { name: 'Hide the entry' })).toBeVisible();
    expect(screen.getByText(/3 entries are not frozen yet/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more entries' })).toBeNull();
  });

  it('does not say that nothing was entered when it may not be shown', async () => {
    told = { ...origin, entryCount: 0, hiddenCount: 1, entries: [], next: null };
    await open();
    expect(await screen.findByText(/1 entry is not frozen yet/)).toBeVisible();
    expect(screen.queryByText(/No entry stands behind/)).toBeNull();
  });

  it('offers no correction to a reader without the right', async () => {
    signedIn = { ...me, role: 'SECRETARY' };
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'See the entries, newest first' }));
    expect(screen.getByText(/revision 2/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Propose a correction' })).toBeNull();
  });
});
