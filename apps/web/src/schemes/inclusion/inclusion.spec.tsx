import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Review } from '@pakhwada/domain/review';
import '@pakhwada/language/documents';
import { aMoneyReview, aRegisterReview } from '@pakhwada/testing/reviews';
import { render, screen, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { remember } from '../../shell/memory.ts';
import { WordsProvider } from '../../shell/words.tsx';
import { InclusionView } from './inclusion-page.tsx';

const draw = (review: Review): ReturnType<typeof render> =>
  render(
    <MemoryRouter initialEntries={['/ts-scheme/2025-26-FN03/inclusion']}>
      <Routes>
        <Route path=":scheme/:fortnight/inclusion" element={<WordsProvider><InclusionView review={review} /></WordsProvider>} />
      </Routes>
    </MemoryRouter>,
  );
const rowOf = (name: string): string[] => [...screen.getByRole('rowheader', { name }).closest('tr')!.querySelectorAll('td')].map((cell) => cell.textContent!.replaceAll('\u00A0', ' '));

describe('the page of inclusion and verification', () => {
  beforeEach(() => remember('language', 'en'));

  it('tells each group with its share, the norm and how complete the breakdown is; nothing that would tell of a few', () => {
    draw(aRegisterReview());
    expect(screen.getByText(/2 of 3 norms are met\. 93\.91% of the work counted is verified\./)).toBeTruthy();
    expect(rowOf('Women').map((text) => text.replace(/Where .*|Origin .*/, ''))).toEqual(['Indicator C1-01', '44', '66', expect.stringMatching(/^66\.67/), '70 illustrative', 'not met', '82.50']);
    expect(rowOf('Scheduled Tribes').slice(1, 4)).toEqual([expect.stringMatching(/^–/), '66', expect.stringMatching(/^–/)]);
    expect(rowOf('Weaker sections')).toEqual(['at least, by Women alone', '≥ 66.67', '40 rule of thumb', 'met', '']);
  });

  it('opens where a share comes from, and leads back to the components', () => {
    draw(aRegisterReview());
    const women = screen.getByRole('rowheader', { name: 'Women' }).closest('tr')!;
    expect(within(women).getByRole('button').id).toContain('components.C1.inclusion.WOMEN');
    expect(screen.getByRole('link', { name: 'Components' }).getAttribute('href')).toBe('/ts-scheme/2025-26-FN03/components');
  });

  it('says of an indicator whether a register stands behind it and holds anything', () => {
    draw(aRegisterReview());
    const behind = ['C1-01', 'C1-02', 'C2-01'].map((code) => screen.getByRole('rowheader', { name: new RegExp(`^${code} Indicator`), hidden: true }).closest('tr')!.querySelector('td')!.textContent);
    expect(behind).toEqual(['register', 'no register record behind it', 'no register is named for it']);
  });

  it('counts units once, and says when they were not counted yet', () => {
    const review = aRegisterReview();
    const { unmount } = draw(review);
    expect(screen.getByText(/446 different units; by components 487\./)).toBeTruthy();
    unmount();
    draw({ ...review, registers: { ...review.registers!, reach: { missing: 'NOT_YET_KEPT' } } });
    expect(screen.getByText('Not counted yet: units are counted when a fortnight is frozen.')).toBeTruthy();
  });

  it('tells a fortnight of an earlier rule set what it does not hold', () => {
    draw(aMoneyReview());
    expect(screen.getByText(/reviewed under rule set 2; inclusion and verification are reviewed from rule set 3 on/)).toBeTruthy();
  });
});
