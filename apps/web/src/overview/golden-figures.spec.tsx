import { beforeEach, describe, expect, it } from '@jest/globals';
import { missing } from '@pakhwada/domain/ratio';
import type { Origin } from '@pakhwada/contracts/reviews';
import '@pakhwada/language/documents';
import { asRead, GOLDEN_FIGURES } from '@pakhwada/testing/figures';
import { DataTable } from '@pakhwada/ui/table';
import { Tile } from '@pakhwada/ui/tiles';
import { render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { KnownFigure } from '../provenance/known-figure.tsx';
import { OriginArithmetic } from '../provenance/origin-arithmetic.tsx';
import { remember } from '../shell/memory.ts';
import { useWords, WordsProvider } from '../shell/words.tsx';
import { RupeeFigure } from './money-tiles.tsx';

/** Hindi is fetched first: the page stands when there is anything on it. */
const draw = async (page: ReactNode): Promise<HTMLElement> => {
  const { container } = render(
    <MemoryRouter initialEntries={['/jk-ramp/2025-26-FN20/overview']}>
      <Routes>
        <Route path=":scheme/:fortnight/overview" element={<WordsProvider>{page}</WordsProvider>} />
      </Routes>
    </MemoryRouter>,
  );
  await waitFor(() => expect(container.textContent).not.toBe(''));
  return container;
};

function AmountOnTile({ paise }: { readonly paise: number | null }): ReactNode {
  const { t, unit } = useWords();
  return <Tile label="Amount" value={<RupeeFigure paise={paise ?? missing('NOT_ON_RECORD')} figure="spent" label="Amount" />} unit={paise === null ? undefined : t(`unit.${unit}`)} />;
}

function AmountInTable({ paise }: { readonly paise: number | null }): ReactNode {
  const { bare } = useWords();
  const columns = [
    { key: 'name', header: 'Name', cell: () => 'C1' },
    { key: 'spent', header: 'Spent', cell: () => <KnownFigure value={paise ?? missing('NOT_ON_RECORD')} print={(known) => bare(known)} /> },
    { key: 'refund', header: 'Statement', cell: () => <KnownFigure value={paise ?? missing('NOT_ON_RECORD')} print={(known) => bare(known, 'STATEMENT')} /> },
  ];
  return <DataTable columns={columns} rows={[1]} rowKey={String} label="table" />;
}

const originOf = (paise: number): Origin => ({ formula: 'spent', result: { numerator: String(paise), denominator: '1' }, terms: [], entries: [] }) as unknown as Origin;
const seen = (element: Element | null): string => asRead([...(element?.querySelectorAll('.only-heard') ?? [])].reduce((text, heard) => text.replace(heard.textContent ?? '', ''), element?.textContent ?? '')).trim();

describe.each(['en', 'hi'] as const)('an amount on the screen in %s', (language) => {
  beforeEach(() => remember('language', language));

  it.each(GOLDEN_FIGURES)('reads $value on a tile as everywhere', async ({ paise, crore, croreHi }) => {
    const container = await draw(<AmountOnTile paise={paise} />);
    expect(seen(container.querySelector('.tile-value'))).toBe(language === 'en' ? crore : croreHi);
  });

  it.each(GOLDEN_FIGURES)('reads $value in a table as everywhere', async ({ paise, croreBare, statement }) => {
    await draw(<AmountInTable paise={paise} />);
    expect(screen.getAllByRole('cell').map(seen)).toEqual([croreBare, statement]);
  });

  it.each(GOLDEN_FIGURES.filter(({ paise }) => paise !== null))('reads $value behind the figure as everywhere', async ({ paise, crore, croreHi }) => {
    const container = await draw(<OriginArithmetic origin={originOf(paise ?? 0)} />);
    expect(seen(container.querySelector('.origin-formula b'))).toContain(language === 'en' ? crore : croreHi);
  });
});
