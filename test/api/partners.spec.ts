import { randomUUID } from 'node:crypto';
import type { PartnerCallPage, PartnerStanding } from '@pakhwada/contracts/partners';
import { aComponent, aPlan } from '@pakhwada/testing/builders';
import { aBareScheme, aPerson, type Answer } from './support/app.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

const root = '/v1/schemes/ts-scheme';
const calls = `${root}/partner-calls`;
const both = (en: string) => ({ en, hi: `${en} हि` });

describe('implementing partners', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme({ plan: aPlan({ components: [aComponent(), aComponent({ code: 'C2', type: 'HEALTH_CLINIC', partnerOffice: 'PARTNER-1' })] }) });
    await aPerson(scheme.server.database, { login: 'partner', role: 'PARTNER', ...scheme.key, officeCode: 'PARTNER-1' });
    await scheme.server.database.query(`update charge set since = '2024-01-01'`);
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const form = (callId: string, own: object = {}): object => ({
    ...{ callId, componentCode: 'C2', title: both('Health clinic partner'), invitedOn: '2025-04-01', closesOn: '2025-04-09', passBasisPoints: 6_000 },
    criteria: [{ code: 'REPUTE', group: 'REPUTE', name: both('Repute'), weightBasisPoints: 4_000, most: 10 }, { code: 'EXPERTISE', group: 'EXPERTISE', name: both('Expertise'), weightBasisPoints: 6_000, most: 20 }],
    evaluators: [{ login: 'nodal' }, { login: 'Finance' }],
    candidates: ['Alpha', 'Beta', 'Gamma'].map((name) => ({ name: both(name), legalForm: 'Society' })),
    ...{ version: 0, ...own },
  });
  const post = async (by: string, path: string, body: object): Promise<Answer> => (await scheme.as(by)).post(path, body);
  const put = async (by: string, path: string, body: object): Promise<Answer> => (await scheme.as(by)).put(path, body);
  const read = async (by: string, callId: string): Promise<PartnerCallPage> => (await (await scheme.as(by)).get(`${calls}/${callId}`)).json();
  const invited = async (callId: string, own: object = {}): Promise<PartnerCallPage> => {
    const answer = await post('pmu', calls, form(callId, own));
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json();
  };
  const codes = (answer: Answer): string[] => answer.json().breaches.map(({ code, field }: { code: string; field: string | null }) => (field === null ? code : `${field} ${code}`));
  const idOf = (page: PartnerCallPage, name: string): string => page.comparison.find((line) => line.name.en === name)!.candidateId;
  /** Points of repute and expertise by candidate; who is bound declares it. */
  const evaluate = async (by: string, callId: string, points: Readonly<Record<string, readonly [number, number]>>, bound: readonly string[] = [], own: object = {}): Promise<Answer> => {
    const page = await read(by, callId);
    const scores = Object.entries(points).flatMap(([name, [repute, expertise]]) => [['REPUTE', repute], ['EXPERTISE', expertise]].map(([criterionCode, score]) => ({ candidateId: idOf(page, name), criterionCode, score })));
    return put(by, `${calls}/${callId}/evaluation`, { conflicts: bound.map((name) => ({ candidateId: idOf(page, name), note: `Served on the board of ${name}` })), scores, version: page.version, ...own });
  };
  const step = async (by: string, callId: string, name: string, to: string, own: object = {}): Promise<Answer> => {
    const page = await read(by, callId);
    return post(by, `${calls}/${callId}/steps`, { candidateId: idOf(page, name), to, officeCode: null, reason: null, version: page.version, ...own });
  };
  const standing = async (by = 'pmu'): Promise<PartnerStanding> => (await (await scheme.as(by)).get(`${root}/partners`)).json<PartnerStanding[]>()[0]!;
  const ofComparison = (page: PartnerCallPage) => page.comparison.map(({ name, rank, total, isPassed, state, missing, conflicts }) => [name.en, rank, total && `${total.numerator}/${total.denominator}`, isPassed, state, missing, conflicts]);

  describe('an invitation', () => {
    it('is made by the PMU or the nodal officer, with every fault told at once', async () => {
      for (const by of ['officer901', 'gm901', 'finance', 'secretary', 'component', 'auditor', 'partner']) expect([by, (await post(by, calls, form('X-1'))).status]).toEqual([by, 403]);
      const wrong = await post('pmu', calls, form('X-1', {
        ...{ componentCode: 'C9', closesOn: '2025-03-31', evaluators: [{ login: 'nobody' }, { login: 'officer901' }, { login: 'nodal' }, { login: 'NODAL' }] },
        criteria: [{ code: 'REPUTE', group: 'REPUTE', name: both('Repute'), weightBasisPoints: 9_900, most: 10 }],
      }));
      expect([wrong.status, codes(wrong)]).toEqual([422, [
        ...['componentCode UNKNOWN_COMPONENT', 'closesOn CALL_CLOSES_EARLY', 'weights WEIGHTS_DIFFER', 'evaluators.1.login EVALUATOR_UNKNOWN', 'evaluators.2.login EVALUATOR_RIGHT', 'evaluators.4.login EVALUATOR_TWICE'],
      ]]);
      expect(wrong.json().breaches[2].text).toBe('The weights add up to 99%; they must come to 100%.');
      expect(await scheme.server.database.query(`select 1 from partner_call`)).toEqual([]);
    });

    it('has a number of its own, and is revised by whoever read its latest version', async () => {
      const page = await invited('A-1');
      expect(page).toMatchObject({ version: 1, may: { keep: true, evaluate: false }, evaluators: [{ designation: { en: 'Designation of nodal' }, declaredOn: null, scores: 0, expected: 6 }, { isMe: false }], trail: [{ act: 'INVITED', designation: { en: 'Designation of pmu' } }] });
      expect(codes(await post('nodal', calls, form('A-1')))).toEqual(['PARTNER_CALL_TAKEN']);
      const kept = { evaluators: page.evaluators.map(({ evaluatorId }) => ({ evaluatorId, login: '' })), candidates: page.comparison.map(({ candidateId, name, legalForm }) => ({ candidateId, name, legalForm })) };
      const revised = await put('nodal', `${calls}/A-1`, form('A-1', { ...kept, candidates: [...kept.candidates.slice(1), { name: both('Delta'), legalForm: 'Company' }], passBasisPoints: 5_000, version: 1 }));
      expect([revised.status, revised.json().passBasisPoints, revised.json().comparison.map(({ name }: { name: { en: string } }) => name.en)]).toEqual([200, 5_000, ['Beta', 'Gamma', 'Delta']]);
      const late = await put('pmu', `${calls}/A-1`, form('A-1', { ...kept, version: 1 }));
      expect([late.status, codes(late)]).toEqual([409, ['PARTNER_CHANGED']]);
      expect((await put('officer901', `${calls}/A-1`, form('A-1', { version: 2 }))).status).toBe(403);
    });
  });

  describe('an evaluation', () => {
    beforeAll(async () => void (await invited('B-1')));

    it('is written by those the invitation names, each their own, within the points there are', async () => {
      for (const by of ['pmu', 'secretary', 'officer901', 'partner']) expect([by, (await put(by, `${calls}/B-1/evaluation`, { conflicts: [], scores: [], version: 1 })).status]).toEqual([by, 403]);
      const wrong = await evaluate('nodal', 'B-1', { Alpha: [11, 21], Beta: [5, 5] }, ['Beta']);
      expect([wrong.status, codes(wrong).map((code) => code.split(' ')[1])]).toEqual([422, ['SCORE_ABOVE_MOST', 'SCORE_ABOVE_MOST', 'CONFLICT_OF_INTEREST', 'CONFLICT_OF_INTEREST']]);
      expect((await read('nodal', 'B-1')).mine).toBeNull(); // nothing of it was kept
    });

    it('shows the scores of the others when the own are given, and not before', async () => {
      expect((await evaluate('finance', 'B-1', { Alpha: [8, 16], Beta: [9, 18], Gamma: [5, 10] })).status).toBe(200);
      const before = await evaluate('nodal', 'B-1', { Alpha: [6, 14] });
      const page: PartnerCallPage = before.json();
      expect(page.comparison.map(({ name, rank, total, isPassed, byCriterion, missing }) => [name.en, rank, total, isPassed, byCriterion.map(({ mean, scores }) => [mean?.numerator ?? null, scores]), missing])).toEqual([
        ['Alpha', null, null, null, [['6', 1], ['14', 1]], 0], ['Beta', null, null, null, [[null, 0], [null, 0]], 2], ['Gamma', null, null, null, [[null, 0], [null, 0]], 2],
      ]);
      expect(ofComparison(await read('secretary', 'B-1'))[0]).toEqual(['Alpha', 1, '73/100', true, 'EVALUATED', 0, 0]); // (8+6)/2 of 10 at 40 %, (16+14)/2 of 20 at 60 %
      const after = await evaluate('nodal', 'B-1', { Alpha: [6, 14], Gamma: [5, 10] }, ['Beta']);
      expect(ofComparison(after.json())).toEqual([['Beta', 1, '9/10', true, 'EVALUATED', 0, 1], ['Alpha', 2, '73/100', true, 'EVALUATED', 0, 0], ['Gamma', 3, '1/2', false, 'EVALUATED', 0, 0]]);
      expect(after.json().mine.conflicts).toHaveLength(1);
    });

    it('tells interests to those who keep and audit; one that was declared stays', async () => {
      for (const by of ['pmu', 'auditor']) expect((await read(by, 'B-1')).conflicts).toEqual([{ designation: { en: 'Designation of nodal', hi: 'Designation of nodal' }, candidate: both('Beta'), note: 'Served on the board of Beta' }]);
      expect((await read('finance', 'B-1')).conflicts).toEqual([]);
      const back = await evaluate('nodal', 'B-1', { Alpha: [6, 14], Beta: [10, 20], Gamma: [5, 10] });
      expect(codes(back).map((code) => code.split(' ')[1])).toEqual(['CONFLICT_STANDS', 'CONFLICT_OF_INTEREST', 'CONFLICT_OF_INTEREST']);
      const [{ person, candidate }] = (await scheme.server.database.query<{ person: string; candidate: string }>(`select person_id as person, candidate_id as candidate from partner_conflict`)) as [{ person: string; candidate: string }];
      await expect(scheme.server.database.query(`insert into partner_score values ($1, $2, 'B-1', $3, $4, 'REPUTE', 10, now())`, [scheme.key.stateId, scheme.key.schemeCode, person, candidate])).rejects.toMatchObject({ code: 'P0F92' });
    });

    it('does not wait for another evaluator, and refuses one form sent twice', async () => {
      const [mine, theirs] = [await read('finance', 'B-1'), await read('nodal', 'B-1')];
      const scores = mine.mine!.scores;
      expect((await put('finance', `${calls}/B-1/evaluation`, { conflicts: [], scores, version: mine.version })).status).toBe(200);
      expect((await read('nodal', 'B-1')).version).toBe(theirs.version);
      expect(codes(await put('finance', `${calls}/B-1/evaluation`, { conflicts: [], scores, version: mine.version }))).toEqual(['PARTNER_CHANGED']);
    });

    it('closes the criteria, and keeps who judged and who was judged', async () => {
      const page = await read('pmu', 'B-1');
      const kept = { evaluators: page.evaluators.map(({ evaluatorId }) => ({ evaluatorId, login: '' })), candidates: page.comparison.map(({ candidateId, name, legalForm }) => ({ candidateId, name, legalForm })), version: page.version };
      expect(codes(await put('pmu', `${calls}/B-1`, form('B-1', { ...kept, passBasisPoints: 4_000 })))).toEqual(['criteria CRITERIA_CLOSED']);
      expect(codes(await put('pmu', `${calls}/B-1`, form('B-1', { ...kept, evaluators: kept.evaluators.slice(1), candidates: kept.candidates.slice(1) })))).toEqual(['evaluators EVALUATOR_DECLARED', 'candidates CANDIDATE_SCORED']);
      expect((await put('pmu', `${calls}/B-1`, form('B-1', { ...kept, title: both('Clinic partner') }))).json()).toMatchObject({ title: both('Clinic partner'), comparison: [{ rank: 1 }, {}, {}] });
    });
  });

  describe('the choice', () => {
    it('shortlists above the pass mark, engages the first or says why, and names an office of the plan', async () => {
      for (const by of ['finance', 'secretary', 'auditor']) expect((await step(by, 'B-1', 'Beta', 'SHORTLISTED')).status).toBe(403);
      expect(codes(await step('pmu', 'B-1', 'Gamma', 'SHORTLISTED'))).toEqual(['to BELOW_PASS_MARK']);
      expect(codes(await step('pmu', 'B-1', 'Alpha', 'ENGAGED', { officeCode: 'PARTNER-1' }))).toEqual(['to PARTNER_STATE']);
      expect((await step('pmu', 'B-1', 'Beta', 'SHORTLISTED')).status).toBe(200);
      expect((await step('pmu', 'B-1', 'Alpha', 'SHORTLISTED')).status).toBe(200);
      expect(codes(await evaluate('finance', 'B-1', { Alpha: [10, 20], Beta: [9, 18], Gamma: [5, 10] })).map((code) => code.split(' ')[1])).toEqual(['EVALUATION_CLOSED']);
      expect(codes(await step('pmu', 'B-1', 'Alpha', 'ENGAGED', { officeCode: 'DIC-901' }))).toEqual(['officeCode PARTNER_OFFICE_NEEDED', 'reason NOT_THE_FIRST']);
      expect(codes(await step('pmu', 'B-1', 'Alpha', 'ENGAGED', { officeCode: 'PARTNER-1', version: 1 }))).toEqual(['PARTNER_CHANGED']);
    });

    it('is shown to those who neither keep nor judge once it is made', async () => {
      for (const by of ['officer901', 'partner', 'gm901', 'accountant']) {
        expect(codes(await (await scheme.as(by)).get(`${calls}/B-1`))).toEqual(['CALL_NOT_SHOWN']);
        expect((await (await scheme.as(by)).get(calls)).json()).toEqual([]);
      }
      const engaged = await step('nodal', 'B-1', 'Alpha', 'ENGAGED', { officeCode: 'PARTNER-1', reason: 'Beta withdrew in writing on 09.04.2025' });
      expect([engaged.status, engaged.json().trail[0]]).toMatchObject([200, { act: 'ENGAGED', candidate: both('Alpha'), reason: 'Beta withdrew in writing on 09.04.2025' }]);
      expect(await read('partner', 'B-1')).toMatchObject({ comparison: [{ rank: 1 }, { state: 'ENGAGED', officeCode: 'PARTNER-1' }, {}], conflicts: [], trail: [], may: { keep: false, evaluate: false } });
      expect((await (await scheme.as('officer901')).get(calls)).json()).toMatchObject([{ callId: 'B-1', candidates: 3, scored: 3, chosen: both('Alpha') }]);
      expect(codes(await step('pmu', 'B-1', 'Beta', 'ENGAGED', { officeCode: 'PARTNER-1' }))).toEqual(['to CALL_DECIDED']);
      expect(codes(await step('pmu', 'B-1', 'Gamma', 'NOT_CHOSEN'))).toEqual(['reason REASON_TEXT_NEEDED']);
    });

    it('waits for scores that are missing', async () => {
      await invited('C-1', { evaluators: [{ login: 'finance' }], candidates: ['Alpha', 'Beta'].map((name) => ({ name: both(name), legalForm: 'Society' })) });
      await evaluate('finance', 'C-1', { Alpha: [8, 16] });
      expect((await step('pmu', 'C-1', 'Alpha', 'SHORTLISTED')).status).toBe(200);
      expect(codes(await step('pmu', 'C-1', 'Alpha', 'ENGAGED', { officeCode: 'PARTNER-1' }))).toEqual(['to EVALUATION_INCOMPLETE']);
      expect((await step('pmu', 'C-1', 'Beta', 'NOT_CHOSEN', { reason: 'Withdrew' })).status).toBe(200);
      expect((await step('pmu', 'C-1', 'Alpha', 'ENGAGED', { officeCode: 'PARTNER-1' })).status).toBe(200);
      expect(await standing()).toMatchObject({ callId: 'B-1' }); // at work since the first of both
    });
  });

  describe('a partner at work', () => {
    const lead = (by: string, to: string, reason: string, version: number, office = 'PARTNER-1'): Promise<Answer> => post(by, `${root}/partners/${office}/steps`, { to, reason, version });

    it('is put on watch and back to work, exits with a reason, and comes back by a new invitation alone', async () => {
      expect(await standing()).toMatchObject({ officeCode: 'PARTNER-1', componentCodes: ['C2'], state: 'ENGAGED', since: '2025-04-10', may: ['ON_WATCH', 'EXITED', 'CLOSED'], version: 1 });
      for (const by of ['finance', 'secretary', 'partner', 'officer901']) expect((await lead(by, 'ON_WATCH', 'Late', 1)).status).toBe(403);
      expect([(await lead('pmu', 'ON_WATCH', ' ', 1)).status, (await lead('pmu', 'CLOSED', 'Done', 0)).status, (await lead('pmu', 'ON_WATCH', 'Late', 0, 'DIC-901')).status]).toEqual([422, 409, 404]);
      expect((await lead('pmu', 'ON_WATCH', 'Two reports late', 1)).json()).toMatchObject({ state: 'ON_WATCH', may: ['ENGAGED', 'EXITED', 'CLOSED'], version: 2 });
      await invited('D-1', { evaluators: [{ login: 'finance' }], candidates: [{ name: both('Alpha'), legalForm: 'Society' }] });
      await evaluate('finance', 'D-1', { Alpha: [8, 16] });
      await step('pmu', 'D-1', 'Alpha', 'SHORTLISTED');
      expect(codes(await step('pmu', 'D-1', 'Alpha', 'ENGAGED', { officeCode: 'PARTNER-1' }))).toEqual(['officeCode PARTNER_STATE']);
      expect((await lead('nodal', 'ENGAGED', 'Reports in time again', 2)).json()).toMatchObject({ state: 'ENGAGED', version: 3 });
      expect((await lead('nodal', 'EXITED', 'Memorandum ended', 3)).json()).toMatchObject({ state: 'EXITED', may: [] });
      expect(codes(await lead('nodal', 'ENGAGED', 'Come back', 4))).toEqual(['to PARTNER_STATE']);
      expect((await step('pmu', 'D-1', 'Alpha', 'ENGAGED', { officeCode: 'PARTNER-1' })).status).toBe(200);
      expect(await standing('partner')).toMatchObject({ state: 'ENGAGED', callId: 'D-1', may: [], trail: [{ to: 'ENGAGED' }, { to: 'EXITED', reason: 'Memorandum ended' }, { to: 'ENGAGED' }, { to: 'ON_WATCH' }, { to: 'ENGAGED' }, { to: 'ENGAGED' }] });
      expect((await standing('officer901')).trail).toEqual([]); // why is told to those who keep, judge or audit, and to the partner
    });
  });

  it('leaves every deed in the audit log and tells that the data changed', async () => {
    const acts = await scheme.server.database.query<{ action: string }>(`select distinct action from audit_log where action like 'partner.%' order by 1`);
    expect(acts.map(({ action }) => action)).toEqual(['partner.declared', 'partner.engaged', 'partner.exited', 'partner.invited', 'partner.not_chosen', 'partner.on_watch', 'partner.revised', 'partner.scored', 'partner.shortlisted']);
    await expect(scheme.server.database.query(`update partner_step set reason = 'other'`)).rejects.toMatchObject({ code: 'P0F02' });
  });

  it('is seen by nobody of another scheme, who may use the same numbers', async () => {
    await aBareScheme(scheme.server.database, { stateId: 77, schemeCode: 'other-scheme', offices: [{ code: 'PMU', kind: 'PMU' }] });
    await aPerson(scheme.server.database, { login: 'stranger', role: 'PMU', stateId: 77, schemeCode: 'other-scheme', officeCode: 'PMU' });
    const stranger = await scheme.server.as('stranger');
    for (const path of [calls, `${calls}/B-1`, `${root}/partners`]) expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
    expect((await stranger.get('/v1/schemes/other-scheme/partner-calls')).json()).toEqual([]);
    expect((await scheme.server.visitor().get(calls)).status).toBe(401);
    expect((await put('pmu', `${calls}/B-1/evaluation`, { conflicts: [], scores: [{ candidateId: randomUUID(), criterionCode: 'REPUTE', score: 1 }], version: 1 })).status).toBe(403);
  });
});
