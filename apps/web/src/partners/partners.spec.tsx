import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PartnerCallPage as Call, PartnerCallSummary, PartnerStanding } from '@pakhwada/contracts/partners';
import type { Me } from '@pakhwada/contracts/people';
import '@pakhwada/language/documents';
import { aCommitteeReview } from '@pakhwada/testing/reviews';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { remember } from '../shell/memory.ts';
import { openQueryClient } from '../shell/query-client.ts';
import { SessionProvider, useMeIfAny } from '../shell/session.tsx';
import { WordsProvider } from '../shell/words.tsx';
import { NewCallPage } from './call/call-form-page.tsx';
import { PartnerCallPage } from './call/partner-call-page.tsx';
import { basisPointsOf, EMPTY_CALL, faultsOfCall, judgeCall, placeOf } from './call/typed-call.ts';
import { PartnersPage } from './partners-page.tsx';

jest.setTimeout(40_000);
const both = (en: string): { en: string; hi: string } => ({ en, hi: en });
const [A, B] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const me: Me = { personId: 'p', login: 'pmu', designation: both('Programme Manager'), role: 'PMU', officeCode: 'PMU', officeName: both('PMU'), officeKind: 'PMU', districtLgd: null, stateName: both('State'), schemeCode: 'ts-scheme', sessionEndsAt: '2026-02-07T00:00:00.000Z' };
const standing: PartnerStanding = PartnerStanding.parse({
  ...{ officeCode: 'PARTNER-1', name: both('Institute of Management'), componentCodes: ['C2'], state: 'ON_WATCH', since: '2026-01-10', callId: 'C2-2025-1', may: ['ENGAGED', 'EXITED'], version: 3 },
  trail: [{ at: '2026-01-10T05:00:00.000Z', designation: both('Nodal Officer'), to: 'ON_WATCH', reason: 'Two deliverables late' }],
});
const summary = PartnerCallSummary.parse({ callId: 'C2-2025-1', componentCode: 'C2', title: both('Clinic partner'), invitedOn: '2025-04-01', closesOn: '2025-04-30', candidates: 2, scored: 1, chosen: null });
const half = { numerator: '17', denominator: '20' };
const call: Call = Call.parse({
  ...{ callId: 'C2-2025-1', componentCode: 'C2', title: both('Clinic partner'), invitedOn: '2025-04-01', closesOn: '2025-04-30', passBasisPoints: 6000, conflicts: [], version: 7, may: { keep: true, evaluate: true } },
  criteria: [
    { code: 'REPUTE', group: 'REPUTE', name: both('Repute'), weightBasisPoints: 3000, most: 10 },
    { code: 'EXPERTISE', group: 'EXPERTISE', name: both('Expertise'), weightBasisPoints: 7000, most: 20 },
  ],
  evaluators: [{ evaluatorId: '33333333-3333-4333-8333-333333333333', designation: both('Programme Manager'), isMe: true, declaredOn: null, scores: 0, expected: 4 }],
  comparison: [
    { candidateId: A, name: both('Alpha Institute'), legalForm: 'Society', state: 'EVALUATED', officeCode: null, rank: 1, total: half, isPassed: true, byCriterion: [{ criterionCode: 'REPUTE', mean: { numerator: '9', denominator: '1' }, scores: 2 }, { criterionCode: 'EXPERTISE', mean: { numerator: '33', denominator: '2' }, scores: 2 }], missing: 0, conflicts: 0 },
    { candidateId: B, name: both('Beta Council'), legalForm: 'Company', state: 'INVITED', officeCode: null, rank: null, total: null, isPassed: null, byCriterion: [{ criterionCode: 'REPUTE', mean: null, scores: 0 }, { criterionCode: 'EXPERTISE', mean: null, scores: 0 }], missing: 4, conflicts: 1 },
  ],
  mine: null,
  trail: [],
});

let replies: Record<string, unknown>;
let refusal: object | null;
const sent: { method: string; path: string; body: unknown }[] = [];
beforeEach(() => {
  remember('language', 'en');
  sent.length = 0;
  refusal = null;
  replies = { '/session': me, '/review': aCommitteeReview(), '/partners': [standing], '/partner-calls': [summary], '/partner-calls/C2-2025-1': call };
  globalThis.fetch = jest.fn<typeof fetch>((input, init) => {
    const path = String(input).replace('/v1/schemes/ts-scheme', '');
    if (init?.method !== 'GET') {
      sent.push({ method: String(init?.method), path, body: JSON.parse(String(init?.body)) });
      if (refusal) return Promise.resolve({ ok: false, status: 409, headers: new Headers(), json: () => Promise.resolve(refusal) } as Response);
    }
    const found = Object.keys(replies).findLast((key) => path.includes(key));
    const body = path.includes('/steps') ? (path.includes('partner-calls') ? call : standing) : replies[found ?? ''];
    return Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve(body) } as Response);
  });
});
afterEach(cleanup);

function Address(): ReactNode {
  return <p data-testid="address">{useLocation().pathname}</p>;
}

function SignedIn({ children }: { readonly children: ReactNode }): ReactNode {
  return useMeIfAny() && children;
}

const open = (page: ReactNode, path: string, address = path): void => {
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={[`/ts-scheme/2025-26-FN20/${address}`]}>
        <WordsProvider>
          <SessionProvider>
            <Routes>
              <Route path={`:scheme/:fortnight/${path}`} element={<SignedIn>{page}</SignedIn>} />
              <Route path="*" element={<Address />} />
            </Routes>
          </SessionProvider>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
};
const openCall = (): void => open(<PartnerCallPage />, 'partner-calls/:callId', 'partner-calls/C2-2025-1');

describe('the partners of a scheme', () => {
  it('have a scorecard in which every measure names its base, and what is missing its reason', async () => {
    open(<PartnersPage />, 'partners');
    expect(await screen.findByRole('heading', { level: 1, name: /^2 partners work for the scheme: 1 of the one that owes sheets handed every one in on time, one is on watch$/ })).toBeVisible();
    const row = screen.getByRole('rowheader', { name: /Institute of Management.*On watch/ }).closest('tr')!;
    expect(row).toHaveTextContent(/100\.0%1 of 1/);
    expect(row).toHaveTextContent(/50\.0%1 late/);
    expect(row).toHaveTextContent(/1oldest 42 days/);
    for (const base of ['of those due', 'of rows decided', 'of the value agreed']) expect(screen.getAllByText(base).length).toBeGreaterThan(0);
    const other = screen.getByRole('rowheader', { name: /Engaged by the plan/ }).closest('tr')!;
    expect(other).toHaveTextContent(/Not on record/);
    expect(within(other).queryByText('0.0%', { exact: false, selector: '[data-label="Paid"] *' })).toBeNull();
  });

  it('are led from one standing to another with a reason', async () => {
    open(<PartnersPage />, 'partners');
    await userEvent.click(await screen.findByRole('button', { name: 'Change standing: Institute of Management' }));
    const form = screen.getByRole('form', { name: /^Change standing/ });
    await userEvent.click(within(form).getByRole('button', { name: 'Record' }));
    expect(within(form).getByText('Write the reason in a few words.')).toBeVisible();
    expect(sent).toEqual([]);
    await userEvent.selectOptions(within(form).getByLabelText('New standing'), 'Exited');
    await userEvent.type(within(form).getByLabelText('Reason'), 'No work for three months');
    await userEvent.click(within(form).getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(sent).toEqual([{ method: 'POST', path: '/partners/PARTNER-1/steps', body: { to: 'EXITED', reason: 'No work for three months', version: 3 } }]));
  });

  it('keep the invitations to those who keep, judge or audit them', async () => {
    replies['/session'] = { ...me, role: 'DISTRICT_OFFICER', officeCode: 'DIC-901', districtLgd: 901 };
    open(<PartnersPage />, 'partners');
    expect(await screen.findByText('How each partner stands: one on watch')).toBeVisible();
    expect(screen.queryByText(/invitation to partners/i)).toBeNull();
    expect(screen.queryByRole('link', { name: 'chosen by C2-2025-1' })).toBeNull();
  });
});

describe('one invitation', () => {
  it('compares candidates by rank, criterion by criterion, with what is not scored and the interests', async () => {
    openCall();
    const table = await screen.findByRole('table', { name: 'Alpha Institute leads with 85.00%; 4 scores are missing' });
    const [alpha, beta] = within(table).getAllByRole('row').slice(2);
    expect(alpha).toHaveTextContent(/1\. Alpha Institute.*85\.00%Passed9\.00mean of 216\.50mean of 2/);
    expect(beta).toHaveTextContent(/not fully scored.*not scored.*not scored.*41/);
    expect(within(table).getByText('70.00%, of 20')).toBeVisible();
  });

  it('asks for interests first, and scores nobody one is bound to', async () => {
    openCall();
    expect(await screen.findByRole('heading', { name: 'My evaluation: declare your interests first' })).toBeVisible();
    expect(screen.queryByLabelText(/Alpha Institute, Repute/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Save my evaluation' }));
    expect(screen.getByText('Declare your interests first: none, or to whom.')).toBeVisible();
    await userEvent.click(screen.getByLabelText('No interest binds me to any of them'));
    await userEvent.type(screen.getByLabelText('Beta Council, Repute, of 10'), '5');
    await userEvent.click(screen.getByLabelText('I am bound to Beta Council')); // remembered late: what was typed is not sent
    await userEvent.type(screen.getByLabelText('What binds you to Beta Council'), 'Former employer');
    expect(screen.queryByLabelText(/Beta Council, Repute/)).toBeNull();
    await userEvent.type(screen.getByLabelText('Alpha Institute, Repute, of 10'), '8');
    await userEvent.click(screen.getByRole('button', { name: 'Save my evaluation' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({ method: 'PUT', path: '/partner-calls/C2-2025-1/evaluation', body: { conflicts: [{ candidateId: B, note: 'Former employer' }], scores: [{ candidateId: A, criterionCode: 'REPUTE', score: 8 }], version: 7 } });
    expect(await screen.findByText('Saved: 1 score, 1 open.')).toBeVisible();
  });

  it('goes from cell to cell by the keyboard, and tells every fault at its place before anything is sent', async () => {
    openCall();
    await userEvent.click(await screen.findByLabelText('No interest binds me to any of them'));
    await userEvent.click(screen.getByLabelText('Alpha Institute, Repute, of 10'));
    await userEvent.keyboard('11{Enter}x{Enter}');
    expect(screen.getByLabelText('Beta Council, Repute, of 10')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}20{ArrowUp}9{ArrowLeft}{ArrowLeft}');
    expect(screen.getByLabelText('Alpha Institute, Repute, of 10')).toHaveFocus();
    expect(screen.getByLabelText('Alpha Institute, Repute, of 10')).toHaveAccessibleDescription(/11.*10/);
    expect(screen.getByLabelText('Alpha Institute, Expertise, of 20')).toHaveAccessibleDescription('Write a whole number.');
    await userEvent.click(screen.getByRole('button', { name: 'Save my evaluation' }));
    expect(screen.getByText(/2 places are to be corrected/)).toBeVisible();
    expect(sent).toEqual([]);
  });

  it('keeps what was typed when another was faster, and offers to read theirs', async () => {
    refusal = { type: 'x', title: 'Somebody else saved this invitation in the meantime', status: 409, code: 'CALL_CHANGED', requestId: 'r', breaches: [], help: null };
    openCall();
    await userEvent.click(await screen.findByLabelText('No interest binds me to any of them'));
    await userEvent.type(screen.getByLabelText('Alpha Institute, Repute, of 10'), '8');
    await userEvent.click(screen.getByRole('button', { name: 'Save my evaluation' }));
    expect(await screen.findByText('Somebody else saved this invitation in the meantime')).toBeVisible();
    replies['/partner-calls/C2-2025-1'] = { ...call, version: 8 };
    await userEvent.click(screen.getByRole('button', { name: 'Read it again' }));
    refusal = null;
    await waitFor(() => expect((globalThis.fetch as jest.Mock).mock.calls.filter(([path]) => String(path).endsWith('C2-2025-1')).length).toBeGreaterThan(1));
    expect(screen.getByLabelText('Alpha Institute, Repute, of 10')).toHaveValue('8');
    await userEvent.click(screen.getByRole('button', { name: 'Save my evaluation' }));
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ version: 8 }));
  });

  it('chooses another than the first only with a reason, and an office of the plan', async () => {
    const [alpha, beta] = call.comparison;
    replies['/partner-calls/C2-2025-1'] = { ...call, comparison: [{ ...alpha, state: 'SHORTLISTED' }, { ...beta, state: 'SHORTLISTED', rank: 2, total: { numerator: '13', denominator: '20' }, isPassed: true, missing: 0 }] };
    openCall();
    await userEvent.click(await screen.findByRole('button', { name: 'Decide on Beta Council' }));
    const form = screen.getByRole('form', { name: 'Decide on Beta Council' });
    await userEvent.selectOptions(within(form).getByLabelText('Decision'), 'Choose and engage');
    await userEvent.click(within(form).getByRole('button', { name: 'Record' }));
    expect(within(form).getByLabelText('Reason')).toBeInvalid();
    expect(within(form).getByText('Another than the first is chosen: say why.')).toBeVisible();
    expect(within(form).getByLabelText('Partner office of the plan')).toBeInvalid();
    await userEvent.selectOptions(within(form).getByLabelText('Partner office of the plan'), 'PARTNER-1');
    await userEvent.type(within(form).getByLabelText('Reason'), 'Works in all districts');
    await userEvent.click(within(form).getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(sent).toEqual([{ method: 'POST', path: '/partner-calls/C2-2025-1/steps', body: { candidateId: B, to: 'ENGAGED', officeCode: 'PARTNER-1', reason: 'Works in all districts', version: 7 } }]));
  });
});

describe('a new invitation', () => {
  it('shows what the weights add up to, tells every fault at its place, and is sent when none is left', async () => {
    open(<NewCallPage />, 'partner-calls/add');
    await userEvent.click(await screen.findByRole('button', { name: 'Send out the invitation' }));
    expect(screen.getByText(/places are to be corrected/)).toBeVisible();
    expect(screen.getByText(/weights.*0/i, { selector: '.field-message' })).toBeVisible();
    expect(sent).toEqual([]);
    const type = (label: string, text: string, at = 0): Promise<void> => userEvent.type(screen.getAllByLabelText(label)[at]!, text);
    await type('Number of the invitation', 'C1-2026-1');
    await userEvent.selectOptions(screen.getByLabelText('Component'), 'C1');
    await type('Title, English', 'Trainer');
    await type('Title, Hindi', 'प्रशिक्षक');
    await type('Invited on', '2026-02-01');
    await type('Closes on', '2026-02-20');
    for (const at of [2, 1]) await userEvent.click(screen.getByRole('button', { name: `Remove criterion ${at + 1}` }));
    await type('Name, English', 'Repute');
    await type('Name, Hindi', 'प्रतिष्ठा');
    await type('Weight, per cent', '62.5');
    expect(screen.getByText('weights so far 62.50%, to be 100.00%')).toBeVisible();
    await userEvent.clear(screen.getByLabelText('Weight, per cent'));
    await type('Weight, per cent', '100');
    await type('Name they sign in with', 'finance');
    await userEvent.click(screen.getByRole('button', { name: 'Send out the invitation' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      ...{ callId: 'C1-2026-1', componentCode: 'C1', title: { en: 'Trainer', hi: 'प्रशिक्षक' }, invitedOn: '2026-02-01', closesOn: '2026-02-20', passBasisPoints: 6000, version: 0 },
      criteria: [{ code: 'REPUTE', group: 'REPUTE', name: { en: 'Repute', hi: 'प्रतिष्ठा' }, weightBasisPoints: 10_000, most: 10 }],
      evaluators: [{ login: 'finance' }],
      candidates: [],
    });
  });

  it('reads a percentage exactly, and knows a date that comes too early', () => {
    expect(['12.5', '0.01', '100', '100.01', '12,5', '', '-3'].map(basisPointsOf)).toEqual([1250, 1, 10_000, null, null, null, null]);
    const typed = { ...EMPTY_CALL, callId: 'c2', invitedOn: '2026-02-20', closesOn: '2026-02-01', criteria: EMPTY_CALL.criteria.map((one) => ({ ...one, code: 'SAME' })), evaluators: [{ key: 1, evaluatorId: null, login: '', name: '' }, { key: 2, evaluatorId: null, login: 'finance', name: '' }, { key: 3, evaluatorId: null, login: 'finance', name: '' }] };
    expect(faultsOfCall(typed)).toEqual(expect.arrayContaining([{ at: 'callId', kind: 'CODE' }, { at: 'criteria.2.weight', kind: 'PERCENT' }]));
    expect(judgeCall(typed, [], 0).map(({ code, field }) => `${code} ${field}`)).toEqual(['CALL_CLOSES_EARLY closesOn', 'WEIGHTS_DIFFER weights', 'CRITERION_TWICE criteria.2.code', 'CRITERION_TWICE criteria.3.code', 'EVALUATOR_TWICE evaluators.2.login']);
    expect(placeOf('evaluators', typed, 3)).toBe('evaluators.2'); // the empty line is not sent
  });
});
