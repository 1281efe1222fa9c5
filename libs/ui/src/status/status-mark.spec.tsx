import { describe, expect, it } from '@jest/globals';
import { STATUS_CODES } from '@pakhwada/domain/review';
import '@pakhwada/language/documents';
import { render, screen } from '@testing-library/react';
import { StatusMark } from './index.ts';

describe('a status', () => {
  it.each(STATUS_CODES)('is a shape of its own and a word, %s', (status) => {
    const { container } = render(<StatusMark status={status} language="en" />);
    expect(container.textContent).not.toBe('');
    expect(container.querySelector('svg')?.innerHTML).not.toBe('');
  });

  it('never shares a shape with another status', () => {
    const shapes = STATUS_CODES.map((status) => render(<StatusMark status={status} language="en" />).container.querySelector('svg')?.innerHTML);
    expect(new Set(shapes).size).toBe(STATUS_CODES.length);
  });

  it('says its word in Hindi', () => {
    render(<StatusMark status="RED" language="hi" />);
    expect(screen.getByText('गंभीर विलंब')).toBeInTheDocument();
  });
});
