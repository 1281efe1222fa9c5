import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { DataTable, type Column } from './index.ts';

interface Row {
  readonly code: string;
  readonly spent: string;
}
const rows: readonly Row[] = [
  { code: 'C1', spent: '2.48' },
  { code: 'C2', spent: '5.51' },
];
const columns: readonly Column<Row>[] = [
  { key: 'code', header: 'Component', cell: ({ code }) => code },
  { key: 'spent', header: 'Spent', number: '(5)=3+4', align: 'end', cell: ({ spent }) => spent },
];

describe('a table', () => {
  it('names its rows and columns and carries the label a phone prints above each figure', () => {
    render(<DataTable caption="Spending" columns={columns} rows={rows} rowKey={({ code }) => code} />);
    const table = screen.getByRole('table', { name: 'Spending' });
    expect(within(table).getByRole('rowheader', { name: 'C2' })).toBeInTheDocument();
    expect(within(table).getByText('5.51')).toHaveAttribute('data-label', 'Spent');
    expect(within(table).getByText('(5)=3+4')).toBeInTheDocument();
  });

  it('opens a detail under its own row and spans it', () => {
    render(<DataTable label="Spending" columns={columns} rows={rows} rowKey={({ code }) => code} detail={({ code }) => code === 'C1' && <p>Origin of C1</p>} />);
    const [, first, detail, second] = screen.getAllByRole('row').filter((row) => !row.classList.contains('numbers'));
    expect(first).toHaveTextContent('C1');
    expect(detail).toHaveTextContent('Origin of C1');
    expect(detail?.querySelector('td')).toHaveAttribute('colspan', '2');
    expect(second).toHaveTextContent('C2');
  });

  it('scrolls inside a focusable frame when it keeps its columns on a phone', () => {
    render(<DataTable label="Statement" phone="scroll" columns={columns} rows={rows} rowKey={({ code }) => code} />);
    expect(screen.getByRole('group', { name: 'Statement' })).toHaveAttribute('tabindex', '0');
  });
});
