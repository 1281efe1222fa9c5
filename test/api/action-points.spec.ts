import type { ActionList, ActionPage } from '@pakhwada/contracts/committee';
import type { RegisterRecordPage } from '@pakhwada/contracts/registers';
import type { ListedAction } from '@pakhwada/domain/committee';
import { DataSource } from 'typeorm';
import { ActionPointsService } from '../../apps/api/src/committee/actions/action-points.service.ts';
import { RemindActionsService } from '../../apps/api/src/committee/actions/remind-actions.service.ts';
import { OutboxService } from '../../apps/api/src/platform/outbox/outbox.service.ts';
import { RuleBreach } from '../../apps/api/src/platform/http/rule-breach.ts';
import { anApp, type Answer } from './support/app.ts';
import { aPdf, listEvidence, sendEvidence } from './support/evidence.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';

describe('action points', () => {
  let scheme: TestScheme;
  let all: string;
  beforeAll(async () => {
    scheme = await aScheme();
    all = `/v1/schemes/${scheme.key.schemeCode}/action-points`;
    await scheme.server.database.query(
      `insert into committee (state_id, scheme_code, committee_code, kind, name_en, name_hi, series, quorum, notice_days, is_main, calendar_token, made_at)
       select $1, $2, code, kind, code, code, '{"kind":"AFTER_FREEZE","workingDays":2}', 1, 3, code = 'HPC', repeat('k', 40) || code, now() from (values ('HPC', 'HIGH_POWERED'), ('EXC', 'EXECUTIVE')) as c(code, kind)`,
      [scheme.key.stateId, scheme.key.schemeCode],
    );
    for (const [id, on, state] of [['HPC-1', '2025-05-05', 'HELD'], ['HPC-2', '2025-05-19', 'HELD'], ['EXC-1', '2025-06-02', 'HELD'], ['HPC-3', '2025-06-30', 'CALLED']] as const) await aSitting(id, on, state);
    await scheme.tickAt('2025-05-06T04:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const aSitting = async (id: string, on: string, state: string): Promise<void> => {
    const [code, no] = id.split('-');
    await scheme.server.database.query(
      `insert into sitting (state_id, scheme_code, sitting_id, committee_code, no, state, sits_on, first_on, hour, venue, calendar_uid, called_at, held_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7::date, $7::date, '11:00', '{"en":"Hall","hi":""}', gen_random_uuid(), now(), case when $6 = 'HELD' then now() end, now())`,
      [scheme.key.stateId, scheme.key.schemeCode, id, code, Number(no), state, on],
    );
  };
  const listed = (serial: number, own: Partial<ListedAction> = {}): ListedAction => ({ serial, itemId: null, componentCode: 'C1', text: { en: `Cover district ${serial}`, hi: '' }, officeCode: 'DIC-901', dueOn: '2025-05-31', ...own });
  const issue = (sittingId: string, actions: readonly ListedAction[], { version = 1, decidedOn = '2025-05-05', reason = null }: { version?: number; decidedOn?: string; reason?: string | null } = {}): Promise<unknown> =>
    scheme.server.get(DataSource).transaction((manager) => scheme.server.get(ActionPointsService).issue(manager, { ...scheme.key, ...scheme.charge('nodal') }, { sittingId, decidedOn, actions, version, amendmentReason: reason })).then(
      () => 'issued',
      (error: unknown) => (error instanceof RuleBreach ? error.breaches.map(({ code }) => code) : error),
    );
  const page = async (id: string, by = 'nodal'): Promise<ActionPage> => (await (await scheme.as(by)).get(`${all}/${id}`)).json();
  const list = async (by: string, query = ''): Promise<ActionList> => (await (await scheme.as(by)).get(`${all}${query}`)).json();
  const ids = ({ actions }: ActionList): string[] => actions.map(({ actionPointId }) => actionPointId);
  const codes = (answer: Answer): string[] => answer.json().breaches.map(({ code }: { code: string }) => code);
  const tell = async (id: string, word: string, { by = 'officer901', note = 'Camps held', reasonCode = null as string | null, version }: { by?: string; note?: string; reasonCode?: string | null; version?: number } = {}): Promise<Answer> =>
    (await scheme.as(by)).post(`${all}/${id}/updates`, { word, note: { en: note, hi: '' }, reasonCode, version: version ?? (await page(id)).version });
  const ask = async (id: string, toOn: string, reason = 'Snow', by = 'officer901'): Promise<Answer> => (await scheme.as(by)).post(`${all}/${id}/extensions`, { toOn, reason, version: (await page(id)).version });
  const decide = async (id: string, act: string, { by = 'nodal', sittingId = null as string | null, reason = null as string | null } = {}): Promise<Answer> => (await scheme.as(by)).post(`${all}/${id}/decisions`, { act, sittingId, reason, version: (await page(id)).version });
  const close = async (sittingId: string, actionPointIds: string[], by = 'nodal'): Promise<Answer> => (await scheme.as(by)).post(`/v1/schemes/${scheme.key.schemeCode}/action-closings`, { sittingId, actionPointIds });

  describe('when minutes are issued', () => {
    it('are refused with every fault at once: a day before the decision, an office and a component the plan does not have', async () => {
      expect(await issue('HPC-1', [listed(1, { dueOn: '2025-05-04' }), listed(2, { officeCode: 'NOBODY', componentCode: 'C9' })])).toEqual(['DUE_BEFORE_DECISION', 'UNKNOWN_OFFICE', 'UNKNOWN_COMPONENT']);
      expect((await list('nodal', '?view=all')).total).toBe(0);
    });

    it('are made with their serials, due on the day of the decision at the earliest', async () => {
      expect(await issue('HPC-1', [1, 2, 3, 4, 5].map((serial) => listed(serial, serial === 5 ? { officeCode: 'PMU', dueOn: '2025-05-05', componentCode: null } : {})))).toBe('issued');
      expect(await page('HPC-1-1')).toMatchObject({ number: '1/1', committee: { en: 'HPC' }, text: { en: 'Cover district 1', hi: '' }, state: 'OPEN', word: 'NOT_STARTED', originalDueOn: '2025-05-31', isOverdue: false, ageDays: 1, actionTaken: null, trail: [{ act: 'DECIDED', office: { en: 'Office DEPT' }, toOn: '2025-05-31' }] });
      expect(await page('HPC-1-5')).toMatchObject({ isOverdue: true, daysLate: 1, word: 'NOT_STARTED' });
    });

    it('are listed overdue first, to those who see all; others see their own office, and a stranger’s is refused in words', async () => {
      expect(ids(await list('auditor'))).toEqual(['HPC-1-5', 'HPC-1-1', 'HPC-1-2', 'HPC-1-3', 'HPC-1-4']);
      expect(await list('officer901', '?office=PMU')).toMatchObject({ total: 0, counts: { overdue: 0, notStarted: 4 }, mayDecide: false });
      expect(await list('nodal', '?view=overdue')).toMatchObject({ total: 1, counts: { overdue: 1, behind: 0, onSchedule: 0, notStarted: 4, claimed: 0, closed: 0 }, mayDecide: true });
      expect(ids(await list('nodal', '?sitting=HPC-1&component=C1&committee=HPC&offset=2'))).toEqual(['HPC-1-3', 'HPC-1-4']);
      expect(await list('officer902')).toMatchObject({ total: 0, actions: [] });
      const foreign = await (await scheme.as('officer902')).get(`${all}/HPC-1-1`);
      expect([foreign.status, codes(foreign)]).toEqual([403, ['ACTION_NOT_YOURS']]);
      expect((await (await scheme.as('nodal')).get(`${all}/HPC-1-99`)).status).toBe(404);
      expect((await (await scheme.as('nodal')).get(`/v1/schemes/other-state/action-points/HPC-1-1`)).status).toBe(404);
      expect((await scheme.server.visitor().get(all)).status).toBe(401);
    });
  });

  describe('an update', () => {
    it('is told by the owner alone, with a text, a reason for delay, and the version that was read', async () => {
      expect(codes(await tell('HPC-1-1', 'ON_SCHEDULE', { by: 'nodal' }))).toEqual(['ACTION_NOT_YOURS']);
      expect(codes(await tell('HPC-1-1', 'BEHIND', { note: '  ', version: 9 })).sort()).toEqual(['ACTION_CHANGED', 'ACTION_NOTE_NEEDED', 'REASON_NEEDED']);
      expect(codes(await tell('HPC-1-1', 'BEHIND', { note: '', reasonCode: 'R99' }))).toEqual(['REMARK_NEEDED']);
      const told = await tell('HPC-1-1', 'ON_SCHEDULE');
      expect([told.status, told.json()]).toMatchObject([201, { word: 'ON_SCHEDULE', version: 2, actionTaken: { en: 'Camps held' }, toldOn: '2025-05-06', may: ['UPDATE', 'ASK_EXTENSION'] }]);
      expect((await tell('HPC-1-1', 'BEHIND', { reasonCode: 'R03', version: 1 })).json()).toMatchObject({ status: 409, current: { version: 2 } });
    });

    it('carries evidence, added by its office, opened by whoever sees the point', async () => {
      const { updateId } = (await page('HPC-1-1')).trail.at(-1)!;
      const file = { subject: 'ACTION_UPDATE' as const, of: updateId!, takenOn: '2025-05-05' };
      expect((await sendEvidence(scheme, aPdf('foreign'), { ...file, by: 'pmu' })).json().code).toBe('EVIDENCE_NOT_YOURS');
      expect((await sendEvidence(scheme, aPdf('stranger'), { ...file, by: 'officer902' })).json().code).toBe('ACTION_NOT_YOURS');
      const kept = await sendEvidence(scheme, aPdf('camp'), file);
      expect(kept.status).toBe(201);
      expect((await page('HPC-1-1')).trail.at(-1)).toMatchObject({ act: 'UPDATE', evidence: 1 });
      expect((await listEvidence(scheme, 'auditor', updateId!, 'ACTION_UPDATE')).map(({ evidenceId }) => evidenceId)).toEqual([kept.json().evidenceId]);
      expect((await (await scheme.as('secretary')).get(`/v1/schemes/${scheme.key.schemeCode}/evidence/${kept.json().evidenceId}/file`)).status).toBe(200);
      expect((await (await scheme.as('officer902')).get(`/v1/schemes/${scheme.key.schemeCode}/evidence/${kept.json().evidenceId}/file`)).status).toBe(403);
      expect((await sendEvidence(scheme, aPdf('none'), { ...file, of: 'HPC-1-1' })).status).toBe(404);
    });
  });

  describe('a later day', () => {
    it('is asked for once, later than the present one, with a reason', async () => {
      expect(codes(await ask('HPC-1-2', '2025-05-31', ' ')).sort()).toEqual(['EXTENSION_NOT_LATER', 'REASON_TEXT_NEEDED']);
      expect(codes(await ask('HPC-1-2', '2025-06-30', 'Snow', 'secretary'))).toEqual(['ACTION_NOT_YOURS']);
      expect((await ask('HPC-1-2', '2025-06-30')).json()).toMatchObject({ dueOn: '2025-05-31', waitsForExtension: true });
      expect(codes(await ask('HPC-1-2', '2025-07-31'))).toEqual(['EXTENSION_WAITS']);
    });

    it('is granted or refused by another office; the first day stays, and each is counted', async () => {
      expect(codes(await decide('HPC-1-2', 'GRANT_EXTENSION', { by: 'gm901' }))).toEqual(['CLOSING_OWN']);
      expect(codes(await decide('HPC-1-2', 'GRANT_EXTENSION', { by: 'pmu' }))).toEqual(['ACTION_DECIDED_BY_COMMITTEE']);
      expect((await decide('HPC-1-2', 'GRANT_EXTENSION')).json()).toMatchObject({ originalDueOn: '2025-05-31', dueOn: '2025-06-30', extensions: 1, waitsForExtension: false });
      expect(codes(await decide('HPC-1-2', 'GRANT_EXTENSION'))).toEqual(['EXTENSION_NOT_ASKED']);
      await ask('HPC-1-2', '2025-12-31', 'Once more');
      expect(codes(await decide('HPC-1-2', 'REFUSE_EXTENSION'))).toEqual(['REASON_TEXT_NEEDED']);
      expect((await decide('HPC-1-2', 'REFUSE_EXTENSION', { reason: 'Enough time' })).json()).toMatchObject({ originalDueOn: '2025-05-31', dueOn: '2025-06-30', extensions: 1 });
      const changed = scheme.server.database.query(`update action_point set original_due_on = '2025-06-01' where action_point_id = 'HPC-1-2'`);
      await expect(changed).rejects.toMatchObject({ code: 'P0F02' });
    });
  });

  describe('closing', () => {
    it('needs a claim, and a sitting of the same committee held since; never by the own office', async () => {
      expect(codes(await close('HPC-2', ['HPC-1-3', 'HPC-1-4']))).toEqual(['CLOSE_NEEDS_CLAIM', 'CLOSE_NEEDS_CLAIM']);
      await scheme.moveTo('2025-05-10T04:00:00.000Z');
      expect((await tell('HPC-1-3', 'IMPLEMENTED')).json()).toMatchObject({ state: 'CLAIMED', word: 'IMPLEMENTED', claimedOn: '2025-05-10' });
      expect((await tell('HPC-1-4', 'IMPLEMENTED')).status).toBe(201);
      expect(codes(await tell('HPC-1-3', 'BEHIND', { reasonCode: 'R03' }))).toEqual(['ACTION_CLAIMED']);
      expect(codes(await decide('HPC-1-3', 'CLOSE', { by: 'gm901', sittingId: 'HPC-2' }))).toEqual(['CLOSING_OWN']);
      for (const sittingId of ['HPC-1', 'HPC-3', 'EXC-1', 'HPC-77', null]) expect(codes(await decide('HPC-1-3', 'CLOSE', { sittingId }))).toEqual(['CLOSE_NEEDS_SITTING']);
    });

    it('closes several in one sitting or none; of two at once one is told it came late', async () => {
      expect(codes(await close('HPC-2', ['HPC-1-1', 'HPC-1-3']))).toEqual(['CLOSE_NEEDS_CLAIM']);
      expect((await page('HPC-1-3')).state).toBe('CLAIMED');
      expect((await close('HPC-2', ['HPC-1-3', 'HPC-9-9'])).status).toBe(404);
      const both = await Promise.all([close('HPC-2', ['HPC-1-4', 'HPC-1-3']), close('HPC-2', ['HPC-1-3', 'HPC-1-4'], 'secretary')]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(codes(both.find(({ status }) => status === 409)!)).toEqual(['ACTION_ENDED', 'ACTION_ENDED']);
      expect(both.find(({ status }) => status === 200)!.json()).toMatchObject({ total: 2, actions: [{ actionPointId: 'HPC-1-3', state: 'CLOSED', closedOn: '2025-05-19', daysLate: 0 }, { actionPointId: 'HPC-1-4' }], counts: { closed: 2, claimed: 0 } });
      expect((await page('HPC-1-3')).trail.map(({ act, sittingId }) => [act, sittingId])).toEqual([['DECIDED', null], ['UPDATE', null], ['CLOSE', 'HPC-2']]);
      const known = await scheme.server.database.query(`select act, state, due_on::text, claimed_on::text, closed_on::text from action_step where action_point_id = 'HPC-1-3' order by step_no`); // a frozen fortnight tells it as it stood then
      expect(known).toEqual([
        { act: 'DECIDED', state: 'OPEN', due_on: '2025-05-31', claimed_on: null, closed_on: null },
        { act: 'UPDATE', state: 'CLAIMED', due_on: '2025-05-31', claimed_on: '2025-05-10', closed_on: null },
        { act: 'CLOSE', state: 'CLOSED', due_on: '2025-05-31', claimed_on: '2025-05-10', closed_on: '2025-05-19' },
      ]);
      await expect(scheme.server.database.query(`update action_point set text_en = 'x' where action_point_id = 'HPC-1-3'`)).rejects.toMatchObject({ code: 'P0F81' });
      await expect(scheme.server.database.query(`update action_step set reason = 'x'`)).rejects.toMatchObject({ code: 'P0F02' });
      await expect(scheme.server.database.query(`delete from action_point where action_point_id = 'HPC-1-1'`)).rejects.toMatchObject({ code: 'P0F02' });
      expect(codes(await tell('HPC-1-3', 'IMPLEMENTED'))).toEqual(['ACTION_ENDED']);
    });

    it('does not happen where the committee sends the claim back, or drops the point, each with a reason', async () => {
      expect(codes(await decide('HPC-1-1', 'REOPEN', { reason: 'x' }))).toEqual(['REOPEN_NEEDS_CLAIM']);
      await tell('HPC-1-1', 'IMPLEMENTED');
      expect(codes(await decide('HPC-1-1', 'REOPEN'))).toEqual(['REASON_TEXT_NEEDED']);
      expect((await decide('HPC-1-1', 'REOPEN', { reason: 'Two blocks are missing' })).json()).toMatchObject({ state: 'OPEN', word: 'ON_SCHEDULE', claimedOn: null });
      expect(codes(await decide('HPC-1-5', 'DROP', { by: 'pmu', reason: 'x' }))).toEqual(['CLOSING_OWN']);
      expect((await decide('HPC-1-5', 'DROP', { by: 'secretary', reason: 'Overtaken' })).json()).toMatchObject({ state: 'DROPPED', isOverdue: false, may: [] });
    });
  });

  it('tell which asks and challenges name them', async () => {
    const add = async (register: string, values: Record<string, string>, parentId: string | null): Promise<string> =>
      (await (await scheme.as('pmu')).post(all.replace('action-points', `registers/${register}/records`), { district: 901, parentId, values, atLeast: [], version: 0 })).json<RegisterRecordPage>().line.recordId;
    const project = await add('project', { projectNo: 'P-1', title: 'Cold store', promoter: 'Fruit Company', sector: 'FOOD_PROCESSING', receivedOn: '2025-04-10' }, null);
    const ask = await add('ask', { askNo: '1', kind: 'POWER', department: 'POWER', askedOn: '2025-04-12', officer: 'Engineer', dueOn: '2025-06-30', actionPoint: 'HPC-1-1' }, project);
    expect((await page('HPC-1-1')).answers).toEqual([{ register: 'ask', recordId: ask, key: expect.stringContaining('P-1') }]);
    expect((await page('HPC-1-2')).answers).toEqual([]);
  });

  it('follow an amendment of the minutes: serials stay, changes are told, what is left out is dropped, what is closed stays', async () => {
    const amended = [listed(1, { text: { en: 'Cover two districts', hi: '' } }), listed(2), listed(3, { text: { en: 'Otherwise', hi: '' } }), listed(4), listed(5, { officeCode: 'PMU', dueOn: '2025-06-10', componentCode: null }), listed(6, { dueOn: '2025-08-31' })];
    expect(await issue('HPC-1', amended, { version: 2, reason: 'Misread' })).toBe('issued');
    expect(await page('HPC-1-1')).toMatchObject({ text: { en: 'Cover two districts' }, state: 'OPEN', dueOn: '2025-05-31' });
    expect((await page('HPC-1-1')).trail.at(-1)).toMatchObject({ act: 'AMENDED', reason: 'Misread', note: { en: 'Cover two districts' } });
    expect(await page('HPC-1-2')).toMatchObject({ dueOn: '2025-06-30', extensions: 1 }); // the minutes name the day they named before
    expect(await page('HPC-1-3')).toMatchObject({ text: { en: 'Cover district 3' }, state: 'CLOSED' });
    expect(await page('HPC-1-5')).toMatchObject({ state: 'OPEN', dueOn: '2025-06-10', originalDueOn: '2025-05-05' });
    expect((await page('HPC-1-6')).trail).toMatchObject([{ act: 'DECIDED', reason: 'Misread' }]);
    expect(await issue('HPC-1', amended.filter(({ serial }) => serial !== 6), { version: 3, reason: 'Not decided' })).toBe('issued');
    expect((await page('HPC-1-6')).trail.at(-1)).toMatchObject({ act: 'DROP', reason: 'Not decided' });
    expect(await page('HPC-1-1')).toMatchObject({ trail: expect.not.arrayContaining([expect.objectContaining({ reason: 'Not decided' })]) });
  });

  describe('reminders', () => {
    const mails = (): Promise<{ recipient: string; subject: string; body: string }[]> => scheme.server.database.query(`select recipient, subject, body from mail where run like 'action-reminders:%' order by created_at, recipient`);
    const after = async (instant: string): Promise<string[]> => {
      const before = (await mails()).length;
      await scheme.tickAt(instant);
      await scheme.server.database.query(`update outbox set done_at = now() where topic = 'report.issue'`); // papers of frozen fortnights take their time, and are not asked about here
      await scheme.server.get(OutboxService).drain();
      return (await mails()).slice(before).map(({ recipient }) => recipient.replace('@example.test', ''));
    };
    const steps = async (id: string): Promise<(string | null)[]> => (await page(id)).trail.flatMap(({ act, reminder }) => (act === 'REMINDED' ? [reminder] : []));

    it('climb from the owner to the convenor and the chair, each once, at noon of working days', async () => {
      await aSitting('HPC-8', '2025-06-02', 'HELD');
      expect(await issue('HPC-8', [listed(1, { dueOn: '2025-06-20', officeCode: 'DIC-903' })], { decidedOn: '2025-06-02' })).toBe('issued');
      await after('2025-06-12T07:00:00.000Z'); // what the others owe by then
      expect(await after('2025-06-13T06:00:00.000Z')).toEqual([]); // half past eleven
      expect(await after('2025-06-13T06:31:00.000Z')).toEqual(['dic-903']);
      expect(await after('2025-06-13T09:00:00.000Z')).toEqual([]);
      expect(await after('2025-06-16T07:00:00.000Z')).not.toContain('dic-903');
      expect(await after('2025-06-19T07:00:00.000Z')).toContain('dic-903');
      expect(await after('2025-06-21T07:00:00.000Z')).toContain('dic-903');
      expect(await after('2025-06-27T07:00:00.000Z')).toEqual(expect.arrayContaining(['dept', 'dic-903']));
      const last = await after('2025-07-05T07:00:00.000Z');
      expect(last).toEqual(expect.arrayContaining(['dept', 'dic-903', 'secy']));
      expect(await steps('HPC-8-1')).toEqual(['BEFORE_7', 'BEFORE_1', 'AFTER_1', 'AFTER_7', 'AFTER_15']);
      expect(await page('HPC-8-1')).toMatchObject({ reminders: 5, version: 1, isOverdue: true, daysLate: 15 });
      expect((await mails()).at(-1)).toMatchObject({ recipient: 'secy@example.test', body: expect.stringContaining('For the chair, fifteen days or more overdue:\n– 8/1: Cover district 1\n  Due 20.06.2025 (15 days late), Office DIC-903\n\nSee it here: http://pakhwada.test/ts-scheme/live/action-points') });
    });

    it('start afresh with a later day, and stop with a claim', async () => {
      expect((await ask('HPC-8-1', '2025-07-11', 'Monsoon', 'officer903')).status).toBe(201);
      expect((await decide('HPC-8-1', 'GRANT_EXTENSION')).status).toBe(200);
      expect(await after('2025-07-07T07:00:00.000Z')).toContain('dic-903');
      expect((await steps('HPC-8-1')).slice(5)).toEqual(['BEFORE_7']);
      expect((await tell('HPC-8-1', 'IMPLEMENTED', { by: 'gm903' })).status).toBe(201);
      expect(await after('2025-07-14T07:00:00.000Z')).not.toContain('dic-903');
    });

    it('of a mirror committee go to its convenor, the GM of the district, who sees and closes what another office owns', async () => {
      const { stateId, schemeCode } = scheme.key;
      await scheme.server.database.query(
        `insert into committee (state_id, scheme_code, committee_code, kind, name_en, name_hi, district_lgd, series, quorum, notice_days, is_main, calendar_token, made_at) values ($1, $2, 'D901', 'DISTRICT', 'Mirror', 'दर्पण', 901, '{}', 1, 3, false, repeat('d', 44), now())`,
        [stateId, schemeCode],
      );
      await scheme.server.database.query(
        `insert into committee_seat (state_id, scheme_code, seat_id, committee_code, place, designation_en, designation_hi, office_code, is_chair, is_convenor, since_on) values ($1, $2, gen_random_uuid(), 'D901', 1, 'GM', 'GM', 'DIC-901', false, true, '2025-04-01')`,
        [stateId, schemeCode],
      );
      await aSitting('D901-1', '2025-07-10', 'HELD');
      await aSitting('D901-2', '2025-07-25', 'HELD');
      expect(await issue('D901-1', [listed(1, { officeCode: 'DIC-902', dueOn: '2025-07-15' })], { decidedOn: '2025-07-10' })).toBe('issued');
      expect(await after('2025-07-22T07:00:00.000Z')).toEqual(expect.arrayContaining(['dic-901', 'dic-902']));
      expect(ids(await list('gm901', '?committee=D901'))).toEqual(['D901-1-1']);
      expect(ids(await list('officer901', '?committee=D901'))).toEqual([]);
      expect(ids(await list('gm903', '?committee=D901'))).toEqual([]);
      expect((await tell('D901-1-1', 'IMPLEMENTED', { by: 'officer902' })).status).toBe(201);
      expect(await list('gm901', '?view=claimed')).toMatchObject({ total: 1, mayDecide: true });
      expect(codes(await close('D901-2', ['D901-1-1'], 'gm903'))).toEqual(['ACTION_DECIDED_BY_COMMITTEE']);
      expect((await close('D901-2', ['D901-1-1'], 'gm901')).json()).toMatchObject({ total: 1, actions: [{ state: 'CLOSED', closedOn: '2025-07-25', daysLate: 7, ageDays: 15 }] });
    });

    it('are sent once by two servers, and the highest makes up for a standstill', async () => {
      expect(await issue('HPC-8', [listed(1, { dueOn: '2025-06-20', officeCode: 'DIC-903' }), listed(2, { officeCode: 'DIC-902', dueOn: '2025-07-21' })], { version: 2, reason: 'One was left out', decidedOn: '2025-06-02' })).toBe('issued');
      const twin = await anApp({ followsDemoClock: true }, scheme.server.database);
      try {
        await scheme.moveTo('2025-07-29T07:00:00.000Z'); // 8 days late, and nothing ran since
        const sent = await Promise.all([scheme.server, twin].map((one) => one.get(RemindActionsService).remind(scheme.key)));
        expect(sent.sort()).toEqual([false, true]);
        expect(await steps('HPC-8-2')).toEqual(['AFTER_7']);
      } finally {
        await twin.close();
      }
    });
  });
});
