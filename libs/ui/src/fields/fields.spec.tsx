import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { Notice } from '../notice/index.ts';
import { SelectField, TextField } from './index.ts';

describe('a field', () => {
  it('is named, and every message of what is wrong is tied to it and announced', () => {
    render(<TextField label="Training camps" hint="During the fortnight" messages={['The first fault.', 'The second fault.']} />);
    const field = screen.getByLabelText('Training camps');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('During the fortnight The first fault. The second fault.');
    expect(screen.getByRole('alert')).toHaveTextContent('The first fault.The second fault.');
  });

  it('is not marked wrong without a message', () => {
    render(<SelectField label="Reason" options={[{ value: 'R01', label: 'Funds not received' }]} messages={[]} />);
    expect(screen.getByLabelText('Reason')).toBeValid();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a notice', () => {
  it('announces a refusal, with what to do and who can help', () => {
    render(
      <Notice tone="refused" title="Not saved" actions={<button type="button">Put 12 in FN 21</button>} help="Nodal officer">
        <p>FN 20 is frozen.</p>
      </Notice>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Not savedFN 20 is frozen.Put 12 in FN 21Nodal officer');
  });

  it('does not shout when there is simply nothing yet', () => {
    render(<Notice tone="empty" title="No release recorded" />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
