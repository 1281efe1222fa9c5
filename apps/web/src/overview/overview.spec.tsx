import { beforeEach, describe, expect, it } from '@jest/globals';
import { missing } from '@pakhwada/domain/ratio';
import type { Review } from '@pakhwada/domain/review';
import '@pakhwada/language/documents';
import { aComponent, aPlan, crore, laterRules } from '@pakhwada/testing/builders';
import { aRunningScheme } from '@pakhwada/testing/clock';
import { aRegisterReview } from '@pakhwada/testing/reviews';
import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { remember } from '../shell/memory.ts';
import { WordsProvider } from '../shell/words.tsx';
import { BriefHead } from './brief-head.tsx';
import { FiveSentences } from './five-sentences.tsx';
import { SixTiles } from './six-tiles.tsx';
import { MoneyAlerts } from './money-alerts.tsx';
import { StandingBlock } from './standing-block.tsx';
import { inOrder } from './standing-order.ts';

/** Two components after one fortnight in which 10 crore came and 2 crore were spent. */
function aReview(): Review {
  const plan = aPlan({ components: [aComponent({ code: 'C1', amountPaise: crore(10) }), aComponent({ code: 'C2', amountPaise: crore(30) })] });
  return aRunningScheme({ plan }).tick({
    value: ({ component }) => (component.code === 'C1' ? 40 : 0),
    money: [
      { componentCode: 'C1', type: 'RELEASE', amountPaise: crore(5) },
      { componentCode: 'C1', type: 'EXPENDITURE', amountPaise: crore(2) },
    ],
  }).review;
}

const draw = (page: ReactNode, address = '/jk-ramp/2025-26-FN20/overview'): ReturnType<typeof render> =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <Routes>
        <Route path=":scheme/:fortnight/overview" element={<WordsProvider>{page}</WordsProvider>} />
      </Routes>
    </MemoryRouter>,
  );

const tile = (label: string): HTMLElement => screen.getByText(label).closest('.tile') as HTMLElement;

beforeEach(() => {
  remember('language', null);
  remember('unit', null);
});

describe('the six tiles', () => {
  it('put the amount under the word of its stage, not under "sanctioned"', () => {
    const review = aReview();
    const amount = { stage: 'IN_PRINCIPLE', amountPaise: crore(77.3), on: '2024-10-09', authority: 'MoMSME', source: 'x', isIllustrative: false } as const;
    draw(<SixTiles review={{ ...review, amount }} />);
    expect(tile('In-principle')).toHaveTextContent('₹77.30');
    expect(tile('In-principle')).toHaveTextContent('Final sanction not on record');
    expect(screen.queryByText('Sanctioned')).toBeNull();
  });

  it('name both denominators of what is spent', () => {
    draw(<SixTiles review={aReview()} />);
    expect(tile('Released')).toHaveTextContent('₹5.00');
    expect(tile('Spent')).toHaveTextContent('₹2.00');
    expect(tile('Spent')).toHaveTextContent(/40\.00% of released, \d+\.\d\d% of the/);
  });

  it('put the verified share beside the physical index from rule set 3 on, with its origin', () => {
    const { unmount } = draw(<SixTiles review={aReview()} />);
    expect(tile('Physical index')).not.toHaveTextContent('verified');
    unmount();
    draw(<SixTiles review={aRegisterReview()} />);
    expect(tile('Physical index')).toHaveTextContent('19.17');
    expect(within(tile('Physical index')).getByRole('button', { name: /verified 93\.91%/ }).id).toBe('figure-verified');
  });

  it('follow the unit the reader chose', () => {
    remember('unit', 'lakh');
    draw(<SixTiles review={aReview()} />);
    expect(tile('Spent')).toHaveTextContent('₹200.00');
    expect(tile('Spent')).toHaveTextContent('lakh');
  });

  it('print an absent lapse as a dash with its reason, and not in red', () => {
    const review = aReview();
    const money = { ...review.figures.money, projectedLapsePaise: missing('TOO_LITTLE_HISTORY') };
    draw(<SixTiles review={{ ...review, figures: { ...review.figures, money } }} />);
    const lapse = tile('Projected lapse, before caps');
    expect(lapse).toHaveTextContent('–');
    expect(lapse).toHaveTextContent('Too few frozen fortnights');
    expect(lapse).not.toHaveClass('tile-bad');
  });

  it('say that an amount is not on record instead of printing zero', () => {
    draw(<SixTiles review={{ ...aReview(), amount: missing('NOT_ON_RECORD') }} />);
    expect(tile('Amount')).toHaveTextContent('Not on record');
    expect(tile('Amount')).not.toHaveTextContent('0.00');
  });
});

describe('under rule set 2', () => {
  const plan = aPlan({ rules: laterRules(), components: [aComponent({ code: 'C1', amountPaise: crore(10) }), aComponent({ code: 'C2', amountPaise: crore(30) })], calendar: { ...aPlan().calendar, firstFortnightId: '2025-26-FN17' } });
  const aLaterReview = (): Review => {
    const scheme = aRunningScheme({ plan });
    for (const n of [1, 2, 3]) scheme.tick({ money: [...(n === 1 ? [{ type: 'RELEASE' as const, amountPaise: crore(8) }, { type: 'BUDGET' as const, amountPaise: crore(6) }] : []), { type: 'EXPENDITURE', amountPaise: crore(0.8), reference: `V/${n}` }] });
    return scheme.tick({ money: [{ type: 'EXPENDITURE', amountPaise: crore(0.8), reference: 'V/4' }] }).review;
  };

  it('the lapse tile loses “before caps” and names the cap that decides', () => {
    draw(<SixTiles review={aLaterReview()} />);
    expect(screen.queryByText('Projected lapse, before caps')).toBeNull();
    const lapse = tile('Projected lapse');
    expect(lapse).toHaveTextContent(/(January–March|March) cap decides\./);
    expect(lapse).toHaveTextContent(/Needs \d+\.\d\d a fortnight, best \d/);
  });

  it('what is released in a flow of limits is called one; in a plain transfer it is released', () => {
    const review = aLaterReview();
    const { unmount } = draw(<SixTiles review={review} />);
    expect(tile('Limit received')).toHaveTextContent('₹8.00');
    expect(tile('Spent')).toHaveTextContent('of the limit');
    unmount();
    draw(<SixTiles review={{ ...review, funds: { ...review.funds!, isLimit: false } }} />);
    expect(tile('Released')).toHaveTextContent('₹8.00');
  });

  it('the brief tells what stands out in the money, each with its link', () => {
    const review = aLaterReview();
    draw(<MoneyAlerts review={review} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(review.funds?.alerts.length ?? 0);
    expect(screen.getByText(/alone holds 100\.00% of all spending/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Money' })).toHaveAttribute('href', '/jk-ramp/2025-26-FN20/money');
  });

  it('is silent about money where nothing is kept', () => {
    const { container } = draw(<MoneyAlerts review={aReview()} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('the component table', () => {
  it('stands worst first with what decided each status, and closes with the State', () => {
    const review = aReview();
    draw(<StandingBlock review={review} />);
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    const order = inOrder(review.components, 'worst').map(({ code }) => code);
    expect(rows.map((row) => row.textContent?.slice(0, 2))).toEqual([...order, 'St']);
    expect(rows[0]).toHaveTextContent(/SPI below 0\.(75|90)/);
    expect(rows.at(-1)).toHaveTextContent('Simple mean');
  });

  it('stands in the order of the plan when asked', () => {
    draw(<StandingBlock review={aReview()} />, '/jk-ramp/2025-26-FN20/overview?order=serial');
    expect(within(screen.getByRole('table')).getAllByRole('row').slice(1, 3).map((row) => row.textContent?.slice(0, 2))).toEqual(['C1', 'C2']);
  });

  it('is told by figures, not by colour alone: done, plan and SPI stand in every row', () => {
    const review = aReview();
    draw(<StandingBlock review={review} />);
    const first = screen.getByText('C1', { selector: '.code' }).closest('tr');
    expect(first).toHaveTextContent(/\d+\.\d\d.*\d+\.\d\d.*\d\.\d{3}/);
  });
});

describe('the headline and the sentences', () => {
  it('are one h1 and five sentences, each with its topic', () => {
    const review = aReview();
    draw(
      <>
        <BriefHead review={review} readAt={0} onReadAgain={() => undefined} />
        <FiveSentences review={review} />
      </>,
    );
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    const sentences = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(sentences.map((item) => item.querySelector('.five-topic')?.textContent)).toEqual(['Biggest gain', 'Biggest slip', 'Money at risk', 'Milestones overdue', 'Not reported']);
  });

  it('offer the PDF of a frozen fortnight in the reader’s language', () => {
    draw(<BriefHead review={{ ...aReview(), basis: 'FROZEN' }} readAt={0} onReadAgain={() => undefined} />);
    expect(screen.getByRole('link', { name: 'Report, PDF' })).toHaveAttribute('href', expect.stringMatching(/\/report\/en$/));
  });

  it('stamp live figures with their time and offer no report of them', () => {
    draw(<BriefHead review={{ ...aReview(), basis: 'LIVE' }} readAt={Date.now()} onReadAgain={() => undefined} />);
    expect(screen.getByText(/Live, as read at/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Report, PDF' })).toBeNull();
  });

  it('turn the stamp when the live figures are older than a quarter of an hour', () => {
    draw(<BriefHead review={{ ...aReview(), basis: 'LIVE' }} readAt={Date.now() - 16 * 60_000} onReadAgain={() => undefined} />);
    expect(screen.getByText(/more than 15 minutes old/)).toHaveClass('live-stamp-stale');
  });
});

describe('one changed fact', () => {
  it('changes every place that prints it', () => {
    const review = aReview();
    const figures = { ...review.figures, money: { ...review.figures.money, spentPaise: crore(9.87) } };
    draw(
      <>
        <SixTiles review={{ ...review, figures }} />
        <StandingBlock review={{ ...review, figures }} />
      </>,
    );
    expect(tile('Spent')).toHaveTextContent('₹9.87');
    expect(within(screen.getByRole('table')).getAllByRole('row').at(-1)).toHaveTextContent('9.87');
  });
});
