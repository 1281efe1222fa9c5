import type { Quotation } from '@pakhwada/contracts/reviews';
import { aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const CRORE = 1_00_00_000_00;

describe('published figures beside the computed ones', () => {
  let scheme: TestScheme;
  let quotations: string;
  beforeAll(async () => {
    scheme = await aScheme();
    quotations = `${scheme.address}/${FN}/quotations`;
    await scheme.moveTo('2025-04-10T05:00:00.000Z');
    const line = (n: number, type: string, amountPaise: number) => ({ line: n, componentCode: 'C1', type, amountPaise, on: '2025-04-10', reference: `${type}/${n}`, remark: null });
    const sent = await (await scheme.as('accountant')).post(`${scheme.address}/${FN}/offices/PMU/money/submission`, { revision: 0, rows: [line(1, 'BUDGET', 5 * CRORE), line(2, 'RELEASE', 3.579 * CRORE), line(3, 'EXPENDITURE', 2.29 * CRORE)] });
    if (sent.status !== 201) throw new Error(sent.text);
  });
  afterAll(() => scheme?.server.close());

  const asked = (own: object = {}) => ({ figure: 'spent', published: 'Rs 2.3 crore', document: 'Press note', documentOn: '2025-04-09', page: null, ...own });
  const add = async (own: object = {}, by = 'pmu') => (await scheme.as(by)).post(quotations, asked(own));
  const list = async (by = 'officer901', fortnightId = FN): Promise<Quotation[]> =>
    (await (await scheme.as(by)).get(`${scheme.address}/${fortnightId}/quotations`)).json<Quotation[]>().toSorted((a, b) => (a.published < b.published ? -1 : 1)); // the clock of the test stands still

  it('are kept by the PMU and the nodal officer, and read by whoever reads the review', async () => {
    expect(await list()).toEqual([]);
    for (const by of ['officer901', 'accountant', 'finance', 'secretary', 'auditor']) expect((await add({}, by)).status).toBe(403);
    expect((await scheme.server.visitor().get(quotations)).status).toBe(401);
    expect((await add({}, 'nodal')).status).toBe(201);
    expect((await add({ published: '2.2 crore', page: '4' })).status).toBe(201);
    expect((await add({ published: '₹ 2,50,00,000', document: 'Brochure' })).status).toBe(201);
  });

  it('stand beside the computed figure as rounded, cut or differing, by how much', async () => {
    const spent = { numerator: String(2.29 * CRORE), denominator: '1' };
    expect(await list()).toMatchObject([
      { published: '2.2 crore', page: '4', standing: 'TRUNCATED' },
      { published: 'Rs 2.3 crore', kind: 'MONEY', standing: 'ROUNDED', computed: spent, quotedBy: { en: 'Designation of nodal' }, quotedAt: '2025-04-10T05:00:00.000Z', withdrawn: null, canWithdraw: false },
      { published: '₹ 2,50,00,000', document: 'Brochure', standing: 'DIFFERS', difference: { numerator: String(-0.21 * CRORE), denominator: '1' } },
    ]);
    expect((await list('pmu')).map(({ canWithdraw }) => canWithdraw)).toEqual([true, true, true]);
    expect(await list('officer901', 'live')).toHaveLength(3);
  });

  it('are refused with all that is wrong: no such figure, no unit, a document of tomorrow', async () => {
    const refused = async (own: object) => {
      const answer = await add(own);
      return [answer.status, ...answer.json().breaches.map(({ code, field }: { code: string; field: string }) => `${code} ${field}`)];
    };
    expect(await refused({ figure: 'nothing.of.it' })).toEqual([422, 'UNKNOWN_FIGURE figure']);
    expect(await refused({ published: '2.3', documentOn: '2025-04-11' })).toEqual([422, 'QUOTATION_UNREADABLE published', 'FUTURE_DATE documentOn']);
    expect(await refused({ published: '' })).toEqual([400, 'BAD_SHAPE published']);
    expect((await (await scheme.as('pmu')).post(`${scheme.address}/2031-32-FN01/quotations`, asked())).status).toBe(404);
  });

  it('may be of a figure that is not computed yet', async () => {
    expect((await add({ figure: 'lapse', published: 'Rs 1 crore' })).json()).toMatchObject({ kind: 'MONEY', standing: 'NOT_COMPUTED', computed: null, difference: null });
  });

  it('are withdrawn with a reason, once, and stay on record', async () => {
    const { id } = (await list()).find(({ document }) => document === 'Brochure')!;
    const withdraw = async (by: string, reason: string) => (await scheme.as(by)).post(`${quotations}/${id}/withdrawal`, { reason });
    expect((await withdraw('finance', 'Misread')).status).toBe(403);
    expect((await withdraw('pmu', '')).status).toBe(400);
    expect((await withdraw('pmu', 'Misread')).json()).toMatchObject({ published: '₹ 2,50,00,000', withdrawn: { by: { en: 'Designation of pmu' }, reason: 'Misread' }, canWithdraw: false });
    expect((await withdraw('pmu', 'Again')).json().code).toBe('QUOTATION_WITHDRAWN');
    expect((await list()).filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
    expect(await scheme.server.database.query(`update quotation set published = 'x'`).then(() => 'accepted', (error: { code: string }) => error.code)).toBe('P0F02');
  });

  it('never touch the review: a live one keeps its tag, a frozen one its bytes', async () => {
    const pmu = await scheme.as('pmu');
    const before = (await pmu.get(`${scheme.address}/live/review`)).headers['etag'];
    await add({ figure: 'released', published: '3.58 crore' });
    expect((await pmu.get(`${scheme.address}/live/review`)).headers['etag']).toBe(before);
    await scheme.allApprove(FN);
    await scheme.tickAt('2025-04-22T12:30:00.000Z');
    const frozen = (await pmu.get(`${scheme.address}/${FN}/review`)).text;
    expect((await add({ figure: 'released', published: '3.6 crore' })).status).toBe(201);
    expect((await pmu.get(`${scheme.address}/${FN}/review`)).text).toBe(frozen);
    expect((await list()).filter(({ figure }) => figure === 'released').map(({ standing }) => standing)).toEqual(['ROUNDED', 'ROUNDED']);
  });
});
