import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import { aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';

describe('fortnights', () => {
  let scheme: TestScheme;
  let base: string;
  beforeAll(async () => {
    scheme = await aScheme();
    base = `${scheme.address}/${FN}`;
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
    await scheme.allReport(FN, 12, ['DIC-903']);
  });
  afterAll(() => scheme?.server.close());

  const sheetsOf = async (login: string, fortnightId = FN): Promise<SheetSummary[]> => (await (await scheme.as(login)).get(`${scheme.address}/${fortnightId}/sheets`)).json<SheetSummary[]>();
  const stepsOf = async (officeCode: string): Promise<string[]> =>
    (await scheme.server.database.query<{ action: string }>(`select action from submission_step where office_code = $1 and sheet = 'progress' order by revision, step_no`, [officeCode])).map((row) => row.action);

  it('asks for a session, and knows no other scheme', async () => {
    expect((await scheme.server.visitor().get(scheme.address)).status).toBe(401);
    expect((await (await scheme.as('nodal')).get('/v1/schemes/another/fortnights')).status).toBe(404);
    const unknown = await (await scheme.as('nodal')).get(`${scheme.address}/2031-32-FN01/sheets`);
    expect([unknown.status, unknown.json().code]).toEqual([404, 'UNKNOWN_FORTNIGHT']);
  });

  it('shows each officer the sheets of the own charge', async () => {
    expect((await sheetsOf('officer901')).map((sheet) => `${sheet.officeCode} ${sheet.sheet}`)).toEqual(['DIC-901 progress']);
    expect((await sheetsOf('gm902')).map((sheet) => sheet.officeCode)).toEqual(['DIC-902']);
    expect((await sheetsOf('accountant')).map((sheet) => `${sheet.officeCode} ${sheet.sheet}`)).toEqual(['PMU money']); // not the grid of the same office
    expect((await sheetsOf('nodal')).map((sheet) => `${sheet.officeCode} ${sheet.sheet} ${sheet.state}`)).toEqual([
      'DIC-901 progress SUBMITTED',
      'DIC-902 progress SUBMITTED',
      'DIC-903 progress NOT_STARTED',
      'PMU progress SUBMITTED',
      'DEPT status-C1 SUBMITTED',
      'PMU money SUBMITTED',
    ]);
  });

  it('says what the person who asks may do now', async () => {
    const flags = (sheet: SheetSummary | undefined) => sheet && [sheet.canEnter, sheet.canVerify, sheet.canApprove, sheet.canReturn, sheet.lockedBecause];
    const of = async (login: string, office: string) => flags((await sheetsOf(login)).find((sheet) => sheet.officeCode === office && sheet.sheet === 'progress'));
    expect(await of('officer901', 'DIC-901')).toEqual([true, false, false, false, null]);
    expect(await of('gm901', 'DIC-901')).toEqual([false, true, false, true, null]);
    expect(await of('auditor', 'DIC-901')).toEqual([false, false, false, false, null]);
    expect(await of('nodal', 'PMU')).toEqual([false, true, false, true, null]);
  });

  it('refuses a foreign sheet among many, tells every breach, and does nothing at all', async () => {
    const gm = await scheme.as('gm901');
    const answer = await gm.post(`${base}/verifications`, { sheets: [901, 902, 903].map((lgd) => ({ officeCode: `DIC-${lgd}`, sheet: 'progress', revision: 1 })) });
    expect(answer.status).toBe(403);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json().breaches.map((breach: { code: string; field: string }) => `${breach.field} ${breach.code}`).sort()).toEqual([
      'DIC-902/progress NOT_YOUR_DISTRICT',
      'DIC-903/progress NOT_YOUR_DISTRICT',
      'DIC-903/progress WRONG_STATE',
    ]);
    expect(await stepsOf('DIC-901')).toEqual(['SUBMIT']);
  });

  it('refuses to approve what nobody has verified', async () => {
    const answer = await (await scheme.as('nodal')).post(`${base}/approvals`, { sheets: [{ officeCode: 'DIC-901', sheet: 'progress', revision: 1 }] });
    expect([answer.status, answer.json().code]).toEqual([409, 'WRONG_STATE']);
  });

  it('lets nobody act twice on one revision', async () => {
    const nodal = await scheme.as('nodal');
    expect((await nodal.post(`${base}/verifications`, { sheets: [{ officeCode: 'PMU', sheet: 'progress', revision: 1 }] })).status).toBe(200);
    const key = [scheme.key.stateId, scheme.key.schemeCode, FN, scheme.charge('nodal').personId];
    await expect(
      scheme.server.database.query(
        `insert into submission_step (state_id, scheme_code, fortnight_id, office_code, sheet, revision, step_no, action, person_id, acting_office, at) values ($1, $2, $3, 'PMU', 'progress', 1, 3, 'APPROVE', $4, 'DEPT', now())`,
        key,
      ),
    ).rejects.toMatchObject({ constraint: 'submission_step_person' });
  });

  it('returns a sheet with a reason naming rows, and takes it again as a new revision', async () => {
    const rows = [{ indicatorCode: 'C1-01', unit: 902 }];
    const gm = await scheme.as('gm902');
    expect((await gm.post(`${base}/returns`, { officeCode: 'DIC-902', sheet: 'progress', revision: 1, reason: 'Count the camps again', rows: [] })).status).toBe(400);
    const strange = [{ indicatorCode: 'C1-99', unit: 902 }, { indicatorCode: 'C1-01', unit: 901 }, { line: 3 }];
    const unknown = await gm.post(`${base}/returns`, { officeCode: 'DIC-902', sheet: 'progress', revision: 1, reason: 'Count the camps again', rows: [...rows, ...strange] });
    expect([unknown.status, unknown.json().breaches.map((breach: { code: string; row: unknown }) => [breach.code, breach.row])]).toEqual([422, strange.map((row) => ['UNKNOWN_ROW', row])]);
    for (const [row, code] of [[{ indicatorCode: 'C'.repeat(41) }, 'BAD_SHAPE'], [{ unit: 1e9 }, 'TOO_LARGE'], [{ line: 501 }, 'TOO_LARGE'], [{ milestoneCode: 'x y' }, 'BAD_SHAPE']] as const) {
      expect([row, (await gm.post(`${base}/returns`, { officeCode: 'DIC-902', sheet: 'progress', revision: 1, reason: 'Count', rows: [row] })).json().code]).toEqual([row, code]);
    }
    expect((await gm.post(`${base}/returns`, { officeCode: 'DIC-902', sheet: 'progress', revision: 1, reason: 'Count the camps again', rows })).status).toBe(200);
    const officer = await scheme.as('officer902');
    const sheet = (await officer.get(`${base}/offices/DIC-902/progress`)).json();
    expect(sheet.returned).toMatchObject({ reason: 'Count the camps again', rows });
    expect(sheet.summary).toMatchObject({ state: 'RETURNED', canEnter: true });
    const again = await officer.post(`${base}/offices/DIC-902/progress/submission`, { revision: 1, rows: scheme.rows('DIC-902', FN, 11) });
    expect(again.json()).toMatchObject({ revision: 2 });
    const stale = await gm.post(`${base}/verifications`, { sheets: [{ officeCode: 'DIC-902', sheet: 'progress', revision: 1 }] });
    expect([stale.status, stale.json().code]).toEqual([409, 'REVISION_TAKEN']);
  });

  it('ends new entry at the cut-off and moves on to verification', async () => {
    await scheme.tickAt('2025-04-15T18:30:00.000Z');
    const states = (await (await scheme.as('nodal')).get(scheme.address)).json().map((one: { id: string; state: string }) => `${one.id} ${one.state}`);
    expect(states).toEqual([`${FN} CUTOFF`, `${NEXT} OPEN`]);
    await (await scheme.as('gm901')).post(`${base}/verifications`, { sheets: [{ officeCode: 'DIC-901', sheet: 'progress', revision: 1 }] });
    expect((await (await scheme.as('nodal')).get(scheme.address)).json()[0].state).toBe('UNDER_VERIFICATION');
  });

  it('approves in the order of fortnights', async () => {
    await scheme.moveTo('2025-04-16T06:00:00.000Z');
    const officer = await scheme.as('officer901');
    await officer.post(`${scheme.address}/${NEXT}/offices/DIC-901/progress/submission`, { revision: 0, rows: scheme.rows('DIC-901', NEXT, 4) });
    const step = { sheets: [{ officeCode: 'DIC-901', sheet: 'progress', revision: 1 }] };
    expect((await (await scheme.as('gm901')).post(`${scheme.address}/${NEXT}/verifications`, step)).status).toBe(200);
    const early = await (await scheme.as('nodal')).post(`${scheme.address}/${NEXT}/approvals`, step);
    expect([early.status, early.json().code]).toEqual([409, 'EARLIER_NOT_FROZEN']);
    expect((await (await scheme.as('nodal')).post(`${base}/approvals`, step)).status).toBe(200);
    expect((await (await scheme.as('nodal')).post(`${scheme.address}/${NEXT}/approvals`, step)).status).toBe(200);
  });

  describe('extension', () => {
    const extend = async (login: string, workingDays: number, reason = 'Snow, no network') => (await scheme.as(login)).post(`${base}/extension`, { workingDays, reason });

    it('is the nodal officer’s alone', async () => {
      const answer = await extend('officer901', 2);
      expect([answer.status, answer.json().code]).toEqual([403, 'NO_RIGHT']);
      expect((await extend('nodal', 4)).json()).toMatchObject({ status: 422, breaches: [{ code: 'TOO_LARGE', field: 'workingDays' }] });
    });

    it('moves the freeze and the last hour of returned sheets, once', async () => {
      const answer = await extend('nodal', 2);
      expect(answer.json()).toMatchObject({ freezesAt: '2025-04-21T12:30:00.000Z', resubmitUntil: '2025-04-19T12:30:00.000Z', extensionReason: 'Snow, no network' });
      const twice = await extend('nodal', 1);
      expect([twice.status, twice.json().code]).toEqual([409, 'ALREADY_EXTENDED']);
    });

    it('holds: the freeze comes at the new hour', async () => {
      expect((await scheme.tickAt('2025-04-18T12:31:00.000Z')).map(({ job }) => job)).toEqual([]);
      expect((await scheme.tickAt('2025-04-21T12:30:00.000Z')).map(({ job, fortnightId }) => `${job} ${fortnightId}`)).toEqual([`freeze ${FN}`]);
      expect((await extend('nodal', 1)).json().breaches.map((breach: { code: string }) => breach.code)).toEqual(expect.arrayContaining(['FORTNIGHT_FROZEN', 'ALREADY_EXTENDED']));
    });
  });
});
