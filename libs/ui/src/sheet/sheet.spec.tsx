import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Sheet } from './index.ts';

describe('a sheet', () => {
  it('takes the focus in and leaves by Esc or by its visible Close', async () => {
    const onClose = jest.fn();
    render(
      <Sheet title="Choose a fortnight" closeWord="Close" isOpen onClose={onClose}>
        <a href="/x">FN 20</a>
      </Sheet>,
    );
    const dialog = await screen.findByRole('dialog', { name: 'Choose a fortnight' });
    expect(dialog.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
