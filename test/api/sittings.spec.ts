import type { AgendaItem, AgendaSuggestion, CommitteePage, SittingList, SittingPage } from '@pakhwada/contracts/committee';
import { aPlan } from '@pakhwada/testing/builders';
import { DataSource } from 'typeorm';
import { PlaceFortnightService } from '../../apps/api/src/committee/sittings/place-fortnight.service.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';
import { aConvenor, codes, FOUR_MEMBERS } from './support/sittings.ts';

describe('committees and their sittings', () => {
  let scheme: TestScheme;
  let desk: ReturnType<typeof aConvenor>;
  beforeAll(async () => {
    scheme = await aScheme({ plan: aPlan({ committee: FOUR_MEMBERS }) });
    desk = aConvenor(scheme);
    await scheme.moveTo('2025-04-22T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const refusedBy = (sql: string, values: unknown[] = []): Promise<string> => scheme.server.database.query(sql, values).then(() => 'accepted', (error: { code: string }) => error.code);
  const formOf = ({ next: _, lastNo: __, may: ___, calendarPath: ____, offices: _____, ...form }: CommitteePage) => form;

  it('begin with the committee of the plan, made once however many ask at once', async () => {
    const asked = await Promise.all(['nodal', 'pmu', 'secretary', 'officer901'].map((by) => desk.committees(by)));
    expect(asked.map((list) => list.map(({ code }) => code))).toEqual([['HPC'], ['HPC'], ['HPC'], ['HPC']]);
    const [hpc] = asked[0]!;
    expect(hpc).toMatchObject({ kind: 'HIGH_POWERED', isMain: true, quorum: 3, noticeDays: 3, series: { kind: 'AFTER_FREEZE', workingDays: 2 }, version: 1, lastNo: 0, may: { keep: true, call: true } });
    expect(hpc!.seats.map(({ designation, isChair, since, until }) => [designation.en, isChair, since, until])).toEqual(FOUR_MEMBERS.members.map(({ designation, isChair }) => [designation.en, isChair, '2025-04-01', null]));
    // FN02 ends on Wednesday 30.04., freezes on Saturday 03.05., a working one; two working days later is Tuesday the 6th
    expect(hpc!.next.slice(0, 2)).toEqual([{ on: '2025-05-06', isCalled: false, sittingId: null }, { on: '2025-05-21', isCalled: false, sittingId: null }]);
    expect(await scheme.server.database.query(`select action, subject from audit_log where action = 'committee.open'`)).toEqual([{ action: 'committee.open', subject: 'ts-scheme/committee/HPC' }]);
  });

  it('are kept by the nodal officer; every fault is told at once, and a second writer gets what stands', async () => {
    const [hpc] = await desk.committees();
    const form = formOf(hpc!);
    expect(codes(await desk.ask('put', '/committees/HPC', form, 'pmu'))).toEqual(['NO_RIGHT']);
    const seat = { designation: { en: 'General Manager', hi: 'महाप्रबंधक' }, officeCode: 'NOBODY', isChair: true, isConvenor: false, since: '2025-05-01', until: '2025-04-01' };
    const refused = await desk.ask('post', '/committees', { ...form, code: 'DLC-1', kind: 'DISTRICT', district: 555, quorum: 9, isMain: true, seats: [seat, { ...seat, since: '2025-04-01', until: null }], series: { kind: 'TWICE_A_MONTH', days: [15, 15] }, version: 0 });
    expect(codes(refused).sort()).toEqual(['DISTRICT_ELSEWHERE', 'MAIN_OF_DISTRICT', 'MAIN_TAKEN', 'OWNER_UNKNOWN', 'OWNER_UNKNOWN', 'QUORUM_ABOVE_SEATS', 'SEAT_DATES', 'SERIES_ORDER']);
    expect(codes(await desk.ask('post', '/committees', { ...form, isMain: false, version: 0, seats: [{ ...seat, officeCode: 'DEPT', since: '2025-04-01', until: null }], quorum: 1 }))).toEqual(['COMMITTEE_TAKEN']);
    const revised = await desk.ask('put', '/committees/HPC', { ...form, noticeDays: 2 });
    expect([revised.status, revised.json<CommitteePage>().version]).toEqual([200, 2]);
    const late = await desk.ask('put', '/committees/HPC', { ...form, noticeDays: 9 });
    expect([late.status, codes(late), late.json().current.noticeDays]).toEqual([409, ['COMMITTEE_CHANGED'], 2]);
  });

  it('are called under the next number, which no other sitting gets, however close two come', async () => {
    expect(codes(await desk.call(15, '2025-04-28', {}, 'officer901'))).toEqual(['NO_RIGHT']);
    expect(codes(await desk.call(15, '2025-04-28', { committeeCode: 'NONE' }))).toEqual(['COMMITTEE_UNKNOWN']);
    expect(codes(await desk.call(15, '2025-04-28', { venue: { en: ' ', hi: '' }, fortnightId: '2031-32-FN01' })).sort()).toEqual(['UNKNOWN_FORTNIGHT', 'VENUE_NEEDED']);
    const both = await Promise.all([desk.call(15, '2025-04-28'), desk.call(15, '2025-04-29', {}, 'pmu')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(codes(both.find(({ status }) => status === 409)!)).toEqual(['SITTING_NUMBER_TAKEN']);
    expect(await refusedBy(`insert into sitting (state_id, scheme_code, sitting_id, committee_code, no, state, sits_on, first_on, hour, venue, calendar_uid, called_at, changed_at) select state_id, scheme_code, 'HPC-15', 'HPC', 15, 'CALLED', sits_on, sits_on, hour, venue, gen_random_uuid(), now(), now() from sitting`)).toBe('23505');
    expect((await desk.committees())[0]!.lastNo).toBe(15);
    expect((await desk.ask('get', '/sittings')).json<SittingList>()).toMatchObject({ total: 1, sittings: [{ sittingId: 'HPC-15', state: 'CALLED', items: 0, present: null, minutesState: null }] });
  });

  it('get another number, day and hour until the notice has gone out', async () => {
    const { version } = await desk.sitting('HPC-15');
    const form = { committeeCode: 'HPC', no: 16, on: '2025-04-30', startsAt: '15:30', venue: { en: '', hi: 'नागरिक सचिवालय' }, videoLink: 'https://meet.example.gov.in/x', fortnightId: '2025-26-FN01', version };
    expect((await desk.ask('put', '/sittings/HPC-15', { ...form, version: 9 })).status).toBe(409);
    expect((await desk.ask('put', '/sittings/HPC-15', form)).json<SittingPage>()).toMatchObject({ sittingId: 'HPC-16', no: 16, on: '2025-04-30', firstOn: '2025-04-30', startsAt: '15:30', fortnightId: '2025-26-FN01' });
    expect((await desk.ask('get', '/sittings/HPC-15')).status).toBe(404);
  });

  it('have an agenda that the convenor writes, orders and thins out; papers in draft are for those who write them', async () => {
    const first = (await desk.addItem('HPC-16', {}, 'pmu')).json<AgendaItem>();
    expect(first).toMatchObject({ number: '16/1', origin: 'HAND', state: 'LISTED', carriedFrom: null, timesDeferred: 0, version: 1 });
    expect(codes(await desk.addItem('HPC-16', { title: { en: '', hi: ' ' }, proposal: { en: '', hi: '' }, componentCode: 'C9', officeCode: 'NONE', options: [{ en: '', hi: '' }], amountPaise: -1 })).sort()).toEqual(['NEGATIVE', 'OPTION_EMPTY', 'OWNER_UNKNOWN', 'PROPOSAL_NEEDED', 'TITLE_NEEDED', 'UNKNOWN_COMPONENT']);
    const second = (await desk.addItem('HPC-16', { kind: 'NOTING', title: { en: 'Training', hi: '' } })).json<AgendaItem>();
    const third = (await desk.addItem('HPC-16', { title: { en: 'Land', hi: 'भूमि' } })).json<AgendaItem>();
    const { itemId: _, number: __, position: ___, origin: ____, subject: _____, state: ______, carriedFrom: _______, timesDeferred: ________, ...words } = first;
    const revised = await desk.ask('put', `/sittings/HPC-16/agenda/${first.itemId}`, { ...words, title: { en: 'Coverage', hi: '' } });
    expect(revised.json()).toMatchObject({ title: { en: 'Coverage', hi: '' }, version: 2 });
    const late = await desk.ask('put', `/sittings/HPC-16/agenda/${first.itemId}`, words);
    expect([late.status, codes(late), late.json().current.title.en]).toEqual([409, ['ITEM_CHANGED'], 'Coverage']);
    expect(codes(await desk.ask('put', '/sittings/HPC-16/agenda', { itemIds: [third.itemId, first.itemId] }))).toEqual(['ORDER_DIFFERS']);
    const ordered = (await desk.ask('put', '/sittings/HPC-16/agenda', { itemIds: [third.itemId, first.itemId, second.itemId] })).json<SittingPage>();
    expect(ordered.agenda.map(({ number, title }) => [number, title.en])).toEqual([['16/1', 'Land'], ['16/2', 'Coverage'], ['16/3', 'Training']]);
    expect(codes(await desk.ask('post', `/sittings/HPC-16/agenda/${third.itemId}/acts`, { act: 'WITHDRAW', reason: null, version: 1 }))).toEqual(['REASON_TEXT_NEEDED']);
    const thinner = (await desk.ask('post', `/sittings/HPC-16/agenda/${third.itemId}/acts`, { act: 'WITHDRAW', reason: 'Settled by the department', version: 1 })).json<SittingPage>();
    expect(thinner.agenda.map(({ number, state }) => [number, state])).toEqual([['16/1', 'LISTED'], ['16/2', 'LISTED'], ['16/3', 'WITHDRAWN']]);
    expect((await desk.sitting('HPC-16', 'officer901')).agenda).toEqual([]);
    expect((await desk.ask('get', '/sittings', undefined, 'officer901')).json<SittingList>().sittings[0]!.items).toBe(0);
    expect((await desk.sitting('HPC-16', 'auditor')).agenda).toHaveLength(3);
  });

  it('are notified with a warning when the notice is short; from then on the agenda is read by everybody', async () => {
    await scheme.moveTo('2025-04-28T05:00:00.000Z');
    const notified = (await desk.act('HPC-16', 'NOTIFY')).json<SittingPage>();
    expect(notified).toMatchObject({ state: 'NOTIFIED', noticeOn: '2025-04-28', warnings: [{ code: 'NOTICE_SHORT', severity: 'WARN', values: { days: 1, noticeDays: 2 } }] });
    expect(codes(await desk.act('HPC-16', 'NOTIFY'))).toEqual(['SITTING_STATE']);
    expect((await desk.sitting('HPC-16', 'officer901')).agenda).toHaveLength(3);
    expect(await scheme.server.database.query(`select payload ->> 'sittingId' as id from outbox where topic = 'sitting.notified'`)).toEqual([{ id: 'HPC-16' }]);
    expect(codes(await desk.ask('put', '/sittings/HPC-16', { committeeCode: 'HPC', no: 17, on: '2025-04-30', startsAt: '11:00', venue: { en: 'x', hi: '' }, videoLink: null, fortnightId: null, version: notified.version }))).toEqual(['SITTING_STATE']);
  });

  it('are put off to another day under the same number, and need a new notice', async () => {
    expect(codes(await desk.act('HPC-16', 'PUT_OFF', { on: '2025-04-20' })).sort()).toEqual(['NEW_DAY_PAST', 'REASON_TEXT_NEEDED']);
    expect(codes(await desk.act('HPC-16', 'PUT_OFF', { reason: 'Assembly sits' }))).toEqual(['NEW_DAY_NEEDED']);
    const off = (await desk.act('HPC-16', 'PUT_OFF', { reason: 'Assembly sits', on: '2025-05-02', startsAt: '16:00' })).json<SittingPage>();
    expect(off).toMatchObject({ sittingId: 'HPC-16', state: 'CALLED', on: '2025-05-02', firstOn: '2025-04-30', startsAt: '16:00', noticeOn: null });
    expect((await desk.act('HPC-16', 'NOTIFY')).status).toBe(200);
  });

  it('are held on their day, with who came and who held the chair; a member outside its dates is refused here and by the database', async () => {
    const [hpc] = await desk.committees();
    const form = formOf(hpc!);
    const ended = form.seats.map((seat, i) => (i === 3 ? { ...seat, until: '2025-04-30' } : seat));
    const changed = await desk.ask('put', '/committees/HPC', { ...form, seats: [...ended, { ...form.seats[3], seatId: undefined, designation: { en: 'Convenor, SLBC', hi: 'संयोजक' }, since: '2025-05-01' }] });
    expect(changed.status).toBe(200);
    const lines = form.seats.map(({ seatId, designation }, i) => ({ seatId, designation, kind: 'PRESENT', representedBy: null, isChair: i === 0 }));
    const { version } = await desk.sitting('HPC-16');
    expect(codes(await desk.ask('put', '/sittings/HPC-16/attendance', { lines, version })).sort()).toEqual(['MEMBER_OUTSIDE_DATES', 'SITTING_NOT_YET']);
    expect(codes(await desk.act('HPC-16', 'HOLD')).sort()).toEqual(['ATTENDANCE_NEEDED', 'SITTING_NOT_YET']);
    await scheme.moveTo('2025-05-02T12:00:00.000Z');
    const sheet = (own: object) => lines.slice(0, 3).map((line, i) => (i === 1 ? { ...line, ...own } : { ...line, representedBy: '' }));
    for (const [own, code] of [[{ kind: 'REPRESENTED' }, 'REPRESENTATIVE_NEEDED'], [{ seatId: lines[0]!.seatId }, 'MEMBER_TWICE'], [{ isChair: true }, 'CHAIR_TWICE'], [{ seatId: '00000000-0000-4000-8000-000000000000' }, 'SEAT_UNKNOWN']] as const) {
      expect(codes(await desk.ask('put', '/sittings/HPC-16/attendance', { lines: sheet(own), version }))).toEqual([code]);
    }
    expect(await refusedBy(`insert into sitting_attendance (state_id, scheme_code, sitting_id, line, seat_id, designation_en, designation_hi, kind, is_chair) select state_id, scheme_code, 'HPC-16', 9, seat_id, 'x', 'x', 'PRESENT', false from committee_seat where until_on is not null`)).toBe('P0F76');
    const invited = { seatId: null, designation: { en: 'Expert', hi: 'विशेषज्ञ' }, kind: 'BY_VIDEO', representedBy: null, isChair: false };
    const present = (await desk.ask('put', '/sittings/HPC-16/attendance', { lines: [...sheet({ kind: 'REPRESENTED', representedBy: 'Special Secretary' }).slice(0, 2), invited], version })).json<SittingPage>();
    expect(present).toMatchObject({ present: 2, quorum: { needed: 3, present: 2, isMet: false }, warnings: [{ code: 'QUORUM_SHORT' }] });
    const held = (await desk.act('HPC-16', 'HOLD')).json<SittingPage>();
    expect(held).toMatchObject({ state: 'HELD', may: { draft: false, notify: false, hold: false } });
    expect((await desk.ask('put', '/sittings/HPC-16/attendance', { lines: sheet({}), version: held.version })).json<SittingPage>().quorum).toEqual({ needed: 3, present: 3, isMet: true });
  });

  it('keep their agenda once closed, their day and who sat', async () => {
    const [item] = (await desk.sitting('HPC-16')).agenda;
    expect(codes(await desk.addItem('HPC-16'))).toEqual(['SITTING_CLOSED']);
    expect(codes(await desk.act('HPC-16', 'CALL_OFF', { reason: 'x' }))).toEqual(['SITTING_STATE']);
    expect(await refusedBy(`update agenda_item set title = '{"en":"x","hi":""}' where item_id = $1`, [item!.itemId])).toBe('P0F71');
    expect(await refusedBy(`delete from agenda_item where item_id = $1`, [item!.itemId])).toBe('P0F71');
    expect(await refusedBy(`insert into agenda_item select state_id, scheme_code, gen_random_uuid(), sitting_id, 77, kind, origin, subject, component_code, title, background, present_status, issue, proposal, options, amount_paise, office_code, file_no, state, reason, null, 0, 1, now(), now() from agenda_item limit 1`)).toBe('P0F71');
    expect(await refusedBy(`update sitting set sits_on = '2025-05-05' where sitting_id = 'HPC-16'`)).toBe('P0F71');
    const [hpc] = await desk.committees();
    const form = formOf(hpc!);
    const moved = form.seats.map((seat, i) => (i === 0 ? { ...seat, until: '2025-05-01' } : i === 1 ? { ...seat, designation: { en: 'Other', hi: 'अन्य' } } : seat)).filter((_, i) => i !== 2);
    expect(codes(await desk.ask('put', '/committees/HPC', { ...form, seats: [...moved, { ...form.seats[0], seatId: undefined, since: '2025-05-02' }] }))).toEqual(['SEAT_SAT', 'SEAT_SAT', 'SEAT_SAT']);
    expect(await refusedBy(`update committee_seat set until_on = '2025-05-01' where is_chair`)).toBe('P0F76');
    expect(await refusedBy(`update committee_seat set until_on = '2025-01-01' where is_convenor`)).toBe('accepted'); // no such seat: nothing to refuse
    expect(await refusedBy(`update committee_seat set until_on = '2025-01-01' where not is_chair`)).not.toBe('accepted');
  });

  it('move the fortnight whose figures they had to PLACED_BEFORE_COMMITTEE, after its report', async () => {
    const stateOf = async (): Promise<string> => (await scheme.server.database.query<{ state: string }>(`select state from fortnight where fortnight_id = '2025-26-FN01'`))[0]!.state;
    await scheme.tickAt('2025-05-02T12:30:00.000Z');
    expect(await stateOf()).toBe('FROZEN'); // the sitting was held, the report is not out
    const key = { ...scheme.key, fortnightId: '2025-26-FN01' };
    await scheme.server.app.get(DataSource).transaction((manager) => scheme.server.get(PlaceFortnightService).recordReported(manager, key));
    expect(await stateOf()).toBe('PLACED_BEFORE_COMMITTEE');
    await scheme.tickAt('2025-05-08T12:30:00.000Z');
    await scheme.server.database.query(`update fortnight set state = 'REPORTED' where fortnight_id = '2025-26-FN02'`); // its report is out before the committee sits
    expect((await desk.call(17, '2025-05-08', { fortnightId: '2025-26-FN02' })).status).toBe(201);
    expect((await desk.hold('HPC-17')).json<SittingPage>().state).toBe('HELD');
    expect(await scheme.server.database.query(`select state from fortnight where fortnight_id = '2025-26-FN02'`)).toEqual([{ state: 'PLACED_BEFORE_COMMITTEE' }]);
    expect(await scheme.server.database.query(`select subject, person_id is null as by_clock from audit_log where action = 'fortnight.place' order by audit_id`)).toEqual([{ subject: 'ts-scheme/2025-26-FN01', by_clock: true }, { subject: 'ts-scheme/2025-26-FN02', by_clock: false }]);
  });

  it('that are called off hand their agenda on to the next one called', async () => {
    await desk.call(18, '2025-05-12');
    await desk.addItem('HPC-18', { title: { en: 'Carried along', hi: '' } });
    expect(codes(await desk.act('HPC-18', 'CALL_OFF'))).toEqual(['REASON_TEXT_NEEDED']);
    expect((await desk.act('HPC-18', 'CALL_OFF', { reason: 'Model code of conduct' })).json<SittingPage>()).toMatchObject({ state: 'CALLED_OFF', calledOffReason: 'Model code of conduct', agenda: [{ state: 'DEFERRED' }] });
    const next = (await desk.call(19, '2025-05-15')).json<SittingPage>();
    expect(next.agenda).toMatchObject([{ number: '19/1', origin: 'DEFERRED', carriedFrom: '18/1', timesDeferred: 1, title: { en: 'Carried along' } }]);
    expect(codes(await desk.attend('HPC-18'))).toContain('SITTING_CLOSED');
  });

  it('take what the figures propose into the agenda, in both languages and never twice', async () => {
    await desk.call(20, '2025-05-22', { fortnightId: '2025-26-FN02' });
    expect(codes(await desk.ask('get', '/sittings/HPC-20/agenda-suggestions', undefined, 'officer901'))).toEqual(['NO_RIGHT']);
    const suggested = (await desk.ask('get', '/sittings/HPC-20/agenda-suggestions')).json<AgendaSuggestion[]>();
    const red = suggested.find(({ origin }) => origin === 'RED_COMPONENT')!;
    expect(red).toMatchObject({ subject: 'C1', componentCode: 'C1', kind: 'DECISION', officeCode: 'DEPT', isTaken: false, options: [{}, {}] });
    expect(red.title.en).toMatch(/seriously behind schedule$/);
    expect(red.proposal.hi).toMatch(/[ऀ-ॿ]/);
    expect(`${red.presentStatus.en} ${red.issue.en}`).not.toMatch(/–|undefined|\{/);
    const wanted = { taken: [{ origin: 'RED_COMPONENT', subject: 'C1' }, { origin: 'RED_COMPONENT', subject: 'C1' }] };
    expect(codes(await desk.ask('post', '/sittings/HPC-20/agenda-suggestions', { taken: [{ origin: 'ASK', subject: 'nothing' }] }))).toEqual(['SUGGESTION_GONE']);
    for (let again = 0; again < 2; again++) {
      const taken = (await desk.ask('post', '/sittings/HPC-20/agenda-suggestions', wanted)).json<SittingPage>();
      expect(taken.agenda.map(({ origin, subject, title }) => [origin, subject, title])).toEqual([['RED_COMPONENT', 'C1', red.title]]);
    }
    expect((await desk.ask('get', '/sittings/HPC-20/agenda-suggestions')).json<AgendaSuggestion[]>().map(({ isTaken }) => isTaken)[0]).toBe(true);
    await desk.act('HPC-20', 'CALL_OFF', { reason: 'No quorum in sight' });
    await desk.call(21, '2025-05-22');
    expect((await desk.ask('get', '/sittings/HPC-21/agenda-suggestions')).json<AgendaSuggestion[]>().find(({ subject }) => subject === 'C1')!.isTaken).toBe(true); // the carried item stands for it
  });

  it('of a district are seen by that district and the State; any other gets the answer of one that does not exist', async () => {
    const seat = { designation: { en: 'Deputy Commissioner', hi: 'उपायुक्त' }, officeCode: null, isChair: true, isConvenor: false, since: '2025-04-01', until: null };
    const mirror = { code: 'DLC-901', kind: 'DISTRICT', name: { en: 'District committee', hi: 'ज़िला समिति' }, district: 901, series: { kind: 'WEEKDAY', nth: 4, weekday: 3 }, quorum: 1, noticeDays: 0, isMain: false, seats: [seat], version: 0 };
    expect((await desk.ask('post', '/committees', mirror)).json<CommitteePage>().next[0]!.on).toBe('2025-05-28'); // the fourth Wednesday
    expect((await desk.call(1, '2025-05-28', { committeeCode: 'DLC-901' }, 'gm901')).status).toBe(201);
    expect(codes(await desk.call(2, '2025-05-28', { committeeCode: 'DLC-901' }, 'gm902'))).toEqual(['COMMITTEE_UNKNOWN']);
    expect(codes(await desk.call(30, '2025-05-28', {}, 'gm901'))).toEqual(['NO_RIGHT']);
    expect((await desk.committees('gm902')).map(({ code }) => code)).toEqual(['HPC']);
    for (const [by, status] of [['officer901', 200], ['gm902', 404], ['officer903', 404], ['pmu', 200]] as const) {
      expect([by, (await desk.ask('get', '/sittings/DLC-901-1', undefined, by)).status]).toEqual([by, status]);
      expect([by, (await desk.ask('get', '/sittings?committee=DLC-901', undefined, by)).status]).toEqual([by, status]);
    }
    expect((await desk.ask('get', '/sittings/DLC-901-1/minutes', undefined, 'gm902')).status).toBe(404);
    const foreign = await scheme.as('nodal');
    for (const path of ['committees', 'sittings', 'sittings/HPC-16']) expect((await foreign.get(`/v1/schemes/other-scheme/${path}`)).status).toBe(404);
    expect((await scheme.server.visitor().get('/v1/schemes/ts-scheme/sittings')).status).toBe(401);
  });

  it('of another State in the same installation are neither read, listed, called nor opened by a token of this one', async () => {
    for (const sql of [
      `insert into state (state_id, code, kind, name_en, name_hi) values (77, 'ZZ', 'STATE', 'Other', 'अन्य')`,
      `insert into scheme (state_id, scheme_code, is_demo, created_at) values (77, 'zz-scheme', false, now())`,
      `insert into plan_version (state_id, scheme_code, version, body, sha256, approval_order, approved_on, approval_authority, applied_at) select 77, 'zz-scheme', 1, body, 'zz', '1', '2025-03-20', 'x', now() from plan_version limit 1`,
      `insert into committee (state_id, scheme_code, committee_code, kind, name_en, name_hi, series, quorum, notice_days, is_main, calendar_token, made_at) select 77, 'zz-scheme', 'HPC', kind, 'Foreign', 'विदेश', series, 1, 0, true, repeat('z', 43), now() from committee where is_main`,
      `insert into sitting (state_id, scheme_code, sitting_id, committee_code, no, state, sits_on, first_on, hour, venue, calendar_uid, called_at, changed_at) values (77, 'zz-scheme', 'HPC-99', 'HPC', 99, 'CALLED', '2025-06-01', '2025-06-01', '11:00', '{"en":"x","hi":""}', gen_random_uuid(), now(), now())`,
    ]) await scheme.server.database.query(sql);
    const nodal = await scheme.as('nodal');
    for (const path of ['committees', 'sittings', 'sittings/HPC-99', 'sittings/HPC-99/minutes', 'sittings/HPC-99/agenda-suggestions']) expect([path, (await nodal.get(`/v1/schemes/zz-scheme/${path}`)).status]).toEqual([path, 404]);
    expect((await desk.ask('get', '/sittings/HPC-99')).status).toBe(404);
    expect((await desk.ask('get', '/sittings')).json<SittingList>().sittings.some(({ no }) => no === 99)).toBe(false);
    expect((await nodal.post('/v1/schemes/zz-scheme/sittings', {})).status).toBe(404);
    const [hpc] = await desk.committees();
    expect(hpc!.lastNo).toBeLessThan(99);
    expect((await scheme.server.visitor().get(hpc!.calendarPath.replace('ts-scheme', 'zz-scheme'))).status).toBe(404);
    const foreign = await scheme.server.visitor().get(`/v1/schemes/zz-scheme/committees/HPC/calendar.ics?token=${'z'.repeat(43)}`);
    expect([foreign.status, foreign.text.includes('20250601T110000'), foreign.text.includes('20250502T160000')]).toEqual([200, true, false]);
  });

  it('stand in a calendar that its token alone opens', async () => {
    const [hpc] = await desk.committees();
    const answer = await scheme.server.visitor().get(hpc!.calendarPath);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const lines = answer.text.replace(/\r\n /g, '').split('\r\n');
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
    expect(lines.filter((line) => line.startsWith('DTSTART;'))).toEqual(['20250502T160000', '20250508T110000', '20250512T110000', '20250515T110000', '20250522T110000', '20250522T110000'].map((at) => `DTSTART;TZID=Asia/Kolkata:${at}`));
    expect(lines.filter((line) => line.startsWith('STATUS:'))).toEqual(['STATUS:CONFIRMED', 'STATUS:CONFIRMED', 'STATUS:CANCELLED', 'STATUS:TENTATIVE', 'STATUS:CANCELLED', 'STATUS:TENTATIVE']);
    for (const line of answer.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    for (const path of [hpc!.calendarPath.replace(/token=.*/, 'token=guess'), hpc!.calendarPath.replace('HPC', 'DLC-901'), hpc!.calendarPath.replace('ts-scheme', 'other'), hpc!.calendarPath.replace('HPC', '%00')]) {
      expect((await scheme.server.visitor().get(path)).status).toBe(404);
    }
  });
});
