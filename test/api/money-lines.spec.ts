import { aComponent, aPlan } from '@pakhwada/testing/builders';
import { aScheme, type TestScheme } from './support/scheme.ts';

const FN = '2025-26-FN01';
const NEXT = '2025-26-FN02';
const CRORE = 1_00_00_000_00;

describe('the lines behind the statements', () => {
  let scheme: TestScheme;
  beforeAll(async () => {
    scheme = await aScheme({ plan: aPlan({ components: [aComponent(), aComponent({ code: 'C2' })] }) });
    await scheme.moveTo('2025-04-14T05:00:00.000Z');
  });
  afterAll(() => scheme?.server.close());

  const line = (n: number, type: string, paise: number, own: object = {}) => ({ line: n, componentCode: 'C1', type, amountPaise: paise, on: '2025-04-10', reference: `${type}/${n}`, remark: null, ...own });
  const submit = async (fortnightId: string, rows: object[], revision = 0): Promise<number> => (await (await scheme.as('accountant')).post(`${scheme.address}/${fortnightId}/offices/PMU/money/submission`, { revision, rows })).status;
  const approve = async (fortnightId: string, revision = 1): Promise<void> => {
    const step = { sheets: [{ officeCode: 'PMU', sheet: 'money', revision }] };
    await (await scheme.as('finance')).post(`${scheme.address}/${fortnightId}/verifications`, step);
    await (await scheme.as('nodal')).post(`${scheme.address}/${fortnightId}/approvals`, step);
  };
  const read = async (noun: 'releases' | 'expenditures', fortnightId: string, query = '', login = 'auditor') => (await scheme.as(login)).get(`${scheme.address}/${fortnightId}/${noun}?${query}`);
  const told = async (noun: 'releases' | 'expenditures', fortnightId: string, query = '') => {
    const { total, sumPaise, lines } = (await read(noun, fortnightId, query)).json();
    return { total, sumPaise, ids: lines.map(({ id, countedPaise }: { id: string; countedPaise: number }) => `${id.split('/').slice(0, 1)[0]?.slice(-2)}/${id.split('/')[2]} ${countedPaise}`) };
  };

  it('are those of the latest revision, live: what came in counts', async () => {
    expect(await submit(FN, [line(1, 'RELEASE', 3 * CRORE, { tranche: 1 }), line(2, 'EXPENDITURE', 7)])).toBe(201);
    expect(await submit(FN, [line(1, 'BUDGET', 6 * CRORE), line(2, 'RELEASE', 3 * CRORE, { tranche: 1 }), line(3, 'EXPENDITURE', 100_01), line(4, 'EXPENDITURE', 50_02), line(5, 'RELEASE', CRORE, { componentCode: 'C2', tranche: 1 }), line(6, 'EXPENDITURE', 9, { componentCode: 'C2' })], 1)).toBe(201);
    expect(await told('releases', FN)).toEqual({ total: 2, sumPaise: 4 * CRORE, ids: [`01/5 ${CRORE}`, `01/2 ${3 * CRORE}`] });
    expect(await told('expenditures', FN)).toEqual({ total: 3, sumPaise: 150_12, ids: ['01/6 9', '01/4 5002', '01/3 10001'] });
    expect(await told('expenditures', FN, 'componentCode=C2')).toEqual({ total: 1, sumPaise: 9, ids: ['01/6 9'] });
  });

  it('are after the freeze only those approved, with refunds and what is taken back against the sum: to the paisa what the review says', async () => {
    await approve(FN, 2);
    await scheme.tickAt('2025-04-22T12:30:00.000Z');
    const now = { on: '2025-04-21' };
    const rows = [
      { ...line(1, 'EXPENDITURE', 100_01), reference: 'EXPENDITURE/3', reverses: `${FN}/PMU/3`, remark: 'Twice', ...now },
      line(2, 'EXPENDITURE', 30_05, now),
      line(3, 'REFUND', 2_00, now),
    ];
    expect(await submit(NEXT, rows)).toBe(201);
    expect(await told('expenditures', NEXT)).toEqual({ total: 3, sumPaise: -71_96, ids: ['02/3 -200', '02/2 3005', '02/1 -10001'] });
    expect(await told('expenditures', NEXT, 'span=inception')).toMatchObject({ total: 6, sumPaise: 78_16 });
    expect(await told('expenditures', NEXT, 'span=year')).toMatchObject({ total: 6, sumPaise: 78_16 });
    expect(await told('expenditures', NEXT, 'span=inception&offset=2')).toEqual({ total: 6, sumPaise: 78_16, ids: ['02/1 -10001', '01/6 9', '01/4 5002', '01/3 10001'] });
    expect(await told('expenditures', NEXT, 'span=inception&offset=4')).toEqual({ total: 6, sumPaise: 78_16, ids: ['01/4 5002', '01/3 10001'] });
    expect(await told('expenditures', NEXT, 'span=inception&componentCode=C2')).toEqual({ total: 1, sumPaise: 9, ids: ['01/6 9'] });
    expect(await told('releases', NEXT, 'span=inception')).toMatchObject({ total: 2, sumPaise: 4 * CRORE });
    const { figures } = (await (await scheme.as('auditor')).get(`${scheme.address}/live/review`)).json();
    expect([figures.money.spentDuringPaise, figures.money.spentPaise]).toEqual([-71_96, 78_16]);
    expect((await told('releases', NEXT)).total).toBe(0);
    expect((await read('expenditures', FN)).json()).toMatchObject({ isFrozen: true, asOn: '2025-04-15', fundFlow: 'CNA_ACCOUNT', total: 3, sumPaise: 150_12 });
  });

  it('leave out what was not approved by the freeze', async () => {
    await scheme.tickAt('2025-05-06T12:30:00.000Z');
    expect(await told('expenditures', NEXT)).toEqual({ total: 0, sumPaise: 0, ids: [] });
    expect(await told('expenditures', NEXT, 'span=inception')).toMatchObject({ total: 3, sumPaise: 150_12 });
  });

  it('come page by page, latest first', async () => {
    expect((await told('expenditures', FN, 'offset=2')).ids).toEqual(['01/3 10001']);
    expect(await told('expenditures', FN, 'offset=9')).toEqual({ total: 3, sumPaise: 150_12, ids: [] });
  });

  it('are for those who may read the money sheet, and of a fortnight that is there', async () => {
    expect((await read('releases', FN, '', 'officer901')).json()).toMatchObject({ status: 403, code: 'MONEY_NOT_SHOWN' });
    expect((await read('expenditures', FN, '', 'gm901')).status).toBe(403);
    expect((await read('expenditures', FN, '', 'accountant')).status).toBe(200);
    expect((await read('expenditures', '2031-32-FN01')).json().code).toBe('UNKNOWN_FORTNIGHT');
    expect((await read('expenditures', FN, 'span=ever')).status).toBe(400);
  });
});
