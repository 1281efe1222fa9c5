import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DuplicatePair, RecordPage as RecordPageShape, RegisteredUnit, RegisterFaults, RegisterImport, RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { Me } from '@pakhwada/contracts/people';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { openQueryClient } from '../shell/query-client.ts';
import { SessionProvider, useMeIfAny } from '../shell/session.tsx';
import { WordsProvider } from '../shell/words.tsx';
import { NewRecordPage, ReviseRecordPage } from './form/record-form-page.tsx';
import { RegistersPage } from './home/registers-page.tsx';
import { RegisterImportPage } from './imports/register-import-page.tsx';
import { RegisterImportsPage } from './imports/register-imports-page.tsx';
import { RecordsPage } from './list/records-page.tsx';
import { RecordPage } from './record/record-page.tsx';
import { aLine, aRecordPage, aSummary, BATCH, BATCH_ID, EVENT_ID, manyMeetings, manyStalls } from './register-fixture.ts';
import { DuplicatesPage } from './units/duplicates-page.tsx';
import { UnitsPage } from './units/units-page.tsx';

jest.setTimeout(30_000);
const both = (en: string, hi = en): { en: string; hi: string } => ({ en, hi });
const me: Me = { personId: 'p', login: 'do', designation: both('District officer'), role: 'DISTRICT_OFFICER', officeCode: 'DIC-1', officeName: both('District centre'), officeKind: 'DIC', districtLgd: 627, stateName: both('State'), schemeCode: 'a-scheme', sessionEndsAt: '2026-02-07T00:00:00.000Z' };
const review = { state: { name: both('State') }, scheme: { startsOn: '2024-10-01' }, components: [{ code: 'C4', shortName: both('ESDP') }], matrix: [{ kind: 'DISTRICT', lgd: 627, name: both('North', 'उत्तर') }, { kind: 'DISTRICT', lgd: 628, name: both('South', 'दक्षिण') }] };
const SHELL = { '/about': { now: '2026-02-06T04:30:00.000Z', importMegabytes: 20, evidenceMegabytes: 10, schemes: [], accounts: [] }, '/session': me, '/review': review };

let replies: Record<string, unknown>;
const sent: { method: string; path: string; body: unknown }[] = [];
beforeEach(() => {
  sent.length = 0;
  replies = {};
  globalThis.fetch = jest.fn<typeof fetch>((input, init) => {
    const path = String(input).replace('/v1', '');
    if (init?.method !== 'GET') sent.push({ method: String(init?.method), path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body });
    const all: Record<string, unknown> = { ...SHELL, ...replies };
    const found = Object.keys(all).findLast((key) => path.includes(key)); // the more particular ones stand later
    const body = found === undefined ? { type: 'x', title: 'No such thing', status: 404, code: 'NOT_FOUND', requestId: '1', breaches: [], help: null } : typeof all[found] === 'function' ? (all[found] as () => unknown)() : all[found];
    const status = found === undefined ? 404 : ((body as { status?: unknown }).status as number) >= 400 ? 422 : 200;
    return Promise.resolve({ ok: status === 200, status, headers: new Headers(), json: () => Promise.resolve(body) } as Response);
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

function show(page: ReactNode, path: string, address = path): void {
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={[`/a-scheme/live/${address}`]}>
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

const aList = (records: readonly ReturnType<typeof aLine>[], some: Partial<RecordPageShape> = {}): RecordPageShape => RecordPageShape.parse({ sight: 'FULL', canKeep: true, total: records.length, records, next: null, ...some });

describe('the registers', () => {
  it('speak first of what is late, and list each under its components', async () => {
    replies = {
      '/registers': [aSummary('batch'), aSummary('trainee', { parent: 'batch', records: 990 }), aSummary('event', { componentCodes: [] }), aSummary('ask', { componentCodes: [], parent: 'project' }), aSummary('risk', { componentCodes: [] })],
      '/register-dues': { total: 5, late: 2, dues: [{ register: 'batch', recordId: BATCH_ID, key: 'C4-01', title: 'Food processing', district: 627, code: 'CERTIFICATES', dueOn: '2026-02-01', daysLate: 5 }] },
      '/unit-counts': { asOn: '2026-02-01', total: 120, districts: [{ district: 0, total: 120, classes: { MICRO: 118, SMALL: 2 }, women: null, ownerKnown: 90, social: {} }], months: [], universe: [{ definition: 'ESTIMATE', units: 709000, asOn: '2016-03-31', source: 'NSS 73rd round', isIllustrative: false }] },
      '/register-imports': [],
    };
    show(<RegistersPage />, 'registers');
    expect(await screen.findByRole('heading', { level: 1, name: '2 steps of the registers are late; 5 in all are due, or will be in 30 days' })).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Batches of training' })).toHaveAttribute('href', '/a-scheme/live/registers/batch?district=627'); // as far as the counts reach
    expect(await screen.findByText('C4 ESDP')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Events' })).toBeNull(); // the scheme keeps no such register
    const lines = screen.getAllByText(/^(C4 ESDP|Projects and infrastructure|Asks of projects|Risks|Risks and issues)$/).map(({ textContent }) => textContent);
    expect(lines).toEqual(['C4 ESDP', 'Projects and infrastructure', 'Asks of projects', 'Risks', 'Risks and issues']); // those of the scheme as a whole last
    expect(await screen.findByText('5 days late')).toBeVisible();
    expect(screen.getByRole('heading', { level: 2, name: /^Longest late: .+ of Batch C4-01, 5 days$/ })).toBeVisible();
    expect(await screen.findByText(/Estimate of all enterprises/)).toBeVisible();
    expect(screen.getByTitle('Fewer than five: not shown')).toBeVisible();
  });
});

describe('the list of a register', () => {
  beforeEach(() => {
    replies = { '/registers': [aSummary('batch')], '/registers/batch/records': aList([BATCH], { next: 'cursor' }) };
  });

  it('writes what is asked into the address, asks the server so, and turns pages by where the last one ended', async () => {
    show(<RecordsPage />, 'registers/:register', 'registers/batch');
    expect(await screen.findByRole('heading', { level: 1, name: 'Batches of training: 1 record, 2 steps due' })).toBeVisible();
    await screen.findByRole('option', { name: 'North' });
    await userEvent.selectOptions(screen.getByLabelText('District'), '627');
    await userEvent.selectOptions(await screen.findByLabelText('Stage'), 'STARTED');
    await userEvent.click(await screen.findByRole('button', { name: 'Next page' }));
    expect(screen.getByTestId('address')).toHaveTextContent('/a-scheme/live/registers/batch?district=627&stage=STARTED&after=cursor');
    expect((globalThis.fetch as jest.Mock).mock.calls.map(([path]) => String(path))).toContain('/v1/schemes/a-scheme/registers/batch/records?district=627&stage=STARTED&after=cursor');
    await userEvent.selectOptions(screen.getByLabelText('Stage'), 'COMPLETED');
    expect(screen.getByTestId('address')).toHaveTextContent('stage=COMPLETED'); // and begins again
    expect(screen.getByTestId('address')).not.toHaveTextContent('after');
  });

  it('shows what waits, past its day as late, and takes the same choice away as a file', async () => {
    show(<RecordsPage />, 'registers/:register', 'registers/batch?district=627');
    expect(await screen.findByText(/was due on 01\.02\.2026/)).toHaveClass('is-red');
    expect(screen.getByRole('link', { name: 'Export CSV' })).toHaveAttribute('href', '/v1/schemes/a-scheme/registers/batch/export?form=csv&language=en&district=627');
    expect(screen.getByRole('link', { name: 'Template (Excel)' })).toHaveAttribute('href', '/v1/schemes/a-scheme/registers/batch/template?language=en');
  });

  it('says how to begin where nothing stands, and offers nothing to who may not keep it', async () => {
    replies['/registers/batch/records'] = aList([]);
    show(<RecordsPage />, 'registers/:register', 'registers/batch');
    expect(await screen.findByText('No record stands here yet')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Add: Batch' })).toHaveLength(2);
    cleanup();
    replies['/registers/batch/records'] = aList([], { canKeep: false, sight: 'COUNTS' });
    show(<RecordsPage />, 'registers/:register', 'registers/batch');
    expect(await screen.findByText(/Your charge is shown counts, not rows/)).toBeVisible();
    expect(screen.queryByRole('link', { name: /Add|Export/ })).toBeNull();
  });
});

describe('the form of a record', () => {
  const parent = aRecordPage(BATCH);
  it('tells all that is wrong at once, at its field and on top, and sends nothing', async () => {
    replies = { [`/batch/records/${BATCH_ID}`]: parent };
    show(<NewRecordPage />, 'registers/:register/add', `registers/trainee/add?parent=${BATCH_ID}`);
    await userEvent.type(await screen.findByLabelText('Roll number *'), '7');
    await userEvent.click(screen.getByRole('button', { name: 'Save: Trainee' }));
    const top = await screen.findByText('3 things to correct');
    const links = within(top.parentElement!).getAllByRole('link').map((link) => link.textContent);
    expect(links).toEqual(['Name', 'Gender', 'Enrolled on']);
    await userEvent.click(within(top.parentElement!).getByRole('link', { name: 'Gender' }));
    expect(screen.getByLabelText('Gender *')).toHaveFocus();
    expect(screen.getByLabelText('Gender *')).toHaveAttribute('aria-invalid', 'true');
    expect(sent).toEqual([]);
  });

  it('saves one trainee and goes on to the next, keeping the day', async () => {
    const saved = aRecordPage(aLine({ rollNo: '7' }, { key: 'C4-01 / 7' }));
    replies = { [`/batch/records/${BATCH_ID}`]: parent, '/trainee/records': saved };
    show(<NewRecordPage />, 'registers/:register/add', `registers/trainee/add?parent=${BATCH_ID}`);
    await userEvent.type(await screen.findByLabelText('Roll number *'), '7');
    await userEvent.type(screen.getByLabelText('Name *'), 'Asha');
    await userEvent.selectOptions(screen.getByLabelText('Gender *'), 'WOMEN');
    await userEvent.type(screen.getByLabelText(/^Enrolled on/), '2025-12-03');
    await userEvent.click(screen.getByRole('button', { name: 'Save and next' }));
    expect(await screen.findByText('Saved: Trainee C4-01 / 7. The next one may follow.')).toBeVisible();
    expect(sent).toEqual([{ method: 'POST', path: '/schemes/a-scheme/registers/trainee/records', body: { version: 0, parentId: BATCH_ID, district: 0, values: { rollNo: '7', gender: 'WOMEN', enrolledOn: '2025-12-03', name: 'Asha' }, atLeast: [] } }]);
    expect(screen.getByLabelText('Name *')).toHaveValue('');
    expect(screen.getByLabelText(/^Enrolled on/)).toHaveValue('2025-12-03');
  });

  it('proposes partners and components of the plan by their names, and tells at once what a choice asks for', async () => {
    replies = { '/partners': [{ officeCode: 'AGENCY', name: both('Agency of clinics'), componentCodes: ['C4'], state: null, since: null, callId: null, trail: [], may: [], version: 0 }], '/committees': [{ offices: [{ code: 'PMU', name: both('Project unit') }] }] };
    show(<NewRecordPage />, 'registers/:register/add', 'registers/engagement/add');
    expect(await screen.findByLabelText('Partner (code of the office) *')).toBeVisible();
    await waitFor(() => expect([...document.querySelectorAll('datalist option')].map((option) => [option.getAttribute('value'), option.getAttribute('label')])).toEqual([['AGENCY', 'Agency of clinics'], ['C4', 'ESDP']]));
    cleanup();
    show(<NewRecordPage />, 'registers/:register/add', 'registers/risk/add');
    await userEvent.selectOptions(await screen.findByLabelText('Kind *'), 'ISSUE');
    await waitFor(() => expect(document.querySelector('datalist option[value="PMU"]')).toHaveAttribute('label', 'Project unit'));
    await userEvent.type(screen.getByLabelText('Impact (1 to 5) *'), '6');
    await userEvent.click(screen.getByRole('button', { name: 'Save: Risk or issue' }));
    expect(await screen.findAllByText('Needed, since “Kind” is “Issue”.')).not.toHaveLength(0);
    expect(screen.getAllByText('6 is too large: at most 5.')).not.toHaveLength(0);
    expect(sent).toEqual([]);
  });

  it('keeps what was typed from a stray click until it is answered', async () => {
    replies = { [`/batch/records/${BATCH_ID}`]: parent };
    show(<NewRecordPage />, 'registers/:register/add', `registers/trainee/add?parent=${BATCH_ID}`);
    await userEvent.type(await screen.findByLabelText('Roll number *'), '7');
    await userEvent.click(screen.getByRole('link', { name: 'Batch C4-01' }));
    expect(await screen.findByText('What you typed is not saved')).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('/registers/trainee/add');
    await userEvent.click(screen.getByRole('button', { name: 'Leave without saving' }));
    expect(screen.getByTestId('address')).toHaveTextContent(`/registers/batch/${BATCH_ID}`);
  });

  it('sends a lower bound as one, amounts in paise, and a revision with its version', async () => {
    const event = aRecordPage(aLine({ eventNo: 'E-01', kind: 'BUYER_SELLER', title: 'Meet', place: 'Hall', plannedFrom: '2025-11-14', plannedTo: '2025-11-15' }, { recordId: EVENT_ID, key: 'E-01' }), { version: 4 });
    replies = { [`/event/records/${EVENT_ID}`]: event };
    show(<ReviseRecordPage />, 'registers/:register/:recordId/revise', `registers/event/${EVENT_ID}/revise`);
    await userEvent.type(await screen.findByLabelText('Buyers'), '1,00');
    expect(screen.getByLabelText('Kind *')).toHaveValue('BUYER_SELLER');
    await userEvent.clear(screen.getByLabelText('Buyers'));
    await userEvent.type(screen.getByLabelText('Buyers'), '100');
    await userEvent.click(screen.getByLabelText('Buyers: at least so many'));
    await userEvent.click(screen.getByRole('button', { name: 'Save the revision' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ method: 'PUT', path: `/schemes/a-scheme/registers/event/records/${EVENT_ID}`, body: { version: 4, parentId: null, district: 627, atLeast: ['buyers'], values: { buyers: 100 } } });
  });

  it('puts what only the server knows at its field', async () => {
    replies = {
      [`/batch/records/${BATCH_ID}`]: aRecordPage(BATCH),
    };
    show(<ReviseRecordPage />, 'registers/:register/:recordId/revise', `registers/batch/${BATCH_ID}/revise`);
    const number = await screen.findByLabelText('Batch number *');
    replies[`/batch/records/${BATCH_ID}`] = { type: 'x', title: 'Not saved', status: 422, code: 'RECORD_FAULT', requestId: '1', help: null, breaches: [{ code: 'RECORD_FAULT', severity: 'BLOCK', row: null, field: 'batchNo', values: {}, text: 'C4-01 is taken.' }] };
    await userEvent.type(number, '2');
    await userEvent.click(screen.getByRole('button', { name: 'Save the revision' }));
    expect((await screen.findAllByText(/C4-01 is taken\./)).length).toBe(2);
    expect(screen.getByLabelText('Batch number *')).toHaveAttribute('aria-invalid', 'true');
  });
});

describe('the page of a record', () => {
  it('tells what is worth a second look, in words beside the record', async () => {
    const line = aLine({ assetNo: 'A-1', name: 'Riverside park', kind: 'IT_PARK', cost: 26_00_00_000_00, norm: 20_00_00_000_00 }, { key: 'A-1', stage: 'LISTED', stageOn: null });
    replies = { [`/asset/records/${BATCH_ID}`]: RegisterRecordPage.parse(aRecordPage(line, { warnings: [{ code: 'ABOVE_NORM', field: 'cost', share: { numerator: '13', denominator: '10' } }] })), '/evidence': [] };
    show(<RecordPage />, 'registers/:register/:recordId', `registers/asset/${BATCH_ID}`);
    expect(await screen.findByText('“Cost” is 130% of the norm, more than a quarter above it.')).toBeVisible();
  });

  it('draws its life with what is late, and keeps three counters of trainees apart', async () => {
    const counted = ['enrolled', 'completed', 'certified'].map((step, at) => ({ measure: `trainee.esdp.${step}`, n: 33 - at, isAtLeast: false }));
    replies = { [`/batch/records/${BATCH_ID}`]: RegisterRecordPage.parse(aRecordPage(BATCH, { children: [{ register: 'trainee', records: 33, counted }] })), '/trainee/records': aList([]), '/evidence': [] };
    show(<RecordPage />, 'registers/:register/:recordId', `registers/batch/${BATCH_ID}`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Batch C4-01: 33 enrolled, 32 completed, 31 certified' })).toBeVisible();
    expect(await screen.findByText('late: was due on 01.02.2026')).toBeVisible();
    expect(screen.getByText('due on 12.04.2026')).toBeVisible();
    const tiles = screen.getByText('33', { selector: '.tile-value' }).closest('dl')!;
    expect([...tiles.querySelectorAll('.tile-value')].map((tile) => tile.textContent?.trim())).toEqual(['33', '32', '31']);
  });

  it('opens sealed fields for a purpose alone, once, and closes them again', async () => {
    replies = { [`/trainee/records/${BATCH_ID}`]: aRecordPage(aLine({ rollNo: '7', gender: 'WOMEN', enrolledOn: '2025-12-03' }), { personalFields: ['name'], retainUntil: '2029-03-31' }), '/revelations': { values: { name: 'Asha' } }, '/evidence': [] };
    show(<RecordPage />, 'registers/:register/:recordId', `registers/trainee/${BATCH_ID}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Open for a purpose' }));
    await userEvent.click(screen.getByRole('button', { name: 'Open once' }));
    expect(sent).toEqual([]); // no purpose, no note
    await userEvent.selectOptions(screen.getByLabelText('Purpose'), 'VERIFICATION');
    await userEvent.type(screen.getByLabelText('Note: what for'), 'attendance sheet');
    await userEvent.click(screen.getByRole('button', { name: 'Open once' }));
    expect(await screen.findByText('Asha')).toBeVisible();
    expect(sent[0]?.body).toEqual({ purpose: 'VERIFICATION', note: 'attendance sheet' });
    await userEvent.click(screen.getByRole('button', { name: 'Close again' }));
    expect(screen.queryByText('Asha')).toBeNull();
  });

  it('reads 50 stalls by category, 150 meetings by time and table, and never adds outcomes of different classes', async () => {
    const values = { eventNo: 'E-01', kind: 'CONCLAVE', title: 'Conclave', place: 'Hall', plannedFrom: '2026-01-19', plannedTo: '2026-01-20', heldFrom: '2026-01-19', heldTo: '2026-01-20', buyers: 100 };
    const outcome = (at: number, one: string, told: string, rupees: number, isAtLeast = false) => aLine({ outcomeNo: `O-${at}`, class: one, told, on: '2026-01-20', value: rupees * 100 }, { recordId: `44444444-4444-4444-8444-${String(at).padStart(12, '0')}`, key: `E-01 / O-${at}`, atLeast: isAtLeast ? ['value'] : [] });
    const outcomes = [outcome(1, 'ENQUIRY', 'AT_EVENT', 500_000), outcome(2, 'ORDER', 'T30', 20_000_000, true), outcome(3, 'EXECUTED', 'T90', 10_000_000)];
    const counted = [{ measure: 'outcome.enquiry', n: 1, isAtLeast: false }, { measure: 'outcome.enquiry-amount', n: 500_000_00, isAtLeast: false }, { measure: 'outcome.order', n: 1, isAtLeast: false }, { measure: 'outcome.order-amount', n: 20_000_000_00, isAtLeast: true }, { measure: 'outcome.executed', n: 1, isAtLeast: false }, { measure: 'outcome.executed-amount', n: 10_000_000_00, isAtLeast: false }];
    const meetings = manyMeetings();
    const seller = (at: number) => aLine({ participantNo: `S-${at}`, role: 'SELLER', organisation: `Unit ${at}`, country: 'IN' }, { recordId: `55555555-5555-4555-8555-${String(at).padStart(12, '0')}`, key: `E-01 / S-${at}` });
    const organisers = ['Export council', 'Trade promotion'].map((name, at) => aLine({ participantNo: `O-${at}`, role: 'ORGANISER', organisation: name }, { recordId: `66666666-6666-4666-8666-${String(at).padStart(12, '0')}`, key: `E-01 / O-${at}` }));
    replies = {
      [`/event/records/${EVENT_ID}`]: aRecordPage(aLine(values, { recordId: EVENT_ID, key: 'E-01', atLeast: ['buyers'], stage: 'HELD', stageOn: '2026-01-20' }), { children: [{ register: 'stall', records: 50, counted: [] }, { register: 'meeting', records: 150, counted: [{ measure: 'meeting.held', n: 128, isAtLeast: false }] }, { register: 'outcome', records: 3, counted }] }),
      '/participant/records': aList([...organisers, ...Array.from({ length: 15 }, (_, at) => seller(at + 1))]),
      '/session/records': aList([]),
      '/stall/records': aList(manyStalls()),
      '/meeting/records': aList(meetings.slice(0, 50), { total: 150, next: 'second' }),
      '/meeting/records?parentId=22222222-2222-4222-8222-222222222222&after=second': aList(meetings.slice(50, 100), { total: 150, next: 'third' }),
      '/meeting/records?parentId=22222222-2222-4222-8222-222222222222&after=third': aList(meetings.slice(100), { total: 150 }),
      '/outcome/records': aList(outcomes),
      '/evidence': [],
    };
    show(<RecordPage />, 'registers/:register/:recordId', `registers/event/${EVENT_ID}`);
    expect(await screen.findByText('2 organisers: Export council and Trade promotion')).toBeVisible();
    expect(await screen.findByRole('heading', { level: 3, name: 'MSME 17' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Event E-01: 0 participants, 50 stalls, 150 one-to-one meetings' })).toBeVisible();
    const schedule = await screen.findByRole('heading', { name: 'Schedule: 10 times at 15 tables' });
    const table = schedule.parentElement!.querySelector('table')!;
    expect(table.querySelectorAll('.registers-meeting')).toHaveLength(150);
    expect(within(table).getAllByText('Unit 1', { exact: false }).length).toBeGreaterThan(5);
    const columns = [...document.querySelectorAll('.registers-outcomes > section')];
    expect(columns.map((column) => column.querySelector('.registers-outcome-figure')?.textContent)).toEqual(['1 ₹5,00,000.00', '0 no amount stated', '1 ≥₹2.00 crore', '1 ₹1.00 crore'].map((text) => expect.stringContaining(text.split(' ')[0]!)));
    expect(columns[2]?.querySelector('.registers-outcome-figure')?.textContent).toContain('≥₹2.00');
    expect(document.body.textContent).not.toMatch(/₹3\.0[05]/); // no total across classes
    expect(screen.getAllByText('≥100').length).toBeGreaterThan(0);
  });
});

describe('a file for a register', () => {
  const file: RegisterImport = RegisterImport.parse({
    ...{ id: BATCH_ID, register: 'trainee', fileName: 'trainees.xlsx', bytes: 2048, sha256: 'ab'.repeat(32), mode: 'STRICT', state: 'READING', sentAt: '2026-02-06T04:30:00.000Z', sentBy: both('District officer'), office: both('District centre') },
    ...{ rowsRead: 500, rowsAbout: 1000, rows: null, added: null, known: null, rejected: null, faults: null, endedAt: null, problem: null, canEnd: true },
  });

  it('is sent in the mode that was chosen; one that came before is told', async () => {
    replies = { '/registers': [aSummary('trainee', { parent: 'batch' })], '/register-imports': [], '/units': { sight: 'COUNTS', canKeep: false, match: 'ALL', total: null, units: [], next: null }, '/trainee/imports': { import: { ...file, state: 'TAKEN' }, isKnown: true } };
    show(<RegisterImportsPage />, 'registers/imports', 'registers/imports?register=trainee');
    await userEvent.upload(await screen.findByLabelText(/File \(XLSX or CSV\)/), new File(['x'], 'trainees.xlsx'));
    await userEvent.selectOptions(screen.getByLabelText('If a row is wrong'), 'ACCEPT_GOOD');
    await userEvent.click(screen.getByRole('button', { name: 'Send the file' }));
    expect(await screen.findByText(/This file came before: 06\.02\.2026/)).toBeVisible();
    expect(sent[0]?.path).toBe('/schemes/a-scheme/registers/trainee/imports?fileName=trainees.xlsx&mode=ACCEPT_GOOD');
  });

  it('shows how far the reading has come and can be stopped', async () => {
    replies = { [`/register-imports/${BATCH_ID}`]: file, '/cancellation': { ...file, state: 'CANCELLED' } };
    show(<RegisterImportPage />, 'registers/imports/:importId', `registers/imports/${BATCH_ID}`);
    expect(await screen.findByRole('progressbar', { name: '500 of about 1,000 rows read' })).toHaveAttribute('value', '500');
    await userEvent.click(screen.getByRole('button', { name: 'Stop: nothing of it stays' }));
    expect(await screen.findByText('The reading ends at its next step.')).toBeVisible();
  });

  it('tells each fault by sheet, row, column and rule, and gives the rejected rows back', async () => {
    const faults: RegisterFaults = RegisterFaults.parse({ total: 2, faults: [{ sheet: 'Trainees', row: 7, column: 'D', field: 'gender', code: 'CHOICE_UNKNOWN', values: { text: 'X' } }, { sheet: 'Trainees', row: 9, column: 'B', field: 'name', code: 'MISSING', values: {} }] });
    replies = { [`/register-imports/${BATCH_ID}`]: { ...file, state: 'REFUSED', rows: 33, added: 0, known: 0, rejected: 2, faults: 2, endedAt: file.sentAt, canEnd: false }, '/faults': faults };
    show(<RegisterImportPage />, 'registers/imports/:importId', `registers/imports/${BATCH_ID}`);
    expect(await screen.findByRole('heading', { level: 1, name: 'trainees.xlsx: 2 rows are wrong of 33, so nothing was taken' })).toBeVisible();
    expect(await screen.findByText('Trainees, row 7, column D')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Rejected rows as a workbook' })).toHaveAttribute('href', `/v1/schemes/a-scheme/register-imports/${BATCH_ID}/rejected?language=en`);
  });
});

describe('the register of units', () => {
  const unit = (unitId: string, name: string): DuplicatePair['first'] => ({ unitId, udyam: `UDYAM-JK-01-000000${unitId}`, name, nameLocal: null, district: 627, class: 'MICRO', activity: 'TRADE', nic: '47110', owner: 'WOMEN_OWNED', social: null, isMinority: null, isPwd: null, isExServiceman: null, registeredOn: '2024-11-02', state: 'ACTIVE' });

  it('finds by one field and says how it was understood', async () => {
    replies = { '/units': { sight: 'FULL', canKeep: true, match: 'ALL', total: null, units: [unit('1', 'Asha Bakery')], next: null }, '/units?find=0000001': { sight: 'FULL', canKeep: true, match: 'LAST_SEVEN', total: 1, units: [unit('1', 'Asha Bakery')], next: null }, '/unit-counts': { asOn: null, total: 9000000, districts: [], months: [], universe: [] } };
    show(<UnitsPage />, 'registers/unit');
    expect(await screen.findByRole('heading', { level: 1, name: '90,00,000 units stand in the register' })).toBeVisible();
    await userEvent.type(screen.getByLabelText('Find a unit'), '0000001{Enter}');
    expect(await screen.findByRole('heading', { name: '1 unit whose number ends in “0000001”' })).toBeVisible();
  });

  it('decides about a pair with a reason, never without', async () => {
    const pair: DuplicatePair = DuplicatePair.parse({ pairId: '1-2', district: 627, first: unit('1', 'Asha Bakery'), second: unit('2', 'Asha Bakers'), likeness: 91, reason: 'LIKE_NAME' });
    replies = { '/possible-duplicates': [pair], '/duplicate-decisions': RegisteredUnit.parse({ unit: unit('1', 'Asha Bakery'), version: 2, uam: null, investmentPaise: null, turnoverPaise: null, cancelledOn: null, canKeep: true, canMerge: true, mergedInto: null, parts: [], history: [] }) };
    show(<DuplicatesPage />, 'registers/unit/duplicates');
    const merge = await screen.findByRole('button', { name: 'Merge into UDYAM-JK-01-0000001' });
    await userEvent.click(merge);
    expect(await screen.findByText('Give the reason.')).toBeVisible();
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('Reason, kept with the decision'), 'one shop, registered twice');
    await userEvent.click(merge);
    expect(await screen.findByText('Merged into UDYAM-JK-01-0000001')).toBeVisible();
    expect(screen.getByText(/can be taken back while nothing was merged since/)).toBeVisible();
    expect(sent[0]?.body).toEqual({ first: '1', second: '2', decision: 'MERGE_INTO_FIRST', reason: 'one shop, registered twice' });
  });
});
