import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { remember } from './memory.ts';
import { useWords, WordsProvider } from './words.tsx';

function Probe(): React.ReactNode {
  const { t, setLanguage, setUnit, money } = useWords();
  return (
    <>
      <p>{t('nav.overview')}</p>
      <p>{money(77_300_000_000)}</p>
      <button type="button" onClick={() => setLanguage('hi')}>
        hi
      </button>
      <button type="button" onClick={() => setUnit('lakh')}>
        lakh
      </button>
    </>
  );
}

beforeEach(() => {
  remember('language', null);
  remember('unit', null);
});

describe('language and unit', () => {
  it('change at once, mark the document, and are remembered', async () => {
    const { unmount } = render(<WordsProvider><Probe /></WordsProvider>);
    expect(screen.getByText('Overview')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'hi' }));
    expect(await screen.findByText('सारांश')).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('hi');
    await userEvent.click(screen.getByRole('button', { name: 'lakh' }));
    expect(screen.getByText(/7,730\.00.लाख/)).toBeInTheDocument();
    unmount();
    render(<WordsProvider><Probe /></WordsProvider>);
    expect(await screen.findByText(/7,730\.00.लाख/)).toBeInTheDocument();
  });
});
