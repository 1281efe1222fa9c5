import { randomUUID } from 'node:crypto';
import { sheetsOf, type DueSheet } from '@pakhwada/domain/plan';
import { can } from '@pakhwada/domain/rights';
import { sendHalfAnAddress } from './support/half-an-address.ts';
import type { Answer } from './support/app.ts';
import { aRow, aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';

/** What an application, or somebody with one, can send: each is refused in words and leaves nothing behind. */
describe('hostile requests', () => {
  let scheme: TestScheme;
  let progress: string;
  beforeAll(async () => {
    scheme = await aScheme();
    progress = `${scheme.address}/${FN}/offices/DIC-901/progress`;
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());
  afterEach(() => expect(scheme.server.log.filter((line) => line.includes('unexpected error'))).toEqual([])); // a fault of ours, whatever was sent

  const codeOf = (answer: Answer): [number, string] => [answer.status, answer.json().code];
  const row = (overrides: object = {}) => ({ ...aRow({ indicatorCode: 'C1-01', unit: 901, relatesTo: FN }), ...overrides });

  describe('texts that no database keeps', () => {
    it.each(['a\0b', 'a\uD800b'])('are refused at their place: %j', async (text) => {
      const officer = await scheme.as('officer901');
      const draft = await officer.put(`${progress}/draft`, { version: 0, rows: [row({ remark: text })] });
      expect([draft.status, draft.json().breaches[0]]).toEqual([400, expect.objectContaining({ code: 'BAD_SHAPE', field: 'remark', row: { indicatorCode: 'C1-01', unit: 901, relatesTo: FN } })]);
      expect(codeOf(await officer.put(`${progress}/draft`, { version: 0, rows: [row({ breakdowns: { [text]: { A: 1 } } })] }))).toEqual([400, 'BAD_SHAPE']);
      expect(codeOf(await officer.get(`${scheme.address}/live/origin?figure=${encodeURIComponent('a\0b')}`))).toEqual([400, 'BAD_SHAPE']);
      expect(codeOf(await scheme.server.visitor().post('/v1/session', { login: text, password: 'x' }))).toEqual([400, 'BAD_SHAPE']);
      expect(codeOf(await (await scheme.as('nodal')).post(`${scheme.address}/${FN}/extension`, { workingDays: 1, reason: text }))).toEqual([400, 'BAD_SHAPE']);
    });

    it('name nothing in an address', async () => {
      const officer = await scheme.as('officer901');
      for (const address of [`${scheme.address}/2025%00/sheets`, `${scheme.address}/${FN}/offices/A%00/progress`, '/v1/schemes/a%00/fortnights', `/v1/sessions/${'-'.repeat(36)}`]) {
        const answer = address.startsWith('/v1/sessions') ? await officer.delete(address) : await officer.get(address);
        expect([address, ...codeOf(answer)]).toEqual([address, 404, 'NOT_FOUND']);
      }
    });
  });

  it('answers an address that is not even written right as any other that is not there', async () => {
    for (const address of ['/v1/schemes/%E0%A4%A/fortnights', `/v1/schemes/${'a'.repeat(300)}/fortnights`]) {
      const answer = await sendHalfAnAddress(scheme.server.app, address);
      expect([answer.status, answer.headers['content-type'], answer.json().code]).toEqual([404, 'application/problem+json; charset=utf-8', 'NOT_FOUND']);
    }
  });

  it('takes numbers beyond the columns of the database for what they are', async () => {
    const draft = await (await scheme.as('officer901')).put(`${progress}/draft`, { version: Number.MAX_SAFE_INTEGER, rows: [] });
    expect(codeOf(draft)).toEqual([409, 'DRAFT_CHANGED']);
    const correction = await (await scheme.as('nodal')).post(`${scheme.address}/${FN}/corrections`, { indicatorCode: 'C1-01', unit: 9_007_199_254_740_991, correctsFortnight: FN, newValue: 1, reason: 'x' });
    expect(codeOf(correction)).toEqual([422, 'TOO_LARGE']);
    expect(correction.json().title).toContain('9,00,71,99,25,47,40,991');
  });

  it('judges five thousand rows for one cell in the way of five hundred, not row by row against all others', async () => {
    const officer = await scheme.as('officer901');
    const timeOf = async (count: number) => {
      const from = performance.now();
      expect(codeOf(await officer.post(`${progress}/submission`, { revision: 0, rows: Array.from({ length: count }, () => row()) }))).toEqual([422, 'DUPLICATE_ROW']);
      return performance.now() - from;
    };
    await timeOf(500);
    expect((await timeOf(5000)) / (await timeOf(500))).toBeLessThan(50); // ten times the rows; each against all others would take a hundred times as long
  });

  it('makes no hash of a password for a guessed link', async () => {
    const timeOf = async (send: () => Promise<Answer>) => {
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const from = performance.now();
        await send();
        times.push(performance.now() - from);
      }
      return Math.min(...times); // the least disturbed round
    };
    const visitor = scheme.server.visitor();
    const guess = await timeOf(() => visitor.post('/v1/password', { token: 'g'.repeat(43), password: 'long enough to set' }));
    const hashed = await timeOf(() => visitor.post('/v1/session', { login: 'nobody', password: 'long enough to try' }));
    expect(guess).toBeLessThan(hashed);
  });

  describe('rights', () => {
    const addressOf = ({ officeCode, sheet }: DueSheet) => `${scheme.address}/${FN}/offices/${officeCode}/${sheet.replace('status-', 'status/')}`;
    const facts = async () => (await scheme.server.database.query(`select (select count(*) from submission) as sheets, (select count(*) from submission_step) as steps, (select count(*) from draft) as drafts`))[0];

    it.each(['officer901', 'gm901', 'pmu', 'accountant', 'component', 'nodal', 'finance', 'secretary', 'auditor'])('of %s end where the table says, on every sheet and every step, and a refusal leaves nothing', async (login) => {
      const visitor = await scheme.as(login);
      const before = await facts();
      for (const due of sheetsOf(scheme.plan)) {
        const office = scheme.plan.offices.find(({ code }) => code === due.officeCode)!;
        const target = { officeCode: due.officeCode, officeKind: office.kind, districtLgd: office.districtLgd, sheet: due.sheet };
        const may = (action: Parameters<typeof can>[1]) => can(scheme.charge(login), action, target);
        const asked = { officeCode: due.officeCode, sheet: due.sheet, revision: 99 };
        const answers = {
          READ_SHEETS: await visitor.get(addressOf(due)),
          ENTER: await visitor.put(`${addressOf(due)}/draft`, { version: 99, rows: [] }),
          VERIFY: await visitor.post(`${scheme.address}/${FN}/verifications`, { sheets: [asked] }),
          APPROVE: await visitor.post(`${scheme.address}/${FN}/approvals`, { sheets: [asked] }),
          RETURN: await visitor.post(`${scheme.address}/${FN}/returns`, { ...asked, reason: 'x', rows: [{ unit: 901 }] }),
        };
        for (const action of ['READ_SHEETS', 'ENTER', 'VERIFY', 'APPROVE', 'RETURN'] as const) {
          const isRefused = answers[action].status === 403;
          expect([due.officeCode, due.sheet, action, isRefused]).toEqual([due.officeCode, due.sheet, action, !may(action)]);
        }
      }
      expect(await facts()).toEqual(before);
    });

    it('reach no other scheme, by any way of writing it', async () => {
      const visitor = await scheme.as('nodal');
      for (const code of ['other', scheme.key.schemeCode.toUpperCase(), `${scheme.key.schemeCode}%20`, `${scheme.key.schemeCode};x`]) expect((await visitor.get(`/v1/schemes/${code}/fortnights`)).status).toBe(404);
    });
  });

  it('shows a draft to those who may type it, and to nobody else', async () => {
    const officer = await scheme.as('officer902');
    const sheet = `${scheme.address}/${FN}/offices/DIC-902/progress`;
    expect((await officer.put(`${sheet}/draft`, { version: 0, rows: [aRow({ indicatorCode: 'C1-01', unit: 902, relatesTo: FN, value: 7 })] })).status).toBe(200);
    expect((await officer.get(sheet)).json().draft.rows).toHaveLength(1);
    expect((await (await scheme.as('second902')).get(sheet)).json().draft.rows).toHaveLength(1); // the same office
    for (const login of ['gm902', 'pmu', 'nodal', 'secretary', 'auditor']) {
      const page = (await (await scheme.as(login)).get(sheet)).json();
      expect([login, page.draft, page.breaches, page.summary.state]).toEqual([login, null, [], 'DRAFT']); // that something is begun is no secret
    }
  });

  describe('a sheet', () => {
    beforeAll(async () => {
      const officer = await scheme.as('officer903');
      expect((await officer.post(`${scheme.address}/${FN}/offices/DIC-903/progress/submission`, { revision: 0, rows: scheme.rows('DIC-903', FN) })).status).toBe(201);
    });
    const asked = { officeCode: 'DIC-903', sheet: 'progress', revision: 1 };

    it('named twice in one request is stepped once', async () => {
      const answer = await (await scheme.as('gm903')).post(`${scheme.address}/${FN}/verifications`, { sheets: [asked, asked] });
      expect([answer.status, answer.json()]).toEqual([200, { done: 1 }]);
    });

    it('is not returned without naming a row: an empty name is none', async () => {
      const answer = await (await scheme.as('nodal')).post(`${scheme.address}/${FN}/returns`, { ...asked, reason: 'Look again', rows: [{}] });
      expect(codeOf(answer)).toEqual([422, 'ROWS_NEEDED']);
    });

    it('that comes a moment after the cut-off by the clock of the database is told when entry ended', async () => {
      const fortnight = (await (await scheme.as('nodal')).get(scheme.address)).json()[0];
      await scheme.moveTo(fortnight.cutOffAt);
      await scheme.server.database.query(`update demo_clock set shown_at = shown_at + interval '5 milliseconds'`); // this process has not seen it yet
      const answer = await (await scheme.as('officer901')).post(`${progress}/submission`, { revision: 0, rows: scheme.rows('DIC-901', FN) });
      expect(codeOf(answer)).toEqual([409, 'CUT_OFF_PASSED']);
      expect(answer.json().title).toMatch(/ended on 15\.04\.2025,\s23:59\sIST/);
      await scheme.moveTo(fortnight.cutOffAt);
      expect((await (await scheme.as('officer901')).post(`${progress}/submission`, { revision: 0, rows: scheme.rows('DIC-901', FN) })).status).toBe(201); // the last instant counts
    });
  });

  it('lets an office that sends a sheet again and the officer who verifies it not both succeed', async () => {
    const sheet = { officeCode: 'DIC-902', sheet: 'progress' };
    const address = `${scheme.address}/${NEXT}/offices/DIC-902/progress/submission`;
    await scheme.tickAt('2025-04-16T05:00:00.000Z');
    const [officer, manager, nodal] = [await scheme.as('officer902'), await scheme.as('gm902'), await scheme.as('nodal')];
    const send = (revision: number) => officer.post(address, { revision, rows: scheme.rows('DIC-902', NEXT, 20 + revision) });
    const verify = (revision: number) => manager.post(`${scheme.address}/${NEXT}/verifications`, { sheets: [{ ...sheet, revision }] });
    expect((await send(0)).status).toBe(201);
    let revision = 1;
    for (let round = 0; round < 8; round += 1) {
      const [sent, verified] = await Promise.all(round % 2 ? [send(revision), verify(revision)] : [verify(revision), send(revision)].reverse());
      expect([sent!.status, verified!.status].sort()).toEqual(sent!.status === 201 ? [201, 409] : [200, 409]);
      expect(sent!.status === 201 ? verified!.json().code : sent!.json().code).toBe(sent!.status === 201 ? 'REVISION_TAKEN' : 'SHEET_LOCKED');
      if (sent!.status === 201) revision += 1;
      else {
        expect((await nodal.post(`${scheme.address}/${NEXT}/returns`, { ...sheet, revision, reason: 'Once more', rows: [{ unit: 902 }] })).status).toBe(200);
        expect((await send(revision)).status).toBe(201);
        revision += 1;
      }
    }
    expect(await scheme.server.database.query(`select 1 from submission_step s where action = 'VERIFY' and exists (select 1 from submission_step t where (t.office_code, t.sheet, t.fortnight_id, t.revision) = (s.office_code, s.sheet, s.fortnight_id, s.revision + 1))
        and not exists (select 1 from submission_step t where (t.office_code, t.sheet, t.fortnight_id, t.revision) = (s.office_code, s.sheet, s.fortnight_id, s.revision) and t.action = 'RETURN')`)).toEqual([]);
  });

  it('lets nobody sign what they once entered, in another charge and a later revision', async () => {
    const sheet = { officeCode: 'DIC-901', sheet: 'progress' };
    const address = `${scheme.address}/${NEXT}/offices/DIC-901/progress/submission`;
    const [entrant, second, manager] = [await scheme.as('officer901'), await scheme.as('second901'), await scheme.as('gm901')];
    expect((await entrant.post(address, { revision: 0, rows: scheme.rows('DIC-901', NEXT) })).status).toBe(201);
    expect((await manager.post(`${scheme.address}/${NEXT}/returns`, { ...sheet, revision: 1, reason: 'Send again', rows: [{ unit: 901 }] })).status).toBe(200);
    expect((await second.post(address, { revision: 1, rows: scheme.rows('DIC-901', NEXT) })).status).toBe(201);
    await scheme.server.database.query(`insert into charge (charge_id, person_id, state_id, scheme_code, office_code, role, since) values ($1, $2, $3, $4, 'DIC-901', 'GM_DIC', now() - interval '1 second')`, [
      ...[randomUUID(), scheme.charge('officer901').personId, scheme.key.stateId, scheme.key.schemeCode],
    ]);
    const own = await entrant.post(`${scheme.address}/${NEXT}/verifications`, { sheets: [{ ...sheet, revision: 2 }] });
    expect([(await entrant.get('/v1/session')).json().role, ...codeOf(own)]).toEqual(['GM_DIC', 403, 'OWN_ENTRY']);
    expect((await manager.post(`${scheme.address}/${NEXT}/verifications`, { sheets: [{ ...sheet, revision: 2 }] })).status).toBe(200);
  });

  describe('two corrections of one entry', () => {
    const propose = async (login: string, newValue: number): Promise<string> => {
      const answer = await (await scheme.as(login)).post(`${scheme.address}/${NEXT}/corrections`, { indicatorCode: 'C1-01', unit: 903, correctsFortnight: FN, newValue, reason: 'Counted again' });
      expect(answer.status).toBe(201);
      return answer.json().correctionId;
    };
    const approve = async (login: string, id: string) => (await scheme.as(login)).post(`${scheme.address}/${NEXT}/corrections/${id}/approval`);
    const total = async () => (await (await scheme.as('nodal')).get(`${scheme.address}/live/review`)).json().components[0].indicators[0].units[2].total;

    it('never both count: the second no longer finds the value it set out from', async () => {
      await scheme.tickAt('2025-04-16T05:00:00.000Z');
      await (await scheme.as('nodal')).post(`${scheme.address}/${FN}/approvals`, { sheets: [{ officeCode: 'DIC-903', sheet: 'progress', revision: 1 }] });
      await scheme.tickAt('2025-04-21T12:31:00.000Z');
      expect(await total()).toBe(10);
      const [first, second] = [await propose('officer903', 12), await propose('gm903', 15)];
      expect((await approve('nodal', first)).status).toBe(200);
      const refused = await approve('nodal', second);
      expect(codeOf(refused)).toEqual([409, 'CORRECTION_OUTDATED']);
      expect(refused.json().title).toBe('The entry counts 12 now, no longer 10: another correction was approved meanwhile. Propose a new one.');
      expect((await (await scheme.as('nodal')).get(`${scheme.address}/${NEXT}/corrections`)).json().map(({ canApprove }: { canApprove: boolean }) => canApprove)).toEqual([false, false]);
      expect(await total()).toBe(12);
    });

    it('not even when both are approved at the same moment', async () => {
      const [first, second] = [await propose('officer903', 13), await propose('gm903', 17)];
      const answers = await Promise.all([approve('nodal', first), approve('secretary', second)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect([13, 17]).toContain(await total());
      expect(await scheme.server.database.query(`select 1 from correction_approval`)).toHaveLength(2);
    });

    it('is refused by the database itself', async () => {
      const proposed = await propose('officer903', 99);
      const other = await propose('gm903', 98);
      expect((await approve('nodal', other)).status).toBe(200);
      await expect(
        scheme.server.database.query(`insert into correction_approval select correction_id, state_id, scheme_code, fortnight_id, $2, 'DEPT', pakhwada_now() from correction where correction_id = $1`, [proposed, scheme.charge('nodal').personId]),
      ).rejects.toMatchObject({ code: 'P0F05' });
    });
  });

  describe('what one person was given', () => {
    it('is not given to the next by its tag, nor to the same after signing out', async () => {
      const review = `${scheme.address}/${FN}/review`;
      const one = await scheme.server.as('officer901');
      const { etag } = (await one.get(review)).headers;
      expect((await one.get(review, { 'if-none-match': String(etag) })).status).toBe(304);
      const cookie = one.cookie!;
      expect((await one.delete('/v1/session')).status).toBe(204);
      for (const headers of [{}, { cookie: `pakhwada_session=${cookie}` }, { cookie: `pakhwada_session=${randomUUID()}` }]) {
        expect((await scheme.server.visitor().get(review, { 'if-none-match': String(etag), ...headers })).status).toBe(401);
      }
    });
  });
});
