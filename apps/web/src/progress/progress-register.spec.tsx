import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ProgressSheet } from '@pakhwada/contracts/progress';
import type { DerivedCell } from '@pakhwada/contracts/registers';
import type { ProgressRow } from '@pakhwada/domain/progress';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { aDerivedCell, aProgressSheet, aSummary, beforeCutOff, fortnight, receipt } from '../sheets/sheet-fixture.ts';
import { openQueryClient } from '../shell/query-client.ts';
import { WordsProvider } from '../shell/words.tsx';
import { ProgressEntry, type ProgressEntryProps } from './progress-entry.tsx';

type Save = ProgressEntryProps['saveDraft'];
const saved: Save = (version) => Promise.resolve({ kind: 'SAVED', version: version + 1, savedAt: '2026-02-13T10:42:00.000Z' });

function open(derived: readonly DerivedCell[], change: Partial<ProgressEntryProps> = {}): void {
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={['/a-scheme/2025-26-FN21/progress']}>
        <WordsProvider>
          <Routes>
            <Route
              path=":scheme/:fortnight/progress"
              element={
                <ProgressEntry
                  sheet={aProgressSheet()}
                  derived={derived}
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
              }
            />
          </Routes>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

const cell = (name: string): HTMLInputElement => screen.getByRole('textbox', { name: `${name}, this fortnight` });
const part = (name: string, of: string): HTMLInputElement => screen.getByRole('textbox', { name: `${name}, of them ${of}` });
const rowOf = (name: string): HTMLElement => cell(name).closest('tr') ?? document.body;
const take = (value: string, name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name: `Take over ${value} from the register: ${name}` }));
const trainees = aDerivedCell('C2-01', 33, { derived: { breakdowns: { GENDER: { WOMEN: 22, MEN: 11 } } } });
const aRow = (indicatorCode: string, value: number, change: Partial<ProgressRow> = {}): ProgressRow => ({ indicatorCode, unit: 101, relatesTo: fortnight.id, value, numerator: null, denominator: null, qualifier: 'EXACT', breakdowns: {}, reasonCode: null, remark: null, ...change });

jest.setTimeout(30_000);
beforeEach(() => {
  localStorage.clear();
  globalThis.fetch = jest.fn<typeof fetch>(() => Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve([]) } as Response));
});
afterEach(cleanup);

describe('a cell beside its register', () => {
  it('takes over figure and breakdowns in one stroke, and back in one step', async () => {
    open([trainees]);
    expect(within(rowOf('Trainees completed')).getByText('Register: 33')).toBeVisible();
    await take('33', 'Trainees completed');
    expect([cell('Trainees completed').value, part('Trainees completed', 'women').value, part('Trainees completed', 'men').value]).toEqual(['33', '22', '11']);
    expect(within(rowOf('Trainees completed')).getByText('as in the register')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect([cell('Trainees completed').value, part('Trainees completed', 'women').value]).toEqual(['', '']);
  });

  it('asks why where another figure is typed, opens the remark for it, and is satisfied by words', async () => {
    open([aDerivedCell('C1-02', 3)]);
    await userEvent.type(cell('Camps held'), '1');
    expect(within(rowOf('Camps held')).getByText('differs by 2: say why')).toBeVisible();
    expect(screen.getByText(/The register counts 3, the entry says 1\./)).toBeVisible();
    expect(screen.getByRole('link', { name: '1 reason to choose' })).toBeVisible();
    const remark = screen.getByRole('textbox', { name: 'Remark: Camps held' });
    expect(remark).toHaveAttribute('placeholder', 'Why does it differ from the register?');
    await userEvent.click(screen.getByRole('button', { name: 'Check and submit' }));
    expect(screen.queryByRole('button', { name: 'Submit 1 row' })).toBeNull();
    await userEvent.type(remark, 'Two were called off');
    expect(within(rowOf('Camps held')).getByText('differs by 2, reason given')).toBeVisible();
    expect(screen.queryByRole('link', { name: '1 reason to choose' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Check and submit' }));
    expect(screen.getByRole('button', { name: 'Submit 1 row' })).toBeVisible();
  });

  it('keeps a row that still owes its reason in the draft', async () => {
    const save = jest.fn<Save>(saved);
    open([aDerivedCell('C1-02', 3)], { saveDraft: save });
    await userEvent.type(cell('Camps held'), '1');
    await waitFor(() => expect(save).toHaveBeenLastCalledWith(0, [expect.objectContaining({ indicatorCode: 'C1-02', value: 1 })]));
  });

  it('says where the figure is the same and its parts are not', async () => {
    open([trainees]);
    await userEvent.type(cell('Trainees completed'), '33');
    await userEvent.type(part('Trainees completed', 'women'), '20');
    await userEvent.type(part('Trainees completed', 'men'), '13');
    expect(within(rowOf('Trainees completed')).getByText('broken down otherwise: say why')).toBeVisible();
    expect(screen.getByText(/The register breaks it down as women 22 \+ men 11\./)).toBeVisible();
  });

  it('takes over a lower bound as one', async () => {
    const save = jest.fn<Save>(saved);
    open([aDerivedCell('C1-02', 100, { derived: { isAtLeast: true } })], { saveDraft: save });
    await take('≥100', 'Camps held');
    await waitFor(() => expect(save).toHaveBeenLastCalledWith(0, [expect.objectContaining({ value: 100, qualifier: 'AT_LEAST' })]));
  });

  it('says nothing where no register stands behind it', () => {
    open([aDerivedCell('C1-02', 0, { derived: null })]);
    expect(screen.queryByText(/^Register:/)).toBeNull();
  });

  it('tells what the register counted when the entry was handed in, if it counts otherwise now', () => {
    const handedIn: Partial<ProgressSheet> = { summary: aSummary({ state: 'SUBMITTED', revision: 1 }), submitted: [aRow('C1-02', 3)] as ProgressSheet['submitted'] };
    open([aDerivedCell('C1-02', 2, { level: 'V1', basis: { value: 3, numerator: null, denominator: null, isConfirmed: true } })], { sheet: aProgressSheet(handedIn) });
    expect(within(rowOf('Camps held')).getByText('It counted 3 when this was handed in.')).toBeVisible();
    expect(within(rowOf('Camps held')).getByText('differs by 1: say why')).toBeVisible();
    expect(within(rowOf('Camps held')).getByText('V1 on record')).toBeVisible();
  });
});

describe('the whole grid beside the registers', () => {
  it('takes over all empty cells with the count it fills, leaves what is typed, and takes it back in one step', async () => {
    open([aDerivedCell('C1-01', 5), aDerivedCell('C1-02', 0), trainees, aDerivedCell('C2-02', 9, { derived: null })]);
    await userEvent.type(cell('New registrations'), '4');
    await userEvent.click(screen.getByRole('button', { name: 'Take over 2 figures of the registers' }));
    const values = (): string[] => ['New registrations', 'Camps held', 'Trainees completed', 'Studies done'].map((name) => cell(name).value);
    expect(values()).toEqual(['4', '0', '33', '']);
    expect(screen.queryByRole('button', { name: /^Take over . figure/ })).toBeNull();
    cell('Camps held').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(values()).toEqual(['4', '', '', '']);
  });

  it('writes no NIL where a register counts something', async () => {
    open([aDerivedCell('C1-02', 3), aDerivedCell('C2-02', 0)]);
    await userEvent.click(screen.getByRole('button', { name: /^NIL for all 3 empty counters/ }));
    expect(['New registrations', 'Camps held', 'Trainees completed', 'Studies done'].map((name) => cell(name).value)).toEqual(['0', '', '0', '0']);
  });

  it('tells what came late into the register, and enters it as a late row', async () => {
    open([aDerivedCell('C1-02', 3, { late: [{ fortnightId: '2025-26-FN20', count: 2 }] })]);
    expect(screen.getByText(/2 more happened in FN.20 of 2025-26 and came into the register after it was frozen\./)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Enter 2 as a late row' }));
    expect(screen.getByText('Late rows, counted in this fortnight')).toBeVisible();
    expect(screen.getAllByRole('textbox', { name: 'Camps held, this fortnight' }).map((input) => (input as HTMLInputElement).value)).toEqual(['', '2']);
    expect(screen.queryByRole('button', { name: 'Enter 2 as a late row' })).toBeNull();
  });
});

describe('what stands behind a cell', () => {
  const opened = aDerivedCell('C1-02', 3, { evidence: 2, level: 'V3', checks: [{ agency: 'Audit firm', note: 'Roll seen', checkedOn: '2026-02-10', designation: { en: 'Auditor', hi: 'लेखा परीक्षक' } }] });

  it('opens under its row with the evidence of this entry, and closes with Escape', async () => {
    open([opened]);
    const count = screen.getByRole('button', { name: /^Evidence: 2 Camps held/ });
    await userEvent.click(count);
    const panel = screen.getByRole('region', { name: 'Behind the entry: Camps held' });
    expect(panel).toHaveTextContent('Checked by Audit firm on 10.02.2026: “Roll seen”. Recorded by Auditor.');
    await waitFor(() => expect(String(jest.mocked(fetch).mock.calls.at(-1)?.[0])).toContain('subject=ENTRY&of=2025-26-FN21%2FC1-02%2F101'));
    expect(within(panel).queryByRole('button', { name: 'Record an independent check' })).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: /Behind the entry/ })).toBeNull();
    expect(count).toHaveFocus();
  });

  it('lets the auditor record a check, and only where something stands behind the entry', async () => {
    open([opened, aDerivedCell('C1-01', 1, { derived: null })], { behind: { canAdd: false, canCheck: true } });
    await userEvent.click(screen.getByRole('button', { name: /^Evidence: 0 New registrations/ }));
    expect(screen.queryByRole('button', { name: 'Record an independent check' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Evidence: 2 Camps held/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Record an independent check' }));
    await userEvent.click(screen.getByRole('button', { name: 'Record the check' }));
    expect(screen.getAllByText('Please fill this in.')).toHaveLength(3);
    await userEvent.type(screen.getByLabelText('Agency that checked'), 'Third party');
    await userEvent.type(screen.getByLabelText('Checked on'), '2026-02-12');
    await userEvent.type(screen.getByLabelText('What was looked at, and found'), 'All rolls');
    await userEvent.click(screen.getByRole('button', { name: 'Record the check' }));
    const post = await waitFor(() => {
      const call = jest.mocked(fetch).mock.calls.find(([, init]) => init?.method === 'POST');
      expect(call).toBeDefined();
      return call!;
    });
    expect(String(post[0])).toBe('/v1/schemes/a-scheme/fortnights/2025-26-FN21/independent-checks');
    expect(JSON.parse(String(post[1]?.body))).toEqual({ indicatorCode: 'C1-02', unit: 101, agency: 'Third party', note: 'All rolls', checkedOn: '2026-02-12' });
  });
});
