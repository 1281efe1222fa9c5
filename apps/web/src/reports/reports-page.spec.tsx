import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ReportSummary } from '@pakhwada/contracts/reports';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { openQueryClient } from '../shell/query-client.ts';
import { WordsProvider } from '../shell/words.tsx';
import { ReportsPage } from './reports-page.tsx';

const reportOf = (fortnightId: string, number: number): ReportSummary => ({
  ...{ fortnightId, number, startsOn: '2026-01-16', endsOn: '2026-01-31', frozenAt: '2026-02-04T12:30:00.000Z', reviewSha256: 'ab'.repeat(32), files: [] },
  delivery: { sent: 0, failed: 0, waiting: 0, keptAsFile: 0 },
});
const YEARS = [
  { financialYear: '2025-26', firstFortnightId: '2025-26-FN01', lastFortnightId: '2025-26-FN21' },
  { financialYear: '2024-25', firstFortnightId: '2024-25-FN13', lastFortnightId: '2024-25-FN24' },
];

let asked: string[];
function show(years: readonly object[]): void {
  asked = [];
  globalThis.fetch = jest.fn<typeof fetch>((input) => {
    const path = String(input);
    asked.push(path);
    const body = path.includes('financial-years') ? years : !path.includes('/reports') ? [] : path.includes('year=2024-25') ? [reportOf('2024-25-FN24', 24), reportOf('2024-25-FN23', 23)] : [reportOf('2025-26-FN20', 20)];
    return Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve(body) } as Response);
  });
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={['/a-scheme/live/reports']}>
        <WordsProvider>
          <Routes>
            <Route path=":scheme/:fortnight/reports" element={<ReportsPage />} />
          </Routes>
        </WordsProvider>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}
afterEach(cleanup);

describe('the archive of reports', () => {
  it('shows the year that runs, and an earlier one when it is asked for', async () => {
    show(YEARS);
    expect(await screen.findByRole('heading', { level: 1, name: /^One report is shown, of FN.20 of 2025-26$/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '2024-25' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^2 reports are shown, the last of FN.24 of 2024-25$/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '2025-26' }));
    expect(await screen.findByRole('heading', { level: 1, name: /FN.20 of 2025-26/ })).toBeVisible();
    expect(asked.filter((path) => path.includes('/reports'))).toEqual(['/v1/schemes/a-scheme/reports', '/v1/schemes/a-scheme/reports?year=2024-25']);
  });

  it('offers no years where there is but one, and then counts all there are', async () => {
    show(YEARS.slice(0, 1));
    expect(await screen.findByRole('heading', { level: 1, name: /^One report is on record, the last of FN.20 of 2025-26$/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: '2025-26' })).toBeNull();
  });
});
