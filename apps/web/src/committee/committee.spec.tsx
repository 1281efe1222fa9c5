import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Me } from '@pakhwada/contracts/people';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import '@pakhwada/language/rooms';
import { openQueryClient } from '../shell/query-client.ts';
import { SessionProvider, useMeIfAny } from '../shell/session.tsx';
import { WordsProvider } from '../shell/words.tsx';
import { ActionPage } from './actions/action-page.tsx';
import { ActionsPage } from './actions/actions-page.tsx';
import { AgendaPage } from './agenda/agenda-page.tsx';
import { aCommittee, anAction, anActionPage, aSitting, aSuggestion, aSummary, ITEMS, SEATS, someMinutes } from './committee-fixture.ts';
import { CommitteesPage } from './committees/committees-page.tsx';
import { CommitteePage } from './home/committee-page.tsx';
import { MinutesPage } from './minutes/minutes-page.tsx';
import { CallSittingPage } from './sittings/sitting-form-page.tsx';
import { SittingPage } from './sittings/sitting-page.tsx';

jest.setTimeout(30_000);
const both = (en: string, hi = en): { en: string; hi: string } => ({ en, hi });
const me: Me = { personId: 'p', login: 'nodal', designation: both('Nodal officer'), role: 'NODAL_OFFICER', officeCode: 'PMU', officeName: both('Programme office'), officeKind: 'PMU', districtLgd: null, stateName: both('State'), schemeCode: 'a-scheme', sessionEndsAt: '2026-02-07T00:00:00.000Z' };
const fortnight = (no: number, more: object): object => ({ id: `2025-26-FN${no}`, financialYear: '2025-26', number: no, startsOn: '2026-01-16', endsOn: '2026-01-31', lengthDays: 16, state: 'FROZEN', opensAt: '', cutOffAt: '2026-01-31T18:29:00.000Z', resubmitUntil: '', freezesAt: '2026-02-04T12:30:00.000Z', frozenAt: '2026-02-04T12:30:00.000Z', extensionReason: null, reviewSha256: null, previousSha256: null, ...more });
const line = (some: object): object => ({ ...anAction(), committeeCode: 'HPC', ...some });
const work = {
  ...{ lastSitting: { sittingId: 'HPC-15', no: 15 }, nextSitting: { sittingId: 'HPC-16', no: 16, committee: both('HPC'), on: '2026-02-06', startsAt: '11:00', venue: both('Room 2'), fortnightId: '2025-26-FN20' } },
  decisionsSought: [{ itemId: ITEMS[0], number: '16/1', origin: 'HAND', title: both('Coverage plan'), presentStatus: both(''), proposal: both('Approve the plan'), options: [], amountPaise: null, office: both('Institute'), fileNo: 'F/118', componentCode: 'C2', status: 'RED', timesDeferred: 2 }],
  actionTaken: {
    open: [line({}), line({ actionPointId: 'HPC-15-7', number: '15/7', isOverdue: false, daysLate: 0, word: 'ON_SCHEDULE', dueOn: '2026-02-10', reasonCode: null }), line({ actionPointId: 'HPC-14-1', number: '14/1', sittingId: 'HPC-14', state: 'CLAIMED', word: 'IMPLEMENTED', isOverdue: false })],
    closedSince: [],
    counts: {},
    closedOnTime: { numerator: 20, denominator: 29 },
    medianAgeDays: { numerator: 26, denominator: 1 },
    trend: [{ sittingId: 'HPC-15', no: 15, on: '2026-01-20', closedOnTime: 2, closedLate: 0, claimed: 0, open: 10, dropped: 0 }],
  },
};
const review = { basis: 'LIVE', asOn: '2026-02-06', ruleSetVersion: 4, state: { name: both('State') }, scheme: { code: 'a-scheme', startsOn: '2024-10-01' }, committee: both('High Powered Committee'), fortnight: { id: '2025-26-FN21' }, components: [{ code: 'C2', shortName: both('Clinic'), verdict: { status: 'RED' } }], matrix: [], committeeWork: work };
const refusal = (status: number, code: string, more: object = {}): object => ({ type: 'x', title: 'Refused', status, code, requestId: '1', breaches: [{ code, field: null, row: null, severity: 'REFUSE', values: {}, text: 'It was refused.', ...more }], help: null });

let replies: Record<string, unknown>;
const sent: { method: string; path: string; body: unknown }[] = [];
beforeEach(() => {
  sent.length = 0;
  replies = {};
  const shell = { '/about': { now: '2026-02-06T04:30:00.000Z', schemes: [], accounts: [] }, '/session': me, '/fortnights': [fortnight(20, {}), fortnight(21, { state: 'OPEN', frozenAt: null })], '/review': review, '/committees': [aCommittee()], '/sittings': { sittings: [aSummary(), aSummary({ sittingId: 'HPC-15', no: 15, state: 'HELD', on: '2026-01-20' })], total: 2 } };
  globalThis.fetch = jest.fn<typeof fetch>((input, init) => {
    const path = String(input).replace('/v1', '');
    const method = String(init?.method ?? 'GET');
    if (method !== 'GET') sent.push({ method, path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null });
    const all: Record<string, unknown> = { ...shell, ...replies };
    const found = Object.keys(all).findLast((key) => (key.includes(' ') ? `${method} ${path}`.includes(key) : path.includes(key)));
    const told = found === undefined ? refusal(404, 'NOT_FOUND') : typeof all[found] === 'function' ? (all[found] as () => unknown)() : all[found];
    const status = ((told as { status?: unknown }).status as number) >= 400 ? ((told as { status: number }).status) : 200;
    return Promise.resolve({ ok: status === 200, status, headers: new Headers(), json: () => Promise.resolve(told) } as Response);
  });
});
afterEach(cleanup);

function Address(): ReactNode {
  const { pathname, search } = useLocation();
  return <p data-testid="address">{pathname + search}</p>;
}

function SignedIn({ children }: { readonly children: ReactNode }): ReactNode {
  return useMeIfAny() && children;
}

function show(page: ReactNode, path: string, address = path, at = 'live'): void {
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={[`/a-scheme/${at}/${address}`]}>
        <WordsProvider>
          <SessionProvider>
            <Routes>
              <Route path={`:scheme/:fortnight/${path}`} element={<><SignedIn>{page}</SignedIn><Address /></>} />
              <Route path="*" element={<Address />} />
            </Routes>
          </SessionProvider>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

describe('the committee', () => {
  it('speaks first of the sitting, what it is asked and what is overdue', async () => {
    replies = { '/sittings/HPC-16': aSitting() };
    show(<CommitteePage />, 'committee');
    expect(await screen.findByRole('heading', { level: 1, name: /^16th sitting, Fri 6.February.2026: one decision sought, one old one overdue$/ })).toBeVisible();
    expect(await screen.findByText(/Since the 15th sitting 20 of 29 decisions due were closed on time \(69%\)\. Median age of the open is 26 days\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Agenda note, PDF' })).toHaveAttribute('href', '/v1/schemes/a-scheme/sittings/HPC-16/papers/agenda/en/pdf');
    const report = screen.getByRole('table', { name: 'Action taken report: overdue first' });
    const rows = within(report).getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toMatch(/^15\/6 Sign with three banks.*Two of five signed · Funds not received · reminded once/);
    expect(rows.filter((row) => /^(On schedule|Implemented since)/.test(row))).toEqual(['On schedule, 1', 'Implemented since the 15th sitting, 1']);
    expect(screen.getByText('केवल हिंदी')).toHaveAttribute('lang', 'hi'); // the other language, marked
    expect(screen.getAllByText('in Hindi').length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: 'By sitting' }));
    expect(screen.getByTestId('address')).toHaveTextContent('by=sitting');
    expect(within(report).getAllByRole('row').map((row) => row.textContent).filter((row) => /^\d+th sitting$/.test(row))).toEqual(['15th sitting', '14th sitting']);
  });

  it('says what to do where no sitting is called, and shows the button only to who can call one', async () => {
    replies = { '/sittings': { sittings: [], total: 0 } };
    show(<CommitteePage />, 'committee');
    expect(await screen.findByText('You can call the next one')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Call a sitting' })[0]).toHaveAttribute('href', '/a-scheme/live/committee/sittings/call?committee=HPC');
    cleanup();
    replies = { ...replies, '/committees': [aCommittee({ may: { keep: false, call: false } })] };
    show(<CommitteePage />, 'committee');
    expect(await screen.findByText('The nodal officer or the PMU calls the next one')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Call a sitting' })).toBeNull();
  });

  it('tells a frozen fortnight from its review alone, and an earlier one that it kept nothing', async () => {
    replies = { '/review': { ...review, basis: 'FROZEN' } };
    show(<CommitteePage />, 'committee', 'committee', '2025-26-FN20');
    expect(await screen.findByText('Approve the plan')).toBeVisible();
    expect(screen.getByText(/put off 2 times/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Edit the agenda' })).toBeNull();
    cleanup();
    const { committeeWork: _, ...earlier } = review;
    replies = { '/review': { ...earlier, basis: 'FROZEN', ruleSetVersion: 3 } };
    show(<CommitteePage />, 'committee', 'committee', '2025-26-FN12');
    expect(await screen.findByText(/frozen under rule set 3/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'The committee as it stands today' })).toHaveAttribute('href', '/a-scheme/live/committee');
  });
});

describe('a sitting', () => {
  it('is called with the next number, the next day of the series, the usual hour and place', async () => {
    replies = { 'POST /schemes/a-scheme/sittings': aSitting() };
    show(<CallSittingPage />, 'committee/sittings/call');
    expect(await screen.findByLabelText('Number of the sitting')).toHaveValue('16');
    expect(screen.getByLabelText('Day')).toHaveValue('2026-02-20');
    expect(screen.getByLabelText('Place, in English')).toHaveValue('Committee Room 2');
    expect(screen.getByLabelText('Figures before the committee')).toHaveValue('2025-26-FN20');
    await userEvent.clear(screen.getByLabelText('Place, in English'));
    await userEvent.type(screen.getByLabelText('Video link'), 'http://x');
    await userEvent.click(screen.getByRole('button', { name: 'Call the sitting' }));
    expect(screen.getByText('Write the place, in one language at least.')).toBeVisible();
    expect(screen.getByText('A video link begins with https://')).toBeVisible();
    expect(sent).toEqual([]);
    await userEvent.clear(screen.getByLabelText('Video link'));
    await userEvent.type(screen.getByLabelText('Place, in Hindi'), 'कक्ष 2');
    await userEvent.click(screen.getByRole('button', { name: 'Call the sitting' }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ committeeCode: 'HPC', no: 16, on: '2026-02-20', startsAt: '11:00', venue: { en: '', hi: 'कक्ष 2' }, videoLink: null, fortnightId: '2025-26-FN20', version: 0 }));
    expect(screen.getByTestId('address')).toHaveTextContent('/a-scheme/live/committee/sittings/HPC-16');
  });

  it('puts what the server refuses at its field', async () => {
    replies = { 'POST /schemes/a-scheme/sittings': refusal(422, 'SITTING_NUMBER_TAKEN', { field: 'no', text: 'The committee has a 16th sitting already.' }) };
    show(<CallSittingPage />, 'committee/sittings/call');
    await userEvent.click(await screen.findByRole('button', { name: 'Call the sitting' }));
    await waitFor(() => expect(screen.getByLabelText('Number of the sitting')).toHaveAccessibleDescription(/has a 16th sitting already/));
  });

  it('takes its attendance with one keystroke a seat, and only when everybody is marked', async () => {
    replies = { '/sittings/HPC-16': aSitting(), 'PUT /schemes/a-scheme/sittings/HPC-16/attendance': aSitting({ present: 2, quorum: { needed: 2, present: 2, isMet: true } }) };
    show(<SittingPage />, 'committee/sittings/:sittingId', 'committee/sittings/HPC-16');
    const chair = await screen.findByRole('group', { name: 'Principal Secretary' });
    within(chair).getAllByRole('radio')[0]!.focus();
    await userEvent.keyboard('1');
    expect(within(chair).getByLabelText('Present')).toBeChecked();
    await userEvent.keyboard('3'); // the next seat has the focus: represented
    await userEvent.click(screen.getByRole('button', { name: 'Save the attendance' }));
    expect(screen.getByText('2 lines to complete')).toBeVisible();
    expect(screen.getByText('Mark this seat.')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Managing Director: represented by'), 'General Manager');
    await userEvent.click(within(screen.getByRole('group', { name: 'Director of Finance' })).getByLabelText('Absent'));
    await userEvent.click(screen.getByRole('button', { name: 'Save the attendance' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    const { lines, version } = sent[0]!.body as { lines: { seatId: string; kind: string; representedBy: string | null; isChair: boolean }[]; version: number };
    expect(version).toBe(3);
    expect(lines.map(({ seatId, kind, representedBy, isChair }) => [seatId, kind, representedBy, isChair])).toEqual([[SEATS[0], 'PRESENT', null, true], [SEATS[1], 'REPRESENTED', 'General Manager', false], [SEATS[2], 'ABSENT', null, false]]);
  });

  it('is put off only with a new day and a reason', async () => {
    replies = { '/sittings/HPC-16': aSitting(), 'POST /schemes/a-scheme/sittings/HPC-16/acts': aSitting({ on: '2026-02-12' }) };
    show(<SittingPage />, 'committee/sittings/:sittingId', 'committee/sittings/HPC-16');
    await userEvent.click(await screen.findByRole('button', { name: 'Put off' }));
    await userEvent.click(screen.getByRole('button', { name: 'Put off to that day' }));
    expect(screen.getByText('Choose the day.')).toBeVisible();
    expect(screen.getByText('Write the reason in a few words.')).toBeVisible();
    await userEvent.type(screen.getByLabelText('New day'), '2026-02-12');
    await userEvent.type(screen.getByLabelText('Reason'), 'Budget session');
    await userEvent.click(screen.getByRole('button', { name: 'Put off to that day' }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ act: 'PUT_OFF', reason: 'Budget session', on: '2026-02-12', startsAt: '11:00', version: 3 }));
  });

  it('shows no deed to who only reads', async () => {
    replies = { '/sittings/HPC-16': aSitting({ may: { draft: false, notify: false, hold: false, readDrafts: false } }) };
    show(<SittingPage />, 'committee/sittings/:sittingId', 'committee/sittings/HPC-16');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('button', { name: /Put off|Send the notice|Record as held|Save the attendance/ })).toBeNull();
  });
});

describe('the agenda', () => {
  const address = ['committee/sittings/:sittingId/agenda', 'committee/sittings/HPC-16/agenda'] as const;
  beforeEach(() => {
    replies = { '/sittings/HPC-16': aSitting(), '/sittings/HPC-16/agenda-suggestions': [aSuggestion(), aSuggestion({ subject: 'C6', title: both('Bank tie-ups') }), aSuggestion({ subject: 'C7', isTaken: true })] };
  });

  it('takes one suggestion or all that are left', async () => {
    show(<AgendaPage />, ...address);
    expect(await screen.findByRole('heading', { level: 2, name: 'The figures propose 2 items' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Take: Bank tie-ups' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Take all 2' }));
    await waitFor(() => expect(sent.map(({ body }) => body)).toEqual([{ taken: [{ origin: 'RED_COMPONENT', subject: 'C6' }] }, { taken: [{ origin: 'RED_COMPONENT', subject: 'C5' }, { origin: 'RED_COMPONENT', subject: 'C6' }] }]));
  });

  it('moves an item by its button and by the keyboard', async () => {
    show(<AgendaPage />, ...address);
    await userEvent.click(await screen.findByRole('button', { name: 'Move item 16/1 down' }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ itemIds: [ITEMS[1], ITEMS[0]] }));
    screen.getByRole('button', { name: 'Move item 16/2 up' }).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(sent[1]?.body).toEqual({ itemIds: [ITEMS[1], ITEMS[0]] }));
  });

  it('asks a decision for its proposal, and holds the page while something is typed', async () => {
    replies = { ...replies, 'POST /schemes/a-scheme/sittings/HPC-16/agenda': aSitting().agenda[0] };
    show(<AgendaPage />, address[0], `${address[1]}?add&component=C2`);
    await screen.findByRole('option', { name: 'C2 Clinic' });
    expect(screen.getByLabelText('Component')).toHaveValue('C2');
    await userEvent.type(screen.getByLabelText('Title, in Hindi'), 'नया विषय');
    await userEvent.type(screen.getByLabelText('Amount'), 'much');
    await userEvent.click(screen.getByRole('button', { name: 'Put on the agenda' }));
    expect(screen.getByText('A decision needs a proposal, in one language at least.')).toBeVisible();
    expect(screen.getByText('Write an amount, as in 12.5 lakh.')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: '16th sitting' }));
    expect(screen.getByRole('button', { name: 'Stay' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Stay' }));
    await userEvent.type(screen.getByLabelText('Proposal for decision, in English'), 'Approve it');
    await userEvent.clear(screen.getByLabelText('Amount'));
    await userEvent.type(screen.getByLabelText('Amount'), '2.5 crore');
    await userEvent.click(screen.getByRole('button', { name: 'Put on the agenda' }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ kind: 'DECISION', componentCode: 'C2', title: { en: '', hi: 'नया विषय' }, proposal: { en: 'Approve it', hi: '' }, amountPaise: 2_50_00_000_00, version: 0 }));
  });

  it('withdraws an item only with a reason', async () => {
    show(<AgendaPage />, ...address);
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw item 16/1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw the item' }));
    expect(screen.getByText('Write the reason in a few words.')).toBeVisible();
    expect(sent).toEqual([]);
  });
});

describe('the minutes', () => {
  const address = ['committee/sittings/:sittingId/minutes', 'committee/sittings/HPC-16/minutes'] as const;
  const held = aSitting({ state: 'HELD', present: 3 });

  it('ask for the decision, the office and a day that is not before the sitting', async () => {
    replies = { '/sittings/HPC-16': held, '/sittings/HPC-16/minutes': refusal(404, 'NOT_FOUND'), 'PUT /schemes/a-scheme/sittings/HPC-16/minutes': someMinutes({ revision: 1 }) };
    show(<MinutesPage />, ...address);
    await userEvent.click((await screen.findAllByLabelText('Decided'))[0]!);
    await userEvent.click(screen.getByRole('button', { name: 'Add an action to item 16/1' }));
    const due = screen.getByLabelText('Action 1: due');
    expect(due).toHaveValue('2026-02-21'); // fifteen days after the sitting
    await userEvent.clear(due);
    await userEvent.type(due, '2026-02-01');
    await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
    for (const told of ['Write the decision, in one language at least.', 'Write what shall be done.', 'Choose the office that does it.', 'The day cannot be before the sitting that decides it.']) expect(screen.getByText(told)).toBeVisible();
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'As proposed' }));
    await userEvent.type(screen.getByLabelText('Action 1: what shall be done, in English'), 'Send it');
    await userEvent.selectOptions(screen.getByLabelText('Action 1: office'), 'IIM');
    await userEvent.clear(due);
    await userEvent.type(due, '2026-02-28');
    await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ revision: 0, closing: { en: '', hi: '' }, items: [{ itemId: ITEMS[0], outcome: 'DECIDED', discussion: { en: '', hi: '' }, decision: { en: 'Approve the plan', hi: '' }, chosenOption: null, actions: [{ serial: 1, text: { en: 'Send it', hi: '' }, officeCode: 'IIM', dueOn: '2026-02-28' }] }] }));
  });

  it('tell a second writer that another was faster, and save over it only when told to', async () => {
    let known = someMinutes();
    let put: unknown = refusal(409, 'DRAFT_CHANGED');
    replies = { '/sittings/HPC-16': held, '/sittings/HPC-16/minutes': () => known, 'PUT /schemes/a-scheme/sittings/HPC-16/minutes': () => put };
    show(<MinutesPage />, ...address);
    await userEvent.type(await screen.findByLabelText('Item 16/1: discussion, in English'), 'Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
    expect(await screen.findByText('Somebody else saved this meanwhile')).toBeVisible();
    known = someMinutes({ revision: 5 });
    put = someMinutes({ revision: 6 });
    await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => expect(sent.map(({ body }) => (body as { revision: number }).revision)).toEqual([2, 5]));
    expect((sent[1]!.body as { items: { discussion: object }[] }).items[0]!.discussion).toEqual({ en: 'Mine', hi: '' });
  });

  it('say before they are issued what that will make', async () => {
    replies = { '/sittings/HPC-16': held, '/sittings/HPC-16/minutes': someMinutes({ state: 'CHAIR_APPROVED', may: ['ISSUE'] }), 'POST /schemes/a-scheme/sittings/HPC-16/minutes/steps': someMinutes({ state: 'ISSUED', may: [] }) };
    show(<MinutesPage />, ...address);
    expect(await screen.findByText(/1 action point will be made; 1 office will be written to/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save the draft' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Issue with 1 action point' }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ step: 'ISSUE', reason: null, sittingId: null, revision: 2 }));
  });

  it('go back to the writer only with words', async () => {
    replies = { '/sittings/HPC-16': held, '/sittings/HPC-16/minutes': someMinutes({ may: ['APPROVE', 'RETURN'] }) };
    show(<MinutesPage />, ...address);
    await userEvent.click(await screen.findByRole('button', { name: 'Return with words' }));
    await userEvent.click(screen.getByRole('button', { name: 'Return the draft' }));
    expect(screen.getByText('Write the reason in a few words.')).toBeVisible();
    expect(sent).toEqual([]);
  });
});

describe('an action point', () => {
  const address = ['action-points/:actionPointId', 'action-points/HPC-15-6'] as const;

  it('that is behind says why, and after its day nothing is on schedule', async () => {
    replies = { '/action-points/HPC-15-6': anActionPage(), 'POST /schemes/a-scheme/action-points/HPC-15-6/updates': anActionPage({ version: 5 }) };
    show(<ActionPage />, ...address);
    expect(await screen.findByRole('heading', { level: 1, name: '15/6 is 6 days late: Institute' })).toBeVisible();
    expect(screen.queryByLabelText('On schedule')).toBeNull();
    await userEvent.click(screen.getByLabelText('In progress, behind'));
    await userEvent.click(screen.getByRole('button', { name: 'Send the update' }));
    expect(screen.getByText('Choose why it is behind.')).toBeVisible();
    expect(screen.getByText('Write what was done, in one language at least.')).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Why it is behind'), 'R01');
    await userEvent.type(screen.getByLabelText('What was done, in English'), 'Three signed');
    await userEvent.click(screen.getByRole('button', { name: 'Send the update' }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ word: 'BEHIND', note: { en: 'Three signed', hi: '' }, reasonCode: 'R01', version: 4 }));
  });

  it('asks for a later day than it has, with a reason', async () => {
    replies = { '/action-points/HPC-15-6': anActionPage() };
    show(<ActionPage />, ...address);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask for a later day' }));
    await userEvent.type(screen.getByLabelText('Until'), '2026-01-20');
    await userEvent.click(screen.getByRole('button', { name: 'Send the request' }));
    expect(screen.getByText('The day must be after 31.01.2026.')).toBeVisible();
    expect(sent).toEqual([]);
  });

  it('shows a reader no form, and the committee its own', async () => {
    replies = { '/action-points/HPC-15-6': anActionPage({ may: ['CLOSE', 'REOPEN'], state: 'CLAIMED', claimedOn: '2026-01-15' }) };
    show(<ActionPage />, ...address);
    await userEvent.click(await screen.findByRole('button', { name: 'Reopen: not done yet' }));
    expect(screen.getByText('Write the reason in a few words.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send the update' })).toBeNull();
    await waitFor(() => expect(screen.getByLabelText('Closed in')).toHaveValue('HPC-15'));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ act: 'CLOSE', sittingId: 'HPC-15', reason: null, version: 4 }));
  });

  it('is closed with others in one sitting, but never by its own office', async () => {
    const claimed = anAction({ state: 'CLAIMED', claimedOn: '2026-01-15', isOverdue: false, daysLate: 0 });
    replies = { '/action-points': { actions: [claimed, { ...claimed, actionPointId: 'HPC-15-7', number: '15/7', officeCode: 'PMU' }], total: 2, counts: { overdue: 0, behind: 0, onSchedule: 1, notStarted: 0, claimed: 2, closed: 0 }, mayDecide: true } };
    show(<ActionsPage />, 'action-points', 'action-points?view=claimed');
    expect(await screen.findByLabelText('15/7 is of your own office: another closes it')).toBeDisabled();
    await waitFor(() => expect(screen.getByLabelText('Closed in')).toHaveValue('HPC-15'));
    await userEvent.click(screen.getByRole('button', { name: 'Close 1 action point' }));
    await waitFor(() => expect(sent[0]).toEqual({ method: 'POST', path: '/schemes/a-scheme/action-closings', body: { sittingId: 'HPC-15', actionPointIds: ['HPC-15-6'] } }));
  });

  it('is listed by what the address asks', async () => {
    replies = { '/action-points': { actions: [anAction()], total: 1, counts: { overdue: 1, behind: 0, onSchedule: 0, notStarted: 0, claimed: 0, closed: 0 }, mayDecide: false } };
    show(<ActionsPage />, 'action-points');
    expect(await screen.findByRole('heading', { level: 1, name: 'One action point is overdue, 0 on the way, none waits to be closed' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Overdue' }));
    await userEvent.selectOptions(await screen.findByLabelText('Action by'), 'IIM');
    expect(screen.getByTestId('address')).toHaveTextContent('view=overdue&office=IIM');
    expect((globalThis.fetch as jest.Mock).mock.calls.map(([path]) => String(path))).toContain('/v1/schemes/a-scheme/action-points?view=overdue&office=IIM');
  });
});

describe('the committees', () => {
  it('tell their rule in words and give their calendar', async () => {
    show(<CommitteesPage />, 'committee/committees');
    expect(await screen.findByText(/It sits every fortnight, 2 working days after the figures are frozen\. Quorum 2 of 3; notice 3 clear days before\. Called last: the 15th\./)).toBeVisible();
    expect((screen.getByLabelText('Calendar address: High Powered Committee') as HTMLInputElement).value).toMatch(/calendar\.ics\?token=abc$/);
  });

  it('need the designation of a new seat in both languages', async () => {
    show(<CommitteesPage />, 'committee/committees');
    await userEvent.click(await screen.findByRole('button', { name: /Edit seats and days: / }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a seat' }));
    await userEvent.type(screen.getByLabelText('Seat 4, designation, in English'), 'Director of Mines');
    await userEvent.click(screen.getByRole('button', { name: 'Save the committee' }));
    expect(screen.getByText('Write the designation in both languages.')).toBeVisible();
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('Seat 4, designation, in Hindi'), 'खनन निदेशक');
    await userEvent.click(screen.getByRole('button', { name: 'Save the committee' }));
    await waitFor(() => expect(sent[0]).toMatchObject({ method: 'PUT', path: '/schemes/a-scheme/committees/HPC', body: { version: 1, quorum: 2, seats: [{ seatId: SEATS[0] }, {}, {}, { designation: { en: 'Director of Mines', hi: 'खनन निदेशक' }, since: '2026-02-06', until: null }] } }));
  });
});
