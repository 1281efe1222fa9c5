import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Review } from '@pakhwada/domain/review';
import '@pakhwada/language/documents';
import { aCommitteeReview, aRegisterReview } from '@pakhwada/testing/reviews';
import { render, screen, within } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { remember } from '../shell/memory.ts';
import { WordsProvider } from '../shell/words.tsx';
import { CommitteeBlocks } from './committee-blocks.tsx';
import { FiveSentences } from './five-sentences.tsx';

const AT = '/ts-scheme/2025-26-FN20';
const draw = (review: Review): ReturnType<typeof render> =>
  render(
    <MemoryRouter initialEntries={[`${AT}/overview`]}>
      <Routes>
        <Route path=":scheme/:fortnight/overview" element={<WordsProvider><CommitteeBlocks review={review} /><FiveSentences review={review} /></WordsProvider>} />
      </Routes>
    </MemoryRouter>,
  );
beforeEach(() => {
  remember('language', 'en');
  remember('unit', 'crore');
});

describe('the committee on the overview', () => {
  it('lists what the next sitting is asked to decide, with amount, office and file', () => {
    draw(aCommitteeReview());
    const block = screen.getByRole('region', { name: /^3 decisions are sought on 6.Feb.2026$/ });
    expect(within(block).getByRole('link', { name: 'Agenda of sitting no. 16' })).toHaveAttribute('href', `${AT}/committee`);
    const [first, second] = within(block).getAllByRole('listitem');
    expect(first).toHaveTextContent(/16\/1 Clinic: work is seriously behind plan.*C2 · ₹1\.25.crore · Institute of Management · IND\/RAMP\/2026\/114/);
    expect(second).toHaveTextContent(/deferred 2 times/);
  });

  it('lists decisions past their day, longest late first, each a click from its action point', () => {
    draw(aCommitteeReview());
    const table = screen.getByRole('table', { name: '2 decisions are overdue' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([expect.stringMatching(/^13\/2 Sign the agreement.*20\.01\.2026.*11$/), expect.stringMatching(/^14\/1 Publish the list.*25\.01\.2026.*6$/)]);
    expect(within(rows[0]!).getByRole('link', { name: '13/2' })).toHaveAttribute('href', `${AT}/action-points/HPC-13-2`);
    expect(screen.getByRole('link', { name: 'All 6 open' })).toHaveAttribute('href', `${AT}/action-points`);
  });

  it('is what the fourth and fifth sentence speak of and link to', () => {
    draw(aCommitteeReview());
    const sentences = within(screen.getByRole('region', { name: 'The fortnight in five sentences' })).getAllByRole('listitem').slice(3);
    expect(within(sentences[0]!).getByRole('link')).toHaveAttribute('href', expect.stringContaining(`${AT}/action-points`));
    expect(within(sentences[1]!).getByRole('link')).toHaveAttribute('href', `${AT}/committee`);
  });

  it('says that no sitting is called and nothing is overdue, in words', () => {
    draw(aCommitteeReview({ isEmpty: true }));
    expect(screen.getByRole('heading', { name: 'No sitting is called: no decision is sought' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'No decision is overdue' })).toBeInTheDocument();
  });

  it('adds nothing to a fortnight of an earlier rule set', () => {
    draw(aRegisterReview());
    expect(screen.queryByText(/decision/i)).toBeNull();
  });
});
