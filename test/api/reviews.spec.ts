import { createHash } from 'node:crypto';
import { buildReview, canonicalText, inRows, type Review } from '@pakhwada/domain/review';
import { DataSource } from 'typeorm';
import { FortnightsService } from '../../apps/api/src/fortnights/fortnights.service.ts';
import { FactsRepository } from '../../apps/api/src/reviews/facts.repository.ts';
import { aRow, aScheme, type TestScheme } from './support/scheme.ts';

const FIRST = '2025-26-FN01';
const SECOND = '2025-26-FN02';
const THIRD = '2025-26-FN03';

describe('reviews', () => {
  let scheme: TestScheme;
  let live: string;
  beforeAll(async () => {
    scheme = await aScheme();
    live = `${scheme.address}/live/review`;
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
    await scheme.allReport(FIRST, 12);
    await scheme.allApprove(FIRST);
    await scheme.tickAt('2025-04-29T05:00:00.000Z');
    await scheme.allReport(SECOND, 5, ['DIC-903']);
  });
  afterAll(() => scheme?.server.close());

  const hashOf = (previous: string, body: string): string => createHash('sha256').update(previous).update(body).digest('hex');
  const database = () => scheme.server.database;

  describe('frozen', () => {
    it('are sent as the bytes that were stored, under their hash', async () => {
      const answer = await (await scheme.as('secretary')).get(`${scheme.address}/${FIRST}/review`);
      const [stored] = await database().query<{ body: string; sha256: string }>(`select body, sha256 from review`);
      expect([answer.status, answer.text]).toEqual([200, stored!.body]);
      expect(answer.headers['x-review-sha256']).toBe(stored!.sha256);
      expect(stored!.sha256).toBe(hashOf('', stored!.body));
      expect(answer.headers['cache-control']).toBe('private, max-age=31536000, immutable');
      const again = await (await scheme.as('secretary')).get(`${scheme.address}/${FIRST}/review`, { 'if-none-match': String(answer.headers.etag) });
      expect([again.status, again.text]).toEqual([304, '']);
    });

    it('are what buildReview makes of their facts, byte for byte', async () => {
      const { manager } = scheme.server.get(DataSource);
      const fortnight = await scheme.server.get(FortnightsService).byId(manager, { ...scheme.key, fortnightId: FIRST });
      const facts = inRows(await scheme.server.get(FactsRepository).frozenFacts(manager, fortnight));
      const [stored] = await database().query<{ body: string }>(`select body from review`);
      expect(canonicalText(buildReview(facts))).toBe(stored!.body);
      const changed = { ...facts, progress: facts.progress.map((row, i) => (i === 0 ? { ...row, value: (row.value ?? 0) + 1 } : row)) };
      expect(canonicalText(buildReview(changed))).not.toBe(stored!.body);
    });

    it('refuse every change in the database', async () => {
      for (const sql of [`update review set body = 'x'`, `delete from review`, `truncate review cascade`, `update sealed_cell set cumulative = 1`]) await expect(database().query(sql)).rejects.toMatchObject({ code: 'P0F02' });
      await expect(database().query(`update fortnight set frozen_at = null, state = 'OPEN' where fortnight_id = $1`, [FIRST])).rejects.toMatchObject({ code: 'P0F01' });
    });
  });

  describe('live', () => {
    it('are answered with "not changed" until something was written, and change with it', async () => {
      const nodal = await scheme.as('nodal');
      const first = await nodal.get(live);
      expect([first.status, first.headers['cache-control'], first.json().basis]).toEqual([200, 'private, no-cache', 'LIVE']);
      expect((await nodal.get(live, { 'if-none-match': String(first.headers.etag) })).status).toBe(304);
      await (await scheme.as('officer903')).post(`${scheme.address}/${SECOND}/offices/DIC-903/progress/submission`, { revision: 0, rows: scheme.rows('DIC-903', SECOND, 6) });
      const second = await nodal.get(live, { 'if-none-match': String(first.headers.etag) });
      expect(second.status).toBe(200);
      expect(second.headers.etag).not.toBe(first.headers.etag);
      expect(second.json().components[0].indicators[0].state).toMatchObject({ before: 36, during: 16, total: 52 });
    });

    it('are the same whether kept in memory or built again', async () => {
      const { manager } = scheme.server.get(DataSource);
      const fortnight = await scheme.server.get(FortnightsService).resolve(manager, scheme.key, 'live');
      const facts = await scheme.server.get(FactsRepository).liveFacts(manager, fortnight, '2025-04-29');
      expect((await (await scheme.as('nodal')).get(live)).json()).toEqual(buildReview(facts));
    });
  });

  it('are nobody’s without a session, whatever tag is sent, before and after another person read them', async () => {
    const read = await (await scheme.as('nodal')).get(live);
    const tag = { 'if-none-match': String(read.headers.etag) };
    for (const address of [live, `${scheme.address}/${FIRST}/review`]) {
      const stranger = await scheme.server.visitor().get(address, tag);
      expect([stranger.status, stranger.json().code]).toEqual([401, 'SESSION_OVER']);
    }
  });

  it('keep two officers apart in every answer that may be kept, in both orders', async () => {
    const ask = async (login: string, lgd: number) => (await (await scheme.as(login)).get(`${scheme.address}/${SECOND}/offices/DIC-${lgd}/progress`)).status;
    const lists = async (login: string) => (await (await scheme.as(login)).get(`${scheme.address}/${SECOND}/sheets`)).json().map((sheet: { officeCode: string }) => sheet.officeCode);
    expect([await ask('officer901', 901), await ask('officer902', 901), await ask('officer902', 902), await ask('officer901', 902)]).toEqual([200, 403, 200, 403]);
    expect([await lists('officer901'), await lists('officer902'), await lists('officer901')]).toEqual([['DIC-901'], ['DIC-902'], ['DIC-901']]);
    const listed = await (await scheme.as('officer902')).get(`${scheme.address}/${SECOND}/sheets`);
    expect(String(listed.headers['cache-control'] ?? '')).not.toContain('public');
  });

  describe('origin', () => {
    const originOf = async (figure: string, more = '') => (await scheme.as('secretary')).get(`${scheme.address}/${SECOND}/origin?figure=${figure}${more}`);

    it('lists the entries behind a figure: who entered, verified and approved them', async () => {
      const origin = (await originOf('components.C1.indicators.C1-01.units.901')).json();
      expect(origin).toMatchObject({ formula: 'indicator', result: { numerator: '17', denominator: '1' }, entryCount: 2, next: null });
      expect(origin.entries.map((entry: { fortnightId: string; value: number; state: string; steps: { action: string; office: { en: string } }[] }) => [entry.fortnightId, entry.value, entry.state, entry.steps.map((step) => `${step.action} ${step.office.en}`)])).toEqual([
        [SECOND, 5, 'SUBMITTED', ['SUBMIT Office DIC-901']],
        [FIRST, 12, 'APPROVED', ['SUBMIT Office DIC-901', 'VERIFY Office DIC-901', 'APPROVE Office DEPT']],
      ]);
      expect(JSON.stringify(origin)).not.toContain(scheme.charge('officer901').personId);
    });

    it('lists all units of a State figure, page by page', async () => {
      const first = (await originOf('components.C1.indicators.C1-01', '&take=4')).json();
      expect([first.entryCount, first.entries.length]).toEqual([null, 4]); // more than the page holds
      const rest = (await originOf('components.C1.indicators.C1-01', `&take=4&after=${encodeURIComponent(first.next)}`)).json();
      expect([rest.entries.length, rest.next]).toEqual([2, null]);
      const all = [...first.entries, ...rest.entries] as { fortnightId: string; unit: number; value: number }[];
      expect(new Set(all.map((entry) => `${entry.fortnightId} ${entry.unit}`)).size).toBe(6);
      expect(all.reduce((sum, entry) => sum + entry.value, 0)).toBe(Number(first.result.numerator));
    });

    it('recomputes the figure of the fortnight alone', async () => {
      const origin = (await originOf('components.C1.indicators.C1-01.during')).json();
      expect(origin.entries.map((entry: { fortnightId: string }) => entry.fortnightId)).toEqual([SECOND, SECOND, SECOND]);
      expect(origin.entries.reduce((sum: number, entry: { value: number }) => sum + entry.value, 0)).toBe(Number(origin.result.numerator));
    });

    it('shows what is not frozen yet to those who may read the sheet; the others see the sum, and how much they are not shown', async () => {
      const seenBy = async (login: string, fortnightId: string, figure: string) => {
        const { result, entries, hiddenCount } = (await (await scheme.as(login)).get(`${scheme.address}/${fortnightId}/origin?figure=${figure}`)).json();
        return [Number(result.numerator), hiddenCount, ...entries.map((entry: { fortnightId: string; unit: number }) => `${entry.fortnightId} ${entry.unit}`)];
      };
      const [now, then] = [[901, 902, 903].map((unit) => `${SECOND} ${unit}`).reverse(), [901, 902, 903].map((unit) => `${FIRST} ${unit}`).reverse()];
      const figure = 'components.C1.indicators.C1-01';
      for (const login of ['nodal', 'secretary', 'auditor', 'pmu', 'finance']) expect([login, await seenBy(login, 'live', figure)]).toEqual([login, [52, 0, ...now, ...then]]);
      for (const login of ['officer902', 'gm902']) expect([login, await seenBy(login, 'live', figure)]).toEqual([login, [52, 2, `${SECOND} 902`, ...then]]);
      for (const login of ['accountant', 'component']) expect([login, await seenBy(login, 'live', figure)]).toEqual([login, [52, 3, ...then]]);
      expect(await seenBy('officer901', 'live', `${figure}.units.903.during`)).toEqual([6, 1]);
      expect(await seenBy('officer901', FIRST, figure)).toEqual([36, 0, ...then]); // frozen: for every charge
    });

    it('takes no page that it did not give', async () => {
      for (const after of ['x', '2025-26-FN02', '%00']) expect([after, (await originOf('physical', `&after=${after}`)).status]).toEqual([after, 400]);
    });

    it('knows no other figure', async () => {
      expect((await originOf('components.C7.physical')).status).toBe(404);
      expect((await originOf('')).status).toBe(400);
    });
  });

  describe('early freeze', () => {
    const freeze = async (login: string, fortnightId = SECOND) => (await scheme.as(login)).post(`${scheme.address}/${fortnightId}/freeze`);
    const codesOf = (answer: { json(): { breaches: { code: string }[] } }) => answer.json().breaches.map((breach) => breach.code).sort();

    it('is the nodal officer’s, after the cut-off, when all is approved', async () => {
      expect(codesOf(await freeze('secretary'))).toEqual(['NO_RIGHT']);
      expect(codesOf(await freeze('nodal'))).toEqual(['NOT_ALL_APPROVED', 'WRONG_STATE']);
      await scheme.tickAt('2025-05-01T05:00:00.000Z');
      expect(codesOf(await freeze('nodal'))).toEqual(['NOT_ALL_APPROVED']);
      expect(codesOf(await freeze('nodal', THIRD))).toEqual(['EARLIER_NOT_FROZEN', 'NOT_ALL_APPROVED', 'WRONG_STATE']);
      expect(await database().query(`select 1 from job_run where job like 'freeze:%' and job like '%${SECOND}'`)).toEqual([]);
    });

    it('freezes once: the clock finds it done', async () => {
      await scheme.allApprove(SECOND);
      const done = await freeze('nodal');
      expect(done.json()).toMatchObject({ id: SECOND, state: 'FROZEN', frozenAt: '2025-05-01T05:00:00.000Z' });
      const [first, second] = await database().query<{ sha256: string; previousSha256: string; body: string }>(`select sha256, previous_sha256 as "previousSha256", body from review order by fortnight_id`);
      expect(second!.previousSha256).toBe(first!.sha256);
      expect(second!.sha256).toBe(hashOf(first!.sha256, second!.body));
      expect(codesOf(await freeze('nodal'))).toEqual(['FORTNIGHT_FROZEN']);
      expect((await scheme.tickAt('2025-05-05T12:30:00.000Z')).filter((job) => job.job === 'freeze')).toEqual([]);
      expect(await database().query(`select key from outbox where topic = 'report.issue' order by key`)).toHaveLength(2);
    });

    it('keeps what came too late or was never approved out of the review, and lists it', async () => {
      await scheme.moveTo('2025-05-14T05:00:00.000Z');
      await scheme.allReport(THIRD, 7, ['DIC-902']);
      await scheme.tickAt('2025-05-20T12:30:00.000Z');
      const review: Review = (await (await scheme.as('nodal')).get(`${scheme.address}/${THIRD}/review`)).json();
      expect(review.receivedNotApproved.map(({ officeCode, state, rows }) => `${officeCode} ${state} ${rows}`)).toContain('DIC-901 SUBMITTED 1');
      expect(review.components[0]!.indicators[0]!.state).toMatchObject({ during: { missing: 'NOT_REPORTED' }, total: 52 });
      const taken = await (await scheme.as('officer901')).post(`${scheme.address}/2025-26-FN04/offices/DIC-901/progress/submission`, { revision: 0, rows: [aRow({ indicatorCode: 'C1-01', unit: 901, relatesTo: THIRD, value: 7 })] });
      expect(taken.status).toBe(201);
    });
  });

  describe('chain', () => {
    const check = async () => (await (await scheme.as('auditor')).get(`/v1/schemes/${scheme.key.schemeCode}/chain`)).json();

    it('is intact, and its head is the last review', async () => {
      const [last] = await database().query<{ sha256: string }>(`select sha256 from review order by fortnight_id desc limit 1`);
      expect(await check()).toEqual({ isIntact: true, count: 3, firstBrokenFortnight: null, headSha256: last!.sha256 });
    });

    it('finds the fortnight whose body was changed by one blank behind the guards', async () => {
      await database().query(`alter table review disable trigger user`);
      await database().query(`update review set body = body || ' ' where fortnight_id = $1`, [SECOND]);
      await database().query(`alter table review enable trigger user`);
      expect(await check()).toMatchObject({ isIntact: false, firstBrokenFortnight: SECOND });
    });
  });
});
