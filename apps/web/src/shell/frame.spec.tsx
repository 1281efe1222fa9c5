import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FortnightSummary } from '@pakhwada/contracts/fortnights';
import type { About, Me } from '@pakhwada/contracts/people';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { SignedInFrame } from './frame.tsx';
import { remember } from './memory.ts';
import { openQueryClient } from './query-client.ts';
import { SessionProvider } from './session.tsx';
import { WordsProvider } from './words.tsx';

const both = (en: string): { en: string; hi: string } => ({ en, hi: en });
const aFortnight = (number: number, state: FortnightSummary['state'], financialYear = '2025-26'): FortnightSummary => ({
  id: `${financialYear}-FN${number}`, financialYear, number, startsOn: '2026-01-16', endsOn: '2026-01-31', lengthDays: 16, state,
  opensAt: '2026-01-15T18:30:00.000Z', cutOffAt: '2026-02-15T18:29:59.000Z', resubmitUntil: '2026-02-17T12:30:00.000Z', freezesAt: '2026-02-18T12:30:00.000Z',
  frozenAt: state === 'REPORTED' ? '2026-02-04T12:30:00.000Z' : null, extensionReason: null, reviewSha256: state === 'REPORTED' ? `7c1e49b2${'0'.repeat(52)}a94f` : null, previousSha256: null,
});
const me: Me = {
  personId: 'p', login: 'nodal', designation: both('Nodal officer'), role: 'NODAL_OFFICER', officeCode: 'NODAL', officeName: both('Nodal office'), officeKind: 'DEPARTMENT', districtLgd: null,
  stateName: both('State'), schemeCode: 'jk-ramp', sessionEndsAt: '2026-02-07T00:00:00.000Z',
};
const about: About = { mode: 'office', version: '1', now: '2026-02-06T04:30:00.000Z', isMailKeptAsFiles: false, importMegabytes: 20, evidenceMegabytes: 10, accounts: [], schemes: [{ code: 'jk-ramp', title: both('RAMP'), stateName: both('State') }] };
const due = { canEnter: false, canVerify: false, canApprove: true, state: 'VERIFIED' };

let isSignedIn = true;
const answers: readonly (readonly [RegExp, () => unknown])[] = [
  [/\/about$/, () => about],
  [/\/session$/, () => me],
  [/\/sheets$/, () => [due, { ...due, canApprove: false }]],
  [/\/fortnights$/, () => [aFortnight(19, 'REPORTED'), aFortnight(20, 'REPORTED'), aFortnight(21, 'OPEN'), aFortnight(22, 'UPCOMING')]],
  [/\/fortnights\?year=2024-25$/, () => [aFortnight(23, 'REPORTED', '2024-25'), aFortnight(24, 'REPORTED', '2024-25')]],
  [/\/financial-years$/, () => [{ financialYear: '2025-26', firstFortnightId: '2025-26-FN01', lastFortnightId: '2025-26-FN22' }, { financialYear: '2024-25', firstFortnightId: '2024-25-FN23', lastFortnightId: '2024-25-FN24' }]],
  [/\/chain$/, () => ({ isIntact: true, count: 2, firstBrokenFortnight: null, headSha256: 'x' })],
];
const problem = (status: number, code: string): unknown => ({ type: 'x', title: code, status, code, requestId: '1', breaches: [], help: null });

function answer(address: string): Response {
  const known = answers.find(([pattern]) => pattern.test(address));
  const isRefused = !isSignedIn && !address.endsWith('/about');
  const body = isRefused ? problem(401, 'SESSION_OVER') : known ? known[1]() : problem(404, 'NOT_FOUND');
  const status = isRefused ? 401 : known ? 200 : 404;
  return { ok: status === 200, status, headers: new Headers(), json: () => Promise.resolve(body) } as unknown as Response;
}

function Address(): ReactNode {
  return <p data-testid="address">{useLocation().pathname}</p>;
}

const open = (address: string): void => {
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={[address]}>
        <WordsProvider>
          <SessionProvider>
            <Routes>
              <Route path="sign-in" element={<p>Sign-in page</p>} />
              <Route path=":scheme/:fortnight" element={<SignedInFrame />}>
                <Route path="*" element={<Address />} />
              </Route>
            </Routes>
          </SessionProvider>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
};

beforeEach(() => {
  remember('language', null);
  isSignedIn = true;
  window.scrollTo = () => undefined;
  globalThis.fetch = jest.fn((address: unknown) => Promise.resolve(answer(String(address)))) as unknown as typeof fetch;
});
afterEach(() => jest.restoreAllMocks());

describe('the frame', () => {
  it('says of another scheme’s address that there is no such page, and asks the server nothing about it', async () => {
    open('/no/such/page');
    expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeVisible();
    expect(screen.queryByTestId('address')).toBeNull();
    expect((globalThis.fetch as jest.Mock).mock.calls.map(([address]) => String(address)).filter((address) => address.includes('/schemes/'))).toEqual([]);
  });

  it('sends a stranger to sign in', async () => {
    isSignedIn = false;
    open('/jk-ramp/live/overview');
    expect(await screen.findByText('Sign-in page')).toBeInTheDocument();
  });

  it('begins with the way to the main content and has one of each landmark', async () => {
    open('/jk-ramp/2025-26-FN20/overview');
    expect(await screen.findByRole('link', { name: 'Skip to main content' })).toHaveAttribute('href', '#main');
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(screen.getByRole('banner')).toBeInTheDocument();
    expect(screen.getByRole('contentinfo')).toBeInTheDocument();
  });

  it('counts on My work what waits for the person, in the open and the waiting fortnight', async () => {
    open('/jk-ramp/2025-26-FN20/overview');
    const [top] = await screen.findAllByRole('navigation', { name: 'Main' });
    expect(await within(top as HTMLElement).findByRole('link', { name: /My work.*1 sheet waits for you/ })).toBeInTheDocument();
  });
});

describe('the bar of a phone', () => {
  it('has five places: four rooms, and a fifth that opens the rest and names the one of them the reader stands in', async () => {
    open('/jk-ramp/live/registers');
    const [, bar] = await screen.findAllByRole('navigation', { name: 'Main' });
    const more = bar!.querySelector('summary')!;
    expect(bar!.children).toHaveLength(5);
    expect(more).toHaveTextContent(/^Registers/);
    await userEvent.click(more);
    expect(within(bar as HTMLElement).getByRole('link', { name: 'Reports' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(bar!.querySelector('details')).not.toHaveAttribute('open');
    await userEvent.click(more);
    await userEvent.click(within(bar as HTMLElement).getByRole('link', { name: 'Reports' }));
    expect(screen.getByTestId('address')).toHaveTextContent('/jk-ramp/live/reports');
    expect(bar!.querySelector('details')).not.toHaveAttribute('open');
  });
});

describe('the fortnight strip', () => {
  it('seals a frozen fortnight with its time and hash, and checks the chain when asked', async () => {
    open('/jk-ramp/2025-26-FN20/overview');
    expect(await screen.findByText('7c1e 49b2 … a94f')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'check' }));
    expect(await screen.findByText('chain of 2 reviews is intact')).toBeInTheDocument();
  });

  it('says until when the open one takes entries and when it freezes by itself', async () => {
    open('/jk-ramp/live/overview');
    expect(await screen.findByText('Open for entry')).toBeInTheDocument();
    expect(screen.getByText(/Freezes by itself Wed 18 Feb 2026, 6:00 pm/)).toBeInTheDocument();
  });

  it('moves by arrow keys, keeps the page and calls the open fortnight live', async () => {
    open('/jk-ramp/2025-26-FN20/components/C2');
    const chosen = await screen.findByRole('link', { current: true, name: /FN.20 of 2025-26, frozen/ });
    chosen.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByTestId('address')).toHaveTextContent('/jk-ramp/2025-26-FN19/components/C2');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByTestId('address')).toHaveTextContent('/jk-ramp/live/components/C2');
  });

  it('reads an earlier year when it is chosen, goes from one year into the other, and ends where the scheme began', async () => {
    open('/jk-ramp/2025-26-FN20/overview');
    await userEvent.click(await screen.findByRole('button', { name: /FN.20 of 2025-26/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByRole('link', { name: /of 2024-25/ })).toBeNull();
    await userEvent.click(within(dialog).getByRole('button', { name: '2024-25' }));
    expect(within(dialog).getByTitle(/FN.22 of 2024-25, before the scheme began/)).toBeInTheDocument();
    await userEvent.click(await within(dialog).findByRole('link', { name: /FN.24 of 2024-25, frozen/ }));
    expect(screen.getByTestId('address')).toHaveTextContent('/jk-ramp/2024-25-FN24/overview');
    (await screen.findByRole('button', { name: 'Later fortnight' })).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByTestId('address')).toHaveTextContent('/jk-ramp/2025-26-FN01/overview');
    cleanup();
    open('/jk-ramp/2024-25-FN23/overview');
    expect(await screen.findByRole('button', { name: 'Earlier fortnight' })).toBeDisabled();
  });

  it('offers no coming fortnight', async () => {
    open('/jk-ramp/2025-26-FN20/overview');
    await screen.findByRole('link', { name: /FN.21 of 2025-26, open/ });
    expect(screen.queryByRole('link', { name: /FN.22/ })).toBeNull();
  });
});
