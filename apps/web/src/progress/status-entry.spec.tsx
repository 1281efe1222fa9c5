import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { StatusSheet } from '@pakhwada/contracts/progress';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { aSummary, beforeCutOff, fortnight, receipt } from '../sheets/sheet-fixture.ts';
import { Refusal } from '../shell/refusal.ts';
import { WordsProvider } from '../shell/words.tsx';
import { StatusEntry, type StatusEntryProps } from './status-entry.tsx';

const name = (en: string) => ({ en, hi: `${en} हिंदी` });

function aStatusSheet(change: Partial<StatusSheet> = {}): StatusSheet {
  return {
    summary: aSummary({ sheet: 'status-C2', componentCode: 'C2', componentName: name('Clinic') }), dueAt: fortnight.cutOffAt, draft: null, submitted: [], breaches: [], returned: null,
    componentCode: 'C2', stage: 'UNDER_IMPLEMENTATION', asOn: '2026-02-13', schemeStartsOn: '2024-10-01', isReasonNeeded: true, previous: null,
    milestones: [
      { milestoneCode: 'C2-M1', name: name('Portal live'), plannedOn: '2025-06-30', isCritical: false, actualOn: '2025-07-11' },
      { milestoneCode: 'C2-M2', name: name('Links'), plannedOn: '2025-10-31', isCritical: true, actualOn: null },
    ],
    ...change,
  };
}

const submit = jest.fn<StatusEntryProps['submit']>();

function open(sheet = aStatusSheet()): void {
  render(
    <MemoryRouter>
      <WordsProvider>
        <StatusEntry
          sheet={sheet} fortnight={fortnight} now={beforeCutOff} personId="p1" isSessionOver={false} verifier="PMU" submit={submit} onReceipt={() => undefined} quietMs={5}
          saveDraft={(version) => Promise.resolve({ kind: 'SAVED', version: version + 1, savedAt: beforeCutOff })}
        />
      </WordsProvider>
    </MemoryRouter>,
  );
}

const press = () => userEvent.click(screen.getByRole('button', { name: /^Submit the page/ }));

jest.setTimeout(30_000);
beforeEach(() => {
  localStorage.clear();
  submit.mockReset().mockResolvedValue(receipt);
});
afterEach(cleanup);

describe('the page of a component that is behind', () => {
  it('is not submitted without a reason and a day to be back on plan; both are said at their fields and on top', async () => {
    open();
    await press();
    expect(document.getElementById('status-breaches')).toHaveFocus();
    expect(document.getElementById('status-breaches')?.querySelectorAll('li')).toHaveLength(2);
    expect(submit).not.toHaveBeenCalled();
    expect(screen.getByRole('combobox', { name: /Main reason for the delay/ })).toBeInvalid();
    expect(screen.getByLabelText(/Back on plan by \(needed/)).toBeInvalid();
  });

  it('refuses a recovery day that has passed and a milestone of tomorrow', () => {
    open();
    fireEvent.change(screen.getByLabelText(/Back on plan by \(needed/), { target: { value: '2026-02-10' } });
    fireEvent.change(screen.getByLabelText('Done on: Links'), { target: { value: '2026-02-14' } });
    expect(screen.getByLabelText(/Back on plan by \(needed/)).toHaveAccessibleDescription(/.+/);
    expect(screen.getByLabelText('Done on: Links')).toBeInvalid();
  });

  it('goes with its reason, recovery day, newly reached milestone and next plan', async () => {
    open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /Main reason for the delay/ }), 'R06');
    fireEvent.change(screen.getByLabelText(/Back on plan by \(needed/), { target: { value: '2026-04-12' } });
    fireEvent.change(screen.getByLabelText('Done on: Links'), { target: { value: '2026-02-05' } });
    await userEvent.type(screen.getByRole('textbox', { name: 'What is planned for the next fortnight' }), '150 diagnostics');
    await press();
    await waitFor(() =>
      expect(submit).toHaveBeenCalledWith(0, {
        componentCode: 'C2', stage: 'UNDER_IMPLEMENTATION', milestones: [{ milestoneCode: 'C2-M2', actualOn: '2026-02-05' }], reasonCode: 'R06', recoveryOn: '2026-04-12', remark: null, nextPlan: '150 diagnostics',
      }),
    );
  });

  it('shows at its field what the server refused, and no longer once the page is changed', async () => {
    const at = { componentCode: 'C2' };
    const breaches = [
      { code: 'BAD_SHAPE', severity: 'BLOCK', row: at, field: 'milestones.C2-M2', values: { field: 'rows.0.milestones.0.actualOn', problem: 'NO_SUCH_DATE', detail: '2026-02-30' }, text: 'n/a' },
      { code: 'BAD_SHAPE', severity: 'BLOCK', row: at, field: 'nextPlan', values: { field: 'rows.0.nextPlan', problem: 'TOO_LONG', detail: '1000' }, text: 'n/a' },
    ] as const;
    submit.mockRejectedValueOnce(new Refusal({ type: 'about:blank', title: 'Refused', status: 400, code: 'BAD_SHAPE', requestId: 'r1', breaches: [...breaches], help: null }));
    open(aStatusSheet({ isReasonNeeded: false }));
    await press();
    await waitFor(() => expect(screen.getByLabelText('Done on: Links')).toHaveAccessibleDescription(/there is no date 2026-02-30/));
    const plan = screen.getByRole('textbox', { name: 'What is planned for the next fortnight' });
    expect(plan).toHaveAccessibleDescription(/at most 1000 characters/);
    await userEvent.type(plan, 'x');
    expect(plan).toBeValid();
  });

  it('shows a milestone of an earlier fortnight as done, with nothing to type', () => {
    open();
    expect(screen.getByText('Done 11.07.2025')).toBeVisible();
    expect(screen.queryByLabelText('Done on: Portal live')).toBeNull();
  });
});

describe('the page of a component on schedule', () => {
  it('needs no reason', async () => {
    open(aStatusSheet({ isReasonNeeded: false }));
    await press();
    await waitFor(() => expect(submit).toHaveBeenCalledTimes(1));
  });
});
