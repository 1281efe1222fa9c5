import { aRow, aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';

describe('progress sheets', () => {
  let scheme: TestScheme;
  let sheet: string;
  beforeAll(async () => {
    scheme = await aScheme();
    sheet = `${scheme.address}/${FN}/offices/DIC-901/progress`;
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const codes = (answer: { json(): { breaches: { code: string; field: string | null }[] } }): string[] => answer.json().breaches.map((breach) => `${breach.field ?? ''} ${breach.code}`.trim()).sort();
  const stored = async (): Promise<number> => (await scheme.server.database.query<{ n: number }>(`select count(*)::int as n from progress_entry`))[0]!.n;

  it('keeps the sheet of a district from another district', async () => {
    const stranger = await scheme.as('officer902');
    expect([(await stranger.get(sheet)).status, (await stranger.get(sheet)).json().code]).toEqual([403, 'NOT_YOUR_DISTRICT']);
    const draft = await stranger.put(`${sheet}/draft`, { version: 0, rows: [] });
    expect([draft.status, draft.json().code]).toEqual([403, 'NOT_YOUR_DISTRICT']);
    const submitted = await stranger.post(`${sheet}/submission`, { revision: 0, rows: scheme.rows('DIC-901', FN) });
    expect([submitted.status, submitted.json().code]).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(await stored()).toBe(0);
  });

  it('does not believe the body: a row of another district on the own sheet is refused', async () => {
    const answer = await (await scheme.as('officer901')).post(`${sheet}/submission`, { revision: 0, rows: [aRow({ indicatorCode: 'C1-01', unit: 902, relatesTo: FN })] });
    expect([answer.status, answer.json().code]).toEqual([403, 'NOT_YOUR_DISTRICT']);
  });

  it('knows no such office, sheet or fortnight', async () => {
    const officer = await scheme.as('officer901');
    expect((await officer.get(`${scheme.address}/${FN}/offices/DIC-999/progress`)).json().code).toBe('UNKNOWN_OFFICE');
    expect((await officer.get(`${scheme.address}/${FN}/offices/FIN/progress`)).json().code).toBe('UNKNOWN_SHEET');
    expect((await officer.get(`${scheme.address}/2030-31-FN01/offices/DIC-901/progress`)).json().code).toBe('UNKNOWN_FORTNIGHT');
  });

  describe('drafts', () => {
    it('tells the second of two writers what the first saved, and overwrites nothing', async () => {
      const [first, second] = [await scheme.as('officer901'), await scheme.as('second901')];
      expect((await first.put(`${sheet}/draft`, { version: 0, rows: scheme.rows('DIC-901', FN, 3) })).json()).toMatchObject({ version: 1 });
      const late = await second.put(`${sheet}/draft`, { version: 0, rows: scheme.rows('DIC-901', FN, 9) });
      expect([late.status, late.json().code]).toEqual([409, 'DRAFT_CHANGED']);
      expect(late.json().current).toMatchObject({ version: 1, designation: { en: 'Designation of officer901' }, rows: [{ value: 3 }] });
      expect((await second.put(`${sheet}/draft`, { version: 1, rows: scheme.rows('DIC-901', FN, 9) })).json()).toMatchObject({ version: 2 });
      const page = (await first.get(sheet)).json();
      expect(page.draft).toMatchObject({ version: 2, rows: [{ value: 9 }] });
      expect(page.summary.state).toBe('DRAFT');
    });

    it('outlive a session that ends half-way', async () => {
      const visitor = await scheme.server.as('second901');
      await visitor.delete('/v1/session');
      const refused = await visitor.put(`${sheet}/draft`, { version: 2, rows: scheme.rows('DIC-901', FN, 1) });
      expect([refused.status, refused.json().code]).toEqual([401, 'SESSION_OVER']);
      const again = await scheme.server.as('second901');
      expect((await again.get(sheet)).json().draft).toMatchObject({ version: 2, rows: [{ value: 9 }] });
    });

    it('keeps what is wrong in a draft and says what it is', async () => {
      const officer = await scheme.as('officer901');
      await officer.put(`${sheet}/draft`, { version: 2, rows: [aRow({ indicatorCode: 'C1-01', unit: 901, relatesTo: FN, value: 33, breakdowns: { GENDER: { WOMEN: 22, MEN: 10 } } })] });
      expect((await officer.get(sheet)).json().breaches).toEqual([expect.objectContaining({ code: 'BREAKDOWN_DIFFERS', field: 'breakdowns.GENDER', values: expect.objectContaining({ set: 'GENDER', total: 33, sum: 32 }) })]);
    });
  });

  describe('bad input', () => {
    it('refuses shapes at their cell: text, a fraction, an unknown key', async () => {
      const officer = await scheme.as('officer901');
      const row = aRow({ indicatorCode: 'C1-01', unit: 901, relatesTo: FN });
      const answer = await officer.post(`${sheet}/submission`, { revision: 0, rows: [{ ...row, value: 'twelve' }, { ...row, value: 1.5 }, { ...row, extra: 1 }] });
      expect(answer.status).toBe(422);
      expect(codes(answer).filter((code) => code.endsWith('BAD_SHAPE') || code.endsWith('NUMBER'))).toEqual(['extra BAD_SHAPE', 'value NOT_A_WHOLE_NUMBER', 'value NOT_A_WHOLE_NUMBER']);
    });

    it('tells every breach of a sheet at once and writes nothing', async () => {
      const officer = await scheme.as('officer901');
      const row = (value: number | null, more = {}) => aRow({ indicatorCode: 'C1-01', unit: 901, relatesTo: FN, value, ...more });
      const answer = await officer.post(`${sheet}/submission`, {
        revision: 0,
        rows: [row(-1), row(1e15), row(null), row(33, { breakdowns: { GENDER: { WOMEN: 22, MEN: 10 } } }), row(1, { relatesTo: '2025-26-FN05' }), aRow({ indicatorCode: 'C9-99', unit: 901, relatesTo: FN }), row(1, { reasonCode: 'R99' })],
      });
      expect(answer.status).toBe(422);
      expect(new Set(codes(answer))).toEqual(
        new Set(['DUPLICATE_ROW', 'breakdowns.GENDER BREAKDOWN_DIFFERS', 'indicatorCode UNKNOWN_INDICATOR', 'relatesTo RELATES_TO_FUTURE', 'remark REMARK_NEEDED', 'value ABOVE_TARGET', 'value NEGATIVE', 'value TOO_LARGE', 'value VALUE_MISSING', 'breakdowns.GENDER BREAKDOWN_INCOMPLETE']),
      );
      for (const breach of answer.json().breaches) expect(breach.text.length).toBeGreaterThan(10);
      expect(await stored()).toBe(0);
      expect(await scheme.server.database.query(`select 1 from submission`)).toEqual([]);
    });

    it('says it in Hindi when Hindi is asked for', async () => {
      const officer = await scheme.as('officer901');
      const answer = await officer.post(`${sheet}/submission`, { revision: 0, rows: [] }, { 'accept-language': 'hi' });
      expect(answer.json().code).toBe('NOTHING_TO_SUBMIT');
      expect(answer.json().title).toMatch(/[ऀ-ॿ]/);
    });
  });

  describe('submission', () => {
    it('is taken with a receipt; NIL is a report and a blank is silence', async () => {
      const officer = await scheme.as('officer901');
      const answer = await officer.post(`${sheet}/submission`, { revision: 0, rows: scheme.rows('DIC-901', FN, 0) });
      expect(answer.status).toBe(201);
      expect(answer.json()).toMatchObject({ receiptNo: `DIC-901/${FN}/progress/1`, revision: 1, rows: 1 });
      const page = (await officer.get(sheet)).json();
      expect([page.draft, page.submitted]).toEqual([null, [expect.objectContaining({ value: 0 })]]);
      const units = (await officer.get(`${scheme.address}/live/review`)).json().components[0].indicators[0].units;
      expect(units.map((unit: { unit: number; isReported: boolean }) => [unit.unit, unit.isReported])).toEqual([[901, true], [902, false], [903, false]]);
    });

    it('is not taken twice: the second sender sees what the first sent', async () => {
      const answer = await (await scheme.as('second901')).post(`${sheet}/submission`, { revision: 0, rows: scheme.rows('DIC-901', FN, 7) });
      expect([answer.status, answer.json().code]).toEqual([409, 'REVISION_TAKEN']);
      expect(answer.json().current).toMatchObject({ revision: 1, designation: { en: 'Designation of officer901' }, rows: [{ value: 0 }] });
    });

    it('may be mended by the office until somebody verifies it', async () => {
      const officer = await scheme.as('officer901');
      expect((await officer.post(`${sheet}/submission`, { revision: 1, rows: scheme.rows('DIC-901', FN, 12) })).json()).toMatchObject({ revision: 2 });
      await (await scheme.as('gm901')).post(`${scheme.address}/${FN}/verifications`, { sheets: [{ officeCode: 'DIC-901', sheet: 'progress', revision: 2 }] });
      const locked = await officer.post(`${sheet}/submission`, { revision: 2, rows: scheme.rows('DIC-901', FN, 13) });
      expect([locked.status, locked.json().code]).toEqual([409, 'SHEET_LOCKED']);
      expect((await officer.get(sheet)).json().summary.lockedBecause).toBe('SHEET_LOCKED');
    });
  });

  describe('after the cut-off', () => {
    beforeAll(async () => {
      await scheme.moveTo('2025-04-12T05:00:00.000Z');
      await (await scheme.as('officer902')).post(`${scheme.address}/${FN}/offices/DIC-902/progress/submission`, { revision: 0, rows: scheme.rows('DIC-902', FN, 5) });
      await scheme.tickAt('2025-04-16T06:00:00.000Z');
    });

    it('takes nothing new, and says until when it could have come', async () => {
      const answer = await (await scheme.as('officer903')).post(`${scheme.address}/${FN}/offices/DIC-903/progress/submission`, { revision: 0, rows: scheme.rows('DIC-903', FN) });
      expect([answer.status, answer.json().code, answer.json().breaches[0].values]).toEqual([409, 'CUT_OFF_PASSED', { at: '2025-04-15T18:29:59.999Z' }]);
    });

    it('takes only the returned rows again', async () => {
      await (await scheme.as('gm902')).post(`${scheme.address}/${FN}/returns`, { officeCode: 'DIC-902', sheet: 'progress', revision: 1, reason: 'Look again', rows: [{ indicatorCode: 'C1-01', relatesTo: '2024-25-FN24' }] }); // a late row, none of those that came in
      const officer = await scheme.as('officer902');
      const address = `${scheme.address}/${FN}/offices/DIC-902/progress`;
      expect((await officer.get(address)).json().dueAt).toBe('2025-04-17T12:30:00.000Z');
      const other = await officer.post(`${address}/submission`, { revision: 1, rows: scheme.rows('DIC-902', FN, 6) });
      expect([other.status, codes(other)]).toEqual([422, expect.arrayContaining(['ONLY_RETURNED_ROWS'])]);
      expect((await officer.post(`${address}/submission`, { revision: 1, rows: scheme.rows('DIC-902', FN, 5) })).json()).toMatchObject({ revision: 2 });
    });

    it('opens the next fortnight on top of what waits', async () => {
      const page = (await (await scheme.as('officer901')).get(`${scheme.address}/${NEXT}/offices/DIC-901/progress`)).json();
      expect(page.cells[0]).toMatchObject({ before: 12, lastDuring: 12 });
      expect(page.earlier).toEqual([FN]);
    });

    it('counts a late row in the open fortnight', async () => {
      const officer = await scheme.as('officer903');
      const rows = [...scheme.rows('DIC-903', NEXT, 2), aRow({ indicatorCode: 'C1-01', unit: 903, relatesTo: FN, value: 3 })];
      expect((await officer.post(`${scheme.address}/${NEXT}/offices/DIC-903/progress/submission`, { revision: 0, rows })).status).toBe(201);
      const review = (await officer.get(`${scheme.address}/live/review`)).json();
      expect(review.components[0].indicators[0].units[2]).toMatchObject({ before: 0, during: 2, priorPeriod: 3, total: 5 });
    });

    it('is closed for good once frozen: the API says so, and the database by itself', async () => {
      await (await scheme.as('nodal')).post(`${scheme.address}/${FN}/approvals`, { sheets: [{ officeCode: 'DIC-901', sheet: 'progress', revision: 2 }] });
      await scheme.tickAt('2025-04-18T12:30:00.000Z');
      const officer = await scheme.as('officer902');
      const answer = await officer.post(`${scheme.address}/${FN}/offices/DIC-902/progress/submission`, { revision: 2, rows: scheme.rows('DIC-902', FN, 6) });
      expect([answer.status, answer.json().code]).toEqual([409, 'FORTNIGHT_FROZEN']);
      await expect(
        scheme.server.database.query(`insert into submission (state_id, scheme_code, fortnight_id, office_code, sheet, revision, row_count, submitted_by, submitted_at) values ($1, $2, $3, 'DIC-902', 'progress', 3, 0, $4, now())`, [
          ...[scheme.key.stateId, scheme.key.schemeCode, FN, scheme.charge('officer902').personId],
        ]),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^P0F0[14]$/) });
      await expect(scheme.server.database.query(`update progress_entry set value = 1`)).rejects.toMatchObject({ code: 'P0F02' });
    });
  });

  describe('corrections', () => {
    const request = { indicatorCode: 'C1-01', unit: 901, correctsFortnight: FN, newValue: 10, reason: 'One camp was counted twice' };

    const propose = async (login: string, body: object = request) => (await scheme.as(login)).post(`${scheme.address}/${NEXT}/corrections`, body);
    const approve = async (login: string, id: string) => (await scheme.as(login)).post(`${scheme.address}/${NEXT}/corrections/${id}/approval`);
    const liveCell = async () => (await (await scheme.as('nodal')).get(`${scheme.address}/live/review`)).json().components[0].indicators[0].units[0];
    let correctionId: string;

    it('are refused for a foreign district, an open fortnight, an entry that is not there, the same value', async () => {
      expect((await propose('officer902')).json().code).toBe('NOT_YOUR_DISTRICT');
      expect(codes(await propose('officer901', { ...request, correctsFortnight: NEXT }))).toContain('correctsFortnight ENTRY_NOT_FROZEN');
      expect((await propose('officer902', { ...request, unit: 902 })).json().code).toBe('NOT_FOUND'); // it came in and was never approved
      expect(codes(await propose('officer901', { ...request, newValue: 12 }))).toEqual(['newValue CORRECTION_EMPTY']);
      expect(await scheme.server.database.query(`select 1 from correction`)).toEqual([]);
    });

    it('count only once another person has approved them', async () => {
      const proposed = await propose('officer901');
      expect(proposed.status).toBe(201);
      expect(proposed.json()).toMatchObject({ state: 'PROPOSED', oldValue: 12, newValue: 10, delta: -2, canApprove: false, proposedBy: { en: 'Designation of officer901' } });
      correctionId = proposed.json().correctionId;
      expect(await liveCell()).toMatchObject({ before: 12, priorPeriod: 0, total: 12 });
      const own = await approve('officer901', correctionId);
      expect([own.status, codes(own)]).toEqual([403, ['NO_RIGHT', 'OWN_ENTRY']]);
      expect((await approve('nodal', 'no-such-thing')).status).toBe(404);
      expect((await approve('nodal', correctionId)).json()).toMatchObject({ state: 'APPROVED', approvedBy: { en: 'Designation of nodal' }, canApprove: false });
      expect(await liveCell()).toMatchObject({ before: 12, priorPeriod: -2, total: 10 });
      expect((await approve('nodal', correctionId)).json().code).toBe('WRONG_STATE');
    });

    it('leave the frozen review as it was, and the next correction starts from the corrected value', async () => {
      const frozen = (await (await scheme.as('nodal')).get(`${scheme.address}/${FN}/review`)).json();
      expect(frozen.components[0].indicators[0].units[0].total).toBe(12);
      expect(codes(await propose('officer901', { ...request, newValue: 10 }))).toEqual(['newValue CORRECTION_EMPTY']);
      expect((await (await scheme.as('auditor')).get(`${scheme.address}/${NEXT}/corrections`)).json()).toEqual([expect.objectContaining({ correctionId, state: 'APPROVED' })]);
      expect((await (await scheme.as('officer901')).get(`${scheme.address}/${NEXT}/corrections`)).json()).toHaveLength(1);
      expect((await (await scheme.as('officer902')).get(`${scheme.address}/${NEXT}/corrections`)).json()).toEqual([]);
    });
  });
});

describe('the page of a component', () => {
  let scheme: TestScheme;
  let page: string;
  const row = { componentCode: 'C1', stage: 'UNDER_IMPLEMENTATION', milestones: [], reasonCode: null, recoveryOn: null, remark: null, nextPlan: 'Camps in both divisions' };
  beforeAll(async () => {
    scheme = await aScheme();
    page = `${scheme.address}/${FN}/offices/DEPT/status/C1`;
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  it('is kept from officers of the districts', async () => {
    expect((await (await scheme.as('officer901')).get(page)).status).toBe(403);
    expect((await (await scheme.as('officer901')).post(`${page}/submission`, { revision: 0, rows: [row] })).status).toBe(403);
  });

  it('owes a coded reason and a recovery date where the component is behind', async () => {
    const officer = await scheme.as('component');
    expect((await officer.get(page)).json()).toMatchObject({ componentCode: 'C1', isReasonNeeded: true, asOn: '2025-04-14', schemeStartsOn: '2025-04-01', previous: null, milestones: [{ milestoneCode: 'C1-M1', actualOn: null }] });
    const answer = await officer.post(`${page}/submission`, { revision: 0, rows: [{ ...row, milestones: [{ milestoneCode: 'C1-M1', actualOn: '2025-04-15' }, { milestoneCode: 'C1-M9', actualOn: '2025-04-10' }] }] });
    expect(answer.status).toBe(422);
    expect(answer.json().breaches.map((breach: { code: string; field: string }) => `${breach.field} ${breach.code}`)).toEqual(['reasonCode REASON_NEEDED', 'recoveryOn RECOVERY_DATE_NEEDED', 'milestones.C1-M1 FUTURE_DATE', 'milestones.C1-M9 UNKNOWN_MILESTONE']);
    expect(await scheme.server.database.query(`select 1 from component_status`)).toEqual([]);
  });

  it('is drafted, submitted and shown as last frozen afterwards', async () => {
    const officer = await scheme.as('component');
    const full = { ...row, reasonCode: 'R03', recoveryOn: '2025-06-30', milestones: [{ milestoneCode: 'C1-M1', actualOn: '2025-04-11' }] };
    expect((await officer.put(`${page}/draft`, { version: 0, rows: [full] })).json()).toMatchObject({ version: 1 });
    expect((await officer.post(`${page}/submission`, { revision: 0, rows: [full] })).json()).toMatchObject({ receiptNo: `DEPT/${FN}/status-C1/1` });
    const twice = await officer.post(`${page}/submission`, { revision: 0, rows: [full] });
    expect([twice.status, twice.json().current.rows]).toEqual([409, [full]]);
    const step = { sheets: [{ officeCode: 'DEPT', sheet: 'status-C1', revision: 1 }] };
    expect((await (await scheme.as('desk')).post(`${scheme.address}/${FN}/verifications`, step)).status).toBe(200);
    expect((await (await scheme.as('nodal')).post(`${scheme.address}/${FN}/approvals`, step)).status).toBe(200);
    await scheme.tickAt('2025-04-18T12:30:00.000Z');
    const next = (await officer.get(`${scheme.address}/${NEXT}/offices/DEPT/status/C1`)).json();
    expect(next).toMatchObject({ stage: 'UNDER_IMPLEMENTATION', previous: full, milestones: [{ actualOn: '2025-04-11' }] });
  });
});
