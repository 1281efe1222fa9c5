import { describe, expect, it } from '@jest/globals';
import { riskWeight } from '@pakhwada/domain/review';
import '@pakhwada/language/documents';
import type { Language } from '@pakhwada/language/translate';
import { aCommitteeReview, aRegisterReview } from '@pakhwada/testing/reviews';
import { sourceOf } from '../words.ts';
import { committeeOf } from './committee.ts';

const review = aCommitteeReview();
const parts = (language: Language, of = review) => committeeOf(sourceOf(of, language, 'a'.repeat(64), '2026-02-04T12:30:00.000Z'))!;
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
const { decisions, actions, projects, partners, risks } = parts('en');

describe('the pages on the committee’s work', () => {
  it('are there from rule set 4 on', () => {
    expect(committeeOf(sourceOf(aRegisterReview(), 'en', '', '2026-02-04T12:30:00.000Z'))).toBeNull();
  });

  it('mark what was typed in the other language only, and leave out what nobody wrote', () => {
    const hindi = parts('hi');
    expect(hindi.decisions.items.map(({ title }) => [title.text, title.lang, title.note])).toEqual([['क्लिनिक: कार्य योजना से गंभीर रूप से पीछे', null, ''], ['Land for the second testing laboratory', 'en', '[अंग्रेज़ी में]'], ['Money of the year that would lapse', 'en', '[अंग्रेज़ी में]']]);
    expect(decisions.items[1]?.texts.map(([label]) => label)).toEqual(['Proposal']);
    expect(decisions.items.map(({ number, deferred, facts }) => [number, deferred, facts.map(([, value]) => spaced(value))])).toEqual([
      ['16/1', null, ['C2 C2', '₹1.25 crore', 'Institute of Management', 'IND/RAMP/2026/114']], ['16/2', 'Put off 2 times', ['none', 'Office DEPT']], ['16/3', null, ['C1 C1', '₹2.40 crore', 'Office FIN']],
    ]);
  });

  it('give every action point shape, word and lateness; what is overdue is red whatever word its owner found', () => {
    expect(actions.bands.map(({ name }) => name)).toEqual(['Overdue (2)', 'Not yet due (3)', 'Told as implemented, wait for the committee (1)', 'Closed in the last sitting or since (2)']);
    expect(actions.bands.flatMap(({ rows }) => rows.map(({ number, standing, lateness }) => [number, standing.code, standing.word, lateness]))).toEqual([
      ['13/2', 'RED', 'Yet to start', '11 days late'], ['14/1', 'RED', 'In progress, behind', '6 days late'], ['15/1', 'GREEN', 'In progress, on schedule', null], ['15/2', 'AMBER', 'In progress, behind', null],
      ['15/3', 'GREY', 'Yet to start', null], ['14/3', 'BLUE', 'Implemented', null], ['13/3', 'BLUE', 'Implemented', 'closed 21.01.2026; 2 days late'], ['13/1', 'BLUE', 'Implemented', 'closed 21.01.2026; in time'],
    ]);
    const [, late] = actions.bands[0]!.rows;
    expect([late?.dueNotes, late?.reason, late?.toldOn]).toEqual([['20.02.2026 is asked for'], 'Single bid or no bid, re-tender', 'told 24.01.2026']);
    expect(actions.bands[1]!.rows[0]!.dueNotes).toEqual(['first 31.01.2026; extended once']);
    expect(actions.figures.map(({ figure }) => figure)).toEqual(['2', '3', '1', '2', '20%', '14']);
    expect(actions.trend.rows.map(({ cells }) => cells)).toEqual([['13', '06.01.2026', '1', '1', '–', '1', '–'], ['14', '13.01.2026', '–', '–', '1', '1', '1'], ['15', '21.01.2026', '–', '–', '–', '3', '–']]);
  });

  it('say of every project how it stands, and mark what is off its norm', () => {
    expect(projects.rows.map(({ key, place, stage, standing }) => [key, place, stage, standing.word])).toEqual([['P-07', 'District 901', 'Clearances', 'Stalled'], ['P-11', 'District 902', 'Under construction', 'Moving'], ['P-14', 'District 903', 'Proposal', 'Moving']]);
    expect(projects.assets.rows.map((row) => row[6]?.text)).toEqual(['+30.0', '–', '+1.7']);
    expect(projects.notes.map(({ text }) => text)).toEqual(['Not on record', 'more than 25 % off the norm: look again']);
    expect(projects.consultations?.rows[0]?.map(({ text }) => text).slice(2)).toEqual(['≥ 120', '3', '2', '1']);
  });

  it('judge partners and weigh risks', () => {
    expect(partners.standings).toEqual([null, { code: 'AMBER', word: 'On watch' }]);
    expect(partners.table.rows[1]?.map(({ text }) => text).slice(2)).toEqual(['1 / 1', '100', '11', '50,000 / 50,000', '67', '25', '50', '1', '1; oldest 42 days']);
    expect(risks.rows.map(({ number, standing, rating, lateness }) => [number, standing.code, rating, lateness])).toEqual([['K-2', 'RED', '25 = 5 × 5', null], ['K-1', 'RED', '16 = 4 × 4', '11 days late']]);
    expect([15, 14, 8, 7].map((rating) => riskWeight(rating))).toEqual(['RED', 'AMBER', 'AMBER', 'GREY']);
    expect(spaced(risks.forecast.title)).toBe('At its present pace the work ends on 23 December 2026, 98 days before its planned end of 31 March 2027');
  });

  it('print no code where a word stands', () => {
    const text = JSON.stringify([parts('en'), parts('hi')]);
    for (const code of ['LAND_REVENUE', 'CAPITAL_SUBSIDY', 'UNDER_CONSTRUCTION', 'ON_WATCH', 'NOT_STARTED', 'IT_PARK', 'TEST_LAB', '"R04"', 'OTHER']) expect(text).not.toContain(code);
  });
});
