import type { AgendaItem, CommitteePage, MinutesPage, SittingPage } from '@pakhwada/contracts/committee';
import type { Plan } from '@pakhwada/domain/plan';
import type { Answer } from './app.ts';
import type { TestScheme } from './scheme.ts';

const aName = (en: string): { en: string; hi: string } => ({ en, hi: `${en} (हिंदी)` });
export const FOUR_MEMBERS: Plan['committee'] = {
  name: aName('High powered committee'),
  members: ['Chief Secretary', 'Secretary, Industries', 'Director, Industries', 'Convenor, Bankers Committee'].map((designation, i) => ({ designation: aName(designation), isChair: i === 0 })),
};
export const NO_TEXT = { en: '', hi: '' };

/** What a convenor does, by its addresses; each answers as the server does. */
export function aConvenor(scheme: TestScheme, login = 'nodal') {
  const root = `/v1/schemes/${scheme.key.schemeCode}`;
  const ask = async (verb: 'get' | 'post' | 'put', path: string, body?: unknown, by = login): Promise<Answer> => {
    const visitor = await scheme.as(by);
    return verb === 'get' ? visitor.get(`${root}${path}`) : visitor[verb](`${root}${path}`, body);
  };
  const sitting = async (id: string, by = login): Promise<SittingPage> => (await ask('get', `/sittings/${id}`, undefined, by)).json<SittingPage>();
  const act = async (id: string, deed: string, own: object = {}, by = login): Promise<Answer> => ask('post', `/sittings/${id}/acts`, { act: deed, reason: null, on: null, startsAt: null, version: (await sitting(id, by)).version, ...own }, by);
  const attend = async (id: string, own: object = {}, by = login): Promise<Answer> => {
    const { attendance, version } = await sitting(id, by);
    const lines = attendance.map((line, i) => ({ ...line, kind: i < 3 ? 'PRESENT' : 'ABSENT', isChair: i === 0 }));
    return ask('put', `/sittings/${id}/attendance`, { lines, version, ...own }, by);
  };
  const minutes = async (id: string, by = login): Promise<MinutesPage> => (await ask('get', `/sittings/${id}/minutes`, undefined, by)).json<MinutesPage>();
  return {
    ...{ ask, sitting, act, attend, minutes },
    committees: async (by = login): Promise<CommitteePage[]> => (await ask('get', '/committees', undefined, by)).json<CommitteePage[]>(),
    call: (no: number, on: string, own: object = {}, by = login): Promise<Answer> =>
      ask('post', '/sittings', { committeeCode: 'HPC', no, on, startsAt: '11:00', venue: { en: 'Civil Secretariat', hi: '' }, videoLink: null, fortnightId: null, version: 0, ...own }, by),
    addItem: (id: string, own: object = {}, by = login): Promise<Answer> =>
      ask('post', `/sittings/${id}/agenda`, {
        ...{ kind: 'DECISION', componentCode: 'C1', title: { en: 'Coverage of the clinic', hi: '' }, background: NO_TEXT, presentStatus: NO_TEXT, issue: NO_TEXT, proposal: { en: 'Cover every district', hi: '' } },
        ...{ options: [{ en: 'At once', hi: '' }, { en: 'In two steps', hi: '' }], amountPaise: null, officeCode: 'PMU', fileNo: 'IND/7', version: 0, ...own },
      }, by),
    hold: async (id: string, by = login): Promise<Answer> => {
      await attend(id, {}, by);
      return act(id, 'HOLD', {}, by);
    },
    /** Every item decided, the first with an action point. */
    draft: async (id: string, dueOn: string, own: object = {}, by = 'pmu'): Promise<Answer> => {
      const { agenda } = await sitting(id);
      const items = agenda.filter(({ state }) => state !== 'WITHDRAWN').map((item: AgendaItem, i) => ({
        ...{ itemId: item.itemId, outcome: 'DECIDED', discussion: NO_TEXT, decision: { en: 'Agreed', hi: 'सहमति' }, chosenOption: i === 0 ? 0 : null },
        actions: i === 0 ? [{ serial: 1, text: { en: 'Cover every district', hi: '' }, officeCode: 'PMU', dueOn }] : [],
      }));
      return ask('put', `/sittings/${id}/minutes`, { items, closing: { en: 'Vote of thanks', hi: '' }, revision: (await minutes(id)).revision, ...own }, by);
    },
    step: async (id: string, step: string, own: object = {}, by = login): Promise<Answer> => ask('post', `/sittings/${id}/minutes/steps`, { step, reason: null, sittingId: null, revision: (await minutes(id)).revision, ...own }, by),
  };
}

export const codes = (answer: Answer): string[] => answer.json().breaches.map(({ code }: { code: string }) => code);
