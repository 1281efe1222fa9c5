import type { ActionPage, MinutesPage, SittingPage } from '@pakhwada/contracts/committee';
import type { Review } from '@pakhwada/domain/review';
import { aPlan, committeeRules } from '@pakhwada/testing/builders';
import type { Answer, Visitor } from './support/app.ts';
import { aScheme, type TestScheme } from './support/scheme.ts';
import { aConvenor, codes, FOUR_MEMBERS } from './support/sittings.ts';

describe('the hands of committee work', () => {
  let scheme: TestScheme;
  let desk: ReturnType<typeof aConvenor>;
  let root: string;
  beforeAll(async () => {
    scheme = await aScheme({ plan: aPlan({ rules: committeeRules(), committee: FOUR_MEMBERS }) });
    desk = aConvenor(scheme);
    root = `/v1/schemes/${scheme.key.schemeCode}`;
    await scheme.moveTo('2025-05-06T08:00:00.000Z');
    await desk.committees();
  });
  afterAll(() => scheme?.server.close());

  /** The same person in another charge, as after a transfer. */
  const inCharge = async (login: string, role: string, officeCode: string): Promise<Visitor> => {
    await scheme.server.database.query(`update charge set role = $2, office_code = $3 where person_id = $1`, [scheme.charge(login).personId, role, officeCode]);
    return scheme.server.as(login);
  };
  const point = async (id: string): Promise<ActionPage> => (await desk.ask('get', `/action-points/${id}`)).json<ActionPage>();
  const tell = async (id: string, by: string): Promise<Answer> => desk.ask('post', `/action-points/${id}/updates`, { word: 'IMPLEMENTED', note: { en: 'Done', hi: '' }, reasonCode: null, version: (await point(id)).version }, by);

  it('leave the attendance alone once the chair approved the minutes it is printed in', async () => {
    await desk.call(1, '2025-05-06');
    await desk.addItem('HPC-1');
    await desk.hold('HPC-1');
    await desk.draft('HPC-1', '2025-05-20');
    expect((await desk.step('HPC-1', 'APPROVE', {}, 'secretary')).status).toBe(200);
    const late = await desk.attend('HPC-1');
    expect([late.status, codes(late)]).toEqual([409, ['MINUTES_STATE']]);
    expect((await desk.step('HPC-1', 'RETURN', { reason: 'The sheet is wrong' }, 'secretary')).status).toBe(200);
    expect((await desk.attend('HPC-1')).status).toBe(200);
    await desk.step('HPC-1', 'APPROVE', {}, 'secretary');
    expect((await desk.step('HPC-1', 'ISSUE')).json<MinutesPage>().state).toBe('ISSUED');
  });

  it('never approve an amendment they opened, though nothing was typed since', async () => {
    expect((await desk.step('HPC-1', 'AMEND', { reason: 'Misheard' })).status).toBe(200);
    const risen = await inCharge('nodal', 'SECRETARY', 'SECY');
    const { revision, may } = (await risen.get(`${root}/sittings/HPC-1/minutes`)).json<MinutesPage>();
    const own = await risen.post(`${root}/sittings/HPC-1/minutes/steps`, { step: 'APPROVE', reason: null, sittingId: null, revision });
    expect([may, own.status, codes(own)]).toEqual([['RETURN'], 403, ['OWN_DRAFT']]);
    await inCharge('nodal', 'NODAL_OFFICER', 'DEPT');
  });

  it('take the wish for a later day of the office before with them when an amendment names another', async () => {
    const { version, dueOn } = await point('HPC-1-1');
    expect((await desk.ask('post', '/action-points/HPC-1-1/extensions', { toOn: '2025-06-30', reason: 'Snow', version }, 'pmu')).status).toBe(201);
    const { items, revision } = await desk.minutes('HPC-1');
    const moved = items.map(({ number: _, title: __, ...item }) => ({ ...item, actions: item.actions.map((action) => ({ ...action, officeCode: 'DIC-901' })) }));
    expect((await desk.draft('HPC-1', '', { items: moved, revision })).status).toBe(200);
    await desk.step('HPC-1', 'APPROVE', {}, 'secretary');
    expect((await desk.step('HPC-1', 'ISSUE')).status).toBe(200);
    expect(await point('HPC-1-1')).toMatchObject({ officeCode: 'DIC-901', dueOn, waitsForExtension: false });
  });

  it('never close what they told themselves, whoever of the office spoke last', async () => {
    expect((await tell('HPC-1-1', 'officer901')).status).toBe(201);
    expect((await tell('HPC-1-1', 'second901')).status).toBe(201); // a note to the claim
    const { version } = await point('HPC-1-1');
    const risen = await inCharge('officer901', 'NODAL_OFFICER', 'DEPT');
    expect(codes(await risen.post(`${root}/action-points/HPC-1-1/decisions`, { act: 'CLOSE', sittingId: 'HPC-1', reason: null, version }))).toEqual(['CLOSING_OWN']);
    expect((await desk.ask('post', '/action-points/HPC-1-1/decisions', { act: 'CLOSE', sittingId: 'HPC-1', reason: null, version })).json<ActionPage>().state).toBe('CLOSED');
  });

  it('keep the decisions of a district to the district and the State: the review every charge reads does not tell them', async () => {
    const [{ next: _, lastNo: __, may: ___, calendarPath: ____, offices: _____, ...form }] = (await desk.committees()) as [Awaited<ReturnType<typeof desk.committees>>[number]];
    const chair = { designation: { en: 'District Magistrate', hi: 'जिलाधिकारी' }, officeCode: null, isChair: true, isConvenor: false, since: '2025-04-01', until: null };
    expect((await desk.ask('post', '/committees', { ...form, code: 'D902', kind: 'DISTRICT', isMain: false, district: 902, quorum: 1, seats: [chair], version: 0 })).status).toBe(201);
    expect((await desk.call(1, '2025-05-06', { committeeCode: 'D902' })).status).toBe(201);
    await desk.addItem('D902-1');
    expect((await desk.hold('D902-1')).json<SittingPage>().state).toBe('HELD');
    await desk.draft('D902-1', '2025-05-20');
    await desk.step('D902-1', 'APPROVE', {}, 'secretary');
    expect((await desk.step('D902-1', 'ISSUE')).status).toBe(200);
    expect((await desk.ask('get', '/action-points/D902-1-1', undefined, 'gm902')).status).toBe(200);
    expect((await desk.ask('get', '/action-points/D902-1-1', undefined, 'gm903')).status).toBe(403);
    const { committeeWork } = (await (await scheme.as('gm903')).get(`${scheme.address}/live/review`)).json<Review>();
    expect(committeeWork!.actionTaken.open.map(({ actionPointId }) => actionPointId)).toEqual([]);
  });

  it('get a day of the first century into no calendar by accident', async () => {
    expect((await desk.call(77, '0001-01-01')).status).toBe(201);
  });
});
