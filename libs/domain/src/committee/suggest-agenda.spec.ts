import { describe, expect, it } from '@jest/globals';
import { aCommitteeReview } from '@pakhwada/testing/reviews';
import { aPlan, crore } from '@pakhwada/testing/builders';
import type { ComponentReview, Review } from '../review/review.ts';
import { ratioOf } from '../ratio/index.ts';
import { AGENDA_PHRASES, suggestAgenda, type AgendaGround, type SuggestedItem } from './suggest-agenda.ts';

const review = aCommitteeReview();
const base: AgendaGround = { review, before: null, plan: aPlan({ components: aPlan().components }), committee: { code: 'HPC', district: null } };
const suggest = (own: Partial<AgendaGround> = {}): SuggestedItem[] => suggestAgenda({ ...base, ...own });
const of = (items: readonly SuggestedItem[], origin: string): SuggestedItem[] => items.filter((one) => one.origin === origin);

/** The same review with another standing of its components. */
const withIndex = (achieved: number, planned: number, status: 'RED' | 'AMBER' = 'AMBER'): Review => ({
  ...review,
  components: review.components.map((one): ComponentReview => ({ ...one, verdict: { ...one.verdict, status }, index: { ...one.index, physical: ratioOf(achieved, 100), planned: ratioOf(planned, 100) } })),
});

describe('the agenda that the figures write', () => {
  it('begins with components seriously behind, each with its rule, its office and two options', () => {
    const red = of(suggest({ review: withIndex(40, 60, 'RED') }), 'RED_COMPONENT');
    expect(red.map(({ subject, kind, componentCode, options }) => [subject, kind, componentCode, options.length])).toEqual([['C1', 'DECISION', 'C1', 2], ['C2', 'DECISION', 'C2', 2]]);
    expect(red[0]).toMatchObject({ officeCode: 'DEPT', presentStatus: [{ code: 'redStatus', values: { achieved: { ratio: ratioOf(40, 100) }, planned: { ratio: ratioOf(60, 100) } } }], issue: [{ of: 'decided' }] });
    expect(of(suggest({ review: withIndex(60, 60) }), 'RED_COMPONENT')).toEqual([]);
  });

  it('names what slipped since the last sitting: 40 of 60 planned that stood at 40 of 50 slipped by 10 points', () => {
    const slips = of(suggest({ review: withIndex(40, 60), before: withIndex(40, 50) }), 'SLIP');
    expect(slips.map(({ subject }) => subject)).toEqual(['C1', 'C2']);
    expect(slips[0]?.presentStatus).toMatchObject([{ code: 'slipStatus', values: { points: { ratio: ratioOf(1, 10) }, behind: { ratio: ratioOf(1, 5) } } }]);
    expect(of(suggest({ review: withIndex(40, 60), before: withIndex(30, 50) }), 'SLIP')).toEqual([]); // as far behind as before
    expect(of(suggest({ review: withIndex(60, 50), before: withIndex(60, 40) }), 'SLIP')).toEqual([]); // ahead of plan
    expect(of(suggest({ review: withIndex(40, 60, 'RED'), before: withIndex(40, 50) }), 'SLIP')).toEqual([]); // it stands there as red
  });

  it('puts money at risk with its amount and who holds it, and is silent where nothing lapses', () => {
    const lapsing = (paise: number): Review => ({ ...review, figures: { ...review.figures, money: { ...review.figures.money, projectedLapsePaise: paise } } });
    expect(of(suggest({ review: lapsing(crore(2)) }), 'MONEY_AT_RISK')).toMatchObject([{ subject: 'YEAR', amountPaise: crore(2), officeCode: 'PMU', title: [{ values: { lapse: { paise: crore(2) }, on: { on: '2026-03-31' } } }] }]);
    expect(of(suggest({ review: lapsing(0) }), 'MONEY_AT_RISK')).toEqual([]);
  });

  it('counts what is overdue of this committee, asks not decided latest first, and projects that stalled', () => {
    const items = suggest();
    const open = review.committeeWork!.actionTaken.open.filter(({ isOverdue }) => isOverdue);
    expect(of(items, 'OVERDUE_ACTIONS')).toMatchObject([{ subject: 'ALL', kind: 'ACTION_TAKEN', presentStatus: [{ values: { count: { count: open.length }, number: { name: { en: '13/2' } } } }] }]);
    expect(of(items, 'ASK').map(({ subject, amountPaise }) => [subject, amountPaise])).toEqual([['P-07 / 1', null], ['P-11 / 1', crore(1.1)]]);
    expect(of(items, 'STALLED_PROJECT').map(({ subject, amountPaise, issue }) => [subject, amountPaise, issue.length])).toEqual([['P-07', crore(26), 1]]);
    expect(of(suggest({ committee: { code: 'SSC', district: null } }), 'OVERDUE_ACTIONS')).toEqual([]);
  });

  it('of a district holds its own projects and asks, and no figures of the State', () => {
    const items = suggest({ review: { ...withIndex(40, 60, 'RED'), committeeWork: review.committeeWork! }, committee: { code: 'DLC', district: 902 } });
    expect(items.map(({ origin, subject }) => [origin, subject])).toEqual([['ASK', 'P-11 / 1']]);
    expect(suggest({ committee: { code: 'DLC', district: 903 } })).toEqual([]);
  });

  it('is empty of committee work under earlier rule sets', () => {
    const { committeeWork: _, ...earlier } = withIndex(60, 60);
    expect(suggest({ review: earlier }).filter(({ origin }) => origin !== 'MONEY_AT_RISK')).toEqual([]);
  });

  it('gives every phrase exactly the values it names, and no subject twice under one origin', () => {
    const items = suggest({ review: { ...withIndex(40, 60, 'RED'), committeeWork: review.committeeWork! }, before: withIndex(40, 50) });
    const phrases = items.flatMap(({ title, background, presentStatus, issue, proposal, options }) => [title, background, presentStatus, issue, proposal, ...options].flat());
    for (const one of phrases) if (one.of === 'agenda') expect([one.code, Object.keys(one.values).sort()]).toEqual([one.code, [...AGENDA_PHRASES[one.code]].sort()]);
    expect(new Set(items.map(({ origin, subject }) => `${origin} ${subject}`)).size).toBe(items.length);
  });
});
