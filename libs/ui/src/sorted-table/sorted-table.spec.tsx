import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SortedTable } from './index.ts';

interface Row {
  readonly key: string;
  readonly days: number | null;
}
const rows: readonly Row[] = [
  { key: 'P-2', days: 9 },
  { key: 'P-10', days: null },
  { key: 'P-1', days: 40 },
];

describe('a table sorted by its headings', () => {
  it('stands as it came, then rising, then falling; what is missing stays last', async () => {
    render(
      <SortedTable
        label="Projects"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'key', header: 'Project', sortBy: ({ key }) => key, cell: ({ key }) => key },
          { key: 'days', header: 'Days', align: 'end', sortBy: ({ days }) => days, cell: ({ days }) => days },
        ]}
      />,
    );
    const keys = (): (string | null)[] => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    const heading = (name: string): HTMLElement => screen.getByRole('columnheader', { name });
    expect(keys()).toEqual(['P-2', 'P-10', 'P-1']);
    await userEvent.click(within(heading('Days')).getByRole('button'));
    expect(keys()).toEqual(['P-2', 'P-1', 'P-10']);
    expect(heading('Days')).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(within(heading('Days')).getByRole('button'));
    expect(keys()).toEqual(['P-1', 'P-2', 'P-10']);
    await userEvent.click(within(heading('Project')).getByRole('button'));
    expect(keys()).toEqual(['P-1', 'P-2', 'P-10']);
    expect(heading('Days')).toHaveAttribute('aria-sort', 'none');
    expect(screen.getAllByRole('cell')[0]).toHaveAttribute('data-label', 'Days');
  });
});
