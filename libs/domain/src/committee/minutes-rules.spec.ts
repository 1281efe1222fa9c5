import { describe, expect, it } from '@jest/globals';
import { aName, aPlan } from '@pakhwada/testing/builders';
import fc from 'fast-check';
import { addDays } from '../calendar/index.ts';
import { checkAgendaItem, checkItemAct, checkOrder } from './agenda-rules.ts';
import { AGENDA_STATES, type AgendaItem } from './agenda.ts';
import { minutesPaper } from './issued-minutes.ts';
import { checkConfirming, checkMinutesComplete, checkMinutesDraft, checkMinutesStep, MINUTES_STEPS, stateAfterMinutes, type MinutesContext } from './minutes-rules.ts';
import { MINUTE_STATES, MINUTE_STEPS, type MinuteItem, type MinuteState, type MinuteStep } from './minutes.ts';
import { NO_TEXT } from './office-text.ts';
import type { Sitting } from './sitting.ts';

const plan = aPlan();
const item = (itemId: string, position: number, own: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ itemId, sittingId: 'HPC-16', position, kind: 'DECISION', origin: 'HAND', subject: null, componentCode: 'C1', title: aName(itemId), background: NO_TEXT, presentStatus: NO_TEXT, issue: NO_TEXT, proposal: { en: 'Approve', hi: '' } },
  ...{ options: [{ en: 'A', hi: '' }], amountPaise: null, officeCode: null, fileNo: null, state: 'LISTED', carriedFrom: null, version: 1, ...own },
});
const AGENDA = [item('a', 1), item('b', 2), item('c', 3, { state: 'WITHDRAWN' })];
const context: MinutesContext = { no: 16, on: '2026-02-06', agenda: AGENDA, offices: plan.offices };
const minute = (itemId: string, own: Partial<MinuteItem> = {}): MinuteItem => ({ itemId, outcome: 'DECIDED', discussion: NO_TEXT, decision: { en: 'Agreed', hi: '' }, chosenOption: null, actions: [], ...own });
const action = (serial: number, own: object = {}) => ({ serial, text: { en: 'Do it', hi: '' }, officeCode: 'PMU', dueOn: '2026-02-20', ...own });
const told = (breaches: readonly { readonly code: string; readonly values: object }[]): string[] => breaches.map(({ code, values }) => [code, ...Object.values(values)].join(' '));

describe('an item of the agenda', () => {
  it('has a title, and a proposal where a decision is asked for', () => {
    expect(checkAgendaItem(item('a', 1), plan)).toEqual([]);
    expect(told(checkAgendaItem(item('a', 1, { title: { en: ' ', hi: '' }, proposal: NO_TEXT, options: [NO_TEXT], amountPaise: -1, componentCode: 'C9', officeCode: 'X' }), plan))).toEqual(['TITLE_NEEDED', 'PROPOSAL_NEEDED', 'OPTION_EMPTY', 'NEGATIVE -1', 'UNKNOWN_COMPONENT C9', 'OWNER_UNKNOWN X']);
    expect(checkAgendaItem(item('a', 1, { kind: 'NOTING', proposal: NO_TEXT, title: { en: '', hi: 'शीर्षक' } }), plan)).toEqual([]);
  });

  it('is withdrawn with a reason and listed again; what the sitting settled stays', () => {
    for (const state of AGENDA_STATES) expect([state, told(checkItemAct(state, 'WITHDRAW', 'x')), told(checkItemAct(state, 'LIST', null))]).toEqual([state, state === 'LISTED' ? [] : [`ITEM_STATE ${state}`], state === 'WITHDRAWN' ? [] : [`ITEM_STATE ${state}`]]);
    expect(told(checkItemAct('LISTED', 'WITHDRAW', ' '))).toEqual(['REASON_TEXT_NEEDED']);
  });

  it('stands in the order once: any order of the same items, and no other list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }).chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length }))), ([ids, shuffled]) => {
        expect(checkOrder(ids, shuffled)).toEqual([]);
        if (ids.length > 0) expect([checkOrder(ids, shuffled.slice(1)).length, checkOrder(ids, [...shuffled.slice(1), shuffled.at(-1)!]).length]).toEqual([1, ids.length === 1 ? 0 : 1]);
      }),
    );
    expect(checkOrder(['a', 'b'], ['a', 'c'])).toHaveLength(1);
  });
});

describe('minutes', () => {
  it('refuse what is due before it was decided, from the day before on', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), (days) => {
        const dueOn = addDays('2026-02-06', days);
        expect(told(checkMinutesDraft({ items: [minute('a', { actions: [action(1, { dueOn })] })] }, context))).toEqual(days < 0 ? [`DUE_BEFORE_DECISION 16/1 ${dueOn} 2026-02-06`] : []);
      }),
    );
  });

  it('tell all that is wrong with a draft at once', () => {
    const items = [minute('a', { chosenOption: 1, actions: [action(1), action(1, { text: NO_TEXT, officeCode: 'X' })] }), minute('a'), minute('c'), minute('z')];
    expect(told(checkMinutesDraft({ items }, context))).toEqual(['OPTION_UNKNOWN 16/1', 'SERIAL_TWICE 16/1', 'ACTION_TEXT_NEEDED 16/1', 'OWNER_UNKNOWN X', 'MINUTE_ITEM_TWICE 16/1', 'MINUTE_ITEM_UNKNOWN', 'MINUTE_ITEM_UNKNOWN']);
  });

  it('are complete when every item that was not withdrawn has its outcome, and every decision its words', () => {
    expect(told(checkMinutesComplete({ items: [] }, context))).toEqual(['OUTCOME_NEEDED 16/1', 'OUTCOME_NEEDED 16/2']);
    expect(told(checkMinutesComplete({ items: [minute('a', { decision: NO_TEXT }), minute('b', { outcome: 'NOTED', decision: NO_TEXT })] }, context))).toEqual(['DECISION_NEEDED 16/1']);
    expect(checkMinutesComplete({ items: [minute('b', { outcome: 'DEFERRED', decision: NO_TEXT }), minute('a')] }, context)).toEqual([]);
    expect([stateAfterMinutes('DEFERRED'), stateAfterMinutes('DECIDED'), stateAfterMinutes('NOTED')]).toEqual(['DEFERRED', 'DECIDED', 'DECIDED']);
  });

  const step = (state: MinuteState, asked: MinuteStep, own: object = {}, person = 'secretary') => told(checkMinutesStep({ state, drafters: ['pmu'], isDrafted: true, ...own }, { step: asked, reason: 'x' }, person));

  it('are issued only after the chair approved them, and approved by nobody who wrote in them', () => {
    expect(step('DRAFT', 'ISSUE')).toEqual(['MINUTES_NOT_APPROVED']);
    expect(step('DRAFT', 'APPROVE')).toEqual([]);
    expect(step('DRAFT', 'APPROVE', {}, 'pmu')).toEqual(['OWN_DRAFT']);
    expect(step('DRAFT', 'APPROVE', { isDrafted: false })).toEqual(['MINUTES_STATE DRAFT']);
    expect(told(checkMinutesStep({ state: 'ISSUED', drafters: [], isDrafted: true }, { step: 'AMEND', reason: ' ' }, 'x'))).toEqual(['REASON_TEXT_NEEDED']);
  });

  it('take no step their table does not have; no step leads from issued back into the same version', () => {
    for (const state of MINUTE_STATES) {
      for (const asked of MINUTE_STEPS) {
        const isListed = MINUTES_STEPS.some((one) => one.from === state && one.step === asked);
        expect([state, asked, step(state, asked).length === 0]).toEqual([state, asked, isListed]);
      }
    }
    expect(MINUTES_STEPS.filter(({ from, to }) => from === 'ISSUED' && to !== 'CONFIRMED').map((one) => one.step)).toEqual(['AMEND']);
  });

  it('are confirmed by a later sitting of the same committee that was held', () => {
    const of = { committeeCode: 'HPC', on: '2026-02-06', no: 16 };
    const by = (own: object = {}) => told(checkConfirming(of, { committeeCode: 'HPC', on: '2026-02-20', no: 17, state: 'HELD', ...own }));
    expect(by()).toEqual([]);
    expect(by({ on: '2026-02-06' })).toEqual([]); // the second sitting of one day
    for (const own of [{ state: 'NOTIFIED' }, { committeeCode: 'SSC' }, { on: '2026-02-05' }, { on: '2026-02-06', no: 16 }]) expect(by(own)).toEqual(['CONFIRMING_SITTING']);
    expect(told(checkConfirming(of, null))).toEqual(['CONFIRMING_SITTING']);
  });

  it('become a paper in the order of the agenda, with numbers, names and the quorum of the day', () => {
    const sitting: Sitting = {
      ...{ sittingId: 'HPC-16', committeeCode: 'HPC', no: 16, state: 'HELD', on: '2026-02-06', firstOn: '2026-02-06', startsAt: '11:00', venue: NO_TEXT, videoLink: null, fortnightId: '2025-26-FN20', noticeOn: null, calledOffReason: null },
      attendance: [{ seatId: 's', designation: aName('Chief Secretary'), kind: 'PRESENT', representedBy: null, isChair: true }],
    };
    const paper = minutesPaper(sitting, { code: 'HPC', name: aName('Committee'), quorum: 1 }, AGENDA, { version: 1, items: [minute('b'), minute('a', { chosenOption: 0, actions: [action(6)] })], closing: NO_TEXT, amendmentReason: null }, plan.offices);
    expect(paper.items.map(({ number, chosenOption, actions }) => [number, chosenOption?.en ?? null, actions.map((one) => [one.number, one.office.en])])).toEqual([['16/1', 'A', [['16/6', 'Office PMU']]], ['16/2', null, []]]);
    expect(paper).toMatchObject({ format: 'pakhwada-minutes/1', quorum: { needed: 1, present: 1, isMet: true }, fortnightId: '2025-26-FN20' });
  });
});
