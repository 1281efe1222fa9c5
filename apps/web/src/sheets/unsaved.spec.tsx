import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { WordsProvider } from '../shell/words.tsx';
import { LeavingNotice, useUnsaved } from './unsaved.tsx';

function Form(): ReactElement {
  const [text, setText] = useState('');
  const unsaved = useUnsaved(text !== '');
  return (
    <>
      <LeavingNotice unsaved={unsaved} />
      <input aria-label="text" value={text} onChange={(event) => setText(event.target.value)} />
      <Link to="/list">List</Link>
    </>
  );
}

const back = (): Promise<void> => act(async () => {
  history.back();
  await new Promise((later) => setTimeout(later, 150));
});

describe('a form that was typed in', () => {
  beforeEach(() => {
    history.replaceState(null, '', '/list');
    render(
      <BrowserRouter>
        <WordsProvider>
          <Routes>
            <Route path="/list" element={<Link to="/form">Form</Link>} />
            <Route path="/form" element={<Form />} />
          </Routes>
        </WordsProvider>
      </BrowserRouter>,
    );
  });
  afterEach(() => cleanup());

  it('is not left by the Back button without a question; who stays keeps what was typed', async () => {
    await userEvent.click(screen.getByText('Form'));
    await userEvent.type(screen.getByLabelText('text'), 'ab');
    await back();
    expect(location.pathname).toBe('/form');
    await userEvent.click(screen.getByRole('button', { name: 'Stay' }));
    expect(screen.getByLabelText('text')).toHaveValue('ab');
    await back();
    await userEvent.click(screen.getByRole('button', { name: 'Leave without saving' }));
    await act(() => new Promise((later) => setTimeout(later, 150)));
    expect([location.pathname, screen.queryByLabelText('text')]).toEqual(['/list', null]);
  });

  it('that is empty lets go', async () => {
    await userEvent.click(screen.getByText('Form'));
    await back();
    expect([location.pathname, screen.queryByLabelText('text')]).toEqual(['/list', null]);
  });
});
