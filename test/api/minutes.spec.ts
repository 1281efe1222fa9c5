import { createHash } from 'node:crypto';
import type { MinutesPage, SittingPage } from '@pakhwada/contracts/committee';
import { aPlan } from '@pakhwada/testing/builders';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';
import { aConvenor, codes, FOUR_MEMBERS, NO_TEXT } from './support/sittings.ts';

describe('minutes', () => {
  let scheme: TestScheme;
  let desk: ReturnType<typeof aConvenor>;
  beforeAll(async () => {
    scheme = await aScheme({ plan: aPlan({ committee: FOUR_MEMBERS }) });
    desk = aConvenor(scheme);
    await scheme.server.database.query(`insert into committee_member (state_id, scheme_code, member_no, designation_en, designation_hi, is_chair, email) values ($1, $2, 1, 'Chief Secretary', 'मुख्य सचिव', true, 'chair@example.test')`, [scheme.key.stateId, scheme.key.schemeCode]);
    await scheme.moveTo('2025-05-06T08:00:00.000Z');
    await desk.call(16, '2025-05-06');
    for (const title of ['Coverage', 'Land', 'Training']) await desk.addItem('HPC-16', { title: { en: title, hi: '' } });
  });
  afterAll(() => scheme?.server.close());

  const refusedBy = (sql: string, values: unknown[] = []): Promise<string> => scheme.server.database.query(sql, values).then(() => 'accepted', (error: { code: string }) => error.code);
  const points = () => scheme.server.database.query<{ id: string; state: string }>(`select action_point_id as id, state, due_on::text as "dueOn", office_code as office, component_code as component from action_point order by serial`);

  it('are drafted after the sitting by those who write its papers, and read as a draft by those alone', async () => {
    expect(codes(await desk.ask('put', '/sittings/HPC-16/minutes', { items: [], closing: NO_TEXT, revision: 0 }))).toEqual(['SITTING_NOT_HELD']);
    expect((await desk.hold('HPC-16')).json<SittingPage>().state).toBe('HELD');
    expect(await desk.minutes('HPC-16')).toMatchObject({ version: 1, state: 'DRAFT', revision: 0, items: [], may: ['DRAFT'], breaches: [{ code: 'OUTCOME_NEEDED', values: { item: '16/1' } }, { values: { item: '16/2' } }, { values: { item: '16/3' } }] });
    expect(codes(await desk.draft('HPC-16', '2025-05-20', {}, 'officer901'))).toEqual(['NO_RIGHT']);
    expect((await desk.draft('HPC-16', '2025-05-20')).json<MinutesPage>()).toMatchObject({ revision: 1, items: [{ number: '16/1', title: { en: 'Coverage' } }, {}, {}], steps: [{ step: 'DRAFT' }], breaches: [] });
    expect((await desk.ask('get', '/sittings/HPC-16/minutes', undefined, 'officer901')).status).toBe(404);
    expect((await desk.sitting('HPC-16', 'officer901')).minutes).toEqual([]);
    expect((await desk.minutes('HPC-16', 'auditor')).may).toEqual([]);
  });

  it('tell every fault of a draft at once: a day before the decision, an item of another sitting, an office nobody knows', async () => {
    const [first] = (await desk.minutes('HPC-16')).items;
    const { number: _, title: __, ...item } = first!;
    const action = { serial: 1, text: { en: 'Do', hi: '' }, officeCode: 'PMU', dueOn: '2025-05-05' };
    const items = [{ ...item, chosenOption: 5, actions: [action, { ...action, text: NO_TEXT, officeCode: 'NOBODY', dueOn: '2025-05-06' }] }, item, { ...item, itemId: '00000000-0000-4000-8000-000000000000' }];
    const refused = await desk.draft('HPC-16', '2025-05-20', { items });
    expect([refused.status, codes(refused).sort()]).toEqual([422, ['ACTION_TEXT_NEEDED', 'DUE_BEFORE_DECISION', 'MINUTE_ITEM_TWICE', 'MINUTE_ITEM_UNKNOWN', 'OPTION_UNKNOWN', 'OWNER_UNKNOWN', 'SERIAL_TWICE', 'SERIAL_TWICE']]);
    const late = await desk.draft('HPC-16', '2025-05-21', { revision: 0 });
    expect([late.status, codes(late), late.json().current.revision]).toEqual([409, ['MINUTES_CHANGED'], 1]);
  });

  it('are approved for the chair by the Secretary once every item has its outcome, and not by who wrote them', async () => {
    const { items, revision } = await desk.minutes('HPC-16');
    const bare = items.map(({ number: _, title: __, ...item }, i) => (i === 1 ? { ...item, decision: NO_TEXT } : item)).slice(0, 2);
    await desk.draft('HPC-16', '', { items: bare, revision });
    expect(codes(await desk.step('HPC-16', 'APPROVE', {}, 'secretary'))).toEqual(['DECISION_NEEDED', 'OUTCOME_NEEDED']);
    await desk.draft('HPC-16', '2025-05-20');
    expect(codes(await desk.step('HPC-16', 'APPROVE'))).toEqual(['NO_RIGHT']);
    expect(codes(await desk.step('HPC-16', 'ISSUE'))).toEqual(['MINUTES_NOT_APPROVED']);
    expect(codes(await desk.step('HPC-16', 'RETURN', {}, 'secretary'))).toEqual(['REASON_TEXT_NEEDED']);
    const approved = (await desk.step('HPC-16', 'APPROVE', { reason: ' ' }, 'secretary')).json<MinutesPage>();
    expect(approved).toMatchObject({ state: 'CHAIR_APPROVED', may: ['RETURN'], steps: [{ step: 'DRAFT' }, { step: 'APPROVE', designation: { en: 'Designation of secretary' } }] });
    expect(codes(await desk.draft('HPC-16', '2025-05-30'))).toEqual(['MINUTES_STATE']);
    expect((await desk.step('HPC-16', 'RETURN', { reason: 'Say more on land' }, 'secretary')).json<MinutesPage>().state).toBe('DRAFT');
    const own = scheme.charge('secretary').personId;
    await scheme.server.database.query(`insert into minutes_step (state_id, scheme_code, sitting_id, version, step_no, step, person_id, acting_office, at) select state_id, scheme_code, sitting_id, version, 90, 'DRAFT', $1, 'SECY', now() from minutes`, [own]);
    expect((await desk.step('HPC-16', 'APPROVE', {}, 'secretary')).status).toBe(403);
    expect(codes(await desk.step('HPC-16', 'APPROVE', {}, 'secretary'))).toEqual(['OWN_DRAFT']);
    expect(await refusedBy(`insert into minutes_step (state_id, scheme_code, sitting_id, version, step_no, step, person_id, acting_office, at) select state_id, scheme_code, sitting_id, version, 91, 'APPROVE', $1, 'SECY', now() from minutes`, [own])).toBe('P0F74');
    expect(await refusedBy(`update minutes set state = 'ISSUED', issued_text = 'x', sha256 = encode(sha256('x'), 'hex'), issued_at = now()`)).toBe('P0F73');
  });

  it('are issued once, however close two come: the text is frozen, the agenda settled, and action points made', async () => {
    await desk.call(17, '2025-05-21');
    await desk.call(20, '2025-05-06');
    await desk.addItem('HPC-20', { title: { en: 'Roads', hi: '' } });
    await desk.addItem('HPC-20', { title: { en: 'Power', hi: '' } });
    await desk.hold('HPC-20');
    const { agenda } = await desk.sitting('HPC-20');
    const decided = { discussion: NO_TEXT, decision: { en: 'Agreed', hi: '' }, chosenOption: null };
    const action = (serial: number, dueOn: string) => ({ serial, text: { en: `Action ${serial}`, hi: '' }, officeCode: 'PMU', dueOn });
    const items = [{ ...decided, itemId: agenda[0]!.itemId, outcome: 'DECIDED', actions: [action(1, '2025-05-20'), action(2, '2025-06-01')] }, { ...decided, itemId: agenda[1]!.itemId, outcome: 'DEFERRED', actions: [] }];
    await desk.draft('HPC-20', '', { items });
    await desk.step('HPC-20', 'APPROVE', {}, 'secretary');
    const both = await Promise.all([desk.step('HPC-20', 'ISSUE'), desk.step('HPC-20', 'ISSUE')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(codes(both.find(({ status }) => status === 409)!)).toEqual(['MINUTES_STATE']);
    const [kept] = await scheme.server.database.query<{ text: string; hash: string }>(`select issued_text as text, sha256 as hash from minutes where sitting_id = 'HPC-20'`);
    expect(kept!.hash).toBe(createHash('sha256').update(kept!.text).digest('hex'));
    expect(JSON.parse(kept!.text)).toMatchObject({ format: 'pakhwada-minutes/1', sittingId: 'HPC-20', quorum: { isMet: true }, items: [{ number: '20/1', title: { en: 'Roads' }, actions: [{ number: '20/1', office: { en: 'Office PMU' } }, {}] }, { outcome: 'DEFERRED' }] });
    expect((await desk.minutes('HPC-20', 'officer901'))).toMatchObject({ state: 'ISSUED', hash: kept!.hash, may: [], breaches: [] });
    expect(await points()).toEqual([{ id: 'HPC-20-1', state: 'OPEN', dueOn: '2025-05-20', office: 'PMU', component: 'C1' }, { id: 'HPC-20-2', state: 'OPEN', dueOn: '2025-06-01', office: 'PMU', component: 'C1' }]);
    expect((await desk.sitting('HPC-20')).agenda.map(({ state }) => state)).toEqual(['DECIDED', 'DEFERRED']);
    expect(await scheme.server.database.query(`select payload ->> 'sittingId' as id, payload ->> 'version' as version from outbox where topic = 'minutes.issued'`)).toEqual([{ id: 'HPC-20', version: '1' }]);
  });

  it('carry what was deferred to the next sitting by themselves, and count how often', async () => {
    // 17 was called for a later day, before the minutes of 20 were issued
    expect((await desk.sitting('HPC-17')).agenda).toMatchObject([{ number: '17/1', origin: 'DEFERRED', carriedFrom: '20/2', timesDeferred: 1, title: { en: 'Power' }, state: 'LISTED' }]);
  });

  it('never change once they are issued: not by a draft, not in the database', async () => {
    const page = await desk.minutes('HPC-20');
    expect(page.may).toEqual(['CONFIRM', 'AMEND']);
    expect(codes(await desk.draft('HPC-20', '2025-05-20', { items: [] }))).toEqual(['MINUTES_ISSUED']);
    for (const change of [`issued_text = 'x'`, `draft = '{}'`, `state = 'DRAFT', issued_text = null, sha256 = null, issued_at = null`, `sha256 = 'x'`, `revision = 9`]) expect([change, await refusedBy(`update minutes set ${change} where sitting_id = 'HPC-20'`)]).toEqual([change, 'P0F72']);
    expect(await refusedBy(`delete from minutes where sitting_id = 'HPC-20'`)).toBe('P0F72');
    expect(await refusedBy(`update minutes_step set reason = 'x'`)).toBe('P0F02');
    expect(await refusedBy(`delete from sitting_attendance where sitting_id = 'HPC-20'`)).toBe('P0F71');
    expect(codes(await desk.attend('HPC-20'))).toEqual(['SITTING_CLOSED']);
  });

  it('are amended as the next version with a reason: action points keep their number, one left out is dropped', async () => {
    expect(codes(await desk.step('HPC-20', 'AMEND'))).toEqual(['REASON_TEXT_NEEDED']);
    const opened = (await desk.step('HPC-20', 'AMEND', { reason: 'The second date was heard wrong' })).json<MinutesPage>();
    expect(opened).toMatchObject({ version: 2, state: 'DRAFT', revision: 1, amendmentReason: 'The second date was heard wrong', items: [{ actions: [{ serial: 1 }, { serial: 2 }] }, {}] });
    expect(await desk.minutes('HPC-20', 'officer901')).toMatchObject({ version: 1, state: 'ISSUED' }); // until the amendment is issued as well
    const items = opened.items.map(({ number: _, title: __, ...item }, i) => (i === 0 ? { ...item, actions: [{ ...item.actions[1]!, dueOn: '2025-06-15' }] } : { ...item, outcome: 'DECIDED' as const }));
    await desk.draft('HPC-20', '', { items, revision: 1 });
    await desk.step('HPC-20', 'APPROVE', {}, 'secretary');
    expect((await desk.step('HPC-20', 'ISSUE')).json<MinutesPage>()).toMatchObject({ version: 2, state: 'ISSUED' });
    expect(await points()).toEqual([{ id: 'HPC-20-1', state: 'DROPPED', dueOn: '2025-05-20', office: 'PMU', component: 'C1' }, { id: 'HPC-20-2', state: 'OPEN', dueOn: '2025-06-15', office: 'PMU', component: 'C1' }]);
    expect((await desk.ask('get', '/sittings/HPC-20/minutes?version=1')).json<MinutesPage>()).toMatchObject({ version: 1, state: 'ISSUED', may: [] });
    expect((await desk.sitting('HPC-20')).minutes.map(({ version, state }) => [version, state])).toEqual([[1, 'ISSUED'], [2, 'ISSUED']]);
    expect((await desk.sitting('HPC-17')).agenda).toMatchObject([{ title: { en: 'Power' }, state: 'WITHDRAWN' }]); // decided after all
  });

  it('are confirmed by a later sitting of the committee that was held', async () => {
    expect(codes(await desk.step('HPC-20', 'CONFIRM', { sittingId: 'HPC-17' }))).toEqual(['CONFIRMING_SITTING']);
    for (const by of ['HPC-20', 'HPC-16', 'HPC-99', null]) expect(codes(await desk.step('HPC-20', 'CONFIRM', { sittingId: by }))).toEqual(['CONFIRMING_SITTING']);
    await scheme.moveTo('2025-05-21T08:00:00.000Z');
    await desk.hold('HPC-17');
    expect((await desk.step('HPC-20', 'CONFIRM', { sittingId: 'HPC-17' }, 'pmu')).status).toBe(403);
    expect((await desk.step('HPC-20', 'CONFIRM', { sittingId: 'HPC-17' })).json<MinutesPage>()).toMatchObject({ state: 'CONFIRMED', confirmedIn: 'HPC-17', may: ['AMEND'] });
    expect(await refusedBy(`update minutes set confirmed_in = 'HPC-16' where sitting_id = 'HPC-20' and version = 2`)).toBe('P0F72');
  });

  it('write to the committee and to whoever shall do something, once each, in both languages', async () => {
    await scheme.server.get(OutboxService).drain();
    const mails = await scheme.server.database.query<{ recipient: string; subject: string; body: string }>(`select recipient, subject, body from mail where run like 'sitting:%MINUTES:HPC-20:%' order by run, recipient`);
    expect(mails.map(({ recipient }) => recipient)).toEqual(['chair@example.test', 'pmu@example.test', 'chair@example.test', 'pmu@example.test']);
    expect(mails[0]!.subject).toMatch(/minutes of sitting 20 \| .*कार्यवृत्त/);
    expect(mails[2]!.body).toMatch(/version 2 is issued/);
    expect(mails[0]!.body).toContain('/ts-scheme/live/committee/sittings/HPC-20');
  });

  it('leave a trail of who did what', async () => {
    const trail = await scheme.server.database.query<{ action: string }>(`select action from audit_log where subject like '%/minutes/HPC-20/%' order by audit_id`);
    expect(trail.map(({ action }) => action)).toEqual(['draft', 'approve', 'issue', 'amend', 'draft', 'approve', 'issue', 'confirm'].map((step) => `minutes.${step}`));
  });
});
