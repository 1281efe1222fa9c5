import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { RecordLine } from '@pakhwada/contracts/registers';
import type { Review } from '@pakhwada/domain/review';
import '@pakhwada/language/documents';
import { aCommitteeReview, aRegisterReview } from '@pakhwada/testing/reviews';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { remember } from '../shell/memory.ts';
import { openQueryClient } from '../shell/query-client.ts';
import { WordsProvider } from '../shell/words.tsx';
import { ageStep } from './age-mark.tsx';
import { ConsultationsView } from './consultations-page.tsx';
import { ProjectsView } from './projects-page.tsx';
import { RisksView } from './risks-page.tsx';

jest.setTimeout(30_000);
const AT = '/ts-scheme/2025-26-FN20';
const draw = (page: ReactNode, address: string): ReturnType<typeof render> =>
  render(
    <QueryClientProvider client={openQueryClient()}>
      <MemoryRouter initialEntries={[`${AT}/${address}`]}>
        <Routes>
          <Route path=":scheme/:fortnight/*" element={<WordsProvider>{page}</WordsProvider>} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
const words = (element: Element): string => element.textContent!.replaceAll('\u00A0', ' ');
const column = (stage: string): HTMLElement => screen.getByRole('heading', { level: 3, name: new RegExp(`^${stage}`) }).closest<HTMLElement>('.board-column')!;
const rowOf = (name: RegExp | string): HTMLElement => screen.getByRole('rowheader', { name }).closest('tr')!;

beforeEach(() => {
  remember('language', 'en');
  remember('unit', 'crore');
});

describe('the board of projects', () => {
  const review = aCommitteeReview();

  it('says first how many are in hand and stalled, and which has stood longest where', () => {
    draw(<ProjectsView review={review} />, 'projects');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3 projects are in hand, one of them stalled; Integrated cold chain and ripening chambers has stood 108 days at “Clearances”');
  });

  it('has seven stages with count, money and jobs; a card says how long, over how many sittings, what holds it', () => {
    draw(<ProjectsView review={review} />, 'projects');
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual(['Proposal1', 'Examination0', 'Clearances1', 'Approved0', 'Under construction1', 'Trial run0', 'Commissioned1']);
    expect(words(column('Clearances'))).toContain('₹26.00 crore · 140 jobs');
    const card = within(column('Clearances')).getByRole('listitem');
    for (const said of ['108 days here', 'Stalled', 'Transformer not sanctioned', 'over 90 days', 'Waits for Power', '3 sittings have passed', '1 ask pending']) expect(words(card)).toContain(said);
    expect(within(card).getByRole('link')).toHaveAttribute('href', '/ts-scheme/live/registers/project/P-07');
    expect(words(column('Under construction'))).toContain('16 days past its target');
    expect(words(column('Commissioned'))).toContain('1 new since the last sitting');
  });

  it('has a table twin that its headings sort', async () => {
    draw(<ProjectsView review={review} />, 'projects?view=table');
    const table = screen.getByRole('table', { name: /at “/ });
    const keys = (): string[] => within(table).getAllByRole('rowheader').map((row) => /P-\d+/.exec(row.textContent!)![0]);
    expect(keys()).toEqual(['P-07', 'P-11', 'P-14', 'P-02']);
    await userEvent.click(within(table).getByRole('button', { name: 'Jobs promised' }));
    expect(keys()).toEqual(['P-02', 'P-11', 'P-07', 'P-14']);
    await userEvent.click(within(table).getByRole('button', { name: 'Jobs promised' }));
    expect(keys()).toEqual(['P-14', 'P-07', 'P-11', 'P-02']);
    expect(within(table).getByRole('columnheader', { name: 'Jobs promised' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('tells what moved as the pipeline counts it, who holds up, and what came of what was promised', () => {
    draw(<ProjectsView review={review} />, 'projects');
    const moved = review.committeeWork!.projects.pipeline.reduce((sum, { movedIn }) => sum + movedIn, 0);
    expect(screen.getByRole('heading', { name: `${moved} projects have moved since the last sitting` })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Power holds up the longest: 108 days' })).toBeInTheDocument();
    const [inHand, ageing, investment, jobs] = [...document.querySelectorAll('.tile')].map(words);
    expect(inHand).toBe('Projects in hand3 1 stalled · 1 dropped so far');
    expect(ageing).toContain('Over 90 days in one stage1 ');
    expect(investment).toBe('Investment that has come₹7.65 croreof ₹51.70 crore promised');
    expect(jobs).toBe('Jobs that have come53 of 481 promised');
  });

  it('puts late asks first, each with the action point that answers it', () => {
    draw(<ProjectsView review={review} />, 'projects');
    const table = screen.getByRole('table', { name: '2 asks are pending, one past its day' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent(/Power 500 kVA.*Integrated cold chain.*Superintending Engineer.*26 days late/);
    expect(within(rows[0]!).getByRole('link', { name: 'HPC-14-1' })).toHaveAttribute('href', `${AT}/action-points/HPC-14-1`);
    expect(rows[1]).toHaveTextContent(/Capital subsidy.*not late.*none/);
  });

  it('asks for a second look where a park is far off its norm, in words, and says why an occupancy is missing', () => {
    draw(<ProjectsView review={review} />, 'projects');
    expect(rowOf('IT park, Sector V')).toHaveTextContent('26.0020.00+30.0%Look again85.0%');
    expect(rowOf('Common testing laboratory')).toHaveTextContent('+1.7%');
    expect(rowOf('Common testing laboratory')).not.toHaveTextContent('Look again');
    expect(within(rowOf('IT park, hill district')).getAllByRole('button', { name: /Not on record/ }).length).toBeGreaterThan(0);
  });

  it('on the wall shows the board alone, and counts the cards that find no place', () => {
    draw(<ProjectsView review={aCommitteeReview({ moreProjects: 9 })} />, 'projects?wall');
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(within(column('Proposal')).getAllByRole('listitem')).toHaveLength(2);
    expect(column('Proposal')).toHaveTextContent('and 8 more, in the table');
    expect(screen.getByRole('link', { name: 'Leave the wall view' })).toHaveAttribute('href', `${AT}/projects`);
  });

  it('says who enters projects, and where, while there are none', () => {
    draw(<ProjectsView review={aCommitteeReview({ isEmpty: true })} />, 'projects');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No project is in hand');
    expect(screen.getByText(/district industries centres and the PMU enter proposals/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the register' })).toHaveAttribute('href', '/ts-scheme/live/registers/project');
    expect(screen.queryByRole('link', { name: 'Enter a project' })).toBeNull(); // nobody is signed in who may
  });

  it('tells a fortnight of an earlier rule set what it does not hold', () => {
    draw(<ProjectsView review={aRegisterReview()} />, 'projects');
    expect(screen.getByText(/reviewed under rule set 3; the committee’s work is reviewed from rule set 4 on/)).toBeInTheDocument();
  });

  it('reads in Hindi', async () => {
    remember('language', 'hi');
    draw(<ProjectsView review={review} />, 'projects');
    expect(await screen.findByRole('heading', { level: 1, name: /3 परियोजनाएँ हाथ में हैं, जिनमें 1 रुकी हुई है|3 परियोजनाएँ हाथ में हैं, जिनमें एक रुकी हुई है/ })).toBeInTheDocument();
  });

  it('counts a stage as aged only past the day', () => {
    expect([30, 31, 60, 61, 90, 91].map(ageStep)).toEqual([null, 30, 30, 60, 60, 90]);
  });
});

describe('risks', () => {
  it('tells a rating as probability times impact in words, with age, day and owner', () => {
    draw(<RisksView review={aCommitteeReview()} />, 'risks');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2 risks and issues are open; the heaviest is Certificates of last year not accepted, rated 25 of 25');
    expect(words(rowOf(/^Snow/))).toMatch(/16 highlikely, grave harm \(4 × 4\)/);
    expect(words(rowOf(/^Snow/))).toMatch(/Institute of Management.*11 days late/);
    expect(words(rowOf(/^Certificates/))).toMatch(/has happened, gravest harm/);
  });

  it('is empty in words', () => {
    const review: Review = aCommitteeReview({ isEmpty: true });
    draw(<RisksView review={review} />, 'risks');
    expect(screen.getByRole('link', { name: 'Open the register' })).toHaveAttribute('href', '/ts-scheme/live/registers/risk');
  });
});

describe('consultations', () => {
  const line = (key: string, values: RecordLine['values']): RecordLine => ({ recordId: `00000000-0000-4000-8000-${key.padStart(12, '0')}`, key, parentId: null, district: 0, stage: 'RAISED', stageOn: null, values, atLeast: [], dues: [], evidence: 0, updatedAt: '2026-02-01T04:30:00.000Z' });
  const answers: Record<string, readonly RecordLine[]> = {
    '/registers/challenge/': [line('1', { challenge: 'No test range in the State', theme: 'TESTING', raisedBy: 'Start-ups', recommendation: 'Share the range', recommendedOn: '2026-01-13', actionPoint: 'HPC-15-2' }), line('2', { challenge: 'Drone pilots are few', theme: 'DRONES', raisedBy: 'Start-ups' })],
    '/registers/claim/': [line('9', { statement: 'We export 70 per cent today', speaker: 'Managing Director', saidOn: '2026-01-12', source: 'Address' })],
  };
  beforeEach(() => {
    globalThis.fetch = jest.fn<typeof fetch>((input) => {
      const records = Object.entries(answers).find(([path]) => String(input).includes(path))?.[1] ?? [];
      return Promise.resolve({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve({ sight: 'FULL', canKeep: false, total: records.length, records, next: null }) } as Response);
    });
  });

  it('follow a challenge to its recommendation and its action point; one that stops says so', async () => {
    draw(<ConsultationsView review={aCommitteeReview()} />, 'consultations');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('3 challenges were put at “Two-day deliberation with start-ups”, 12 Jan 2026: 2 with a recommendation, 1 with an action point');
    const table = await screen.findByRole('table', { name: 'From challenge to action' });
    expect(within(table).getByRole('link', { name: 'HPC-15-2' })).toHaveAttribute('href', `${AT}/action-points/HPC-15-2`);
    expect(rowOf(/^Drone pilots/)).toHaveTextContent(/no recommendation yetno action point yet/);
    expect(screen.getByText(/≥120 participants/)).toBeInTheDocument();
  });

  it('keep claims of speeches apart, labelled, and outside every table', async () => {
    draw(<ConsultationsView review={aCommitteeReview()} />, 'consultations');
    const said = await screen.findByText(/We export 70 per cent today/);
    expect(said.closest('.claims')).toHaveTextContent(/One claim from a speech.*no figure of the scheme rests on them/);
    expect(said.closest('table')).toBeNull();
  });
});
