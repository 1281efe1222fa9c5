import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FortnightSummary, SheetSummary } from '@pakhwada/contracts/fortnights';
import type { Charge, Role } from '@pakhwada/domain/rights';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { openQueryClient } from '../shell/query-client.ts';
import { WordsProvider } from '../shell/words.tsx';
import { afterCutOff, aSummary, beforeCutOff, fortnight } from '../sheets/sheet-fixture.ts';
import { DeskActions } from './desk-actions.tsx';

const sent: { path: string; body: unknown }[] = [];
let answer: { ok: boolean; status: number; body: unknown } = { ok: true, status: 200, body: {} };
const CHOICES = [1, 2].map((workingDays) => ({ workingDays, resubmitUntil: '2026-02-18T12:30:00.000Z', freezesAt: `2026-02-${18 + workingDays}T12:30:00.000Z` }));

beforeEach(() => {
  sent.length = 0;
  answer = { ok: true, status: 200, body: {} };
  globalThis.fetch = jest.fn<typeof fetch>((input, init) => {
    const isRead = init?.method === 'GET';
    if (!isRead) sent.push({ path: String(input), body: init?.body ? JSON.parse(String(init.body)) : null });
    const { ok, status, body } = isRead ? { ok: true, status: 200, body: CHOICES } : answer;
    return Promise.resolve({ ok, status, headers: new Headers(), json: () => Promise.resolve(body) } as Response);
  });
});
afterEach(cleanup);
jest.setTimeout(30_000);

const office = (officeCode: string, state: SheetSummary['state']): SheetSummary => aSummary({ officeCode, state, canEnter: false });
const MIXED = [office('A', 'APPROVED'), office('B', 'VERIFIED'), office('C', 'NOT_STARTED'), office('C', 'DRAFT'), office('D', 'RETURNED')];

function open({ role = 'NODAL_OFFICER', sheets = MIXED, now = beforeCutOff, change = {} }: { role?: Role; sheets?: readonly SheetSummary[]; now?: string; change?: Partial<FortnightSummary> } = {}): jest.Mock<(words: string) => void> {
  const onDone = jest.fn<(words: string) => void>();
  const charge: Charge = { personId: 'p', role, officeCode: 'DEPT', districtLgd: null };
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={['/a-scheme/2025-26-FN21/verification']}>
        <WordsProvider>
          <Routes>
            <Route path=":scheme/:fortnight/verification" element={<DeskActions fortnight={{ ...fortnight, ...change }} sheets={sheets} now={now} charge={charge} onDone={onDone} />} />
          </Routes>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return onDone;
}
const buttons = (): string[] => screen.queryAllByRole('button').map(({ textContent }) => textContent ?? '');
const refusal = (breaches: unknown[]) => ({ ok: false, status: 409, body: { type: 'x', title: 'No', status: 409, code: 'X', requestId: 'r1', help: null, breaches } });

describe('what the desk may do with the fortnight', () => {
  it('is shown to the charge that has the right, and ends with the freeze', () => {
    open();
    expect(buttons()).toEqual(['Remind the 2 offices that have not reported', 'Put off the freeze']);
    cleanup();
    open({ role: 'PMU' });
    expect(buttons()).toEqual(['Remind the 2 offices that have not reported']);
    for (const gone of [{ role: 'SECRETARY' as const }, { change: { state: 'FROZEN' as const } }]) {
      cleanup();
      open(gone);
      expect(buttons()).toEqual([]);
    }
  });

  it('reminds, and says how many it reached and who has to be rung', async () => {
    const onDone = open();
    answer = { ok: true, status: 200, body: { reminded: 1, remindedBefore: 0, withoutAddress: 1 } };
    await userEvent.click(screen.getByRole('button', { name: /^Remind/ }));
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('1 office reminded by e-mail. 1 has no e-mail address on record: ring it.'));
    expect(sent).toEqual([{ path: '/v1/schemes/a-scheme/fortnights/2025-26-FN21/reminders', body: null }]);
  });

  it('shows the refusal of a second reminder in words', async () => {
    const onDone = open();
    answer = refusal([{ code: 'REMINDED_TODAY', severity: 'BLOCK', row: null, field: null, values: { offices: 2 }, text: 'They were reminded today already.' }]);
    await userEvent.click(screen.getByRole('button', { name: /^Remind/ }));
    expect(await screen.findByText('They were reminded today already.')).toBeVisible();
    expect(onDone).not.toHaveBeenCalled();
  });

  it('says what a freeze would count and that it cannot be undone, and gives no button while it cannot be done', async () => {
    open({ now: afterCutOff, change: { state: 'UNDER_VERIFICATION' } });
    await userEvent.click(screen.getByRole('button', { name: 'Freeze now' }));
    const dialog = await screen.findByRole('dialog', { name: /^Freeze FN.21 of 2025-26 now\?$/ });
    expect(within(dialog).getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['1 of 5', '1', '3']);
    expect(dialog).toHaveTextContent('A freeze cannot be undone.');
    expect(dialog).toHaveTextContent('4 sheets are not approved yet.');
    expect(within(dialog).queryByRole('button', { name: /for good/ })).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(sent).toEqual([]);
  });

  it('freezes only after the second word, and tells it', async () => {
    const onDone = open({ now: afterCutOff, sheets: [office('A', 'APPROVED')], change: { state: 'UNDER_VERIFICATION' } });
    await userEvent.click(screen.getByRole('button', { name: 'Freeze now' }));
    expect(sent).toEqual([]);
    await userEvent.click(await screen.findByRole('button', { name: /^Freeze FN.21 of 2025-26 for good$/ }));
    await waitFor(() => expect(onDone).toHaveBeenCalledWith(expect.stringMatching(/FN.21 of 2025-26 is frozen/)));
    expect(sent).toEqual([{ path: '/v1/schemes/a-scheme/fortnights/2025-26-FN21/freeze', body: null }]);
  });

  it('puts the freeze off to a day that is shown, with a reason; what is wrong stands at its field', async () => {
    const onDone = open();
    await userEvent.click(screen.getByRole('button', { name: 'Put off the freeze' }));
    const dialog = await screen.findByRole('dialog');
    const choice = await within(dialog).findByRole('combobox', { name: 'New time of the freeze' });
    expect(within(choice).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^19\.02\.2026, .* \(1 working day\)$/), expect.stringMatching(/^20\.02\.2026, .* \(2 working days\)$/)]);
    await userEvent.selectOptions(choice, '2');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Put off the freeze' }));
    expect(within(dialog).getByRole('textbox')).toHaveAccessibleDescription('Write the reason in a few words.');
    expect(sent).toEqual([]);
    await userEvent.type(within(dialog).getByRole('textbox'), 'Elections');
    answer = refusal([{ code: 'EXTENSION_TOO_LONG', severity: 'BLOCK', row: null, field: 'workingDays', values: {}, text: 'Too many.' }]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Put off the freeze' }));
    await waitFor(() => expect(choice).toHaveAccessibleDescription('Too many.'));
    answer = { ok: true, status: 200, body: { ...fortnight, freezesAt: '2026-02-20T12:30:00.000Z', extensionReason: 'Elections' } };
    await userEvent.click(within(dialog).getByRole('button', { name: 'Put off the freeze' }));
    await waitFor(() => expect(onDone).toHaveBeenCalledWith(expect.stringMatching(/put off\. It freezes .*20/)));
    expect(sent.at(-1)?.body).toEqual({ workingDays: 2, reason: 'Elections' });
  });

  it('shows why it was put off, in the language it was typed in, and offers no second time', () => {
    open({ change: { extensionReason: 'चुनाव' } });
    expect(buttons()).toEqual(['Remind the 2 offices that have not reported']);
    expect(screen.getByText('चुनाव')).toHaveAttribute('lang', 'hi');
  });
});
