import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CellReport, ProgressSheet } from '@pakhwada/contracts/progress';
import type { ProgressRow } from '@pakhwada/domain/progress';
import { cleanup, render, screen, waitFor, within, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import type { SaveOutcome } from '../sheets/save-outcome.ts';
import { afterCutOff, aProgressSheet, aSummary, beforeCutOff, fortnight, receipt } from '../sheets/sheet-fixture.ts';
import { Refusal } from '../shell/refusal.ts';
import { WordsProvider } from '../shell/words.tsx';
import { ProgressEntry, type ProgressEntryProps } from './progress-entry.tsx';

type Save = ProgressEntryProps['saveDraft'];

const saved: Save = (version) => Promise.resolve({ kind: 'SAVED', version: version + 1, savedAt: '2026-02-13T10:42:00.000Z' });

function open(change: Partial<ProgressEntryProps> = {}): RenderResult {
  return render(
    <MemoryRouter>
      <WordsProvider>
        <ProgressEntry
          sheet={aProgressSheet()}
          fortnight={fortnight}
          now={beforeCutOff}
          personId="p1"
          isSessionOver={false}
          verifier="General Manager, DIC"
          saveDraft={saved}
          submit={() => Promise.resolve(receipt)}
          onReceipt={() => undefined}
          workbookHref="/grid.xlsx"
          readWorkbook={() => Promise.resolve({ filled: [], faults: [] })}
          readHistory={() => Promise.resolve([])}
          quietMs={5}
          {...change}
        />
      </WordsProvider>
    </MemoryRouter>,
  );
}

const cell = (name: string): HTMLInputElement => screen.getByRole('textbox', { name: `${name}, this fortnight` });
const rowOf = (name: string): HTMLElement => cell(name).closest('tr') ?? document.body;
const aRow = (indicatorCode: string, value: number, change: Partial<ProgressRow> = {}): ProgressRow => ({ indicatorCode, unit: 101, relatesTo: fortnight.id, value, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: {}, reasonCode: null, remark: null, ...change });
const aReport: CellReport = { fortnightId: '2025-26-FN20', isFrozen: true, state: 'APPROVED', value: 1, numerator: null, denominator: null, qualifier: 'EXACT', correctedTo: null, reasonCode: null, remark: null, submittedAt: '2026-01-30T10:00:00.000Z', designation: { en: 'District officer', hi: 'जिला अधिकारी' }, office: { en: 'DIC One', hi: 'कार्यालय' } };
const aDraft = (rows: ProgressRow[]): Partial<ProgressSheet> => ({ draft: { version: 3, savedAt: '2026-02-12T10:00:00.000Z', designation: { en: 'District officer', hi: 'जिला अधिकारी' }, rows: rows as NonNullable<ProgressSheet['draft']>['rows'] } });

jest.setTimeout(30_000); // typing key by key on a busy machine
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the grid of an office', () => {
  it('lets total, share and standing follow the typing', async () => {
    open();
    const row = rowOf('New registrations');
    expect(within(row).getByText('89.2')).toBeVisible(); // 214 of 240, before anything is typed
    expect(within(row).queryByText('On schedule')).toBeNull();
    await userEvent.type(cell('New registrations'), '17');
    expect(within(row).getByText('231')).toBeVisible();
    expect(within(row).getByText('96.3')).toBeVisible();
    expect(within(row).getByText('On schedule')).toBeVisible();
    await waitFor(() => expect(within(row).getByText('Saved')).toBeVisible());
  });

  it('puts NIL in every empty counter, leaves what is typed, and takes it back in one step', async () => {
    open();
    await userEvent.type(cell('New registrations'), '17');
    await userEvent.click(screen.getByRole('button', { name: /^NIL for all 3 empty counters/ }));
    expect(cell('New registrations')).toHaveValue('17');
    expect([cell('Camps held'), cell('Trainees completed'), cell('Studies done')].map((input) => input.value)).toEqual(['0', '0', '0']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect([cell('New registrations'), cell('Camps held'), cell('Studies done')].map((input) => input.value)).toEqual(['17', '', '']);
  });

  it('shows every fault at its row in words while typing, lists them on top, and never sends a refused row', async () => {
    const save = jest.fn<Save>(saved);
    open({ saveDraft: save });
    await userEvent.type(cell('New registrations'), '-3');
    await userEvent.type(cell('Camps held'), '1x');
    await userEvent.type(cell('Trainees completed'), '33');
    await userEvent.type(screen.getByRole('textbox', { name: 'Trainees completed, of them women' }), '24');
    await userEvent.type(screen.getByRole('textbox', { name: 'Trainees completed, of them men' }), '11');
    expect(screen.getByText('women 24 + men 11 = 35, but the total is 33. Correct one of the three.')).toBeVisible();
    const marks = ['New registrations', 'Camps held', 'Trainees completed'].map((name) => within(rowOf(name)).queryByText('Not saved'));
    expect(marks).not.toContain(null);
    expect(cell('New registrations')).toBeInvalid();
    expect(cell('New registrations')).toHaveAccessibleDescription(/.+/);
    const todo = screen.getByRole('navigation', { name: 'Before you submit:' });
    expect(within(todo).getByRole('link', { name: '3 rows to correct' })).toBeVisible();
    expect(within(todo).getByRole('link', { name: '1 row to fill' })).toBeVisible();
    await userEvent.clear(cell('New registrations'));
    await userEvent.type(cell('New registrations'), '4');
    await waitFor(() => expect(save.mock.calls.at(-1)?.[1].map(({ indicatorCode }) => indicatorCode)).toEqual(['C1-01']));
  });

  it('tells a blank from zero: a blank row is not sent, NIL is sent as 0', async () => {
    const save = jest.fn<Save>(saved);
    open({ saveDraft: save });
    await userEvent.click(screen.getByRole('button', { name: 'NIL: Camps held' }));
    await waitFor(() => expect(save).toHaveBeenLastCalledWith(0, [expect.objectContaining({ indicatorCode: 'C1-02', value: 0 })]));
    expect(save.mock.calls.at(-1)?.[1]).toHaveLength(1);
  });

  it('asks for a reason where the row is behind, and for words with "other"', async () => {
    open();
    await userEvent.type(cell('Studies done'), '3');
    const reason = screen.getByRole('combobox', { name: 'Reason for delay: Studies done' });
    expect(within(rowOf('Studies done')).getByText('Seriously behind')).toBeVisible();
    await userEvent.selectOptions(reason, 'R99');
    expect(screen.getByRole('link', { name: '1 reason to choose' })).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'Remark: Studies done' }), 'bridge closed');
    expect(screen.queryByRole('link', { name: /reason to choose/ })).toBeNull();
  });

  it('moves with Enter, writes NIL with N and goes back with Ctrl Z', async () => {
    open();
    cell('New registrations').focus();
    await userEvent.keyboard('17{Enter}');
    expect(cell('Camps held')).toHaveFocus();
    await userEvent.keyboard('n');
    expect(cell('Camps held')).toHaveValue('0');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(cell('Camps held')).toHaveValue('');
    expect(cell('New registrations')).toHaveValue('17');
  });

  it('takes a column pasted from a workbook down the cells', async () => {
    open();
    cell('New registrations').focus();
    await userEvent.paste('17\t5\r\n1\t6\r\n33\r\n');
    expect([cell('New registrations'), cell('Camps held'), cell('Trainees completed')].map((input) => input.value)).toEqual(['17', '1', '33']);
  });

  it('shows with F2 what stood in the cell before, closes with Escape and gives the focus back', async () => {
    const readHistory = jest.fn<ProgressEntryProps['readHistory']>(() => Promise.resolve([{ ...aReport, fortnightId: '2025-26-FN20', value: 14, correctedTo: 12 }, { ...aReport, fortnightId: '2025-26-FN19', state: null, value: null, designation: null, office: null, submittedAt: null }]));
    open({ readHistory });
    await userEvent.click(cell('Camps held'));
    await userEvent.keyboard('{F2}');
    const past = screen.getByRole('region', { name: 'Camps held: the fortnights before' });
    expect(past).toHaveFocus();
    expect(readHistory).toHaveBeenCalledWith('C1-02', 101);
    const rows = within(await within(past).findByRole('table')).getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toMatch(/FN.20 of 2025-26.*14.*corrected to 12.*Approved, frozen.*District officer, DIC One/);
    expect(rows[2]).toMatch(/FN.19 of 2025-26.*NR.*not reported/);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: /the fortnights before/ })).toBeNull();
    expect(cell('Camps held')).toHaveFocus();
  });

  it('takes the figures of a filled workbook into the grid as one step, tells what it could not read, and submits nothing', async () => {
    const submit = jest.fn<ProgressEntryProps['submit']>(() => Promise.resolve(receipt));
    const readWorkbook = jest.fn<ProgressEntryProps['readWorkbook']>(() =>
      Promise.resolve({
        filled: [{ indicatorCode: 'C1-01', unit: 101, field: 'value', text: '17' }, { indicatorCode: 'C2-01', unit: 101, field: 'breakdowns.GENDER.WOMEN', text: '3' }],
        faults: [{ sheet: 'Progress', row: 9, column: 'H', text: '=1+1', reason: 'FORMULA' }],
      }),
    );
    open({ readWorkbook, submit });
    await userEvent.click(screen.getByText('Fill it in Excel'));
    expect(screen.getByRole('link', { name: 'Download the grid (.xlsx)' })).toHaveAttribute('href', '/grid.xlsx');
    await userEvent.upload(screen.getByLabelText('Upload the filled grid'), new File(['filled'], 'grid.xlsx'), { applyAccept: false });
    expect(await screen.findByText('2 figures were taken from the file. Look through the grid, then check and submit.')).toBeVisible();
    expect(readWorkbook).toHaveBeenCalledWith(btoa('filled'));
    expect(screen.getByText('Sheet Progress, row 9, column H: “=1+1”. The cell holds a formula. Type the number itself.')).toBeVisible();
    expect(cell('New registrations')).toHaveValue('17');
    expect(screen.getByRole('textbox', { name: 'Trainees completed, of them women' })).toHaveValue('3');
    expect(submit).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(cell('New registrations')).toHaveValue('');
  });

  it('adds a late row for a frozen fortnight, apart from this one', async () => {
    open();
    await userEvent.click(screen.getByText('Add a late row for an earlier fortnight'));
    await userEvent.click(screen.getByRole('button', { name: 'Add the row' }));
    expect(screen.getByText('Late rows, counted in this fortnight')).toBeVisible();
    expect(screen.getByText(/relates to FN.20 of 2025-26/)).toBeVisible();
  });
});

describe('the draft', () => {
  it('shows both values when somebody else saved meanwhile, and keeps the chosen one', async () => {
    const theirs = { version: 9, savedAt: '2026-02-13T10:10:00.000Z', designation: { en: 'Deputy officer', hi: 'उप अधिकारी' }, rows: [aRow('C1-02', 1)] };
    const save = jest.fn<Save>().mockResolvedValueOnce({ kind: 'CHANGED_BY_OTHER', theirs }).mockImplementation(saved);
    open({ saveDraft: save });
    await userEvent.type(cell('Camps held'), '2');
    const conflict = await screen.findByRole('alert');
    expect(conflict).toHaveTextContent('Deputy officer');
    await userEvent.click(within(conflict).getByRole('radio', { name: 'Keep 1' }));
    await userEvent.click(within(conflict).getByRole('button', { name: 'Continue with this choice' }));
    expect(cell('Camps held')).toHaveValue('1');
    await userEvent.type(cell('New registrations'), '8');
    await waitFor(() => expect(save).toHaveBeenLastCalledWith(9, expect.arrayContaining([expect.objectContaining({ value: 8 })])));
  });

  it('keeps every row when the session ends, and saves them once the person has signed in again', async () => {
    const over: SaveOutcome<ProgressRow> = { kind: 'SESSION_OVER' };
    const save = jest.fn<Save>().mockResolvedValue(over);
    const page = (isSessionOver: boolean) => (
      <MemoryRouter>
        <WordsProvider>
          <ProgressEntry sheet={aProgressSheet()} fortnight={fortnight} now={beforeCutOff} personId="p1" isSessionOver={isSessionOver} verifier="GM" saveDraft={save} submit={() => Promise.resolve(receipt)} onReceipt={() => undefined} quietMs={5} />
        </WordsProvider>
      </MemoryRouter>
    );
    const { rerender } = render(page(false));
    await userEvent.type(cell('New registrations'), '17');
    await screen.findByText('You were signed out. Nothing is lost.');
    rerender(page(true));
    await userEvent.type(cell('Camps held'), '1');
    expect(within(rowOf('Camps held')).getByText('Waits for network')).toBeVisible();
    save.mockImplementation(saved);
    rerender(page(false));
    await waitFor(() => expect(save).toHaveBeenLastCalledWith(0, [expect.objectContaining({ value: 17 }), expect.objectContaining({ value: 1 })]));
    await waitFor(() => expect(screen.queryByText('You were signed out. Nothing is lost.')).toBeNull());
  });

  it('is offered again from the device after the page was left without network', async () => {
    const first = open({ saveDraft: () => Promise.resolve({ kind: 'NO_NETWORK' }) });
    await userEvent.type(cell('New registrations'), '17');
    await screen.findByText(/No network since/);
    first.unmount();
    open();
    expect(cell('New registrations')).toHaveValue('');
    await userEvent.click(screen.getByRole('button', { name: 'Continue where I was' }));
    expect(cell('New registrations')).toHaveValue('17');
  });

  it('does not show what another person typed on the same device', async () => {
    const first = open({ saveDraft: () => Promise.resolve({ kind: 'NO_NETWORK' }) });
    await userEvent.type(cell('New registrations'), '17');
    await screen.findByText(/No network since/);
    first.unmount();
    open({ personId: 'p2' });
    expect(screen.queryByRole('button', { name: 'Continue where I was' })).toBeNull();
  });
});

describe('submitting', () => {
  const full = [aRow('C1-01', 17), aRow('C1-02', 1), aRow('C2-01', 26, { breakdowns: { GENDER: { WOMEN: 15, MEN: 11 } } }), aRow('C2-02', 3, { reasonCode: 'R06' })];

  it('says beforehand what will happen, then gives the receipt', async () => {
    const onReceipt = jest.fn();
    const submit = jest.fn<ProgressEntryProps['submit']>().mockResolvedValue(receipt);
    open({ sheet: aProgressSheet({ summary: aSummary({ state: 'DRAFT', revision: 2 }), ...aDraft(full) }), submit, onReceipt });
    await userEvent.click(screen.getByRole('button', { name: 'Check and submit' }));
    expect(screen.getByRole('heading', { name: /Submit 4 rows of FN.21 of 2025-26\?/ })).toHaveFocus();
    expect(screen.getByText('It then goes to: General Manager, DIC.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Submit 4 rows' }));
    await waitFor(() => expect(onReceipt).toHaveBeenCalledWith(receipt));
    expect(submit).toHaveBeenCalledWith(2, expect.arrayContaining([expect.objectContaining({ indicatorCode: 'C2-02', reasonCode: 'R06' })]));
  });

  it('goes to the list of faults instead while one blocks', async () => {
    const submit = jest.fn<ProgressEntryProps['submit']>();
    open({ sheet: aProgressSheet(aDraft([aRow('C2-02', 3)])), submit });
    await userEvent.click(screen.getByRole('button', { name: 'Check and submit' }));
    expect(screen.getByRole('navigation', { name: 'Before you submit:' })).toHaveFocus();
    expect(submit).not.toHaveBeenCalled();
  });

  it('shows what the server refused at its cell, a fault of form among it, until the row is changed', async () => {
    const row = { indicatorCode: 'C1-02', unit: 101, relatesTo: fortnight.id };
    const breaches = [
      { code: 'BAD_SHAPE', severity: 'BLOCK', row, field: 'value', values: { field: 'rows.1.value', problem: 'NOT_WHOLE', detail: '' }, text: 'n/a' },
      { code: 'CELL_NOT_YOURS', severity: 'BLOCK', row: { ...row, indicatorCode: 'C2-01' }, field: 'indicatorCode', values: { indicatorCode: 'C2-01' }, text: 'n/a' },
    ] as const;
    const submit = jest.fn<ProgressEntryProps['submit']>().mockRejectedValueOnce(new Refusal({ type: 'about:blank', title: 'Refused', status: 422, code: 'CELL_NOT_YOURS', requestId: 'r1', breaches: [...breaches], help: null }));
    open({ sheet: aProgressSheet(aDraft(full)), submit });
    await userEvent.click(screen.getByRole('button', { name: 'Check and submit' }));
    await userEvent.click(screen.getByRole('button', { name: 'Submit 4 rows' }));
    await waitFor(() => expect(cell('Camps held')).toBeInvalid());
    expect(cell('Camps held')).toHaveAccessibleDescription(/a whole number is expected/);
    expect(cell('Trainees completed')).toBeInvalid();
    expect(cell('New registrations')).toBeValid();
    expect(screen.getByRole('link', { name: '2 rows to correct' })).toBeVisible();
    await userEvent.clear(cell('Camps held'));
    await userEvent.type(cell('Camps held'), '2');
    expect(cell('Camps held')).toBeValid();
    expect(cell('Trainees completed')).toBeInvalid();
  });

  it('shows the other submission when the revision was taken, and submits over it only after the choice', async () => {
    const problem = { type: 'about:blank', title: 'Taken', status: 409, code: 'REVISION_TAKEN', requestId: 'r1', breaches: [], help: null, current: { revision: 5, submittedAt: '2026-02-13T08:00:00.000Z', designation: null, rows: [...full.slice(1), aRow('C1-01', 20)] } };
    const submit = jest.fn<ProgressEntryProps['submit']>().mockRejectedValueOnce(new Refusal(problem)).mockResolvedValue(receipt);
    open({ sheet: aProgressSheet(aDraft(full)), submit });
    await userEvent.click(screen.getByRole('button', { name: 'Check and submit' }));
    await userEvent.click(screen.getByRole('button', { name: 'Submit 4 rows' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Keep 20' }));
    await userEvent.click(screen.getByRole('button', { name: 'Continue with this choice' }));
    await userEvent.click(screen.getByRole('button', { name: 'Check and submit' }));
    await userEvent.click(screen.getByRole('button', { name: 'Submit 4 rows' }));
    await waitFor(() => expect(submit).toHaveBeenLastCalledWith(5, expect.arrayContaining([expect.objectContaining({ indicatorCode: 'C1-01', value: 20 })])));
  });
});

describe('a sheet that came back', () => {
  it('shows the words at the returned row and locks the others after the cut-off', () => {
    const returned = { at: '2026-02-16T05:10:00.000Z', designation: { en: 'Nodal officer', hi: 'नोडल अधिकारी' }, reason: 'Certificate list has 16 names', rows: [{ indicatorCode: 'C1-01', unit: 101, relatesTo: fortnight.id }] };
    open({ now: afterCutOff, sheet: aProgressSheet({ summary: aSummary({ state: 'RETURNED', revision: 1 }), submitted: [aRow('C1-01', 17), aRow('C1-02', 1)] as ProgressSheet['submitted'], returned }) });
    const told = screen.getByText(/Returned by Nodal officer/);
    expect(told).toHaveTextContent(/^Returned by Nodal officer.*: “Certificate list has 16 names”$/);
    expect(within(told).getByText('Certificate list has 16 names')).toHaveAttribute('lang', 'en');
    expect(within(rowOf('New registrations')).getByText('Returned')).toBeVisible();
    expect(cell('Camps held')).toHaveAttribute('readonly');
    expect(cell('New registrations')).not.toHaveAttribute('readonly');
  });

  it('says which lock holds a sheet that cannot be written', () => {
    open({ sheet: aProgressSheet({ summary: aSummary({ canEnter: false, lockedBecause: 'CUT_OFF_PASSED', state: 'NOT_STARTED' }) }) });
    expect(screen.getByText(/New entry of FN.21 of 2025-26 ended/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Check and submit' })).toBeNull();
  });
});
